//! The locales of a project, read once: what a catalogue makes of them, what stands in their files, and how each
//! language is to be written. Nothing here reads a file.

use std::{collections::BTreeMap, ops::Range};

use etiquette_core::Locale;
use etiquette_diag::{Diagnostic, SourceId, Sources, Span};
use etiquette_phrasebook::{
    Catalogue, CatalogueBuilder, Contract,
    syntax::{PhraseEntry, PhraseFile},
};

use crate::locale::{exceptions::Exceptions, review::Reviews, spelling::Dictionary, style::Style};

/// A file of a locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleText {
    /// Its path below the folder of locales, such as `ro/hold.ftl`.
    pub path: String,
    /// The name that people know it by, such as `locales/ro/hold.ftl`.
    pub shown: String,
    /// What is in it.
    pub text: String,
}

impl LocaleText {
    /// A file that people know by its path.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let path = path.into();
        Self { shown: path.clone(), path, text: text.into() }
    }
}

/// The locales of a project.
#[derive(Debug)]
pub struct Project {
    pub(super) catalogue: Catalogue,
    pub(super) sources: Sources,
    pub(super) reference: Locale,
    pub(super) contract: Contract,
    pub(super) languages: BTreeMap<Locale, Language>,
    pub(super) dictionaries: BTreeMap<Locale, Dictionary>,
    /// What is wrong with the files, as far as a catalogue tells.
    pub(super) loading: Vec<Diagnostic>,
}

/// A language of a project.
#[derive(Debug, Default)]
pub(super) struct Language {
    pub(super) files: Vec<PhraseFile>,
    pub(super) sources: Vec<SourceId>,
    pub(super) style: Option<Style>,
    pub(super) exceptions: Exceptions,
    pub(super) reviews: Reviews,
}

impl Project {
    /// Reads the files of all locales; findings point into [`Project::sources`].
    ///
    /// The files of a locale are its Fluent files, `greeting.toml`, and, if there are any, `style.toml`,
    /// `exceptions.toml` and `reviewed.toml`.
    pub fn load(files: &[LocaleText], reference: Locale) -> Self {
        let mut named = Sources::new();
        let texts = files.iter().map(|file| (file.path.as_str(), file.text.as_str()));
        let built = CatalogueBuilder::new().default_locale(reference).add_files(texts).build(&mut named);
        let catalogue = built.catalogue;
        let languages = catalogue.locales().map(|locale| (locale, Language::default())).collect();
        let contract = Contract::of(&catalogue, reference);
        let loading = built.diagnostics;
        let mut project = Self {
            catalogue,
            sources: Sources::new(),
            reference,
            contract,
            languages,
            dictionaries: BTreeMap::new(),
            loading,
        };
        project.parse(&named, files);
        for file in files {
            project.add_settings(file);
        }
        project
    }

    /// Has the words of a locale looked up in a Hunspell dictionary, of which these are the two files.
    ///
    /// # Errors
    ///
    /// When they are no dictionary, with what is wrong.
    pub fn add_dictionary(&mut self, locale: Locale, affixes: &str, words: &str) -> Result<(), String> {
        self.dictionaries.insert(locale, Dictionary::try_new(affixes, words)?);
        Ok(())
    }

    /// The texts that findings point into.
    pub const fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The messages as they are rendered.
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The locale that all others translate.
    pub const fn reference(&self) -> Locale {
        self.reference
    }

    /// The locales, in the order of the tags.
    pub fn locales(&self) -> impl Iterator<Item = Locale> {
        self.languages.keys().copied()
    }

    /// The messages and terms of a locale, in the order of its files.
    pub fn entries(&self, locale: Locale) -> impl Iterator<Item = &PhraseEntry> {
        self.languages.get(&locale).into_iter().flat_map(Language::entries)
    }

