//! Threats, and the rules that answer them: each case names its threat as docs/threats.md numbers it. What callers, hosts
//! and authors give is made to hurt; nothing panics, aborts, fills the memory or takes for ever, and nothing is obeyed.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot be set up fails at once"
)]

mod bombs;
mod clock;
mod injection;
mod limits;
mod page;
mod poison;
mod seals;
mod supply;
mod unicode;
mod words;
