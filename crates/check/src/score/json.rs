//! Scores for programs: JSON with keys in a fixed order.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    book::Rulebook,
    call::CallScore,
    card::card,
    measure::MEASURES,
    tally::Tally,
    totals::{RuleTotal, Totals},
};
use crate::{log::LogProblem, untrusted::json_line};

#[derive(Serialize)]
struct CallJson<'a> {
    line: u64,
    call: &'a str,
    script: &'a str,
    items: u64,
    score: Option<f64>,
    rules: BTreeMap<&'a str, TallyJson>,
    scorecard: BTreeMap<&'a str, ItemJson>,
    measures: BTreeMap<&'a str, Option<f64>>,
}

#[derive(Serialize)]
struct TallyJson {
    activations: u64,
    fulfilled: u64,
    violated: u64,
    excused: u64,
    ratio: Option<f64>,
}

#[derive(Serialize)]
struct ItemJson {
    result: &'static str,
    value: Option<f64>,
}

#[derive(Serialize)]
struct TotalsJson<'a> {
    calls: u64,
    items: u64,
    score: Option<f64>,
    unsafe_calls: u64,
    rules: BTreeMap<&'a str, RuleJson<'a>>,
    scorecard: Vec<CardJson<'a>>,
    problems: Vec<ProblemJson<'a>>,
    problems_left_out: u64,
}

#[derive(Serialize)]
struct RuleJson<'a> {
    template: &'a str,
    activated_by: &'a str,
    activations: u64,
    fulfilled: u64,
    violated: u64,
    excused: u64,
    ratio: Option<f64>,
    calls_broken: u64,
    violations: Vec<ViolationJson<'a>>,
    not_scored: Option<&'a str>,
}

#[derive(Serialize)]
struct ViolationJson<'a> {
    line: u64,
    call: &'a str,
    t: u64,
}

#[derive(Serialize)]
struct CardJson<'a> {
    number: usize,
    name: &'a str,
    title: &'a str,
    kind: &'static str,
    passed: u64,
    failed: u64,
    excused: u64,
    not_applicable: u64,
    not_computed: u64,
    ratio: Option<f64>,
    value: Option<f64>,
    lacks: Option<&'a str>,
    source: &'a str,
}

#[derive(Serialize)]
struct ProblemJson<'a> {
    line: u64,
    column: usize,
    severity: &'static str,
    rule: &'a str,
    message: &'a str,
    help: &'a str,
    count: u64,
}

/// A call on one line of JSON: its rules that were called upon, its scorecard and its measures.
pub fn call_json(book: &Rulebook, call: &CallScore) -> String {
    let rules = book.script.rules().zip(&call.rules).filter(|(_, score)| !score.tally.is_empty());
    let line = CallJson {
        line: call.line,
        call: &call.call,
        script: book.script.name(),
        items: call.items,
        score: call.score().map(rounded),
        rules: rules.map(|((_, rule), score)| (&*rule.model.name, TallyJson::from(&score.tally))).collect(),
        scorecard: card()
            .iter()
            .zip(&call.card)
            .map(|(item, found)| {
                (&*item.name, ItemJson { result: found.result.name(), value: found.value.map(rounded) })
            })
            .collect(),
        measures: MEASURES.iter().map(|one| (one.name, one.of(&call.measures).map(rounded))).collect(),
    };
    json_line(&line)
}

/// The totals of a log as one object of JSON.
pub fn totals_json(totals: &Totals) -> String {
    let whole = TotalsJson {
        calls: totals.calls,
        items: totals.items,
        score: totals.score().map(rounded),
        unsafe_calls: totals.unsafe_calls,
        rules: totals.rules.iter().map(|(name, rule)| (&**name, RuleJson::from(rule))).collect(),
        scorecard: scorecard(totals),
        problems: totals.problems.found().iter().map(ProblemJson::from).collect(),
        problems_left_out: totals.problems.left_out(),
    };
    json_line(&whole)
}

fn scorecard(totals: &Totals) -> Vec<CardJson<'_>> {
    let each = card().iter().zip(&totals.card).zip(1..);
    each.map(|((item, total), number)| CardJson {
        number,
        name: &item.name,
        title: &item.title,
        kind: item.kind.name(),
        passed: total.passed,
        failed: total.failed,
        excused: total.excused,
        not_applicable: total.not_applicable,
        not_computed: total.not_computed,
        ratio: total.ratio().map(rounded),
        value: total.value().map(rounded),
        lacks: total.lacks.as_deref(),
        source: &item.source,
    })
    .collect()
}

/// A number with at most four decimals, so that no reader depends on more.
fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}

impl From<&Tally> for TallyJson {
    fn from(tally: &Tally) -> Self {
        Self {
            activations: tally.activations,
            fulfilled: tally.fulfilled,
            violated: tally.violated,
            excused: tally.excused,
            ratio: tally.ratio().map(rounded),
        }
    }
}

impl<'a> From<&'a RuleTotal> for RuleJson<'a> {
    fn from(rule: &'a RuleTotal) -> Self {
        let violations = rule.violations.iter();
        Self {
            template: rule.template,
            activated_by: rule.activation.name(),
            activations: rule.tally.activations,
            fulfilled: rule.tally.fulfilled,
            violated: rule.tally.violated,
            excused: rule.tally.excused,
            ratio: rule.tally.ratio().map(rounded),
            calls_broken: rule.calls_broken,
            violations: violations
                .map(|one| ViolationJson { line: one.line, call: &one.call, t: one.t })
                .collect(),
            not_scored: rule.unscored.as_deref(),
        }
    }
}

impl<'a> From<&'a LogProblem> for ProblemJson<'a> {
    fn from(problem: &'a LogProblem) -> Self {
        Self {
            line: problem.line,
            column: problem.column,
            severity: problem.severity.as_str(),
            rule: problem.rule,
            message: &problem.message,
            help: &problem.help,
            count: problem.count,
        }
    }
}
