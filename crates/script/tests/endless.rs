//! No script that loads runs on without end: what `then` and `on-return` lead to is followed to its rest.

use std::sync::Arc;

use etiquette_core::{Call, CallError, Context, Event, Step, Timestamp};
use etiquette_diag::Sources;
use etiquette_script::load;
use proptest::{collection::vec, prelude::*, sample::select};

const FLOWS: [(&str, &str); 3] = [("low", "courtesy"), ("middle", "abuse"), ("high", "law")];

/// Somewhere that an arrow of a step may lead: of the script's own for 0, of a flow by its number.
fn target(flow: usize) -> impl Strategy<Value = String> {
    let goto = ["one", "two", "three"].map(|step| format!("{{ goto = '{step}' }}"));
    let enter = FLOWS.iter().skip(flow).map(|(name, _)| format!("{{ enter = '{name}' }}"));
    let mut targets: Vec<String> = goto.into_iter().chain(enter).collect();
    if flow > 0 {
        targets.extend(["one", "two"].map(|step| format!("{{ leave-to = '{step}' }}")));
        targets.extend(["{ goto = 'return' }".into(), "{ goto = 'return' }".into()]);
    }
    select(targets)
}

/// A step whose arrows lead anywhere, some of them under a condition.
fn step(flow: usize) -> impl Strategy<Value = String> {
    let one = || (target(flow), prop::bool::weighted(0.3));
    let arrow = move || {
        one().prop_map(|(to, is_bound)| if is_bound { to.replacen('{', "{ if = 'heard',", 1) } else { to })
    };
    let keys = (
        prop::option::weighted(0.4, arrow()),
        prop::option::weighted(0.3, arrow()),
        prop::option::of(arrow()),
        prop::option::of(arrow()),
    );
    keys.prop_map(|(then, back, yes, no)| {
        let keys = [("then", then), ("on-return", back), ("on.yes", yes), ("on.no", no)];
        keys.into_iter().filter_map(|(key, to)| Some(format!("{key} = {}\n", to?))).collect()
    })
}

fn script() -> impl Strategy<Value = String> {
    let steps = |flow| vec(step(flow), 3);
    (steps(0), steps(1), steps(2), steps(3)).prop_map(|(own, low, middle, high)| {
        let mut text = "etiquette = 1\nname = 'a'\nstart = 'one'\n[facts]\nheard = 'flag'\n\
                        [on]\nhold = { enter = 'low' }\ndone = { set = { heard = true } }\n"
            .to_owned();
        for (name, body) in ["one", "two", "three"].iter().zip(own) {
            text += &format!("[step.{name}]\nstage = 'opening'\n{body}");
        }
        for ((flow, precedence), steps) in FLOWS.iter().zip([low, middle, high]) {
            text += &format!("[flow.{flow}]\nprecedence = '{precedence}'\n");
            for (name, body) in ["one", "two", "three"].iter().zip(steps) {
                text += &format!("[flow.{flow}.step.{name}]\n{body}");
            }
        }
        text
    })
}

/// Plays a script that loads; one that does not is refused for its circles alone.
fn play(text: &str, events: &[&str]) -> Result<(), TestCaseError> {
    let loaded = load("a.toml", text, &mut Sources::new());
    prop_assert!(loaded.diagnostics.iter().all(|finding| finding.rule() == "endless-then"), "{}", text);
    let Some(script) = loaded.script.map(Arc::new) else { return Ok(()) };
    let call = Call::try_new(script.clone(), Context::default());
    let mut call = call.map_err(|error| TestCaseError::fail(error.to_string()))?;
    for name in events {
        let Ok(event) = Event::named(&script, name) else { continue };
        let result = call.step(&event, Timestamp::from_millis(0), &mut Step::default());
        prop_assert!(!matches!(result, Err(CallError::Runaway { .. })), "{}\n{}", name, text);
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_script_that_loads_runs_away(text in script(), events in vec(select(&["yes", "no", "done", "hold"][..]), 0..8)) {
        play(&text, &events)?;
    }
}
