//! What is no script, each with its error.

use std::time::Duration;

use etiquette_core::{
    EventId, FactId, FactKind, FlowId, LineId, MessageId, OutputId, Precedence, ScriptError, Source, Stage,
    StepId, TimerId,
    model::{
        Arrow, Assign, Compare, Due, EventModel, FactIndex, Guard, Output, Scope, Set, Target, Tip,
        Transition, Trigger,
    },
};

use crate::draft::{Draft, choice, entry, put_out, set};

/// A draft with one of everything, and what is in it.
struct Sample {
    draft: Draft,
    start: StepId,
    goal: StepId,
    low: FlowId,
    inside: StepId,
    above: StepId,
    high: FlowId,
    topic: FactId,
    consent: FactId,
    note: FactId,
    timer: TimerId,
}

fn sample() -> Sample {
    let mut draft = Draft::new();
    let (start, goal) = (draft.step("start"), draft.staged("goal", Stage::Goal));
    let (low, [inside]) = draft.flow("low", Precedence::Courtesy, ["inside"]);
    let (high, [above]) = draft.flow("high", Precedence::Law, ["above"]);
    let topic = draft.fact("topic", choice(&["a", "b"]));
    let consent = draft.fact("consent", FactKind::Flag);
    draft.fact_mut(consent).index = Some(topic);
    let note = draft.fact("note", FactKind::Text(9));
    let timer = draft.timer("timer", Scope::Call, 1);
    let said = draft.say("said", &[topic, note]);
    draft.step_mut(start).entry = put_out([said]);
    draft.on(start, "go", Target::Step(goal));
    draft.interrupt("hold", low);
    Sample { draft, start, goal, low, inside, above, high, topic, consent, note, timer }
}

fn check(change: impl FnOnce(&mut Sample), expected: ScriptError) {
    let mut sample = sample();
    assert_eq!(sample.draft.script().err(), None);
    change(&mut sample);
    assert_eq!(sample.draft.script().err(), Some(expected));
}

fn dangling(place: &str, what: &'static str, index: usize) -> ScriptError {
    ScriptError::Dangling { place: place.into(), what, index }
}

/// Checks that every change makes something refer to what is not there.
fn check_dangling(what: &'static str, changes: &[fn(&mut Sample)]) {
    for (number, change) in changes.iter().enumerate() {
        let mut sample = sample();
        change(&mut sample);
        let error = sample.draft.script().err();
        let fits =
            matches!(error, Some(ScriptError::Dangling { what: found, index: 99, .. }) if found == what);
        assert!(fits, "{what} {number}: {error:?}");
    }
}

#[test]
fn steps_that_do_not_exist_are_found() {
    check(|sample| sample.draft.model.start = StepId::new(99), dangling("the start", "step", 99));
    check_dangling(
        "step",
        &[
            |s| s.draft.model.stage_entries[2] = Some(StepId::new(99)),
            |s| s.draft.flow_mut(s.low).start = StepId::new(99),
            |s| _ = s.draft.on(s.start, "e", Target::Step(StepId::new(99))),
            |s| _ = s.draft.on(s.start, "e", Target::Back(StepId::new(99))),
            |s| _ = s.draft.on_flow(s.low, "e", Target::Step(StepId::new(99))),
            |s| s.draft.step_mut(s.start).then.push(Arrow::to(Target::Step(StepId::new(99)))),
            |s| s.draft.step_mut(s.start).on_return.push(Arrow::to(Target::Step(StepId::new(99)))),
            |s| s.draft.timer_mut(s.timer).scope = Scope::Step(StepId::new(99)),
        ],
    );
}

#[test]
fn flows_and_timers_that_do_not_exist_are_found() {
    check_dangling(
        "flow",
        &[
            |s| {
                let other = s.draft.step("other");
                s.draft.step_mut(other).flow = FlowId::new(99);
            },
            |s| _ = s.draft.on(s.start, "e", Target::Enter(FlowId::new(99))),
            |s| _ = s.draft.interrupt("e", FlowId::new(99)),
            |s| s.draft.timer_mut(s.timer).scope = Scope::Flow(FlowId::new(99)),
        ],
    );
    check_dangling("timer", &[|s| s.draft.flow_mut(s.low).pauses.push(TimerId::new(99))]);
}

