//! The scripts and the languages that come with the engine. Nothing here reads a file at run time.

use std::sync::OnceLock;

use etiquette_core::{Locale, Script};
use etiquette_diag::Sources;
use etiquette_phrasebook::{Built, Catalogue, CatalogueBuilder};
use etiquette_script::load;

/// The shipped scripts: their names and their TOML.
const SCRIPTS: &[(&str, &str)] = &[
    ("helpline", include_str!("../examples/scripts/helpline.toml")),
    ("support", include_str!("../examples/scripts/support.toml")),
    ("paid", include_str!("../examples/scripts/paid.toml")),
    ("chat", include_str!("../examples/scripts/chat.toml")),
    ("client", include_str!("../examples/scripts/client.toml")),
    ("callback", include_str!("../examples/scripts/callback.toml")),
    ("training", include_str!("../examples/scripts/training.toml")),
];

/// The example calls: their names, which begin with the name of the script, and their events.
const CALLS: &[(&str, &str)] = &[
    ("callback-dropped", include_str!("../examples/calls/callback-dropped.events")),
    ("callback-not-now", include_str!("../examples/calls/callback-not-now.events")),
    ("callback-ordinary", include_str!("../examples/calls/callback-ordinary.events")),
    ("callback-voicemail", include_str!("../examples/calls/callback-voicemail.events")),
    ("chat-handover", include_str!("../examples/calls/chat-handover.events")),
    ("chat-nothing-written", include_str!("../examples/calls/chat-nothing-written.events")),
    ("chat-ordinary", include_str!("../examples/calls/chat-ordinary.events")),
    ("chat-slow", include_str!("../examples/calls/chat-slow.events")),
    ("client-missed", include_str!("../examples/calls/client-missed.events")),
    ("client-ordinary", include_str!("../examples/calls/client-ordinary.events")),
    ("client-public", include_str!("../examples/calls/client-public.events")),
    ("helpline-contact", include_str!("../examples/calls/helpline-contact.events")),
    ("helpline-crisis", include_str!("../examples/calls/helpline-crisis.events")),
    ("helpline-ordinary", include_str!("../examples/calls/helpline-ordinary.events")),
    ("helpline-other-person", include_str!("../examples/calls/helpline-other-person.events")),
    ("helpline-silent", include_str!("../examples/calls/helpline-silent.events")),
    ("paid-consent-withdrawn", include_str!("../examples/calls/paid-consent-withdrawn.events")),
    ("paid-crisis", include_str!("../examples/calls/paid-crisis.events")),
    ("paid-declined", include_str!("../examples/calls/paid-declined.events")),
    ("paid-ordinary", include_str!("../examples/calls/paid-ordinary.events")),
    ("paid-silent", include_str!("../examples/calls/paid-silent.events")),
    ("paid-spending", include_str!("../examples/calls/paid-spending.events")),
    ("support-complaint", include_str!("../examples/calls/support-complaint.events")),
    ("support-hold", include_str!("../examples/calls/support-hold.events")),
    ("support-ordinary", include_str!("../examples/calls/support-ordinary.events")),
    ("support-profanity", include_str!("../examples/calls/support-profanity.events")),
    ("support-recording", include_str!("../examples/calls/support-recording.events")),
    ("support-safe-exit", include_str!("../examples/calls/support-safe-exit.events")),
];

/// The example calls of a shipped script: their names, and their events as [`etiquette_check::replay::parse_lines`] reads
/// them.
///
/// # Examples
///
/// ```
/// assert!(etiquette::shipped::calls("helpline").any(|(name, _)| name == "helpline-crisis"));
/// ```
pub fn calls(script: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    CALLS.iter().copied().filter(move |(name, _)| name.split('-').next() == Some(script))
}

/// The names of the shipped scripts.
pub fn names() -> impl Iterator<Item = &'static str> {
    SCRIPTS.iter().map(|(name, _)| *name)
}

/// The names of the shipped scripts that begin with a profile.
///
/// # Examples
///
/// ```
/// let names: Vec<&str> = etiquette::shipped::of_profile("client-calls").collect();
/// assert_eq!(names, ["client", "callback"]);
/// ```
pub fn of_profile(profile: &str) -> impl Iterator<Item = &'static str> {
    let begins = move |(name, toml): &&(&str, &str)| {
        load(name, toml, &mut Sources::new()).profile.as_deref() == Some(profile)
    };
    SCRIPTS.iter().filter(begins).map(|(name, _)| *name)
}

/// The TOML of a shipped script, to learn from or to begin with.
///
/// # Examples
///
/// ```
/// assert!(etiquette::shipped::toml("support").is_some_and(|toml| toml.contains("[step.greet]")));
/// ```
pub fn toml(name: &str) -> Option<&'static str> {
    SCRIPTS.iter().find(|(known, _)| *known == name).map(|(_, toml)| *toml)
}

/// A shipped script.
pub fn script(name: &str) -> Option<Script> {
    load(name, toml(name)?, &mut Sources::new()).script
}

/// The shipped languages, each read when it is first asked for: that all of them are sound is tested. The first sentence
/// in a language takes some milliseconds for that; where a call cannot wait so long, have one rendered before.
///
/// # Examples
///
/// ```
/// let tags: Vec<String> = etiquette::shipped::phrases().locales().map(|locale| locale.to_string()).collect();
/// assert_eq!(tags, ["en", "fr", "ro", "ru"]);
/// ```
pub fn phrases() -> &'static Catalogue {
    static PHRASES: OnceLock<Catalogue> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let locales = etiquette_locales::tags().filter_map(|tag| Locale::try_new(tag).ok());
        Catalogue::lazy(Locale::ENGLISH, locales, |locale| {
            CatalogueBuilder::new().add_files(etiquette_locales::files_of(locale.as_str()))
        })
    })
}

/// The shipped languages with what is wrong with them, for those who check them or put languages of their own on top.
pub fn build(sources: &mut Sources) -> Built {
    builder().build(sources)
}

/// Every file of the shipped languages, with those that say how a language is written: its path, such as
/// `ro/style.toml`, and its text.
pub fn locale_files() -> impl Iterator<Item = (&'static str, &'static str)> {
    etiquette_locales::files()
}

/// A catalogue to be built, with the shipped languages in it.
pub fn builder() -> CatalogueBuilder {
    CatalogueBuilder::new().add_files(etiquette_locales::files())
}
