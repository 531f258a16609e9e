//! Interrupts, flows, returning, giving way and leaving.

use etiquette_core::{
    FactKind, Outcome, Precedence, Stage, Value, Why,
    model::{Arrow, Target},
};

use crate::draft::{Draft, Player, add, is, put_out, set};

/// A script with a flow at `low` and one at `high`, each entered by an event of its name and left by `back`.
fn two_flows(low: Precedence, high: Precedence) -> Draft {
    let mut draft = Draft::new();
    for (name, rank) in [("low", low), ("high", high)] {
        let (flow, [inside]) = draft.flow(name, rank, ["inside"]);
        draft.button(name);
        draft.interrupt(name, flow);
        draft.on(inside, "back", Target::Return);
    }
    draft
}

fn visit(player: &mut Player, events: &[&str]) -> Vec<String> {
    events.iter().map(|event| (player.on(event, 0), player.at()).1).collect()
}

#[test]
fn flow_is_entered_over_a_lower_one_and_both_return() {
    let mut player = two_flows(Precedence::Courtesy, Precedence::Law).play();
    let visited = visit(&mut player, &["low", "high", "back", "back", "back"]);
    assert_eq!(visited, ["low.inside", "high.inside", "low.inside", "start", "start"]);
}

#[test]
fn flow_that_does_not_outrank_is_refused() {
    for (low, high) in [(Precedence::Law, Precedence::Courtesy), (Precedence::Law, Precedence::Law)] {
        let mut player = two_flows(low, high).play();
        player.on("low", 0);
        let Outcome::Refused(refusal) = player.on("high", 0) else { panic!("not refused") };
        assert_eq!(refusal.why, Why::Outranked { by: "low".into() });
        let offered: Vec<_> = player.call.offered().map(|offer| offer.name).collect();
        assert!(offered.is_empty(), "{offered:?}");
    }
}

#[test]
fn step_comes_before_an_interrupt_of_courtesy_and_after_one_above() {
    for (rank, expected) in [(Precedence::Courtesy, "second"), (Precedence::Abuse, "flow.inside")] {
        let mut draft = Draft::new();
        let (start, second) = (draft.step("start"), draft.step("second"));
        let (flow, _) = draft.flow("flow", rank, ["inside"]);
        draft.interrupt("both", flow);
        draft.on(start, "both", Target::Step(second));
        let mut player = draft.play();
        assert_eq!(visit(&mut player, &["both"]), [expected]);
    }
}

#[test]
fn highest_interrupt_wins_whatever_the_order_of_declaration() {
    let mut draft = Draft::new();
    for (name, rank) in [("low", Precedence::Privacy), ("high", Precedence::Safety), ("mid", Precedence::Law)]
    {
        let (flow, _) = draft.flow(name, rank, ["inside"]);
        draft.interrupt("help", flow);
    }
    assert_eq!(visit(&mut draft.play(), &["help"]), ["high.inside"]);
}

#[test]
fn yielding_flow_ends_where_the_interrupted_step_answers() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let (flow, [inside]) = draft.flow("silence", Precedence::Courtesy, ["inside"]);
    draft.flow_mut(flow).yields = true;
    draft.interrupt("silence", flow);
    draft.on(start, "spoke", Target::Step(second));
    draft.on(start, "stay", Target::Stay);
    draft.on(start, "own", Target::Step(second));
    draft.on(inside, "own", Target::Stay);
    let repeated = draft.say("repeated", &[]);
    draft.step_mut(start).on_return = vec![Arrow { block: put_out([repeated]), ..Arrow::default() }];
    let mut player = draft.play();
    assert_eq!(visit(&mut player, &["silence", "own"]), ["silence.inside", "silence.inside"]);
    assert_eq!(visit(&mut player, &["stay"]), ["start"]);
    assert!(player.said().is_empty(), "giving way repeats nothing");
    assert_eq!(visit(&mut player, &["silence", "spoke"]), ["silence.inside", "second"]);
    assert!(player.call.suspended().is_empty());
}

#[test]
fn yielding_flow_makes_room_for_an_interrupt_that_it_outranks() {
    let mut draft = two_flows(Precedence::Courtesy, Precedence::Script);
    let low = etiquette_core::FlowId::new(1);
    draft.flow_mut(low).yields = true;
    let mut player = draft.play();
    assert_eq!(visit(&mut player, &["low", "high"]), ["low.inside", "high.inside"]);
    assert_eq!(player.call.suspended().len(), 1, "the yielding flow has ended");
    let mut again = draft.play();
    again.on("low", 0);
    assert!(matches!(again.on("low", 0), Outcome::Refused(_)), "a flow does not give way to itself");
}

