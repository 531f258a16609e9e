//! What proofs tell `check`.

use std::sync::Arc;

use etiquette_check::{
    lint::Subject,
    prove::{Claim, Limits, Reason, Verdict, findings, prove},
};
use etiquette_diag::Sources;
use etiquette_phrasebook::CatalogueBuilder;
use etiquette_script::load;

use crate::GREET;

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
