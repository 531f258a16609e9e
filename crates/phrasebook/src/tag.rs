//! Locale tags: their canonical form, and which tag is asked after which. No tag is ever an error here; one that
//! cannot be read simply leads to the default locale.

use etiquette_core::Locale;

/// Languages that go by several names, and the one that is used here (CLDR `languageAliases`).
const ALIASES: &[(&str, &str)] = &[
    ("eng", "en"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("mo", "ro"),
    ("mol", "ro"),
    ("ron", "ro"),
    ("rum", "ro"),
    ("rus", "ru"),
];

/// The canonical form of a tag: `fr_ca` is `fr-CA`, `mo` is `ro`, and extensions are left out.
pub(crate) fn canonical(tag: &str) -> Option<Locale> {
    let mut subtags = tag.split(['-', '_']);
    let language = subtags.next().filter(|language| is_language(language))?.to_ascii_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == language);
    let mut canonical = alias.map_or(language, |(_, language)| (*language).to_owned());
    for subtag in subtags.take_while(|subtag| !is_singleton(subtag)) {
        canonical.push('-');
        canonical.push_str(&in_case(subtag)?);
    }
    Locale::try_new(&canonical).ok()
}

/// The tag that is asked when this one has no answer: the same without its last subtag. Scripts are crossed on the way,
/// and the parents that CLDR names otherwise (`parentLocales`: none of `zh-Hant`, `no` of `nb`) are not known here.
pub(crate) fn parent(locale: Locale) -> Option<Locale> {
    let (parent, _) = locale.as_str().rsplit_once('-')?;
    Locale::try_new(parent).ok()
}

fn is_language(subtag: &str) -> bool {
    matches!(subtag.len(), 2..=3 | 5..=8) && subtag.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Whether extensions or private subtags follow.
fn is_singleton(subtag: &str) -> bool {
    subtag.len() == 1 && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A script, region or variant in its usual case.
fn in_case(subtag: &str) -> Option<String> {
    let letters = subtag.bytes().all(|b| b.is_ascii_alphabetic());
    let digits = subtag.bytes().all(|b| b.is_ascii_digit());
    let mixed = subtag.bytes().all(|b| b.is_ascii_alphanumeric());
    let lower = subtag.to_ascii_lowercase();
    match subtag.len() {
        2 if letters => Some(lower.to_ascii_uppercase()),
        3 if digits => Some(lower),
        4 if letters => {
            let mut characters = lower.chars();
            let first = characters.next()?.to_ascii_uppercase();
            Some(std::iter::once(first).chain(characters).collect())
        }
        4 if mixed && subtag.starts_with(|c: char| c.is_ascii_digit()) => Some(lower),
        5..=8 if mixed => Some(lower),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, expected: Option<&str>) {
        assert_eq!(canonical(tag).map(|locale| locale.as_str().to_owned()).as_deref(), expected, "{tag}");
    }

    #[test]
    fn tags_have_one_form() {
        check("fr", Some("fr"));
        check("FR_ca", Some("fr-CA"));
        check("zh-hANT-tw", Some("zh-Hant-TW"));
        check("en-029", Some("en-029"));
        check("ca-ES-VALENCIA", Some("ca-ES-valencia"));
    }

    #[test]
    fn aliases_are_followed() {
        for alias in ["mo", "ron", "rum", "mol", "MO"] {
            check(alias, Some("ro"));
        }
        check("mo-MD", Some("ro-MD"));
        check("fra", Some("fr"));
        check("rus", Some("ru"));
        check("eng-GB", Some("en-GB"));
    }

    #[test]
    fn extensions_are_left_out() {
        check("fr-CA-x-private", Some("fr-CA"));
        check("ro-u-nu-latn", Some("ro"));
    }

    #[test]
    fn no_tag_is_no_locale() {
        for tag in ["", "*", "a", "-", "1234", "fr--CA", "fr-!", "abcdefghijk"] {
            check(tag, None);
        }
    }

    #[test]
    fn parents_lose_one_subtag() {
        let parent_of = |tag: &str| parent(canonical(tag)?).map(|parent| parent.to_string());
        assert_eq!(parent_of("zh-Hant-TW").as_deref(), Some("zh-Hant"));
        assert_eq!(parent_of("fr-CA").as_deref(), Some("fr"));
        assert_eq!(parent_of("fr"), None);
    }
}
