//! A large script, for benchmarks and for tests: 1 000 steps, 12 facts, 10 timers, 8 interrupts and 30 rules.
//!
//! The frame is in `large.toml`. Here are the chains of steps that lead through the reason and through each topic.

use std::fmt::Write as _;

/// What is written by hand.
const FRAME: &str = include_str!("large.toml");
/// The topics, as in the frame, and where their chains lead.
const CHAINS: [(&str, &str, &str); 9] = [
    ("reason", "reason", "topics"),
    ("address", "options", "resolved"),
    ("bill", "options", "look-up"),
    ("contract", "options", "look-up"),
    ("delivery", "options", "look-up"),
    ("device", "options", "resolved"),
    ("order", "options", "look-up"),
    ("outage", "options", "resolved"),
    ("referral", "options", "resolved"),
];

/// A script with so many steps; the same each time. There are never fewer than those of the frame.
pub(crate) fn large_script(steps: usize) -> String {
    let by_hand = FRAME.lines().filter(|line| line.starts_with("[step.") || line.contains(".step.")).count();
    let generated = steps.saturating_sub(by_hand);
    let mut text = FRAME.to_owned();
    for (number, (chain, stage, last)) in CHAINS.iter().enumerate() {
        // What does not divide is left to the first chains.
        let length = (generated + CHAINS.len() - 1 - number) / CHAINS.len();
        for place in 1..=length {
            let next = |ahead: usize| match place + ahead {
                next if next <= length => format!("{chain}-{next}"),
                _ => (*last).to_owned(),
            };
            write_step(&mut text, chain, stage, place, &next(1), &next(2));
        }
    }
    text
}

/// One step of a chain, of a kind that depends on its place: a question, an explanation, a choice, a branch, a lookup.
fn write_step(text: &mut String, chain: &str, stage: &str, place: usize, next: &str, after: &str) {
    let told = if chain == "referral" { "refer" } else { "advise" };
    let body = match place % 6 {
        1 => format!("say = {{ ask-open = \"large-ask\" }}\non.spoke = \"{next}\"\non.unsure = \"{after}\""),
        2 => format!(
            "say = {{ {told} = \"large-told\" }}\non.yes = \"{next}\"\non.spoke = \"{next}\"\non.no = [\n  \
             {{ if = \"tries < 2\", set = {{ tries = \"+1\" }}, say = {{ explain = \"large-explain\" }} }},\n  \
             {{ say = {{ decline = \"large-decline\" }}, goto = \"{next}\" }},\n]"
        ),
        3 => format!(
            "say = {{ ask-closed = \"large-urgent\" }}\nlearn = \"urgency\"\nchoose.low = \"{next}\"\n\
             choose.normal = \"{next}\"\nchoose.high = \"{next}\""
        ),
        4 => format!(
            "then = [\n  {{ if = \"urgency is high\", say = {{ promise = \"large-promise\" }}, goto = \"{next}\" }},\n  \
             {{ if = \"verified\", goto = \"{next}\" }},\n  {{ goto = \"{after}\" }},\n]"
        ),
        5 => format!(
            "do = {{ request = \"answer\" }}\non.lookup-returned = {{ say = {{ inform = \"large-answer\" }}, goto = \"{next}\" }}\n\
             on.lookup-failed = \"{next}\"\non.silence = \"stay\""
        ),
        _ => format!(
            "say = {{ check-understanding = \"large-check\" }}\non.yes = \"{next}\"\non.no = \"{after}\"\n\
             choose.skip = {{ if = \"complaint and not calm\", goto = \"{after}\" }}"
        ),
    };
    // Writing to a string cannot fail.
    _ = write!(text, "\n[step.{chain}-{place}]\nstage = \"{stage}\"\n{body}\n");
}
