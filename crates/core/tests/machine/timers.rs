//! Timers: when they fire, what starts and stops them, and what stands still.

use std::sync::Arc;

use etiquette_core::{
    FactKind, FlowId, Migrated, Migration, Outcome, Precedence, Source, Value,
    model::{Scope, Target, Trigger},
};

use crate::draft::{Draft, add};

#[test]
fn earlier_deadlines_fire_first_and_then_earlier_declarations() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    for (name, seconds) in [("late", 9), ("first-of-equals", 5), ("second-of-equals", 5), ("early", 1)] {
        draft.timer(name, Scope::Call, seconds);
        let said = draft.say(name, &[]);
        draft.on(start, name, Target::Stay).block.outputs.push(said);
    }
    let mut player = draft.play();
    player.tick(100);
    assert_eq!(player.said(), ["early", "first-of-equals", "second-of-equals", "late"]);
}

#[test]
fn late_host_makes_no_cascade_late() {
    let mut draft = Draft::new();
    let (start, second, third) = (draft.step("start"), draft.step("second"), draft.step("third"));
    draft.timer("one", Scope::Step(start), 10);
    draft.timer("two", Scope::Step(second), 10);
    draft.timer("three", Scope::Step(third), 10);
    draft.on(start, "one", Target::Step(second));
    draft.on(second, "two", Target::Step(third));
    let mut player = draft.play();
    player.tick(25);
    assert_eq!((player.at(), player.deadline()), ("third".to_owned(), Some(30)));
}

#[test]
fn step_timer_stands_still_while_a_flow_runs() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let (flow, [wait]) = draft.flow("hold", Precedence::Courtesy, ["wait"]);
    draft.timer("patience", Scope::Step(start), 10);
    draft.interrupt("hold", flow);
    draft.on(wait, "resume", Target::Return);
    let mut player = draft.play();
    player.on("hold", 4);
    assert_eq!(player.deadline(), None);
    player.on("resume", 100);
    assert_eq!(player.deadline(), Some(106));
}

#[test]
fn flow_pauses_timers_of_the_call() {
    let mut draft = Draft::new();
    let (flow, [wait]) = draft.flow("hold", Precedence::Courtesy, ["wait"]);
    let limit = draft.timer("limit", Scope::Call, 60);
    draft.timer("other", Scope::Call, 90);
    draft.flow_mut(flow).pauses.push(limit);
    draft.interrupt("hold", flow);
    draft.on(wait, "resume", Target::Return);
    let mut player = draft.play();
    player.on("hold", 20);
    assert_eq!(player.deadline(), Some(90));
    player.on("resume", 50);
    assert_eq!(player.restored().call.deadline(), player.call.deadline());
    assert_eq!(player.deadline(), Some(90));
    player.tick(90);
    assert_eq!(player.deadline(), None, "both were due at 90");
}

#[test]
fn timer_started_while_it_is_paused_waits_for_its_whole_length() {
    let mut draft = Draft::new();
    let (flow, [wait]) = draft.flow("hold", Precedence::Courtesy, ["wait"]);
    let silence = draft.timer("silence", Scope::Call, 15);
    draft.started_by(silence, "line-finished");
    draft.flow_mut(flow).pauses.push(silence);
    draft.interrupt("hold", flow);
    draft.on(wait, "resume", Target::Return);
    let mut player = draft.play();
    player.on("hold", 1);
    player.on("line-finished", 5);
    assert_eq!(player.deadline(), None);
    player.on("resume", 30);
    assert_eq!(player.deadline(), Some(45));
}

#[test]
fn events_start_a_timer_anew_and_sources_stop_it() {
    let mut draft = Draft::new();
    let silence = draft.timer("silence", Scope::Call, 15);
    draft.event_of("line-finished", Source::Line);
    draft.event("spoke");
    draft.started_by(silence, "line-finished");
    draft.timer_mut(silence).until.push(Trigger::Source(Source::Caller));
    let mut player = draft.play();
    assert_eq!(player.deadline(), None);
    player.on("line-finished", 2);
    player.on("line-finished", 4);
    assert_eq!(player.deadline(), Some(19));
    player.on("spoke", 6);
    assert_eq!(player.deadline(), None);
}

#[test]
fn entering_a_step_again_starts_its_timer_anew() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    draft.timer("patience", Scope::Step(start), 10);
    draft.on(start, "again", Target::Step(start));
    draft.on(start, "stay", Target::Stay);
    let mut player = draft.play();
    player.on("stay", 3);
    assert_eq!(player.deadline(), Some(10));
    player.on("again", 5);
    assert_eq!(player.deadline(), Some(15));
}

#[test]
fn leaving_a_flow_for_the_interrupted_step_enters_it_anew() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let (flow, [wait]) = draft.flow("hold", Precedence::Courtesy, ["wait"]);
    let started = draft.timer("started", Scope::Step(start), 10);
    draft.started_by(started, "line-finished");
    draft.interrupt("hold", flow);
    draft.on(wait, "leave", Target::Step(start));
    let mut player = draft.play();
    player.on("line-finished", 1);
    player.on("hold", 2);
    player.on("leave", 3);
    assert_eq!((player.at(), player.deadline()), ("start".to_owned(), None));
}