    /// The style of a locale: its own, or that of its language.
    pub(super) fn style(&self, locale: Locale) -> Option<&Style> {
        let tags = std::iter::successors(Some(locale), |tag| {
            let (parent, _) = tag.as_str().rsplit_once('-')?;
            Locale::try_new(parent).ok()
        });
        tags.filter_map(|tag| self.languages.get(&tag)?.style.as_ref()).next()
    }

    /// Takes the files that the catalogue was built from, in the same order and so with the same ids, under the names
    /// that people know them by, and reads the Fluent files among them.
    fn parse(&mut self, named: &Sources, files: &[LocaleText]) {
        let shown: BTreeMap<&str, &str> = files.iter().map(|file| (&*file.path, &*file.shown)).collect();
        for (_, path, text) in named.iter() {
            let id = self.sources.add(shown.get(path).copied().unwrap_or(path), text);
            let Some(language) = self.locale_of(path).and_then(|locale| self.languages.get_mut(&locale))
            else {
                continue;
            };
            language.sources.push(id);
            if path.ends_with(".ftl") {
                language.files.push(PhraseFile::parse(text, id));
            }
        }
    }

    /// The locale that a file belongs to, by the folder that it is in.
    fn locale_of(&self, path: &str) -> Option<Locale> {
        let tag = path.split(['/', '\\']).find(|name| !matches!(*name, "" | "."))?;
        let locale = Locale::try_new(tag).ok()?;
        // What the catalogue knows under no tag of its own falls back to the reference, which it is not.
        let found = self.catalogue.fallback(locale).next()?;
        let same = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        (found != self.reference || same(tag) == same(found.as_str())).then_some(found)
    }

    /// Reads a file that says how a language is written and reviewed.
    fn add_settings(&mut self, file: &LocaleText) {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        if !SETTINGS.contains(&name) {
            return;
        }
        let source = self.sources.add(file.shown.as_str(), file.text.as_str());
        let locale = self.locale_of(&file.path);
        let Some(language) = locale.and_then(|locale| self.languages.get_mut(&locale)) else { return };
        language.sources.push(source);
        if file.text.len() > LARGEST {
            let message = format!("expected a file of at most {LARGEST} bytes, found {}", file.text.len());
            let help = "leave out what no rule needs";
            let found = Diagnostic::error("file-too-large", message).at(Span::new(source, 0..0)).help(help);
            return self.loading.push(found);
        }
        let read = match name {
            "style.toml" => Style::read(&file.text).map(|style| language.style = Some(style)),
            "exceptions.toml" => {
                Exceptions::read(&file.text, source).map(|exceptions| language.exceptions = exceptions)
            }
            _ => Reviews::read(&file.text).map(|reviews| language.reviews = reviews),
        };
        if let Err(error) = read {
            self.loading.push(unreadable(&error, &file.text, source));
        }
    }
}

/// Bytes of one file of settings, as of any file of a locale.
const LARGEST: usize = 1024 * 1024;
/// What a folder of a locale has besides its texts.
const SETTINGS: &[&str] = &["style.toml", "exceptions.toml", "reviewed.toml"];

impl Language {
    pub(super) fn entries(&self) -> impl Iterator<Item = &PhraseEntry> {
        self.files.iter().flat_map(|file| &file.entries)
    }
}

/// What is wrong with a file of settings.
fn unreadable(error: &toml::de::Error, text: &str, source: SourceId) -> Diagnostic {
    // The parser counts in bytes, and may stop within a character.
    let Range { start, end } = error.span().unwrap_or(0..0);
    let whole = |at: &usize| text.is_char_boundary(*at);
    let start = (0..=start).rev().find(whole).unwrap_or(0);
    let end = (end..=text.len()).find(whole).unwrap_or(start);
    let what = error.message().lines().collect::<Vec<_>>().join(", ");
    Diagnostic::error("wrong-style-file", what)
        .at(Span::new(source, start..end.max(start)))
        .help("docs/style-format.md lists the keys")
}
