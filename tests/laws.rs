//! Laws that hold for every call of every shipped script, whatever happens in it.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{
    sync::{Arc, LazyLock},
    time::Duration,
};

use etiquette::{
    Call, Context, Effect, Event, EventError, Outcome, Script, Stage, Step, Text, Timestamp, Value,
    core::{FactId, FactKind, StepId, model::Target},
    shipped,
    store::{Snapshot, personal_from_bytes, personal_to_bytes},
};
use proptest::prelude::*;

/// Something that no script, locale or event has in it.
const CANARY: &str = "Zanzibar-7741";

/// What a property plays: which event, what it brings, and how long after the last one.
#[derive(Clone, Debug)]
struct Happening {
    event: prop::sample::Index,
    value: u16,
    after: Duration,
}

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    let waits = prop_oneof![
        4 => Just(0u64),
        4 => 1u64..20_000,
        1 => 20_000u64..2_000_000,
    ];
    let happening = (any::<prop::sample::Index>(), any::<u16>(), waits)
        .prop_map(|(event, value, after)| Happening { event, value, after: Duration::from_millis(after) });
    prop::collection::vec(happening, 1..60)
}

/// Every shipped script; to load them for each case would take longer than the laws.
fn scripts() -> &'static [Arc<Script>] {
    static SCRIPTS: LazyLock<Vec<Arc<Script>>> = LazyLock::new(|| {
        shipped::names().map(|name| Arc::new(shipped::script(name).expect("shipped"))).collect()
    });
    &SCRIPTS
}

fn new_call(script: &Arc<Script>, seed: u64) -> Call {
    let direction = script.direction().unwrap_or_default();
    let context = Context { call: "law".into(), seed: Some(seed), direction, ..Context::default() };
    Call::try_new(script.clone(), context).expect("a context without facts fits")
}

/// Three times out of four something that the call awaits, else anything at all.
fn event(call: &Call, happening: &Happening) -> Event {
    let awaited: Vec<_> = call.awaited().map(|offer| offer.event).collect();
    let all: Vec<_> = call.script().events().map(|(id, _)| id).collect();
    let among = if awaited.is_empty() || happening.value.is_multiple_of(4) { &all } else { &awaited };
    let id = *happening.event.get(among);
    let brings = call.script().event_model(id).map(|event| event.brings.clone()).unwrap_or_default();
    brings.into_iter().fold(Event::new(id), |event, fact| bring(call.script(), event, fact, happening.value))
}

fn bring(script: &Script, event: Event, fact: FactId, value: u16) -> Event {
    let model = script.fact_model(fact).expect("a declared fact");
    let word = if model.class.is_private() { CANARY } else { "word" };
    let value = match &model.kind {
        FactKind::Flag => Value::Flag(value.is_multiple_of(2)),
        FactKind::Choice(options) => {
            Value::Choice(value % u16::try_from(options.len()).expect("few options"))
        }
        FactKind::Counter(most) => Value::Counter(value % (most + 1)),
        FactKind::Text(_) => Value::Text(Text::new(word)),
        FactKind::Texts(_) => Value::Texts([Text::new(word)].into()),
        FactKind::Time => Value::Time(Timestamp::from_millis(1_800_000_000_000)),
        FactKind::Money(currency) => {
            let currency = std::str::from_utf8(currency).expect("letters");
            Value::Money(etiquette::Money::try_new(i64::from(value), currency).expect("a currency"))
        }
        _ => return event,
    };
    event.bringing(script, &model.name, value).expect("the event brings it, and it fits")
}

/// Plays happenings, and has `each` look at the call before and after every event.
fn play(
    script: &Arc<Script>,
    seed: u64,
    happenings: &[Happening],
    mut each: impl FnMut(&Call, &Event, Timestamp, &Call, &Step) -> Result<(), TestCaseError>,
) -> Result<Call, TestCaseError> {
    let mut call = new_call(script, seed);
    let mut step = Step::default();
    let mut now = Timestamp::from_millis(1_772_445_600_000);
    call.step(&Event::tick(), now, &mut step).expect("a call begins");
    for happening in happenings {
        let event = event(&call, happening);
        now = now.after(happening.after);
        let before = call.clone();
        call.step(&event, now, &mut step).expect("no event of the script is an error");
        each(&before, &event, now, &call, &step)?;
    }
    Ok(call)
}

