//! What was counted, as a page with charts.

use std::cmp::Reverse;

use etiquette_core::{Script, Stage};

use super::{
    chart::{STYLE, Scale, shares, spread},
    report::{commonest, money, report, share, time},
    tally::Tally,
};
use crate::report::{page, parts};

/// So many endings are drawn; the table has all.
const ENDINGS: usize = 16;

/// Milliseconds.
const TIMES: Scale = Scale {
    unit: 1_000,
    marks: &[1_000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000, 360_000_000],
    shown: time,
};

/// The smallest unit of money.
const PRICES: Scale =
    Scale { unit: 1, marks: &[1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000], shown: money };

/// Writes a page that needs no other file.
pub fn html(script: &Script, tally: &Tally) -> String {
    let report = report(script, tally);
    let charts = charts(script, tally);
    page(&report.title, &format!("{STYLE}<div class=\"charts\">\n{charts}</div>\n{}", parts(&report)))
}

fn charts(script: &Script, tally: &Tally) -> String {
    let mut charts = spread("Length of calls", &tally.lengths, &TIMES);
    charts += &spread("Price of calls", &tally.prices, &PRICES);
    for (stage, one) in Stage::ALL.into_iter().zip(&tally.stages) {
        charts += &spread(&format!("Time in {}", stage.name()), one, &TIMES);
    }
    let endings = commonest(tally).into_iter().take(ENDINGS);
    let endings = endings.map(|((step, connection), calls)| (format!("{step}, {connection}"), calls));
    charts += &shares("How calls end", &endings.collect::<Vec<_>>(), tally.calls, share);
    let rules = script.rules().zip(&tally.rules).filter(|(_, asked)| asked.calls > 0);
    let rules = rules.map(|((_, rule), asked)| (rule.model.name.to_string(), asked.calls));
    let mut rules: Vec<_> = rules.collect();
    rules.sort_by_key(|(_, calls)| Reverse(*calls));
    charts + &shares("Calls in which a rule asks for something", &rules, tally.calls, share)
}
