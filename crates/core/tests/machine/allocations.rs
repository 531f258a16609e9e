//! Nothing in a step allocates that is not text or a fact.

use allocation_counter::measure;
use etiquette_core::{
    Context, FactKind, Outcome, Precedence, Value,
    model::{Arrow, Output, Scope, Target},
};

use crate::draft::{Draft, add, is, put_out, seconds};

/// A script that does a little of everything but learn a text.
fn busy() -> Draft {
    let mut draft = Draft::new();
    let (start, second) = (draft.step("start"), draft.step("second"));
    let count = draft.fact("count", FactKind::Counter(1000));
    let line = draft.line(&["one", "two", "three"], &[count]);
    let (said, greet, request) =
        (draft.output(Output::Say(line)), draft.output(Output::Greet), draft.request("balance"));
    draft.step_mut(second).entry = put_out([said, greet, request]);
    draft.step_mut(second).entry.sets.push(add(count, 1));
    draft.step_mut(second).then = vec![Arrow { guard: is(count, 999), ..Arrow::to(Target::End) }];
    draft.timer("patience", Scope::Step(second), 5);
    let silence = draft.timer("silence", Scope::Call, 3);
    draft.started_by(silence, "line-finished");
    draft.brings("go", &[count]);
    draft.on(start, "go", Target::Step(second));
    draft.on(second, "patience", Target::Step(start));
    let (flow, [inside]) = draft.flow("hold", Precedence::Courtesy, ["inside"]);
    draft.flow_mut(flow).pauses.push(silence);
    draft.interrupt("hold", flow);
    draft.on(inside, "back", Target::Return).block = put_out([said]);
    draft.event("unanswered");
    draft
}

#[test]
fn step_allocates_nothing_once_its_buffers_have_grown() {
    let mut player = busy().play_in(Context::default());
    let go = player.bringing("go", "count", Value::Counter(3));
    let names = ["line-finished", "unanswered", "hold", "line-finished", "back", "hold", "back"];
    let events: Vec<_> = std::iter::once(go).chain(names.map(|name| player.event(name))).collect();
    let mut now = 0;
    let mut round = || {
        for event in &events {
            player.call.step(event, seconds(now), &mut player.step).expect("no error");
            assert!(matches!(player.step.outcome(), Outcome::Taken | Outcome::Noted));
            now += 1;
        }
        now += 20;
        player.step.effects(player.call.script()).count() + player.call.awaited().count()
    };
    for _ in 0..3 {
        round();
    }
    let measured = measure(|| assert!(round() > 0));
    assert_eq!(measured.count_total, 0, "{measured:?}");
}

#[test]
fn repeated_event_allocates_nothing() {
    let mut player = busy().play();
    player.on("go", 0);
    let go = player.event("go").numbered(player.call.sequence() - 1);
    player.give(&go, 0).expect("a repeat");
    let measured = measure(|| player.call.step(&go, seconds(0), &mut player.step).expect("a repeat"));
    assert_eq!(measured.count_total, 0, "{measured:?}");
}
