//! # What it does
//! Finds messages that treat an argument as another kind of value than it is: a text counted, a number dated.
//!
//! # Why it is bad
//! A plural never fits, or the function has nothing to show.
//!
//! # What to write instead
//! `CURRENCY` for money, `DATE`, `DAY`, `TIME` and `DATETIME` for points in time, `LIST` for texts, `NUMBER` and plural
//! categories for counters.

use etiquette_diag::{Diagnostic, Diagnostics, Span};
use etiquette_phrasebook::VariableUse;

use crate::lint::{
    Rule, Subject,
    uses::{self, Kind},
};

pub(super) const RULE: Rule = Rule {
    name: "wrong-argument-kind",
    summary: "a message treats an argument as another kind of value than the script gives",
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    for used in uses::all(subject) {
        for locale in subject.phrases.locales() {
            let Some(message) = subject.phrases.message(locale, used.message) else { continue };
            for argument in used.arguments {
                let kind = Kind::of(subject.script, argument);
                let Some(variable) = message.variable(&argument.name) else { continue };
                let Some((treated, span)) = mistreated(kind, variable) else { continue };
                let (id, name) = (used.message, &argument.name);
                let what = format!(
                    "`${name}` is {} and the message `{id}` treats it as {treated} in `{locale}`",
                    kind.name()
                );
                let mut finding = Diagnostic::error(RULE.name, what).at(span).help(cure(kind));
                if let Some(given) = used.span {
                    finding = finding.also(given, "given here");
                }
                findings.push(finding);
            }
        }
    }
}

/// As what a variable is treated that it is not, and where.
fn mistreated(kind: Kind, variable: &VariableUse) -> Option<(&'static str, Span)> {
    for function in &variable.functions {
        let (wanted, name) = match &**function {
            "NUMBER" => (Kind::Number, "a number"),
            "CURRENCY" => (Kind::Money, "money"),
            "DATE" | "DAY" | "TIME" | "DATETIME" => (Kind::Time, "a point in time"),
            "LIST" => (Kind::Texts, "a list"),
            _ => continue,
        };
        if wanted != kind {
            return Some((name, variable.span));
        }
    }
    let counted = variable.selections.iter().find(|selection| selection.is_plural());
    counted.filter(|_| kind != Kind::Number).map(|selection| ("a number", selection.span))
}

const fn cure(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "select on the names of its options: `{ $x -> [one-option] … *[other] … }`",
        Kind::Number => "show it as `{ $x }` or select on its plural categories",
        Kind::Text => "show it as `{ $x }`",
        Kind::Texts => "show it with `LIST($x)`",
        Kind::Time => "show it with `DATE($x)`, `DAY($x)`, `TIME($x)` or `DATETIME($x)`",
        Kind::Money => "show it with `CURRENCY($x)` or as `{ $x }`",
    }
}
