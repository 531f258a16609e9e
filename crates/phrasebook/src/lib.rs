//! The phrases of Etiquette: a message and its arguments become a text for a voice or a screen, in the caller's
//! language or the nearest one that has it.
//!
//! Nothing here reads a file or a clock, and nothing fails: rendering gives a text and a list of problems.
//!
//! ```
//! use etiquette_core::{Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef};
//! use etiquette_diag::Sources;
//! use etiquette_phrasebook::{CatalogueBuilder, Settings};
//!
//! let built = CatalogueBuilder::new()
//!     .add_files([
//!         ("en/call.ftl", "wait = You are number { $n }."),
//!         ("fr/call.ftl", "wait = Vous êtes en position { $n }."),
//!     ])
//!     .build(&mut Sources::new());
//! assert!(built.diagnostics.is_empty());
//!
//! let arguments = [Argument { name: "n", value: ArgumentValue::Counter(3) }];
//! let message = MessageRef { id: "wait", index: None, arguments: Arguments::new(&arguments) };
//! let settings = Settings::new(Locale::try_new("fr-CA")?, Channel::Voice);
//!
//! assert_eq!(built.catalogue.render(&message, &settings).text, "Vous êtes en position 3.");
//! # Ok::<(), etiquette_core::LocaleError>(())
//! ```
//!
//! The main types are [`CatalogueBuilder`] (from files to a catalogue, with everything that is wrong with them),
//! [`Catalogue`] (the messages and greetings of all locales), [`Settings`] (the language, the channel and the
//! caller's zone), [`Rendered`] (a text, its locale and its problems) and [`MessageInfo`] (what a message uses,
//! for those who check scripts against locales).
//!
//! # What a translator may write
//!
//! Messages are [Fluent](https://projectfluent.org) with these functions:
//!
//! | function | argument | voice | chat |
//! |---|---|---|---|
//! | `{ $n }`, `NUMBER($n)` | count | `1250` | `1.250` |
//! | `CURRENCY($price)` | money | 12 lei și 50 de bani | 12,50 RON |
//! | `DATE($when)` | time | 3 noiembrie 2025 | the same |
//! | `DAY($when)` | time | luni, 3 noiembrie | the same |
//! | `TIME($when)` | time | 14:05 | the same |
//! | `DATETIME($when)` | time | both the date and the time | the same |
//! | `LIST($names)`, `LIST($names, type: "or")` | texts | a, b și c | the same |
//!
//! Money, times and lists named without a function are shown by `CURRENCY`, `DATETIME` and `LIST`. `NUMBER` takes
//! `minimumFractionDigits`, `maximumFractionDigits`, `minimumIntegerDigits`, `useGrouping` and `type`; a select on
//! a number or on `NUMBER($n, type: "ordinal")` may have exact keys and plural categories. A select on a flag has
//! the keys `true` and `false`, one on a choice the names of its options.
//!
//! An amount of money is spoken as a person would say it: whole amounts by the plural of the currency (“21 de
//! lei”), others by both units (“12 lei și 50 de bani”), and less than one by the minor unit alone (“50 de bani”).
//! A currency without a known minor unit is spoken as a decimal number, and one without a known name by its code.
//!
//! Greetings are described in a file of their own: see [`greeting`]. What a file may have wrong with it is listed
//! at [`CatalogueBuilder::build`].

mod argument;
mod catalogue;
mod contract;
mod error;
mod forms;
pub mod greeting;
mod load;
mod plain;
mod plural;
mod problem;
mod render;
mod survey;
pub mod syntax;
mod tag;
mod text;
pub mod voice;

pub use catalogue::{Built, Catalogue, CatalogueBuilder, SharedCatalogue};
pub use contract::{Contract, VariableDoc, VariableType, documented_variables};
pub use error::PhrasebookError;
pub use greeting::{Greeted, Speaker};
pub use plural::PluralCategory;
pub use problem::{Problem, ProblemKind};
pub use render::{Outcome, Rendered, Settings};
pub use survey::{MessageInfo, Selection, VariableUse};
