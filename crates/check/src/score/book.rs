//! The rules by which a log is scored, with every name that a log may use found once.

use std::{borrow::Cow, collections::HashMap, sync::Arc};

use etiquette_core::{
    Act, FactId, FactKind, Observation, RuleId, Script, Stage, Watch,
    model::{FactRef, Proposition},
};
use etiquette_diag::{Sources, did_you_mean};
use etiquette_script::{Loaded, load};

use super::{
    card::{Card, card},
    measure::Measure,
    tally::Terms,
};
use crate::log::{self, FactValue};

/// The effects that a rule can speak of.
const EFFECTS: [&str; 11] = [
    "greet", "say", "hold", "resume", "hang-up", "transfer", "schedule", "send", "request", "perform",
    "erase",
];
/// What no effect is about.
const NOTHING: &str = "\u{0}";

/// The rules of a script, ready to judge calls.
pub struct Rulebook {
    pub(super) script: Arc<Script>,
    pub(super) initial: Box<[u16]>,
    pub(super) terms: Vec<Terms>,
    /// Why a rule is not judged; `None` for those that are.
    unscored: Vec<Option<String>>,
    acts: HashMap<&'static str, Box<[Watch]>>,
    events: HashMap<Box<str>, EventWord>,
    effects: HashMap<Cow<'static, str>, Box<[Watch]>>,
    stages: HashMap<&'static str, StageWord>,
    steps: HashMap<String, Box<[Watch]>>,
    facts: HashMap<String, FactRef>,
    pub(super) stage: Option<FactId>,
    pub(super) connection: Option<FactId>,
    pub(super) card: Card,
}

pub(super) struct EventWord {
    pub(super) watches: Box<[Watch]>,
    /// Whether it brings the caller to the line or takes them away.
    pub(super) connects: Option<bool>,
}

pub(super) struct StageWord {
    pub(super) watches: Box<[Watch]>,
    pub(super) code: u16,
}

/// Finds the rules that look at something, but for those that are not judged.
struct Finder<'a> {
    script: &'a Script,
    unscored: &'a [Option<String>],
}

/// Loads a script that has nothing but the standard sets of these names, for their rules.
///
/// # Examples
///
/// ```
/// use etiquette_check::score::load_sets;
/// use etiquette_diag::Sources;
///
/// let loaded = load_sets(&["hold"], &mut Sources::new());
/// assert_eq!(loaded.script.map(|script| script.name().to_owned()).as_deref(), Some("standard"));
/// ```
pub fn load_sets(names: &[&str], sources: &mut Sources) -> Loaded {
    let names = names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
    let steps = Stage::ALL.map(|stage| format!("[step.{0}]\nstage = \"{0}\"\n", stage.name())).concat();
    let text = format!("etiquette = 1\nname = \"standard\"\nstart = \"opening\"\nuse = [{names}]\n{steps}");
    load("standard sets", &text, sources)
}

impl Rulebook {
    /// The rules of a script.
    pub fn new(script: Arc<Script>) -> Self {
        let unscored: Vec<_> = script.rules().map(|(_, rule)| why_unscored(&script, rule)).collect();
        let find = Finder { script: &script, unscored: &unscored };
        let acts = Act::ALL.iter().map(|act| (act.name(), find.watches(Observation::Line(*act))));
        let stages = Stage::ALL.into_iter().zip(1..).map(|(stage, code)| {
            (stage.name(), StageWord { watches: find.watches(Observation::Stage(stage)), code })
        });
        let steps = script.steps().map(|(id, _)| (script.step_name(id), find.watches(Observation::Step(id))));
        Self {
            acts: acts.collect(),
            events: find.events(),
            effects: find.effects(),
            stages: stages.collect(),
            steps: steps.collect(),
            facts: facts(&script),
            initial: script.initial_codes(),
            terms: script.rules().map(|(_, rule)| Terms::of(rule)).collect(),
            stage: script.fact("stage"),
            connection: script.fact("connection"),
            card: Card::new(&script, &unscored),
            unscored,
            script,
        }
    }

    /// The script whose rules these are.
    pub fn script(&self) -> &Script {
        &self.script
    }

    /// Why a rule is not judged; `None` for one that is.
    pub fn unscored(&self, rule: RuleId) -> Option<&str> {
        self.unscored.get(rule.index())?.as_deref()
    }

    /// What an item of the scorecard lacks to be computed.
    pub(super) fn lacks(&self, item: usize) -> String {
        if let Some(lacks) = self.card.lacks(item) {
            return lacks.to_owned();
        }
        let measure = card().get(item).and_then(|item| Measure::named(item.measure.as_deref()?));
        measure.map_or_else(String::new, |measure| format!("the log has no {}", measure.needs))
    }

    pub(super) fn act(&self, name: &str) -> Option<&[Watch]> {
        self.acts.get(name).map(|watches| &**watches)
    }

    pub(super) fn event(&self, name: &str) -> Option<&EventWord> {
        self.events.get(name)
    }

    /// The rules that look at an effect; what it is about may be anything.
    pub(super) fn effect(&self, name: &str) -> Option<&[Watch]> {
        let known = self.effects.get(name).or_else(|| {
            let (name, _) = name.split_once(' ')?;
            self.effects.get(&*format!("{name} {NOTHING}"))
        });
        known.map(|watches| &**watches)
    }

    pub(super) fn stage(&self, name: &str) -> Option<&StageWord> {
        self.stages.get(name)
    }

    pub(super) fn step(&self, name: &str) -> Option<&[Watch]> {
        self.steps.get(name).map(|watches| &**watches)
    }

    pub(super) fn fact(&self, name: &str) -> Option<FactRef> {
        self.facts.get(name).copied()
    }