#[test]
fn nothing_is_repeated_on_return_but_what_on_return_says() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let (flow, [inside]) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
    let was_long = draft.fact("long", FactKind::Flag);
    let (question, again) = (draft.say("question", &[]), draft.say("again", &[]));
    draft.step_mut(start).entry = put_out([question]);
    draft.step_mut(start).on_return = vec![
        Arrow { guard: is(was_long, 2), block: put_out([again]), ..Arrow::to(Target::Step(second)) },
        Arrow::to(Target::Stay),
    ];
    draft.interrupt("hold", flow);
    draft.on(inside, "back", Target::Return);
    draft.on(inside, "back-late", Target::Return).block.sets.push(set(was_long, 2));
    let mut player = draft.play();
    assert_eq!(player.said(), ["question"]);
    assert_eq!(visit(&mut player, &["hold", "back"]), ["hold.inside", "start"]);
    assert!(player.said().is_empty());
    assert_eq!(visit(&mut player, &["hold", "back-late"]), ["hold.inside", "second"]);
    assert_eq!((player.said(), player.went()), (vec!["again"], vec!["start".into(), "second".into()]));
}

#[test]
fn conditions_are_followed_after_a_return() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let (flow, [inside]) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
    let done = draft.fact("done", FactKind::Flag);
    draft.step_mut(start).then = vec![Arrow { guard: is(done, 2), ..Arrow::to(Target::Step(second)) }];
    draft.interrupt("hold", flow);
    draft.on(inside, "back", Target::Return).block.sets.push(set(done, 2));
    let mut player = draft.play();
    assert_eq!(visit(&mut player, &["hold", "back"]), ["hold.inside", "second"]);
}

#[test]
fn condition_on_a_brought_fact_is_followed_though_nothing_answers_the_event() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let known = draft.fact("known", FactKind::Flag);
    draft.brings("spoke", &[known]);
    draft.step_mut(start).then = vec![Arrow { guard: is(known, 2), ..Arrow::to(Target::Step(second)) }];
    let mut player = draft.play();
    let spoke = player.bringing("spoke", "known", Value::Flag(true));
    assert_eq!(player.give(&spoke, 0), Ok(Outcome::Noted));
    assert_eq!(player.at(), "second");
}

#[test]
fn leaving_to_the_script_ends_every_flow() {
    let mut draft = two_flows(Precedence::Courtesy, Precedence::Law);
    let second = draft.step("second");
    let high = draft.model.flows[2].start;
    draft.on(high, "leave", Target::Step(second));
    let mut player = draft.play();
    assert_eq!(visit(&mut player, &["low", "high", "leave"]), ["low.inside", "high.inside", "second"]);
    assert!(player.call.suspended().is_empty());
}

#[test]
fn answer_of_an_outer_flow_goes_to_its_own_step_and_still_returns() {
    let mut draft = Draft::new();
    let (low, [first, second]) = draft.flow("low", Precedence::Courtesy, ["first", "second"]);
    let (high, _) = draft.flow("high", Precedence::Law, ["inside"]);
    draft.interrupt("low", low);
    draft.interrupt("high", high);
    draft.on_flow(low, "next", Target::Step(second));
    draft.on(second, "back", Target::Return);
    draft.on(first, "back", Target::Return);
    let mut player = draft.play();
    let visited = visit(&mut player, &["low", "high", "next", "back"]);
    assert_eq!(visited, ["low.first", "high.inside", "low.second", "start"]);
}

#[test]
fn outer_flow_never_returns_from_an_inner_one() {
    let mut draft = Draft::new();
    let (low, _) = draft.flow("low", Precedence::Courtesy, ["inside"]);
    let (high, _) = draft.flow("high", Precedence::Law, ["inside"]);
    draft.interrupt("low", low);
    draft.interrupt("high", high);
    draft.on_flow(low, "back", Target::Return);
    let mut player = draft.play();
    assert_eq!(
        visit(&mut player, &["low", "back", "low", "high", "back"])[1..],
        ["start", "low.inside", "high.inside", "high.inside"]
    );
}

