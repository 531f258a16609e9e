//! Saved calls that were damaged: each part is checked, and none makes a call that panics.

use std::{sync::Arc, time::Duration};

use etiquette_core::{
    Call, Context, Direction, EffectNumber, EventId, FactId, FactKind, Fingerprint, FlowId, LineId, Move,
    Outcome, OutputId, PersonalFacts, Precedence, RestoreError, SavedCall, SavedTimer, Stage, StepId, Text,
    TimerId, Timestamp, Value, Why,
    model::{Scope, Target},
};

use crate::draft::{Draft, Player, choice, put_out};

/// A call in a flow above a flow, which knows public and private facts.
fn player() -> Player {
    let mut draft = Draft::new();
    draft.model.direction = Some(Direction::Inbound);
    let start = draft.step("start");
    let (low, [inside]) = draft.flow("low", Precedence::Courtesy, ["inside"]);
    let (high, [above]) = draft.flow("high", Precedence::Law, ["above"]);
    draft.staged("elsewhere", Stage::Goal);
    draft.flow("never", Precedence::Law, ["never"]);
    draft.interrupt("low", low);
    draft.interrupt("high", high);
    let facts = [draft.fact("topic", choice(&["a", "b"])), draft.fact("note", FactKind::Text(9))];
    let private = [draft.private("illness", choice(&["a", "b"])), draft.private("name", FactKind::Text(9))];
    for fact in facts.into_iter().chain(private) {
        draft.fact_mut(fact).given = true;
    }
    let line = draft.line(&["one", "two"], &facts);
    let said = draft.output(etiquette_core::model::Output::Say(line));
    let request = draft.request("balance");
    draft.step_mut(above).entry = put_out([said, request]);
    draft.timer("of-start", Scope::Step(start), 60);
    draft.timer("of-low", Scope::Flow(low), 60);
    draft.timer("of-call", Scope::Call, 60);
    let stopped = draft.timer("stopped", Scope::Call, 60);
    draft.flow_mut(low).pauses.push(stopped);
    draft.on(inside, "back", Target::Return);
    let text = |text| Value::Text(Text::new(text));
    let facts = [
        ("topic", Value::Choice(1)),
        ("note", text("n")),
        ("illness", Value::Choice(1)),
        ("name", text("m")),
    ];
    let facts = facts.map(|(name, value)| (name.into(), value)).into();
    let mut player = draft.play_in(Context { facts, ..Context::default() });
    for event in ["low", "high"] {
        player.on(event, 0);
    }
    player
}

fn check(what: &str, damage: impl FnOnce(&mut SavedCall, &mut PersonalFacts)) {
    let player = player();
    let (mut saved, mut personal) = player.call.save();
    damage(&mut saved, &mut personal);
    let restored = Call::restore(player.call.shared_script().clone(), saved, Some(personal));
    let Err(RestoreError::Damaged { what: found }) = restored else { panic!("{what} was not noticed") };
    assert_eq!(found, what);
}

#[test]
fn undamaged_call_is_restored() {
    let player = player();
    assert_eq!(player.restored().call.save(), player.call.save());
    assert_eq!(player.at(), "high.above");
}

#[test]
fn call_of_another_script_is_refused() {
    let player = player();
    let (mut saved, _) = player.call.save();
    let found = Fingerprint([7; 16]);
    saved.fingerprint = found;
    let script = player.call.shared_script().clone();
    let expected = script.fingerprint();
    let error = Call::restore(script, saved, None).err();
    assert_eq!(error, Some(RestoreError::OtherScript { expected, found }));
}

#[test]
fn contexts_that_no_call_has_are_noticed() {
    check("context", |saved, _| saved.context.facts.push(("topic".into(), Value::Choice(0))));
    check("context", |saved, _| saved.context.direction = Direction::Outbound);
}

#[test]
fn steps_that_no_call_is_in_are_noticed() {
    check("step", |saved, _| saved.at = Some(StepId::new(99)));
    check("step", |saved, _| saved.suspended[0] = StepId::new(99));
    check("step", |saved, _| saved.at = None);
    check("step", |saved, _| saved.now = None);
    check("step", |saved, _| saved.ended = true);
    check("step", |saved, _| saved.suspended.clear());
    check("step", |saved, _| saved.suspended.reverse());
    check("step", |saved, _| saved.suspended.push(saved.suspended[0]));
    check("step", |saved, _| saved.suspended.extend(saved.at));
    check("step", |saved, _| _ = saved.suspended.remove(0));
    check("step", |saved, _| saved.at = Some(saved.suspended[0]));
}

#[test]
fn facts_that_no_call_has_are_noticed() {
    let topic = 6;
    check("fact", |saved, _| saved.cells[topic] = 3);
    check("fact", |saved, _| saved.cells[0] = 2);
    check("fact", |saved, _| saved.cells[1] = 2);
    check("fact", |saved, _| saved.cells[1] = 0);
    check("fact", |saved, _| saved.cells.push(0));
    check("fact", |saved, _| _ = saved.cells.pop());
    check("fact", |saved, _| saved.cells[7] = 0);
    check("fact", |saved, _| saved.values.clear());
    check("fact", |saved, _| saved.values.push(saved.values[0].clone()));
    check("fact", |saved, _| saved.values[0].0 = FactId::new(99));
    check("fact", |saved, _| saved.values[0].1 = Value::Text(Text::new("much too long")));
    check("fact", |saved, _| saved.values.push((FactId::new(6), Value::Choice(0))));
}

