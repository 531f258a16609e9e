//! # What it does
//! Finds rules of etiquette, and what else holds of every good call, of which a proof could not say whether they hold.
//!
//! # Why it is bad
//! What is undecided is not proved. A call may break it.
//!
//! # Example
//! ```text
//! etiquette check support --states 100
//! ```
//! The script has more than a hundred states, so most of its rules are not gone through to the end.
//!
//! # What to write instead
//! A larger number after `--states`. Where that takes too long, a script with fewer facts, and fewer facts that one event
//! brings, has fewer states.

use etiquette_diag::Diagnostic;

use super::{
    super::{Claim, Proof, Reason, Verdict},
    Rule,
};
use crate::lint::Subject;

pub(super) const RULE: Rule =
    Rule { name: "undecided-proof", summary: "it is not known whether every call keeps a rule", check };

fn check(subject: &Subject<'_>, proof: &Proof) -> Option<Diagnostic> {
    let Verdict::Undecided(reason) = proof.verdict else { return None };
    let (what, place) = match proof.claim {
        Claim::Rule(rule) => ("rule ", subject.places.rule(rule)),
        Claim::Property(_) => ("", subject.places.name()),
    };
    let name = proof.claim.name(subject.script);
    let what = format!("{what}`{name}` is neither proved nor broken: {}", reason.text());
    let finding = Diagnostic::warning(RULE.name, what).help(help(reason));
    Some(match place {
        Some(span) => finding.at(span),
        None => finding,
    })
}

fn help(reason: Reason) -> String {
    match reason {
        Reason::TooLarge { most } => format!("give `--states {}`", most.saturating_mul(10)),
        Reason::NoTiming => "write the calls that you are in doubt about down as conversation tests".into(),
    }
}
