//! # What it does
//! Finds two buttons that a script offers at one step and that have the same words, whatever marks, capitals and accents
//! they have.
//!
//! # Why it is bad
//! They sound alike to an operator who has them read out, and nobody tells an accent from none in a hurry.
//!
//! # Example
//! `event-call-back = Rappeler plus tard` and `choose-call-back = Rappeler plus tard`, both on offer.
//!
//! # What to write instead
//! Words that say what each of them does.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_diag::Diagnostic;
use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::locale::{Findings, Look, Rule, reading::Reading};

pub(super) const RULE: Rule =
    Rule { name: "same-button", summary: "two buttons on offer at one step read the same", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let sounds: BTreeMap<&str, Vec<(String, &Reading<'_>)>> = look
        .roles
        .together
        .iter()
        .flatten()
        .map(|message| {
            (&**message, look.readings_of(message).iter().map(|read| (sound(read), read)).collect())
        })
        .collect();
    let mut reported = BTreeSet::new();
    for together in &look.roles.together {
        let mut seen: BTreeMap<&str, &Reading<'_>> = BTreeMap::new();
        for (sound, reading) in together.iter().filter_map(|message| sounds.get(&**message)).flatten() {
            let Some(other) = seen.insert(sound, reading) else { continue };
            let (one, two) = (&other.entry.id, &reading.entry.id);
            if one != two && reported.insert((one, two)) {
                let what = format!("the buttons `{one}` and `{two}` read the same at one step");
                let finding = Diagnostic::error(RULE.name, what).at(reading.entry.span);
                let finding = finding.also(other.entry.span, "the other one");
                findings.push(finding.help("say what each of them does"));
            }
        }
    }
}

/// The words of a button without what is seldom heard: marks, capitals, accents.
fn sound(reading: &Reading<'_>) -> String {
    let words: Vec<&str> = reading.words.iter().map(|word| &*word.lower).collect();
    let letters = DecomposingNormalizerBorrowed::new_nfd().normalize(&words.join(" ")).into_owned();
    letters.replace(|letter: char| ('\u{300}'..='\u{36f}').contains(&letter), "")
}
