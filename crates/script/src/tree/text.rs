//! A string of the file with its place. It never loses where it stands, not even in parts.

use std::{fmt, ops::Range, sync::Arc};

use etiquette_diag::{SourceId, Span};

/// A string as it was written, or a part of one. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    text: Arc<str>,
    span: Span,
    /// The byte of the source at which the text begins; `None` where escapes make the two differ.
    begins: Option<usize>,
}

impl Text {
    /// The value of a TOML string whose source, quotes and all, is `raw`.
    pub(crate) fn new(text: impl Into<Arc<str>>, span: Span, raw: &str) -> Self {
        let text = text.into();
        let quotes = ["", "\"", "'", "\"\"\"", "'''"].into_iter().find(|quote| {
            let inside = raw.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
            inside == Some(&*text)
        });
        let begins = quotes.map(|quote| span.start + quote.len());
        Self { text, span, begins }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) const fn span(&self) -> Span {
        self.span
    }

    /// Another text at the same place.
    pub(crate) fn named(&self, text: &str) -> Self {
        Self { text: text.into(), span: self.span, begins: None }
    }

    /// The same text at the same place of another source.
    pub(super) fn within(&self, source: SourceId) -> Self {
        Self { span: Span { source, ..self.span }, ..self.clone() }
    }

    /// The place of some bytes of the text; of the whole string where escapes hide the exact one.
    pub(crate) fn place(&self, range: Range<usize>) -> Span {
        match self.begins {
            Some(begins) => Span::new(self.span.source, begins + range.start..begins + range.end),
            None => self.span,
        }
    }

    /// Some bytes of the text, as a text of its own.
    pub(crate) fn part(&self, range: Range<usize>) -> Self {
        let text = self.text.get(range.clone()).unwrap_or_default().into();
        let begins = self.begins.map(|begins| begins + range.start);
        Self { text, span: self.place(range), begins }
    }

    /// Whether it is a name as the format has them: words of small letters and digits, joined by `-`.
    pub(crate) fn is_name(&self) -> bool {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        self.text.split('-').all(|word| !word.is_empty() && word.bytes().all(letter))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etiquette_diag::Sources;

    fn check(raw: &str, value: &str, range: Range<usize>, expected: Range<usize>) {
        let mut sources = Sources::new();
        let source = sources.add("text", raw);
        let text = Text::new(value, Span::new(source, 0..raw.len()), raw);
        assert_eq!(text.place(range).range(), expected, "{raw}");
    }

    #[test]
    fn parts_know_their_place() {
        check(r#""not calm""#, "not calm", 4..8, 5..9);
        check("'not calm'", "not calm", 4..8, 5..9);
        check("'''not calm'''", "not calm", 4..8, 7..11);
        check("calm", "calm", 0..4, 0..4);
    }

    #[test]
    fn escapes_give_the_whole_string() {
        check(r#""not \u0063alm""#, "not calm", 4..8, 0..15);
        check("\"\"\"\nnot calm\"\"\"", "not calm", 4..8, 0..15);
    }

    #[test]
    fn names_are_small_words_joined_by_hyphens() {
        let mut sources = Sources::new();
        let source = sources.add("text", "");
        let is_name = |name: &str| Text::new(name, Span::new(source, 0..0), "").is_name();
        assert!(["greet", "ask-open", "step-2", "911"].into_iter().all(is_name));
        assert!(!["", "Greet", "ask_open", "-a", "a-", "a--b", "a b", "приём"].into_iter().any(is_name));
    }
}
