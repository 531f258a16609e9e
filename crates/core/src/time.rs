//! Points in time and the caller's zone, as the host gives them.

use core::time::Duration;

/// A point in time in milliseconds since 1970-01-01T00:00:00Z, always given by the host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The point `milliseconds` after 1970-01-01T00:00:00Z.
    pub const fn from_millis(milliseconds: i64) -> Self {
        Self(milliseconds)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// The point `duration` later; the last point there is, if that lies beyond it.
    #[must_use]
    pub fn after(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)))
    }

    /// How long after `earlier` this point is; zero if it is not after it.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

/// How far the caller's clock is ahead of UTC, in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone(i16);

const DAY: i64 = 24 * 60;

impl Zone {
    /// The zone `minutes` ahead of UTC, kept within a day to either side.
    pub const fn from_minutes(minutes: i16) -> Self {
        let day = 24 * 60;
        Self(if minutes > day {
            day
        } else if minutes < -day {
            -day
        } else {
            minutes
        })
    }

    /// Minutes ahead of UTC.
    pub const fn minutes(self) -> i16 {
        self.0
    }

    /// The minute of the caller's day, from 0 at midnight to 1439.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::{Timestamp, Zone};
    ///
    /// let noon_in_utc = Timestamp::from_millis(12 * 60 * 60 * 1000);
    /// assert_eq!(Zone::from_minutes(120).minute_of_day(noon_in_utc), 14 * 60);
    /// ```
    pub fn minute_of_day(self, now: Timestamp) -> u16 {
        let minutes = now.0.div_euclid(60_000).saturating_add(i64::from(self.0));
        u16::try_from(minutes.rem_euclid(DAY)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_lie_within_a_day() {
        let kept =
            [-1441, -1440, -60, 0, 840, 1440, i16::MAX].map(|minutes| Zone::from_minutes(minutes).minutes());
        assert_eq!(kept, [-1440, -1440, -60, 0, 840, 1440, 1440]);
    }
}
