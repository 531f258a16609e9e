//! # What it does
//! Finds descriptions of variables without a type, or with one that is none.
//!
//! # Why it is bad
//! Nobody can check whether messages and scripts treat the variable as what it is.
//!
//! # Example
//! `#   $minutes (Integer) - how many minutes are left`
//!
//! # What to write instead
//! One of `String`, `Number`, `Time`, `Money`, `List`, `Choice`, `Flag`. What a choice can be stands behind the dash:
//! `$reason (Choice) - why the caller calls: parcel or hours`.

use etiquette_diag::{Diagnostic, did_you_mean};
use etiquette_phrasebook::{VariableType, documented_variables};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule = Rule {
    name: "unknown-variable-type",
    summary: "a comment gives a variable no type that there is",
    check,
};

/// What the kinds of facts that a script has are called here, where they are called otherwise.
const OF_FACTS: [(&str, VariableType); 4] = [
    ("text", VariableType::String),
    ("texts", VariableType::List),
    ("counter", VariableType::Number),
    ("options", VariableType::Choice),
];

fn check(look: &Look<'_>, findings: &mut Findings) {
    if !look.is_reference() {
        return;
    }
    for entry in look.language.entries().filter(|entry| !entry.term) {
        let untyped = |kind: &str| VariableType::from_name(kind).is_none();
        for doc in documented_variables(&entry.comment).filter(|doc| untyped(doc.kind)) {
            let found = if doc.kind.is_empty() { "none".to_owned() } else { format!("`{}`", doc.kind) };
            let what = format!("expected a type of `${}`, found {found}", doc.name);
            let at = entry.comment_lines.get(doc.line).copied().unwrap_or(entry.span);
            findings.push(Diagnostic::warning(RULE.name, what).at(at).help(help(doc.kind)));
        }
    }
}

fn help(kind: &str) -> String {
    let typed = |word: &str| VariableType::from_name(word.trim());
    let meant = kind.split_once([':', ',']).and_then(|(word, _)| typed(word));
    if let Some(meant) = meant {
        return format!("write `({})`, and what it can be behind the dash", meant.name());
    }
    let of_fact = OF_FACTS.iter().find(|(word, _)| kind.eq_ignore_ascii_case(word));
    match of_fact {
        Some((_, meant)) => format!("did you mean `{}`?", meant.name()),
        None => did_you_mean(kind, VariableType::ALL.iter().map(|kind| kind.name())),
    }
}
