//! Calls in which nobody does anything come to rest.

use etiquette_check::prove::Verdict;

use crate::{GREET, lacks, property};

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
