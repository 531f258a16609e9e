//! What became of the rules and of the scorecard over a whole log. Its size does not depend on that of the log.

use std::{collections::BTreeMap, sync::Arc};

use etiquette_core::rule::Activation;

use super::{
    book::Rulebook,
    call::CallScore,
    card::{ItemResult, Kind, card},
    tally::{Tally, share},
};
use crate::log::LogProblems;

/// How many violations of a rule are kept; the others are counted.
const MOST_VIOLATIONS: usize = 20;

/// A whole log, judged.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Totals {
    /// How many calls there were.
    pub calls: u64,
    /// How many items they had.
    pub items: u64,
    /// How many calls had a score, and the sum of these.
    scored: (u64, f64),
    /// Calls in which an item of safety failed.
    pub unsafe_calls: u64,
    /// Every rule, by its name.
    pub rules: BTreeMap<String, RuleTotal>,
    /// Every item of the scorecard, in its order.
    pub card: Vec<CardTotal>,
    /// What is wrong with the log.
    pub problems: LogProblems,
}

/// A rule over a whole log.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleTotal {
    /// The name of its template.
    pub template: &'static str,
    /// What calls upon it.
    pub activation: Activation,
    /// How often it was called upon, and what became of it.
    pub tally: Tally,
    /// In how many calls it was broken.
    pub calls_broken: u64,
    /// The first violations.
    pub violations: Vec<Violation>,
    /// Why it is not judged; `None` if it is.
    pub unscored: Option<String>,
}

/// Where a rule was broken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Violation {
    /// The line in the log, from 1.
    pub line: u64,
    /// The id of the call.
    pub call: String,
    /// When, in milliseconds since the call began.
    pub t: u64,
}

/// An item of the scorecard over a whole log.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CardTotal {
    /// In how many calls it passed.
    pub passed: u64,
    /// In how many calls it failed.
    pub failed: u64,
    /// In how many calls it was excused.
    pub excused: u64,
    /// In how many calls there was no occasion for it.
    pub not_applicable: u64,
    /// In how many calls it could not be told.
    pub not_computed: u64,
    /// How many calls had a value of its measure, and their sum.
    values: (u64, f64),
    /// Why it could not be computed in the first call in which it could not.
    pub lacks: Option<String>,
}

impl Totals {
    /// Nothing judged yet.
    pub fn new() -> Self {
        Self { card: vec![CardTotal::default(); card().len()], ..Self::default() }
    }

    /// The mean of the scores of calls that have one, from 0 to 1.
    pub fn score(&self) -> Option<f64> {
        mean(self.scored)
    }

    /// All rules together.
    pub fn tally(&self) -> Tally {
        let mut all = Tally::default();
        self.rules.values().for_each(|rule| all.add(&rule.tally));
        all
    }

    /// Adds a call that was judged by the rules of `book`.
    pub(super) fn add(&mut self, book: &Rulebook, call: &CallScore) {
        self.calls += 1;
        self.items += call.items;
        if let Some(score) = call.score() {
            self.scored.0 += 1;
            self.scored.1 += score;
        }
        self.unsafe_calls += u64::from(call.is_unsafe());
        for ((total, item), at) in self.card.iter_mut().zip(&call.card).zip(0..) {
            *match item.result {
                ItemResult::Passed => &mut total.passed,
                ItemResult::Failed => &mut total.failed,
                ItemResult::Excused => &mut total.excused,
                ItemResult::NotApplicable => &mut total.not_applicable,
                ItemResult::NotComputed => &mut total.not_computed,
            } += 1;
            if let Some(value) = item.value {
                total.values.0 += 1;
                total.values.1 += value;
            }
            if item.result == ItemResult::NotComputed && total.lacks.is_none() {
                total.lacks = Some(book.lacks(at));
            }
        }
    }

