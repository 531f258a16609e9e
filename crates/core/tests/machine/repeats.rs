//! Numbered events: repeats are harmless, gaps are errors.

use etiquette_core::{
    CallError, Context, Effect, Event, FactKind, Locale, Outcome, Timestamp, Value, Zone,
    model::{Output, Scope, Target},
};

use crate::draft::{Draft, Player, add, put_out};

fn counting() -> Draft {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let count = draft.fact("count", FactKind::Counter(99));
    let said = draft.say("said", &[count]);
    draft.timer("late", Scope::Call, 10);
    draft.button("ask");
    draft.on(start, "late", Target::Stay).block.sets.push(add(count, 50));
    let arrow = draft.on(start, "go", Target::Stay);
    (arrow.block.sets, arrow.block.outputs) = (vec![add(count, 1)], vec![said]);
    draft
}

fn repeated(player: &mut Player, name: &str, number: u32, at: i64) -> Outcome {
    let event = player.event(name).numbered(number);
    player.give(&event, at).expect("no error")
}

#[test]
fn repeated_event_is_answered_again_and_changes_nothing() {
    let mut player = counting().play();
    assert_eq!(repeated(&mut player, "go", 1, 5), Outcome::Taken);
    let first = player.clone();
    for mut player in [player.clone(), player.restored()] {
        // Even at an earlier time: the host sends what it has sent before.
        assert_eq!(repeated(&mut player, "go", 1, 3), Outcome::Taken);
        assert_eq!((&player.step, player.call.save()), (&first.step, first.call.save()));
    }
}

/// Two hosts take a call up at the same event, and tell it different things.
#[test]
fn another_event_of_the_last_number_is_not_taken_for_a_repeat() {
    let mut player = counting().play();
    repeated(&mut player, "go", 1, 5);
    let gap = Err(CallError::SequenceGap { expected: 1, actual: 2 });
    for mut player in [player.clone(), player.restored()] {
        let before = (player.call.save(), player.step.clone());
        for other in [player.event("ask"), player.event("late"), Event::tick()] {
            assert_eq!(player.give(&other.numbered(1), 5), gap);
        }
        assert_eq!((player.call.save(), player.step.clone()), before);
        assert_eq!(repeated(&mut player, "late", 2, 6), Outcome::Taken, "it has its own number");
        player.give(&Event::tick().numbered(3), 7).expect("no error");
        let late = player.event("late").numbered(3);
        assert!(player.give(&late, 7).is_err(), "that was nothing but time");
        player.give(&Event::tick().numbered(3), 7).expect("a repeat");
        let other_language = Event::tick().in_locale(Locale::try_new("fr").expect("a tag")).numbered(3);
        assert!(player.give(&other_language, 7).is_err(), "nobody has asked for it yet");
    }
}

#[test]
fn refused_event_whose_timers_fired_has_its_number() {
    let mut player = counting().play();
    assert!(matches!(repeated(&mut player, "ask", 1, 20), Outcome::Refused(_)));
    assert_eq!((player.call.sequence(), player.value("count")), (2, Some(Value::Counter(50))));
    let first = player.step.clone();
    let mut restored = player.restored();
    assert!(matches!(repeated(&mut restored, "ask", 1, 20), Outcome::Refused(_)));
    assert_eq!((restored.step, restored.call.save()), (first, player.call.save()));
}

#[test]
fn refused_event_without_timers_leaves_its_number_free() {
    let mut player = counting().play();
    assert!(matches!(repeated(&mut player, "ask", 1, 1), Outcome::Refused(_)));
    assert_eq!(repeated(&mut player, "go", 1, 1), Outcome::Taken);
}

#[test]
fn gaps_and_old_numbers_are_errors() {
    let mut player = counting().play();
    repeated(&mut player, "go", 1, 0);
    repeated(&mut player, "go", 2, 0);
    let before = player.call.save();
    for expected in [0, 1, 4, u32::MAX] {
        let event = player.event("go").numbered(expected);
        assert_eq!(player.give(&event, 0), Err(CallError::SequenceGap { expected, actual: 3 }));
    }
    assert_eq!(player.call.save(), before);
}

#[test]
fn repeated_greeting_is_that_of_its_own_minute() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let greet = draft.output(Output::Greet);
    draft.on(start, "go", Target::Stay).block = put_out([greet, greet]);
    draft.button("ask");
    let zone = Some(Zone::from_minutes(0));
    let mut player = draft.play_in(Context { zone, ..Context::default() });
    player.tick(0);
    repeated(&mut player, "go", 1, 59);
    let first = player.step.clone();
    let greets: Vec<_> = first.effects(player.call.script()).map(|(_, effect)| effect).collect();
    let [Effect::Greet(one), Effect::Greet(two)] = greets[..] else { panic!("{greets:?}") };
    assert_eq!((one.number, two.number, one.conditions.minute), (0, 1, Some(0)));
    assert!(matches!(repeated(&mut player, "ask", 2, 61), Outcome::Refused(_)));
    assert_eq!(player.call.now(), Some(Timestamp::from_millis(61_000)));
    repeated(&mut player, "go", 1, 59);
    assert_eq!(player.step, first);
}

#[test]
fn time_never_goes_back() {
    let mut player = counting().play();
    player.on("go", 5);
    let (before, step) = (player.call.save(), player.step.clone());
    let go = player.event("go");
    assert!(matches!(player.give(&go, 4), Err(CallError::TimeWentBack { .. })));
    assert_eq!((player.call.save(), player.step.clone()), (before, step));
    assert_eq!(player.give(&go, 5), Ok(Outcome::Taken));
}

#[test]
fn event_of_another_script_is_an_error() {
    let mut other = counting();
    let first = other.event("first-event");
    let count = etiquette_core::FactId::new(6);
    other.model.events[first.index()].brings.push(count);
    let foreign = other.play().bringing("first-event", "count", Value::Counter(3));
    let mut player = counting().play();
    assert_eq!(player.give(&foreign, 0), Err(CallError::ForeignEvent), "no such event");
    // The same number and a fact that fits, but the event does not bring it.
    let mut brings = counting();
    brings.brings("go", &[count]);
    let foreign = brings.play().bringing("go", "count", Value::Counter(3));
    assert_eq!(player.give(&foreign, 0), Err(CallError::ForeignEvent));
}
