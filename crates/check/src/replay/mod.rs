//! Plays a script on a virtual clock: event lines in, entries of a transcript out.
//!
//! The same lines and the same seed give the same entries. Nothing here waits, prints or reads a file.

mod language;
mod line;
mod opening;
mod player;

pub use language::speaks;
pub(crate) use language::unspoken;
pub use line::{EventLine, parse_lines, parse_lines_in};
pub(crate) use line::{unquoted, words};
pub use opening::{Opening, OpeningError};
pub(crate) use player::LINE_FINISHED;
pub use player::{PlayError, Player};
