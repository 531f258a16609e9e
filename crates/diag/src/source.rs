//! The texts that findings point into. They are given, never read from a disk, and never change once added.

use std::{ops::Range, sync::OnceLock};

use crate::Span;

/// The texts that findings point into, each with the name people know it by.
///
/// Scripts and locales are added to the same `Sources`, so that one finding can point into both.
///
/// ```
/// use etiquette_diag::{Position, Sources};
///
/// let mut sources = Sources::new();
/// let phrases = sources.add("locales/ru/opening.ftl", "hello = Привет!\n");
///
/// assert_eq!(sources.name(phrases), "locales/ru/opening.ftl");
/// // Columns count characters, and each of these letters takes two bytes.
/// assert_eq!(sources.line_column(phrases, 12), Position { line: 1, column: 11 });
/// ```
#[derive(Clone, Debug, Default)]
pub struct Sources {
    texts: Vec<Source>,
}

/// One text among [`Sources`]; it means something only there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(usize);

/// A place as people count it: lines and columns start at 1, and columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Sources {
    /// No texts yet.
    pub const fn new() -> Self {
        Self { texts: Vec::new() }
    }

    /// Adds a text under a name, usually its path as the author would type it. Names need not differ.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.texts.push(Source::new(name.into(), text.into()));
        SourceId(self.texts.len() - 1)
    }

    /// A place in other `Sources` as a place in these, which take its text in unless they have it under the same name.
    ///
    /// ```
    /// use etiquette_diag::{Sources, Span};
    ///
    /// let mut script = Sources::new();
    /// let place = Span::new(script.add("a.toml", "name = 'a'"), 0..4);
    ///
    /// let mut sources = Sources::new();
    /// sources.add("a.md", "# A call");
    /// let adopted = sources.adopt(&script, place);
    /// assert_eq!(sources.text(adopted.source).get(adopted.range()), Some("name"));
    /// assert_eq!(sources.adopt(&script, place), adopted);
    /// ```
    pub fn adopt(&mut self, other: &Self, place: Span) -> Span {
        let (name, text) = (other.name(place.source), other.text(place.source));
        let known = self.iter().find(|known| (known.1, known.2) == (name, text)).map(|(id, ..)| id);
        Span::new(known.unwrap_or_else(|| self.add(name, text)), place.range())
    }

    /// The name of a text; empty for an id of other `Sources`.
    pub fn name(&self, id: SourceId) -> &str {
        self.texts.get(id.0).map_or("", |source| &source.name)
    }

    /// The text itself; empty for an id of other `Sources`.
    pub fn text(&self, id: SourceId) -> &str {
        self.texts.get(id.0).map_or("", |source| &source.text)
    }

    /// The line and column of a byte.
    ///
    /// A byte inside a character counts as its first one, and a byte past the end as the end of the last
    /// line, which is also where the end of a text that closes with a line break is: its author sees no line
    /// after that.
    pub fn line_column(&self, id: SourceId, offset: usize) -> Position {
        self.texts.get(id.0).map_or(Position { line: 1, column: 1 }, |source| source.position(offset))
    }

    /// Every text with its id and name, in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &str, &str)> {
        self.texts
            .iter()
            .enumerate()
            .map(|(index, source)| (SourceId(index), source.name.as_str(), source.text.as_str()))
    }

    /// Whether the id came from these `Sources`, as far as can be told.
    pub(crate) fn contains(&self, id: SourceId) -> bool {
        id.0 < self.texts.len()
    }

    /// The lines that have these bytes, with one before and one behind them: the number of the first, and where they are.
    pub(crate) fn around(&self, id: SourceId, bytes: Range<usize>) -> (usize, Range<usize>) {
        self.texts.get(id.0).map_or((1, 0..0), |source| source.around(bytes))
    }

    /// The nearest byte that a writer can point at.
    pub(crate) fn settle(&self, id: SourceId, offset: usize) -> usize {
        self.texts.get(id.0).map_or(0, |source| source.settle(offset))
    }
}

#[derive(Clone, Debug)]
struct Source {
    name: String,
    text: String,
    /// The first byte of each line, once somebody asks for a line; never empty then.
    lines: OnceLock<Vec<usize>>,
}

impl Source {
    fn new(name: String, text: String) -> Self {
        Self { name, text, lines: OnceLock::new() }
    }

    fn lines(&self) -> &[usize] {
        let breaks = || self.text.match_indices('\n').map(|(offset, _)| offset + 1);
        self.lines.get_or_init(|| std::iter::once(0).chain(breaks()).collect())
    }

    fn settle(&self, offset: usize) -> usize {
        if offset < self.text.len() {
            return (0..=offset).rev().find(|&byte| self.text.is_char_boundary(byte)).unwrap_or(0);
        }
        let last_line = self.text.strip_suffix('\n').unwrap_or(&self.text);
        last_line.strip_suffix('\r').unwrap_or(last_line).len()
    }

    fn around(&self, bytes: Range<usize>) -> (usize, Range<usize>) {
        let lines = self.lines();
        let behind = |offset: usize| lines.partition_point(|start| *start <= offset);
        let first = behind(bytes.start).saturating_sub(2);
        let start = lines.get(first).copied().unwrap_or(0);
        let end = lines.get(behind(bytes.end) + 1).copied().unwrap_or(self.text.len());
        (first + 1, start..end)
    }

    fn position(&self, offset: usize) -> Position {
        let offset = self.settle(offset);
        let lines = self.lines();
        let line = lines.partition_point(|&start| start <= offset);
        let start = line.checked_sub(1).and_then(|index| lines.get(index)).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or("");
        Position { line, column: before.chars().count() + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, offset: usize, expected: (usize, usize)) {
        let mut sources = Sources::new();
        let id = sources.add("text", text);
        let found = sources.line_column(id, offset);
        assert_eq!((found.line, found.column), expected, "byte {offset} of {text:?}");
    }

    #[test]
    fn columns_count_characters() {
        check("привет", 0, (1, 1));
        check("привет", 4, (1, 3));
        check("bună ziua", 6, (1, 6));
        check("a\nбв\nc", 6, (2, 3));
    }

    #[test]
    fn inside_a_character_is_its_start() {
        check("привет", 5, (1, 3));
        check("🙂!", 3, (1, 1));
    }

    #[test]
    fn the_end_is_on_the_last_line() {
        check("", 0, (1, 1));
        check("", 9, (1, 1));
        check("ab", 2, (1, 3));
        check("ab\n", 3, (1, 3));
        check("ab\r\n", 99, (1, 3));
        check("ab\n\n", 4, (2, 1));
        check("\n", 1, (1, 1));
    }

    #[test]
    fn texts_keep_their_order_and_names() {
        let mut sources = Sources::new();
        let script = sources.add("a.toml", "x");
        let locale = sources.add("b.ftl", "y");
        let all: Vec<_> = sources.iter().collect();
        assert_eq!(all, [(script, "a.toml", "x"), (locale, "b.ftl", "y")]);
        assert_eq!(sources.text(locale), "y");
    }

    #[test]
    fn a_foreign_id_has_no_text() {
        let mut other = Sources::new();
        let foreign = other.add("other", "text");
        let sources = Sources::new();
        assert_eq!((sources.name(foreign), sources.text(foreign)), ("", ""));
        assert_eq!(sources.line_column(foreign, 3), Position { line: 1, column: 1 });
    }
}
