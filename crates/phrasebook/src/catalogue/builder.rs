//! Building a catalogue from texts. Nothing here reads a file: the host names the texts as it likes to.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_core::Locale;
use etiquette_diag::{Diagnostic, Diagnostics, Severity, SourceId, Sources, Span};

use crate::{
    catalogue::{
        Catalogue,
        draft::Draft,
        language::{Language, Manners},
        lazy::LazyLanguage,
    },
    tag,
};

/// Gathers the files of all locales, folder by folder.
///
/// A file is named by its path below the folder, which begins with the locale: `ro/support.ftl`,
/// `fr-CA/billing/refunds.ftl`, `en/greeting.toml`. Files of other names and kinds are passed over.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Arguments, MessageRef};
/// use etiquette_diag::Sources;
/// use etiquette_phrasebook::{CatalogueBuilder, Settings};
///
/// let built = CatalogueBuilder::new()
///     .add_files([("en/call.ftl", "hold = One moment.\nbye = Goodbye.\n")])
///     .add_files([("en/ours.ftl", "bye = Bye for now.\n")])
///     .build(&mut Sources::new());
///
/// let text = |id| {
///     let message = MessageRef { id, index: None, arguments: Arguments::default() };
///     built.catalogue.render(&message, &Settings::default()).text
/// };
/// assert_eq!((text("hold"), text("bye")), ("One moment.".to_owned(), "Bye for now.".to_owned()));
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct CatalogueBuilder {
    default: Locale,
    folders: Vec<Folder>,
}

#[derive(Clone, Debug)]
struct Folder {
    files: Vec<(String, String)>,
    replaces: bool,
}

/// A catalogue, and everything that is wrong with the files that it was built from.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Built {
    /// The catalogue, with every message that is sound.
    pub catalogue: Catalogue,
    /// What is wrong, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

impl Built {
    /// How many errors the files have.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error).count()
    }
}

impl Default for CatalogueBuilder {
    fn default() -> Self {
        Self { default: Locale::ENGLISH, folders: Vec::new() }
    }
}

impl CatalogueBuilder {
    /// A builder without files, whose default locale is English.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the locale that is asked last.
    pub fn default_locale(mut self, locale: Locale) -> Self {
        self.default = tag::canonical(locale.as_str()).unwrap_or(locale);
        self
    }

    /// Adds the files of a folder on top of all earlier ones. Of two messages with one id in one locale, the
    /// later one wins, and a later greeting file replaces an earlier one.
    pub fn add_files<P: Into<String>, T: Into<String>>(
        self,
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        self.folder(files, false)
    }

    /// Adds the files of a folder in place of all earlier ones of the locales that it has.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Locale;
    /// use etiquette_diag::Sources;
    /// use etiquette_phrasebook::CatalogueBuilder;
    ///
    /// let built = CatalogueBuilder::new()
    ///     .add_files([("en/call.ftl", "hold = One moment."), ("fr/call.ftl", "hold = Un instant.")])
    ///     .replace_files([("en/ours.ftl", "bye = Goodbye.")])
    ///     .build(&mut Sources::new());
    /// assert!(built.catalogue.message(Locale::ENGLISH, "hold").is_none());
    /// assert!(built.catalogue.message(Locale::try_new("fr")?, "hold").is_some());
    /// # Ok::<(), etiquette_core::LocaleError>(())
    /// ```
    pub fn replace_files<P: Into<String>, T: Into<String>>(
        self,
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        self.folder(files, true)
    }

