//! # What it does
//! Finds steps that nothing leads on from.
//!
//! # Why it is bad
//! The call stays there for ever, and the operator has no button to press.
//!
//! # Example
//! ```toml
//! [step.answer]
//! stage = "options"
//! say   = { inform = "answer" }
//! ```
//! That the caller may hang up does not count: one who stays is still there.
//!
//! # What to write instead
//! An event, a choice or a time under `on`, `choose` or `after`; in the last step, something that leads to `end`.

use etiquette_diag::{Diagnostic, Diagnostics};

use crate::lint::{Rule, Subject, reach::Reach};

pub(super) const RULE: Rule = Rule { name: "stuck-step", summary: "nothing leads on from a step", check };

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    let leads = Reach::new(subject.script).leads_on(subject.script);
    for (id, _) in subject.script.steps() {
        if leads.get(id.index()) == Some(&false) {
            let name = subject.script.step_name(id);
            let mut finding = Diagnostic::error(RULE.name, format!("nothing leads on from step `{name}`"))
                .help("say what follows with `on`, `choose`, `after` or `then`; `end` ends the call");
            if let Some(span) = subject.places.step(id) {
                finding = finding.at(span);
            }
            findings.push(finding);
        }
    }
}
