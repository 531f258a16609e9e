//! A text as a caller hears it: one way through its selects, with what is shown by a placeable left open. Every place
//! in a reading is also a place in the file.

use std::ops::Range;

use etiquette_diag::Span;
use etiquette_phrasebook::syntax::{PhraseEntry, PhrasePart, Piece, visit};

use crate::locale::words::{SHOWN, Word, ends_sentence, words};

/// The most readings of a text that are looked at; more of them would only repeat each other.
const MOST: usize = 200;
/// The most letters that the readings of a text have together, so that a hostile text does not fill the memory. Nobody
/// says a text of a thousandth of that.
const LETTERS: usize = 512 * 1024;

/// One way to read a text.
#[derive(Clone, Debug)]
pub(super) struct Reading<'a> {
    pub(super) entry: &'a PhraseEntry,
    pub(super) part: &'a PhrasePart,
    /// The letters, with [`SHOWN`] for what a placeable shows.
    pub(super) text: String,
    /// Where each piece of the text begins in it, and where it stands in the file.
    places: Vec<(usize, Span)>,
    /// What is shown, with the byte of the text where it is.
    pub(super) shown: Vec<(usize, &'a Piece)>,
    pub(super) words: Vec<Word>,
}

impl<'a> Reading<'a> {
    /// Every variant of every select of a text, each in at least one reading.
    pub(super) fn all(entry: &'a PhraseEntry) -> Vec<Self> {
        entry
            .parts
            .iter()
            .flat_map(|part| {
                let most = (LETTERS / letters(&part.pieces).max(1)).clamp(1, MOST);
                paths(&part.pieces, most).into_iter().map(|path| Self::new(entry, part, &path))
            })
            .collect()
    }

    fn new(entry: &'a PhraseEntry, part: &'a PhrasePart, path: &[&'a Piece]) -> Self {
        let (mut text, mut places, mut shown) = (String::new(), Vec::new(), Vec::new());
        for piece in path {
            match piece {
                Piece::Text { text: letters, span } | Piece::Literal { text: letters, span } => {
                    places.push((text.len(), *span));
                    text.push_str(letters);
                }
                other => {
                    places.push((text.len(), other.span()));
                    shown.push((text.len(), *other));
                    text.push(SHOWN);
                }
            }
        }
        let words = words(&text);
        Self { entry, part, text, places, shown, words }
    }

    /// Where a range of the text stands in the file. A range over several pieces ends with the first of them.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let piece = self.places.partition_point(|(start, _)| *start <= range.start).checked_sub(1);
        let Some((start, span)) = piece.and_then(|piece| self.places.get(piece)) else {
            return self.part.span;
        };
        let begin = (span.start + (range.start - start)).min(span.end);
        Span::new(span.source, begin..(begin + range.len()).min(span.end).max(begin))
    }

    /// Where some words stand in the file.
    pub(super) fn span_of(&self, words: &Range<usize>) -> Span {
        self.span(self.range_of(words))
    }

    /// Some words as they are written.
    pub(super) fn written(&self, words: &Range<usize>) -> &str {
        self.text.get(self.range_of(words)).unwrap_or_default()
    }

    /// What is shown at a byte of the text.
    pub(super) fn shown_at(&self, at: usize) -> Option<&'a Piece> {
        self.shown.iter().find(|(start, _)| *start == at).map(|(_, piece)| *piece)
    }

    /// The sentences, each with its mark and the words in it.
    pub(super) fn sentences(&self) -> Vec<Sentence> {
        let mut sentences: Vec<Sentence> = Vec::new();
        for (index, word) in self.words.iter().enumerate() {
            match sentences.last_mut() {
                Some(last) if last.number == word.sentence => last.words.end = index + 1,
                _ => sentences.push(Sentence { number: word.sentence, words: index..index + 1, mark: None }),
            }
        }
        for sentence in &mut sentences {
            let end = self.words.get(sentence.words.end - 1).map_or(0, |word| word.range.end);
            let rest = self.text.get(end..).unwrap_or_default();
            sentence.mark = rest.chars().find(|c| ends_sentence(*c));
        }
        sentences
    }

    fn range_of(&self, words: &Range<usize>) -> Range<usize> {
        let start = self.words.get(words.start).map_or(0, |word| word.range.start);
        let end = words
            .end
            .checked_sub(1)
            .and_then(|last| self.words.get(last))
            .map_or(start, |word| word.range.end);
        start..end
    }
}

/// A sentence of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    number: usize,
    /// Its words, which are never none.
    pub(super) words: Range<usize>,
    /// The mark that ends it; a button has none.
    pub(super) mark: Option<char>,
}

impl Sentence {
    /// Whether it is a question.
    pub(super) fn asks(&self) -> bool {
        self.mark == Some('?')
    }
}

/// How many bytes of text some pieces have, those of all variants included.
fn letters(pieces: &[Piece]) -> usize {
    let mut letters = 0;
    visit(pieces, &mut |piece| {
        if let Piece::Text { text, .. } | Piece::Literal { text, .. } = piece {
            letters += text.len();
        }
    });
    letters
}

/// The ways through a text: the default variants of all selects first, then each other variant once, with the
/// defaults around it.
fn paths(pieces: &[Piece], most: usize) -> Vec<Vec<&Piece>> {
    let mut paths: Vec<Vec<&Piece>> = vec![Vec::new()];
    for piece in pieces {
        let Piece::Select(select) = piece else {
            paths.iter_mut().for_each(|path| path.push(piece));
            continue;
        };
        let default = select.default().or(select.variants.first());
        let others = select.variants.iter().filter(|variant| default != Some(variant));
        let variants = default.into_iter().chain(others);
        let begun = paths.first().cloned().unwrap_or_default();
        let mut ways = variants.flat_map(|variant| self::paths(&variant.pieces, most)).take(most);
        let usual = ways.next().unwrap_or_default();
        paths.iter_mut().for_each(|path| path.extend(usual.iter().copied()));
        paths.extend(ways.map(|way| begun.iter().copied().chain(way).collect()));
        paths.truncate(most);
    }
    paths
}
