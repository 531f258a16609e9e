//! The fingerprint: it changes with whatever a call does, and with nothing else.

use std::time::Duration;

use etiquette_core::{
    Act, DataClass, FactKind, Fingerprint, FlowId, Precedence, Source, Stage, StepId,
    model::{
        Argument, ArgumentSource, Arrow, Assign, Compare, Due, FactIndex, Guard, Model, Output, Scope, Set,
        Target, Tip, Trigger,
    },
};

use crate::draft::{Draft, choice, entry, put_out, set};

/// A draft with something in every field.
fn rich() -> Draft {
    let mut draft = Draft::new();
    let (start, goal) = (draft.step("start"), draft.staged("goal", Stage::Goal));
    let (flow, [inside, other]) = draft.flow("flow", Precedence::Courtesy, ["inside", "other"]);
    let (topic, second) =
        (draft.fact("topic", choice(&["a", "b"])), draft.fact("second", choice(&["a", "b"])));
    let consent = draft.fact("consent", FactKind::Flag);
    draft.fact_mut(consent).index = Some(topic);
    let (count, time) = (draft.fact("count", FactKind::Counter(9)), draft.fact("time", FactKind::Time));
    draft.fact("money", FactKind::Money(*b"RON"));
    draft.fact("texts", FactKind::Texts(3));
    draft.brings("spoke", &[topic]);
    draft.event("other");
    let timer = draft.timer("timer", Scope::Step(start), 5);
    draft.timer("late", Scope::Call, 5);
    draft.started_by(timer, "spoke");
    draft.timer_mut(timer).until.push(Trigger::Source(Source::Caller));
    draft.flow_mut(flow).pauses.push(timer);
    let said = draft.say("said", &[topic]);
    let line = draft.line(&["one", "two"], &[]);
    let output = Output::Schedule { task: "task".into(), due: Due::At(time.into()) };
    let outputs = [said, draft.output(output), draft.output(Output::Send { by: "mail".into(), line })];
    draft.step_mut(start).entry = put_out(outputs);
    draft.step_mut(start).entry.sets.push(set(topic, 1));
    let arrow = draft.on(start, "spoke", Target::Step(goal));
    arrow.condition = Some("written".into());
    arrow.guard = Guard::Not(Box::new(Guard::All(vec![
        Guard::Compare(count.into(), Compare::Is, 3),
        Guard::IsSet(entry(consent, FactIndex::By(second))),
    ])));
    draft
        .step_mut(goal)
        .then
        .push(Arrow { guard: crate::draft::is(topic, 2), ..Arrow::to(Target::Step(goal)) });
    draft.step_mut(goal).on_return.push(Arrow::to(Target::Stay));
    draft.on_flow(flow, "other", Target::Step(other));
    draft.on(inside, "other", Target::Return);
    draft.interrupt("spoke", flow);
    draft.interrupt("other", flow);
    let (message, label) = (draft.message("tip"), draft.message("label"));
    draft.step_mut(start).tip = Some(Tip { message, arguments: vec![] });
    draft.step_mut(start).transitions[0].label = Some(label);
    draft.model.stage_entries[2] = Some(goal);
    draft
}

fn fingerprint(change: impl FnOnce(&mut Model)) -> Fingerprint {
    let mut draft = rich();
    change(&mut draft.model);
    draft.script().expect("still a script").fingerprint()
}

