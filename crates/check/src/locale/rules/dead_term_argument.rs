//! # What it does
//! Finds arguments of terms that the term does not use.
//!
//! # Why it is bad
//! The term is said in one form only, whatever it is told.
//!
//! # Example
//! `{ -line-name(case: "genitive") }`, where the term is `-line-name = Aproape`.
//!
//! # What to write instead
//! The term alone; or a select on `$case` in the term.

use etiquette_diag::Diagnostic;
use etiquette_phrasebook::syntax::{PhraseEntry, Piece, visit};

use crate::locale::{Findings, Look, Rule, rules::terms};

pub(super) const RULE: Rule =
    Rule { name: "dead-term-argument", summary: "a term is told something that it does not use", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    terms::each(look, |mention, term| {
        for argument in mention.arguments.iter().filter(|argument| !uses(term, &argument.name)) {
            let what = format!("`{}` does not use `{}`", term.name(), argument.name);
            let help = format!("leave the argument out, or let the term select on `${}`", argument.name);
            let finding = Diagnostic::error(RULE.name, what).at(argument.span).help(help);
            findings.push(finding.also(term.span, "the term"));
        }
    });
}

fn uses(term: &PhraseEntry, name: &str) -> bool {
    let mut uses = terms::selects(term, name).next().is_some();
    for part in &term.parts {
        visit(&part.pieces, &mut |piece| {
            uses |= matches!(piece, Piece::Variable(variable) if *variable.name == *name)
        });
    }
    uses
}
