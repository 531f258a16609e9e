//! A string of the file with its place. It never loses where it stands, not even in parts.

use std::{fmt, ops::Range, sync::Arc};

use etiquette_diag::{SourceId, Span};

/// A string as it was written, or a part of one. Cheap to make and to clone.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    /// The whole file, or another text where escapes make the two differ.
    whole: Arc<str>,
    range: Range<usize>,
    is_of_file: bool,
    span: Span,
}

impl Text {
    /// The value of a TOML string whose source, quotes and all, stands at `span` of `file`.
    pub(crate) fn new(text: &str, span: Span, file: &Arc<str>) -> Self {
        let raw = file.get(span.range()).unwrap_or_default();
        let quotes = ["", "\"", "'", "\"\"\"", "'''"].into_iter().find(|quote| {
            let inside = raw.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
            inside == Some(text)
        });
        match quotes.map(|quote| span.start + quote.len()) {
            Some(start) => {
                Self { whole: file.clone(), range: start..start + text.len(), is_of_file: true, span }
            }
            None => Self::apart(span, text),
        }
    }

    fn apart(span: Span, text: &str) -> Self {
        Self { whole: text.into(), range: 0..text.len(), is_of_file: false, span }
    }

    pub(crate) fn as_str(&self) -> &str {
        self.whole.get(self.range.clone()).unwrap_or_default()
    }

    /// Whether it is this word.
    pub(crate) fn is(&self, word: &str) -> bool {
        self.range.len() == word.len() && self.as_str() == word
    }

    pub(crate) const fn span(&self) -> Span {
        self.span
    }

    /// Another text at the same place.
    pub(crate) fn named(&self, text: &str) -> Self {
        Self::apart(self.span, text)
    }

    /// The same text at the same place of another source.
    pub(super) fn within(&self, source: SourceId) -> Self {
        Self { span: Span { source, ..self.span }, ..self.clone() }
    }

    /// The place of some bytes of the text; of the whole string where escapes hide the exact one.
    pub(crate) fn place(&self, range: Range<usize>) -> Span {
        match self.is_of_file {
            true => Span::new(self.span.source, self.within_whole(range)),
            false => self.span,
        }
    }

    /// Some bytes of the text, as a text of its own.
    pub(crate) fn part(&self, range: Range<usize>) -> Self {
        Self { range: self.within_whole(range.clone()), span: self.place(range), ..self.clone() }
    }

    const fn within_whole(&self, range: Range<usize>) -> Range<usize> {
        self.range.start + range.start..self.range.start + range.end
    }

    /// Whether it is a name as the format has them: words of small letters and digits, joined by `-`.
    pub(crate) fn is_name(&self) -> bool {
        let letter = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let mut words = self.as_str().as_bytes().split(|byte| *byte == b'-');
        words.all(|word| !word.is_empty() && word.iter().all(letter))
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use etiquette_diag::Sources;

    fn check(raw: &str, value: &str, range: Range<usize>, expected: Range<usize>) {
        let mut sources = Sources::new();
        let source = sources.add("text", raw);
        let text = Text::new(value, Span::new(source, 0..raw.len()), &raw.into());
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
        let is_name = |name: &str| Text::new(name, Span::new(source, 0..0), &"".into()).is_name();
        assert!(["greet", "ask-open", "step-2", "911"].into_iter().all(is_name));
        assert!(!["", "Greet", "ask_open", "-a", "a-", "a--b", "a b", "приём"].into_iter().any(is_name));
    }
}
