//! Languages that are read when they are first asked for. Nobody is told what is wrong with their files.

use std::sync::OnceLock;

use etiquette_core::Locale;
use etiquette_diag::Sources;

use crate::{
    catalogue::{
        Catalogue, CatalogueBuilder,
        language::{Language, Manners},
    },
    tag,
};

/// A language that is there as soon as something of it is asked for.
pub(super) enum LazyLanguage {
    Read(Language),
    /// Whoever reads it may panic: then it is read when it is asked for again.
    Unread(OnceLock<Language>, Box<dyn Fn() -> Language + Send + Sync>),
}

impl LazyLanguage {
    pub(super) fn language(&self) -> &Language {
        match self {
            Self::Read(language) => language,
            Self::Unread(language, read) => language.get_or_init(read),
        }
    }
}

impl Catalogue {
    /// A catalogue of files that are known to be sound, such as those that come with a program and are tested with it.
    /// `files` gives those of a locale when something is first asked of it. What is wrong with them is left out as
    /// [`CatalogueBuilder::build`] leaves it out, and nobody is told; a locale of which nothing is known is left out, too.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::{Arguments, Locale, MessageRef};
    /// use etiquette_phrasebook::{Catalogue, CatalogueBuilder, Settings};
    ///
    /// let french = Locale::try_new("fr")?;
    /// let catalogue = Catalogue::lazy(Locale::ENGLISH, [Locale::ENGLISH, french], |locale| {
    ///     let text = if locale == Locale::ENGLISH { "bye = Goodbye." } else { "bye = Au revoir." };
    ///     CatalogueBuilder::new().add_files([(format!("{locale}/call.ftl"), text)])
    /// });
    ///
    /// let bye = MessageRef { id: "bye", index: None, arguments: Arguments::default() };
    /// let settings = Settings::new(french, Default::default());
    /// assert_eq!(catalogue.render(&bye, &settings).text, "Au revoir."); // English has not been read.
    /// # Ok::<(), etiquette_core::LocaleError>(())
    /// ```
    pub fn lazy(
        default: Locale,
        locales: impl IntoIterator<Item = Locale>,
        files: impl Fn(Locale) -> CatalogueBuilder + Clone + Send + Sync + 'static,
    ) -> Self {
        let languages = locales.into_iter().filter_map(|folder| {
            let locale = tag::canonical(folder.as_str())?;
            let (manners, files) = (Manners::try_new(locale)?, files.clone());
            let read = move || {
                let (mut sources, mut unsaid) = (Sources::new(), Vec::new());
                let mut drafts = files(folder).drafts(&mut sources, &mut unsaid);
                let draft = drafts.remove(&locale).unwrap_or_default();
                Language::new(locale, draft.finish(locale, &mut unsaid), manners.clone())
            };
            Some((locale, LazyLanguage::Unread(OnceLock::new(), Box::new(read))))
        });
        Self::new(tag::canonical(default.as_str()).unwrap_or(default), languages.collect())
    }
}
