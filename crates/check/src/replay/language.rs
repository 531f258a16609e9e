//! Languages in which a call can be played: those that there are phrases for.

use etiquette_core::Locale;
use etiquette_diag::{Diagnostic, did_you_mean};
use etiquette_phrasebook::Catalogue;

/// Whether anything can be said in a language, or in one that stands for it, such as `fr` for `fr-CA`. The language on
/// which all others fall back in the end stands for none.
///
/// # Examples
///
/// ```
/// use etiquette_check::replay::speaks;
/// use etiquette_core::Locale;
/// use etiquette_diag::Sources;
/// use etiquette_phrasebook::CatalogueBuilder;
///
/// let files = [("en/a.ftl", ""), ("fr/a.ftl", "")];
/// let phrases = CatalogueBuilder::new().add_files(files).build(&mut Sources::new()).catalogue;
/// let speaks = |tag| Locale::try_new(tag).is_ok_and(|locale| speaks(&phrases, locale));
/// assert!(speaks("fr-CA") && speaks("en-GB") && speaks("EN") && speaks("en_GB"));
/// assert!(!speaks("ja"));
/// ```
pub fn speaks(phrases: &Catalogue, locale: Locale) -> bool {
    let language =
        |locale: Locale| locale.as_str().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let found = phrases.fallback(locale).next();
    found.is_some_and(|found| found != phrases.default_locale() || language(found) == language(locale))
}

/// What is wrong with a language that nobody has phrases for, without a place.
pub(crate) fn unspoken(locale: Locale, phrases: &Catalogue) -> Diagnostic {
    let known: Vec<Locale> = phrases.locales().collect();
    Diagnostic::error("bad-locale", format!("there is no locale `{locale}`"))
        .help(did_you_mean(locale.as_str(), known.iter().map(Locale::as_str)))
}
