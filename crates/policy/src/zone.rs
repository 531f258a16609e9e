//! Time zones by their IANA names, from a database that is built in: the same on every machine.

use std::fmt;

use etiquette_core::Timestamp;
use jiff::{
    civil,
    tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase},
};

use crate::{Date, PolicyError};

/// A zone of the IANA database, with all its clock changes.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_policy::IanaZone;
///
/// let zone = IanaZone::try_new("Europe/Bucharest")?;
/// assert_eq!(zone.local(Timestamp::from_millis(0)).minute, 2 * 60);
/// assert!(IanaZone::try_new("Europe/Atlantis").is_err());
/// # Ok::<(), etiquette_policy::PolicyError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct IanaZone(TimeZone);

/// What the clocks of a zone show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Local {
    /// The date.
    pub date: Date,
    /// The minute of the day, from 0 at midnight to 1439.
    pub minute: u16,
}

impl IanaZone {
    /// The zone of that name.
    ///
    /// # Errors
    ///
    /// When the database has no such zone.
    pub fn try_new(name: &str) -> Result<Self, PolicyError> {
        let zone = TimeZoneDatabase::bundled().get(name);
        zone.map(Self).map_err(|_| PolicyError::UnknownZone { name: name.into() })
    }

    /// The name of the zone.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or_default()
    }

    /// The names of all zones.
    pub fn names() -> Vec<String> {
        TimeZoneDatabase::bundled().available().map(|name| name.to_string()).collect()
    }

    /// What the clocks of the zone show at that time.
    pub fn local(&self, at: Timestamp) -> Local {
        let clock = self.0.to_datetime(jiff_of(at));
        let minute = i16::from(clock.hour()) * 60 + i16::from(clock.minute());
        Local { date: Date(clock.date()), minute: u16::try_from(minute).unwrap_or(0) }
    }

    /// The times at which the clocks show that minute: none or two where they change.
    pub(crate) fn instants(&self, date: Date, minute: u16) -> impl Iterator<Item = Timestamp> + use<> {
        let clock = date.0.to_datetime(civil::Time::midnight());
        let clock = clock.saturating_add(jiff::Span::new().minutes(i64::from(minute)));
        let offsets = match self.0.to_ambiguous_timestamp(clock).offset() {
            AmbiguousOffset::Unambiguous { offset } => [Some(offset), None],
            AmbiguousOffset::Gap { .. } => [None, None],
            AmbiguousOffset::Fold { before, after } => [Some(before), Some(after)],
        };
        let instants =
            offsets.into_iter().flatten().filter_map(move |offset| offset.to_timestamp(clock).ok());
        instants.map(|instant| Timestamp::from_millis(instant.as_millisecond()))
    }

    /// The first instant of a date, or of the first later one where the clocks left it out.
    pub(crate) fn start_of(&self, date: Date) -> Timestamp {
        let start = self.0.to_zoned(date.0.to_datetime(civil::Time::midnight()));
        let start = start.and_then(|zoned| zoned.start_of_day());
        start.map_or(Timestamp::from_millis(i64::MAX), |zoned| {
            Timestamp::from_millis(zoned.timestamp().as_millisecond())
        })
    }

    /// The changes of the clocks from `from` on and before `before`.
    pub(crate) fn changes(&self, from: Timestamp, before: Timestamp) -> impl Iterator<Item = Timestamp> {
        let just_before = Timestamp::from_millis(from.as_millis().saturating_sub(1));
        let changes = self.0.following(jiff_of(just_before));
        let changes = changes.map(|change| Timestamp::from_millis(change.timestamp().as_millisecond()));
        changes.take_while(move |at| *at < before)
    }
}

impl fmt::Debug for IanaZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The same time as jiff has it, or the nearest one it has.
pub(crate) fn jiff_of(at: Timestamp) -> jiff::Timestamp {
    let edge = if at.as_millis() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    jiff::Timestamp::from_millisecond(at.as_millis()).unwrap_or(edge)
}
