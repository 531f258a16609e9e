//! Locale tags, which the core carries and never interprets.

use core::{cmp::Ordering, fmt};

use thiserror::Error;

/// The longest tag: a language, a script, a region and a variant or two.
const MAX: usize = 23;

/// A language tag such as `fr` or `fr-CA`. The core carries it; the phrasebook gives it meaning.
///
/// # Examples
///
/// ```
/// use etiquette_core::Locale;
///
/// let locale = Locale::try_new("fr-CA")?;
/// assert_eq!(locale.as_str(), "fr-CA");
/// assert!(Locale::try_new("français").is_err());
/// # Ok::<(), etiquette_core::LocaleError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Locale {
    /// The tag, filled up with zeros, and its length in the last byte.
    bytes: [u8; MAX + 1],
}

impl Locale {
    /// English, the reference language.
    pub const ENGLISH: Self = {
        let mut bytes = [0; MAX + 1];
        (bytes[0], bytes[1], bytes[MAX]) = (b'e', b'n', 2);
        Self { bytes }
    };

    /// Takes a tag of letters, digits, `-` and `_`.
    ///
    /// # Errors
    ///
    /// When the tag is empty, longer than 23 bytes, or has another character.
    pub fn try_new(tag: &str) -> Result<Self, LocaleError> {
        let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        if tag.is_empty() || tag.len() > MAX {
            return Err(LocaleError::Length { length: tag.len() });
        }
        if !tag.bytes().all(fits) {
            return Err(LocaleError::Character);
        }
        let mut bytes = [0; MAX + 1];
        for (to, from) in bytes.iter_mut().zip(tag.bytes()) {
            *to = from;
        }
        bytes[MAX] = u8::try_from(tag.len()).unwrap_or(0);
        Ok(Self { bytes })
    }

    /// The tag as it was given.
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.bytes[MAX])).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl Locale {
    /// The tag as numbers in the order of the tags: languages are found by it for every text.
    fn words(&self) -> impl Iterator<Item = u64> {
        self.bytes.as_chunks::<8>().0.iter().map(|word| u64::from_be_bytes(*word))
    }
}

impl Ord for Locale {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        self.words().cmp(other.words())
    }
}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Default for Locale {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a text is no locale tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum LocaleError {
    /// The tag is empty or too long.
    #[error("a locale tag has 1 to {MAX} bytes, found {length}")]
    Length {
        /// The number of bytes found.
        length: usize,
    },
    /// The tag has a character that no tag has.
    #[error("a locale tag has only letters, digits and `-`")]
    Character,
}
