//! # What it does
//! Finds variables, messages and terms without exactly one blank inside their braces.
//!
//! # Why it is bad
//! All who translate with Fluent write `{ $name }`; another form is taken for a mistake, and hard to search for.
//!
//! # Example
//! `{$alias}`
//!
//! # What to write instead
//! `{ $alias }`

use etiquette_diag::{Diagnostic, Span};
use etiquette_phrasebook::syntax::{Piece, visit};

use crate::locale::{Findings, Look, Rule};

pub(super) const RULE: Rule =
    Rule { name: "tight-placeable", summary: "a placeable has not one blank inside each brace", check };

fn check(look: &Look<'_>, findings: &mut Findings) {
    for entry in look.language.entries() {
        let text = look.project.sources.text(entry.span.source);
        let mut see = |piece: &Piece| match piece {
            Piece::Variable(_) | Piece::Message(_) | Piece::Term(_) => {
                braces(text, piece.span(), findings);
            }
            _ => {}
        };
        entry.parts.iter().for_each(|part| visit(&part.pieces, &mut see));
    }
}

/// Looks at what is between the braces and their content.
fn braces(text: &str, name: Span, findings: &mut Findings) {
    let (Some(before), Some(after)) = (text.get(..name.start), text.get(name.end..)) else { return };
    let (Some(open), Some(close)) = (before.rfind('{'), after.find('}')) else { return };
    let close = name.end + close;
    let inside = text.get(open + 1..close).unwrap_or_default();
    let is_blank = |gap: &str| gap != " " && !gap.contains('\n');
    let leading = inside.len() - inside.trim_start().len();
    let trailing = inside.len() - inside.trim_end().len();
    for range in [open + 1..open + 1 + leading, close - trailing..close] {
        if is_blank(text.get(range.clone()).unwrap_or(" ")) {
            let span = Span::new(name.source, range);
            let finding = Diagnostic::warning(RULE.name, "expected one blank inside each brace").at(span);
            findings.push_with(finding.help(format!("write `{{ {} }}`", inside.trim())), span, " ");
        }
    }
}
