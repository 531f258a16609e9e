//! Timers that a step waits for can fire there.

use etiquette_check::prove::Verdict;

use crate::{GREET, lacks, property};

#[test]
fn what_a_step_waits_for_can_happen() {
    let steps =
        |timers: &str| format!("[events]\nlate = 'clock'\n{timers}\n{GREET}on.yes = 'end'\non.late = 'end'");
    // What would set the timer off is never answered, and so never happens.
    let never = "[timers.limit]\nafter = '20s'\nfrom = ['resume']\nraises = 'late'";
    lacks("awaited-can-happen", &steps(never), &[]);
    let timer = "[timers.limit]\nafter = '20s'\nraises = 'late'";
    assert_eq!(property(&steps(timer), "awaited-can-happen"), Verdict::Holds);
}

#[test]
fn what_a_step_waits_for_comes_in_time() {
    let steps = |later: &str| {
        format!(
            "{GREET}on.yes = 'wait'\n[step.wait]\nstage = 'opening'\nafter.'10s' = 'end'\nafter.'{later}' = 'greet'"
        )
    };
    lacks("awaited-can-happen", &steps("60s"), &["yes"]);
    lacks("awaited-can-happen", &steps("11s"), &["yes"]);
    let stays =
        steps("60s").replace("after.'10s' = 'end'", "after.'10s' = { say = { warn = 'w' }, goto = 'stay' }");
    assert_eq!(property(&stays, "awaited-can-happen"), Verdict::Holds);
}

/// A timer that a flow does not answer is answered by the step below, whose own wait stands still meanwhile.
#[test]
fn what_a_flow_gives_way_to_comes_below_it() {
    let below = |yields: bool| {
        format!(
            "[events]
            late = 'clock'
            [timers.limit]
            after = '20s'
            from = ['hold']
            raises = 'late'
            {GREET}on.late = 'stay'
            after.'10s' = 'end'
            [flow.pause]
            precedence = 'courtesy'
            interrupts = [{{ event = 'hold', if = 'stage is opening' }}]
            yields = {yields}
            [flow.pause.step.wait]
            on.resume = {{ leave-to = 'over' }}
            [step.over]
            stage = 'cooldown'
            then = 'end'"
        )
    };
    assert_eq!(property(&below(true), "awaited-can-happen"), Verdict::Holds);
    assert!(matches!(property(&below(false), "awaited-can-happen"), Verdict::Fails(_)));
}

/// What a hard rule refuses sets nothing off.
#[test]
fn a_timer_that_only_a_refused_event_starts_does_not_fire() {
    let script = |severity: &str| {
        format!(
            "[events]
            late = 'clock'
            [timers.slow]
            after = '5m'
            from = ['done']
            raises = 'late'
            {GREET}on.yes = 'end'
            on.done = {{ say = {{ advise = 'w' }}, goto = 'stay' }}
            on.late = 'end'
            [rule.no-advice]
            says = 'r'
            template = 'absence'
            of = ['act advise']
            severity = '{severity}'"
        )
    };
    assert_eq!(property(&script("default"), "awaited-can-happen"), Verdict::Holds);
    assert!(matches!(property(&script("hard"), "awaited-can-happen"), Verdict::Fails(_)));
}
