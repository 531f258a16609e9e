//! How a text is to be spoken: at what pace, and with which pauses; and the same as SSML, which speech synthesizers read.
//!
//! The pace of a caller is met half way and never beyond slow and fast; that of somebody who is agitated is not met at
//! all, since anger is never mirrored. Nothing here speaks, and no text ever becomes markup.
//!
//! ```
//! use etiquette_core::Locale;
//! use etiquette_phrasebook::voice::{Heard, Pace, Plan};
//!
//! let heard = Heard { pace: Some(Pace::VerySlow), is_agitated: false };
//! let mut plan = Plan::new(Locale::try_new("ro")?, heard);
//! plan.say(Locale::try_new("ro")?, "Bună ziua.");
//! assert_eq!(plan.pace(), Pace::Slow);
//! assert!(plan.ssml().contains(r#"<prosody rate="slow"><s xml:lang="ro">Bună ziua."#));
//! # Ok::<(), etiquette_core::LocaleError>(())
//! ```

use std::time::Duration;

use etiquette_core::{Channel, Locale, named};
use quick_xml::{
    Writer,
    events::{BytesEnd, BytesStart, BytesText, Event},
};

use crate::{render::Rendered, text};

/// How long the pause between two utterances is at a middling pace.
const PAUSE: Duration = Duration::from_millis(500);
/// Ends an utterance. A blank means nothing to SSML; without this one, espeak-ng says “dot” for a full stop that stands
/// between a closing quotation mark and a tag.
const END: &str = "\n";
/// The name of the elements of SSML 1.1.
const NAMESPACE: &str = "http://www.w3.org/2001/10/synthesis";

named! {
    /// How fast somebody speaks, from the slowest; the names are those of SSML.
    #[derive(Default)]
    Pace {
        /// Very slowly.
        VerySlow = "x-slow",
        /// Slowly.
        Slow = "slow",
        /// As most people do.
        #[default]
        Medium = "medium",
        /// Fast.
        Fast = "fast",
        /// Very fast.
        VeryFast = "x-fast",
    }
}

impl Pace {
    /// The slowest and the fastest pace at which a caller is ever spoken to.
    pub const CLAMP: [Self; 2] = [Self::Slow, Self::Fast];

    /// The pause between two utterances at this pace: twice as long for a slow one, half as long for a fast one.
    pub fn pause(self) -> Duration {
        match self {
            Self::VerySlow | Self::Slow => PAUSE * 2,
            Self::Medium => PAUSE,
            Self::Fast | Self::VeryFast => PAUSE / 2,
        }
    }
}

/// How the caller sounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// How fast the caller speaks, if it is known.
    pub pace: Option<Pace>,
    /// Whether the caller is agitated or angry.
    pub is_agitated: bool,
}

impl Heard {
    /// The pace at which to answer.
    pub fn answer(self) -> Pace {
        let [slowest, fastest] = Pace::CLAMP;
        let pace = self.pace.filter(|_| !self.is_agitated).unwrap_or_default();
        pace.clamp(slowest, fastest)
    }
}

/// One piece of what is spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An utterance.
    Say {
        /// Its language, which is another one than that of the call where a text fell back.
        locale: Locale,
        /// The text.
        text: String,
    },
    /// Nothing is said for so long.
    Pause(Duration),
}

/// What is spoken in one go, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    locale: Locale,
    pace: Pace,
    pieces: Vec<Piece>,
}

impl Plan {
    /// A plan in which nothing is said yet, to somebody who sounds like this.
    pub fn new(locale: Locale, heard: Heard) -> Self {
        Self { locale, pace: heard.answer(), pieces: Vec::new() }
    }

    /// Says a text, after a pause if something was said before. Where there is nothing to say, there is no pause either.
    pub fn say(&mut self, locale: Locale, text: &str) {
        let text = text::with_braces(&text::taken(text, Channel::Voice));
        if text.trim().is_empty() {
            return;
        }
        if !self.pieces.is_empty() {
            self.pieces.push(Piece::Pause(self.pace.pause()));
        }
        self.pieces.push(Piece::Say { locale, text });
    }

    /// Says a message or a greeting that was rendered.
    pub fn say_rendered(&mut self, rendered: &Rendered) {
        self.say(rendered.locale.unwrap_or(self.locale), &rendered.text);
    }

    /// The pace of all of it.
    pub const fn pace(&self) -> Pace {
        self.pace
    }

    /// What is said, and the pauses between.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The plan as a document of [SSML 1.1](https://www.w3.org/TR/speech-synthesis11/).
    pub fn ssml(&self) -> String {
        let mut writer = Writer::new(Vec::new());
        // A vector takes everything that is written to it.
        let _ = self.write(&mut writer);
        String::from_utf8(writer.into_inner()).unwrap_or_default()
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        let lang = tag(self.locale);
        let attributes = [("version", "1.1"), ("xmlns", NAMESPACE), ("xml:lang", &lang)];
        let speak = BytesStart::new("speak").with_attributes(attributes);
        writer.write_event(Event::Start(speak))?;
        let prosody = BytesStart::new("prosody").with_attributes([("rate", self.pace.name())]);
        writer.write_event(Event::Start(prosody))?;
        for piece in &self.pieces {
            match piece {
                Piece::Say { locale, text } => {
                    let sentence = BytesStart::new("s").with_attributes([("xml:lang", &*tag(*locale))]);
                    writer.write_event(Event::Start(sentence))?;
                    writer.write_event(Event::Text(BytesText::new(text)))?;
                    writer.write_event(Event::Text(BytesText::from_escaped(END)))?;
                    writer.write_event(Event::End(BytesEnd::new("s")))?;
                }
                Piece::Pause(time) => {
                    let time = format!("{}ms", time.as_millis());
                    let pause = BytesStart::new("break").with_attributes([("time", &*time)]);
                    writer.write_event(Event::Empty(pause))?;
                }
            }
        }
        writer.write_event(Event::End(BytesEnd::new("prosody")))?;
        writer.write_event(Event::End(BytesEnd::new("speak")))
    }
}

/// The language as XML names it.
fn tag(locale: Locale) -> String {
    locale.as_str().replace('_', "-")
}
