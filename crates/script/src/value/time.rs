//! Points in time as in RFC 3339. A time without an offset is none, since nobody says where it is meant.

use etiquette_core::Timestamp;
use toml::value::{Date, Datetime, Offset};

pub(super) fn parse(text: &str) -> Option<Timestamp> {
    let written: Datetime = text.parse().ok()?;
    let (date, time, offset) = (written.date?, written.time?, written.offset?);
    let ahead = match offset {
        Offset::Z => 0,
        Offset::Custom { minutes } => i64::from(minutes),
    };
    let minutes = days(date) * 24 * 60 + i64::from(time.hour) * 60 + i64::from(time.minute) - ahead;
    let seconds = minutes * 60 + i64::from(time.second.unwrap_or(0));
    let fraction = i64::from(time.nanosecond.unwrap_or(0) / 1_000_000);
    Some(Timestamp::from_millis(seconds * 1_000 + fraction))
}

/// Days since 1970-01-01, in a year that begins in March, so that a leap day is the last of its year.
fn days(date: Date) -> i64 {
    let is_early = date.month <= 2;
    let year = i64::from(date.year) - i64::from(is_early);
    let month = i64::from(date.month) + if is_early { 9 } else { -3 };
    let day_of_year = (153 * month + 2) / 5 + i64::from(date.day) - 1;
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    // From 0000-03-01 to 1970-01-01.
    365 * year + leap_days + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<i64>) {
        assert_eq!(parse(text).map(Timestamp::as_millis), expected, "{text}");
    }

    #[test]
    fn times_are_counted_from_1970() {
        check("1970-01-01T00:00:00Z", Some(0));
        check("1970-01-02T00:00:01.250Z", Some(86_401_250));
        check("1969-12-31T23:59:59Z", Some(-1_000));
        check("2000-02-29T12:00:00Z", Some(951_825_600_000));
        check("2026-03-02T10:00:00Z", Some(1_772_445_600_000));
        check("2026-03-02T12:00:00+02:00", Some(1_772_445_600_000));
        check("2026-03-01T23:30:00-10:30", Some(1_772_445_600_000));
        check("0000-03-01T00:00:00Z", Some(-719_468 * 86_400_000));
        check("9999-12-31T23:59:59Z", Some(253_402_300_799_000));
    }

    #[test]
    fn what_is_no_point_in_time_is_refused() {
        check("2026-02-29T10:00:00Z", None);
        check("2026-13-01T10:00:00Z", None);
        check("2026-03-02T10:00:00", None);
        check("2026-03-02", None);
        check("10:00:00", None);
        check("tomorrow", None);
        check("", None);
    }
}
