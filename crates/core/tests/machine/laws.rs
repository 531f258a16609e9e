//! Laws that hold for every small model, whatever happens in it.

use etiquette_core::{
    CallError, Effect, Event, FactId, FactKind, FlowId, Outcome, Precedence, Source, Stage, Step, StepId,
    TimerId, Value,
    model::{Arrow, Block, Guard, Output, Scope, Target, Transition},
};
use proptest::prelude::*;

use crate::draft::{Draft, Player, add, choice, index, is, seconds, set};

/// Random bytes, from which a model is made choice by choice; when they run out every choice is the first.
struct Dice<'a>(std::slice::Iter<'a, u8>);

impl Dice<'_> {
    fn below(&mut self, bound: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % bound
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 1
    }

    fn pick<T: Copy>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())]
    }
}

const EVENTS: [&str; 6] = ["spoke", "rang", "ask", "tell", "lookup", "timer-ran-out"];

/// What the parts of a random model are made of.
struct Parts {
    steps: Vec<StepId>,
    flows: Vec<FlowId>,
    facts: [FactId; 2],
    outputs: Vec<etiquette_core::OutputId>,
}

fn model(bytes: &[u8]) -> Draft {
    let mut dice = Dice(bytes.iter());
    let mut draft = Draft::new();
    let sources =
        [Source::Caller, Source::Line, Source::Operator, Source::Operator, Source::Host, Source::Clock];
    for (name, source) in EVENTS.into_iter().zip(sources) {
        draft.event_of(name, source);
    }
    let parts = parts(&mut draft, &mut dice);
    draft.brings("tell", &[parts.facts[0]]);
    draft.brings("lookup", &[FactId::new(8)]);
    let steps: Vec<_> = (0..draft.model.steps.len()).map(|step| StepId::new(index(step))).collect();
    for step in steps {
        fill(&mut draft, &mut dice, &parts, step);
    }
    for _ in 0..dice.below(4) {
        let flow = dice.pick(&parts.flows);
        let guard = guard(&mut dice, &parts);
        draft.interrupt(dice.pick(&EVENTS), flow).guard = guard;
    }
    for (number, flow) in parts.flows.iter().enumerate() {
        timer(&mut draft, &mut dice, &format!("flow-{number}"), Scope::Flow(*flow));
        draft.flow_mut(*flow).yields = dice.one_in(2);
        let inside = draft.model.flows[flow.index()].start;
        let arrow = arrow(&draft, &mut dice, &parts, inside);
        if dice.one_in(2) {
            draft.on_flow(*flow, dice.pick(&EVENTS), Target::Stay);
            draft.flow_mut(*flow).transitions[0].arrow = arrow;
        }
    }
    timer(&mut draft, &mut dice, "call", Scope::Call);
    draft
}

fn parts(draft: &mut Draft, dice: &mut Dice<'_>) -> Parts {
    let mut steps = vec![draft.step("start")];
    for name in ["b", "c", "d"] {
        steps.push(draft.staged(name, Stage::ALL[dice.below(3)]));
    }
    let ranks = [Precedence::Script, Precedence::Courtesy, Precedence::Abuse, Precedence::Law];
    let flows = ["f", "g", "h"].map(|name| draft.flow(name, dice.pick(&ranks), ["first", "second"]).0);
    let facts = [draft.fact("count", FactKind::Counter(3)), draft.private("choice", choice(&["a", "b"]))];
    draft.private("note", FactKind::Text(10));
    let line = draft.line(&["one", "two", "three"], &facts);
    let request = draft.request("balance");
    let outputs = [Output::Say(line), Output::Erase, Output::Greet, Output::Hold];
    let outputs = outputs.map(|output| draft.output(output)).into_iter().chain([request]).collect();
    Parts { steps, flows: flows.into(), facts, outputs }
}

fn fill(draft: &mut Draft, dice: &mut Dice<'_>, parts: &Parts, step: StepId) {
    draft.step_mut(step).entry = block(dice, parts);
    for _ in 0..dice.below(4) {
        let transition = arrow(draft, dice, parts, step);
        let event = draft.event(dice.pick(&EVENTS));
        draft.step_mut(step).transitions.push(Transition::new(event, transition));
    }
    if dice.one_in(4) {
        let mut then = arrow(draft, dice, parts, step);
        then.guard = is(parts.facts[0], index(dice.below(4)));
        draft.step_mut(step).then.push(then);
    }
    if dice.one_in(3) {
        let on_return = arrow(draft, dice, parts, step);
        draft.step_mut(step).on_return.push(on_return);
    }
    timer(draft, dice, &format!("step-{}", step.index()), Scope::Step(step));
}

fn timer(draft: &mut Draft, dice: &mut Dice<'_>, name: &str, scope: Scope) {
    if dice.one_in(2) {
        let timer: TimerId = draft.timer(name, scope, 1 + dice.below(9) as u64);
        draft.timer_mut(timer).raises = draft.event("timer-ran-out");
        if dice.one_in(2) {
            draft.started_by(timer, dice.pick(&EVENTS));
        }
        if scope == Scope::Call && dice.one_in(2) {
            let flow = FlowId::new(1);
            draft.flow_mut(flow).pauses.push(timer);
        }
    }
}

