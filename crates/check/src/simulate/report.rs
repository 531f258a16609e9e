//! What was counted, as tables and as JSON.

use etiquette_core::{Script, Stage};
use serde_json::{Value, json};

use super::tally::{Spread, Tally};
use crate::report::{Column, Report, Section, Table};

/// How many of a thousand each column of a spread speaks of, with its name.
const QUANTILES: [(u32, &str); 6] =
    [(100, "10 %"), (500, "half"), (900, "90 %"), (990, "99 %"), (999, "99.9 %"), (1_000, "longest")];

/// Tells of a simulation.
pub fn report(script: &Script, tally: &Tally) -> Report {
    let Tally { seed, calls, ended, steps, .. } = tally;
    let title = format!("{}: {calls} calls, {ended} ended, {steps} steps; seed {seed}", script.name());
    let mut sections = vec![
        Section { heading: "Lengths".to_owned(), table: Some(times(tally)), ..Section::default() },
        Section { heading: "Endings".to_owned(), table: Some(endings(tally)), ..Section::default() },
        Section { heading: "Rules".to_owned(), table: Some(rules(script, tally)), ..Section::default() },
    ];
    if tally.prices.count() > 0 {
        let prices = table("price", vec![row("a call", &tally.prices, money)]);
        sections.push(Section { heading: "Prices".to_owned(), table: Some(prices), ..Section::default() });
    }
    Report { title, sections }
}

fn table(first: &str, rows: Vec<Vec<String>>) -> Table {
    let numbers = ["calls"].into_iter().chain(QUANTILES.map(|(_, name)| name)).map(Column::number);
    Table { columns: std::iter::once(Column::text(first)).chain(numbers).collect(), rows }
}

fn row(name: &str, spread: &Spread, shown: impl Fn(u64) -> String) -> Vec<String> {
    let values = QUANTILES.map(|(quantile, _)| shown(spread.at(quantile)));
    [name.to_owned(), spread.count().to_string()].into_iter().chain(values).collect()
}

fn times(tally: &Tally) -> Table {
    let stages = Stage::ALL.into_iter().zip(&tally.stages);
    let stages = stages
        .filter(|(_, spread)| spread.count() > 0)
        .map(|(stage, spread)| row(stage.name(), spread, time));
    table("time", std::iter::once(row("whole call", &tally.lengths, time)).chain(stages).collect())
}

/// How calls ended, the commonest first.
pub(super) fn commonest(tally: &Tally) -> Vec<(&(String, &'static str), u64)> {
    let mut endings: Vec<_> = tally.endings.iter().map(|(ending, calls)| (ending, *calls)).collect();
    endings.sort_by_key(|(_, calls)| std::cmp::Reverse(*calls));
    endings
}

fn endings(tally: &Tally) -> Table {
    let row = |((step, connection), calls): (&(String, &str), u64)| {
        vec![step.clone(), (*connection).to_owned(), calls.to_string(), share(calls, tally.calls)]
    };
    let columns = vec![
        Column::text("last step"),
        Column::text("connection"),
        Column::number("calls"),
        Column::number("share"),
    ];
    Table { columns, rows: commonest(tally).into_iter().map(row).collect() }
}

fn rules(script: &Script, tally: &Tally) -> Table {
    let rows = script.rules().zip(&tally.rules).map(|((_, rule), asked)| {
        let name = rule.model.name.to_string();
        vec![name, asked.times.to_string(), share(asked.calls, tally.calls), asked.broken.to_string()]
    });
    let columns = ["asked", "of calls", "broken"].map(Column::number);
    Table { columns: std::iter::once(Column::text("rule")).chain(columns).collect(), rows: rows.collect() }
}

pub(super) fn share(count: u64, of: u64) -> String {
    let thousandths = count.saturating_mul(1_000).checked_div(of).unwrap_or_default();
    format!("{}.{} %", thousandths / 10, thousandths % 10)
}

pub(super) fn time(millis: u64) -> String {
    humantime::format_duration(std::time::Duration::from_secs(millis.div_ceil(1_000))).to_string()
}

pub(super) fn money(minor: u64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// The same for programs, keys in a fixed order. Times are milliseconds, prices the smallest unit of money.
pub fn json(script: &Script, tally: &Tally) -> String {
    let spread = |spread: &Spread| -> Value {
        let values = QUANTILES.map(|(quantile, _)| (quantile.to_string(), json!(spread.at(quantile))));
        json!({ "calls": spread.count(), "perMille": serde_json::Map::from_iter(values) })
    };
    let stages = Stage::ALL.into_iter().zip(&tally.stages);
    let endings = tally
        .endings
        .iter()
        .map(|((step, connection), calls)| json!({ "step": step, "connection": connection, "calls": calls }));
    let rules = script.rules().zip(&tally.rules).map(|((_, rule), asked)| {
        json!({ "rule": &*rule.model.name, "asked": asked.times, "calls": asked.calls, "broken": asked.broken })
    });
    let whole = json!({
        "script": script.name(),
        "seed": tally.seed,
        "calls": tally.calls,
        "ended": tally.ended,
        "steps": tally.steps,
        "lengths": spread(&tally.lengths),
        "stages": stages.map(|(stage, one)| (stage.name().to_owned(), spread(one))).collect::<serde_json::Map<_, _>>(),
        "endings": endings.collect::<Vec<_>>(),
        "rules": rules.collect::<Vec<_>>(),
        "prices": spread(&tally.prices),
    });
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}
