//! Findings as text, one writer a file. A writer never prints, sorts or leaves out a finding.

mod github;
mod json;
mod sarif;
mod summary;
mod terminal;

pub use github::github;
pub use json::json;
pub use sarif::sarif;
pub use summary::summary;
pub use terminal::terminal;

#[cfg(test)]
mod laws;
