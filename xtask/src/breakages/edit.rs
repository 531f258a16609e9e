//! Every way in which a line of a script is broken. Nothing here loads a script.

use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Delete,
    Key,
    Value,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Delete, Self::Key, Self::Value];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Delete => "delete the line",
            Self::Key => "misspell its key",
            Self::Value => "misspell its value",
        }
    }
}

/// A script with one broken line.
pub(super) struct Breakage {
    pub(super) kind: Kind,
    /// From 1.
    pub(super) line: usize,
    /// What stood there.
    pub(super) was: String,
    /// The word that was misspelt, before and after.
    pub(super) words: Vec<String>,
    pub(super) text: String,
}

/// Every breakage of a script.
pub(super) fn broken(text: &str) -> Vec<Breakage> {
    let mut all = Vec::new();
    let mut start = 0;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let range = start..start + line.len();
        start = range.end;
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        let mut add = |kind, what: Range<usize>, with: &str, words: Vec<String>| {
            let mut text = text.to_owned();
            text.replace_range(range.start + what.start..range.start + what.end, with);
            all.push(Breakage { kind, line: number, was: line.to_owned(), words, text });
        };
        add(Kind::Delete, 0..line.len(), "", word_list(line));
        for (kind, word) in [(Kind::Key, key(line)), (Kind::Value, value(line))] {
            let Some(word) = word else { continue };
            let was = line.get(word.clone()).unwrap_or_default().to_owned();
            let with = misspelt(&was);
            add(kind, word, &with, vec![was, with.clone()]);
        }
    }
    all
}

/// The names in a line, which a finding elsewhere may miss.
fn word_list(line: &str) -> Vec<String> {
    key(line).and_then(|word| line.get(word)).map(str::to_owned).into_iter().collect()
}

/// The last part of the key of a line, or of its heading; of a line without one, that of its first inner table.
fn key(line: &str) -> Option<Range<usize>> {
    let end = if line.starts_with('[') { line.find(']')? } else { line.split_once('=')?.0.trim_end().len() };
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let start = line.get(..end)?.trim_end_matches(is_of_word).len();
    (start < end).then_some(start..end)
}

/// The first value of a line that has a word or a number in it.
fn value(line: &str) -> Option<Range<usize>> {
    let uncommented = line.split(" #").next()?;
    if line.starts_with('[') {
        return None;
    }
    let from = if uncommented.contains('=') { uncommented.find('=')? + 1 } else { 0 };
    let rest = uncommented.get(from..)?;
    if let Some(quote) = rest.find('"') {
        let inside = rest.get(quote + 1..)?.split('"').next()?;
        return longest_word(inside).map(|word| word.start + from + quote + 1..word.end + from + quote + 1);
    }
    longest_word(rest).map(|word| word.start + from..word.end + from)
}

/// The longest word in a text, and the first of several.
fn longest_word(text: &str) -> Option<Range<usize>> {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut begin = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begin, is_of_word(letter)) {
            (None, true) => begin = Some(at),
            (Some(start), false) => {
                words.push(start..at);
                begin = None;
            }
            _ => {}
        }
    }
    words.into_iter().rev().max_by_key(|word| word.len())
}

/// A word as a hurried hand writes it: two letters swapped, or one too many; another number, the other flag.
fn misspelt(word: &str) -> String {
    match (word, word.parse::<u32>()) {
        ("true", _) => return "flase".to_owned(),
        ("false", _) => return "treu".to_owned(),
        (_, Ok(number)) => return (number + 1).to_string(),
        _ => {}
    }
    let mut letters: Vec<char> = word.chars().collect();
    let other = (1..letters.len()).rev().find(|at| letters.get(*at) != letters.get(at - 1));
    match other {
        Some(at) if letters.len() > 2 => letters.swap(at, at - 1),
        _ => letters.push('x'),
    }
    letters.into_iter().collect()
}
