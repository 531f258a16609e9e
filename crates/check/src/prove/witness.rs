//! Calls that offend, held by the engine at true times. A call that cannot be held is none.

use std::{sync::Arc, time::Duration};

use etiquette_core::{
    Call, Context, Event, FactId, FactKind, Money, Outcome, RuleId, SavedTimer, Script, Step, Text, TimerId,
    Timestamp, Value,
    explore::{Choice, Codes, Explorer},
};

use super::walk::{Happening, Tale, Told};
use crate::replay::Opening;

/// How many steps of the engine one search for times may take.
const MOST: usize = 4_000;

/// A call that was held, without its guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// What was known of it beforehand.
    pub context: Context,
    /// What happened, as lines of an event file: events, and times that passed.
    pub lines: Vec<String>,
}

/// What a call is held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// It breaks a rule.
    Break(RuleId),
    /// Everything in it happens.
    Arrive,
    /// Nothing answers the last thing that happens.
    Unanswered,
    /// It does not come to rest after the last thing that happens.
    RunAway,
}

/// Holds a call so that it does what it was found to do.
///
/// # Errors
///
/// Where no times are found at which it does: how it went another way.
pub(super) fn witness(
    script: &Arc<Script>,
    explorer: &Explorer<'_>,
    tale: &Tale,
    aim: Aim,
) -> Result<Witness, Astray> {
    let Some(Happening::Choice(Choice::Begin(opening))) = tale.events.first().map(|told| told.happening)
    else {
        return Err(Astray::default());
    };
    let (context, codes) = explorer.opening(opening).ok_or_else(Astray::default)?;
    let mut context = Context { call: "proof".into(), ..context.clone() };
    let given = |(fact, code): &(FactId, u16)| {
        Some((script.fact_model(*fact)?.name.to_string().into(), value(script, *fact, *code)?))
    };
    let out_of_sight = tale.will_need(0, |fact| script.fact_model(fact).is_some_and(|model| model.given));
    context.facts = codes.iter().chain(&out_of_sight).filter_map(given).collect();
    let call = Call::try_new(script.clone(), context.clone()).map_err(|_| Astray::default())?.without_guide();
    let astray = Astray { good: 1, blamed: None };
    let mut search = Search { script, explorer, aim, tale, steps: 0, lines: Vec::new(), astray };
    let begins = Opening::default().at;
    let (call, broken) = search.step(&call, &Event::tick(), begins, 0).ok_or_else(Astray::default)?;
    if !broken && !search.hold(&call, 1, begins) {
        return Err(search.astray);
    }
    Ok(Witness { context, lines: search.lines })
}

/// How a call went another way than it was found to go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Astray {
    /// How many things happened as they should before.
    pub(super) good: usize,
    /// A fact out of sight that then had another value than was assumed.
    pub(super) blamed: Option<FactId>,
}

struct Search<'s, 'a> {
    script: &'s Script,
    explorer: &'s Explorer<'a>,
    aim: Aim,
    tale: &'s Tale,
    steps: usize,
    lines: Vec<String>,
    /// How the call went another way that went well longest.
    astray: Astray,
}

impl Told {
    /// Whether the call is where it should be.
    fn leads_to(&self, call: &Call) -> bool {
        self.at.is_none_or(|at| at == call.position().filter(|_| !call.has_ended()))
    }
}

impl Tale {
    /// The values that facts must have for what comes after so many things, before anything there could be learnt anew;
    /// as far as nobody looks at them and they are `wanted`.
    fn will_need(&self, after: usize, wanted: impl Fn(FactId) -> bool) -> Codes {
        let mut codes = Codes::new();
        for (fact, code) in self.events.iter().skip(after).flat_map(|told| &told.assumed) {
            if *code > 0 && wanted(*fact) && !codes.iter().any(|(known, _)| known == fact) {
                codes.push((*fact, *code));
            }
        }
        codes
    }
}

impl Search<'_, '_> {
    /// Holds the rest of the call from here, at the first times that fit.
    fn hold(&mut self, call: &Call, good: usize, now: Timestamp) -> bool {
        let Some(next) = self.tale.events.get(good) else { return self.aim == Aim::Arrive };
        if good > self.astray.good || good == self.astray.good && self.astray.blamed.is_none() {
            let differs = |(fact, code): &&(FactId, u16)| self.explorer.differs(call, *fact, *code);
            let blamed = next.assumed.iter().rev().find(differs).map(|(fact, _)| *fact);
            self.astray = Astray { good, blamed };
        }
        let known = self.lines.len();
        for time in self.times(call, next.happening, now) {
            let Some((event, line)) = self.event(good) else { return false };
            if time > now {
                self.lines.push(format!("+{}", humantime::format_duration(time.since(now))));
            }
            self.lines.extend(line);
            if let Some((after, broken)) = self.step(call, &event, time, good)
                && (broken || next.leads_to(&after) && self.hold(&after, good + 1, time))
            {
                return true;
            }
            self.lines.truncate(known);
        }
        false
    }

