//! From a message and its arguments to a text. Rendering never fails and never panics: there is always a text,
//! if only an empty one, and a list of problems. The text never holds a raw placeable, a message id or, for a
//! voice, an isolation mark.

use etiquette_core::{Channel, Locale, MessageRef, Zone};
use fluent_bundle::{
    FluentError,
    resolver::{ResolverError, errors::ReferenceKind},
};

use crate::{
    argument,
    catalogue::{Catalogue, Language},
    plain::Given,
    problem::{Problem, ProblemKind},
    text::{self, Raw},
};

/// In which language, for which channel and on whose clock to render.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Channel, Locale, Zone};
/// use etiquette_phrasebook::Settings;
///
/// let settings = Settings::new(Locale::try_new("ro")?, Channel::Chat).in_zone(Zone::from_minutes(120));
/// assert_eq!(settings.zone.minutes(), 120);
/// assert_eq!(Settings::default().locale, Locale::ENGLISH);
/// # Ok::<(), etiquette_core::LocaleError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Settings {
    /// The language that is wished for.
    pub locale: Locale,
    /// Whether the text is spoken or shown.
    pub channel: Channel,
    /// The caller's zone, in which dates and times are given; UTC by default.
    pub zone: Zone,
}

impl Settings {
    /// Settings in UTC.
    pub fn new(locale: Locale, channel: Channel) -> Self {
        Self { locale, channel, zone: Zone::default() }
    }

    /// The same settings in another zone.
    #[must_use]
    pub const fn in_zone(mut self, zone: Zone) -> Self {
        self.zone = zone;
        self
    }
}

/// A message as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rendered {
    /// The text; empty if no locale has the message.
    pub text: String,
    /// The locale whose text it is, which may be another one than was wished for.
    pub locale: Option<Locale>,
    /// What went wrong on the way, in other locales too.
    pub problems: Vec<Problem>,
}

impl Rendered {
    /// What is rendered of a message, or of a greeting, that no locale has.
    pub(crate) fn nothing(id: &str) -> Self {
        let problem = Problem { message: id.into(), locale: None, kind: ProblemKind::NoMessage };
        Self { text: String::new(), locale: None, problems: vec![problem] }
    }
}

/// What became of a message whose text went into a host's buffer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// The locale whose text it is; `None` if no locale has the message.
    pub locale: Option<Locale>,
    /// What went wrong on the way, in other locales too.
    pub problems: Vec<Problem>,
}

impl Catalogue {
    /// The text of a message.
    ///
    /// The locales of the chain are asked in turn: the wished one, its parents, the default one. A locale whose
    /// text has a problem, such as a missing argument, is passed over for the next. If all have problems, the
    /// first text is given without what could not be filled in. If none has the message, the text is empty.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::{Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef};
    /// use etiquette_diag::Sources;
    /// use etiquette_phrasebook::{CatalogueBuilder, Settings};
    ///
    /// let ro = "queue = { $n ->\n    [one] { $n } apel\n    [few] { $n } apeluri\n   *[other] { $n } de apeluri\n}\n";
    /// let built = CatalogueBuilder::new().add_files([("ro/queue.ftl", ro)]).build(&mut Sources::new());
    ///
    /// let arguments = [Argument { name: "n", value: ArgumentValue::Counter(101) }];
    /// let message = MessageRef { id: "queue", index: None, arguments: Arguments::new(&arguments) };
    /// let settings = Settings::new(Locale::try_new("ro-MD")?, Channel::Voice);
    ///
    /// let rendered = built.catalogue.render(&message, &settings);
    /// assert_eq!(rendered.text, "101 apeluri");
    /// assert_eq!(rendered.locale.map(|locale| locale.to_string()).as_deref(), Some("ro"));
    /// # Ok::<(), etiquette_core::LocaleError>(())
    /// ```
    pub fn render(&self, message: &MessageRef<'_>, settings: &Settings) -> Rendered {
        let mut text = String::new();
        let outcome = self.render_into(&mut text, message, settings);
        Rendered { text, locale: outcome.locale, problems: outcome.problems }
    }

    /// Appends the text of a message to the host's buffer; otherwise like [`render`](Self::render).
    pub fn render_into(&self, buffer: &mut String, message: &MessageRef<'_>, settings: &Settings) -> Outcome {
        // Most texts are found at once, and without Fluent.
        let wished = self.wished(settings.locale);
        match wished.filter(|language| language.write_plain(buffer, message, settings)) {
            Some(language) => Outcome { locale: Some(language.locale), problems: Vec::new() },
            None => self.render_in_turn(buffer, message, settings),
        }
    }