#[test]
fn behaviour_changes_the_fingerprint() {
    let changes: &[fn(&mut Model)] = &[
        |m| m.name = "other".into(),
        |m| m.start = StepId::new(1),
        |m| m.stage_entries = [None; 6],
        |m| m.facts[6].name = "renamed".into(),
        |m| (m.facts[6].kind, m.facts[7].kind) = (choice(&["a", "c"]), choice(&["a", "c"])),
        |m| m.facts[9].class = DataClass::Personal,
        |m| m.facts[6].initial = 1,
        |m| m.facts[6].given = true,
        |m| m.facts[8].kind = FactKind::Counter(2),
        |m| m.facts[8].index = Some(etiquette_core::FactId::new(7)),
        |m| m.facts[9].kind = FactKind::Counter(8),
        |m| m.facts[11].kind = FactKind::Money(*b"EUR"),
        |m| m.facts[12].kind = FactKind::Texts(2),
        |m| m.events[0].name = "renamed".into(),
        |m| m.events[0].source = Source::Line,
        |m| m.events[0].brings.clear(),
        |m| m.events[0].connects = Some(true),
        |m| m.flows[1].name = "renamed".into(),
        |m| m.flows[1].start = StepId::new(3),
        |m| m.flows[1].precedence = Precedence::Law,
        |m| m.flows[1].transitions[0].event = etiquette_core::EventId::new(0),
        |m| m.flows[1].transitions.clear(),
        |m| m.flows[1].yields = true,
        |m| m.flows[1].pauses.clear(),
        |m| m.steps[1].name = "renamed".into(),
        |m| m.steps[1].stage = Some(Stage::Options),
        |m| m.steps[0].entry.sets[0] = set(etiquette_core::FactId::new(6), 2),
        |m| m.steps[0].entry.sets[0].set = Set::Clear,
        |m| {
            m.steps[0]
                .entry
                .sets
                .push(Assign { fact: etiquette_core::FactId::new(6).into(), set: Set::Clear })
        },
        |m| m.steps[0].entry.outputs.reverse(),
        |m| m.steps[1].then[0].target = Target::Back(StepId::new(1)),
        |m| m.steps[1].then[0].guard = Guard::Always,
        |m| m.steps[1].then.clear(),
        |m| m.steps[1].on_return[0].target = Target::End,
        |m| m.steps[0].transitions[0].arrow.target = Target::Stay,
        |m| m.steps[0].transitions[0].arrow.target = Target::Enter(FlowId::new(1)),
        |m| m.steps[0].transitions[0].arrow.guard = Guard::Always,
        |m| m.steps[0].transitions[0].arrow.block = m.steps[0].entry.clone(),
        |m| m.steps[0].transitions[0].event = etiquette_core::EventId::new(1),
        |m| m.steps[2].transitions[0].arrow.target = Target::End,
        |m| m.interrupts.reverse(),
        |m| m.interrupts.truncate(1),
        |m| m.timers[0].name = "renamed".into(),
        |m| m.timers[0].scope = Scope::Flow(FlowId::new(1)),
        |m| m.timers[0].after = Duration::from_secs(6),
        |m| m.timers[0].from.clear(),
        |m| m.timers[0].until[0] = Trigger::Source(Source::Line),
        |m| m.timers[0].raises = etiquette_core::EventId::new(0),
        |m| m.lines[0].act = Act::Explain,
        |m| m.lines[1].variants.reverse(),
        |m| m.lines[0].arguments[0].name = "renamed".into(),
        |m| m.lines[0].arguments[0].source = ArgumentSource::Alias,
        |m| m.lines[0].arguments.push(Argument { name: "more".into(), source: ArgumentSource::Organisation }),
        |m| m.messages[0] = "renamed".into(),
        |m| m.outputs[0] = Output::Hold,
        |m| m.outputs[1] = Output::Schedule { task: "task".into(), due: Due::In(Duration::from_secs(1)) },
        |m| m.outputs[1] = Output::Transfer { to: "task".into() },
        |m| m.outputs[2] = Output::Request { name: "mail".into(), arguments: vec![] },
        |m| m.outputs[2] = Output::Perform { name: "mail".into(), arguments: vec![] },
    ];
    let mut seen = vec![fingerprint(|_| {})];
    for (number, change) in changes.iter().enumerate() {
        let changed = fingerprint(change);
        assert!(!seen.contains(&changed), "change {number} has the fingerprint of another");
        seen.push(changed);
    }
}

#[test]
fn compared_values_and_entries_change_the_fingerprint() {
    let guards = [
        Guard::Always,
        Guard::Not(Box::new(Guard::Always)),
        Guard::All(vec![]),
        Guard::Any(vec![]),
        Guard::All(vec![Guard::Always]),
        crate::draft::is(etiquette_core::FactId::new(9), 1),
        crate::draft::is(etiquette_core::FactId::new(9), 2),
        Guard::Compare(etiquette_core::FactId::new(9).into(), Compare::Above, 1),
        Guard::Compare(etiquette_core::FactId::new(9).into(), Compare::Below, 1),
        Guard::IsSet(etiquette_core::FactId::new(9).into()),
        Guard::IsSet(entry(etiquette_core::FactId::new(8), FactIndex::Option(0))),
        Guard::IsSet(entry(etiquette_core::FactId::new(8), FactIndex::Option(1))),
        Guard::IsSet(entry(etiquette_core::FactId::new(8), FactIndex::By(etiquette_core::FactId::new(6)))),
    ];
    let with = |guard: &Guard| fingerprint(|model| model.steps[0].transitions[0].arrow.guard = guard.clone());
    let seen: std::collections::BTreeSet<_> = guards.iter().map(with).collect();
    assert_eq!(seen.len(), guards.len());
}

#[test]
fn texts_tips_labels_and_written_conditions_change_nothing() {
    let changes: &[fn(&mut Model)] = &[
        |m| m.steps[0].tip = None,
        |m| m.steps[0].tip.iter_mut().for_each(|tip| tip.message = etiquette_core::MessageId::new(0)),
        |m| m.steps[0].transitions[0].label = None,
        |m| m.steps[0].transitions[0].arrow.condition = None,
        |m| m.messages.push("more".into()),
        |m| m.messages[3] = "another-tip".into(),
    ];
    for (number, change) in changes.iter().enumerate() {
        assert_eq!(fingerprint(change), fingerprint(|_| {}), "change {number}");
    }
}

#[test]
fn fingerprint_is_the_same_for_ever() {
    // A change of this orphans every saved call: raise the version of the encoding, and say so in the changelog.
    assert_eq!(fingerprint(|_| {}).to_string(), "c6d78e0e2328f2d3ed24b4b3353d2535");
}
