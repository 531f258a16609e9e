//! Places in a conversation file: where a line of a block and a word of a set-up stand. Nothing here reads what they mean.

use std::ops::Range;

use etiquette_diag::{Diagnostic, SourceId, Sources, Span};

use super::markdown::Block;

/// A conversation file that findings point into.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) source: SourceId,
    pub(super) markdown: &'a str,
}

impl Page<'_> {
    /// The fence line of a block.
    pub(super) fn fence(self, block: &Block) -> Span {
        Span::new(self.source, block.fence.clone())
    }

    /// Where line `number` of a block stands, from 0, without what stands before each of its lines.
    pub(super) fn line(self, block: &Block, number: usize) -> Range<usize> {
        let mut start = block.range.start;
        let mut lines = self.markdown.get(block.range.clone()).unwrap_or_default().split_inclusive('\n');
        start += lines.by_ref().take(number).map(str::len).sum::<usize>();
        let line = lines.next().unwrap_or_default().trim_end();
        let indent = block.indent.len().min(line.len());
        start + indent..start + line.len()
    }

    /// The finding at its place in the file, which was found in the lines of a block, `less` bytes further to the left.
    pub(super) fn moved(self, found: Diagnostic, lines: &Sources, block: &Block, less: usize) -> Diagnostic {
        match found.span() {
            Some(span) => found.at(self.moved_place(span, lines, block, less)),
            None => found.at(self.fence(block)),
        }
    }

    /// A place in the lines of a block as a place in the file, `less` bytes further to the right.
    pub(super) fn moved_place(self, span: Span, lines: &Sources, block: &Block, less: usize) -> Span {
        let text = lines.text(span.source);
        let before = text.get(..span.start).unwrap_or_default();
        let line = self.line(block, before.matches('\n').count());
        let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
        let start = (line.start + column + less).min(line.end);
        let length = span.end.saturating_sub(span.start);
        Span::new(self.source, start..(start + length).min(line.end))
    }

    /// Where a key is given: on the fence line of a block, or else in the set-up; the fence line if it is in neither.
    pub(super) fn key(self, key: &str, block: &Block, setup: Option<&Block>) -> Span {
        let on_fence = self.word(block.fence.clone(), key);
        let in_setup = || setup.and_then(|setup| self.word(setup.range.clone(), key));
        on_fence.or_else(in_setup).unwrap_or_else(|| self.fence(block))
    }

    /// The first place in a range where a word stands before a `=`.
    fn word(self, range: Range<usize>, word: &str) -> Option<Span> {
        let text = self.markdown.get(range.clone())?;
        let is_word = |at: &usize| {
            let before = text.get(..*at).and_then(|before| before.chars().next_back());
            let after = text.get(at + word.len()..).unwrap_or_default().trim_start();
            !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '-') && after.starts_with('=')
        };
        let at = text.match_indices(word).map(|(at, _)| at).find(is_word)? + range.start;
        Some(Span::new(self.source, at..at + word.len()))
    }
}
