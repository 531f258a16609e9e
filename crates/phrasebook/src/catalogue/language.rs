//! One locale: its messages for each channel, its greetings, and what is known of both. Locales are never
//! merged: plural rules, terms and forms belong to one language.

use std::sync::{Arc, LazyLock, OnceLock};

use etiquette_core::{Channel, Lexicon, Locale};
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::{
    forms::{self, Forms, Manner},
    plain::Plain,
    survey::Messages,
};

/// One locale.
pub(crate) struct Language {
    pub(crate) locale: Locale,
    pub(crate) contents: Contents,
    manners: Manners,
    /// Each voice is made when something is first said in it.
    spoken: OnceLock<Voice>,
    written: OnceLock<Voice>,
}

/// What the files of a locale hold.
pub(crate) struct Contents {
    pub(crate) resources: Resources,
    pub(crate) messages: Messages,
    pub(crate) lexicon: Option<Lexicon>,
}

/// The files as Fluent reads them, once something is said in the locale. Of messages with equal ids, the last one
/// counts.
pub(crate) type Resources =
    LazyLock<Vec<Arc<FluentResource>>, Box<dyn FnOnce() -> Vec<Arc<FluentResource>> + Send>>;

/// The files of a locale, all of which can be read.
pub(crate) fn resources(texts: Vec<String>) -> Resources {
    let read = |text| FluentResource::try_new(text).unwrap_or_else(|(resource, _)| resource);
    LazyLock::new(Box::new(move || texts.into_iter().map(read).map(Arc::new).collect()))
}

/// How a locale is spoken and written, whatever is said in it.
#[derive(Clone)]
pub(crate) struct Manners {
    identifier: LanguageIdentifier,
    spoken: Arc<Forms>,
    written: Arc<Forms>,
}

impl Manners {
    /// Whether both Fluent and ICU4X can read the tag of a locale.
    pub(crate) fn can_be_made(locale: Locale) -> bool {
        locale.as_str().parse::<LanguageIdentifier>().is_ok() && forms::is_read(locale)
    }

    /// The manners of a locale; `None` if nothing is known of it.
    pub(crate) fn try_new(locale: Locale) -> Option<Self> {
        let forms = |manner| Forms::try_new(locale, manner).map(Arc::new);
        Some(Self {
            identifier: locale.as_str().parse().ok()?,
            spoken: forms(Manner::Spoken)?,
            written: forms(Manner::Written)?,
        })
    }
}

/// The messages of a locale in one manner.
pub(crate) struct Voice {
    pub(crate) bundle: FluentBundle<Arc<FluentResource>>,
    pub(crate) forms: Arc<Forms>,
    /// The messages that need no Fluent.
    plain: FxHashMap<Box<str>, Plain>,
}

impl Language {
    pub(crate) const fn new(locale: Locale, contents: Contents, manners: Manners) -> Self {
        Self { locale, contents, manners, spoken: OnceLock::new(), written: OnceLock::new() }
    }

    /// The messages for a channel.
    pub(crate) fn voice(&self, channel: Channel) -> &Voice {
        let (voice, forms) = match Manner::of(channel) {
            Manner::Spoken => (&self.spoken, &self.manners.spoken),
            Manner::Written => (&self.written, &self.manners.written),
        };
        voice.get_or_init(|| Voice::new(&self.manners.identifier, forms, &self.contents))
    }
}

impl Voice {
    fn new(identifier: &LanguageIdentifier, forms: &Arc<Forms>, contents: &Contents) -> Self {
        let isolates = forms.manner == Manner::Written;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier.clone()]);
        bundle.set_use_isolating(isolates);
        bundle.set_formatter(Some(match forms.manner {
            Manner::Spoken => forms::spoken,
            Manner::Written => forms::written,
        }));
        // There is nothing in the bundle yet that could be named like a function.
        _ = forms::register(&mut bundle, forms);
        for resource in &*contents.resources {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        let plain = contents.messages.iter().filter_map(|message| {
            let pattern = bundle.get_message(&message.id)?.value()?;
            Some((message.id.clone(), Plain::try_new(pattern, isolates)?))
        });
        Self { plain: plain.collect(), bundle, forms: Arc::clone(forms) }
    }

    /// The text of a message in pieces; `None` if only Fluent can write it.
    pub(crate) fn plain(&self, id: &str) -> Option<&Plain> {
        self.plain.get(id)
    }

    /// The text of a message as Fluent has it.
    pub(crate) fn pattern(&self, id: &str) -> Option<&Pattern<&str>> {
        self.bundle.get_message(id)?.value()
    }
}
