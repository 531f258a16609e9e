//! Logs of finished calls: JSON Lines, one call a line, as `docs/log-format.md` describes them.
//!
//! Our own logs and other people's transcripts are of one format. A log says what happened and when, and never what was
//! said: nothing here writes a text, an argument or a private value, and nothing that is read is kept but names.

mod line;
mod object;
mod problem;
mod write;

pub use line::{FactValue, ITEM_KEYS, LINE_KEYS, LogItem, LogLine, What};
pub(crate) use line::{column, shown};
pub use problem::{LogProblem, LogProblems};
pub use write::CallLog;
pub(crate) use write::fact_name;
