//! Greetings of a language: the file that describes them, and their texts. No greeting is put together here
//! that the language's lexicon does not have; core's `compose` chooses, this module only reads and joins.
//!
//! A translator describes the greetings of a language in `<tag>/greeting.toml`:
//!
//! ```toml
//! terminal = "."              # closes a greeting whose last option has no mark of its own; "." if left out
//!
//! [times]                     # the stretches of the caller's day; CLDR's if left out, in en, fr, ro and ru
//! morning = "05:00-12:00"     # from the first minute up to, and without, the second
//! afternoon = "12:00-18:00"
//! evening = "18:00-05:00"     # may run over midnight; together they cover the day exactly once
//!
//! [[part]]                    # the parts in the order of the language
//! name = "prefix"
//!
//! [[part.option]]             # each way to fill the part
//! name = "buna-dimineata"     # unique in the file
//! message = "greeting-buna-dimineata"                     # a message of this locale
//! when = { time = ["morning"], direction = "inbound" }    # when it fits; always, if left out
//! then = ["root", "suffix"]   # parts or options of later parts that may follow
//! ends = true                 # whether a greeting may end with it; false if left out
//! joiner = ", "               # what joins it to the option before; ", " if left out
//! ```
//!
//! A language has at most 8 parts, 128 options and 20 000 greetings, all contexts taken together.
//!
//! `when` may name `time` (one or several), `direction` (`inbound`, `outbound`), `channel` (`voice`, `chat`),
//! `register` (`formal`, `informal`), and `returning`, `organisation` and `alias` (`true`, `false`). Messages of
//! a greeting may use `$alias`, how the operator is known to callers, and `$organisation`, whom they have reached, where
//! their options ask for it: `when = { alias = true }`.

mod compose;
mod file;
mod lower;
mod reader;

pub use compose::{Greeted, Speaker};
pub(crate) use file::{GreetingFile, read};
