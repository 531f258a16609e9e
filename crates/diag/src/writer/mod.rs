//! Findings as text, one writer a file. A writer never prints, sorts or leaves out a finding.

mod json;
mod summary;
mod terminal;

pub use json::json;
pub use summary::summary;
pub use terminal::terminal;

#[cfg(test)]
mod laws;
