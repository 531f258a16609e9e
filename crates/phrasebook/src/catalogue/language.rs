//! One locale: its messages for each channel, its greetings, and what is known of both. Locales are never
//! merged: plural rules, terms and forms belong to one language.

use std::{collections::BTreeMap, sync::Arc};

use etiquette_core::{Channel, Lexicon, Locale};
use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Pattern;
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::{
    forms::{self, Forms, Manner},
    plain::Plain,
    survey::MessageInfo,
};

/// One locale.
pub(crate) struct Language {
    pub(crate) locale: Locale,
    pub(crate) messages: BTreeMap<Box<str>, MessageInfo>,
    pub(crate) lexicon: Option<Lexicon>,
    spoken: Voice,
    written: Voice,
}

/// The messages of a locale in one manner.
pub(crate) struct Voice {
    pub(crate) bundle: FluentBundle<Arc<FluentResource>>,
    pub(crate) forms: Arc<Forms>,
    /// The messages that need no Fluent.
    plain: FxHashMap<Box<str>, Plain>,
}

impl Language {
    /// A locale with the messages of its resources; of equal ids, the last one counts. `None` if there are no
    /// forms for the locale.
    pub(crate) fn try_new(
        locale: Locale,
        resources: &[Arc<FluentResource>],
        messages: BTreeMap<Box<str>, MessageInfo>,
        lexicon: Option<Lexicon>,
    ) -> Option<Self> {
        let voice = |manner| Voice::try_new(locale, manner, resources, &messages);
        let (spoken, written) = (voice(Manner::Spoken)?, voice(Manner::Written)?);
        Some(Self { locale, messages, lexicon, spoken, written })
    }

    /// The messages for a channel.
    pub(crate) const fn voice(&self, channel: Channel) -> &Voice {
        match Manner::of(channel) {
            Manner::Spoken => &self.spoken,
            Manner::Written => &self.written,
        }
    }
}

impl Voice {
    fn try_new(
        locale: Locale,
        manner: Manner,
        resources: &[Arc<FluentResource>],
        messages: &BTreeMap<Box<str>, MessageInfo>,
    ) -> Option<Self> {
        let forms = Arc::new(Forms::try_new(locale, manner)?);
        let language: LanguageIdentifier = locale.as_str().parse().ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(manner == Manner::Written);
        bundle.set_formatter(Some(match manner {
            Manner::Spoken => forms::spoken,
            Manner::Written => forms::written,
        }));
        forms::register(&mut bundle, &forms).ok()?;
        for resource in resources {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        let plain = messages.keys().filter_map(|id| {
            let pattern = bundle.get_message(id)?.value()?;
            Some((id.clone(), Plain::try_new(pattern, manner == Manner::Written)?))
        });
        Some(Self { plain: plain.collect(), bundle, forms })
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
