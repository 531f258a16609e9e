//! Where a finding is, seen from the line that was broken. A line that is gone has no place any more: of it count the lines
//! beside it, and the table that it stood in, which is the heading above with all that stands below.

use std::{collections::BTreeSet, ops::Range};

use etiquette::diag::{Diagnostic, Sources, Span};

use super::edit::{Breakage, Kind};

/// How near a finding is to the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Near {
    /// At the line, or it names the word that was misspelt or is gone.
    Line,
    /// In the same table: the step, flow or rule; or at what reads a fact that the line sets.
    Table,
    /// Elsewhere, or it gives no cure.
    Elsewhere,
}

impl Breakage {
    /// How near a finding is that gives a cure. `file` is the name of the script, `facts` are the names of its facts.
    pub(super) fn near(
        &self,
        finding: &Diagnostic,
        sources: &Sources,
        file: &str,
        facts: &BTreeSet<String>,
    ) -> Near {
        if finding.help_text().is_none() {
            return Near::Elsewhere;
        }
        let spans = finding.span().into_iter().chain(finding.related().iter().map(|label| label.span));
        let own: Vec<Span> = spans.filter(|span| sources.name(span.source) == file).collect();
        let lines: Vec<usize> =
            own.iter().map(|span| sources.line_column(span.source, span.start).line).collect();
        let near = match self.kind {
            Kind::Delete => vec![self.line - 1, self.line],
            Kind::Key | Kind::Value => vec![self.line],
        };
        let is_heading = |line: &usize| self.heading() == Some(*line);
        if lines.iter().any(|line| near.contains(line) && !is_heading(line)) || self.is_named(finding) {
            return Near::Line;
        }
        let table = self.table();
        let is_inside = |line: &usize| self.kind == Kind::Delete && table.contains(line);
        if lines.iter().any(is_inside) || own.iter().any(|span| self.is_read(*span, sources, facts)) {
            return Near::Table;
        }
        Near::Elsewhere
    }

    /// Whether a finding of a check names the word. Findings of calls name whatever happens in them.
    fn is_named(&self, finding: &Diagnostic) -> bool {
        let told = [finding.message(), finding.help_text().unwrap_or_default()];
        let is_named = |word: &String| told.iter().any(|text| text.contains(&format!("`{word}`")));
        finding.rule() != "strayed-call" && self.words.iter().any(is_named)
    }

    /// The line of the heading above, from 1; `None` before the first.
    fn heading(&self) -> Option<usize> {
        let above = self.text.lines().take(self.line - 1).zip(1..);
        above.filter(|(line, _)| line.starts_with('[')).map(|(_, number)| number).last()
    }

    /// The lines of the table that the line stood in. Where a heading is gone, that is the table above with all that has
    /// fallen into it.
    fn table(&self) -> Range<usize> {
        let below = self.text.lines().zip(1..).skip(self.line - 1);
        let end = below.into_iter().find(|(line, _)| line.starts_with('[')).map(|(_, number)| number);
        self.heading().unwrap_or(1)..end.unwrap_or(usize::MAX)
    }

    /// Whether a place reads a fact that the line sets or clears.
    fn is_read(&self, span: Span, sources: &Sources, facts: &BTreeSet<String>) -> bool {
        let changes = ["set ", "set=", "clear ", "clear=", "learn "].iter().any(|key| self.was.contains(key));
        let at = sources.text(span.source).get(span.range()).unwrap_or_default();
        changes && names(&self.was).any(|word| facts.contains(word) && names(at).any(|other| other == word))
    }
}

/// Every name in a text.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '-').filter(|word| !word.is_empty())
}
