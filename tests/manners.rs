//! The shipped scripts keep every rule that they carry, whatever happens and with no guide: random calls, which end as
//! calls do. Requirements S1.7 and S4.13.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};

use etiquette::{
    Call, Channel, Connection, Context, Direction, Event, Money, Operator, Script, Source, Step, Text,
    Timestamp, Value, core::FactKind, shipped,
};
use proptest::{
    prelude::any,
    strategy::{Strategy as _, ValueTree as _},
    test_runner::TestRunner,
};

/// How many calls of each script are played.
const CALLS: usize = 5_000;
/// What happens in one call, at most.
const EVENTS: usize = 80;

fn context(name: &str, operator: Operator) -> Context {
    let given = |fact: &str, value: Value| (Box::from(fact), value);
    let texts = |text: &str| Value::Texts([Text::new(text)].into());
    let facts = match name {
        "callback" => vec![
            given("if-no-answer", Value::Choice(0)),
            given("topic", Value::Text(Text::new("a contract"))),
        ],
        "paid" => vec![
            given("offered", texts("a talk")),
            given("excluded", texts("a meeting")),
            given("price", Value::Money(Money::try_new(99, "EUR").expect("a currency"))),
        ],
        _ => Vec::new(),
    };
    let direction = if name == "callback" { Direction::Outbound } else { Direction::Inbound };
    let channel = if name == "chat" { Channel::Chat } else { Channel::Voice };
    Context { direction, channel, operator, facts, ..Context::default() }
}

/// A call of which a host has told nothing but what can be: nobody speaks who is not there.
struct Walk {
    call: Call,
    step: Step,
    now: Timestamp,
    told: Vec<String>,
    broken: BTreeSet<String>,
}

impl Walk {
    fn new(script: &Arc<Script>, name: &str, operator: Operator) -> Self {
        let call = Call::try_new(script.clone(), context(name, operator)).expect("a call").without_guide();
        let (step, now) = (Step::default(), Timestamp::default());
        let mut walk = Self { call, step, now, told: Vec::new(), broken: BTreeSet::new() };
        walk.happens(&Event::tick());
        walk
    }

    fn is_connected(&self) -> bool {
        let up = Connection::ALL.iter().zip(0..).find(|(connection, _)| **connection == Connection::Up);
        self.call.fact("connection").and_then(|fact| fact.value)
            == up.map(|(_, option)| Value::Choice(option))
    }

    fn can_happen(&self, source: Source, name: &str) -> bool {
        match (source, name) {
            (Source::Clock, _) => false,
            // Nobody answers whom nobody called.
            (_, "answered" | "busy" | "no-answer" | "voicemail") => {
                !self.is_connected() && self.call.awaited().any(|offer| offer.name == name)
            }
            (Source::Caller, _) | (_, "dropped" | "line-finished") => self.is_connected(),
            _ => true,
        }
    }

    /// What a number makes happen.
    fn goes_on(&mut self, draw: u8) {
        if self.call.has_ended() {
            return;
        }
        if let (Some(deadline), 0..=70) = (self.call.deadline(), draw) {
            self.now = deadline;
            self.told.push("(time)".into());
            return self.happens(&Event::tick());
        }
        let candidates = if draw > 235 { self.every() } else { self.awaited() };
        let chosen = usize::from(draw).checked_rem(candidates.len()).and_then(|at| candidates.get(at));
        let Some(name) = chosen else { return };
        let event = self.brings(name, draw);
        self.told.push(name.clone());
        self.happens(&event);
    }

    /// An event with one of the options, or some amount, for every fact of that kind that it brings.
    fn brings(&self, name: &str, draw: u8) -> Event {
        let script = self.call.script();
        let model = script.events().find(|(_, event)| *event.name == *name).map(|(_, event)| event);
        let facts = model.into_iter().flat_map(|event| &event.brings).filter_map(|id| script.fact_model(*id));
        facts.fold(Event::named(script, name).expect("an event"), |event, fact| {
            let value = match &fact.kind {
                FactKind::Choice(options) => {
                    Value::Choice(u16::from(draw) % u16::try_from(options.len()).expect("few options"))
                }
                FactKind::Money(_) => Value::Money(Money::try_new(1_500, "EUR").expect("a currency")),
                _ => return event,
            };
            event.bringing(script, &fact.name, value).expect("a value of the fact")
        })
    }

    fn every(&self) -> Vec<String> {
        let events =
            self.call.script().events().filter(|(_, event)| self.can_happen(event.source, &event.name));
        events.map(|(_, event)| event.name.to_string()).collect()
    }

    fn awaited(&self) -> Vec<String> {
        let offers = self.call.awaited().filter(|offer| self.can_happen(offer.source, offer.name));
        offers.map(|offer| offer.name.to_owned()).collect()
    }

    fn happens(&mut self, event: &Event) {
        self.call.step(event, self.now, &mut self.step).expect("a step");
        let script = self.call.script();
        let names = self.step.broken().iter().filter_map(|id| script.rule_model(*id));
        self.broken.extend(names.map(|rule| rule.model.name.to_string()));
        let spoke = self.step.effects(script).any(|(_, effect)| matches!(effect.name(), "say" | "greet"));
        if spoke && !self.call.has_ended() {
            self.now = self.now.after(Duration::from_millis(1));
            let finished = Event::named(script, "line-finished").expect("an event");
            self.happens(&finished);
        }
    }
}

#[test]
fn shipped_scripts_keep_their_rules() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut runner = TestRunner::deterministic();
    let draws = proptest::collection::vec(any::<u8>(), EVENTS);
    for name in shipped::names() {
        let script = Arc::new(shipped::script(name).expect("a script"));
        for number in 0..CALLS {
            let draws = draws.new_tree(&mut runner).expect("draws").current();
            let operator = if number % 2 == 0 { Operator::Person } else { Operator::Bot };
            let mut walk = Walk::new(&script, name, operator);
            draws.into_iter().for_each(|draw| walk.goes_on(draw));
            for rule in walk.broken {
                let shortest = found.entry(format!("{name}: {rule}")).or_insert_with(|| walk.told.clone());
                if walk.told.len() < shortest.len() {
                    shortest.clone_from(&walk.told);
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