#[test]
fn step_of_an_earlier_stage_is_closed_and_going_back_is_open() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let goal = draft.staged("goal", Stage::Goal);
    let (flow, [inside]) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
    draft.interrupt("hold", flow);
    draft.on(start, "go", Target::Step(goal));
    draft.button("leave");
    draft.on(inside, "leave", Target::Step(start));
    draft.on(inside, "back", Target::Back(start));
    let mut player = draft.play();
    visit(&mut player, &["go", "hold"]);
    let Outcome::Refused(refusal) = player.on("leave", 0) else { panic!("not refused") };
    assert_eq!(refusal.why, Why::NotOffered);
    assert_eq!(
        (visit(&mut player, &["back"]), player.call.stage()),
        (vec!["start".to_owned()], Stage::Opening)
    );
}

#[test]
fn refusal_names_the_conditions_that_are_not_met_and_no_others() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let second = draft.staged("second", Stage::Goal);
    let first = draft.fact("first", FactKind::Flag);
    draft.button("ask");
    for (condition, guard) in [("first", is(first, 2)), ("not met", is(first, 1))] {
        let arrow = draft.on(second, "ask", Target::Stay);
        (arrow.guard, arrow.condition) = (guard, Some(condition.into()));
    }
    // Its condition is met, and the stage that it leads to has passed.
    let (flow, [inside]) = draft.flow("flow", Precedence::Courtesy, ["inside"]);
    draft.interrupt("flow", flow);
    let arrow = draft.on(inside, "ask", Target::Step(start));
    (arrow.guard, arrow.condition) = (etiquette_core::model::Guard::Always, Some("always".into()));
    draft.on(start, "go", Target::Step(second));
    let mut player = draft.play();
    player.on("go", 0);
    let Outcome::Refused(refusal) = player.on("ask", 0) else { panic!("not refused") };
    assert_eq!(refusal.why, Why::Guard(vec!["first".into(), "not met".into()]));
    player.on("flow", 0);
    let Outcome::Refused(refusal) = player.on("ask", 0) else { panic!("not refused") };
    assert_eq!(refusal.why, Why::NotOffered);
}

#[test]
fn events_after_the_end_change_nothing() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let note = draft.fact("note", FactKind::Text(10));
    draft.button("ask");
    draft.brings("spoke", &[note]);
    draft.on(start, "bye", Target::End);
    draft.on(start, "ask", Target::Stay);
    let mut player = draft.play();
    player.on("bye", 0);
    assert_eq!(
        (player.at(), player.said(), player.went()),
        ("nowhere".into(), vec!["erase"], vec!["end".into()])
    );
    let spoke = player.bringing("spoke", "note", Value::Text(etiquette_core::Text::new("hello")));
    assert_eq!(player.give(&spoke, 1), Ok(Outcome::Noted));
    assert_eq!(player.value("note"), None);
    assert!(matches!(player.on("ask", 1), Outcome::Refused(refusal) if refusal.why == Why::Ended));
    assert_eq!(player.call.awaited().count(), 0);
}

#[test]
fn arrows_that_lead_on_for_ever_are_stopped() {
    let mut draft = Draft::new();
    let count = draft.fact("count", FactKind::Counter(1000));
    let (start, loops) = (draft.step("start"), draft.step("loops"));
    draft.on(start, "go", Target::Step(loops));
    draft.step_mut(loops).then = vec![Arrow::to(Target::Step(loops))];
    draft.step_mut(loops).entry.sets.push(add(count, 1));
    draft.limits.moves_per_step = 5;
    let mut player = draft.play();
    let go = player.event("go").numbered(player.call.sequence());
    let error = player.give(&go, 1).expect_err("it never comes to rest");
    assert_eq!(error, etiquette_core::CallError::Runaway { limit: 5 });
    assert_eq!((player.went().len(), player.value("count")), (5, Some(Value::Counter(5))));
    let said = player.step.clone();
    assert!(player.give(&go, 1).is_ok(), "sent again, it is answered with the same");
    assert_eq!(player.step, said);
    assert_eq!(player.restored().at(), "loops");
}

#[test]
fn as_many_arrows_as_the_limit_are_followed() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    draft.on(start, "go", Target::Step(second));
    draft.limits.moves_per_step = 1;
    assert_eq!(draft.play().on("go", 0), Outcome::Taken);
    draft.limits.moves_per_step = 0;
    let mut player = draft.play();
    let go = player.event("go");
    assert!(player.give(&go, 0).is_err());
}
