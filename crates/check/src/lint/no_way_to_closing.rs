//! # What it does
//! Finds steps from which no closing, no cooldown and no end can be come to.
//!
//! # Why it is bad
//! The call goes round and round: nobody can take leave.
//!
//! # Example
//! ```toml
//! [step.ask]
//! stage  = "reason"
//! on.yes = "repeat"
//!
//! [step.repeat]
//! stage  = "reason"
//! on.yes = "ask"
//! ```
//! Conditions are left aside: a way that is never open counts as a way. To enter a flow that returns is none.
//!
//! # What to write instead
//! A way on from one of the steps in the round to a step in stage `closing`.

use etiquette_diag::{Diagnostic, Diagnostics};

use crate::lint::{Rule, Subject, reach::Reach};

pub(super) const RULE: Rule =
    Rule { name: "no-way-to-closing", summary: "no closing can be come to from a step", check };

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    let reach = Reach::new(subject.script);
    let (closes, leads) = (reach.to_closing(subject.script), reach.leads_on(subject.script));
    for (id, _) in subject.script.steps() {
        // A step that leads nowhere at all has a finding of its own.
        if closes.get(id.index()) == Some(&false) && leads.get(id.index()) == Some(&true) {
            let name = subject.script.step_name(id);
            let what = format!("no closing can be come to from step `{name}`");
            let mut finding =
                Diagnostic::error(RULE.name, what).help("lead on to a step in stage `closing` or to `end`");
            if let Some(span) = subject.places.step(id) {
                finding = finding.at(span);
            }
            findings.push(finding);
        }
    }
}
