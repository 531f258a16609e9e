//! A locale while its files come in, one folder after the other.

use etiquette_core::{GreetingOption, Lexicon, Locale};
use etiquette_diag::{Diagnostic, SourceId, Span, did_you_mean};

use crate::{
    catalogue::language::{self, Contents},
    greeting,
    load::{self, Entries, Entry},
    survey::{MessageInfo, Messages, VariableUse},
};

/// A locale while its files come in.
#[derive(Default)]
pub(super) struct Draft {
    texts: Vec<String>,
    entries: Entries,
    lexicon: Option<Lexicon>,
    /// Where each option of the lexicon names its message.
    spoken: Vec<Span>,
    /// The folder that the greeting file came from.
    greeting: Option<usize>,
}

impl Draft {
    /// Adds a Fluent file of a folder.
    pub(super) fn fluent(
        &mut self,
        text: &str,
        (source, folder): (SourceId, usize),
        found: &mut Vec<Diagnostic>,
    ) {
        let Some(loaded) = load::load(text, source, found) else { return };
        self.texts.push(loaded.text);
        for (key, entry) in loaded.entries {
            if let Some((_, earlier)) = self.entries.of_kind(!key.term).get(&key.id) {
                let message = format!("a message and a term share the name `{}`", key.id);
                found.push(twice("term-named-like-message", message, &entry, earlier));
            }
            if let Some((earlier_folder, earlier)) = self.entries.of_kind(key.term).get(&key.id)
                && *earlier_folder == folder
            {
                let message = format!("there are two messages of the name `{}`", key.id);
                found.push(twice("duplicate-message", message, &entry, earlier));
            }
            self.entries.insert(key, folder, entry);
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
        let messages = load::resolve(self.entries, found);
        let options = self.lexicon.iter().flat_map(Lexicon::options).zip(&self.spoken);
        for (option, span) in options {
            match messages.get(&option.message).filter(|message| message.has_value) {
                Some(message) => found.extend(unasked(option, message, *span)),
                None => found.push(unknown_message(&option.message, locale, &messages, *span)),
            }
        }
        Contents { resources: language::resources(self.texts), messages, lexicon: self.lexicon }
    }
}

fn unknown_message(id: &str, locale: Locale, messages: &Messages, span: Span) -> Diagnostic {
    let message = format!("expected a message of `{locale}`, found `{id}`");
    let help = did_you_mean(id, messages.iter().map(|message| &*message.id));
    Diagnostic::error("unknown-message", message).at(span).help(help)
}

/// The variable of an option's message that the option does not ask for: some calls would have no value for it.
fn unasked(option: &GreetingOption, message: &MessageInfo, span: Span) -> Option<Diagnostic> {
    let asks = |used: &&VariableUse| match &*used.name {
        "alias" => option.needs.alias == Some(true),
        "organisation" => option.needs.organisation == Some(true),
        _ => false,
    };
    let name = &message.variables.iter().find(|used| !asks(used))?.name;
    let help = match &**name {
        "alias" | "organisation" => format!("write `{name} = true` in its `when`"),
        _ => "a greeting knows only `$alias` and `$organisation`".to_owned(),
    };
    let message = format!("`{}` needs `${name}`, for which `{}` does not ask", message.id, option.name);
    Some(Diagnostic::error("unknown-variable", message).at(span).help(help))
}

fn twice(rule: &'static str, message: String, entry: &Entry, earlier: &Entry) -> Diagnostic {
    Diagnostic::error(rule, message)
        .at(entry.span)
        .also(earlier.span, "the other one")
        .help("give one of them another name")
}
