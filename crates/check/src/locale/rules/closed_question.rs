//! # What it does
//! Finds messages that are asked as open questions, by a script or by the comment over the message of the reference (“An
//! open question.”), and that can be answered with yes or no: a question in them
//! begins like one (`questions.closed` of the style), has a word that makes one (`questions.marks`), or has no word that
//! opens it (`questions.open`).
//!
//! # Why it is bad
//! A yes or a no ends the talk; an open question begins it (S1.11).
//!
//! # Example
//! `ask-open = "open-how-help"` with `Puis-je vous aider ?`, `Pot să vă ajut?`, «Могу ли я Вам помочь?»
//!
//! # What to write instead
//! `En quoi puis-je vous aider ?`, `Cu ce vă pot ajuta?`, «Чем я могу Вам помочь?»

use etiquette_core::Act;
use etiquette_diag::Diagnostic;

use crate::locale::{Findings, Look, Rule, reading::Reading};

pub(super) const RULE: Rule =
    Rule { name: "closed-question", summary: "an open question can be answered with yes or no", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    let questions = &look.style.questions;
    let open = |reading: &&Reading<'_>| {
        let reference = look.reference.get(&*reading.entry.name());
        let told =
            reference.is_some_and(|reference| reference.comment.to_lowercase().contains("open question"));
        told || look.does(reading, &[Act::AskOpen])
    };
    for reading in look.readings.iter().filter(open) {
        for sentence in reading.sentences().into_iter().filter(|sentence| sentence.asks()) {
            let Some(words) = reading.words.get(sentence.words.clone()) else { continue };
            // « Qu’aimeriez-vous … » begins like both, and the word that opens it decides.
            let opens = questions.open.0.at(words, 0).is_some();
            let begins = questions.closed.0.at(words, 0).is_some() && !opens;
            let marked = !questions.marks.0.find(words).is_empty();
            let opened = questions.open.0.is_empty() || !questions.open.0.find(words).is_empty();
            if begins || marked || !opened {
                let what = format!("“{}” can be answered with yes or no", reading.written(&sentence.words));
                let finding = Diagnostic::error(RULE.name, what).at(reading.span_of(&sentence.words));
                findings.push(finding.help("ask what, how, when or which: the question is meant to be open"));
            }
        }
    }
}