#[test]
fn timer_of_a_left_step_or_flow_never_fires() {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let (flow, [wait]) = draft.flow("hold", Precedence::Courtesy, ["wait"]);
    draft.timer("of-step", Scope::Step(start), 10);
    draft.timer("of-flow", Scope::Flow(flow), 10);
    draft.interrupt("hold", flow);
    draft.on(wait, "leave", Target::Step(second));
    let mut player = draft.play();
    player.on("hold", 1);
    assert_eq!(player.deadline(), Some(11));
    player.on("leave", 2);
    assert_eq!(player.deadline(), None);
}

#[test]
fn flow_timer_runs_through_the_steps_of_its_flow_and_stands_still_above() {
    let mut draft = Draft::new();
    let (low, [first, second]) = draft.flow("low", Precedence::Courtesy, ["first", "second"]);
    let (high, [above]) = draft.flow("high", Precedence::Law, ["above"]);
    draft.timer("limit", Scope::Flow(low), 10);
    draft.interrupt("low", low);
    draft.interrupt("high", high);
    draft.on(first, "next", Target::Step(second));
    draft.on(above, "back", Target::Return);
    let mut player = draft.play();
    player.on("low", 0);
    player.on("next", 3);
    assert_eq!(player.deadline(), Some(10));
    player.on("high", 4);
    assert_eq!(player.deadline(), None);
    player.on("back", 20);
    assert_eq!(player.deadline(), Some(26));
}

#[test]
fn timer_of_the_script_itself_starts_with_the_call() {
    let mut draft = Draft::new();
    draft.timer("limit", Scope::Flow(FlowId::MAIN), 10);
    assert_eq!(draft.play().deadline(), Some(10));
}

#[test]
fn timers_beyond_the_limit_postpone_the_event_and_keep_their_times() {
    let mut draft = Draft::new();
    draft.limits.timers_per_step = 3;
    let count = draft.fact("count", FactKind::Counter(100));
    let start = draft.step("start");
    let pulse = draft.timer("pulse", Scope::Call, 10);
    draft.started_by(pulse, "pulse");
    draft.started_by(pulse, "go");
    draft.on(start, "pulse", Target::Stay).block.sets.push(add(count, 1));
    let mut player = draft.play();
    player.on("go", 0);
    // Fires at 10, 20 and 30, then at 40 and 50, however late the host is.
    let spoke = player.event("go");
    let before = player.call.sequence();
    assert_eq!(player.give(&spoke.clone().numbered(before), 55), Ok(Outcome::Postponed));
    assert_eq!((player.value("count"), player.deadline()), (Some(Value::Counter(3)), Some(40)));
    assert_eq!(player.give(&spoke.clone().numbered(before), 55), Ok(Outcome::Postponed), "a repeat");
    assert_eq!(player.give(&spoke.numbered(before + 1), 55), Ok(Outcome::Noted));
    assert_eq!((player.value("count"), player.deadline()), (Some(Value::Counter(5)), Some(65)));
}

#[test]
fn host_that_was_long_away_catches_up_without_an_error() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let pulse = draft.timer("pulse", Scope::Call, 1);
    draft.started_by(pulse, "pulse");
    draft.started_by(pulse, "go");
    draft.on(start, "pulse", Target::Stay);
    let mut player = draft.play();
    player.on("go", 0);
    player.tick(600);
    assert_eq!(player.deadline(), Some(601));
}

/// S2.16: who writes again and again is not answered later for it.
#[test]
fn timer_that_does_not_restart_counts_from_the_first() {
    for (restarts, due) in [(true, Some(16)), (false, Some(10))] {
        let mut draft = Draft::new();
        let start = draft.step("start");
        let due_again = draft.timer("reply-due", Scope::Call, 10);
        draft.started_by(due_again, "spoke");
        draft.timer_mut(due_again).restarts = restarts;
        draft.on(start, "spoke", Target::Stay);
        let mut player = draft.play();
        player.on("spoke", 0);
        player.on("spoke", 6);
        assert_eq!(player.deadline(), due);
        player.tick(20);
        player.on("spoke", 30);
        assert_eq!(player.deadline(), Some(40));
    }
}

#[test]
fn timer_of_a_moved_call_runs_or_stands_still_as_the_new_script_has_it() {
    let draft = |pauses: bool| {
        let mut draft = Draft::new();
        let (flow, _) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
        draft.interrupt("hold", flow);
        let timer = draft.timer("limit", Scope::Call, 60);
        draft.flow_mut(flow).pauses.extend(pauses.then_some(timer));
        draft
    };
    for pauses in [false, true] {
        let mut player = draft(pauses).play();
        player.on("hold", 10);
        let next = Arc::new(draft(!pauses).script().expect("a script"));
        let migration = Migration::new(player.call.shared_script().clone(), next);
        let (moved, answer) = player.call.migrate(&migration);
        assert_eq!((answer, moved.deadline().is_some()), (Migrated::Same, pauses));
        let (back, _) =
            moved.migrate(&Migration::new(migration.new_script().clone(), migration.old().clone()));
        assert_eq!(back.deadline().is_some(), !pauses);
    }
}
