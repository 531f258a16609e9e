//! Private values: where they are, where they never show, and when they are gone.

use std::borrow::Cow;

use etiquette_core::{
    ArgumentValue, Context, DataClass, Effect, FactKind, Money, Outcome, ScriptError, Text, Timestamp, Value,
    When, Why,
    model::{Arrow, Assign, Due, FactIndex, Occurrence, Output, Scope, Set, Severity, Target},
    rule::Template,
};

use crate::{
    draft::{Draft, Player, add, choice, is, put_out},
    rules::rule,
};

const SECRET: &str = "Zanzibar";

/// A script with a private fact of every kind, all of which `tell` brings and says.
fn telling() -> Draft {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let facts = [
        draft.private("flag", FactKind::Flag),
        draft.private("choice", choice(&["a", "b", "c"])),
        draft.private("counter", FactKind::Counter(9999)),
        draft.private("text", FactKind::Text(20)),
        draft.private("texts", FactKind::Texts(3)),
        draft.private("time", FactKind::Time),
        draft.private("money", FactKind::Money(*b"RON")),
    ];
    draft.fact_mut(facts[0]).class = DataClass::Sensitive;
    for fact in facts {
        draft.fact_mut(fact).given = true;
    }
    draft.brings("tell", &facts);
    let said = draft.say("said", &facts);
    let callback = Output::Schedule { task: "callback".into(), due: Due::At(facts[5].into()) };
    let callback = draft.output(callback);
    let erase = draft.output(Output::Erase);
    draft.on(start, "tell", Target::Stay).block = put_out([said, callback]);
    draft.on(start, "tell-and-erase", Target::Stay).block = put_out([said, callback, erase, said, callback]);
    draft.on(start, "erase", Target::Stay).block = put_out([erase]);
    draft.on(start, "bye", Target::End).block = put_out([said]);
    draft
}

fn secrets() -> Vec<(Cow<'static, str>, Value)> {
    vec![
        ("flag".into(), Value::Flag(true)),
        ("choice".into(), Value::Choice(2)),
        ("counter".into(), Value::Counter(7741)),
        ("text".into(), Value::Text(Text::new(SECRET))),
        ("texts".into(), Value::Texts([Text::new(SECRET)].into())),
        ("time".into(), Value::Time(Timestamp::from_millis(1_774_100_774_100))),
        ("money".into(), Value::Money(Money::try_new(774_177, "RON").expect("a currency"))),
    ]
}

fn knowing() -> Player {
    let mut player = telling().play_in(Context { facts: secrets(), ..Context::default() });
    player.tick(0);
    player
}

fn known(player: &Player) -> usize {
    player.call.facts().filter(|fact| fact.class.is_private()).filter(|fact| fact.value.is_some()).count()
}

fn spoken(player: &Player) -> Vec<usize> {
    let count = |effect| match effect {
        Effect::Say(line) => Some(line.message.arguments.iter().count()),
        Effect::Schedule { when: When::At(time), .. } => Some(usize::from(time.is_some())),
        _ => None,
    };
    player.step.effects(player.call.script()).filter_map(|(_, effect)| count(effect)).collect()
}

#[test]
fn nothing_private_shows_in_debug() {
    let context = Context { facts: secrets(), caller_token: Some(SECRET.into()), ..Context::default() };
    let mut shown = format!("{context:?}");
    let mut player = telling().play_in(context);
    let event = secrets().into_iter().fold(player.event("tell"), |event, (fact, value)| {
        event.bringing(player.call.script(), &fact, value).expect("the event brings it")
    });
    player.give(&event, 0).expect("no error");
    let (saved, personal) = player.call.save();
    let effects: Vec<_> = player.step.effects(player.call.script()).collect();
    assert_eq!(effects.len(), 2);
    let facts: Vec<_> = player.call.facts().collect();
    shown += &format!(
        "{event:?} {:?} {:?} {saved:?} {personal:?} {effects:?} {facts:?}",
        player.call, player.step
    );
    for secret in [SECRET, "7741", "17741", "Flag(true)", "Choice(2)"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

#[test]
fn private_values_are_in_the_private_part_alone() {
    let player = knowing();
    assert_eq!(known(&player), 7);
    let (saved, personal) = player.call.save();
    assert_eq!((personal.cells.len(), personal.values.len()), (7, 4));
    assert!(saved.values.is_empty() && saved.cells[6..].iter().all(|code| *code == 0), "{:?}", saved.cells);
    let script = player.call.shared_script();
    let bare = etiquette_core::Call::restore(script.clone(), saved, None).expect("its own script");
    assert_eq!(known(&Player { call: bare, ..player.clone() }), 1, "a counter always has a number");
    assert_eq!(known(&player.restored()), 7);
}

#[test]
fn erasing_takes_every_value_and_the_lines_before_it_keep_theirs() {
    let mut player = knowing();
    player.on("tell-and-erase", 0);
    assert_eq!(known(&player), 1);
    assert_eq!(spoken(&player), [7, 1, 1, 0], "all before, and afterwards only the counter, which is zero");
    assert!(player.call.save().1.is_empty());
}

#[test]
fn lines_before_an_erasure_speak_of_public_facts_as_they_are_afterwards() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let count = draft.fact("count", FactKind::Counter(5));
    let (say, erase) = (draft.say("line", &[count]), draft.output(Output::Erase));
    draft.on(start, "tell", Target::Step(second)).block = put_out([say, erase]);
    draft.step_mut(second).entry.sets = vec![add(count, 2)];
    let mut player = draft.play();
    player.on("tell", 0);
    let told = player.step.effects(player.call.script()).find_map(|(_, effect)| match effect {
        Effect::Say(line) => line.message.arguments.get("count"),
        _ => None,
    });
    assert_eq!(told, Some(ArgumentValue::Counter(2)));
}

#[test]
fn end_takes_every_value_and_its_last_line_keeps_them() {
    let mut player = knowing();
    let (_, personal) = player.call.save();
    player.on("bye", 0);
    assert_eq!((spoken(&player), known(&player)), (vec![7], 1));
    let (saved, nothing) = player.call.save();
    assert!(nothing.is_empty());
    // Nor does a host that kept too much bring them back.
    let script = player.call.shared_script().clone();
    let call = etiquette_core::Call::restore(script, saved, Some(personal)).expect("its own script");
    assert!(call.save().1.is_empty());
}

#[test]
fn erasing_in_mid_step_is_seen_by_conditions_and_spares_what_comes_after() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let secret = draft.private("secret", FactKind::Flag);
    let erase = draft.output(Output::Erase);
    draft.fact_mut(secret).given = true;
    draft.brings("spoke", &[secret]);
    draft.timer("erase", Scope::Call, 10);
    draft.on(start, "erase", Target::Step(second)).block = put_out([erase]);
    draft.step_mut(second).then = vec![Arrow { guard: is(secret, 2), ..Arrow::to(Target::Step(start)) }];
    let facts = vec![("secret".into(), Value::Flag(true))];
    let mut player = draft.play_in(Context { facts, ..Context::default() });
    player.tick(0);
    let spoke = player.bringing("spoke", "secret", Value::Flag(false));
    player.give(&spoke, 20).expect("no error");
    assert_eq!((player.at(), player.value("secret")), ("second".into(), Some(Value::Flag(false))));
}

