//! The messages of all locales. A catalogue never changes: a host that wants other messages builds another one.

mod builder;
mod draft;
mod language;
mod lazy;
mod shared;

use std::{collections::BTreeMap, fmt, iter, sync::Arc};

use etiquette_core::Locale;

use lazy::LazyLanguage;

use crate::{plural::PluralCategory, survey::MessageInfo, tag};

pub use builder::{Built, CatalogueBuilder};
pub(crate) use language::Language;
pub use shared::SharedCatalogue;

/// The messages of all locales, with their fallback. Cheap to clone, and shared between threads.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Locale, MessageRef, Arguments};
/// use etiquette_diag::Sources;
/// use etiquette_phrasebook::{CatalogueBuilder, Settings};
///
/// let built = CatalogueBuilder::new()
///     .add_files([("en/call.ftl", "hold = One moment, please."), ("fr/call.ftl", "hold = Un instant, je vous prie.")])
///     .build(&mut Sources::new());
/// assert!(built.diagnostics.is_empty());
///
/// let hold = MessageRef { id: "hold", index: None, arguments: Arguments::default() };
/// let text = |tag| built.catalogue.render(&hold, &Settings::new(tag, Default::default())).text;
/// assert_eq!(text(Locale::try_new("fr-CA")?), "Un instant, je vous prie.");
/// assert_eq!(text(Locale::try_new("ja")?), "One moment, please.");
/// # Ok::<(), etiquette_core::LocaleError>(())
/// ```
#[derive(Clone)]
pub struct Catalogue(Arc<Inner>);

struct Inner {
    default: Locale,
    languages: BTreeMap<Locale, LazyLanguage>,
}

impl Catalogue {
    fn new(default: Locale, languages: BTreeMap<Locale, LazyLanguage>) -> Self {
        Self(Arc::new(Inner { default, languages }))
    }

    /// The locale that is asked last.
    pub fn default_locale(&self) -> Locale {
        self.0.default
    }

    /// Every locale that has a file, in the order of the tags.
    pub fn locales(&self) -> impl Iterator<Item = Locale> {
        self.0.languages.keys().copied()
    }

    /// The locales that are asked for a message, in this order: the wished one in its canonical form, its
    /// parents, the default one. Locales without files are left out.
    ///
    /// A parent is the same tag without its last subtag, whatever that is: `fr-CA` falls back on `fr`, and `ru-Latn` on
    /// `ru`, which is in another script. What readers of `sr-Latn` or `zh-Hant` cannot read belongs into files of their own.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Locale;
    /// use etiquette_diag::Sources;
    /// use etiquette_phrasebook::CatalogueBuilder;
    ///
    /// let files = [("en/a.ftl", ""), ("ro/a.ftl", "")];
    /// let built = CatalogueBuilder::new().add_files(files).build(&mut Sources::new());
    /// let chain = |tag| -> Vec<String> {
    ///     let locale = Locale::try_new(tag).unwrap_or_default();
    ///     built.catalogue.fallback(locale).map(|locale| locale.to_string()).collect()
    /// };
    /// assert_eq!(chain("mo-MD"), ["ro", "en"]);
    /// assert_eq!(chain("ja"), ["en"]);
    /// ```
    pub fn fallback(&self, locale: Locale) -> impl Iterator<Item = Locale> {
        self.found(locale).map(|(locale, _)| *locale)
    }

    /// What is known of each message of a locale, by id; nothing for a locale without files. The locale is
    /// taken as it is: nothing falls back.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Locale;
    /// use etiquette_diag::Sources;
    /// use etiquette_phrasebook::CatalogueBuilder;
    ///
    /// let file = "# Said at the end.\nbye = Goodbye, { $name }.\nprice = { CURRENCY($amount) }, { bye }\n";
    /// let built = CatalogueBuilder::new().add_files([("en/call.ftl", file)]).build(&mut Sources::new());
    /// let messages: Vec<_> = built.catalogue.messages(Locale::ENGLISH).collect();
    ///
    /// assert_eq!((&*messages[0].id, &*messages[0].comment), ("bye", "Said at the end."));
    /// assert_eq!(&*messages[1].variable("amount").unwrap().functions, ["CURRENCY".into()]);
    /// assert!(messages[1].variable("name").unwrap().plain);
    /// ```
    pub fn messages(&self, locale: Locale) -> impl Iterator<Item = &MessageInfo> {
        self.language(locale).into_iter().flat_map(|language| language.contents.messages.iter())
    }

