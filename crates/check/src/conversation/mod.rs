//! Conversation tests: Markdown files in which calls are written down as they should go.
//!
//! A file has prose, set-ups, scripts, calls and proofs. A call is a transcript: lines that begin with `>` are events, the
//! others are what must follow. Every call is played twice, the second time saved and restored before every event, and
//! both must go as written. Where one does not, a finding names the line, the places in the script at which it went another
//! way, and a cure. Nothing here reads a file: a [`World`] gives scripts and phrases.
//!
//! ````markdown
//! # Hold is asked for and explained
//!
//! ```setup
//! script = "support"
//! alias = "Ana"
//! ```
//!
//! ```call locale=en
//! > answered
//! 00:00 opening: greet
//!   say  Good morning, Ana speaking, what can I help you with?
//! ```
//!
//! ```proofs
//! holds      ask-before-hold
//! ```
//! ````
//!
//! Fenced blocks of other kinds are prose. A `script` block is a script of the file's own, which `script = "NAME"` in a
//! set-up names by the name in its text; a `diagnostics` block after it lists what is wrong with it. A `proofs` block says
//! of rules whether each `holds`, `fails`, is `vacuous` or `undecided`; an empty one speaks of all.

mod call;
mod markdown;
mod outcome;
mod place;
mod proofs;
mod run;
mod setup;
mod stray;
mod world;

pub use markdown::{Block, BlockKind, Conversation};
pub use outcome::{Outcome, bless};
pub use run::{Tests, run};
pub use setup::{Setup, SetupError};
pub use world::{Origin, World, unknown_script};
