//! # What it does
//! Finds steps that nothing leads to.
//!
//! # Why it is bad
//! What is written there is never said, and its author believes that it is.
//!
//! # Example
//! ```toml
//! [step.ask]
//! stage  = "reason"
//! on.yes = "goodbye"
//!
//! [step.answer]
//! stage  = "options"
//! ```
//! Conditions are left aside: a way that is never open counts as a way.
//!
//! # What to write instead
//! A way to the step, or no step.

use etiquette_diag::{Diagnostic, Diagnostics};

use crate::lint::{Rule, Subject, reach::Reach};

pub(super) const RULE: Rule = Rule { name: "unreachable-step", summary: "nothing leads to a step", check };

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    let reached = Reach::from_start(subject.script);
    for (id, _) in subject.script.steps() {
        if reached.get(id.index()) == Some(&false) {
            let name = subject.script.step_name(id);
            let mut finding = Diagnostic::error(RULE.name, format!("nothing leads to step `{name}`"))
                .help("lead to it with `goto`, or remove it");
            if let Some(span) = subject.places.step(id) {
                finding = finding.at(span);
            }
            findings.push(finding);
        }
    }
}
