//! # What it does
//! Finds calls that cannot be brought to a good end: from which no end or no farewell can be come to, that never come to
//! rest, that end with something private kept, in which a timer that a step waits for never fires, or in which an event is
//! not answered although the script promises it with `always`.
//!
//! # Why it is bad
//! Somebody is on the line, and nothing that anybody does helps them on.
//!
//! # Example
//! ```toml
//! [events]
//! safe-exit = { from = "operator", always = "not (stage is cooldown)" }
//!
//! [step.greet]
//! stage        = "opening"
//! on.safe-exit = "rest"
//! on.yes       = "talk"
//!
//! [step.talk]
//! stage   = "reason"
//! on.done = "rest"
//! ```
//! In `talk` the operator has no way out.
//!
//! # What to write instead
//! What the name of the property asks for: a way on, a farewell, an arrow for the event. A standard flow such as
//! `safe-exit` answers in every step.

use etiquette_diag::Diagnostic;

use super::{
    super::{Claim, Proof, Verdict},
    Rule, how_to_see,
};
use crate::lint::Subject;

pub(super) const RULE: Rule =
    Rule { name: "flawed-call", summary: "a call cannot be brought to a good end", check };

fn check(subject: &Subject<'_>, proof: &Proof) -> Option<Diagnostic> {
    let (Claim::Property(_), Verdict::Fails(call)) = (proof.claim, &proof.verdict) else { return None };
    let call = call.line("after", "from the beginning");
    let what = format!("`{}` does not hold {call}", proof.claim.name(subject.script));
    let finding = Diagnostic::error(RULE.name, what).help(how_to_see(subject, proof.claim));
    Some(match subject.places.name() {
        Some(span) => finding.at(span),
        None => finding,
    })
}
