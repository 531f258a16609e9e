//! What was counted. Sums and histograms only, so that the order in which calls are counted does not matter.

use std::collections::BTreeMap;

use etiquette_core::{Connection, Script, Stage, Value};
use hdrhistogram::Histogram;

use crate::plays::Play;

/// What calls had in common.
#[derive(Clone, Debug)]
pub struct Tally {
    /// What chance was drawn from.
    pub seed: u64,
    /// How many calls there were.
    pub calls: u64,
    /// How many of them have ended; the others were left when nothing happened any more.
    pub ended: u64,
    /// How many steps the engine took.
    pub steps: u64,
    /// How calls ended: their last step, and what became of the connection.
    pub endings: BTreeMap<(String, &'static str), u64>,
    /// For each rule, how often it asked for something, in how many calls, and in how many it was broken.
    pub rules: Vec<Asked>,
    /// Lengths in milliseconds.
    pub(super) lengths: Spread,
    /// The time in each stage, of the calls that were in it, in milliseconds.
    pub(super) stages: [Spread; 6],
    /// Prices, in the smallest unit of money.
    pub(super) prices: Spread,
}

/// How often a rule asked for something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// How often.
    pub times: u64,
    /// In how many calls.
    pub calls: u64,
    /// In how many calls it was broken.
    pub broken: u64,
}

/// How numbers are spread, to three digits.
#[derive(Clone, Debug, Default)]
pub(super) struct Spread {
    histogram: Option<Histogram<u64>>,
}

impl Spread {
    fn add(&mut self, value: u64) {
        if self.histogram.is_none() {
            // Three digits are always possible.
            self.histogram = Histogram::new(3).ok();
        }
        if let Some(histogram) = &mut self.histogram {
            // It grows with what is recorded.
            let _ = histogram.record(value);
        }
    }

    fn merge(&mut self, other: &Self) {
        match (&mut self.histogram, &other.histogram) {
            (Some(known), Some(more)) => _ = known.add(more),
            (None, Some(more)) => self.histogram = Some(more.clone()),
            _ => {}
        }
    }

    pub(super) fn count(&self) -> u64 {
        self.histogram.as_ref().map_or(0, Histogram::len)
    }

    /// The value that so many of a thousand do not exceed.
    pub(super) fn at(&self, of_thousand: u32) -> u64 {
        let quantile = f64::from(of_thousand) / 1_000.0;
        self.histogram.as_ref().map_or(0, |histogram| histogram.value_at_quantile(quantile))
    }

    /// How many lie below each of these bounds, and not below the one before.
    pub(super) fn parts(&self, bounds: &[u64]) -> Vec<u64> {
        let Some(histogram) = &self.histogram else { return Vec::new() };
        let from = std::iter::once(&0).chain(bounds);
        let parts = from.zip(bounds).map(|(from, to)| histogram.count_between(*from, to.saturating_sub(1)));
        parts.collect()
    }
}

impl Tally {
    pub(super) fn new(script: &Script, seed: u64) -> Self {
        Self {
            seed,
            calls: 0,
            ended: 0,
            steps: 0,
            endings: BTreeMap::new(),
            rules: vec![Asked::default(); script.rules().count()],
            lengths: Spread::default(),
            stages: Default::default(),
            prices: Spread::default(),
        }
    }

    pub(super) fn add(&mut self, play: &Play<'_>, price: Option<u64>) {
        self.calls += 1;
        self.ended += u64::from(play.call.has_ended());
        self.steps += play.steps;
        let last = play.last.map(|step| play.call.script().step_name(step)).unwrap_or_default();
        *self.endings.entry((last, connection(play))).or_default() += 1;
        for (asked, times) in self.rules.iter_mut().zip(&play.set_off) {
            asked.times += times;
            asked.calls += u64::from(*times > 0);
        }
        for rule in &play.broken {
            self.rules.get_mut(rule.index()).into_iter().for_each(|asked| asked.broken += 1);
        }
        let millis = |time: std::time::Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        self.lengths.add(millis(play.elapsed()));
        for (stage, spread) in Stage::ALL.into_iter().zip(&mut self.stages) {
            let time = play.time_in(stage);
            if !time.is_zero() {
                spread.add(millis(time));
            }
        }
        price.into_iter().for_each(|price| self.prices.add(price));
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.calls += other.calls;
        self.ended += other.ended;
        self.steps += other.steps;
        for (ending, count) in &other.endings {
            *self.endings.entry(ending.clone()).or_default() += count;
        }
        for (asked, more) in self.rules.iter_mut().zip(&other.rules) {
            asked.times += more.times;
            asked.calls += more.calls;
            asked.broken += more.broken;
        }
        self.lengths.merge(&other.lengths);
        self.stages.iter_mut().zip(&other.stages).for_each(|(known, more)| known.merge(more));
        self.prices.merge(&other.prices);
    }
}

fn connection(play: &Play<'_>) -> &'static str {
    match play.call.fact("connection").and_then(|fact| fact.value) {
        Some(Value::Choice(at)) => Connection::ALL.get(usize::from(at)).map_or("none", |one| one.name()),
        _ => "none",
    }
}