#[test]
fn private_facts_in_the_wrong_part_are_noticed() {
    check("fact", |saved, _| saved.cells[8] = 1);
    check("fact", |saved, personal| saved.values.append(&mut personal.values));
    check("fact", |_, personal| personal.cells.push((6, 1)));
    check("fact", |saved, personal| personal.values.append(&mut saved.values));
}

/// What one call knows in private is not made known to another, nor to itself at another time.
#[test]
fn private_parts_of_others_are_refused() {
    let mut player = player();
    let (saved, personal) = player.call.save();
    let script = player.call.shared_script().clone();
    let refused = |saved: &SavedCall, personal: PersonalFacts| {
        let restored = Call::restore(script.clone(), saved.clone(), Some(personal));
        let Err(RestoreError::OtherPersonal { what }) = restored else { panic!("{restored:?}") };
        what
    };
    let other = PersonalFacts { call: "other".into(), ..personal.clone() };
    assert_eq!(refused(&saved, other), "call");
    let other = PersonalFacts { fingerprint: Fingerprint([7; 16]), ..personal.clone() };
    assert_eq!(refused(&saved, other), "script");
    player.on("back", 0);
    let (later, known) = player.call.save();
    assert_eq!((refused(&later, personal), refused(&saved, known)), ("event", "event"));
}

#[test]
fn private_facts_that_no_call_has_are_noticed() {
    check("fact", |_, personal| personal.cells[0].1 = 3);
    check("fact", |_, personal| personal.cells[0].0 = 99);
    check("fact", |_, personal| personal.values.clear());
    check("fact", |_, personal| personal.cells.clear());
    check("fact", |_, personal| personal.values[0].1 = Value::Text(Text::new("much too long")));
    check("fact", |_, personal| personal.values.push(personal.values[0].clone()));
}

#[test]
fn timers_that_no_call_runs_are_noticed() {
    let until = |timer| SavedTimer::Until(TimerId::new(timer), Timestamp::from_millis(0));
    check("timer", |saved, _| saved.timers.push(until(99)));
    check("timer", |saved, _| saved.timers.push(until(2)));
    let paused = |timer| SavedTimer::Paused(TimerId::new(timer), Duration::ZERO);
    check("timer", |saved, _| saved.timers = vec![until(0)]);
    check("timer", |saved, _| saved.timers = vec![until(1)]);
    check("timer", |saved, _| saved.timers = vec![paused(2)]);
    check("timer", |saved, _| saved.timers = vec![until(3)]);
    let script = player().call.shared_script().clone();
    let fresh = Call::try_new(script.clone(), Context::default()).expect("a call");
    let (mut saved, _) = fresh.save();
    saved.timers.push(until(2));
    assert!(Call::restore(script, saved, None).is_err(), "the call has not begun");
}

#[test]
fn other_parts_that_no_call_has_are_noticed() {
    let (event, step) = (EventId::new(99), StepId::new(99));
    check("line", |saved, _| saved.spoken.push((LineId::new(99), 1, 0)));
    check("line", |saved, _| saved.spoken.push((LineId::new(0), 1, 2)));
    let (number, request) = (EffectNumber::default(), OutputId::new(1));
    check("request", |saved, _| saved.requests.push((number, request, FlowId::new(99))));
    check("request", |saved, _| saved.requests.push((number, request, FlowId::new(3))));
    check("request", |saved, _| saved.requests.push((number, OutputId::new(0), FlowId::MAIN)));
    check("event", |saved, _| saved.last_event = Some(event));
    check("output", |saved, _| saved.emitted.push((OutputId::new(99), 0)));
    check("output", |saved, _| saved.emitted[0].1 = 2);
    check("move", |saved, _| saved.moves.push(Move { from: Some(step), ..saved.moves[0] }));
    check("move", |saved, _| saved.moves.push(Move { to: Some(step), ..saved.moves[0] }));
    check("move", |saved, _| {
        saved.moves.push(Move { cause: etiquette_core::Cause::Event(event), ..saved.moves[0] });
    });
    check("outcome", |saved, _| saved.outcome = Outcome::refused(event, Why::Ended));
}

#[test]
fn extreme_numbers_do_no_harm() {
    let player = player();
    let (mut saved, mut personal) = player.call.save();
    saved.timers = vec![
        SavedTimer::Until(TimerId::new(2), Timestamp::from_millis(i64::MIN)),
        SavedTimer::Paused(TimerId::new(1), Duration::MAX),
    ];
    (saved.greeted, saved.sequence) = (u16::MAX, u32::MAX - 1);
    personal.sequence = saved.sequence;
    saved.spoken = vec![(LineId::new(0), u16::MAX, 1)];
    saved.now = Some(Timestamp::from_millis(i64::MIN));
    let script: Arc<_> = player.call.shared_script().clone();
    let mut call = Call::restore(script, saved, Some(personal)).expect("nothing in it is impossible");
    let mut step = etiquette_core::Step::default();
    let now = Timestamp::from_millis(i64::MAX);
    assert!(call.step(&etiquette_core::Event::tick(), now, &mut step).is_err(), "too many events");
}
