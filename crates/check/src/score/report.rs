//! Scores for people: a section for the whole, the rules, their violations, the scorecard and what is left out.

use super::{
    card::{CardItem, card},
    measure::Measure,
    totals::{CardTotal, RuleTotal, Totals},
};
use crate::{
    report::{Column, Report, Section, Table},
    transcript::clock,
};

/// How many violations of a rule are listed.
const LISTED: usize = 5;

/// The report of a log that is known by `name`.
pub fn report(name: &str, totals: &Totals) -> Report {
    let sections = [whole(totals), rules(totals), violations(totals), scorecard(totals), not_scored(totals)];
    Report { title: format!("Score of {name}"), sections: sections.into_iter().flatten().collect() }
}

fn whole(totals: &Totals) -> Option<Section> {
    let tally = totals.tally();
    let rows = [
        ("calls", totals.calls.to_string()),
        ("items", totals.items.to_string()),
        ("mean score", percent(totals.score())),
        ("calls with a failure of safety", totals.unsafe_calls.to_string()),
        ("rules called upon", tally.activations.to_string()),
        ("fulfilled", tally.fulfilled.to_string()),
        ("violated", tally.violated.to_string()),
        ("excused", tally.excused.to_string()),
    ];
    let rows = rows.into_iter().map(|(name, value)| vec![name.to_owned(), value]).collect();
    Some(Section {
        heading: "Totals".to_owned(),
        notes: vec![],
        table: Some(Table { columns: vec![Column::text("what"), Column::number("how much")], rows }),
        ..Section::default()
    })
}

fn rules(totals: &Totals) -> Option<Section> {
    let judged = totals.rules.iter().filter(|(_, rule)| rule.unscored.is_none() && !rule.tally.is_empty());
    let rows: Vec<Vec<String>> = judged.map(|(name, rule)| rule_row(name, rule)).collect();
    let idle: Vec<&str> = totals
        .rules
        .iter()
        .filter(|(_, rule)| rule.unscored.is_none() && rule.tally.is_empty())
        .map(|(name, _)| &**name)
        .collect();
    let notes = (!idle.is_empty()).then(|| format!("Never called upon: {}.", idle.join(", ")));
    let numbers = ["activations", "fulfilled", "violated", "excused", "ratio", "calls broken"];
    let columns = std::iter::once(Column::text("rule")).chain(numbers.map(Column::number)).collect();
    Some(Section {
        heading: "Rules".to_owned(),
        notes: notes.into_iter().collect(),
        table: (!rows.is_empty()).then_some(Table { columns, rows }),
        ..Section::default()
    })
}

fn rule_row(name: &str, rule: &RuleTotal) -> Vec<String> {
    let tally = &rule.tally;
    vec![
        name.to_owned(),
        tally.activations.to_string(),
        tally.fulfilled.to_string(),
        tally.violated.to_string(),
        tally.excused.to_string(),
        percent(tally.ratio()),
        rule.calls_broken.to_string(),
    ]
}

fn violations(totals: &Totals) -> Option<Section> {
    let rows: Vec<Vec<String>> = totals
        .rules
        .iter()
        .flat_map(|(name, rule)| rule.violations.iter().take(LISTED).map(move |one| (name, one)))
        .map(|(name, one)| {
            let at = clock(std::time::Duration::from_millis(one.t));
            vec![name.clone(), one.line.to_string(), one.call.clone(), at]
        })
        .collect();
    let columns =
        vec![Column::text("rule"), Column::number("line"), Column::text("call"), Column::number("at")];
    (!rows.is_empty()).then(|| Section {
        heading: "Violations".to_owned(),
        notes: vec![format!("The first {LISTED} of each rule.")],
        table: Some(Table { columns, rows }),
        ..Section::default()
    })
}

fn scorecard(totals: &Totals) -> Option<Section> {
    let rows = card().iter().zip(&totals.card).zip(1..).map(|((item, total), at)| item_row(at, item, total));
    let texts = [Column::text("item"), Column::text("kind")];
    let numbers = ["passed", "failed", "excused", "ratio", "mean"].map(Column::number);
    let columns = texts.into_iter().chain(numbers).chain([Column::text("not computed")]).collect();
    Some(Section {
        heading: "Scorecard".to_owned(),
        table: Some(Table { columns, rows: rows.collect() }),
        ..Section::default()
    })
}

fn item_row(number: usize, item: &CardItem, total: &CardTotal) -> Vec<String> {
    let measure = item.measure.as_deref().and_then(Measure::named);
    let mean =
        total.value().map(|value| format!("{value:.1} {}", measure.map_or("", |measure| measure.unit)));
    let lacks = total.lacks.as_ref().map(|lacks| match total.not_computed {
        1 => format!("1 call: {lacks}"),
        calls => format!("{calls} calls: {lacks}"),
    });
    vec![
        format!("{number}. {}", item.title),
        item.kind.name().to_owned(),
        total.passed.to_string(),
        total.failed.to_string(),
        total.excused.to_string(),
        percent(total.ratio()),
        mean.map_or_else(|| "–".to_owned(), |mean| mean.trim_end().to_owned()),
        lacks.unwrap_or_default(),
    ]
}

fn not_scored(totals: &Totals) -> Option<Section> {
    let rows: Vec<Vec<String>> = totals
        .rules
        .iter()
        .filter_map(|(name, rule)| Some(vec![name.clone(), rule.unscored.clone()?]))
        .collect();
    (!rows.is_empty()).then(|| Section {
        heading: "Rules that are not scored".to_owned(),
        notes: vec![],
        table: Some(Table { columns: vec![Column::text("rule"), Column::text("why")], rows }),
        ..Section::default()
    })
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{:.1} %", share * 100.0))
}
