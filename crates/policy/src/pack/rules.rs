//! The rules of several packs at once. The strictest wins, since each of them must allow what is to be allowed.

use std::sync::Arc;

use crate::{Date, Holidays, IanaZone, Pack, Recording, Rule, RuleKind};

/// The rules of all jurisdictions that a call touches, and of the house.
///
/// # Examples
///
/// ```
/// use etiquette_policy::Packs;
///
/// let packs = Packs::shipped();
/// let rules = packs.rules(["FR", "US-FL"]);
/// assert!(rules.unknown().is_empty());
/// assert_eq!(packs.rules(["Atlantis"]).unknown().len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    packs: Vec<Arc<Pack>>,
    unknown: Vec<Box<str>>,
    holidays: Holidays,
}

impl Rules {
    /// The rules of these packs, with the codes for which there is none.
    pub fn new(packs: Vec<Arc<Pack>>, unknown: Vec<Box<str>>) -> Self {
        let mut holidays = Holidays::default();
        packs.iter().for_each(|pack| holidays.extend(&pack.holidays));
        Self { packs, unknown, holidays }
    }

    /// The packs, in the order of their codes.
    pub fn packs(&self) -> impl Iterator<Item = &Pack> {
        self.packs.iter().map(|pack| &**pack)
    }

    /// Every rule, pack by pack.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.packs.iter().flat_map(|pack| &pack.rules)
    }

    /// Codes for which there is no pack.
    pub fn unknown(&self) -> &[Box<str>] {
        &self.unknown
    }

    /// Whether there is a jurisdiction among the packs.
    pub fn has_jurisdiction(&self) -> bool {
        self.packs.iter().any(|pack| pack.is_jurisdiction())
    }

    /// The packs that may no longer be relied upon on that day.
    pub fn out_of_date(&self, today: Date) -> impl Iterator<Item = &Pack> {
        self.packs.iter().map(|pack| &**pack).filter(move |pack| pack.review_by < today)
    }

    /// The public holidays of all packs.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// The zones in which somebody may be who is called there. A part of a country narrows those of the country.
    pub fn zones(&self) -> impl Iterator<Item = &IanaZone> {
        let narrowed = |pack: &Pack| {
            let mut others = self.packs.iter().filter(|other| !other.zones.is_empty());
            others.any(|other| other.part_of.as_deref() == Some(&*pack.code))
        };
        self.packs.iter().filter(move |pack| !narrowed(pack)).flat_map(|pack| &pack.zones)
    }

    /// For how many days the proof of a consent must be kept, by the law that wants it longest.
    pub fn keep_proof_days(&self) -> Option<u16> {
        let days = self.iter().filter_map(|rule| match rule.kind {
            RuleKind::KeepProof(days) => Some(days),
            _ => None,
        });
        days.max()
    }

    /// Who must agree before a call is recorded, with the rules that say so; everybody where no rule speaks of it.
    pub fn recording(&self) -> (Recording, Vec<&Rule>) {
        let stated = self.iter().filter_map(|rule| match rule.kind {
            RuleKind::Recording(recording) => Some((recording, rule)),
            _ => None,
        });
        let stated: Vec<_> = stated.collect();
        let strictest = stated.iter().map(|(recording, _)| *recording).max();
        let strictest = strictest.unwrap_or(Recording::AllParties);
        (strictest, stated.into_iter().map(|(_, rule)| rule).collect())
    }

    /// What must be said or done in a call, as written for those who write scripts.
    pub fn duties(&self) -> impl Iterator<Item = (&str, &Rule)> {
        self.iter().filter_map(|rule| match &rule.kind {
            RuleKind::Duty(text) => Some((&**text, rule)),
            _ => None,
        })
    }
}
