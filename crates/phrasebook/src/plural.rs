//! Plural categories by name. Which number has which category is decided by ICU4X alone, never here.

use std::fmt;

/// A plural category of a language, as CLDR names them.
///
/// # Examples
///
/// ```
/// use etiquette_phrasebook::PluralCategory;
///
/// assert_eq!(PluralCategory::from_name("few"), Some(PluralCategory::Few));
/// assert_eq!(PluralCategory::Few.name(), "few");
/// assert_eq!(PluralCategory::from_name("several"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PluralCategory {
    /// Nothing, in Arabic or Latvian.
    Zero,
    /// One; in Russian also 21, 31 and so on.
    One,
    /// Two, in Arabic or Slovene.
    Two,
    /// A few: 2 to 4 in Russian, 2 to 19 in Romanian.
    Few,
    /// Many: 5 to 20 in Russian.
    Many,
    /// Whatever has no category of its own; every language has it.
    Other,
}

impl PluralCategory {
    /// Every category.
    pub const ALL: &[Self] = &[Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// The category as messages name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|category| category.name() == name)
    }
}

impl fmt::Display for PluralCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
