//! Every limit, at it and one past it.

use std::time::Duration;

use etiquette_core::{
    CallError, EventError, FactKind, Limits, Locale, Outcome, Precedence, ScriptError, Text, Value,
    model::{Among, Arrow, FactIndex, Guard, Occurrence, Proposition, RuleModel, Scope, Severity, Target},
    rule::{Bound, Template},
};

use crate::draft::{Draft, add, choice, entry};

/// Checks that a draft with three of something passes at a limit of three, and fails at two.
fn check(what: &'static str, draft: &Draft, set: impl Fn(&mut Limits, usize)) {
    let mut draft = draft.clone();
    set(&mut draft.limits, 3);
    assert_eq!(draft.script().err(), None, "{what}");
    set(&mut draft.limits, 2);
    assert_eq!(draft.script().err(), Some(ScriptError::TooMany { what, limit: 2, found: 3 }));
}

#[test]
fn tables_are_bounded() {
    let mut draft = Draft::new();
    draft.flow("flow", Precedence::Law, ["start"]);
    draft.flow("other", Precedence::Law, ["start"]);
    for name in ["one", "two", "three"] {
        draft.timer(name, Scope::Call, 1);
    }
    check("flows", &draft, |limits, limit| limits.flows = limit);
    check("events", &draft, |limits, limit| limits.events = limit);
    check("timers", &draft, |limits, limit| limits.timers = limit);
    check("steps", &draft, |limits, limit| limits.steps = limit);
}

#[test]
fn rules_are_bounded() {
    let mut draft = Draft::new();
    let (event, message) = (draft.event("asked"), draft.message("rule"));
    for name in ["one", "two", "three"] {
        draft.model.rules.push(RuleModel {
            name: name.into(),
            template: Template::Existence(1),
            first: Proposition { any: vec![Occurrence::Event(event)], guard: Guard::Always },
            second: None,
            among: Among::All,
            bound: Bound::None,
            time: Duration::ZERO,
            severity: Severity::Default,
            precedence: Precedence::Courtesy,
            message,
            serves: Vec::new(),
        });
    }
    check("rules", &draft, |limits, limit| limits.rules = limit);
}

/// Lines, outputs and messages have no bound of a host's; their ids have one.
#[test]
fn tables_without_a_limit_are_as_large_as_ids_allow() {
    let mut draft = Draft::new();
    draft.say("said", &[]);
    let model = &draft.model;
    let (line, output) = (model.lines[0].clone(), model.outputs[0].clone());
    for (found, is_good) in [(65_535, true), (65_536, false)] {
        for what in ["lines", "outputs", "messages"] {
            let mut draft = draft.clone();
            match what {
                "lines" => draft.model.lines = vec![line.clone(); found],
                "outputs" => draft.model.outputs = vec![output.clone(); found],
                _ => draft.model.messages = (0..found).map(|number| number.to_string().into()).collect(),
            }
            let error = (!is_good).then_some(ScriptError::TooMany { what, limit: 65_535, found });
            assert_eq!(draft.script().err(), error, "{found} {what}");
        }
    }
}

#[test]
fn tags_of_locales_are_bounded() {
    let tag = |length: usize| format!("en-{}", "x".repeat(length - 3));
    assert!(Locale::try_new(&tag(23)).is_ok());
    assert!(Locale::try_new(&tag(24)).is_err());
}

#[test]
fn facts_are_bounded() {
    let mut draft = Draft::new();
    draft.limits.options = 6;
    let topic = draft.fact("topic", choice(&["a", "b"]));
    let consent = draft.fact("consent", FactKind::Flag);
    draft.fact_mut(consent).index = Some(topic);
    draft.limits.cells = 9;
    assert_eq!(draft.script().err(), None);
    draft.limits.cells = 8;
    let error = ScriptError::TooMany { what: "cells of facts", limit: 8, found: 9 };
    assert_eq!(draft.script().err(), Some(error));
}

#[test]
fn options_are_bounded() {
    let options = |count: usize| (0..count).map(|number| number.to_string().into()).collect();
    let mut draft = Draft::new();
    let topic = draft.fact("topic", FactKind::Choice(options(7)));
    draft.limits.options = 7;
    assert_eq!(draft.script().err(), None);
    draft.fact_mut(topic).kind = FactKind::Choice(options(8));
    assert!(matches!(draft.script(), Err(ScriptError::TooMany { what: "options of a choice", .. })));
    // Whatever the host allows, every option has a code.
    draft.limits.options = usize::MAX;
    draft.fact_mut(topic).kind = FactKind::Choice(options(65_534));
    draft.fact_mut(topic).given = true;
    let facts = vec![("topic".into(), Value::Choice(65_533))];
    let player = draft.play_in(etiquette_core::Context { facts, ..Default::default() });
    assert_eq!(player.value("topic"), Some(Value::Choice(65_533)));
    draft.fact_mut(topic).kind = FactKind::Choice(options(65_535));
    assert!(draft.script().is_err());
}

