//! When a played call begins: a local time, as people write it.

use etiquette_core::{Timestamp, Zone};
use jiff::{civil, fmt::temporal::DateTimeParser, tz::Offset};
use thiserror::Error;

/// When a played call begins, on the caller's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The point in time.
    pub at: Timestamp,
    /// How far the caller's clock is ahead of UTC.
    pub zone: Zone,
}

/// A Monday without a public holiday in any of the four shipped languages' countries.
const DAY: civil::Date = civil::date(2026, 3, 2);

impl Default for Opening {
    /// Monday, 2 March 2026, ten in the morning, UTC.
    fn default() -> Self {
        Self { at: timestamp(DAY.at(10, 0, 0, 0), Offset::UTC), zone: Zone::default() }
    }
}

static PARSER: DateTimeParser = DateTimeParser::new();

impl Opening {
    /// Reads `20:30`, `2026-03-02T20:30` or `2026-03-02T20:30+02:00`. Without a date the call is on the default
    /// one; without an offset the caller's clock is that of UTC.
    ///
    /// # Errors
    ///
    /// When the text is none of these.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_check::replay::Opening;
    ///
    /// let evening = Opening::parse("2026-03-02T20:30+02:00")?;
    /// assert_eq!(evening.zone.minute_of_day(evening.at), 20 * 60 + 30);
    /// assert!(Opening::parse("half past eight").is_err());
    /// # Ok::<(), etiquette_check::replay::OpeningError>(())
    /// ```
    pub fn parse(text: &str) -> Result<Self, OpeningError> {
        let wrong = || OpeningError::NoLocalTime { text: text.into() };
        // With a date first: the parser of times reads those too, and forgets the date and the offset.
        let Ok(pieces) = PARSER.parse_pieces(text) else {
            let time = PARSER.parse_time(text).map_err(|_| wrong())?;
            return Ok(Self { at: timestamp(DAY.to_datetime(time), Offset::UTC), zone: Zone::default() });
        };
        let time = pieces.time().ok_or_else(wrong)?;
        if pieces.time_zone_annotation().is_some() {
            // Nobody here knows the rules of `[Europe/Bucharest]`, and UTC would be a wrong guess.
            return Err(wrong());
        }
        let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
        let minutes = i16::try_from(offset.seconds() / 60).map_err(|_| wrong())?;
        let at = timestamp(pieces.date().to_datetime(time), offset);
        Ok(Self { at, zone: Zone::from_minutes(minutes) })
    }

    /// Reads `2026-03-02T20:30+02:00`, and nothing of which the day or the offset would have to be guessed.
    ///
    /// # Errors
    ///
    /// When the text is no such time.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_check::replay::Opening;
    ///
    /// assert!(Opening::parse_exact("2026-03-02T20:30+02:00").is_ok());
    /// assert!(Opening::parse_exact("2026-03-02T20:30").is_err());
    /// ```
    pub fn parse_exact(text: &str) -> Result<Self, OpeningError> {
        let pieces = PARSER.parse_pieces(text).ok();
        let offset = pieces.and_then(|pieces| pieces.to_numeric_offset());
        let opening = offset.and_then(|_| Self::parse(text).ok());
        opening.ok_or_else(|| OpeningError::NotExact { text: text.into() })
    }
}

/// Why a text does not say when a call begins.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum OpeningError {
    /// It is no local time.
    #[error("`{text}` is no local time: write `20:30` or `2026-03-02T20:30+02:00`")]
    NoLocalTime {
        /// The text.
        text: Box<str>,
    },
    /// It does not say the day, the time and the offset from UTC.
    #[error("`{text}` is no time with its day and its offset from UTC: write `2026-03-02T20:30+02:00`")]
    NotExact {
        /// The text.
        text: Box<str>,
    },
}

fn timestamp(local: civil::DateTime, offset: Offset) -> Timestamp {
    // Only times at the very ends of the calendar have no timestamp.
    Timestamp::from_millis(offset.to_timestamp(local).map_or(0, jiff::Timestamp::as_millisecond))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<(u16, i16)>) {
        let opening = Opening::parse(text).ok();
        let found = opening.map(|opening| (opening.zone.minute_of_day(opening.at), opening.zone.minutes()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn local_times_are_read() {
        check("20:30", Some((1230, 0)));
        check("00:00", Some((0, 0)));
        check("2026-03-02T20:30", Some((1230, 0)));
        check("2026-03-02 20:30+02:00", Some((1230, 120)));
        check("2026-03-02T20:30:15-10:30", Some((1230, -630)));
    }

    #[test]
    fn nothing_of_an_exact_time_is_guessed() {
        for text in ["2026-03-02T20:30+02:00", "2026-03-02 20:30:15-10:30", "2026-03-02T20:30Z"] {
            assert_eq!(Opening::parse_exact(text), Opening::parse(text));
        }
        for text in ["20:30", "20:30+02:00", "2026-03-02", "2026-03-02T20:30", "late", ""] {
            assert!(matches!(Opening::parse_exact(text), Err(OpeningError::NotExact { .. })), "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "25:99", "24:00", "half past eight", "2026-03-02", "2026-02-30T10:00", "-1"] {
            check(text, None);
        }
        check("2026-03-02T20:30[Europe/Bucharest]", None);
    }
}
