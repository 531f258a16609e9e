//! Sets of days of the week, with public holidays as a day of their own.

use crate::{Date, PolicyError, calendar::Holidays};

const NAMES: [&str; 8] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"];
const HOLIDAY: usize = 7;

/// Days on which something is open. A public holiday is `holiday` and no day of the week.
///
/// # Examples
///
/// ```
/// use etiquette_policy::Days;
///
/// let days = Days::parse("mon-fri")?.and(Days::parse("sun")?);
/// assert!(days != Days::parse("every-day")?);
/// # Ok::<(), etiquette_policy::PolicyError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Days(u8);

impl Days {
    /// Reads `mon` to `sun`, `holiday`, a stretch such as `mon-fri`, or `every-day`.
    ///
    /// # Errors
    ///
    /// When the text is none of these, or a stretch goes backward.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        let wrong = || PolicyError::NotDays { text: text.into() };
        if text == "every-day" {
            return Ok(Self(u8::MAX));
        }
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        let position = |name: &str| NAMES.iter().position(|known| *known == name).ok_or_else(wrong);
        let (first, last) = (position(first)?, position(last)?);
        let joins_holiday = last == HOLIDAY && first != last;
        if first > last || joins_holiday {
            return Err(wrong());
        }
        Ok((first..=last).fold(Self::default(), |days, day| Self(days.0 | 1 << day)))
    }

    /// The days of both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a date is among the days.
    pub fn contains(self, date: Date, holidays: &Holidays) -> bool {
        let weekday = usize::try_from(date.0.weekday().to_monday_zero_offset()).unwrap_or(0);
        let day = if holidays.contains(date) { HOLIDAY } else { weekday };
        self.0 & 1 << day != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holiday_is_no_day_of_the_week() {
        let holidays = Holidays::parse(["12-25"]).unwrap();
        let friday = Date::parse("2026-12-25").unwrap();
        for (text, on_holiday, else_) in
            [("mon-fri", false, true), ("holiday", true, false), ("every-day", true, true)]
        {
            let days = Days::parse(text).unwrap();
            assert_eq!(days.contains(friday, &holidays), on_holiday, "{text}");
            assert_eq!(days.contains(friday, &Holidays::default()), else_, "{text}");
        }
    }

    #[test]
    fn other_words_are_refused() {
        for text in ["", "fri-mon", "monday", "sun-holiday", "mon-", "mon-tue-wed"] {
            assert!(Days::parse(text).is_err(), "{text}");
        }
    }
}