#[test]
fn arrows_are_bounded() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let (flow, _) = draft.flow("flow", Precedence::Law, ["inside"]);
    draft.on(start, "event", Target::Stay);
    draft.step_mut(start).then.push(Arrow::to(Target::End));
    draft.step_mut(start).on_return.push(Arrow::to(Target::Stay));
    check("arrows of a step", &draft, |limits, limit| limits.arrows = limit);
    let mut draft = Draft::new();
    let (other, _) = draft.flow("flow", Precedence::Law, ["inside"]);
    assert_eq!(other, flow);
    for _ in 0..3 {
        draft.on_flow(flow, "event", Target::Stay);
    }
    check("transitions of a flow", &draft, |limits, limit| limits.arrows = limit);
    draft.flow_mut(flow).transitions.clear();
    for _ in 0..3 {
        draft.interrupt("event", flow);
    }
    check("interrupts", &draft, |limits, limit| limits.arrows = limit);
}

#[test]
fn depth_of_conditions_is_bounded() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let deep = Guard::Any(vec![Guard::All(vec![Guard::Always])]);
    draft.on(start, "event", Target::Stay).guard = deep;
    check("conditions inside each other", &draft, |limits, limit| limits.depth = limit);
}

#[test]
fn lines_are_bounded() {
    let mut draft = Draft::new();
    let facts = ["a", "b", "c"].map(|name| draft.fact(name, FactKind::Flag));
    draft.line(&["one", "two", "three"], &facts);
    check("variants of a line", &draft, |limits, limit| limits.variants = limit);
    check("arguments", &draft, |limits, limit| limits.arguments = limit);
}

#[test]
fn arguments_of_requests_and_tips_are_bounded() {
    let mut draft = Draft::new();
    let facts = ["a", "b", "c"].map(|name| draft.fact(name, FactKind::Flag));
    let line = draft.line(&["one"], &facts);
    let arguments = std::mem::take(&mut draft.model.lines[line.index()].arguments);
    let (start, message) = (draft.step("start"), draft.message("tip"));
    let mut tip = draft.clone();
    tip.step_mut(start).tip = Some(etiquette_core::model::Tip { message, arguments: arguments.clone() });
    check("arguments", &tip, |limits, limit| limits.arguments = limit);
    for output in [
        etiquette_core::model::Output::Request { name: "a".into(), arguments: arguments.clone() },
        etiquette_core::model::Output::Perform { name: "a".into(), arguments },
    ] {
        let mut draft = draft.clone();
        draft.output(output);
        check("arguments", &draft, |limits, limit| limits.arguments = limit);
    }
}

#[test]
fn texts_are_bounded_where_they_are_declared() {
    for (what, kind) in [("bytes of a text", FactKind::Text(3)), ("texts of a list", FactKind::Texts(3))] {
        let mut draft = Draft::new();
        draft.fact("note", kind);
        check(what, &draft, |limits, limit| (limits.text, limits.texts) = (limit, limit));
    }
}

#[test]
fn texts_are_bounded_where_they_are_brought() {
    let mut draft = Draft::new();
    let (note, notes) = (draft.fact("note", FactKind::Text(3)), draft.fact("notes", FactKind::Texts(2)));
    draft.limits.text = 5;
    draft.brings("spoke", &[note, notes]);
    let player = draft.play();
    let bring = |fact, value| player.event("spoke").bringing(player.call.script(), fact, value).map(|_| ());
    let wrong = |fact: &str, expected| Err(EventError::WrongValue { fact: fact.into(), expected });
    let texts = |texts: &[&str]| Value::Texts(texts.iter().map(|text| Text::new(text)).collect());
    assert_eq!(bring("note", Value::Text(Text::new("abc"))), Ok(()));
    assert_eq!(bring("note", Value::Text(Text::new("abcd"))), wrong("note", "text"));
    assert_eq!(bring("note", Value::Text(Text::new("añb"))), wrong("note", "text"), "bytes, not letters");
    assert_eq!(bring("notes", texts(&["abcde", "abcde"])), Ok(()));
    assert_eq!(bring("notes", texts(&["abcdef"])), wrong("notes", "texts"));
    assert_eq!(bring("notes", texts(&["a", "b", "c"])), wrong("notes", "texts"));
    assert_eq!(bring("note", Value::Flag(true)), wrong("note", "text"));
}

#[test]
fn indexed_and_unknown_facts_are_not_brought() {
    let mut draft = Draft::new();
    let note = draft.fact("note", FactKind::Text(3));
    draft.brings("spoke", &[note]);
    let player = draft.play();
    let script = player.call.script();
    let not_brought = |fact: &str| Err(EventError::NotBrought { event: "spoke".into(), fact: fact.into() });
    for fact in ["stage", "unknown"] {
        assert_eq!(player.event("spoke").bringing(script, fact, Value::Choice(0)), not_brought(fact));
    }
    let unknown = EventError::UnknownEvent { event: "sneezed".into() };
    assert_eq!(etiquette_core::Event::named(script, "sneezed"), Err(unknown));
}

