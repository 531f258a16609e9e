//! What a host knows of somebody whom it wants to reach. No name and no number is among it.

use etiquette_core::Timestamp;

use crate::{Consent, Exception, Holidays, IanaZone, Medium, Purpose, Urgency};

/// A contact that is to be made, and what there was before it.
///
/// # Examples
///
/// ```
/// use etiquette_policy::{IanaZone, Medium, Purpose, Request};
///
/// let mut request = Request::new(Purpose::Marketing, Medium::Call);
/// request.zones.push(IanaZone::try_new("Europe/Paris")?);
/// # Ok::<(), etiquette_policy::PolicyError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Request {
    /// Why.
    pub purpose: Purpose,
    /// How.
    pub medium: Medium,
    /// Every zone in which the person may be; without one, those of the jurisdiction.
    pub zones: Vec<IanaZone>,
    /// Public holidays that no pack has, such as those of a region.
    pub holidays: Holidays,
    /// The matter, as the host numbers matters: a debt, an order, a project.
    pub matter: Option<Box<str>>,
    /// How much it matters.
    pub urgency: Urgency,
    /// What is done if nobody answers.
    pub plan_b: Option<PlanB>,
    /// Exceptions that the host vouches for. Consent and invitation are taken from their own fields alone.
    pub exceptions: Vec<Exception>,
    /// What the person agreed to.
    pub consents: Vec<Consent>,
    /// What the person expressly asked for.
    pub invitation: Option<Invitation>,
    /// That the person wants no calls.
    pub do_not_call: Vec<DoNotCall>,
    /// What registers answered.
    pub lookups: Vec<Lookup>,
    /// The contacts there were, with this person and no other.
    pub contacts: Vec<Contact>,
}

impl Request {
    /// A contact for that purpose and in that way, of which nothing else is known.
    pub fn new(purpose: Purpose, medium: Medium) -> Self {
        Self {
            purpose,
            medium,
            zones: Vec::new(),
            holidays: Holidays::default(),
            matter: None,
            urgency: Urgency::Ordinary,
            plan_b: None,
            exceptions: Vec::new(),
            consents: Vec::new(),
            invitation: None,
            do_not_call: Vec::new(),
            lookups: Vec::new(),
            contacts: Vec::new(),
        }
    }

    /// Whether the invitation stands at that time: it serves for one contact, and only until it ends.
    pub fn is_invited(&self, now: Timestamp) -> bool {
        let Some(invitation) = self.invitation else { return false };
        let used = |contact: &Contact| contact.by_us && contact.at >= invitation.from;
        (invitation.from..invitation.until).contains(&now) && !self.contacts.iter().any(used)
    }
}

/// What is done if nobody answers, decided before the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PlanB {
    /// A message is left.
    Voicemail,
    /// An e-mail is sent instead.
    Email,
    /// A text is sent instead.
    Text,
    /// Another call at that time.
    RetryAt(Timestamp),
}

/// The person expressly asked to be called then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// From when on.
    pub from: Timestamp,
    /// Until when; that time is no longer among it.
    pub until: Timestamp,
}

/// The person wants no calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoNotCall {
    /// Since when.
    pub since: Timestamp,
    /// For which purpose; `None` for any.
    pub purpose: Option<Purpose>,
}

/// What a register of those who want no calls answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lookup {
    /// The name of the register.
    pub register: Box<str>,
    /// When it was asked.
    pub at: Timestamp,
    /// Whether the person is on it.
    pub is_listed: bool,
}

/// What came of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Nobody answered.
    Nobody,
    /// The two talked.
    Talked,
    /// The two talked, and the person declined.
    Declined,
}

/// A contact there was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// When.
    pub at: Timestamp,
    /// How.
    pub medium: Medium,
    /// Why.
    pub purpose: Purpose,
    /// About what.
    pub matter: Option<Box<str>>,
    /// What came of it.
    pub reached: Reached,
    /// Whether the host made it, and not the person.
    pub by_us: bool,
}
