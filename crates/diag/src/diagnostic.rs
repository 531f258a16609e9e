//! One finding: which rule, how grave, what and where, and what to do about it. It never says how it is to be
//! drawn.

use crate::{Severity, Span};

/// One finding in what an author or translator wrote.
///
/// The rule is kebab-case and names the fault. The message stands alone: lower case, no full stop, names in
/// backticks, what was expected and then what was found. Advice goes in the help.
///
/// Findings sort by place and then by rule; those without a place come first.
///
/// ```
/// use etiquette_diag::{Diagnostic, Severity, Sources, Span};
///
/// let mut sources = Sources::new();
/// let script = sources.add("helpline.toml", "say = \"hello\"");
/// let phrases = sources.add("locales/ro/opening.ftl", "hello = Bună, { $name }!");
///
/// let finding = Diagnostic::error("missing-argument", "message `hello` needs `$name`, and gets nothing")
///     .at(Span::new(script, 6..13))
///     .label("said here")
///     .also(Span::new(phrases, 17..22), "needed here")
///     .help("give the argument: `args = { name = … }`");
///
/// assert_eq!(finding.rule(), "missing-argument");
/// assert_eq!(finding.severity(), Severity::Error);
/// assert_eq!(finding.related().len(), 1);
/// ```
// The order of the fields is the order in which findings sort.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    span: Option<Span>,
    rule: &'static str,
    severity: Severity,
    message: String,
    label: Option<String>,
    related: Vec<Label>,
    help: Option<String>,
}

/// A place that has to do with a finding, and what it has to do with it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What the place has to do with the finding.
    pub text: String,
}

impl Diagnostic {
    /// Something that cannot work, or breaks a rule that must hold.
    pub fn error(rule: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, rule, message.into())
    }

    /// Something that works, and is probably not what was meant.
    pub fn warning(rule: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, rule, message.into())
    }

    /// Something worth knowing, where nothing is wrong.
    pub fn note(rule: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, rule, message.into())
    }

    /// Puts the finding at a place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Says something at the place of the finding; without a place it is not shown.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = not_empty(text.into());
        self
    }

    /// Points at a further place, which may be in another text.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push(Label { span, text: text.into() });
        self
    }

    /// Says how to mend it; an empty text is no help.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = not_empty(text.into());
        self
    }

    /// The rule that found it, in kebab-case.
    pub const fn rule(&self) -> &'static str {
        self.rule
    }

    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// What is wrong, as a sentence that stands alone.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The place of the finding.
    pub const fn span(&self) -> Option<Span> {
        self.span
    }

    /// What is said at the place of the finding.
    pub fn label_text(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// The further places, in the order in which they were added.
    pub fn related(&self) -> &[Label] {
        &self.related
    }

    /// How to mend it.
    pub fn help_text(&self) -> Option<&str> {
        self.help.as_deref()
    }

    fn new(severity: Severity, rule: &'static str, message: String) -> Self {
        Self { span: None, rule, severity, message, label: None, related: Vec::new(), help: None }
    }
}

fn not_empty(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sources;

    #[test]
    fn sorts_by_place_then_rule() {
        let mut sources = Sources::new();
        let first = sources.add("a", "text");
        let second = sources.add("b", "text");
        let sorted = [
            Diagnostic::warning("z", "no place"),
            Diagnostic::warning("z", "m").at(Span::new(first, 0..1)),
            Diagnostic::error("a", "m").at(Span::new(first, 2..3)),
            Diagnostic::warning("b", "m").at(Span::new(first, 2..3)),
            Diagnostic::error("a", "m").at(Span::new(second, 0..1)),
        ];
        assert!(sorted.is_sorted());
    }

    #[test]
    fn empty_texts_are_none() {
        let finding = Diagnostic::note("rule", "message").label("").help("");
        assert_eq!((finding.label_text(), finding.help_text()), (None, None));
    }
}
