//! Where findings are gathered. Nothing is dropped here but repetitions, and no finding stops another.

use std::collections::{BTreeSet, btree_set};

use crate::{Diagnostic, Severity};

/// The findings so far: always sorted by place and rule, and each one once.
///
/// ```
/// use etiquette_diag::{Diagnostic, Diagnostics};
///
/// let mut found = Diagnostics::new();
/// found.push(Diagnostic::error("missing-locale", "no locale `en`"));
/// found.push(Diagnostic::error("missing-locale", "no locale `en`"));
///
/// assert!(found.has_errors());
/// assert_eq!(found.finish().len(), 1);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    found: BTreeSet<Diagnostic>,
}

impl Diagnostics {
    /// Nothing found yet.
    pub const fn new() -> Self {
        Self { found: BTreeSet::new() }
    }

    /// Adds a finding, unless the very same one is there already.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.insert(diagnostic);
    }

    /// Whether there is at least one error.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// How many findings of any severity there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The findings, sorted.
    pub fn iter(&self) -> btree_set::Iter<'_, Diagnostic> {
        self.found.iter()
    }

    /// The findings as the writers take them: sorted, and each one once.
    pub fn finish(self) -> Vec<Diagnostic> {
        self.found.into_iter().collect()
    }

    fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        self.found.extend(diagnostics);
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(diagnostics: I) -> Self {
        Self { found: diagnostics.into_iter().collect() }
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = btree_set::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.found.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = btree_set::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sources, Span};

    #[test]
    fn findings_come_out_sorted_and_once() {
        let mut sources = Sources::new();
        let script = sources.add("a", "some text");
        let late = Diagnostic::warning("rule", "late").at(Span::new(script, 5..6));
        let early = Diagnostic::error("rule", "early").at(Span::new(script, 1..2));

        let mut found: Diagnostics = [late.clone(), early.clone(), late.clone()].into_iter().collect();
        found.extend([early.clone()]);

        assert_eq!((found.errors(), found.warnings(), found.len()), (1, 1, 2));
        assert_eq!(found.finish(), [early, late]);
    }

    #[test]
    fn warnings_alone_are_no_errors() {
        let found: Diagnostics =
            [Diagnostic::warning("a", "b"), Diagnostic::note("a", "b")].into_iter().collect();
        assert!(!found.has_errors() && !found.is_empty());
    }
}
