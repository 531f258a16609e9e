//! Scripts and phrases together: checks, conversation tests, played calls, graphs.
//!
//! Nothing here reads a file, prints, or changes a script, a phrase or a call that it was given.
//!
//! The main entry points are [`lint::check`] (what is wrong with a script and its phrases), [`replay::Player`] (plays
//! a call on a virtual clock), [`conversation::run`] (plays the calls of a Markdown file), [`graph::Graph`] and
//! [`score::score`] (judges the calls of a log).

pub mod conversation;
pub mod cover;
pub mod explain;
pub mod export;
pub mod graph;
pub mod lint;
pub mod locale;
pub mod log;
pub mod migrate;
pub mod plays;
pub mod prove;
pub mod replay;
pub mod report;
pub mod score;
pub mod simulate;
pub mod transcript;
mod untrusted;

pub use untrusted::visible_lines;
