//! What a rule sees of a language: its messages beside those of the reference, and each text as a caller hears it.

use std::{borrow::Cow, cell::RefCell, collections::BTreeSet, ops::Range, sync::LazyLock};

use etiquette_core::{Act, Locale};
use etiquette_diag::{Diagnostic, SourceId, Span};
use etiquette_phrasebook::syntax::PhraseEntry;
use rustc_hash::FxHashMap;

use crate::locale::{
    project::{Language, Project},
    reading::Reading,
    roles::Roles,
    style::Style,
};

/// The readings of each message and term of a language, by name.
pub(super) type Readings<'a> = ByName<'a, Vec<Reading<'a>>>;

/// Something for each message and term, by name. A large project has many names that begin alike.
pub(super) type ByName<'a, T> = FxHashMap<Cow<'a, str>, T>;

/// What a rule sees of a language.
pub(super) struct Look<'a> {
    pub(super) project: &'a Project,
    pub(super) locale: Locale,
    pub(super) language: &'a Language,
    /// How the language is written; an empty style if nobody has said.
    pub(super) style: &'a Style,
    pub(super) has_style: bool,
    /// The messages of the reference and of the language, by name.
    pub(super) reference: ByName<'a, &'a PhraseEntry>,
    pub(super) entries: ByName<'a, &'a PhraseEntry>,
    /// Every text of the language, each variant in at least one reading.
    pub(super) readings: Vec<Reading<'a>>,
    /// Which of them are those of a message or term, by name.
    named: ByName<'a, Range<usize>>,
    /// The readings of the reference, by name.
    said_there: &'a Readings<'a>,
    pub(super) roles: &'a Roles,
    /// Where the language breaks the contract that the reference makes.
    pub(super) broken: Vec<Diagnostic>,
    /// The exceptions that have excused something.
    used: RefCell<BTreeSet<usize>>,
}

static NO_STYLE: LazyLock<Style> = LazyLock::new(Style::default);

impl<'a> Look<'a> {
    pub(super) fn new(
        project: &'a Project,
        (locale, language): (Locale, &'a Language),
        roles: &'a Roles,
        said_there: &'a Readings<'a>,
    ) -> Self {
        let (mut readings, mut named) = (Vec::new(), ByName::default());
        for entry in language.entries() {
            let start = readings.len();
            readings.extend(Reading::all(entry));
            named.insert(entry.name(), start..readings.len());
        }
        let style = project.style(locale);
        let by_name = |locale| project.entries(locale).map(|entry| (entry.name(), entry)).collect();
        Self {
            project,
            locale,
            language,
            style: style.unwrap_or(&NO_STYLE),
            has_style: style.is_some(),
            reference: by_name(project.reference),
            entries: by_name(locale),
            readings,
            named,
            said_there,
            roles,
            broken: project.contract.check(&project.catalogue, locale),
            used: RefCell::default(),
        }
    }

    /// The readings of a message or term.
    pub(super) fn readings_of(&self, name: &str) -> &[Reading<'a>] {
        let range = self.named.get(name).cloned();
        range.and_then(|range| self.readings.get(range)).unwrap_or_default()
    }

    /// The readings of a message or term of the reference.
    pub(super) fn reference_readings_of(&self, name: &str) -> &'a [Reading<'a>] {
        self.said_there.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the language is the reference itself.
    pub(super) fn is_reference(&self) -> bool {
        self.locale == self.project.reference
    }

    /// The messages that both have, the reference's first.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'a PhraseEntry, &'a PhraseEntry)> {
        let both = self.entries.iter().filter_map(|(name, entry)| Some((*self.reference.get(name)?, *entry)));
        both.filter(|_| !self.is_reference())
    }

    /// The readings of texts that callers hear or read: no tips, no buttons, no rules.
    pub(super) fn said(&self) -> impl Iterator<Item = &Reading<'a>> {
        self.readings.iter().filter(|reading| !self.is_unsaid(reading.entry))
    }

    /// The readings of what does one of these.
    pub(super) fn doing(&self, acts: &[Act]) -> impl Iterator<Item = &Reading<'a>> {
        self.readings.iter().filter(move |reading| self.does(reading, acts))
    }

    /// Whether a script lets the message of a reading do one of these.
    pub(super) fn does(&self, reading: &Reading<'_>, acts: &[Act]) -> bool {
        let role = self.roles.get(&reading.entry.id).filter(|_| !reading.entry.term);
        role.is_some_and(|role| acts.iter().any(|act| role.acts.contains(act)))
    }

    pub(super) fn is_unsaid(&self, entry: &PhraseEntry) -> bool {
        self.roles.get(&entry.id).is_some_and(|role| role.unsaid && role.acts.is_empty())
    }

    /// What is wrong with the files of the language, as far as a catalogue tells.
    pub(super) fn loading(&self) -> impl Iterator<Item = &'a Diagnostic> {
        let sources: &'a [SourceId] = &self.language.sources;
        let here = |found: &&Diagnostic| found.span().is_some_and(|span| sources.contains(&span.source));
        self.project.loading.iter().filter(here)
    }

    /// Whether a finding is excused by an exception of the language.
    pub(super) fn excuses(&self, found: &Diagnostic) -> bool {
        if !self.language.exceptions.concern(found.rule()) {
            return false;
        }
        let message = found.span().and_then(|span| self.message_at(span));
        let excuse = message.and_then(|message| self.language.exceptions.excuse(found.rule(), &message));
        if let Some(excuse) = excuse {
            self.used.borrow_mut().insert(excuse);
        }
        excuse.is_some()
    }

    /// What is wrong with the exceptions themselves, once all findings are known.
    pub(super) fn exceptions(&self, rules: &[&str]) -> Vec<Diagnostic> {
        self.language.exceptions.findings(&self.used.borrow(), rules)
    }

    /// The message that a place is in, in this language or in the reference.
    fn message_at(&self, span: Span) -> Option<Cow<'a, str>> {
        let around = |entry: &&&PhraseEntry| {
            let first = entry.comment_lines.first().unwrap_or(&entry.whole);
            entry.whole.source == span.source && first.start <= span.start && span.start <= entry.whole.end
        };
        let both = self.entries.values().chain(self.reference.values());
        both.into_iter().find(around).map(|entry| entry.name())
    }
}

impl Project {
    /// What is wrong, and in no file of a locale.
    pub(super) fn homeless(&self) -> impl Iterator<Item = &Diagnostic> {
        self.loading.iter().filter(|found| {
            let languages = || self.languages.values();
            found
                .span()
                .is_none_or(|span| !languages().any(|language| language.sources.contains(&span.source)))
        })
    }
}