    /// Builds the catalogue. The texts go into `sources`, where the diagnostics and
    /// [`MessageInfo::span`](crate::MessageInfo::span) point.
    ///
    /// A file or message with an error is left out, and everything else is loaded:
    ///
    /// - of a folder: `unknown-locale`, `file-too-large`;
    /// - of the syntax of messages: `fluent-syntax`, `unclosed-placeable`, `broken-escape`, `message-too-long`,
    ///   `nested-too-deep`, `unloadable-message`, `control-character` (a warning, but for escapes);
    /// - of a message: `unknown-function`, `wrong-function-argument`, `unknown-option`, `option-out-of-range`,
    ///   `unselectable-function`, `constant-selector`, `unnamed-term-argument`, `reserved-name`,
    ///   `missing-default-variant`, `duplicate-variant` (a warning);
    /// - of messages together, which are loaded all the same: `duplicate-message`, `term-named-like-message`,
    ///   `unknown-reference`, `cyclic-reference`, `long-reference-chain`;
    /// - of greeting files: `toml-syntax`, `unknown-key`, `missing-key`, `wrong-type`, `unknown-value`,
    ///   `wrong-hours`, `day-not-covered`, `unknown-time`, `duplicate-name`, `unknown-follower`,
    ///   `unreachable-option`, `dead-end-option`, `context-without-greeting`, `wrong-lexicon`,
    ///   `duplicate-greeting-file`, `unknown-message`, `unknown-variable`.
    pub fn build(self, sources: &mut Sources) -> Built {
        let mut found = Vec::new();
        let mut languages = BTreeMap::new();
        for (locale, draft) in self.drafts(sources, &mut found) {
            let contents = draft.finish(locale, &mut found);
            match Manners::try_new(locale) {
                Some(manners) => {
                    let language = Language::new(locale, contents, manners);
                    languages.insert(locale, LazyLanguage::Read(language));
                }
                None => found.push(Diagnostic::error(
                    "unknown-locale",
                    format!("nothing is known of the locale `{locale}`"),
                )),
            }
        }
        let diagnostics = found.into_iter().collect::<Diagnostics>().finish();
        Built { catalogue: Catalogue::new(self.default, languages), diagnostics }
    }

    /// The locales with the files of each, while those come in.
    pub(super) fn drafts(
        &self,
        sources: &mut Sources,
        found: &mut Vec<Diagnostic>,
    ) -> BTreeMap<Locale, Draft> {
        let mut drafts = BTreeMap::new();
        for (number, folder) in self.folders.iter().enumerate() {
            folder.load(number, &mut drafts, sources, found);
        }
        drafts
    }

    fn folder<P: Into<String>, T: Into<String>>(
        mut self,
        files: impl IntoIterator<Item = (P, T)>,
        replaces: bool,
    ) -> Self {
        let files = files.into_iter().map(|(path, text)| (path.into(), text.into())).collect();
        self.folders.push(Folder { files, replaces });
        self
    }
}

impl Folder {
    /// Loads the files of the folder, which is the one of that number, on top of the drafts or in their place.
    fn load(
        &self,
        number: usize,
        drafts: &mut BTreeMap<Locale, Draft>,
        sources: &mut Sources,
        found: &mut Vec<Diagnostic>,
    ) {
        let mut replaced = BTreeSet::new();
        for (path, text) in &self.files {
            let Some((tag, kind)) = kind(path) else { continue };
            let source = sources.add(path.as_str(), text.as_str());
            let Some(locale) = tag::canonical(tag).filter(|locale| Manners::can_be_made(*locale)) else {
                found.push(unknown_locale(tag, source));
                continue;
            };
            if self.replaces && replaced.insert(locale) {
                drafts.remove(&locale);
            }
            let draft = drafts.entry(locale).or_default();
            match kind {
                Kind::Fluent => draft.fluent(text, (source, number), found),
                Kind::Greeting => draft.greeting(text, (source, number), locale, found),
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Fluent,
    Greeting,
}

/// The locale and kind of a file; `None` if it is none of ours.
fn kind(path: &str) -> Option<(&str, Kind)> {
    let mut names = path.split(['/', '\\']).skip_while(|name| matches!(*name, "" | "."));
    let tag = names.next()?;
    let file = names.last()?;
    if file == "greeting.toml" {
        return Some((tag, Kind::Greeting));
    }
    file.ends_with(".ftl").then_some((tag, Kind::Fluent))
}

fn unknown_locale(tag: &str, source: SourceId) -> Diagnostic {
    Diagnostic::error("unknown-locale", format!("expected a folder named by a language tag, found `{tag}`"))
        .at(Span::new(source, 0..0))
        .help("a tag is a language, with a script or a region behind it, in this order: `ro`, `ro-MD`, `zh-Hant-TW`")
}