    /// What a value is to the fact; `None` if it does not fit.
    pub(super) fn code(&self, fact: FactRef, value: &FactValue<'_>) -> Option<u16> {
        let kind = &self.script.fact_model(fact.fact)?.kind;
        match (kind, value) {
            (FactKind::Flag, FactValue::Flag(flag)) => Some(u16::from(*flag) + 1),
            (FactKind::Choice(options), FactValue::Option(option)) => {
                (1..).zip(options).find(|(_, known)| ***known == **option).map(|(code, _)| code)
            }
            (FactKind::Counter(most), FactValue::Number(number)) => (number <= most).then_some(*number),
            (FactKind::Flag | FactKind::Choice(_) | FactKind::Counter(_), FactValue::Unknown) => Some(0),
            (FactKind::Flag | FactKind::Choice(_) | FactKind::Counter(_), _) => None,
            (_, FactValue::Flag(true)) => Some(1),
            (_, FactValue::Unknown) => Some(0),
            _ => None,
        }
    }

    /// What was probably meant by a name that nobody knows.
    pub(super) fn help(&self, what: &str, name: &str) -> String {
        match what {
            "act" => did_you_mean(name, Act::ALL.iter().map(|act| act.name())),
            "event" => {
                let mut events: Vec<&str> = self.events.keys().map(|event| &**event).collect();
                events.sort_unstable();
                did_you_mean(name, events)
            }
            "effect" => did_you_mean(name, EFFECTS),
            "stage" => did_you_mean(name, Stage::ALL.map(Stage::name)),
            "step" => did_you_mean(name, sorted(self.steps.keys())),
            "value" => self.values_of(name),
            _ if self.is_private(name) => "it is private: no log should tell it".to_owned(),
            _ => did_you_mean(name, sorted(self.facts.keys())),
        }
    }
}

impl Rulebook {
    fn values_of(&self, fact: &str) -> String {
        let fact = self.fact(fact).and_then(|fact| self.script.fact_model(fact.fact));
        match fact.map(|fact| &fact.kind) {
            Some(FactKind::Choice(options)) => did_you_mean("", options.iter().map(|option| &**option)),
            Some(FactKind::Counter(most)) => format!("expected a number from 0 to {most}"),
            Some(FactKind::Flag) => "expected `true`, `false` or `null`".to_owned(),
            _ => "expected `true` if there is a value, or `null`".to_owned(),
        }
    }

    fn is_private(&self, name: &str) -> bool {
        let fact = name.split_once('[').map_or(name, |(fact, _)| fact);
        self.script.fact(fact).is_some_and(|fact| self.script.is_private(fact))
    }
}

fn sorted<'a>(names: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.map(String::as_str).collect();
    names.sort_unstable();
    names
}

impl Finder<'_> {
    fn watches(&self, seen: Observation<'_>) -> Box<[Watch]> {
        let judged = |watch: &Watch| self.unscored.get(watch.rule().index()).is_some_and(Option::is_none);
        let watches = self.script.watches(seen).into_vec().into_iter();
        watches.filter(judged).collect()
    }

    fn events(&self) -> HashMap<Box<str>, EventWord> {
        let word = |(id, event): (_, &etiquette_core::model::EventModel)| {
            let word = EventWord { watches: self.watches(Observation::Event(id)), connects: event.connects };
            (event.name.clone(), word)
        };
        self.script.events().map(word).collect()
    }

    /// Every effect by its name, and with what it is about where a rule says something of that.
    fn effects(&self) -> HashMap<Cow<'static, str>, Box<[Watch]>> {
        let mut effects = HashMap::new();
        for name in EFFECTS {
            let bare = if name == "greet" { Observation::Greeting } else { Observation::Effect(name, None) };
            effects.insert(name.into(), self.watches(bare));
            let other = self.watches(Observation::Effect(name, Some(NOTHING)));
            effects.insert(format!("{name} {NOTHING}").into(), other);
        }
        let spoken_of =
            self.script.rules().flat_map(|(_, rule)| abouts(&rule.model.first, rule.model.second.as_ref()));
        for (name, about) in spoken_of {
            let watches = self.watches(Observation::Effect(&name, Some(&about)));
            effects.insert(format!("{name} {about}").into(), watches);
        }
        effects
    }
}

/// The effects of which a rule speaks with what they are about.
fn abouts(first: &Proposition, second: Option<&Proposition>) -> Vec<(String, String)> {
    let all = first.any.iter().chain(second.iter().flat_map(|second| &second.any));
    let about = |one: &etiquette_core::model::Occurrence| match one {
        etiquette_core::model::Occurrence::Effect(name, Some(about)) => {
            Some((name.clone().into_string(), about.clone().into_string()))
        }
        _ => None,
    };
    all.filter_map(about).collect()
}

/// Why a rule is not judged: it depends on what no log may tell.
fn why_unscored(script: &Script, rule: &etiquette_core::Rule) -> Option<String> {
    let guards = std::iter::once(&rule.model.first).chain(&rule.model.second).map(|one| &one.guard);
    let private = guards.flat_map(|guard| guard.facts()).find(|fact| script.is_private(fact.fact))?;
    let name = script.fact_model(private.fact).map(|fact| fact.name.clone()).unwrap_or_default();
    Some(format!("it depends on `{name}`, which is private, and no log tells private facts"))
}

/// Every public fact and every entry of one, by its name.
fn facts(script: &Script) -> HashMap<String, FactRef> {
    let references = script.facts().flat_map(|(id, _)| script.references(id));
    let public = references.filter(|reference| !script.is_private(reference.fact));
    public.filter_map(|reference| Some((log::fact_name(script, reference)?, reference))).collect()
}
