//! Hunspell dictionaries, as they are installed for other programs. None is shipped, and none is searched for here.

use std::fmt;

/// The dictionary of a language.
pub(super) struct Dictionary(spellbook::Dictionary);

impl Dictionary {
    /// Reads the two files of a dictionary.
    ///
    /// # Errors
    ///
    /// When they are no dictionary, with what is wrong.
    pub(super) fn try_new(affixes: &str, words: &str) -> Result<Self, String> {
        spellbook::Dictionary::new(affixes, words).map(Self).map_err(|error| error.to_string())
    }

    /// Whether a word is spelt right. Dictionaries write apostrophes either way.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.0.check(word) || (word.contains('’') && self.0.check(&word.replace('’', "'")))
    }
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dictionary")
    }
}
