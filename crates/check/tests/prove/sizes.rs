//! Scripts in which there is too much to be looked at.

use etiquette_check::prove::{Claim, Limits, Reason, Verdict, prove};

use crate::{GREET, holds, script, verdict};

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
