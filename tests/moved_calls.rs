//! What a live call keeps when its script changes in one place: the options of a fact, the order of the steps, what a timer
//! does, the direction. `tests/migrations.rs` has whole histories.

#![cfg(test)]

use std::{sync::Arc, time::Duration};

use etiquette::{
    Call, Cause, Context, Event, Migrated, Migration, Obstacle, Script, Step, Timestamp, core::rule::Verdict,
    diag::Sources, script::load,
};

const SCRIPT: &str = r#"
etiquette = 1
name  = "desk"
start = "ask"

[facts]
subject = ["health", "money"]
agreed  = { is = "flag", per = "subject", class = "personal" }

[events]
asked   = "operator"
agrees  = "caller"
paused  = "operator"
back    = "operator"
late    = "clock"

[timers.limit]
after  = "10m"
from   = ["asked"]
raises = "late"

[step.ask]
stage     = "reason"
say       = { ask-open = "desk-ask" }
on.asked  = "stay"
on.agrees = { set = { "agreed[health]" = true }, goto = "talk" }

[step.talk]
stage    = "options"
say      = { inform = "desk-talk", with = { agreed = "agreed[health]" } }
on.asked = "stay"
on.late  = "end"

[flow.pause]
precedence = "courtesy"
interrupts = ["paused"]
pauses     = ["limit"]

[flow.pause.step.wait]
on.back = "return"
on.late = "stay"

[rule.agreed-first]
says     = "rule-agreed-first"
template = "precedence"
of       = [{ any = ["event agrees"], if = "not agreed[health]" }, "effect hold"]
severity = "hard"
"#;

fn script(text: &str) -> Arc<Script> {
    let mut sources = Sources::new();
    let loaded = load("desk.toml", text, &mut sources);
    let Some(script) = loaded.script else {
        panic!("{}", etiquette::diag::terminal(&loaded.diagnostics.finish(), &sources, false))
    };
    Arc::new(script)
}

/// The script with one part written otherwise.
fn edited(from: &str, to: &str) -> Arc<Script> {
    assert_eq!(SCRIPT.matches(from).count(), 1, "{from}");
    script(&SCRIPT.replacen(from, to, 1))
}

fn new_call(script: &Arc<Script>) -> Call {
    Call::try_new(script.clone(), Context::default()).expect("a call")
}

/// A call after these events, one a second.
fn called(script: &Arc<Script>, events: &[&str]) -> Call {
    let mut call = new_call(script);
    for (second, name) in (0..).zip(events) {
        let event = Event::named(script, name).expect("an event");
        call.step(&event, Timestamp::from_millis(second * 1_000), &mut Step::default()).expect("a step");
    }
    call
}

fn moved(call: &Call, new: &Arc<Script>) -> (Call, Migrated) {
    call.clone().migrate(&Migration::new(call.shared_script().clone(), new.clone()))
}

fn verdict(call: &Call, rule: &str) -> Option<Verdict> {
    call.verdict(call.script().rule(rule)?)
}

#[test]
fn a_call_of_neither_version_does_not_move() {
    let old = script(SCRIPT);
    let consent = "[step.consent]\nstage = \"reason\"\non.asked = \"talk\"\n\n[step.talk]";
    let between = edited("[step.talk]", consent);
    let new = edited("[step.talk]", &consent.replace("asked = \"talk\"", "agrees = \"talk\""));
    let call = called(&old, &["asked", "agrees"]);
    let (stayed, answer) = call.clone().migrate(&Migration::new(between, new));
    assert_eq!(answer, Migrated::Refused(Obstacle::OtherScript));
    assert_eq!(stayed.save(), call.save());
}

