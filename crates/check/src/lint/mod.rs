//! The checker's rules: what is wrong with a script and its phrases together. One file a rule.
//!
//! Nothing here repairs anything, and no rule looks at another's findings.

mod missing_argument;
mod missing_message;
mod no_way_to_closing;
mod reach;
mod stuck_step;
mod unreachable_step;
mod unused_argument;
mod uses;
mod wrong_argument_kind;

use etiquette_core::{Locale, Script};
use etiquette_diag::{Diagnostic, Diagnostics};
use etiquette_phrasebook::Catalogue;
use etiquette_script::Places;

/// What the rules look at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The script.
    pub script: &'a Script,
    /// Where its parts were written.
    pub places: &'a Places,
    /// The phrases in which it must be able to speak.
    pub phrases: &'a Catalogue,
    /// The locales that are looked at; none means all.
    pub locales: &'a [Locale],
}

impl Subject<'_> {
    /// The locales that are looked at.
    fn locales(&self) -> impl Iterator<Item = Locale> {
        self.phrases.locales().filter(|locale| self.locales.is_empty() || self.locales.contains(locale))
    }
}

/// A rule of the checker.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Rule {
    /// Its name, which names the fault. A published name is never reused.
    pub name: &'static str,
    /// What it finds, in a sentence.
    pub summary: &'static str,
    check: fn(&Subject<'_>, &mut Diagnostics),
}

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    missing_argument::RULE,
    missing_message::RULE,
    no_way_to_closing::RULE,
    stuck_step::RULE,
    unreachable_step::RULE,
    unused_argument::RULE,
    wrong_argument_kind::RULE,
];

/// What is wrong with a script and its phrases, by place.
pub fn check(subject: &Subject<'_>) -> Vec<Diagnostic> {
    let mut findings = Diagnostics::new();
    for rule in RULES {
        (rule.check)(subject, &mut findings);
    }
    findings.finish()
}
