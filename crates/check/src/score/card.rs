//! The scorecard: which rules and measures make up each item, as the file beside this one says.

use std::sync::OnceLock;

use etiquette_core::{RuleId, Script};
use serde::{Deserialize, Serialize};

use super::{
    call::RuleScore,
    measure::{Measure, Measures},
};

const CARD: &str = include_str!("scorecard.toml");

/// What an item is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// How the call felt.
    Quality,
    /// What the law and the line demand.
    Compliance,
    /// What the matter needs.
    Business,
    /// What protects a life; a failure fails the whole call.
    Safety,
    /// What protects the operator.
    Wellbeing,
}

/// An item of the scorecard.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CardItem {
    /// Its name.
    pub name: String,
    /// What it asks, for people.
    pub title: String,
    /// What it is for.
    pub kind: Kind,
    /// The rules that carry it.
    #[serde(default)]
    pub rules: Vec<String>,
    /// The measure that carries it, if no rule does.
    pub measure: Option<String>,
    /// The least that passes, in the unit of the measure.
    pub min: Option<f64>,
    /// The most that passes, in the unit of the measure.
    pub max: Option<f64>,
    /// The scripts for which it is not judged.
    #[serde(default)]
    pub except: Vec<String>,
    /// Where it comes from.
    pub source: String,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    excused_by: Vec<String>,
    item: Vec<CardItem>,
}

/// What became of an item in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemResult {
    /// It was as it should be.
    Passed,
    /// It was not.
    Failed,
    /// It could not be done any more, or went wrong on the operator's way out.
    Excused,
    /// There was no occasion for it.
    NotApplicable,
    /// The log or the rules do not tell.
    NotComputed,
}

/// An item in a call.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// What became of it.
    pub result: ItemResult,
    /// What its measure was, if it has one.
    pub value: Option<f64>,
}

impl ItemResult {
    /// The result as reports name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Excused => "excused",
            Self::NotApplicable => "not-applicable",
            Self::NotComputed => "not-computed",
        }
    }
}

impl Kind {
    /// The kind as reports name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Quality => "quality",
            Self::Compliance => "compliance",
            Self::Business => "business",
            Self::Safety => "safety",
            Self::Wellbeing => "wellbeing",
        }
    }
}

fn file() -> &'static File {
    static FILE: OnceLock<File> = OnceLock::new();
    // A test reads the file, so that no host meets one that is broken.
    FILE.get_or_init(|| toml::from_str(CARD).unwrap_or_default())
}

/// The items of the scorecard.
pub fn card() -> &'static [CardItem] {
    &file().item
}

/// Whether an event excuses what goes wrong at or after it.
pub(super) fn excuses(event: &str) -> bool {
    file().excused_by.iter().any(|known| known == event)
}

/// The scorecard over the rules of one script.
pub(super) struct Card {
    items: Vec<Carried>,
}

struct Carried {
    by: Carrier,
    /// Why it cannot be computed, whatever the log says.
    lacks: Option<String>,
}

enum Carrier {
    Rules(Vec<RuleId>),
    Measure(Option<&'static Measure>),
}

impl Card {
    pub(super) fn new(script: &Script, unscored: &[Option<String>]) -> Self {
        Self { items: card().iter().map(|item| carried(item, script, unscored)).collect() }
    }

    /// Why an item cannot be computed with these rules, whatever a log says.
    pub(super) fn lacks(&self, item: usize) -> Option<&str> {
        self.items.get(item)?.lacks.as_deref()
    }

    /// Every item of a call. `excused` says whether an event of the call excuses its failures.
    pub(super) fn of(
        &self,
        rules: &[RuleScore],
        measures: &Measures,
        script: &str,
        excused: bool,
    ) -> Vec<Measured> {
        let each = self.items.iter().zip(card());
        each.map(|(carried, item)| {
            if item.except.iter().any(|known| known == script) {
                return Measured { result: ItemResult::NotApplicable, value: None };
            }
            match &carried.by {
                _ if carried.lacks.is_some() => Measured { result: ItemResult::NotComputed, value: None },
                Carrier::Rules(ids) => Measured { result: of_rules(ids, rules), value: None },
                Carrier::Measure(measure) => of_measure(item, *measure, measures, excused),
            }
        })
        .collect()
    }
}

fn carried(item: &CardItem, script: &Script, unscored: &[Option<String>]) -> Carried {
    if let Some(name) = &item.measure {
        return Carried { by: Carrier::Measure(Measure::named(name)), lacks: None };
    }
    let known = item.rules.iter().filter_map(|name| script.rule(name));
    let (judged, not): (Vec<RuleId>, Vec<RuleId>) =
        known.partition(|rule| unscored.get(rule.index()).is_some_and(Option::is_none));
    let lacks = judged.is_empty().then(|| match not.first() {
        Some(rule) => unscored.get(rule.index()).cloned().flatten().unwrap_or_default(),
        None => format!("the rules have no {}", named(&item.rules)),
    });
    Carried { by: Carrier::Rules(judged), lacks }
}

fn named(rules: &[String]) -> String {
    rules.iter().map(|rule| format!("`{rule}`")).collect::<Vec<_>>().join(" or ")
}

fn of_rules(ids: &[RuleId], rules: &[RuleScore]) -> ItemResult {
    let scores = || ids.iter().filter_map(|id| rules.get(id.index()));
    let any = |is: fn(&RuleScore) -> bool| scores().any(is);
    if any(|score| score.tally.violated > score.violated_on_way_out) {
        ItemResult::Failed
    } else if any(|score| score.tally.excused + score.violated_on_way_out > 0) {
        ItemResult::Excused
    } else if any(|score| score.tally.fulfilled > 0) {
        ItemResult::Passed
    } else {
        ItemResult::NotApplicable
    }
}

fn of_measure(item: &CardItem, measure: Option<&Measure>, measures: &Measures, excused: bool) -> Measured {
    let value = measure.and_then(|measure| measure.of(measures));
    let result = value.map_or(ItemResult::NotComputed, |value| {
        let fits = item.min.is_none_or(|min| value >= min) && item.max.is_none_or(|max| value <= max);
        match (fits, excused) {
            (true, _) => ItemResult::Passed,
            (false, true) => ItemResult::Excused,
            (false, false) => ItemResult::Failed,
        }
    });
    Measured { result, value }
}
