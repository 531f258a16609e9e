//! Greetings as morphology: parts with options, and rules for which option may follow which.
//!
//! A [`Lexicon`] holds one language's parts in that language's own order. Every greeting is a path through
//! it, as in the continuation classes of finite-state morphology (K. Koskenniemi, *Two-level Morphology*, 1983).
//! Nothing here knows a text: options name messages, and the phrasebook joins them.

mod check;
mod compose;
mod lexicon;

pub use check::LexiconError;
pub use compose::{Conditions, Draw, Greeting};
pub use lexicon::{DayPeriod, GreetingOption, Lexicon, LexiconModel, Needs, Part};
