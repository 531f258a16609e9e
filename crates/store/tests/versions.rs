//! A call that version 2 has saved must be read and go on for ever. `BLESS=1` writes its files, which is right only
//! before a version is published; a change that needs it afterwards needs another version.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::{env, fs, path::PathBuf, sync::Arc};

use etiquette_core::{
    Act, Call, Context, DataClass, Direction, Event, EventId, FactKind, FlowId, Limits, LineId, Locale,
    MessageId, Money, OutputId, PersonalFacts, Precedence, Script, Source, Stage, Step, StepId, Text,
    Timestamp, Value, Zone,
    model::{
        Arrow, EventModel, Fact, Flow, LineModel, Model, Output, Scope, StepModel, Target, TimerModel,
        Transition,
    },
};
use etiquette_store::{Snapshot, personal_from_bytes, personal_to_bytes};

/// A public fact of every kind, with what is known of it before the call, and a private one.
fn facts() -> [(&'static str, FactKind, Value); 8] {
    let text = Text::new;
    [
        ("flag", FactKind::Flag, Value::Flag(true)),
        ("choice", FactKind::Choice(vec!["a".into(), "b".into()]), Value::Choice(1)),
        ("counter", FactKind::Counter(300), Value::Counter(258)),
        ("text", FactKind::Text(20), Value::Text(text("ș and ț"))),
        ("texts", FactKind::Texts(3), Value::Texts([text("one"), text("two")].into())),
        ("time", FactKind::Time, Value::Time(Timestamp::from_millis(1_772_445_600_123))),
        ("money", FactKind::Money(*b"RON"), Value::Money(Money::try_new(-1_250, "RON").expect("a currency"))),
        ("secret", FactKind::Text(20), Value::Text(text("Zanzibar"))),
    ]
}

/// A script that says something, asks for something and waits.
fn script() -> Arc<Script> {
    let mut model = Model { name: "old".into(), facts: Fact::standard(), ..Model::default() };
    model.facts.extend(facts().map(|(name, kind, _)| {
        let class = if name == "secret" { DataClass::Sensitive } else { DataClass::Public };
        Fact { given: true, class, ..Fact::new(name, kind) }
    }));
    model.events = vec![EventModel::new("go", Source::Caller), EventModel::new("late", Source::Clock)];
    model.messages = vec!["one".into(), "other".into()];
    let variants = vec![MessageId::new(0), MessageId::new(1)];
    model.lines.push(LineModel { act: Act::Inform, variants, arguments: Vec::new() });
    let request = Output::Request { name: "price".into(), arguments: Vec::new() };
    model.outputs = vec![Output::Say(LineId::new(0)), request];
    model.flows.push(Flow::new("script", StepId::new(0), Precedence::Script));
    model.steps =
        ["start", "wait"].map(|name| StepModel::new(name, FlowId::MAIN, Some(Stage::Opening))).into();
    let mut arrow = Arrow::to(Target::Step(StepId::new(1)));
    arrow.block.outputs = vec![OutputId::new(0), OutputId::new(1)];
    model.steps[0].transitions.push(Transition::new(EventId::new(0), arrow));
    let minute = std::time::Duration::from_secs(60);
    model.timers.push(TimerModel::new("late", Scope::Call, minute, EventId::new(1)));
    Arc::new(Script::try_new(model, Limits::default()).expect("a script"))
}

/// The call as it is today.
fn call() -> Call {
    let context = Context {
        call: "c-1".into(),
        direction: Direction::Outbound,
        locale: Locale::try_new("ro").expect("a tag"),
        returning: true,
        zone: Some(Zone::from_minutes(120)),
        alias: Some("Ana".into()),
        organisation: Some("Aproape".into()),
        jurisdiction: Some("RO".into()),
        caller_token: Some("t-7".into()),
        seed: Some(7),
        facts: facts().map(|(name, _, value)| (name.into(), value)).into(),
        ..Context::default()
    };
    let mut call = Call::try_new(script(), context).expect("the facts fit");
    let mut step = Step::default();
    for (event, at) in [(Event::tick(), 0), (Event::new(EventId::new(0)), 1_000)] {
        call.step(&event, Timestamp::from_millis(at), &mut step).expect("no error");
    }
    assert_eq!(call.fact("counter").and_then(|fact| fact.value), Some(Value::Counter(258)));
    call
}

fn file(name: &str, today: &[u8]) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, today).expect("a file that can be written");
    }
    fs::read(path).expect("a file")
}

#[test]
fn call_that_version_2_saved_goes_on() {
    let (snapshot, personal) = Snapshot::of(&call());
    let bytes = file("call-2.bin", &snapshot.to_bytes());
    let json = file("call-2.json", snapshot.to_json().as_bytes());
    let private = file("personal-2.bin", &personal_to_bytes(&personal));
    let json = String::from_utf8(json).expect("a text");
    for old in [Snapshot::from_bytes(&bytes), Snapshot::from_json(&json)] {
        let personal: PersonalFacts = personal_from_bytes(&private).expect("version 2");
        let mut old = old.expect("version 2").restore(script(), Some(personal)).expect("its own script");
        let mut new = call();
        assert_eq!(old.save(), new.save());
        let (mut one, mut other) = (Step::default(), Step::default());
        for call in [(&mut old, &mut one), (&mut new, &mut other)] {
            call.0.step(&Event::tick(), Timestamp::from_millis(61_000), call.1).expect("goes on");
        }
        assert_eq!((one, old.save()), (other, new.save()));
    }
    assert_eq!(bytes, snapshot.to_bytes(), "version 2 is written in another way than it was");
}
