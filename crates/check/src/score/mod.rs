//! Scores of finished calls: the rules of etiquette walked over a log, and a scorecard made of them and of measures.
//!
//! What a live call and the prover know of a rule is used here too: [`Standing`](etiquette_core::Standing) applies the
//! letters. Nothing here reads a file or prints, nothing of what was said is ever seen, and however long a log is, only
//! totals and the first violations of each rule are kept.

mod book;
mod call;
mod card;
mod json;
mod measure;
mod report;
mod stream;
mod tally;
mod totals;

pub use book::{Rulebook, load_sets};
pub use call::{CallScore, RuleScore, score_line};
pub use card::{CardItem, ItemResult, Kind, Measured, card};
pub use json::{call_json, totals_json};
pub use measure::{MEASURES, Measure, Measures};
pub use report::report;
pub use stream::{Books, ScoreOptions, score};
pub use tally::Tally;
pub use totals::{CardTotal, RuleTotal, Totals, Violation};
