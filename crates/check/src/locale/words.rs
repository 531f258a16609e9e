//! Words and phrases of a language, and where a text has them. A style file lists them; nothing here knows a language.

use std::{collections::BTreeSet, ops::Range};

use rustc_hash::FxHashMap;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case, with every apostrophe as `’`.
    pub(super) lower: Box<str>,
    /// The same with its capital letters, if it has any.
    cased: Option<Box<str>>,
    /// The bytes of the text that it takes.
    pub(super) range: Range<usize>,
    /// Which sentence it is in, from 0.
    pub(super) sentence: usize,
    /// Whether only blanks are between it and the word before.
    pub(super) joined: bool,
}

/// The words of a text. What is shown by a placeable counts as a word of its own, written `\u{fffc}`.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut sentence = 0;
    let mut joined = false;
    let mut characters = text.char_indices().peekable();
    while let Some((start, c)) = characters.next() {
        if !is_letter(c) && c != SHOWN {
            joined &= c.is_whitespace() || c == '/';
            if ends_sentence(c) && characters.peek().is_none_or(|(_, next)| !is_letter(*next)) {
                sentence += 1;
            }
            continue;
        }
        let mut end = start + c.len_utf8();
        while let Some((at, next)) = characters.peek().copied() {
            if c == SHOWN || !continues(text, at, next) {
                break;
            }
            end = at + next.len_utf8();
            characters.next();
        }
        let (lower, cased) = lowered(text.get(start..end).unwrap_or_default());
        words.push(Word { lower, cased, range: start..end, sentence, joined });
        joined = true;
    }
    words
}

/// A word in lower case, with every apostrophe as `’`; and the same with its capital letters, if it has any.
fn lowered(word: &str) -> (Box<str>, Option<Box<str>>) {
    // Most words are so already.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return (word.into(), None);
    }
    let cased = word.replace('\'', "’");
    let lower = cased.to_lowercase();
    let differs = lower != cased;
    (lower.into(), differs.then(|| cased.into()))
}

/// Stands for what a placeable shows.
pub(super) const SHOWN: char = '\u{fffc}';

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether a character goes on with a word: a letter, or a mark between two of them.
fn continues(text: &str, at: usize, c: char) -> bool {
    let next = || text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
    let joins = matches!(c, '\'' | '’' | '-' | '‑' | '·' | '(') && next().is_some_and(is_letter);
    is_letter(c) || joins || elides(text, at, c) || closes(text, at, c)
}

/// Whether a parenthesis closes what was opened within a word: `prêt(e)`.
fn closes(text: &str, at: usize, c: char) -> bool {
    let word =
        text.get(..at).and_then(|before| before.rsplit(char::is_whitespace).next()).unwrap_or_default();
    c == ')' && word.find('(').is_some_and(|open| open > 0)
}

/// Whether an apostrophe stands at the end of a word that leans on what a placeable shows: `d’{ $topic }`.
fn elides(text: &str, at: usize, c: char) -> bool {
    matches!(c, '\'' | '’') && text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(SHOWN))
}

pub(super) const fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…')
}

/// Phrases to look for. `*` at the end of a word stands for any ending, at its beginning for any beginning. A word in
/// lower case is found with capital letters too, one that has a capital letter only as it is written.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    exact: FxHashMap<Box<str>, Vec<usize>>,
    stems: FxHashMap<Box<str>, Vec<usize>>,
    endings: FxHashMap<Box<str>, Vec<usize>>,
    /// The letters that a word or a stem begins with, and those that an ending ends with: most words have neither.
    first: Letters,
    last: Letters,
    /// How many bytes the stems and the endings have, so that no others are looked up.
    stem_lengths: BTreeSet<usize>,
    ending_lengths: BTreeSet<usize>,
    phrases: Vec<Vec<Pattern>>,
}

/// Some letters, of which those that have the last eight bits in common are not told apart.
#[derive(Clone, Copy, Debug, Default)]
struct Letters([u64; 4]);

impl Letters {
    /// Adds a letter; for none, all of them.
    fn add(&mut self, letter: Option<char>) {
        match letter.map(Self::place) {
            Some((part, bit)) => self.0.iter_mut().skip(part).take(1).for_each(|bits| *bits |= bit),
            None => self.0 = [u64::MAX; 4],
        }
    }

    fn has(self, letter: char) -> bool {
        let (part, bit) = Self::place(letter);
        self.0.get(part).is_some_and(|bits| bits & bit != 0)
    }

    const fn place(letter: char) -> (usize, u64) {
        let low = letter as u32 & 0xff;
        ((low / 64) as usize, 1 << (low % 64))
    }
}

/// A word of a phrase.
#[derive(Clone, Debug)]
struct Pattern {
    part: Part,
    lower: Box<str>,
    cased: Option<Box<str>>,
}

/// Which part of a word is written in a phrase.
#[derive(Clone, Copy, Debug)]
enum Part {
    Whole,
    Stem,
    Ending,
}

impl Pattern {
    fn new(word: &str) -> Self {
        let (part, word) = match (word.strip_suffix('*'), word.strip_prefix('*')) {
            (Some(stem), _) => (Part::Stem, stem),
            (None, Some(ending)) => (Part::Ending, ending),
            (None, None) => (Part::Whole, word),
        };
        let (lower, cased) = lowered(word);
        Self { part, lower, cased }
    }

    fn fits(&self, word: &Word) -> bool {
        let (pattern, word) = match &self.cased {
            Some(cased) => (cased, word.cased.as_ref().unwrap_or(&word.lower)),
            None => (&self.lower, &word.lower),
        };
        match self.part {
            Part::Whole => word == pattern,
            Part::Stem => word.starts_with(&**pattern),
            Part::Ending => word.ends_with(&**pattern),
        }
    }
}

