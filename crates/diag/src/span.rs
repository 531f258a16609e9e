//! Places in texts. A span never holds a text, so it says nothing without the [`Sources`](crate::Sources) it
//! came from.

use std::ops::Range;

use crate::SourceId;

/// A range of bytes in one text.
///
/// Spans sort by text, then by start. A span may be empty: it then marks the place before the byte at
/// `start`. A span that does not fit its text is drawn at the nearest place that does.
///
/// ```
/// use etiquette_diag::{Sources, Span};
///
/// let mut sources = Sources::new();
/// let script = sources.add("helpline.toml", "next = \"end\"");
/// assert_eq!(Span::new(script, 8..11).range(), 8..11);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text.
    pub source: SourceId,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The `range` of bytes in the text `source`.
    pub const fn new(source: SourceId, range: Range<usize>) -> Self {
        Self { source, start: range.start, end: range.end }
    }

    /// The bytes, without the text they are in.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}