    /// Adds the rules of one script, judged over some calls.
    fn add_rules(&mut self, book: &BookTotals) {
        for ((_, rule), total) in book.book.script.rules().zip(&book.rules) {
            match self.rules.get_mut(&*rule.model.name) {
                Some(known) => known.add(total),
                None => drop(self.rules.insert(rule.model.name.clone().into(), total.clone())),
            }
        }
    }
}

impl RuleTotal {
    fn add(&mut self, other: &Self) {
        self.tally.add(&other.tally);
        self.calls_broken += other.calls_broken;
        self.violations.extend(other.violations.iter().cloned());
        self.violations.sort();
        self.violations.truncate(MOST_VIOLATIONS);
        self.unscored = self.unscored.take().or_else(|| other.unscored.clone());
    }
}

impl CardTotal {
    /// The share of calls that passed in those that passed or failed.
    pub fn ratio(&self) -> Option<f64> {
        share(self.passed, self.passed + self.failed)
    }

    /// The mean of its measure.
    pub fn value(&self) -> Option<f64> {
        mean(self.values)
    }
}

fn mean((count, sum): (u64, f64)) -> Option<f64> {
    #[expect(clippy::cast_precision_loss, reason = "a mean needs no more digits")]
    (count > 0).then(|| sum / count as f64)
}

impl CallScore {
    /// The share of items that passed in those that passed or failed, from 0 to 1; 0 if an item of safety failed, and
    /// `None` if nothing could be judged.
    pub fn score(&self) -> Option<f64> {
        let count = |result| self.card.iter().filter(|item| item.result == result).count() as u64;
        let (passed, failed) = (count(ItemResult::Passed), count(ItemResult::Failed));
        if self.is_unsafe() { Some(0.0) } else { share(passed, passed + failed) }
    }

    /// Whether an item of safety failed.
    pub fn is_unsafe(&self) -> bool {
        let mut each = self.card.iter().zip(card());
        each.any(|(found, item)| item.kind == Kind::Safety && found.result == ItemResult::Failed)
    }
}

/// The rules of one script over the calls that were judged by them.
pub(super) struct BookTotals {
    book: Arc<Rulebook>,
    rules: Vec<RuleTotal>,
}

impl BookTotals {
    fn new(book: Arc<Rulebook>) -> Self {
        let total = |(id, rule): (_, &etiquette_core::Rule)| RuleTotal {
            template: rule.model.template.name(),
            activation: rule.model.template.activation(),
            tally: Tally::default(),
            calls_broken: 0,
            violations: Vec::new(),
            unscored: book.unscored(id).map(str::to_owned),
        };
        let rules = book.script.rules().map(total).collect();
        Self { book, rules }
    }

    fn add(&mut self, call: &CallScore) {
        for (total, score) in self.rules.iter_mut().zip(&call.rules) {
            total.tally.add(&score.tally);
            total.calls_broken += u64::from(score.tally.violated > 0);
        }
        for (rule, t) in &call.violations {
            let total = self.rules.get_mut(rule.index());
            if let Some(total) = total.filter(|total| total.violations.len() < MOST_VIOLATIONS) {
                total.violations.push(Violation { line: call.line, call: call.call.clone(), t: *t });
            }
        }
    }
}

/// Gathers calls that were judged by several rulebooks.
pub(super) struct Gathering {
    pub(super) totals: Totals,
    books: Vec<BookTotals>,
}

impl Gathering {
    pub(super) fn new() -> Self {
        Self { totals: Totals::new(), books: Vec::new() }
    }

    pub(super) fn add(&mut self, book: &Arc<Rulebook>, call: &CallScore) {
        self.totals.add(book, call);
        let known = self.books.iter().position(|known| Arc::ptr_eq(&known.book, book));
        let at = known.unwrap_or_else(|| {
            self.books.push(BookTotals::new(book.clone()));
            self.books.len() - 1
        });
        self.books.get_mut(at).into_iter().for_each(|known| known.add(call));
    }

    pub(super) fn finish(mut self) -> Totals {
        self.books.iter().for_each(|book| self.totals.add_rules(book));
        self.totals
    }
}
