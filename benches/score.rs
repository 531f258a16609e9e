//! How many items of a log are scored in a second: `cargo bench --bench score`.

#![expect(clippy::expect_used, reason = "a benchmark that cannot run should say so at once")]

use std::{num::NonZero, sync::Arc};

use divan::{Bencher, counter::ItemsCount};
use etiquette::{
    check::score::{Books, Rulebook, ScoreOptions, score},
    diag::Sources,
    script::load,
    shipped,
};

const RULES: &str = include_str!("../tests/data/every-template.toml");
/// How many calls the log has.
const CALLS: usize = 20_000;

fn main() {
    divan::main();
}

/// Calls of an ordinary kind, with a hold in each.
fn log() -> (String, usize) {
    let call = [
        r#"{"t":0,"fact":"direction","is":"inbound"}"#,
        r#"{"t":0,"stage":"opening"}"#,
        r#"{"t":0,"step":"ringing"}"#,
        r#"{"t":900,"who":"line","event":"answered"}"#,
        r#"{"t":900,"effect":"greet"}"#,
        r#"{"t":4000,"who":"line","event":"line-finished"}"#,
        r#"{"t":4500,"who":"caller","event":"spoke","for":4200}"#,
        r#"{"t":9000,"stage":"reason"}"#,
        r#"{"t":9000,"act":"ask-open","for":1800}"#,
        r#"{"t":11500,"who":"caller","event":"spoke","for":9100}"#,
        r#"{"t":21000,"who":"operator","event":"hold"}"#,
        r#"{"t":21000,"act":"explain-hold"}"#,
        r#"{"t":21000,"act":"ask-hold"}"#,
        r#"{"t":24000,"who":"caller","event":"yes"}"#,
        r#"{"t":24000,"effect":"hold"}"#,
        r#"{"t":55000,"who":"operator","event":"resume"}"#,
        r#"{"t":55000,"effect":"resume"}"#,
        r#"{"t":55000,"act":"thank"}"#,
        r#"{"t":58000,"act":"inform","for":6000}"#,
        r#"{"t":65000,"who":"caller","event":"spoke","for":2500}"#,
        r#"{"t":68000,"stage":"closing"}"#,
        r#"{"t":68000,"act":"check-resolved"}"#,
        r#"{"t":70000,"who":"caller","event":"yes"}"#,
        r#"{"t":70000,"act":"farewell"}"#,
        r#"{"t":73000,"who":"caller","event":"hung-up"}"#,
        r#"{"t":73000,"effect":"erase"}"#,
    ];
    let line =
        |at| format!("{{\"call\":\"c-{at}\",\"script\":\"support\",\"items\":[{}]}}\n", call.join(","));
    ((0..CALLS).map(line).collect(), CALLS * call.len())
}

fn books(more: &str) -> Books<'static> {
    let text = format!("{}\n{more}", shipped::toml("support").expect("shipped"));
    Books::one(Rulebook::new(Arc::new(load("support", &text, &mut Sources::new()).script.expect("a script"))))
}

fn scored(bencher: Bencher<'_, '_>, workers: Option<usize>, rules: &str) {
    let ((log, items), books) = (log(), books(rules));
    let mut options = ScoreOptions::default();
    options.workers = workers.and_then(NonZero::new);
    bencher
        .counter(ItemsCount::new(items))
        .bench_local(|| score(log.as_bytes(), &books, options, |_, _, _| Ok(())).expect("a log").items);
}

/// By the rules that come with the script.
#[divan::bench(sample_count = 10, args = [1, 2])]
fn shipped_rules(bencher: Bencher<'_, '_>, workers: usize) {
    scored(bencher, Some(workers), "");
}

/// By 150 rules more, of every template and with every time bound.
#[divan::bench(sample_count = 10, args = [1, 2])]
fn every_template(bencher: Bencher<'_, '_>, workers: usize) {
    scored(bencher, Some(workers), RULES);
}