fn may_go_back(script: &Script, from: StepId, to: StepId) -> bool {
    let Some(step) = script.step_model(from) else { return false };
    let flow = script.flow_model(step.flow).map_or(&[][..], |flow| &flow.transitions);
    let by_event = step.transitions.iter().chain(flow).map(|transition| &transition.arrow);
    by_event.chain(&step.then).chain(&step.on_return).any(|arrow| arrow.target == Target::Back(to))
}

proptest! {
    // S1.8, S4.13: whatever happens, the call goes on.
    #[test]
    fn stages_go_back_only_where_declared(seed: u64, happenings in happenings()) {
        for script in scripts() {
            play(script, seed, &happenings, |before, _, _, _, step| {
                let mut stage = before.stage();
                for made in step.moves() {
                    let Some(to) = made.to else { continue };
                    let Some(next) = script.step_model(to).and_then(|step| step.stage) else { continue };
                    // Coming back from a flow is no move to another stage.
                    let returned = before.suspended().contains(&to) || before.position() == Some(to);
                    let declared = made.from.is_some_and(|from| may_go_back(script, from, to));
                    prop_assert!(next >= stage || declared || returned, "{:?} -> {:?}", stage, next);
                    if declared || next >= stage { stage = next; }
                }
                Ok(())
            })?;
        }
    }

    #[test]
    fn equal_events_give_equal_effects(seed: u64, happenings in happenings()) {
        for script in scripts() {
            let mut first = Vec::new();
            play(script, seed, &happenings, |_, _, _, _, step| { first.push(step.clone()); Ok(()) })?;
            let mut steps = first.iter();
            play(script, seed, &happenings, |_, _, _, _, step| {
                prop_assert_eq!(Some(step), steps.next());
                Ok(())
            })?;
        }
    }

    #[test]
    fn saved_and_restored_call_behaves_as_the_call(seed: u64, happenings in happenings()) {
        for script in scripts() {
            play(script, seed, &happenings, |before, event, now, after, step| {
                let mut other = Step::default();
                for mut restored in [through_bytes(before)?, through_json(before)?] {
                    restored.step(event, now, &mut other).expect("the call took it");
                    prop_assert_eq!(step, &other);
                    prop_assert_eq!(restored.save(), after.save());
                }
                Ok(())
            })?;
        }
    }

    // S0.14, S0.15: personal values live in the call and in the private part, and nowhere after the end.
    #[test]
    fn no_private_value_is_in_a_snapshot(seed: u64, happenings in happenings()) {
        for script in scripts() {
            let private = |call: &Call| -> Vec<String> {
                let facts = call.facts().filter(|fact| fact.class.is_private());
                facts.filter(|fact| fact.value.is_some()).map(|fact| fact.name.to_owned()).collect()
            };
            let call = play(script, seed, &happenings, |_, event, _, call, step| {
                let (snapshot, personal) = Snapshot::of(call);
                let bare = snapshot.clone().restore(script.clone(), None).expect("its own script");
                prop_assert_eq!(private(&bare), Vec::<String>::new());
                let shown = format!("{call:?} {event:?} {step:?} {personal:?} {snapshot:?}");
                prop_assert!(!shown.contains(CANARY), "a private text shows in Debug: {shown}");
                prop_assert!(!snapshot.to_json().contains(CANARY));
                prop_assert!(!contains(&snapshot.to_bytes(), CANARY.as_bytes()));
                if call.has_ended() {
                    prop_assert_eq!(private(call), Vec::<String>::new());
                    prop_assert!(personal.is_empty());
                }
                Ok(())
            })?;
            drop(call);
        }
    }

    #[test]
    fn repeated_event_says_the_same_again(seed: u64, happenings in happenings()) {
        for script in scripts() {
            play(script, seed, &happenings, |before, event, now, after, step| {
                let numbered = event.clone().numbered(before.sequence());
                let mut again = Step::default();
                let mut call = after.clone();
                if after.sequence() == before.sequence() {
                    return Ok(());
                }
                call.step(&numbered, now, &mut again).expect("a repeated event is harmless");
                prop_assert_eq!(call.save(), after.save());
                prop_assert_eq!(step.moves(), again.moves());
                prop_assert_eq!(step.outcome(), again.outcome());
                prop_assert_eq!(step.deadline(), again.deadline());
                let erased = step.effects(script).any(|(_, effect)| effect == Effect::Erase);
                if !erased {
                    prop_assert_eq!(step, &again);
                }
                Ok(())
            })?;
        }
    }

    #[test]
    fn refused_event_changes_nothing(seed: u64, happenings in happenings()) {
        for script in scripts() {
            play(script, seed, &happenings, |before, _, now, after, step| {
                let was_due = before.deadline().is_some_and(|due| due <= now);
                if matches!(step.outcome(), Outcome::Refused(_)) && !was_due {
                    let (mut old, private) = before.save();
                    old.now = Some(now);
                    prop_assert_eq!((old, private), after.save());
                }
                Ok(())
            })?;
        }
    }

    #[test]
    fn no_variant_is_said_twice_running(seed: u64, happenings in happenings()) {
        for script in scripts() {
            let mut last: Vec<(String, Vec<String>)> = Vec::new();
            play(script, seed, &happenings, |_, _, _, call, step| {
                for (_, effect) in step.effects(call.script()) {
                    let Effect::Say(line) = effect else { continue };
                    let variants = variants_with(script, line.message.id);
                    for variants in variants.into_iter().filter(|variants| variants.len() > 1) {
                        // The same message may stand in two lines; only lines of their own are judged.
                        if variants.iter().any(|id| count_lines_with(script, id) > 1) { continue; }
                        let known = last.iter_mut().find(|(_, known)| *known == variants);
                        match known {
                            Some((said, _)) => {
                                prop_assert_ne!(&*said, line.message.id);
                                line.message.id.clone_into(said);
                            }
                            None => last.push((line.message.id.to_owned(), variants)),
                        }
                    }
                }
                Ok(())
            })?;
        }
    }

    #[test]
    fn ended_call_stays_ended(seed: u64, happenings in happenings()) {
        for script in scripts() {
            play(script, seed, &happenings, |before, _, _, after, step| {
                if before.has_ended() {
                    prop_assert!(after.has_ended());
                    prop_assert_eq!(step.effects(script).count(), 0);
                    prop_assert_eq!(step.deadline(), None);
                }
                Ok(())
            })?;
        }
    }
}

