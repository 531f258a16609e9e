//! Public holidays as rules, since laws name days and not dates.

use jiff::civil;

use crate::{Date, PolicyError};

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const PLACES: [(&str, i8); 5] = [("1st", 1), ("2nd", 2), ("3rd", 3), ("4th", 4), ("last", -1)];

/// A public holiday: a date, a day of every year, or a day that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday(Rule);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    Once(civil::Date),
    Yearly { month: i8, day: i8 },
    Easter { days_after: i32, orthodox: bool },
    Nth { place: i8, weekday: civil::Weekday, month: i8 },
}

impl Holiday {
    /// Reads `2026-06-19`, `12-25`, `easter+1`, `orthodox-easter-2`, `4th-thu-11` or `last-mon-05`.
    ///
    /// # Errors
    ///
    /// When the text is none of these.
    pub fn parse(text: &str) -> Result<Self, PolicyError> {
        let read = once(text).or_else(|| easter(text)).or_else(|| nth(text)).or_else(|| yearly(text));
        read.map(Self).ok_or_else(|| PolicyError::NotAHoliday { text: text.into() })
    }

    /// Whether the holiday falls on that date.
    pub fn falls_on(self, date: Date) -> bool {
        let date = date.0;
        match self.0 {
            Rule::Once(day) => day == date,
            Rule::Yearly { month, day } => (date.month(), date.day()) == (month, day),
            Rule::Easter { days_after, orthodox } => {
                easter_sunday(date.year(), orthodox).is_some_and(|sunday| sunday.plus(days_after).0 == date)
            }
            Rule::Nth { place, weekday, month } => {
                date.month() == month
                    && date.nth_weekday_of_month(place, weekday).is_ok_and(|day| day == date)
            }
        }
    }
}

/// The public holidays of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays(Vec<Holiday>);

impl Holidays {
    /// Reads rules for holidays; see [`Holiday::parse`].
    ///
    /// # Errors
    ///
    /// When one of the texts is no rule for a holiday.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_policy::{Date, Holidays};
    ///
    /// let holidays = Holidays::parse(["12-25", "easter+1"])?;
    /// assert!(holidays.contains(Date::parse("2026-04-06")?));
    /// # Ok::<(), etiquette_policy::PolicyError>(())
    /// ```
    pub fn parse<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<Self, PolicyError> {
        texts.into_iter().map(Holiday::parse).collect::<Result<_, _>>().map(Self)
    }

    /// Whether that date is a holiday.
    pub fn contains(&self, date: Date) -> bool {
        self.0.iter().any(|holiday| holiday.falls_on(date))
    }

    /// Adds the holidays of another place.
    pub fn extend(&mut self, others: &Self) {
        self.0.extend(&others.0);
    }
}

impl FromIterator<Holiday> for Holidays {
    fn from_iter<I: IntoIterator<Item = Holiday>>(holidays: I) -> Self {
        Self(holidays.into_iter().collect())
    }
}

fn once(text: &str) -> Option<Rule> {
    Date::parse(text).ok().map(|date| Rule::Once(date.0))
}

fn yearly(text: &str) -> Option<Rule> {
    let (month, day) = text.split_once('-')?;
    // A leap year, so that 29 February can be a holiday.
    Date::parse(&format!("2024-{month}-{day}")).ok()?;
    Some(Rule::Yearly { month: month.parse().ok()?, day: day.parse().ok()? })
}

fn easter(text: &str) -> Option<Rule> {
    let (orthodox, rest) = match text.strip_prefix("orthodox-") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let days = rest.strip_prefix("easter")?;
    let days_after: i32 = if days.is_empty() { 0 } else { days.parse().ok()? };
    (-100..=100).contains(&days_after).then_some(Rule::Easter { days_after, orthodox })
}

fn nth(text: &str) -> Option<Rule> {
    let mut words = text.split('-');
    let (place, weekday, month) = (words.next()?, words.next()?, words.next()?);
    let (_, place) = PLACES.into_iter().find(|(name, _)| *name == place)?;
    let weekday = i8::try_from(WEEKDAYS.iter().position(|name| *name == weekday)?).ok()?;
    let weekday = civil::Weekday::from_monday_zero_offset(weekday).ok()?;
    let month: i8 = month.parse().ok()?;
    ((1..=12).contains(&month) && words.next().is_none()).then_some(Rule::Nth { place, weekday, month })
}

/// Easter Sunday in the Gregorian calendar. Western by the "anonymous Gregorian" computus (Nature, 20 April 1876),
/// Orthodox by Meeus (Astronomical Algorithms, chapter 8) and the thirteen days between the calendars, which hold
/// from 1900 to 2099.
fn easter_sunday(year: i16, orthodox: bool) -> Option<Date> {
    let y = i32::from(year);
    let a = y % 19;
    let (march, lag) = if orthodox {
        let d = (19 * a + 15) % 30;
        let e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
        (d + e + 22, 13)
    } else {
        let (b, c) = (y / 100, y % 100);
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        (h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 22, 0)
    };
    let first = civil::Date::new(year, 3, 1).ok()?;
    Some(Date(first).plus(march - 1 + lag))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(holiday: &str, dates: &[&str]) {
        let holiday = Holiday::parse(holiday).unwrap();
        for date in dates {
            let date = Date::parse(date).unwrap();
            assert!(holiday.falls_on(date), "{holiday:?} {date}");
            assert!(
                !holiday.falls_on(date.plus(1)) && !holiday.falls_on(date.plus(-1)),
                "{holiday:?} {date}"
            );
        }
    }

    #[test]
    fn holidays_fall_where_the_calendars_say() {
        check("easter", &["2020-04-12", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25"]);
        // In these years two corrections of the rule matter, which they seldom do.
        check("easter", &["1954-04-18", "1981-04-19", "2049-04-18", "2076-04-19"]);
        check("orthodox-easter", &["2020-04-19", "2024-05-05", "2025-04-20", "2026-04-12", "2027-05-02"]);
        check("easter+39", &["2026-05-14"]);
        check("orthodox-easter-2", &["2026-04-10"]);
        check("4th-thu-11", &["2026-11-26"]);
        check("last-mon-05", &["2026-05-25"]);
        check("02-29", &["2028-02-29"]);
        check("2026-06-19", &["2026-06-19"]);
    }

    #[test]
    fn other_texts_are_refused() {
        for text in
            ["", "13-01", "02-30", "easter+", "easter1000", "5th-thu-11", "1st-thu-13", "1st-thu", "x"]
        {
            assert!(Holiday::parse(text).is_err(), "{text}");
        }
    }
}
