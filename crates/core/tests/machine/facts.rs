//! Facts: indexed, cleared, brought, given, and in guards.

use etiquette_core::{
    Call, CallError, Context, FactKind, Locale, Outcome, Text, Value,
    model::{Arrow, Assign, FactIndex, Guard, Set, Target},
};

use crate::draft::{Draft, add, choice, entry, is, set};

#[test]
fn entry_of_an_unset_index_is_neither_set_nor_read() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let topic = draft.fact("topic", choice(&["data", "calls"]));
    let consent = draft.fact("consent", FactKind::Flag);
    draft.fact_mut(consent).index = Some(topic);
    let of_topic = entry(consent, FactIndex::By(topic));
    draft.on(start, "agree", Target::Stay).block.sets.push(Assign { fact: of_topic, set: Set::To(2) });
    draft.on(start, "calls", Target::Stay).block.sets.push(set(topic, 2));
    draft.on(start, "set", Target::Step(second)).guard = Guard::IsSet(of_topic);
    let mut player = draft.play();
    player.on("agree", 0);
    assert_eq!(player.on("set", 0), Outcome::Noted);
    player.on("calls", 0);
    assert_eq!(player.on("set", 0), Outcome::Noted, "nothing was agreed to");
    player.on("agree", 0);
    assert_eq!(player.on("set", 0), Outcome::Taken);
    let consent = |option| player.call.indexed_fact("consent", option).and_then(|fact| fact.value);
    assert_eq!((consent("data"), consent("calls")), (None, Some(Value::Flag(true))));
    assert!(player.call.indexed_fact("consent", "other").is_none());
    assert!(player.call.fact("consent").is_none(), "it is indexed");
}

#[test]
fn clearing_an_entry_leaves_the_others() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let topic = draft.fact("topic", choice(&["data", "calls"]));
    let tries = draft.fact("tries", FactKind::Counter(9));
    (draft.fact_mut(tries).index, draft.fact_mut(tries).initial) = (Some(topic), 4);
    let of = |option| entry(tries, FactIndex::Option(option));
    let sets = [
        Assign { fact: of(0), set: Set::To(7) },
        Assign { fact: of(1), set: Set::To(8) },
        Assign { fact: of(1), set: Set::Clear },
    ];
    draft.on(start, "go", Target::Stay).block.sets.extend(sets);
    let mut player = draft.play();
    player.on("go", 0);
    let tries = |option| player.call.indexed_fact("tries", option).and_then(|fact| fact.value);
    assert_eq!((tries("data"), tries("calls")), (Some(Value::Counter(7)), Some(Value::Counter(4))));
}

#[test]
fn counters_never_leave_their_bounds() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let tries = draft.fact("tries", FactKind::Counter(3));
    for (event, by) in [("more", 2), ("less", i16::MIN)] {
        draft.on(start, event, Target::Stay).block.sets.push(add(tries, by));
    }
    let mut player = draft.play();
    for (event, expected) in [("more", 2), ("more", 3), ("more", 3), ("less", 0), ("less", 0)] {
        player.on(event, 0);
        assert_eq!(player.value("tries"), Some(Value::Counter(expected)), "{event}");
    }
}

#[test]
fn cleared_text_is_gone() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let note = draft.fact("note", FactKind::Text(10));
    draft.brings("spoke", &[note]);
    draft.on(start, "forget", Target::Stay).block.sets.push(Assign { fact: note.into(), set: Set::Clear });
    let mut player = draft.play();
    let spoke = player.bringing("spoke", "note", Value::Text(Text::new("hello")));
    player.give(&spoke, 0).expect("no error");
    assert_eq!(player.value("note"), Some(Value::Text(Text::new("hello"))));
    player.on("forget", 0);
    assert_eq!(player.value("note"), None);
}

#[test]
fn refused_event_brings_nothing_and_changes_no_locale() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let (note, other) = (draft.fact("note", FactKind::Text(10)), draft.fact("other", FactKind::Counter(9)));
    draft.button("write");
    draft.brings("write", &[note, other]);
    draft.on(start, "write", Target::Stay).guard = Guard::Not(Box::new(is(other, 5)));
    let mut player = draft.play();
    let write = |player: &crate::draft::Player, note: &str, other| {
        let script = player.call.script();
        let event = player.bringing("write", "note", Value::Text(Text::new(note)));
        event.bringing(script, "other", Value::Counter(other)).expect("it fits")
    };
    let first = write(&player, "first", 1);
    assert_eq!(player.give(&first, 0), Ok(Outcome::Taken));
    let before = player.call.save();
    let refused = write(&player, "second", 5).in_locale(Locale::try_new("fr").expect("a tag"));
    assert!(matches!(player.give(&refused, 0), Ok(Outcome::Refused(_))));
    assert_eq!(before, player.call.save());
}

#[test]
fn locale_changes_with_any_event_that_is_not_refused() {
    let mut draft = Draft::new();
    draft.event("spoke");
    let mut player = draft.play();
    let french = Locale::try_new("fr").expect("a tag");
    let spoke = player.event("spoke").in_locale(french);
    assert_eq!(player.give(&spoke, 0), Ok(Outcome::Noted));
    assert_eq!((player.call.locale(), player.restored().call.locale()), (french, french));
}

#[test]
fn context_gives_only_facts_that_are_given() {
    let mut draft = Draft::new();
    let level = draft.fact("level", FactKind::Counter(3));
    draft.fact_mut(level).given = true;
    draft.fact("own", FactKind::Counter(3));
    let script = std::sync::Arc::new(draft.script().expect("a script"));
    let give = |name: &'static str, value| {
        let context = Context { facts: vec![(name.into(), value)], ..Context::default() };
        let call = Call::try_new(script.clone(), context)?;
        Ok::<_, CallError>(call.fact("level").expect("a fact").value)
    };
    assert_eq!(give("level", Value::Counter(3)), Ok(Some(Value::Counter(3))));
    let bad = [
        ("level", Value::Counter(4)),
        ("level", Value::Flag(true)),
        ("own", Value::Counter(1)),
        ("stage", Value::Choice(3)),
        ("unknown", Value::Flag(true)),
    ];
    for (name, value) in bad {
        assert_eq!(give(name, value), Err(CallError::BadFact { fact: name.into() }));
    }
}

#[test]
fn condition_that_stays_is_followed_while_it_is_met() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let tries = draft.fact("tries", FactKind::Counter(3));
    let mut then = Arrow::to(Target::Stay);
    then.guard = Guard::Compare(tries.into(), etiquette_core::model::Compare::Below, 2);
    then.block.sets.push(add(tries, 1));
    draft.step_mut(start).then.push(then);
    assert_eq!(draft.play().value("tries"), Some(Value::Counter(2)));
}