#[test]
fn events_of_a_call_are_bounded() {
    let mut draft = Draft::new();
    draft.event("spoke");
    draft.limits.events_per_call = 2;
    let mut player = draft.play();
    let spoke = player.event("spoke").numbered(1);
    assert_eq!(player.give(&spoke, 0), Ok(Outcome::Noted));
    assert_eq!(player.give(&spoke, 0), Ok(Outcome::Noted), "a repeat is no further event");
    let spoke = player.event("spoke");
    assert_eq!(player.give(&spoke, 0), Err(CallError::TooManyEvents { limit: 2 }));
}

#[test]
fn as_many_timers_as_the_limit_fire_in_one_step() {
    let mut draft = Draft::new();
    for name in ["one", "two", "three"] {
        draft.timer(name, Scope::Call, 1);
    }
    for (limit, outcome) in [(3, Outcome::Noted), (2, Outcome::Postponed), (0, Outcome::Postponed)] {
        draft.limits.timers_per_step = limit;
        let mut player = draft.play();
        assert_eq!(player.give(&etiquette_core::Event::tick(), 1), Ok(outcome));
    }
}

#[test]
fn outputs_of_one_step_never_outgrow_their_numbers() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let said = draft.say("said", &[]);
    let count = draft.fact("count", FactKind::Counter(9));
    draft.on(start, "much", Target::Stay).block.outputs = vec![said; 65_535];
    draft.on(start, "more", Target::Stay).block.outputs = vec![said; 70_000];
    draft.on(start, "end", Target::End).block.outputs = vec![said; 65_535];
    let mut player = draft.play();
    assert_eq!(player.on("much", 0), Outcome::Taken);
    assert_eq!(player.said().len(), 65_535);
    let more = player.event("more");
    assert_eq!(player.give(&more, 0), Err(CallError::Runaway { limit: 65_535 }));
    assert_eq!((player.said().len(), player.restored().at()), (65_535, "start".into()));
    player.on("end", 0);
    assert_eq!(player.said().last(), Some(&"erase"));
    // Timers that say so much do it one step at a time.
    let pulse = draft.timer("pulse", Scope::Call, 1);
    draft.started_by(pulse, "pulse");
    draft.started_by(pulse, "go");
    let arrow = draft.on(start, "pulse", Target::Stay);
    (arrow.block.outputs, arrow.block.sets) = (vec![said; 40_000], vec![add(count, 1)]);
    let mut player = draft.play();
    player.on("go", 0);
    for expected in [1, 2, 3] {
        let outcome = player.give(&etiquette_core::Event::tick(), 9);
        assert_eq!(
            (outcome, player.value("count")),
            (Ok(Outcome::Postponed), Some(Value::Counter(expected)))
        );
    }
}

#[test]
fn variants_up_to_the_last_number_are_chosen_among() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    draft.limits.variants = usize::MAX;
    let line = draft.line(&["one"], &[]);
    let message = draft.model.lines[0].variants[0];
    draft.model.lines[0].variants = vec![message; 65_535];
    let said = draft.output(etiquette_core::model::Output::Say(line));
    draft.on(start, "go", Target::Stay).block.outputs = vec![said; 100];
    let mut player = draft.play();
    player.on("go", 0);
    assert_eq!(player.said().len(), 100);
}

#[test]
fn tables_as_large_as_ids_can_be_read() {
    let mut draft = Draft::new();
    draft.limits.events = usize::MAX;
    draft.model.events = (0..65_535_u32)
        .map(|number| {
            etiquette_core::model::EventModel::new(&number.to_string(), etiquette_core::Source::Caller)
        })
        .collect();
    let script = draft.script().expect("as large as ids");
    assert_eq!(script.events().count(), 65_535);
    assert!(script.event("none").is_none());
    draft.model.events.push(etiquette_core::model::EventModel::new("more", etiquette_core::Source::Caller));
    let error = ScriptError::TooMany { what: "events", limit: 65_535, found: 65_536 };
    assert_eq!(draft.script().err(), Some(error));
}

#[test]
fn entries_beyond_an_index_do_not_exist() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let topic = draft.fact("topic", choice(&["a", "b"]));
    let consent = draft.fact("consent", FactKind::Flag);
    draft.fact_mut(consent).index = Some(topic);
    for (option, is_good) in [(1, true), (2, false)] {
        let mut draft = draft.clone();
        draft.on(start, "go", Target::Stay).guard = Guard::IsSet(entry(consent, FactIndex::Option(option)));
        assert_eq!(draft.script().is_ok(), is_good);
    }
}
