//! Hours at which something is open, on the clocks of a zone. Clock changes are the zone's affair, and no time that the
//! clocks skip or repeat is a special case here.

use std::fmt;

use etiquette_core::Timestamp;

use crate::{Days, Holidays, IanaZone, PolicyError};

/// Days after which hours that have not opened are taken never to open.
const HORIZON: i32 = 370;

/// A stretch of certain days, from one minute and before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The days.
    pub days: Days,
    /// The first minute of the day.
    pub from: u16,
    /// The minute after the last.
    pub before: u16,
}

impl Stretch {
    /// Reads hours such as `10:00-13:00`, of certain days. The end is not among them; `24:00` is midnight.
    ///
    /// # Errors
    ///
    /// When the text is no such stretch, or ends before it begins.
    pub fn parse(days: Days, text: &str) -> Result<Self, PolicyError> {
        let read = text.split_once('-').and_then(|(from, before)| Some((minute(from)?, minute(before)?)));
        match read {
            Some((from, before)) if from < before => Ok(Self { days, from, before }),
            _ => Err(PolicyError::NotHours { text: text.into() }),
        }
    }
}

impl fmt::Display for Stretch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minute: u16| (minute / 60, minute % 60);
        let ((from, past), (before, past_before)) = (clock(self.from), clock(self.before));
        write!(f, "{from:02}:{past:02}–{before:02}:{past_before:02}")
    }
}

/// Hours at which something is open, several stretches a day if need be.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_policy::{Days, Holidays, Hours, IanaZone, Stretch};
///
/// let weekdays = Days::parse("mon-fri")?;
/// let hours = Hours(vec![Stretch::parse(weekdays, "10:00-13:00")?, Stretch::parse(weekdays, "14:00-20:00")?]);
/// let paris = IanaZone::try_new("Europe/Paris")?;
/// let thursday_at_one = Timestamp::from_millis(0);
/// assert!(!hours.is_open(&paris, &Holidays::default(), thursday_at_one));
/// let opens = hours.next_open(&paris, &Holidays::default(), thursday_at_one);
/// assert_eq!(opens, Some(Timestamp::from_millis(9 * 3_600_000)));
/// # Ok::<(), etiquette_policy::PolicyError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours(pub Vec<Stretch>);

impl Hours {
    /// Whether it is open at that time.
    pub fn is_open(&self, zone: &IanaZone, holidays: &Holidays, at: Timestamp) -> bool {
        let local = zone.local(at);
        let mut stretches = self.0.iter().filter(|stretch| stretch.days.contains(local.date, holidays));
        stretches.any(|stretch| (stretch.from..stretch.before).contains(&local.minute))
    }

    /// The first time from `from` on at which it is open; `None` if it opens on no day of the coming year.
    pub fn next_open(&self, zone: &IanaZone, holidays: &Holidays, from: Timestamp) -> Option<Timestamp> {
        if self.is_open(zone, holidays, from) {
            return Some(from);
        }
        let today = zone.local(from).date;
        (0..HORIZON).find_map(|day| {
            // Two days at once, as clocks that are put back at midnight show a day again after the next has begun.
            let (first, second) = (today.plus(day), today.plus(day + 1));
            let starts = self.0.iter().flat_map(|stretch| {
                let minute = stretch.from;
                zone.instants(first, minute).chain(zone.instants(second, minute))
            });
            let changes = zone.changes(from, zone.start_of(second.plus(1)));
            let moments = starts.chain(changes).filter(|at| *at >= from);
            moments.filter(|at| self.is_open(zone, holidays, *at)).min()
        })
    }
}

/// The minute of the day of `HH:MM`, from `00:00` to `24:00`.
fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let two_digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !two_digits(hours) || !two_digits(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (minutes < 60).then_some(hours * 60 + minutes).filter(|minute| *minute <= 24 * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In Nuuk, 28 March 2037 has no last hour. It opens at midnight, and not when half past eleven would have been.
    #[test]
    fn minute_that_the_clocks_skip_is_no_beginning() {
        let nuuk = IanaZone::try_new("America/Nuuk").unwrap();
        let late = Stretch::parse(Days::parse("sun").unwrap(), "23:30-23:31").unwrap();
        let early = Stretch::parse(Days::parse("holiday").unwrap(), "00:00-00:31").unwrap();
        let holidays = Holidays::parse(["03-29"]).unwrap();
        let on_friday = Timestamp::from_millis(2_121_818_399_999);
        let midnight = Timestamp::from_millis(2_121_901_200_000);
        assert_eq!(Hours(vec![late, early]).next_open(&nuuk, &holidays, on_friday), Some(midnight));
    }

    #[test]
    fn stretches_go_forward_within_a_day() {
        let days = Days::parse("every-day").unwrap();
        assert_eq!(Stretch::parse(days, "00:00-24:00").unwrap().to_string(), "00:00–24:00");
        for text in ["", "10:00", "13:00-10:00", "10:00-10:00", "10:00-24:01", "9:00-10:00", "10:60-11:00"] {
            assert!(Stretch::parse(days, text).is_err(), "{text}");
        }
    }
}
