//! What happened in a played call, for people and for programs. Nothing here steps a call.

mod json;
mod record;
mod text;

pub use json::jsonl;
pub use record::{Entry, Put, Recorder, ToldRule};
pub use text::{clock, text};
