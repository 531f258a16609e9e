//! Dates of the Gregorian calendar.

use std::fmt;

use jiff::civil;

use crate::PolicyError;

/// A date, without a time or a zone.
///
/// # Examples
///
/// ```
/// use etiquette_policy::Date;
///
/// let date = Date::parse("2026-11-22")?;
/// assert!(date < Date::parse("2026-11-23")?);
/// assert!(Date::parse("2026-02-30").is_err());
/// # Ok::<(), etiquette_policy::PolicyError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub(crate) civil::Date);

impl Date {
    /// Reads a date written as `2026-11-22`.
    ///
    /// # Errors
    ///
    /// When the text is no date of the calendar, or is written otherwise.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        let wrong = || PolicyError::NotADate { text: text.into() };
        let date: civil::Date = text.parse().map_err(|_| wrong())?;
        // The parser takes more spellings than files should have.
        if date.to_string() == text { Ok(Self(date)) } else { Err(wrong()) }
    }

    /// The date `days` later, or the last one that the calendar has.
    pub(crate) fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
