//! Dates and times of day in the form of a locale, on the caller's clock.

use etiquette_core::{Timestamp, Zone};
use icu_calendar::{Date, Gregorian, types::RataDie};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets};
use icu_locale_core::Locale;
use icu_time::{DateTime, Time};

use crate::forms::Manner;

/// The day 1970-01-01, counted from 0001-01-01 as day 1.
const EPOCH: i64 = 719_163;
const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60;
/// The minutes of the years 1 to 9999.
const FIRST: i64 = (1 - EPOCH) * DAY;
const LAST: i64 = (3_652_059 - EPOCH + 1) * DAY - 1;

/// A minute on the caller's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    minutes: i64,
}

impl Moment {
    /// A point in time on the clock of a zone, kept within the years 1 to 9999.
    pub(crate) fn new(time: Timestamp, zone: Zone) -> Self {
        let minutes = time.as_millis().div_euclid(MINUTE).saturating_add(i64::from(zone.minutes()));
        Self { minutes: minutes.clamp(FIRST, LAST) }
    }

    fn date(self) -> Date<Gregorian> {
        Date::from_rata_die(RataDie::new(EPOCH + self.minutes.div_euclid(DAY)), Gregorian)
    }

    fn time(self) -> Time {
        let minute = u16::try_from(self.minutes.rem_euclid(DAY)).unwrap_or(0);
        let hours = u8::try_from(minute / 60).unwrap_or(0);
        let minutes = u8::try_from(minute % 60).unwrap_or(0);
        Time::try_new(hours, minutes, 0, 0).unwrap_or(Time::start_of_day())
    }

    fn date_time(self) -> DateTime<Gregorian> {
        DateTime { date: self.date(), time: self.time() }
    }
}

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// The dates and times of one locale.
pub(crate) struct Moments {
    manner: Manner,
    date: Formatter<fieldsets::YMD>,
    day: Formatter<fieldsets::MDE>,
    time: Formatter<fieldsets::T>,
    date_and_time: Formatter<fieldsets::YMDT>,
}

impl Moments {
    pub(crate) fn try_new(locale: &Locale, manner: Manner) -> Option<Self> {
        Some(Self {
            manner,
            date: Formatter::try_new(locale.into(), fieldsets::YMD::long()).ok()?,
            day: Formatter::try_new(locale.into(), fieldsets::MDE::long()).ok()?,
            time: Formatter::try_new(locale.into(), fieldsets::T::hm()).ok()?,
            date_and_time: Formatter::try_new(locale.into(), fieldsets::YMD::long().with_time_hm()).ok()?,
        })
    }

    /// The day with its month and year.
    pub(crate) fn date(&self, moment: Moment) -> String {
        self.shown(self.date.format(&moment.date()).to_string())
    }

    /// The day with its month and its name.
    pub(crate) fn day(&self, moment: Moment) -> String {
        self.shown(self.day.format(&moment.date()).to_string())
    }

    /// The hour and minute.
    pub(crate) fn time(&self, moment: Moment) -> String {
        self.shown(self.time.format(&moment.time()).to_string())
    }

    /// The day with its month and year, and the hour and minute.
    pub(crate) fn date_and_time(&self, moment: Moment) -> String {
        self.shown(self.date_and_time.format(&moment.date_time()).to_string())
    }

    /// Spoken dates have plain spaces: no-break ones only keep lines together.
    fn shown(&self, text: String) -> String {
        match self.manner {
            Manner::Spoken => text.replace(['\u{202f}', '\u{a0}'], " "),
            Manner::Written => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2025-11-03T12:05:00Z, a Monday.
    const NOON: Timestamp = Timestamp::from_millis(1_762_171_500_000);

    fn check(tag: &str, date: &str, day: &str, time: &str) {
        let moments = Moments::try_new(&tag.parse().unwrap(), Manner::Spoken).unwrap();
        let moment = Moment::new(NOON, Zone::from_minutes(120));
        assert_eq!(moments.date(moment), date, "{tag}");
        assert_eq!(moments.day(moment), day, "{tag}");
        assert_eq!(moments.time(moment), time, "{tag}");
        let both = moments.date_and_time(moment);
        assert!(both.starts_with(date) && both.ends_with(time), "{tag}: {both}");
    }

    #[test]
    fn each_language_has_its_dates() {
        check("en", "November 3, 2025", "Monday, November 3", "2:05 PM");
        check("en-GB", "3 November 2025", "Monday 3 November", "14:05");
        check("fr", "3 novembre 2025", "lundi 3 novembre", "14:05");
        check("ru", "3 ноября 2025 г.", "понедельник, 3 ноября", "14:05");
        check("ro", "3 noiembrie 2025", "luni, 3 noiembrie", "14:05");
    }

    #[test]
    fn the_day_is_the_callers() {
        let moments = Moments::try_new(&"ro".parse().unwrap(), Manner::Written).unwrap();
        let late = Timestamp::from_millis(1_762_171_500_000 + 11 * 60 * 60 * 1000);
        assert_eq!(moments.date(Moment::new(late, Zone::default())), "3 noiembrie 2025");
        assert_eq!(moments.date(Moment::new(late, Zone::from_minutes(60))), "4 noiembrie 2025");
        assert_eq!(moments.time(Moment::new(late, Zone::from_minutes(60))), "00:05");
    }

    #[test]
    fn any_timestamp_has_a_date() {
        let moments = Moments::try_new(&"en".parse().unwrap(), Manner::Written).unwrap();
        let date =
            |milliseconds| moments.date(Moment::new(Timestamp::from_millis(milliseconds), Zone::default()));
        assert_eq!(date(i64::MAX), "December 31, 9999");
        assert_eq!(date(0), "January 1, 1970");
        assert!(date(i64::MIN).starts_with("January 1, 1"));
    }
}