#[test]
fn events_and_facts_that_do_not_exist_are_found() {
    check_dangling(
        "event",
        &[
            |s| s.draft.timer_mut(s.timer).raises = EventId::new(99),
            |s| s.draft.timer_mut(s.timer).from.push(Trigger::Event(EventId::new(99))),
            |s| s.draft.timer_mut(s.timer).until.push(Trigger::Event(EventId::new(99))),
            |s| {
                s.draft
                    .step_mut(s.start)
                    .transitions
                    .push(Transition::new(EventId::new(99), Arrow::default()))
            },
            |s| s.draft.flow_mut(s.low).transitions.push(Transition::new(EventId::new(99), Arrow::default())),
            |s| {
                let arrow = Arrow::to(Target::Enter(s.low));
                s.draft.model.interrupts.push(Transition::new(EventId::new(99), arrow));
            },
        ],
    );
    check_dangling(
        "fact",
        &[
            |s| s.draft.brings("e", &[FactId::new(99)]),
            |s| s.draft.on(s.start, "e", Target::Stay).guard = Guard::IsSet(FactId::new(99).into()),
            |s| s.draft.step_mut(s.start).entry.sets.push(set(FactId::new(99), 0)),
            |s| {
                let by = entry(s.consent, FactIndex::By(FactId::new(99)));
                s.draft.on(s.start, "e", Target::Stay).guard = Guard::IsSet(by);
            },
            |s| {
                let due = Due::At(FactId::new(99).into());
                s.draft.output(Output::Schedule { task: "t".into(), due });
            },
        ],
    );
}

#[test]
fn messages_lines_and_outputs_that_do_not_exist_are_found() {
    check_dangling(
        "message",
        &[
            |s| s.draft.model.lines[0].variants.push(MessageId::new(99)),
            |s| {
                s.draft.step_mut(s.start).tip = Some(Tip { message: MessageId::new(99), arguments: vec![] });
            },
            |s| s.draft.model.interrupts[0].label = Some(MessageId::new(99)),
        ],
    );
    check_dangling(
        "line",
        &[
            |s| _ = s.draft.output(Output::Say(LineId::new(99))),
            |s| _ = s.draft.output(Output::Send { by: "text".into(), line: LineId::new(99) }),
        ],
    );
    check_dangling("output", &[|s| s.draft.step_mut(s.start).entry = put_out([OutputId::new(99)])]);
    check(|s| s.draft.model.lines[0].variants.clear(), ScriptError::NoVariant { line: 0 });
}

#[test]
fn standard_facts_belong_to_the_engine() {
    let stage = FactId::new(0);
    check(|s| drop(s.draft.model.facts.remove(0)), ScriptError::StandardFacts);
    check(|s| s.draft.step_mut(s.start).entry.sets.push(set(stage, 1)), ScriptError::StandardFacts);
    check(|s| s.draft.brings("e", &[stage]), ScriptError::StandardFacts);
}

#[test]
fn names_stand_for_one_thing() {
    let same = |what, name: &str| ScriptError::SameName { what, name: name.into() };
    check(|s| _ = s.draft.fact("topic", FactKind::Flag), same("facts", "topic"));
    check(|s| s.draft.model.events.push(EventModel::new("go", Source::Host)), same("events", "go"));
    check(|s| s.draft.flow_mut(s.low).name = "high".into(), same("flows", "high"));
    check(|s| s.draft.step_mut(s.goal).name = "start".into(), same("steps", "start"));
    check(|s| _ = s.draft.timer("timer", Scope::Call, 3), same("timers", "timer"));
    let mut other = sample();
    other.draft.step_mut(other.inside).name = "start".into();
    assert_eq!(other.draft.script().err(), None, "flows may name their steps alike");
}

#[test]
fn stages_are_those_of_the_scripts_own_steps() {
    check(|s| s.draft.step_mut(s.start).stage = None, ScriptError::NoStage { step: "start".into() });
    check(
        |s| s.draft.step_mut(s.inside).stage = Some(Stage::Goal),
        ScriptError::StageInFlow { step: "inside".into() },
    );
    check(
        |s| _ = s.draft.on(s.goal, "e", Target::Step(s.start)),
        ScriptError::GoesBack { step: "goal".into(), stage: "opening" },
    );
}

#[test]
fn nothing_leads_into_the_middle_of_a_flow() {
    let into = |place: &str| ScriptError::IntoFlow { place: place.into() };
    check(|s| s.draft.model.start = s.inside, into("the start"));
    check(|s| s.draft.model.stage_entries[0] = Some(s.inside), into("a stage entry"));
    check(|s| s.draft.flow_mut(s.low).start = s.above, into("`low`"));
    check(|s| _ = s.draft.on(s.start, "e", Target::Step(s.inside)), into("`start`"));
    check(|s| _ = s.draft.on(s.inside, "e", Target::Step(s.above)), into("`inside`"));
    check(|s| _ = s.draft.on(s.inside, "e", Target::Back(s.inside)), into("`inside`"));
    check(|s| _ = s.draft.on_flow(s.low, "e", Target::Step(s.above)), into("`low`"));
}