fn variants_with(script: &Script, id: &str) -> Vec<Vec<String>> {
    let names = |line: &etiquette::core::model::LineModel| -> Vec<String> {
        line.variants.iter().filter_map(|message| script.message(*message)).map(str::to_owned).collect()
    };
    script.lines().map(|(_, line)| names(line)).filter(|names| names.iter().any(|name| name == id)).collect()
}

fn count_lines_with(script: &Script, id: &str) -> usize {
    variants_with(script, id).len()
}

fn through_bytes(call: &Call) -> Result<Call, TestCaseError> {
    let (snapshot, personal) = Snapshot::of(call);
    let personal = personal_from_bytes(&personal_to_bytes(&personal)).expect("what was written");
    let snapshot = Snapshot::from_bytes(&snapshot.to_bytes()).expect("what was written");
    Ok(snapshot.restore(call.shared_script().clone(), Some(personal)).expect("its own script"))
}

fn through_json(call: &Call) -> Result<Call, TestCaseError> {
    let (snapshot, personal) = Snapshot::of(call);
    let snapshot = Snapshot::from_json(&snapshot.to_json()).expect("what was written");
    Ok(snapshot.restore(call.shared_script().clone(), Some(personal)).expect("its own script"))
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn time_that_goes_back_is_an_error() {
    let script = &scripts()[0];
    let mut call = new_call(script, 1);
    let mut step = Step::default();
    call.step(&Event::tick(), Timestamp::from_millis(1000), &mut step).expect("begins");
    let before = call.save();
    let error =
        call.step(&Event::tick(), Timestamp::from_millis(999), &mut step).expect_err("time went back");
    assert!(matches!(error, etiquette::CallError::TimeWentBack { .. }), "{error}");
    assert_eq!(before, call.save());
}

#[test]
fn event_that_leaves_a_gap_is_an_error() {
    let script = &scripts()[0];
    let mut call = new_call(script, 1);
    let mut step = Step::default();
    let answered = Event::named(script, "answered").expect("a standard event");
    let error = call.step(&answered.clone().numbered(3), Timestamp::default(), &mut step).expect_err("a gap");
    assert!(matches!(error, etiquette::CallError::SequenceGap { expected: 3, actual: 0 }), "{error}");
    call.step(&answered.numbered(0), Timestamp::default(), &mut step).expect("the next event");
    assert_eq!(call.stage(), Stage::Opening);
}

#[test]
fn unknown_names_are_errors() {
    let script = &scripts()[0];
    assert!(matches!(Event::named(script, "sneezed"), Err(EventError::UnknownEvent { .. })));
    let answered = Event::named(script, "answered").expect("a standard event");
    let error = answered.bringing(script, "reason", Value::Choice(0)).expect_err("answered brings nothing");
    assert!(matches!(error, EventError::NotBrought { .. }), "{error}");
}