fn guard(dice: &mut Dice<'_>, parts: &Parts) -> Guard {
    let fact = dice.pick(&parts.facts);
    match dice.below(6) {
        0 => is(fact, index(dice.below(3))),
        1 => Guard::Not(Box::new(Guard::IsSet(fact.into()))),
        _ => Guard::Always,
    }
}

fn block(dice: &mut Dice<'_>, parts: &Parts) -> Block {
    let mut block = Block::default();
    if dice.one_in(2) {
        block.sets.push(add(parts.facts[0], if dice.one_in(3) { -1 } else { 1 }));
    }
    if dice.one_in(4) {
        block.sets.push(set(parts.facts[1], index(dice.below(3))));
    }
    if dice.one_in(2) {
        block.outputs.push(dice.pick(&parts.outputs));
    }
    block
}

/// An arrow that may start from a step.
fn arrow(draft: &Draft, dice: &mut Dice<'_>, parts: &Parts, from: StepId) -> Arrow {
    let step = &draft.model.steps[from.index()];
    let rank = |flow: FlowId| draft.model.flows[flow.index()].precedence;
    let to = dice.pick(&parts.steps);
    let flow = dice.pick(&parts.flows);
    let in_main = step.flow == FlowId::MAIN;
    let target = match dice.below(8) {
        0 => Target::Back(to),
        1 if in_main || rank(flow) > rank(step.flow) => Target::Enter(flow),
        2 | 3 if !in_main => Target::Return,
        4 if dice.one_in(4) => Target::End,
        5 if !in_main => {
            Target::Step(StepId::new(index(draft.model.flows[step.flow.index()].start.index() + 1)))
        }
        6 if step.stage <= draft.model.steps[to.index()].stage => Target::Step(to),
        _ => Target::Stay,
    };
    Arrow { guard: guard(dice, parts), block: block(dice, parts), target, ..Arrow::default() }
}

/// What is played: which event, with what value, and how many seconds after the last.
type Happening = (usize, u16, i64);

fn plays() -> impl Strategy<Value = (Draft, Vec<Happening>)> {
    let happening = (0..=EVENTS.len(), 0u16..4, prop_oneof![3 => 0i64..4, 1 => 4i64..40]);
    let happenings = prop::collection::vec(happening, 1..25);
    (prop::collection::vec(any::<u8>(), 60..300).prop_map(|bytes| model(&bytes)), happenings)
}

fn event(player: &Player, (number, value, _): Happening) -> Event {
    match EVENTS.get(number) {
        None => Event::tick(),
        Some(&"tell") if value > 0 => player.bringing("tell", "count", Value::Counter(value)),
        Some(&"lookup") if value > 0 => {
            player.bringing("lookup", "note", Value::Text(etiquette_core::Text::new("note")))
        }
        Some(name) => player.event(name),
    }
}

