//! # What it does
//! Finds words in which letters of two scripts are mixed, and words that are written wholly in letters of another script
//! which look like letters of the language.
//!
//! # Why it is bad
//! The letters look alike, so nobody sees it; a voice spells the word or leaves it out.
//!
//! # Example
//! `Здpавствуйте`, with a Latin `p`; `Я c Вами`, with a Latin `c`.
//!
//! # What to write instead
//! The word in letters of its own script.

use etiquette_diag::Diagnostic;

use crate::locale::{
    Findings, Look, Rule,
    style::{Script, script},
};

pub(super) const RULE: Rule =
    Rule { name: "mixed-scripts", summary: "a word has letters of another script", check };

/// Small letters of Latin and Cyrillic that look alike, as pairs; from Unicode's list of confusable characters (UTS #39).
const LOOK_ALIKES: [(char, char); 13] = [
    ('a', 'а'),
    ('c', 'с'),
    ('d', 'ԁ'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('j', 'ј'),
    ('o', 'о'),
    ('p', 'р'),
    ('s', 'ѕ'),
    ('w', 'ԝ'),
    ('x', 'х'),
    ('y', 'у'),
];

fn check(look: &Look<'_>, findings: &mut Findings) {
    let home = look.style.letters.script;
    for reading in &look.readings {
        for (index, word) in reading.words.iter().enumerate() {
            let written = reading.text.get(word.range.clone()).unwrap_or_default();
            let what = if is_mixed(written) {
                format!("`{written}` has letters of two scripts")
            } else if home.is_some_and(|home| is_disguised(written, home)) {
                format!("`{written}` is written in letters of another script")
            } else {
                continue;
            };
            let span = reading.span_of(&(index..index + 1));
            findings.push(Diagnostic::error(RULE.name, what).at(span).help(help(written, home)));
        }
    }
}

/// Whether a part of a word has letters of two scripts. The parts of a compound may each have a script of their own:
/// «SMS-сообщение».
fn is_mixed(word: &str) -> bool {
    word.split(['-', '‑', '’', '\'']).any(|part| {
        let scripts: Vec<Script> = part.chars().filter_map(script).collect();
        scripts.windows(2).any(|pair| matches!(pair, [a, b] if a != b))
    })
}

/// Whether every letter is of another script and looks like one of this. Words in capitals are left alone: many are names.
fn is_disguised(word: &str, home: Script) -> bool {
    let looks_alike = |letter: char| {
        LOOK_ALIKES.iter().any(|(latin, cyrillic)| match home {
            Script::Latin => letter == *cyrillic,
            Script::Cyrillic => letter == *latin,
            _ => false,
        })
    };
    !word.is_empty() && word.chars().all(looks_alike)
}

fn help(word: &str, home: Option<Script>) -> String {
    let foreign = |c: &char| home.is_some_and(|home| script(*c).is_some_and(|script| script != home));
    let odd: Vec<String> =
        word.chars().filter(foreign).map(|c| format!("`{c}` U+{:04X}", u32::from(c))).collect();
    if odd.is_empty() {
        "write the word in letters of its own script".to_owned()
    } else {
        format!("these letters are of another script: {}", odd.join(", "))
    }
}
