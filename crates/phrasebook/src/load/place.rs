//! Where in a file something stands. Fluent's syntax tree has no places, but its texts are parts of the file.

use std::ops::Range;

use etiquette_diag::{SourceId, Span};

/// A file that has been parsed.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) source: SourceId,
    /// What was parsed.
    pub(crate) text: &'a str,
    /// The same as its author wrote it, of the same length: what is unfit is blanked out before it is parsed.
    pub(crate) written: &'a str,
    /// How many bytes of the file precede it.
    pub(crate) skipped: usize,
}

impl Place<'_> {
    /// The span of a part of the text; the beginning of the file for anything else.
    pub(crate) fn of(&self, part: &str) -> Span {
        let start = self.start(part);
        self.range(start..start + part.len())
    }

    /// Where a part of the text begins; at the beginning for anything else.
    pub(crate) fn start(&self, part: &str) -> usize {
        let start = (part.as_ptr() as usize).checked_sub(self.text.as_ptr() as usize);
        start.filter(|start| *start <= self.text.len()).unwrap_or(0)
    }

    /// The span of a range of the text, of whole characters: parsers count in bytes.
    pub(crate) fn range(&self, range: Range<usize>) -> Span {
        let end = range.end.min(self.text.len()).max(range.start.min(self.text.len()));
        let start = range.start.min(end);
        let whole = |at: &usize| self.written.is_char_boundary(*at);
        let start = (0..=start).rev().find(whole).unwrap_or(0);
        let end = (end..=self.text.len()).find(whole).unwrap_or(end);
        Span::new(self.source, self.skipped + start..self.skipped + end)
    }
}
