//! # What it does
//! Finds rules of etiquette that a call of the script can break, and gives the shortest such call.
//!
//! # Why it is bad
//! A live call is warned, or refused what would break the rule, when it is too late to write the script better.
//!
//! # Example
//! ```toml
//! [step.talk]
//! stage   = "reason"
//! on.hold = { do = "hold", goto = "held" }
//!
//! [step.held]
//! stage     = "reason"
//! on.resume = { do = "resume", goto = "talk" }
//!
//! [rule.thanks]
//! says     = "rule-thanks"
//! template = "response"
//! of       = ["effect hold", "act thank"]
//! ```
//! The caller is taken back from hold and not thanked.
//!
//! # What to write instead
//! A way on which the rule is kept: here `say = { thank = "hold-thanks" }` beside `do = "resume"`.

use etiquette_diag::Diagnostic;

use super::{
    super::{Claim, Proof, Verdict},
    Rule, how_to_see,
};
use crate::lint::Subject;

pub(super) const RULE: Rule =
    Rule { name: "breakable-rule", summary: "a call can break a rule of etiquette", check };

fn check(subject: &Subject<'_>, proof: &Proof) -> Option<Diagnostic> {
    let (Claim::Rule(rule), Verdict::Fails(call)) = (proof.claim, &proof.verdict) else { return None };
    let call = call.line("", ", as soon as it begins");
    let what = format!("a call can break rule `{}`{call}", proof.claim.name(subject.script));
    let finding = Diagnostic::error(RULE.name, what).help(how_to_see(subject, proof.claim));
    Some(match subject.places.rule(rule) {
        Some(span) => finding.at(span),
        None => finding,
    })
}
