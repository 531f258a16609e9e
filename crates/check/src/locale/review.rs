//! Which text of the reference each translation was made from: a hash beside each id, in `reviewed.toml`. When the
//! reference changes, its translations are stale until somebody has looked at them; nobody touches them for that.

use std::collections::BTreeMap;

use etiquette_phrasebook::syntax::{PhraseEntry, PhrasePart, Piece, Selector, Variable};
use siphasher::sip::SipHasher24;

use crate::locale::scaffold::TO_TRANSLATE;

/// What was reviewed: the hash of the reference by the name of the message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reviews(BTreeMap<String, String>);

impl Reviews {
    /// Reads a file of reviews.
    ///
    /// # Errors
    ///
    /// When it is no TOML table of texts.
    pub(super) fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text).map(Self)
    }

    /// The hash that stands beside a message.
    pub(super) fn hash(&self, message: &str) -> Option<&str> {
        self.0.get(message).map(String::as_str)
    }

    /// Notes that a translation of this text of the reference has been reviewed.
    pub(super) fn accept(&mut self, reference: &PhraseEntry) {
        self.0.insert(reference.name().into_owned(), hash(reference));
    }

    /// Leaves out what is not among these messages.
    pub(super) fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|message, _| keep(message));
    }

    /// The file, sorted by id.
    pub(super) fn written(&self) -> String {
        let head = "# Written by `etiquette locale status --accept`: the English text that each message was made from.\n";
        let lines = self.0.iter().map(|(message, hash)| format!("{message} = \"{hash}\"\n"));
        head.to_owned() + &lines.collect::<String>()
    }
}

/// A hash of what a message says, and not of how it is laid out: blanks between its pieces and comments count for
/// nothing. It is the same on every machine and for ever.
pub(super) fn hash(entry: &PhraseEntry) -> String {
    let mut text = String::new();
    entry.parts.iter().for_each(|part| said(part, &mut text));
    format!("{:016x}", SipHasher24::new().hash(text.as_bytes()))
}

fn said(part: &PhrasePart, text: &mut String) {
    text.push_str(part.attribute.as_deref().unwrap_or_default());
    text.push('=');
    pieces(&part.pieces, text);
    text.push('\n');
}

fn pieces(pieces: &[Piece], text: &mut String) {
    for piece in pieces {
        match piece {
            Piece::Text { text: letters, .. } | Piece::Literal { text: letters, .. } => {
                text.push_str(letters)
            }
            Piece::Variable(variable) => shown(variable, text),
            Piece::Message(mention) | Piece::Term(mention) => {
                let attribute = mention.attribute.as_deref().unwrap_or_default();
                *text += &format!("{{{}.{attribute}", mention.id);
                mention
                    .arguments
                    .iter()
                    .for_each(|value| *text += &format!(" {}:{}", value.name, value.value));
                text.push('}');
            }
            Piece::Select(select) => {
                text.push('{');
                if let Selector::Variable(variable) = &select.by {
                    shown(variable, text);
                }
                for variant in &select.variants {
                    *text += &format!("[{}{}]", if variant.default { "*" } else { "" }, variant.key);
                    self::pieces(&variant.pieces, text);
                }
                text.push('}');
            }
            _ => {}
        }
    }
}

fn shown(variable: &Variable, text: &mut String) {
    *text += &format!("{{${} {}", variable.name, variable.function.as_deref().unwrap_or_default());
    variable.options.iter().for_each(|option| *text += &format!(" {}:{}", option.name, option.value));
    text.push('}');
}

/// How far a message of a locale has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Progress {
    /// The locale does not have it.
    Missing,
    /// It was made from another text than the reference has now.
    Stale,
    /// Nobody has noted from which text it was made.
    Unreviewed,
    /// It was made from the text that the reference has.
    Translated,
}

/// How far a translation has come.
pub(super) fn progress(
    reference: &PhraseEntry,
    translation: Option<&PhraseEntry>,
    reviews: &Reviews,
) -> Progress {
    let translation = translation.filter(|entry| !entry.comment.contains(TO_TRANSLATE));
    match (translation, reviews.hash(&reference.name())) {
        (None, _) => Progress::Missing,
        (Some(_), None) => Progress::Unreviewed,
        (Some(_), Some(noted)) if noted == hash(reference) => Progress::Translated,
        (Some(_), Some(_)) => Progress::Stale,
    }
}
