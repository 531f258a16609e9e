//! The style of a language, as its `style.toml` describes it. All that a rule of language knows about a language is
//! in this file, so that a new language brings its own.
//!
//! Every key may be left out, and then the rule that it feeds has nothing to find. Lists of words take phrases too;
//! `*` at the end of a word stands for any ending, at its beginning for any beginning. A word in lower case is found
//! with capital letters too, one that has a capital letter only as it is written: “Sie” is not “sie”.
//!
//! ```toml
//! [letters]
//! script     = "latin"                # the letters of the language: latin, cyrillic, greek …
//! wrong      = { "ş" = "ș" }          # characters never to be written, with what to write
//! quotes     = "„”«»"                 # the quotation marks; straight ones are then wrong
//! apostrophe = "’"                    # the apostrophe; straight ones are then wrong
//! dash       = " — "                  # what stands for ` - `
//! no-break-before = ":;!?»"           # before these a blank that does not break
//! no-break-after  = "«"
//!
//! [address]
//! register = "formal"                 # how callers are addressed: formal, which is usual, or informal
//! formal   = ["Вы", "Ваш*"]           # words of the formal address
//! capital  = ["Вы", "Вас"]            # what is written with a capital letter throughout
//!
//! [address.informal]                  # forms of the informal address
//! words  = ["tu", "tău"]
//! except = ["tu însuți"]              # phrases in which such a word is right
//! help   = "dumneavoastră"            # what to write instead
//!
//! [diminutives]                       # the same keys, for the other rules of words
//! [hedging]
//! [judgement]
//! [promises]
//! [gender]
//!
//! [questions]
//! open   = ["ce", "cum"]              # an open question has one of these …
//! closed = ["puteți", "aveți"]        # … and does not begin with one of these,
//! marks  = ["ли"]                     # nor has one of these anywhere
//!
//! [requests]
//! blunt  = ["așteptați"]              # what begins a bare order
//! polite = ["vă rog"]                 # what makes a request of it
//! except = ["vedeți"]                 # what orders nothing, though it looks so
//!
//! [names]                             # words next to which a name does not keep its base form
//! not-after  = ["lui"]
//! not-before = ["’s"]
//!
//! [words]
//! plain   = { "demara" = "începe" }   # words to avoid, with plainer ones
//! known   = ["Aproape"]               # words that no dictionary has, and that are right
//! longest = 25                        # the most words of a spoken sentence
//!
//! [manners]                           # how people write to each other
//! capitals     = ["SMS"]              # what is written in capitals
//! exclamations = 1                    # the most exclamation marks of a message
//! ```
//!
//! ## Exceptions
//!
//! What is right although a rule finds it goes into `exceptions.toml` of the same folder, once for each rule and message:
//!
//! ```toml
//! [[exception]]
//! rule    = "gendered-form"                                   # the name of the finding
//! message = "support-tip-goodbye"                             # the message in which it is found
//! reason  = "“prima” goes with “persoana”, whoever that is"   # why it is right there
//! ```
//!
//! All three must be there, and there are no other keys. Everything that the rule finds in the message is then left out.
//! An exception without a reason is an error, and one that excuses nothing a warning, so that none outlives its reason.
//! What keeps a file from being read cannot be excused.
//!
//! ## What was reviewed
//!
//! `reviewed.toml` says beside each message from which text of the reference it was made:
//!
//! ```toml
//! hold-ask = "774b3b4bbe2574f7"
//! ```
//!
//! The text stands there as a hash, so nobody writes the file by hand: `etiquette locale status --accept TAG` writes it for
//! all messages that are translated, and with names behind it for those. A message that is not in it is *unreviewed*; one
//! whose text in the reference has another hash by now is *stale* until somebody has looked at it and accepts it again.

use std::{collections::BTreeMap, ops::Range};

use icu_properties::{CodePointMapData, props};
use serde::{Deserialize, Deserializer};

use crate::locale::words::{Phrases, Word};

/// The style of a language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Style {
    pub(super) letters: Letters,
    pub(super) address: Address,
    pub(super) diminutives: Words,
    pub(super) hedging: Words,
    pub(super) judgement: Words,
    pub(super) promises: Words,
    pub(super) gender: Words,
    pub(super) questions: Questions,
    pub(super) requests: Requests,
    pub(super) names: Names,
    pub(super) words: Plain,
    pub(super) manners: Manners,
}