#[test]
fn flows_enter_only_flows_that_outrank_them() {
    let outranked =
        |place: &str, flow: &str| ScriptError::Outranked { place: place.into(), flow: flow.into() };
    check(|s| _ = s.draft.on(s.above, "e", Target::Enter(s.low)), outranked("`above`", "low"));
    check(|s| _ = s.draft.on(s.above, "e", Target::Enter(s.high)), outranked("`above`", "high"));
    check(|s| _ = s.draft.on_flow(s.high, "e", Target::Enter(s.low)), outranked("`high`", "low"));
    check(|s| _ = s.draft.on(s.start, "e", Target::Enter(FlowId::MAIN)), outranked("`start`", "script"));
    check(|s| _ = s.draft.interrupt("e", FlowId::MAIN), outranked("an interrupt", "script"));
    check(
        |s| s.draft.interrupt("e", s.low).target = Target::End,
        ScriptError::NotAnInterrupt { event: "e".into() },
    );
    let no_way = |place: &str| ScriptError::NoWayBack { place: place.into() };
    check(|s| _ = s.draft.on(s.start, "e", Target::Return), no_way("`start`"));
    check(|s| _ = s.draft.on_flow(FlowId::MAIN, "e", Target::Return), no_way("`script`"));
}

#[test]
fn facts_are_indexed_as_declared() {
    let bad = |fact: &str| ScriptError::BadIndex { fact: fact.into() };
    check(|s| s.draft.fact_mut(s.note).index = Some(s.topic), bad("note"));
    check(|s| s.draft.fact_mut(s.topic).index = Some(s.topic), bad("topic"));
    check(|s| s.draft.fact_mut(s.consent).index = Some(s.note), bad("consent"));
    check(|s| s.draft.fact_mut(s.consent).index = Some(FactId::new(99)), bad("consent"));
    let by = |index: fn(&Sample) -> FactIndex| {
        move |s: &mut Sample| {
            let reference = entry(s.consent, index(s));
            s.draft.on(s.start, "e", Target::Stay).guard = Guard::IsSet(reference);
        }
    };
    check(by(|_| FactIndex::None), bad("consent"));
    check(by(|_| FactIndex::Option(2)), bad("consent"));
    check(by(|_| FactIndex::By(FactId::new(0))), bad("consent"));
    check(
        |s| s.draft.step_mut(s.start).entry.sets.push(Assign { fact: s.consent.into(), set: Set::Clear }),
        bad("consent"),
    );
    check(|s| s.draft.brings("e", &[s.consent]), bad("consent"));
    let mut fitting = sample();
    by(|s| FactIndex::By(s.topic))(&mut fitting);
    assert_eq!(fitting.draft.script().err(), None);
}

#[test]
fn facts_are_used_as_their_kind_allows() {
    let wrong = |place: &str, fact: &str, kind| ScriptError::WrongUse {
        place: place.into(),
        fact: fact.into(),
        kind,
    };
    let assign = |fact: fn(&Sample) -> FactId, set: Set| {
        move |s: &mut Sample| {
            let fact = fact(s).into();
            s.draft.step_mut(s.start).entry.sets.push(Assign { fact, set });
        }
    };
    check(assign(|s| s.note, Set::To(0)), wrong("`start`", "note", "text"));
    check(assign(|s| s.topic, Set::By(1)), wrong("`start`", "topic", "choice"));
    check(
        |s| {
            let compare = Guard::Compare(s.note.into(), Compare::Is, 1);
            s.draft.on(s.start, "e", Target::Stay).guard = Guard::Not(Box::new(compare));
        },
        wrong("`start`", "note", "text"),
    );
    check(
        |s| {
            let due = Due::At(s.topic.into());
            s.draft.output(Output::Schedule { task: "task".into(), due });
        },
        wrong("`task`", "topic", "choice"),
    );
}

#[test]
fn values_are_those_that_a_fact_can_have() {
    let kinds =
        [(FactKind::Flag, 2), (choice(&["a", "b", "c"]), 3), (FactKind::Counter(7), 7), (FactKind::Time, 0)];
    for (kind, most) in kinds {
        let mut draft = Draft::new();
        let (start, fact) = (draft.step("start"), draft.fact("fact", kind.clone()));
        let error = |place: &str, value| {
            Some(ScriptError::OutOfRange { place: place.into(), fact: "fact".into(), value })
        };
        draft.fact_mut(fact).initial = most;
        assert_eq!(draft.script().err(), None, "{kind:?}");
        draft.fact_mut(fact).initial = most + 1;
        assert_eq!(draft.script().err(), error("its declaration", most + 1));
        draft.fact_mut(fact).initial = 0;
        draft.step_mut(start).entry.sets = vec![set(fact, most + 1)];
        assert_eq!(draft.script().err(), error("`start`", most + 1));
    }
}

#[test]
fn timers_take_time() {
    let short = |after| move |s: &mut Sample| s.draft.timer_mut(s.timer).after = after;
    let error = ScriptError::NoTime { timer: "timer".into() };
    check(short(Duration::ZERO), error.clone());
    check(short(Duration::from_micros(999)), error);
    let mut shortest = sample();
    short(Duration::from_millis(1))(&mut shortest);
    assert_eq!(shortest.draft.script().err(), None);
}
