//! Counters of contacts. A contact of the past never counts less than the rule has it.

use etiquette_core::Timestamp;

use crate::{
    Contact, Counted, Days, Finding, Frequency, Holidays, IanaZone, Medium, Reached, Request, Rule, Span,
};

const DAY: u64 = 24 * 60 * 60;
/// Monday to Friday.
const BUSINESS: &str = "mon-fri";

/// Where and when contacts are counted.
pub(super) struct Clocks<'a> {
    pub(super) zones: &'a [IanaZone],
    pub(super) holidays: &'a Holidays,
}

/// What a counter says at that time.
pub(super) fn count(
    rule: &Rule,
    frequency: &Frequency,
    request: &Request,
    clocks: &Clocks<'_>,
    now: Timestamp,
) -> Finding {
    let counting = counting(rule, frequency, request);
    let mut ends: Vec<Timestamp> = counting.map(|contact| clocks.end(contact.at, frequency.within)).collect();
    ends.retain(|end| *end > now);
    let counted = ends.len();
    let at_most = usize::from(frequency.at_most);
    if counted < at_most {
        return Finding::Allows;
    }
    // Once this one has ended, there are fewer than there may be.
    ends.sort_unstable_by(|one, other| other.cmp(one));
    let until = at_most.checked_sub(1).and_then(|last| ends.get(last).copied());
    Finding::TooMany { counted, at_most: frequency.at_most, until }
}

/// The contacts of which a counter speaks.
fn counting<'a>(
    rule: &'a Rule,
    frequency: &'a Frequency,
    request: &'a Request,
) -> impl Iterator<Item = &'a Contact> {
    let talked = |contact: &&Contact| !contact.by_us || contact.reached != Reached::Nobody;
    // Without a matter nobody knows that it was another one.
    let same_matter = move |contact: &&Contact| {
        !frequency.per_matter
            || contact.matter == request.matter
            || contact.matter.is_none()
            || request.matter.is_none()
    };
    let contacts = move || request.contacts.iter().filter(same_matter);
    let answered = contacts().filter(talked).map(|contact| contact.at).max().filter(|_| frequency.unanswered);
    let mediums: &[Medium] = if frequency.made_by.is_empty() { &rule.mediums } else { &frequency.made_by };
    contacts().filter(move |contact| {
        let is_one = match frequency.counted {
            Counted::Attempts => contact.by_us,
            Counted::Conversations => contact.reached != Reached::Nobody,
            Counted::Refusals => contact.reached == Reached::Declined,
        };
        is_one
            && rule.purposes.contains(&contact.purpose)
            && mediums.contains(&contact.medium)
            && answered.is_none_or(|answered| contact.at > answered)
    })
}

impl Clocks<'_> {
    /// When a contact no longer counts, on the clocks of the zone where that is last.
    fn end(&self, at: Timestamp, span: Span) -> Timestamp {
        if let Span::RollingDays(days) = span {
            return at.after(std::time::Duration::from_secs(u64::from(days) * DAY));
        }
        self.zones.iter().map(|zone| self.end_in(zone, at, span)).max().unwrap_or(at)
    }

    fn end_in(&self, zone: &IanaZone, at: Timestamp, span: Span) -> Timestamp {
        let today = zone.local(at).date;
        let days = match span {
            Span::ConsecutiveDays(days) => i32::from(days),
            Span::NextBusinessDay => {
                let business = Days::parse(BUSINESS).unwrap_or_default();
                let is_business = |days: &i32| business.contains(today.plus(*days), self.holidays);
                (1..=31).find(is_business).unwrap_or(31)
            }
            Span::CalendarDay | Span::RollingDays(_) => 1,
        };
        zone.start_of(today.plus(days))
    }
}
