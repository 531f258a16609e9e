//! The text of a greeting: its options joined, and closed by a mark.

use std::borrow::Cow;

use etiquette_core::{
    Argument, ArgumentValue, Arguments, Conditions, Draw, Greet, Greeting, Lexicon, Locale, MessageRef,
};

use crate::{
    catalogue::{Catalogue, Language},
    problem::Problem,
    render::{Rendered, Settings},
};

/// Who greets, and for whom.
///
/// # Examples
///
/// ```
/// use etiquette_phrasebook::Speaker;
///
/// let speaker = Speaker::new(Some("Ana"), None);
/// assert_eq!((speaker.alias, speaker.organisation), (Some("Ana"), None));
/// assert_eq!(Speaker::default(), Speaker::new(None, None));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Speaker<'a> {
    /// The name by which the operator is known to callers: `$alias` of greeting messages.
    pub alias: Option<&'a str>,
    /// Whom the caller has reached: `$organisation` of greeting messages.
    pub organisation: Option<&'a str>,
}

impl<'a> Speaker<'a> {
    /// Takes what is known of the speaker.
    pub const fn new(alias: Option<&'a str>, organisation: Option<&'a str>) -> Self {
        Self { alias, organisation }
    }

    /// The conditions as this speaker can meet them: a name that he does not have is not known.
    fn meets(self, conditions: Conditions) -> Conditions {
        Conditions {
            alias: conditions.alias && self.alias.is_some(),
            organisation: conditions.organisation && self.organisation.is_some(),
            ..conditions
        }
    }
}

/// A greeting with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Greeted {
    /// The text.
    pub rendered: Rendered,
    /// The greeting, which is not to be given to this caller next time; `None` if no locale has a lexicon.
    pub greeting: Option<Greeting>,
}

impl Catalogue {
    /// The lexicon of a locale, or of the first locale of its chain that has one.
    pub fn lexicon(&self, locale: Locale) -> Option<(&Lexicon, Locale)> {
        self.lexicons(locale).next().map(|(lexicon, language)| (lexicon, language.locale))
    }

    /// The greeting that a call asks for, in the caller's language.
    ///
    /// All of it comes from one locale: if a message of it cannot be rendered, the next locale greets instead.
    /// A name that `speaker` does not have counts as unknown, whatever the conditions say. The text is empty, and
    /// a problem says so, if no locale has a lexicon.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::{Conditions, Greet};
    /// use etiquette_diag::Sources;
    /// use etiquette_phrasebook::{CatalogueBuilder, Settings, Speaker};
    ///
    /// let greeting = "
    ///     [[part]]
    ///     name = 'root'
    ///     [[part.option]]
    ///     name = 'hello'
    ///     message = 'greeting-hello'
    ///     when = { alias = true }
    ///     ends = true
    ///     [[part.option]]
    ///     name = 'nameless'
    ///     message = 'greeting-nameless'
    ///     when = { alias = false }
    ///     ends = true
    /// ";
    /// let messages = "greeting-hello = Hello, this is { $alias }\ngreeting-nameless = Hello";
    /// let built = CatalogueBuilder::new()
    ///     .add_files([("en/greeting.toml", greeting), ("en/greeting.ftl", messages)])
    ///     .build(&mut Sources::new());
    ///
    /// let conditions = Conditions { alias: true, ..Conditions::default() };
    /// let greet = Greet { conditions, seed: 7, number: 0, previous: None };
    /// let greeted = built.catalogue.greet(&greet, &Settings::default(), Speaker::new(Some("Ana"), None));
    /// assert_eq!(greeted.rendered.text, "Hello, this is Ana.");
    /// ```
    pub fn greet(&self, greet: &Greet, settings: &Settings, speaker: Speaker<'_>) -> Greeted {
        let greet = Greet { conditions: speaker.meets(greet.conditions), ..*greet };
        self.greet_by(settings, speaker, |lexicon| lexicon.greet(&greet))
    }

    /// The greeting that a draw picks among those that fit, and that is not the previous one.
    ///
    /// It differs from [`greet`](Self::greet) in leaving the choice of the draw to the host.
    pub fn compose(
        &self,
        conditions: &Conditions,
        draw: Draw,
        previous: Option<Greeting>,
        settings: &Settings,
        speaker: Speaker<'_>,
    ) -> Greeted {
        let conditions = speaker.meets(*conditions);
        self.greet_by(settings, speaker, |lexicon| lexicon.compose(&conditions, draw, previous))
    }

