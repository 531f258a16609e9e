//! Limits of spending and of the length of a call, and a rate card against the law. In a crisis no limit ends a call.

use std::{fmt, time::Duration};

use etiquette_core::{Money, Timestamp};

use crate::{
    Citation, Date, PriceLimit, RuleKind, Rules,
    price::{Circumstances, RateCard, SpendAction, SpendStep},
};

/// The steps of spending that were reached when it went from one amount to another, the least first. The law's and the
/// card's own hold together. In a crisis none is.
pub fn steps_reached(
    card: &RateCard,
    rules: &Rules,
    circumstances: Circumstances,
    is_crisis: bool,
    spent: (Money, Money),
) -> Vec<SpendStep> {
    if is_crisis {
        return Vec::new();
    }
    let law = rules.iter().filter_map(|rule| match rule.kind {
        RuleKind::Price(PriceLimit::TellAt(money)) => Some((money, SpendAction::Tell)),
        RuleKind::Price(PriceLimit::ConfirmAt(money)) => Some((money, SpendAction::Confirm)),
        RuleKind::Price(PriceLimit::EndAt(money) | PriceLimit::Connection(money)) => {
            Some((money, SpendAction::End))
        }
        _ => None,
    });
    let law = law.filter(|(money, _)| money.currency() == card.nothing.currency());
    let law = law.map(|(money, action)| SpendStep { at: money.minor(), action });
    let cap = card.vulnerable_cap.filter(|_| circumstances.is_vulnerable);
    let cap = cap.map(|at| SpendStep { at, action: SpendAction::End });
    let steps = card.spend_steps.iter().copied().chain(law).chain(cap);
    let (before, now) = (spent.0.minor(), spent.1.minor());
    // A step at nothing is reached with the first thing that is spent.
    let is_reached = |step: &SpendStep| before < step.at.max(1) && step.at.max(1) <= now;
    let mut reached: Vec<_> = steps.filter(is_reached).collect();
    reached.sort_by_key(|step| (step.at, step.action));
    reached.dedup();
    reached
}

/// When a call that began then is cut, by the card or the law, whichever is earlier. In a crisis it never is.
pub fn ends_at(card: &RateCard, rules: &Rules, is_crisis: bool, began: Timestamp) -> Option<Timestamp> {
    let law = rules.iter().filter_map(|rule| match rule.kind {
        RuleKind::Price(PriceLimit::Disconnect(after)) => Some(after),
        _ => None,
    });
    let after = law.chain(card.disconnect).min().filter(|_| !is_crisis)?;
    Some(began.after(after))
}

/// How long before it is charged a price must have been said, by the law that leaves the most time.
pub fn notice(rules: &Rules) -> Duration {
    let notices = rules.iter().filter_map(|rule| match rule.kind {
        RuleKind::Price(PriceLimit::Notice(notice)) => Some(notice),
        _ => None,
    });
    notices.max().unwrap_or_default()
}

/// Whether more time, or anything else for money, may be offered in the call.
pub const fn may_offer_more(circumstances: Circumstances, is_crisis: bool) -> bool {
    !circumstances.is_vulnerable && !is_crisis
}

/// What stands against a rate card.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ObjectionKind {
    /// A minute of a service costs more than it may.
    TooDear {
        /// The service.
        service: Box<str>,
        /// The most that a minute may cost.
        most: Money,
    },
    /// The time of a service is charged in longer steps than allowed.
    IncrementTooLong {
        /// The service.
        service: Box<str>,
        /// The longest step.
        most: Duration,
    },
    /// A limit is in another currency, so nobody can say whether the card keeps it.
    OtherCurrency {
        /// The limit.
        limit: Money,
    },
    /// The card does not hold yet.
    NotYetValid,
    /// Somebody should have looked at the card again.
    OutOfDate,
}

/// What stands against a rate card, and by which rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// What.
    pub kind: ObjectionKind,
    /// By which rule; `None` for the dates of the card itself.
    pub citation: Option<Citation>,
}

impl fmt::Display for ObjectionKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooDear { service, most } => {
                let (most, currency) = (most.minor(), most.currency());
                write!(f, "a minute of `{service}` costs more than {most} minor units of {currency}")
            }
            Self::IncrementTooLong { service, most } => {
                write!(f, "`{service}` is charged in steps of more than {} seconds", most.as_secs())
            }
            Self::OtherCurrency { limit } => {
                write!(f, "the limit is in {}, and the card is not", limit.currency())
            }
            Self::NotYetValid => f.write_str("the card does not hold yet"),
            Self::OutOfDate => f.write_str("the card was to be reviewed before"),
        }
    }
}

/// What stands against a rate card on that day, by the law and by its own dates.
pub fn objections(card: &RateCard, rules: &Rules, today: Date) -> Vec<Objection> {
    let own = |kind| Objection { kind, citation: None };
    let mut found = Vec::new();
    found.extend((today < card.valid_from).then(|| own(ObjectionKind::NotYetValid)));
    found.extend(card.is_out_of_date(today).then(|| own(ObjectionKind::OutOfDate)));
    for rule in rules.iter() {
        let kinds = match rule.kind {
            RuleKind::Price(PriceLimit::Minute(most)) => too_dear(card, most),
            RuleKind::Price(PriceLimit::Increment(most)) => too_long(card, most),
            _ => continue,
        };
        let cited = |kind| Objection { kind, citation: Some(rule.citation.clone()) };
        found.extend(kinds.into_iter().map(cited));
    }
    found
}

fn too_dear(card: &RateCard, most: Money) -> Vec<ObjectionKind> {
    if most.currency() != card.nothing.currency() {
        return vec![ObjectionKind::OtherCurrency { limit: most }];
    }
    let dearer = card.services.iter().filter(|(_, rate)| {
        let dearest = rate.tiers.iter().map(|tier| tier.price).max().unwrap_or(0);
        i128::from(dearest) * 60 > i128::from(most.minor()) * i128::from(rate.unit.seconds())
    });
    dearer.map(|(service, _)| ObjectionKind::TooDear { service: service.clone(), most }).collect()
}

fn too_long(card: &RateCard, most: Duration) -> Vec<ObjectionKind> {
    let longer = card.services.iter().filter(|(_, rate)| u64::from(rate.increment) > most.as_secs());
    longer.map(|(service, _)| ObjectionKind::IncrementTooLong { service: service.clone(), most }).collect()
}
