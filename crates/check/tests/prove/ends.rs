//! Every call can be brought to a good end, and erases what is private.

use etiquette_check::prove::Verdict;

use crate::{GREET, lacks, property};

#[test]
fn a_step_that_nothing_leaves_is_a_dead_end() {
    let stuck = |way: &str| {
        format!(
            "[facts]\nknown = 'flag'\n[step.greet]\nstage = 'opening'\nsay = {{ greet = true }}\non.yes = 'stuck'
            on.no = {{ set = {{ known = true }} }}\non.hung-up = 'end'
            [step.stuck]\nstage = 'opening'\non.yes = 'stay'\n{way}"
        )
    };
    lacks("no-dead-end", &stuck(""), &["yes"]);
    assert_eq!(property(&stuck("on.done = 'end'"), "no-dead-end"), Verdict::Holds);
    // Whoever has not said no before cannot get out.
    lacks("no-dead-end", &stuck("on.done = { if = 'known', goto = 'end' }"), &["yes"]);
    let either = "on.done = { if = 'known', goto = 'end' }\non.hung-up = { if = 'not known', goto = 'end' }";
    assert_eq!(property(&stuck(either), "no-dead-end"), Verdict::Holds);
}

#[test]
fn waiting_is_no_way_out_where_perhaps_no_timer_runs() {
    let steps = |starts: &str| {
        format!(
            "[events]\nlate = 'clock'\n[timers.limit]\nafter = '20s'\nraises = 'late'\n{starts}
            {GREET}on.hold = 'stay'\non.yes = 'stuck'\n[step.stuck]\nstage = 'opening'\non.late = 'end'"
        )
    };
    lacks("no-dead-end", &steps("from = ['hold']"), &["yes"]);
    assert_eq!(property(&steps("from = ['yes']"), "no-dead-end"), Verdict::Holds);
}

#[test]
fn what_a_hard_rule_refuses_is_no_way_out() {
    let steps = |rule: &str| {
        format!(
            "{GREET}on.yes = 'stuck'\non.no = {{ say = {{ warn = 'w' }}, goto = 'stuck' }}
            [step.stuck]\nstage = 'opening'\non.end-call = {{ do = 'hang-up', goto = 'end' }}\n{rule}"
        )
    };
    let rule = |severity: &str| {
        format!(
            "[rule.asked]\nsays = 'r'\nseverity = '{severity}'\ntemplate = 'precedence'
            of = ['act warn', 'effect hang-up']"
        )
    };
    lacks("no-dead-end", &steps(&rule("hard")), &["yes"]);
    assert_eq!(property(&steps(&rule("default")), "no-dead-end"), Verdict::Holds);
    let warned = steps(&rule("hard")).replace("on.yes = 'stuck'", "on.yes = 'stay'");
    assert_eq!(property(&warned, "no-dead-end"), Verdict::Holds);
}

#[test]
fn leave_can_be_taken_from_everywhere() {
    let steps = |rude: &str| {
        format!(
            "{GREET}on.yes = 'bye'\non.no = 'rude'
            [step.bye]\nstage = 'closing'\nsay = {{ farewell = 'f' }}\nthen = 'end'
            [step.rude]\nstage = 'closing'\non.hung-up = 'end'\n{rude}"
        )
    };
    lacks("farewell-reachable", &steps(""), &["no"]);
    assert_eq!(property(&steps("on.done = 'bye'"), "farewell-reachable"), Verdict::Holds);
}

#[test]
fn what_is_promised_is_answered_in_every_step() {
    let steps = |second: &str| {
        format!(
            "[events]\nsafe-exit = {{ from = 'operator', always = 'not (stage is cooldown)' }}
            {GREET}on.yes = 'second'\non.safe-exit = 'rest'
            [step.second]\nstage = 'reason'\non.hung-up = 'end'\n{second}
            [step.rest]\nstage = 'cooldown'\nthen = 'end'"
        )
    };
    lacks("always-safe-exit", &steps(""), &["yes", "safe-exit"]);
    assert_eq!(property(&steps("on.safe-exit = 'rest'"), "always-safe-exit"), Verdict::Holds);
}

#[test]
fn every_end_erases() {
    assert_eq!(property(&format!("{GREET}on.yes = 'end'"), "erases"), Verdict::Holds);
}