/// How the language is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct Letters {
    pub(super) script: Option<Script>,
    pub(super) wrong: BTreeMap<String, String>,
    pub(super) quotes: String,
    pub(super) apostrophe: Option<char>,
    pub(super) dash: Option<String>,
    pub(super) no_break_before: String,
    pub(super) no_break_after: String,
}

/// The letters of a language, as far as they can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Armenian,
    Georgian,
    Hebrew,
    Arabic,
    /// Any other; nothing is said of its letters.
    Other,
}

/// How the caller is addressed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Address {
    pub(super) register: Register,
    pub(super) formal: List,
    #[serde(deserialize_with = "in_any_case")]
    pub(super) capital: List,
    pub(super) informal: Words,
}

/// How callers are addressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Register {
    #[default]
    Formal,
    Informal,
}

impl Register {
    /// The other register, and this one.
    pub(super) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Formal => ("informal", "formal"),
            Self::Informal => ("formal", "informal"),
        }
    }
}

/// Words not to be used.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Words {
    pub(super) words: List,
    pub(super) except: List,
    pub(super) help: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Questions {
    pub(super) open: List,
    pub(super) closed: List,
    pub(super) marks: List,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Requests {
    pub(super) blunt: List,
    pub(super) polite: List,
    pub(super) except: List,
    pub(super) help: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct Names {
    pub(super) not_after: List,
    pub(super) not_before: Vec<String>,
    pub(super) help: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Plain {
    plain: BTreeMap<String, String>,
    pub(super) longest: Option<usize>,
    pub(super) known: List,
    #[serde(skip)]
    phrases: Phrases,
    #[serde(skip)]
    instead: Vec<String>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Manners {
    pub(super) capitals: Vec<String>,
    pub(super) exclamations: Option<usize>,
}

/// A list of words and phrases.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub(super) struct List(pub(super) Phrases);

impl From<Vec<String>> for List {
    fn from(phrases: Vec<String>) -> Self {
        Self(Phrases::new(phrases))
    }
}

/// A list of words that are to be found however they are written.
fn in_any_case<'de, D: Deserializer<'de>>(words: D) -> Result<List, D::Error> {
    let words = Vec::<String>::deserialize(words)?;
    Ok(List(Phrases::new(words.iter().map(|word| word.to_lowercase()))))
}

impl Style {
    /// Reads a style file.
    ///
    /// # Errors
    ///
    /// When it is no TOML, or has a key or a value that no style has; with the place of the first such.
    pub(super) fn read(text: &str) -> Result<Self, toml::de::Error> {
        let mut style: Self = toml::from_str(text)?;
        let Plain { plain, phrases, instead, .. } = &mut style.words;
        *phrases = Phrases::new(plain.keys());
        *instead = plain.values().cloned().collect();
        Ok(style)
    }
}

impl Plain {
    /// The words of a text that are to be avoided, each with a plainer one.
    pub(super) fn find(&self, words: &[Word]) -> Vec<(Range<usize>, &str)> {
        let found = self.phrases.find_numbered(words).into_iter();
        found.filter_map(|(phrase, range)| Some((range, self.instead.get(phrase)?.as_str()))).collect()
    }
}

/// The script of a letter; `None` for signs and for letters of scripts that no style names.
pub(super) fn script(letter: char) -> Option<Script> {
    Some(match CodePointMapData::<props::Script>::new().get(letter) {
        props::Script::Latin => Script::Latin,
        props::Script::Cyrillic => Script::Cyrillic,
        props::Script::Greek => Script::Greek,
        props::Script::Armenian => Script::Armenian,
        props::Script::Georgian => Script::Georgian,
        props::Script::Hebrew => Script::Hebrew,
        props::Script::Arabic => Script::Arabic,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_their_scripts() {
        let of = |letters: &str| letters.chars().map(script).collect::<Vec<_>>();
        let known = [Script::Latin, Script::Cyrillic, Script::Greek, Script::Armenian, Script::Georgian];
        assert_eq!(of("șжλժჟ"), known.map(Some));
        assert_eq!(of("שع"), [Script::Hebrew, Script::Arabic].map(Some));
        assert_eq!(of("7-あ"), [None; 3]);
    }
}