    /// The text of a greeting of [`lexicon`](Self::lexicon), in the locale of that lexicon.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Locale;
    /// use etiquette_diag::Sources;
    /// use etiquette_phrasebook::{CatalogueBuilder, Settings, Speaker};
    ///
    /// let option = |name| format!("[[part.option]]\nname = '{name}'\nmessage = '{name}'\nends = true\n");
    /// let greeting = format!("[[part]]\nname = 'root'\n{}{}", option("hello"), option("welcome"));
    /// let built = CatalogueBuilder::new()
    ///     .add_files([("en/greeting.toml", greeting.as_str()), ("en/a.ftl", "hello = Hello\nwelcome = Welcome!")])
    ///     .build(&mut Sources::new());
    ///
    /// let (lexicon, _) = built.catalogue.lexicon(Locale::ENGLISH).ok_or("no lexicon")?;
    /// let all = lexicon.all().into_iter().map(|greeting| {
    ///     built.catalogue.render_greeting(&greeting, &Settings::default(), Speaker::default()).text
    /// });
    /// assert_eq!(all.collect::<Vec<_>>(), ["Hello.", "Welcome!"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn render_greeting(
        &self,
        greeting: &Greeting,
        settings: &Settings,
        speaker: Speaker<'_>,
    ) -> Rendered {
        match self.lexicons(settings.locale).next() {
            Some((lexicon, language)) => joined(lexicon, language, greeting, settings, speaker),
            None => Rendered::nothing("greeting"),
        }
    }

    fn greet_by(
        &self,
        settings: &Settings,
        speaker: Speaker<'_>,
        choose: impl Fn(&Lexicon) -> Option<Greeting>,
    ) -> Greeted {
        let mut best: Option<Greeted> = None;
        let mut problems = Vec::new();
        for (lexicon, language) in self.lexicons(settings.locale) {
            let Some(greeting) = choose(lexicon) else { continue };
            let mut rendered = joined(lexicon, language, &greeting, settings, speaker);
            let sound = rendered.problems.is_empty();
            problems.append(&mut rendered.problems);
            let greeted = Greeted { rendered, greeting: Some(greeting) };
            if sound {
                best = Some(greeted);
                break;
            }
            best = best.or(Some(greeted));
        }
        let mut best =
            best.unwrap_or_else(|| Greeted { rendered: Rendered::nothing("greeting"), greeting: None });
        best.rendered.problems.append(&mut problems);
        best
    }

    fn lexicons(&self, locale: Locale) -> impl Iterator<Item = (&Lexicon, &Language)> {
        self.chain(locale).filter_map(|language| Some((language.contents.lexicon.as_ref()?, language)))
    }
}

fn joined(
    lexicon: &Lexicon,
    language: &Language,
    greeting: &Greeting,
    settings: &Settings,
    speaker: Speaker<'_>,
) -> Rendered {
    let alias = speaker.alias.map(|alias| Argument { name: "alias", value: ArgumentValue::Text(alias) });
    let organisation = speaker.organisation;
    let organisation =
        organisation.map(|name| Argument { name: "organisation", value: ArgumentValue::Text(name) });
    let arguments: Vec<_> = alias.into_iter().chain(organisation).collect();
    let mut text = String::new();
    let mut problems: Vec<Problem> = Vec::new();
    for option in greeting.options().iter().filter_map(|index| lexicon.option(*index)) {
        let message = MessageRef { id: &option.message, index: None, arguments: Arguments::new(&arguments) };
        let piece = language.render(&message, settings, &mut problems);
        if !text.is_empty() && !piece.is_empty() {
            text.push_str(&option.joiner);
        }
        text.push_str(&piece);
    }
    let mut text = single_spaced(text.trim()).into_owned();
    if !text.is_empty() && !is_closed(&text, lexicon.terminal()) {
        text.push_str(lexicon.terminal());
    }
    Rendered { text, locale: Some(language.locale), problems }
}

/// What may stand behind the mark that closes a text.
const BEHIND: [char; 13] =
    ['\u{2069}', '”', '“', '»', '«', '’', '"', ')', '」', '』', '）', '\u{a0}', '\u{202f}'];
/// What closes a text in the scripts of the world: Latin, Chinese and Japanese, Arabic and Urdu, Devanagari.
const CLOSES: [char; 10] = ['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।'];

/// Whether a text ends in a mark, or in what closes greetings of its language, within or without closing quotes.
fn is_closed(text: &str, terminal: &str) -> bool {
    let inner = text.trim_end_matches(BEHIND);
    inner.ends_with(CLOSES) || (!terminal.is_empty() && text.ends_with(terminal))
}

fn single_spaced(text: &str) -> Cow<'_, str> {
    if !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let words: Vec<_> = text.split(' ').filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}
