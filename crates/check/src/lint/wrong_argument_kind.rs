//! # What it does
//! Finds messages that treat an argument as another kind of value than it is: a text counted, a number dated.
//!
//! # Why it is bad
//! A plural never fits, or the function has nothing to show.
//!
//! # Example
//! `Until { CURRENCY($when) }.`, where the script says `when = "time"`.
//!
//! # What to write instead
//! `CURRENCY` for money, `DATE`, `DAY`, `TIME` and `DATETIME` for points in time, `LIST` for texts, `NUMBER` and plural
//! categories for counters.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostic, Diagnostics, Span};
use etiquette_phrasebook::{Selection, VariableUse};

use crate::lint::{
    Rule, Subject,
    uses::{self, InLocale, Kind},
};

pub(super) const RULE: Rule = Rule {
    name: "wrong-argument-kind",
    summary: "a message treats an argument as another kind of value than the script gives",
    check,
};

fn check(subject: &Subject<'_>, findings: &mut Diagnostics) {
    for used in uses::all(subject) {
        for argument in used.arguments {
            let kind = Kind::of(subject.script, argument);
            let options = uses::options(subject.script, argument);
            let mut wrong: BTreeMap<&str, Vec<InLocale>> = BTreeMap::new();
            for locale in subject.locales() {
                let message = subject.phrases.message(locale, used.message);
                let Some(variable) = message.and_then(|message| message.variable(&argument.name)) else {
                    continue;
                };
                if let Some((treated, span)) = mistreated(kind, options, variable) {
                    wrong.entry(treated).or_default().push((locale, span));
                }
            }
            for (treated, places) in wrong {
                let (id, name, locales) = (used.message, &argument.name, uses::locales(&places));
                let what = format!(
                    "`${name}` is {}, and the message `{id}` treats it as {treated} in {locales}",
                    kind.name()
                );
                let finding = Diagnostic::error(RULE.name, what).help(cure(kind, name));
                findings.push(uses::placed(finding, used.span, "given here", &places, "treated so here"));
            }
        }
    }
}

/// As what a variable is treated that it is not, and where.
fn mistreated(kind: Kind, options: &[Box<str>], variable: &VariableUse) -> Option<(&'static str, Span)> {
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
    // A choice may have options that are named like plural categories: `few`, `many`, `other`.
    let is_by_option = |selection: &Selection| {
        let mut others = selection.keys.iter().filter(|key| **key != selection.default);
        others.all(|key| options.contains(key))
    };
    let mut counted = variable.selections.iter().filter(|selection| selection.is_plural());
    let counted = counted.find(|selection| !is_by_option(selection));
    counted.filter(|_| kind != Kind::Number).map(|selection| ("a number", selection.span))
}

fn cure(kind: Kind, name: &str) -> String {
    match kind {
        Kind::Word => {
            format!("select on the names of its options: `{{ ${name} -> [one-option] … *[other] … }}`")
        }
        Kind::Number => format!("show it as `{{ ${name} }}` or select on its plural categories"),
        Kind::Text => format!("show it as `{{ ${name} }}`"),
        Kind::Texts => format!("show it with `LIST(${name})`"),
        Kind::Time => {
            format!("show it with `DATE(${name})`, `DAY(${name})`, `TIME(${name})` or `DATETIME(${name})`")
        }
        Kind::Money => format!("show it with `CURRENCY(${name})` or as `{{ ${name} }}`"),
    }
}