    /// What is known of a message of a locale; nothing falls back.
    pub fn message(&self, locale: Locale, id: &str) -> Option<&MessageInfo> {
        self.language(locale)?.contents.messages.get(id)
    }

    /// The plural categories of a locale, for cardinal or ordinal numbers, whether or not it has files.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Locale;
    /// use etiquette_phrasebook::{Catalogue, PluralCategory};
    ///
    /// let romanian = Catalogue::plural_categories(Locale::try_new("ro")?, false);
    /// assert_eq!(romanian, [PluralCategory::One, PluralCategory::Few, PluralCategory::Other]);
    /// let english = Catalogue::plural_categories(Locale::ENGLISH, true);
    /// assert_eq!(english.len(), 4);
    /// # Ok::<(), etiquette_core::LocaleError>(())
    /// ```
    pub fn plural_categories(locale: Locale, ordinal: bool) -> Vec<PluralCategory> {
        let locale = tag::canonical(locale.as_str()).unwrap_or(locale);
        let mut categories =
            crate::forms::Plurals::try_new(locale).map(|rules| rules.categories(ordinal)).unwrap_or_default();
        categories.sort_unstable();
        categories
    }

    /// The plural categories that whole numbers have in a locale, as cardinals or as ordinals; nothing for a locale of
    /// which no rules are known.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Locale;
    /// use etiquette_phrasebook::{Catalogue, PluralCategory};
    ///
    /// let categories = Catalogue::plural_categories_of(Locale::try_new("ro")?, false, [1, 19, 20, 101]);
    /// assert_eq!(categories.last(), Some(&PluralCategory::Few));
    /// # Ok::<(), etiquette_core::LocaleError>(())
    /// ```
    pub fn plural_categories_of(
        locale: Locale,
        ordinal: bool,
        numbers: impl IntoIterator<Item = u32>,
    ) -> Vec<PluralCategory> {
        let locale = tag::canonical(locale.as_str()).unwrap_or(locale);
        let Some(rules) = crate::forms::Plurals::try_new(locale) else { return Vec::new() };
        numbers.into_iter().map(|number| rules.whole(number, ordinal)).collect()
    }

    /// The language that is asked first, if it goes by the wished tag itself.
    pub(crate) fn wished(&self, locale: Locale) -> Option<&Language> {
        self.0.languages.get(&locale).map(LazyLanguage::language)
    }

    /// The languages that are asked in turn.
    pub(crate) fn chain(&self, locale: Locale) -> impl Iterator<Item = &Language> {
        self.found(locale).map(|(_, language)| language.language())
    }

    fn found(&self, locale: Locale) -> impl Iterator<Item = (&Locale, &LazyLanguage)> {
        let Inner { default, languages } = &*self.0;
        let wished = languages.get_key_value(&locale);
        // Others are asked for only where the wished locale does not do.
        let others = move || {
            let first = if wished.is_some() { Some(locale) } else { tag::canonical(locale.as_str()) };
            let tags = || iter::successors(first, |locale| tag::parent(*locale));
            let last = tags().all(|locale| locale != *default).then_some(*default);
            tags().chain(last).skip(usize::from(wished.is_some()))
        };
        wished
            .into_iter()
            .chain(iter::once_with(others).flatten().filter_map(|locale| languages.get_key_value(&locale)))
    }

    fn language(&self, locale: Locale) -> Option<&Language> {
        let languages = &self.0.languages;
        let found = languages.get(&locale).or_else(|| languages.get(&tag::canonical(locale.as_str())?));
        found.map(LazyLanguage::language)
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.locales()).finish()
    }
}