/// Plays a model until it ends or runs away, and has `each` look at the call before and after every event.
fn play(
    draft: &Draft,
    happenings: &[Happening],
    mut each: impl FnMut(&Player, &Event, i64, &Player) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let mut player = draft.play_in(etiquette_core::Context { call: "law".into(), ..Default::default() });
    let mut now = 0;
    for happening in happenings {
        now += happening.2;
        let event = event(&player, *happening);
        let before = player.clone();
        match player.give(&event, now) {
            Ok(_) => {}
            Err(CallError::Runaway { .. }) => {
                // It stands where it was stopped, and can be kept.
                prop_assert_eq!(player.restored().call.save(), player.call.save());
                return Ok(());
            }
            Err(error) => return Err(TestCaseError::fail(format!("{error}"))),
        }
        each(&before, &event, now, &player)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_model_is_a_script((draft, _) in plays()) {
        prop_assert_eq!(draft.script().err(), None);
    }

    #[test]
    fn refused_event_changes_nothing_but_what_was_due((draft, happenings) in plays()) {
        play(&draft, &happenings, |before, _, now, after| {
            if matches!(after.step.outcome(), Outcome::Refused(_) | Outcome::Late) {
                let mut only_time = before.clone();
                let due = before.call.deadline().is_some_and(|due| due <= seconds(now)) || before.call.now().is_none();
                if due {
                    only_time.give(&Event::tick(), now).expect("no error");
                }
                let (mut expected, personal) = only_time.call.save();
                let (mut saved, same) = after.call.save();
                if due {
                    (saved.outcome, saved.last_event) = (Outcome::Noted, None);
                    prop_assert_eq!((expected, personal), (saved, same));
                } else {
                    expected.now = Some(seconds(now));
                    saved.now = expected.now;
                    prop_assert_eq!((expected, personal), (saved, same));
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn restored_call_behaves_as_the_call((draft, happenings) in plays()) {
        play(&draft, &happenings, |before, event, now, after| {
            let mut restored = before.restored();
            restored.give(event, now).expect("the call took it");
            prop_assert_eq!(&restored.step, &after.step);
            prop_assert_eq!(restored.call.save(), after.call.save());
            Ok(())
        })?;
    }

    #[test]
    fn repeated_event_is_answered_with_the_same((draft, happenings) in plays()) {
        play(&draft, &happenings, |before, event, now, after| {
            if after.call.sequence() == before.call.sequence() {
                return Ok(());
            }
            let mut again = after.restored();
            again.give(&event.clone().numbered(before.call.sequence()), now).expect("a repeat");
            prop_assert_eq!(again.call.save(), after.call.save());
            let erased = after.said().contains(&"erase");
            prop_assert!(erased || again.step == after.step, "{:?}\n{:?}", again.step, after.step);
            prop_assert_eq!(again.said(), after.said());
            Ok(())
        })?;
    }

    #[test]
    fn stages_go_back_only_along_declared_arrows((draft, happenings) in plays()) {
        play(&draft, &happenings, |before, _, _, after| {
            let went_back = after.call.stage() < before.call.stage();
            let script = after.call.script();
            let arrows = script.steps().flat_map(|(_, step)| {
                step.then.iter().chain(&step.on_return).chain(step.transitions.iter().map(|to| &to.arrow))
            });
            let flows = script.flows().flat_map(|(_, flow)| flow.transitions.iter().map(|to| &to.arrow));
            let declared = arrows.chain(flows).any(|arrow| matches!(arrow.target, Target::Back(to)
                if script.step_model(to).and_then(|step| step.stage) <= Some(after.call.stage())));
            prop_assert!(!went_back || declared);
            Ok(())
        })?;
    }

    #[test]
    fn flows_climb_and_are_never_deeper_than_their_ranks((draft, happenings) in plays()) {
        play(&draft, &happenings, |_, _, _, after| {
            prop_assert!(after.call.suspended().len() <= Precedence::ALL.len());
            let script = after.call.script();
            let levels = after.call.suspended().iter().copied().chain(after.call.position());
            let flows: Vec<_> = levels.filter_map(|step| script.step_model(step)).map(|step| step.flow).collect();
            prop_assert!(flows.first().is_none_or(|flow| *flow == FlowId::MAIN));
            let ranks: Vec<_> = flows.iter().skip(1).filter_map(|flow| script.flow_model(*flow)).map(|flow| flow.precedence).collect();
            prop_assert!(ranks.is_sorted_by(|below, above| below < above), "{:?}", ranks);
            Ok(())
        })?;
    }

    // A host that was away finds the call where one that ticked in time has it.
    #[test]
    fn late_tick_does_what_ticks_in_time_do((draft, happenings) in plays()) {
        play(&draft, &happenings, |before, event, now, after| {
            let mut in_time = before.clone();
            let mut said: Vec<String> = Vec::new();
            while let Some(due) = in_time.call.deadline().filter(|due| *due <= seconds(now)) {
                in_time.give(&Event::tick(), due.as_millis() / 1000).expect("no error");
                said.extend(in_time.said().into_iter().map(str::to_owned));
            }
            in_time.give(event, now).expect("no error");
            said.extend(in_time.said().into_iter().map(str::to_owned));
            prop_assert_eq!(said, after.said());
            prop_assert!(in_time.call.facts().eq(after.call.facts()));
            prop_assert_eq!(in_time.call.position(), after.call.position());
            prop_assert_eq!(in_time.call.deadline(), after.call.deadline());
            Ok(())
        })?;
    }

    #[test]
    fn variant_is_never_that_said_before((draft, happenings) in plays()) {
        let mut last = String::new();
        play(&draft, &happenings, |_, _, _, after| {
            for (_, effect) in after.step.effects(after.call.script()) {
                let Effect::Say(line) = effect else { continue };
                prop_assert_ne!(&*last, line.message.id);
                last = line.message.id.to_owned();
            }
            Ok(())
        })?;
    }

    #[test]
    fn ended_call_stays_ended_and_knows_nothing_private((draft, happenings) in plays()) {
        play(&draft, &happenings, |before, _, _, after| {
            if before.call.has_ended() {
                prop_assert!(after.call.has_ended() && after.said().is_empty());
            }
            if after.call.has_ended() {
                prop_assert!(after.call.save().1.is_empty());
                prop_assert_eq!(after.call.deadline(), None);
                prop_assert_eq!(after.call.awaited().count(), 0);
            }
            Ok(())
        })?;
    }

    #[test]
    fn what_is_awaited_is_taken((draft, happenings) in plays()) {
        play(&draft, &happenings, |_, _, now, after| {
            for offer in after.call.awaited() {
                let mut player = after.clone();
                match player.give(&Event::new(offer.event), now) {
                    Ok(outcome) => prop_assert_eq!(outcome, Outcome::Taken),
                    Err(error) => prop_assert!(matches!(error, CallError::Runaway { .. }), "{error}"),
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn buffer_of_another_call_makes_no_difference((draft, happenings) in plays()) {
        play(&draft, &happenings, |before, event, now, after| {
            let mut fresh = before.clone();
            fresh.step = Step::default();
            fresh.give(event, now).expect("no error");
            prop_assert_eq!(fresh.step, after.step.clone());
            Ok(())
        })?;
    }
}