impl Phrases {
    pub(super) fn new<T: AsRef<str>>(phrases: impl IntoIterator<Item = T>) -> Self {
        let mut all = Self::default();
        for phrase in phrases {
            let words = phrase.as_ref().split([' ', '\u{a0}', '/']).filter(|word| !word.is_empty());
            let patterns: Vec<Pattern> = words.map(Pattern::new).collect();
            // Every phrase keeps its number in the list, and one without words is never found.
            if let Some(first) = patterns.first() {
                all.index(first, all.phrases.len());
            }
            all.phrases.push(patterns);
        }
        all
    }

    /// Notes how the phrase of that number begins.
    fn index(&mut self, first: &Pattern, number: usize) {
        let begun = match first.part {
            Part::Whole => {
                self.first.add(first.lower.chars().next());
                self.exact.entry(first.lower.clone())
            }
            Part::Stem => {
                self.first.add(first.lower.chars().next());
                self.stem_lengths.insert(first.lower.len());
                self.stems.entry(first.lower.clone())
            }
            Part::Ending => {
                self.last.add(first.lower.chars().next_back());
                self.ending_lengths.insert(first.lower.len());
                self.endings.entry(first.lower.clone())
            }
        };
        begun.or_default().push(number);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// Every place where a phrase stands, as a range of words: at each word the longest one.
    pub(super) fn find(&self, words: &[Word]) -> Vec<Range<usize>> {
        self.find_numbered(words).into_iter().map(|(_, range)| range).collect()
    }

    /// The same, each with the number of the phrase in the list.
    pub(super) fn find_numbered(&self, words: &[Word]) -> Vec<(usize, Range<usize>)> {
        if self.is_empty() {
            return Vec::new();
        }
        let found = (0..words.len()).filter_map(|at| {
            let (length, phrase) = self.longest(words, at)?;
            Some((phrase, at..at + length))
        });
        found.collect()
    }

    /// How many words the longest phrase takes that begins at this word.
    pub(super) fn at(&self, words: &[Word], at: usize) -> Option<usize> {
        self.longest(words, at).map(|(length, _)| length)
    }

    /// The longest phrase that begins at this word: how many words it takes, and its number.
    fn longest(&self, words: &[Word], at: usize) -> Option<(usize, usize)> {
        let word = &words.get(at)?.lower;
        let begins = word.chars().next().is_some_and(|letter| self.first.has(letter));
        let ends = word.chars().next_back().is_some_and(|letter| self.last.has(letter));
        if !begins && !ends {
            return None;
        }
        let exact = self.exact.get(word).filter(|_| begins);
        let stem_lengths = self.stem_lengths.iter().filter(|_| begins);
        let stems = stem_lengths.filter_map(|length| self.stems.get(word.get(..*length)?));
        let ending_lengths = self.ending_lengths.iter().filter(|_| ends);
        let endings = ending_lengths.filter_map(|length| {
            let start = word.len().checked_sub(*length)?;
            self.endings.get(word.get(start..)?)
        });
        let begun = exact.into_iter().chain(stems).chain(endings).flatten();
        begun.filter_map(|phrase| Some((self.fits(*phrase, words, at)?, *phrase))).max()
    }

    fn fits(&self, phrase: usize, words: &[Word], at: usize) -> Option<usize> {
        let patterns = self.phrases.get(phrase)?;
        let there = words.get(at..at + patterns.len())?;
        let joined = there.iter().skip(1).all(|word| word.joined);
        (joined && patterns.iter().zip(there).all(|(pattern, word)| pattern.fits(word)))
            .then_some(patterns.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], text: &str) -> Vec<String> {
        let words = words(text);
        let found = Phrases::new(phrases).find(&words);
        let written = |range: Range<usize>| words[range].iter().map(|word| &*word.lower).collect::<Vec<_>>();
        found.into_iter().map(|range| written(range).join(" ")).collect()
    }

    #[test]
    fn words_keep_their_marks() {
        let lower: Vec<String> = words("Y a-t-il quelqu'un? D’\u{fffc} \u{fffc}")
            .iter()
            .map(|word| word.lower.to_string())
            .collect();
        assert_eq!(lower, ["y", "a-t-il", "quelqu’un", "d’", "\u{fffc}", "\u{fffc}"]);
    }

    #[test]
    fn sentences_are_counted() {
        let sentences: Vec<usize> =
            words("One. Two 2.5 three? Four").iter().map(|word| word.sentence).collect();
        assert_eq!(sentences, [0, 1, 1, 1, 1, 2]);
    }

    #[test]
    fn phrases_stand_within_one_clause() {
        assert_eq!(found(&["petit appel"], "Un petit appel, petit, appel."), ["petit appel"]);
        assert_eq!(found(&["ты", "тво*"], "Ты и твоей, Вы"), ["ты", "твоей"]);
        assert_eq!(found(&["*-tu"], "Veux-tu ?"), ["veux-tu"]);
        assert_eq!(found(&["à", "à toi"], "C’est à toi."), ["à toi"]);
        assert!(found(&["tu"], "statut").is_empty());
    }

    #[test]
    fn a_capital_letter_stands_for_itself() {
        assert_eq!(found(&["вы", "ваш*"], "Вы и вы, Ваших"), ["вы", "вы", "ваших"]);
        assert_eq!(
            found(&["Sie", "Ihr*", "rufen Sie"], "Sie sehen, dass sie ihre und Ihre haben."),
            ["sie", "ihre"]
        );
        assert_eq!(found(&["rufen Sie"], "Rufen Sie, damit sie rufen. Rufen sie?"), ["rufen sie"]);
        assert_eq!(found(&["D'Accord"], "d’accord, D’Accord"), ["d’accord"]);
    }
}