    /// The times at which something might happen: at once, or as late as can be.
    fn times(&self, call: &Call, next: Happening, now: Timestamp) -> Vec<Timestamp> {
        let deadline = call.deadline();
        match next {
            Happening::Choice(Choice::Timer(timer)) => {
                first(call).filter(|(_, first)| *first == timer).map(|(time, _)| time).into_iter().collect()
            }
            Happening::Expiry => self.expiry(call).into_iter().chain(deadline).collect(),
            Happening::Choice(_) => {
                let last = deadline.map(|deadline| Timestamp::from_millis(deadline.as_millis() - 1));
                let later = last.filter(|last| *last > now);
                [now]
                    .into_iter()
                    .filter(|now| deadline.is_none_or(|deadline| *now < deadline))
                    .chain(later)
                    .collect()
            }
        }
    }

    /// When the time of the rule that is to be broken runs out, if it runs.
    fn expiry(&self, call: &Call) -> Option<Timestamp> {
        let Aim::Break(rule) = self.aim else { return None };
        call.obligations().find(|owed| owed.rule == rule)?.until
    }

    /// One step of the engine, and whether it did what is looked for; `None` if it was refused.
    fn step(&mut self, call: &Call, event: &Event, now: Timestamp, at: usize) -> Option<(Call, bool)> {
        self.steps += 1;
        if self.steps > MOST {
            return None;
        }
        let always = event.id().and_then(|id| self.script.event_model(id)?.always.as_ref());
        let is_promised = always.is_some_and(|always| call.meets(always));
        let mut call = call.clone();
        let mut step = Step::default();
        let outcome = call.step(event, now, &mut step);
        let needs_answer = event.id().is_some_and(|id| self.explorer.needs_answer(id));
        let is_refused = match step.outcome() {
            Outcome::Refused(_) | Outcome::Postponed => true,
            Outcome::Noted => needs_answer,
            _ => false,
        };
        let is_last = at + 1 == self.tale.events.len();
        let is_found = match self.aim {
            Aim::Break(rule) => step.broken().contains(&rule),
            Aim::Arrive => false,
            Aim::Unanswered => is_last && is_promised && (is_refused || *step.outcome() == Outcome::Noted),
            Aim::RunAway => is_last && outcome.is_err(),
        };
        (outcome.is_ok() && !is_refused || is_found).then_some((call, is_found))
    }

    fn event(&self, at: usize) -> Option<(Event, Option<String>)> {
        let Some(Happening::Choice(Choice::Event(id, way))) =
            self.tale.events.get(at).map(|told| told.happening)
        else {
            return Some((Event::tick(), None));
        };
        let mut event = Event::new(id);
        let model = self.script.event_model(id)?;
        let mut line = model.name.to_string();
        let out_of_sight = self.tale.will_need(at, |fact| model.brings.contains(&fact));
        for (fact, code) in self.explorer.brought(id, way).iter().chain(&out_of_sight) {
            let name = &self.script.fact_model(*fact)?.name;
            let value = value(self.script, *fact, *code)?;
            line.push_str(&format!(" {name}={}", written(self.script, *fact, &value)));
            event = event.bringing(self.script, name, value).ok()?;
        }
        Some((event, Some(line)))
    }
}

/// The timer that fires first, and when; bounds of rules that run out before it keep nothing from happening.
fn first(call: &Call) -> Option<(Timestamp, TimerId)> {
    let (saved, _) = call.save();
    let running = saved.timers.iter().filter_map(|timer| match timer {
        SavedTimer::Until(timer, time) => Some((*time, *timer)),
        SavedTimer::Paused(..) => None,
    });
    running.min()
}

/// Some value with this code.
fn value(script: &Script, fact: FactId, code: u16) -> Option<Value> {
    Some(match &script.fact_model(fact)?.kind {
        FactKind::Flag => Value::Flag(code > 1),
        FactKind::Choice(_) => Value::Choice(code.checked_sub(1)?),
        FactKind::Counter(_) => Value::Counter(code),
        FactKind::Text(_) => Value::Text(Text::new("…")),
        FactKind::Texts(_) => Value::Texts([].into()),
        FactKind::Time => Value::Time(Opening::default().at.after(Duration::from_secs(3_600))),
        FactKind::Money(currency) => Value::Money(Money::try_new(100, std::str::from_utf8(currency).ok()?)?),
        _ => return None,
    })
}

/// A value as event lines write it.
fn written(script: &Script, fact: FactId, value: &Value) -> String {
    match value {
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.into(),
        Value::Choice(option) => script.option_name(fact, *option).unwrap_or_default().into(),
        Value::Counter(count) => count.to_string(),
        Value::Time(_) => "2026-03-02T11:00:00Z".into(),
        Value::Money(_) => "1".into(),
        _ => "…".into(),
    }
}
