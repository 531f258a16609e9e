//! Packs of rules, one a jurisdiction, and the rules of several at once. Nothing in a pack is legal advice.

pub(crate) mod kind;
mod library;
mod load;
mod price_limit;
mod rules;

use crate::{Date, Holidays, IanaZone, Rule};

pub use library::Packs;
pub use price_limit::PriceLimit;
pub use rules::Rules;

/// The rules of a jurisdiction, or of a house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The code: of ISO 3166, such as `FR` or `US-FL`, or a word in small letters for rules of a house.
    pub code: Box<str>,
    /// The code of the larger whole whose rules hold too: `US` for `US-FL`, `EU` for `RO`.
    pub part_of: Option<Box<str>>,
    /// The name of the place.
    pub name: Box<str>,
    /// When it was checked last.
    pub verified_on: Date,
    /// The last day on which it may be relied upon.
    pub review_by: Date,
    /// The zones in which people live there.
    pub zones: Vec<IanaZone>,
    /// Its public holidays.
    pub holidays: Holidays,
    /// The rules.
    pub rules: Vec<Rule>,
}

impl Pack {
    /// Whether its rules are those of a place, and not of a house.
    pub fn is_jurisdiction(&self) -> bool {
        self.code.starts_with(|first: char| first.is_ascii_uppercase())
    }
}