    /// Asks one language after the other.
    #[inline(never)]
    fn render_in_turn(&self, buffer: &mut String, message: &MessageRef<'_>, settings: &Settings) -> Outcome {
        let start = buffer.len();
        let mut problems = Vec::new();
        let mut best: Option<(Locale, String)> = None;
        for language in self.chain(settings.locale) {
            match language.write(buffer, message, settings, &mut problems) {
                Written::Sound => return Outcome { locale: Some(language.locale), problems },
                Written::Broken => {
                    let broken = buffer.split_off(start);
                    best = best.or_else(|| Some((language.locale, text::without_raw(&broken))));
                }
                Written::Nothing => {}
            }
        }
        let Some((locale, text)) = best else {
            problems.push(Problem { message: message.id.into(), locale: None, kind: ProblemKind::NoMessage });
            return Outcome { locale: None, problems };
        };
        buffer.push_str(&text);
        Outcome { locale: Some(locale), problems }
    }
}

/// What a language wrote for a message.
enum Written {
    /// A text without problems.
    Sound,
    /// A text that still holds what could not be filled in.
    Broken,
    /// Nothing: it has no such message.
    Nothing,
}

impl Language {
    /// The text of a message in this language alone.
    pub(crate) fn render(
        &self,
        message: &MessageRef<'_>,
        settings: &Settings,
        problems: &mut Vec<Problem>,
    ) -> String {
        let mut buffer = String::new();
        match self.write(&mut buffer, message, settings, problems) {
            Written::Sound => buffer,
            Written::Broken => text::without_raw(&buffer),
            Written::Nothing => {
                let (message, locale) = (message.id.into(), Some(self.locale));
                problems.push(Problem { message, locale, kind: ProblemKind::NoMessage });
                buffer
            }
        }
    }

    fn write(
        &self,
        buffer: &mut String,
        message: &MessageRef<'_>,
        settings: &Settings,
        problems: &mut Vec<Problem>,
    ) -> Written {
        if self.write_plain(buffer, message, settings) {
            return Written::Sound;
        }
        let voice = self.voice(settings.channel);
        let start = buffer.len();
        let Some(pattern) = voice.pattern(message.id) else { return Written::Nothing };
        let arguments = argument::taken(message.arguments, settings, &voice.forms);
        let mut errors = Vec::new();
        let written = voice.bundle.write_pattern(buffer, pattern, Some(&arguments), &mut errors);
        let text = buffer.get(start..).unwrap_or_default();
        if errors.is_empty() && written.is_ok() && !text::needs_settling(text) {
            return Written::Sound;
        }
        let kinds = kinds(&errors, text);
        if !kinds.is_empty() {
            self.note(message.id, kinds, problems);
            return Written::Broken;
        }
        let settled = text::with_braces(text);
        buffer.truncate(start);
        buffer.push_str(&settled);
        Written::Sound
    }

    /// Appends the text of a message that needs no Fluent; otherwise nothing.
    fn write_plain(&self, buffer: &mut String, message: &MessageRef<'_>, settings: &Settings) -> bool {
        let voice = self.voice(settings.channel);
        let start = buffer.len();
        let given = Given { arguments: message.arguments, channel: settings.channel, forms: &voice.forms };
        let is_written = voice.plain(message.id).and_then(|plain| plain.write(buffer, given)).is_some();
        if !is_written {
            buffer.truncate(start);
        }
        is_written
    }

    /// Notes each problem once.
    fn note(&self, id: &str, kinds: Vec<ProblemKind>, problems: &mut Vec<Problem>) {
        for kind in kinds {
            let problem = Problem { message: id.into(), locale: Some(self.locale), kind };
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    }
}

/// What is wrong with a text: what Fluent reports or, if it reports nothing, what only shows in the text.
fn kinds(errors: &[FluentError], text: &str) -> Vec<ProblemKind> {
    if !errors.is_empty() {
        return errors.iter().map(kind).collect();
    }
    let shown = text::raw(text).map(|raw| match raw {
        Raw::Variable(name) => ProblemKind::MissingArgument { name: name.into() },
        Raw::Reference(name) => ProblemKind::UnknownReference { name: name.into() },
        Raw::Failure => ProblemKind::WrongArgument,
    });
    shown.collect()
}

fn kind(error: &FluentError) -> ProblemKind {
    let FluentError::ResolverError(error) = error else { return ProblemKind::WrongArgument };
    match error {
        ResolverError::Reference(ReferenceKind::Variable { id }) => {
            ProblemKind::MissingArgument { name: id.as_str().into() }
        }
        ResolverError::Reference(ReferenceKind::Function { id }) => unknown(id, None),
        ResolverError::Reference(ReferenceKind::Message { id, attribute }) => {
            unknown(id, attribute.as_deref())
        }
        ResolverError::Reference(ReferenceKind::Term { id, attribute }) => {
            unknown(&format!("-{id}"), attribute.as_deref())
        }
        ResolverError::NoValue(id) => unknown(id, None),
        ResolverError::Cyclic => ProblemKind::Cycle,
        ResolverError::TooManyPlaceables => ProblemKind::TooManyPlaceables,
        ResolverError::MissingDefault => ProblemKind::WrongArgument,
    }
}

fn unknown(id: &str, attribute: Option<&str>) -> ProblemKind {
    let name = attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"));
    ProblemKind::UnknownReference { name: name.into() }
}
