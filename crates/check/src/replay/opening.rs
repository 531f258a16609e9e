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
        Self { at: Timestamp::from_millis(at(DAY.at(10, 0, 0, 0), Offset::UTC)), zone: Zone::default() }
    }
}

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
        static PARSER: DateTimeParser = DateTimeParser::new();
        let wrong = || OpeningError { text: text.into() };
        if let Ok(time) = PARSER.parse_time(text) {
            return Ok(Self {
                at: Timestamp::from_millis(at(DAY.to_datetime(time), Offset::UTC)),
                zone: Zone::default(),
            });
        }
        let pieces = PARSER.parse_pieces(text).map_err(|_| wrong())?;
        let time = pieces.time().ok_or_else(wrong)?;
        let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
        let minutes = i16::try_from(offset.seconds() / 60).map_err(|_| wrong())?;
        let at = at(pieces.date().to_datetime(time), offset);
        Ok(Self { at: Timestamp::from_millis(at), zone: Zone::from_minutes(minutes) })
    }
}

/// A text that is no local time.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{text}` is no local time: write `20:30` or `2026-03-02T20:30+02:00`")]
pub struct OpeningError {
    text: Box<str>,
}

fn at(local: civil::DateTime, offset: Offset) -> i64 {
    // Only times at the very ends of the calendar have no timestamp.
    offset.to_timestamp(local).map_or(0, jiff::Timestamp::as_millisecond)
}
