//! Lists of texts in the form of a locale: "a, b and c".

use icu_list::{
    ListFormatter,
    options::{ListFormatterOptions, ListLength},
};
use icu_locale_core::Locale;

/// The lists of one locale.
pub(crate) struct Lists {
    and: ListFormatter,
    or: ListFormatter,
}

impl Lists {
    pub(crate) fn try_new(locale: &Locale) -> Option<Self> {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        Some(Self {
            and: ListFormatter::try_new_and(locale.into(), options).ok()?,
            or: ListFormatter::try_new_or(locale.into(), options).ok()?,
        })
    }

    /// All of the texts.
    pub(crate) fn all(&self, texts: &[Box<str>]) -> String {
        self.and.format(texts.iter().map(|text| &**text)).to_string()
    }

    /// One of the texts.
    pub(crate) fn any(&self, texts: &[Box<str>]) -> String {
        self.or.format(texts.iter().map(|text| &**text)).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, and: &str, or: &str) {
        let lists = Lists::try_new(&tag.parse().unwrap()).unwrap();
        let texts = ["a".into(), "b".into(), "c".into()];
        assert_eq!((lists.all(&texts).as_str(), lists.any(&texts).as_str()), (and, or), "{tag}");
        assert_eq!((lists.all(&[]), lists.all(&["a".into()])), (String::new(), "a".to_owned()));
    }

    #[test]
    fn each_language_has_its_list() {
        check("en", "a, b, and c", "a, b, or c");
        check("fr", "a, b et c", "a, b ou c");
        check("ru", "a, b и c", "a, b или c");
        check("ro", "a, b și c", "a, b sau c");
    }
}
