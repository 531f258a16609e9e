//! # What it does
//! Finds two buttons that a script offers at one step and that have the same words, whatever marks and capitals they have.
//!
//! # Why it is bad
//! The operator cannot tell them apart.
//!
//! # Example
//! `event-call-back = Rappeler plus tard` and `choose-call-back = Rappeler plus tard`, both on offer.
//!
//! # What to write instead
//! Words that say what each of them does.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule, reading::Reading};

pub(super) const RULE: Rule =
    Rule { name: "same-button", summary: "two buttons on offer at one step read the same", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let messages = look.readings.iter().filter(|reading| !reading.entry.term);
    let texts: BTreeMap<&str, &Reading<'_>> = messages.map(|reading| (&*reading.entry.id, reading)).collect();
    let mut reported = BTreeSet::new();
    for together in &look.roles.together {
        let mut seen: BTreeMap<String, &Reading<'_>> = BTreeMap::new();
        for reading in together.iter().filter_map(|message| texts.get(&**message)) {
            let words: Vec<&str> = reading.words.iter().map(|word| &*word.lower).collect();
            let Some(other) = seen.insert(words.join(" "), reading) else { continue };
            let (one, two) = (&other.entry.id, &reading.entry.id);
            if reported.insert((one, two)) {
                let what = format!("the buttons `{one}` and `{two}` read the same at one step");
                let finding = Diagnostic::error(RULE.name, what).at(reading.entry.span);
                let finding = finding.also(other.entry.span, "the other one");
                findings.push(finding.help("say what each of them does"));
            }
        }
    }
}
