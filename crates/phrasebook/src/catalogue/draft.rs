//! A locale while its files come in, one folder after the other.

use std::{collections::BTreeMap, sync::Arc};

use etiquette_core::{Lexicon, Locale};
use etiquette_diag::{Diagnostic, SourceId, Span, did_you_mean};
use fluent_bundle::FluentResource;

use crate::{
    catalogue::language::Contents,
    greeting,
    load::{self, Entry, Key},
};

/// A locale while its files come in.
#[derive(Default)]
pub(super) struct Draft {
    resources: Vec<Arc<FluentResource>>,
    /// The entries with the number of the folder that each came from.
    entries: BTreeMap<Key, (usize, Entry)>,
    lexicon: Option<Lexicon>,
    /// The messages that the lexicon speaks.
    spoken: Vec<(Box<str>, Span)>,
    /// The folder that the greeting file came from.
    greeting: Option<usize>,
}

impl Draft {
    /// Adds a Fluent file of a folder.
    pub(super) fn fluent(
        &mut self,
        text: &str,
        source: SourceId,
        folder: usize,
        found: &mut Vec<Diagnostic>,
    ) {
        let Some(loaded) = load::load(text, source, found) else { return };
        self.resources.push(Arc::new(loaded.resource));
        for entry in loaded.entries {
            let other = Key { term: !entry.key.term, id: entry.key.id.clone() };
            if let Some((_, earlier)) = self.entries.get(&other) {
                found.push(twice(
                    "term-named-like-message",
                    "a message and a term share the name",
                    &entry,
                    earlier,
                ));
            }
            if let Some((earlier_folder, earlier)) = self.entries.get(&entry.key)
                && *earlier_folder == folder
            {
                found.push(twice("duplicate-message", "there are two messages of the name", &entry, earlier));
            }
            self.entries.insert(entry.key.clone(), (folder, entry));
        }
    }

    /// Takes a greeting file of a folder, in place of any earlier one.
    pub(super) fn greeting(
        &mut self,
        text: &str,
        (source, folder): (SourceId, usize),
        locale: Locale,
        found: &mut Vec<Diagnostic>,
    ) {
        if self.greeting == Some(folder) {
            let message = format!("expected one greeting file of `{locale}` in a folder, found two");
            found.push(
                Diagnostic::error("duplicate-greeting-file", message)
                    .at(Span::new(source, 0..0))
                    .help("keep one of them"),
            );
        }
        self.greeting = Some(folder);
        if let Some(diagnostic) = load::too_large(text, source) {
            return found.push(diagnostic);
        }
        let file = greeting::read(text, source, locale, found);
        if let Some(lowered) = file.and_then(|file| file.lower(found)) {
            self.lexicon = Some(lowered.lexicon);
            self.spoken = lowered.messages;
        }
    }

    /// What all files together hold.
    pub(super) fn finish(self, locale: Locale, found: &mut Vec<Diagnostic>) -> Contents {
        let entries = self.entries.into_iter().map(|(key, (_, entry))| (key, entry)).collect();
        let messages = load::resolve(entries, found);
        for (id, span) in &self.spoken {
            if !messages.get(id).is_some_and(|message| message.has_value) {
                let message = format!("expected a message of `{locale}`, found `{id}`");
                let help = did_you_mean(id, messages.keys().map(|id| &**id));
                found.push(Diagnostic::error("unknown-message", message).at(*span).help(help));
            }
        }
        Contents { resources: self.resources, messages, lexicon: self.lexicon }
    }
}

fn twice(rule: &'static str, what: &str, entry: &Entry, earlier: &Entry) -> Diagnostic {
    Diagnostic::error(rule, format!("{what} `{}`", entry.key.id))
        .at(entry.span)
        .also(earlier.span, "the other one")
        .help("give one of them another name")
}