#[test]
fn entry_of_a_private_index_is_said_before_it_is_erased() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let topic = draft.private("topic", choice(&["a", "b"]));
    draft.fact_mut(topic).initial = 2;
    let tries = draft.private("tries", FactKind::Counter(9));
    (draft.fact_mut(tries).index, draft.fact_mut(tries).initial) = (Some(topic), 4);
    let said = draft.say("said", &[topic]);
    let source =
        etiquette_core::model::ArgumentSource::Fact(crate::draft::entry(tries, FactIndex::By(topic)));
    draft.model.lines[0].arguments[0].source = source;
    let erase = draft.output(Output::Erase);
    draft.on(start, "go", Target::Stay).block = put_out([said, erase, said]);
    let mut player = draft.play();
    player.on("go", 0);
    assert_eq!(spoken(&player), [1, 0]);
}

#[test]
fn a_refusal_spares_what_a_timer_said_before_it_erased() {
    let mut player = erasing_timer().play_in(Context { facts: secrets(), ..Context::default() });
    player.tick(0);
    let outcome = player.on("joke", 31);
    assert!(matches!(outcome, Outcome::Refused(refusal) if matches!(refusal.why, Why::Rule(_))));
    assert_eq!(spoken(&player), [7, 1]);
}

/// After half a minute the call tells everything and erases it; the operator's joke is against a hard rule.
fn erasing_timer() -> Draft {
    let mut draft = telling();
    let start = draft.step("start");
    draft.timer("late", Scope::Step(start), 30);
    let outputs = draft.step_mut(start).transitions[1].arrow.block.outputs[..3].to_vec();
    draft.on(start, "late", Target::Stay).block = put_out(outputs);
    let joke = draft.button("joke");
    let erase = draft.output(Output::Erase);
    draft.on(start, "joke", Target::End).block = put_out([erase]);
    let never = rule(&mut draft, "no-joke", Template::Absence(1), Occurrence::Event(joke));
    never.severity = Severity::Hard;
    draft
}

/// Else the place of a value in the public part would tell the private one.
#[test]
fn no_fact_is_less_private_than_its_index() {
    use DataClass::{Internal, Personal, Public, Sensitive};
    let error = |fact: DataClass, index: DataClass, by: bool| {
        let mut draft = Draft::new();
        let start = draft.step("start");
        let [topic, real] = ["topic", "real"].map(|name| draft.fact(name, choice(&["a", "b"])));
        let agreed = draft.fact("agreed", FactKind::Flag);
        draft.fact_mut(if by { real } else { topic }).class = index;
        (draft.fact_mut(agreed).index, draft.fact_mut(agreed).class) = (Some(topic), fact);
        let set = Assign { fact: crate::draft::entry(agreed, FactIndex::By(real)), set: Set::To(2) };
        draft.step_mut(start).entry.sets.push(set);
        draft.script().err()
    };
    for by in [false, true] {
        let index = if by { "real" } else { "topic" };
        let refused = Some(ScriptError::PrivateIndex { fact: "agreed".into(), index: index.into() });
        for (fact, class) in
            [(Public, Personal), (Public, Internal), (Personal, Sensitive), (Sensitive, Internal)]
        {
            assert_eq!(error(fact, class, by), refused, "{fact:?} by {class:?}");
            assert_eq!(error(class, fact, by), None, "{class:?} by {fact:?}");
        }
    }
}

#[test]
fn cleared_buffer_holds_nothing() {
    let mut player = knowing();
    player.on("tell", 0);
    player.step.clear();
    assert_eq!(player.step, etiquette_core::Step::default());
}