#[test]
fn an_option_in_brackets_is_known_by_its_name() {
    let old = script(SCRIPT);
    let new = edited(r#"["health", "money"]"#, r#"["other", "money", "health"]"#);
    for events in [&["asked"][..], &["asked", "agrees"]] {
        let call = called(&old, events);
        let (call_there, answer) = moved(&call, &new);
        assert_eq!(answer, Migrated::Same);
        assert_eq!(verdict(&call_there, "agreed-first"), verdict(&call, "agreed-first"), "{events:?}");
        assert_eq!(
            call_there.indexed_fact("agreed", "health").map(|fact| fact.value),
            call.indexed_fact("agreed", "health").map(|fact| fact.value)
        );
    }
}

#[test]
fn the_order_of_steps_makes_a_version_that_every_call_moves_to() {
    let (ask, rest) = SCRIPT.split_once("[step.ask]").expect("a step");
    let (step, rest) = rest.split_once("[step.talk]").expect("a step");
    let (talk, rest) = rest.split_once("[flow.pause]\n").expect("a flow");
    let turned = format!("{ask}[step.talk]{talk}[step.ask]{step}[flow.pause]\n{rest}");
    let (old, new) = (script(SCRIPT), script(&turned));
    assert_ne!(old.fingerprint(), new.fingerprint());
    let (call, answer) = moved(&called(&old, &["asked", "agrees"]), &new);
    assert_eq!(answer, Migrated::Same);
    assert_eq!(call.position().map(|at| call.script().step_name(at)).as_deref(), Some("talk"));
}

/// A desk at which a step of this name waits so long, each time for `rest`.
fn waiting(step: &str, waits: &[&str]) -> Arc<Script> {
    let waits: String = waits.iter().map(|wait| format!("after.\"{wait}\" = \"rest\"\n")).collect();
    let renames = if step == "talk" { "" } else { "[migrate.steps]\ntalk = \"listen\"\n" };
    script(&format!(
        "etiquette = 1\nname = \"desk\"\nstart = \"{step}\"\n\
         [step.{step}]\nstage = \"reason\"\n{waits}\
         [step.rest]\nstage = \"cooldown\"\nafter.\"9h\" = \"end\"\n{renames}"
    ))
}

/// A call that has waited since 0, and was told so last at this second.
fn waited(script: &Arc<Script>, seconds: i64) -> Call {
    let mut call = new_call(script);
    for second in [0, seconds] {
        let now = Timestamp::from_millis(second * 1_000);
        call.step(&Event::tick(), now, &mut Step::default()).expect("a step");
    }
    call
}

#[test]
fn a_wait_keeps_its_deadline_though_its_step_or_its_length_is_another() {
    for (waits, step, new, due) in [
        (&["30s"][..], "listen", &["30s"][..], 30),
        (&["30s"], "talk", &["60s"], 30),
        (&["30s"], "listen", &["60s"], 30),
        (&["30s"], "talk", &["30s", "40s"], 30),
        (&["60s"], "talk", &["1m"], 60),
        (&["30s", "60s"], "listen", &["60s"], 60),
        // Nobody knows which of the two it is, so it starts now.
        (&["30s", "60s"], "talk", &["40s"], 69),
        (&[], "listen", &["40s"], 69),
    ] {
        let (call, answer) = moved(&waited(&waiting("talk", waits), 29), &waiting(step, new));
        assert!(matches!(answer, Migrated::Same | Migrated::Mapped), "{answer:?}");
        assert_eq!(call.deadline(), Some(Timestamp::from_millis(due * 1_000)), "{waits:?} {step} {new:?}");
    }
}

#[test]
fn the_end_of_a_wait_is_told_again_by_its_new_name() {
    let call = waited(&waiting("talk", &["30s"]), 30);
    let (mut call, answer) = moved(&call, &waiting("listen", &["60s"]));
    assert_eq!(answer, Migrated::Same, "it is in `rest`");
    let mut step = Step::default();
    let last = Event::tick().numbered(call.sequence() - 1);
    call.step(&last, Timestamp::from_millis(30_000), &mut step).expect("a repeat");
    let Cause::Event(event) = step.moves()[0].cause else { panic!("{step:?}") };
    let name = call.script().event_model(event).map(|event| &*event.name);
    assert_eq!(name, Some("listen after 60s"));
}

#[test]
fn a_timer_stands_still_where_the_new_script_has_it_so() {
    let (pausing, running) = (script(SCRIPT), edited("pauses     = [\"limit\"]\n", ""));
    let due = Timestamp::from_millis(600_000);
    // It began at 0 and was paused at 1 s.
    let held = called(&pausing, &["asked", "paused"]);
    assert_eq!(held.deadline(), None);
    let (call, answer) = moved(&held, &running);
    assert_eq!((call.deadline(), answer), (Some(due), Migrated::Same));
    let (call, answer) = moved(&called(&running, &["asked", "paused"]), &pausing);
    assert_eq!((call.deadline(), answer), (None, Migrated::Same));
    let mut back = call;
    let event = Event::named(&pausing, "back").expect("an event");
    back.step(&event, Timestamp::from_millis(61_000), &mut Step::default()).expect("a step");
    assert_eq!(back.deadline(), Some(due.after(Duration::from_secs(60))));
}

#[test]
fn a_call_that_has_not_begun_keeps_new_rules_from_the_beginning() {
    let old = edited(
        "[rule.agreed-first]\nsays     = \"rule-agreed-first\"",
        "[rule.agreed]\nsays     = \"rule-agreed\"",
    );
    let new = script(SCRIPT);
    let (fresh, _) = moved(&new_call(&old), &new);
    assert_eq!(verdict(&fresh, "agreed-first"), verdict(&new_call(&new), "agreed-first"));
    let (on_its_way, _) = moved(&called(&old, &["asked"]), &new);
    assert_eq!(verdict(&on_its_way, "agreed-first"), Some(Verdict::Excused));
}

#[test]
fn a_script_for_both_directions_may_become_one_for_its_callers() {
    let old = script(SCRIPT);
    let inbound = edited("start = \"ask\"", "start = \"ask\"\ndirection = \"inbound\"");
    let outbound = edited("start = \"ask\"", "start = \"ask\"\ndirection = \"outbound\"");
    let call = called(&old, &["asked"]);
    assert_eq!(moved(&call, &inbound).1, Migrated::Same);
    assert_eq!(moved(&call, &outbound).1, Migrated::Refused(Obstacle::OtherDirection));
}
