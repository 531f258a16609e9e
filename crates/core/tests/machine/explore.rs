//! Calls that are explored.

use etiquette_core::{
    EventId, Precedence, StepId, TimerId,
    explore::{Below, Choice, Explorer, Focus},
    model::{Scope, Target},
};

use crate::draft::Draft;

#[test]
fn ids_that_the_script_has_not_are_nothing() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    let (flow, [inside]) = draft.flow("low", Precedence::Courtesy, ["inside"]);
    draft.interrupt("low", flow);
    draft.on(start, "ask", Target::Stay);
    draft.on(inside, "back", Target::Return);
    let timer = draft.timer("of-low", Scope::Flow(flow), 60);
    let script = draft.script().expect("a script");
    let (event, no_timer) = (EventId::new(99), TimerId::new(99));
    let strangers = Below { steps: vec![StepId::new(99)], timers: vec![no_timer] };
    let mut explorer = Explorer::new(&script, Focus::default());
    assert!(explorer.sees(timer) && !explorer.sees(no_timer) && !explorer.needs_answer(event));
    let (mut moments, mut here) = (Vec::new(), Vec::new());
    for opening in explorer.openings() {
        explorer.take(&[], &Below::default(), opening, |explorer, _| {
            explorer.write(&mut here);
            moments.push(here.clone());
        });
    }
    assert!(!moments.is_empty());
    for moment in &moments {
        assert!(explorer.broken_promises(moment, &strangers, event).is_empty());
        for choice in
            [Choice::Event(event, 0), Choice::Fall(event), Choice::Timer(no_timer), Choice::Begin(999)]
        {
            explorer.take(moment, &strangers, choice, |_, _| panic!("{choice:?} cannot happen"));
        }
        let (mut choices, mut same) = (Vec::new(), Vec::new());
        explorer.choices(moment, &strangers, &mut choices);
        explorer.choices(moment, &Below::default(), &mut same);
        assert_eq!(choices, same);
    }
}
