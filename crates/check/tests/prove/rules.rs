//! Rules: what holds, what fails, and with which call.

use etiquette_check::prove::Verdict;

use crate::{GREET, fails, holds, verdict};

#[test]
fn what_is_said_on_every_way_holds() {
    let thanks =
        "on.yes = { say = { thank = 't' }, goto = 'end' }\non.no = { say = { thank = 't' }, goto = 'end' }";
    let rule = "[rule.asked]\nsays = 'r'\ntemplate = 'existence'\nof = ['act thank']";
    holds(&format!("{GREET}{thanks}\n{rule}"));
}

#[test]
fn the_way_on_which_it_is_left_out_is_shown() {
    let ways = "on.yes = { say = { thank = 't' }, goto = 'end' }\non.no = 'end'";
    let rule = "[rule.asked]\nsays = 'r'\ntemplate = 'existence'\nof = ['act thank']";
    fails(&format!("{GREET}{ways}\n{rule}"), &["no"]);
}

#[test]
fn what_nothing_sets_off_is_vacuous() {
    let rule = "[rule.asked]\nsays = 'r'\ntemplate = 'response'\nof = ['effect hold', 'act thank']";
    assert_eq!(verdict(&format!("{GREET}on.yes = 'end'\n{rule}")), Verdict::Vacuous);
}

#[test]
fn a_caller_who_is_gone_is_owed_nothing() {
    let steps = "
    on.answered = 'talk'
    [step.talk]
    stage = 'reason'
    on.hold = { do = 'hold', goto = 'held' }
    on.hung-up = 'end'
    [step.held]
    stage = 'reason'
    on.done = { say = { thank = 't' }, goto = 'talk' }
    on.hung-up = 'end'
    ";
    let rule = "[rule.asked]\nsays = 'r'\ntemplate = 'response'\nof = ['effect hold', 'act thank']";
    holds(&format!("{GREET}{steps}{rule}"));
    let ended = steps.replace("on.done =", "on.end-call = { do = 'hang-up', goto = 'talk' }\n    on.done =");
    fails(&format!("{GREET}{ended}{rule}"), &["answered", "hold", "end-call", "hung-up"]);
}

#[test]
fn timers_fire_in_the_order_of_their_times() {
    let steps = |first: &str| {
        format!(
            "after.'{first}' = {{ say = {{ warn = 'w' }}, goto = 'wait' }}\n[step.wait]\nstage = 'opening'\nafter.'5s' = 'end'"
        )
    };
    let rule = "[timers.limit]\nafter = '20s'\nraises = 'time-up'\n[events]\ntime-up = 'clock'\n
        [rule.asked]\nsays = 'r'\ntemplate = 'precedence'\nof = ['act warn', 'event time-up']";
    let greet = "[step.greet]\nstage = 'opening'\nsay = { greet = true }\n";
    assert_eq!(verdict(&format!("{greet}{}\n{rule}", steps("15s"))), Verdict::Holds);
    fails(&format!("{greet}{}\n{rule}", steps("25s")), &["+20s"]);
}

#[test]
fn a_bound_is_kept_by_a_timer_that_is_shorter() {
    let script = |wait: &str| {
        format!(
            "{GREET}on.hold = {{ do = 'hold', goto = 'held' }}
            [step.held]
            stage = 'opening'
            after.'{wait}' = {{ say = {{ inform = 'still' }}, goto = 'greet' }}
            [rule.asked]
            says = 'r'
            template = 'response'
            of = ['effect hold', 'act inform']
            within = '45s'"
        )
    };
    holds(&script("45s"));
    fails(&script("46s"), &["hold", "+45s"]);
}

/// That another rule is broken meanwhile keeps no timer from firing, and no time of this rule from running out.
#[test]
fn bounds_of_other_rules_run_out_on_the_way() {
    let script = |rule: &str| {
        format!(
            "{GREET}on.hold = {{ do = 'hold', goto = 'held' }}
            [step.held]
            stage = 'opening'
            after.'50s' = {{ say = {{ warn = 'w' }}, goto = 'greet' }}
            [rule.other]
            says = 'r'
            template = 'response'
            of = ['effect hold', 'act thank']
            within = '20s'
            [rule.asked]
            says = 'r'
            {rule}"
        )
    };
    fails(&script("template = 'absence'\nof = ['act warn']"), &["hold", "+50s"]);
    fails(
        &script("template = 'response'\nof = ['effect hold', 'act inform']\nwithin = '45s'"),
        &["hold", "+45s"],
    );
}

#[test]
fn conditions_are_weighed_only_where_they_matter() {
    let script = |condition: &str| {
        format!(
            "[facts]
            known = 'flag'
            other = 'flag'
            {GREET}
            on.yes  = {{ set = {{ known = true }}, say = {{ warn = 'w' }} }}
            on.no   = {{ set = {{ other = true }} }}
            on.done = {{ if = '{condition}', do = 'hang-up', goto = 'end' }}
            [rule.asked]
            says = 'r'
            template = 'precedence'
            of = ['act warn', 'effect hang-up']"
        )
    };
    holds(&script("known"));
    holds(&script("known and other"));
    fails(&script("known or other"), &["no", "done"]);
}

#[test]
fn a_flow_returns_to_where_it_came_from() {
    let script = |back: &str| {
        format!(
            "{GREET}
            on.yes = 'warned'
            on.done = {{ goto = 'last' }}
            [step.warned]
            stage = 'opening'
            say   = {{ warn = 'w' }}
            on.done = {{ do = 'hang-up', goto = 'end' }}
            [step.last]
            stage = 'opening'
            on.no = 'end'
            {back}
            [flow.aside]
            precedence = 'courtesy'
            interrupts = ['hold']
            [flow.aside.step.only]
            on.resume = 'return'
            [rule.asked]
            says = 'r'
            template = 'precedence'
            of = ['act warn', 'effect hang-up']"
        )
    };
    holds(&script(""));
    fails(&script("on-return = { do = 'hang-up', goto = 'end' }"), &["done", "hold", "resume"]);
}

/// What gives way to a step that answers ends there, and what no step below answers does not.
#[test]
fn it_matters_what_waits_below_a_flow() {
    let script = |below: &str| {
        format!(
            "{GREET}on.yes = {{ say = {{ warn = 'w' }}, goto = 'talk' }}
            [step.talk]
            stage = 'opening'
            on.swore = {{ say = {{ warn = 'w' }}, goto = 'talk' }}
            {below}
            [flow.pause]
            precedence = 'courtesy'
            interrupts = [{{ event = 'hold', if = 'stage is opening' }}]
            yields = true
            [flow.pause.step.wait]
            on.hung-up = {{ leave-to = 'over' }}
            [flow.pause.on]
            done = {{ do = 'hang-up', leave-to = 'over' }}
            [step.over]
            stage = 'cooldown'
            then = 'end'
            [rule.asked]
            says = 'r'
            template = 'precedence'
            of = ['act warn', 'effect hang-up']"
        )
    };
    // Only `talk` leaves `done` to the flow, and there the caller has been warned.
    let answered = script("").replace("on.yes", "on.done = 'over'\non.yes");
    holds(&answered);
    fails(&script("on.done = 'over'"), &["hold", "done"]);
}
