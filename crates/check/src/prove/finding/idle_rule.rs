//! # What it does
//! Finds rules of the script's own that nothing in any call can set off.
//!
//! # Why it is bad
//! Such a rule is kept by every call and says nothing about any. Mostly it names something that the script never does.
//!
//! # Example
//! ```toml
//! [rule.thanks]
//! says     = "rule-thanks"
//! template = "response"
//! of       = ["effect hold", "act thank"]
//! ```
//! In a script that never puts anybody on hold.
//!
//! # What to write instead
//! What the script does; or no rule. Standard rules may be idle.

use etiquette_diag::Diagnostic;

use super::{
    super::{Claim, Proof, Verdict},
    Rule,
};
use crate::lint::Subject;

pub(super) const RULE: Rule =
    Rule { name: "idle-rule", summary: "nothing in any call sets off a rule", check };

fn check(subject: &Subject<'_>, proof: &Proof) -> Option<Diagnostic> {
    let (Claim::Rule(rule), Verdict::Vacuous) = (proof.claim, &proof.verdict) else { return None };
    let (span, script) = (subject.places.rule(rule)?, subject.places.name()?);
    let what = format!("nothing sets off rule `{}`", proof.claim.name(subject.script));
    let help = "name what the script does, or remove the rule";
    (span.source == script.source).then(|| Diagnostic::warning(RULE.name, what).at(span).help(help))
}
