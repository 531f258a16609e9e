//! What a proof finds: rules that hold, calls that break one, and what is neither.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::sync::Arc;

use etiquette_check::{
    lint::Subject,
    prove::{Claim, Limits, Reason, Verdict, findings, prove},
};
use etiquette_core::Script;
use etiquette_diag::{Sources, terminal};
use etiquette_phrasebook::CatalogueBuilder;
use etiquette_script::load;

fn script(body: &str) -> Arc<Script> {
    let mut sources = Sources::new();
    let text = format!("etiquette = 1\nname = 'small'\nstart = 'greet'\n{body}");
    let loaded = load("small.toml", &text, &mut sources);
    let findings = loaded.diagnostics.finish();
    Arc::new(loaded.script.unwrap_or_else(|| panic!("{}", terminal(&findings, &sources, false))))
}

/// The verdict on the rule `asked` of a script.
fn verdict(body: &str) -> Verdict {
    let script = script(body);
    let rule = Claim::named(&script, "asked").expect("a rule");
    let mut proofs = prove(&script, &[rule], Limits::default());
    proofs.pop().expect("a proof").verdict
}

/// Expects a call that breaks the rule, as lines of an event file.
#[track_caller]
fn fails(body: &str, lines: &[&str]) {
    match verdict(body) {
        Verdict::Fails(call) => assert_eq!(call.lines, lines),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn holds(body: &str) {
    assert_eq!(verdict(body), Verdict::Holds);
}

const GREET: &str = "
[step.greet]
stage = 'opening'
say   = { greet = true }
on.hung-up = 'end'
";

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

#[test]
fn a_proof_that_is_too_large_is_undecided() {
    let script = script(&format!(
        "{GREET}on.yes = 'end'\n[rule.asked]\nsays = 'r'\ntemplate = 'absence'\nof = ['act thank']"
    ));
    let rule = Claim::named(&script, "asked").expect("a rule");
    let proofs = prove(&script, &[rule], Limits { states: 1 });
    assert_eq!(proofs[0].verdict, Verdict::Undecided(Reason::TooLarge { most: 1 }));
    assert_eq!(Reason::TooLarge { most: 500 }.text(), "there are more than 500 states");
    assert!(Reason::NoTiming.text().contains("no times at which one can be held"));
}

/// A script with so many flags, each brought or given so, in which the act of a rule is done where all of them are true.
fn flags(count: usize, given: bool, act: &str) -> String {
    let names: Vec<String> = (1..=count).map(|number| format!("g{number}")).collect();
    let facts: String =
        names.iter().map(|name| format!("{name} = {{ is = 'flag', given = {given} }}\n")).collect();
    let brings = if given { String::new() } else { format!(", brings = {names:?}") };
    format!(
        "[facts]\n{facts}[events]\ntold = {{ from = 'operator'{brings} }}\n{GREET}on.told = '{act}'
        [step.warned]\nstage = 'opening'\nsay = {{ warn = 'w' }}\nthen = 'end'
        [rule.asked]\nsays = 'r'\ntemplate = 'absence'\nof = [{{ any = ['act warn'], if = '{}' }}]",
        names.join(" and ")
    )
}

/// The verdict on the rule `asked`, where so many states may be looked at.
fn verdict_within(body: &str, states: usize) -> Verdict {
    let script = script(body);
    let rule = Claim::named(&script, "asked").expect("a rule");
    prove(&script, &[rule], Limits { states }).pop().expect("a proof").verdict
}

#[test]
fn every_way_to_begin_counts() {
    let Verdict::Fails(call) = verdict(&flags(11, true, "warned")) else { panic!("it is broken") };
    assert_eq!((call.lines, call.context.facts.len()), (vec!["told".to_owned()], 11));
    holds(&flags(3, true, "end"));
}

#[test]
fn more_ways_than_states_are_too_many() {
    let too_large = |most| Verdict::Undecided(Reason::TooLarge { most });
    for given in [true, false] {
        assert_eq!(verdict_within(&flags(11, given, "warned"), 100_000), too_large(100_000));
        assert_eq!(verdict_within(&flags(40, given, "warned"), usize::MAX), too_large(usize::MAX));
    }
}

#[test]
fn ways_between_few_states_are_bounded_too() {
    let verdict = verdict_within(&flags(8, false, "stay"), 7_000);
    assert_eq!(verdict, Verdict::Undecided(Reason::TooLarge { most: 7_000 }));
}

/// The verdict on a property of a script.
fn property(body: &str, name: &str) -> Verdict {
    let script = script(body);
    let claim = Claim::named(&script, name).expect("a property");
    let mut proofs = prove(&script, &[claim], Limits::default());
    proofs.pop().expect("a proof").verdict
}

/// Expects a call that comes to where the property does not hold.
#[track_caller]
fn lacks(name: &str, body: &str, lines: &[&str]) {
    match property(body, name) {
        Verdict::Fails(call) => assert_eq!(call.lines, lines, "{name}"),
        other => panic!("{name}: {other:?}"),
    }
}

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
fn timers_that_set_each_other_off_never_come_to_rest() {
    let steps = |last: &str| {
        format!(
            "{GREET}after.'5s' = 'wait'\n[step.wait]\nstage = 'opening'\non.hung-up = 'end'\nafter.'7s' = '{last}'"
        )
    };
    lacks("comes-to-rest", &steps("greet"), &["+5s", "+7s", "+5s", "+7s"]);
    assert_eq!(property(&steps("end"), "comes-to-rest"), Verdict::Holds);
}

/// Hosts say when a line is finished, whether or not anybody acts.
#[test]
fn a_call_that_talks_to_itself_never_comes_to_rest() {
    let script = |answer: &str| {
        format!(
            "[events]\nsilence = 'clock'\n[facts]\nsilences = {{ counter = 9 }}
            [timers.quiet]\nafter = '10s'\nfrom = ['line-finished']\nraises = 'silence'
            {GREET}on.silence = {answer}"
        )
    };
    let encourages = "{ say = { encourage = 'x' }, goto = 'stay' }";
    let lines = ["line-finished", "+10s", "line-finished", "+10s", "line-finished"];
    lacks("comes-to-rest", &script(encourages), &lines);
    // Nothing that is not said is finished.
    assert_eq!(property(&script("'stay'"), "comes-to-rest"), Verdict::Holds);
    // Often is not for ever.
    let counts = "[{ if = 'silences < 5', say = { encourage = 'x' }, set = { silences = '+1' }, goto = 'stay' }, { goto = 'end' }]";
    assert_eq!(property(&script(counts), "comes-to-rest"), Verdict::Holds);
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

/// It does not matter on what the first line was spoken.
#[test]
fn lines_that_follow_each_other_do_not_rest() {
    let speaks = |way: &str| {
        format!(
            "[events]
            late = 'clock'
            [timers.slow]
            after = '5m'
            from = ['spoke']
            raises = 'late'
            {GREET}on.yes = 'end'
            on.spoke = 'stay'
            {way}
            [step.talk]
            stage = 'reason'
            say = {{ inform = 'w' }}
            on.yes = 'end'
            on.line-finished = 'talk'"
        )
    };
    lacks("comes-to-rest", &speaks("on.no = 'talk'"), &["no", "line-finished", "line-finished"]);
    let late = ["spoke", "+5m", "line-finished", "line-finished"];
    lacks("comes-to-rest", &speaks("on.late = 'talk'"), &late);
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

/// Timers of the whole call may set each other off for ever, although no step has a wait.
#[test]
fn timers_that_start_each_other_do_not_rest() {
    let timers = |from: &str| {
        format!(
            "[events]
            tick = 'clock'
            tock = 'clock'
            [timers.one]
            after = '5s'
            from = ['spoke', 'tock']
            raises = 'tick'
            [timers.other]
            after = '5s'
            from = ['{from}']
            raises = 'tock'
            {GREET}on.yes = 'end'
            on.spoke = 'stay'
            on.tick = 'stay'
            on.tock = 'stay'"
        )
    };
    lacks("comes-to-rest", &timers("tick"), &["spoke", "+5s", "+5s", "+5s", "+5s"]);
    assert_eq!(property(&timers("spoke"), "comes-to-rest"), Verdict::Holds);
}

#[test]
fn every_end_erases() {
    assert_eq!(property(&format!("{GREET}on.yes = 'end'"), "erases"), Verdict::Holds);
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

#[test]
fn what_is_undecided_is_a_finding() {
    let text = format!(
        "etiquette = 1\nname = 'small'\nstart = 'greet'\n{GREET}on.no = 'end'
        [rule.asked]\nsays = 'r'\ntemplate = 'absence'\nof = ['act thank']"
    );
    let mut sources = Sources::new();
    let loaded = load("small.toml", &text, &mut sources);
    let script = Arc::new(loaded.script.expect("a script"));
    let phrases = CatalogueBuilder::new().build(&mut sources).catalogue;
    let subject = Subject { script: &script, places: &loaded.places, phrases: &phrases, locales: &[] };
    let claims = ["asked", "no-dead-end"].map(|name| Claim::named(&script, name).expect("a claim"));
    let mut proofs = prove(&script, &claims, Limits { states: 1 });
    proofs.iter_mut().skip(1).for_each(|proof| proof.verdict = Verdict::Undecided(Reason::NoTiming));
    let found = findings(&subject, &proofs);
    let told = found.iter().map(|finding| (finding.rule(), finding.message(), finding.help_text()));
    let expected = [
        (
            "undecided-proof",
            "rule `asked` is neither proved nor broken: there are more than 1 states",
            Some("give `--states 10`"),
        ),
        (
            "undecided-proof",
            "`no-dead-end` is neither proved nor broken: calls that would decide it were found, and no times at which one can be held",
            Some("write the calls that you are in doubt about down as conversation tests"),
        ),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    assert!(found.iter().all(|finding| finding.span().is_some()));
}

#[test]
fn findings_say_what_a_call_does_and_which_rules_are_idle() {
    let text = format!(
        "etiquette = 1\nname = 'small'\nstart = 'greet'\n{GREET}on.no = 'end'\non.yes = 'stuck'\n[step.stuck]\nstage = 'reason'\non.no = 'stay'
        [rule.asked]\nsays = 'r'\ntemplate = 'existence'\nof = ['act thank']
        [rule.idle]\nsays = 'r'\ntemplate = 'response'\nof = ['effect hold', 'act thank']"
    );
    let mut sources = Sources::new();
    let loaded = load("small.toml", &text, &mut sources);
    let script = Arc::new(loaded.script.expect("a script"));
    let phrases = CatalogueBuilder::new().build(&mut sources).catalogue;
    let subject = Subject { script: &script, places: &loaded.places, phrases: &phrases, locales: &[] };
    let claims = ["asked", "idle", "no-dead-end"].map(|name| Claim::named(&script, name).expect("a claim"));
    let found = findings(&subject, &prove(&script, &claims, Limits::default()));
    let told = found.iter().map(|finding| (finding.rule(), finding.span().is_some(), finding.message()));
    let expected = [
        ("breakable-rule", true, "a call can break rule `asked`: no"),
        ("idle-rule", true, "nothing sets off rule `idle`"),
        ("flawed-call", true, "`no-dead-end` does not hold after: yes"),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}
