//! Scripts and the standard flows: what is said where the two do not fit.

use etiquette_diag::{Diagnostic, Sources};
use etiquette_script::load;

const STEPS: &str =
    "[step.greet]\nstage = 'opening'\n[step.bye]\nstage = 'closing'\n[step.rest]\nstage = 'cooldown'\n";

/// The findings, each as its rule, its file and line, and what further places say.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let text = format!("etiquette = 1\nname = 'test'\nstart = 'greet'\n{text}");
    let mut sources = Sources::new();
    let found = load("test.toml", &text, &mut sources).diagnostics.finish();
    let told: Vec<String> = found.iter().map(|finding| tell(finding, &sources)).collect();
    assert_eq!(told, expected, "{text}");
}

fn tell(finding: &Diagnostic, sources: &Sources) -> String {
    let place = |span: etiquette_diag::Span| {
        let line = sources.line_column(span.source, span.start).line;
        format!("{}:{line}", sources.name(span.source))
    };
    let mut told = format!("{} {}", finding.rule(), finding.span().map(place).unwrap_or_default());
    for also in finding.related() {
        told.push_str(&format!(", {} {}", also.text, place(also.span)));
    }
    told
}

fn line_of(file: &str, wanted: &str) -> usize {
    let path = format!("{}/std/{file}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap_or_default();
    text.lines().position(|line| line.contains(wanted)).map_or(0, |line| line + 1)
}

#[test]
fn a_missing_stage_is_told_once_at_the_use() {
    let told = |flow: &str| {
        let line = line_of(flow, "leave-to = { stage = \"cooldown\" }");
        format!("no-step-of-stage std/{flow}.toml:{line}, used here test.toml:4")
    };
    let steps = "[step.greet]\nstage = 'opening'\n[step.bye]\nstage = 'closing'";
    check(&format!("use = ['crisis', 'safe-exit']\n{steps}"), &[&told("crisis"), &told("safe-exit")]);
}

#[test]
fn changes_without_use_leave_nothing_unknown() {
    check(
        &format!("{STEPS}[flow.hold.step.waiting]\nafter.'30s' = 'check-back'"),
        &["missing-use test.toml:10"],
    );
    check(&format!("{STEPS}[facts]\nhold-reason = ['a']"), &[]);
}

#[test]
fn misspelt_uses_leave_nothing_unknown() {
    check(
        &format!("use = ['hodl']\n{STEPS}[flow.hold]\nprecedence = 'law'"),
        &["unknown-standard-flow test.toml:4"],
    );
    check(&format!("use = 'hold'\n{STEPS}[flow.hold]\nprecedence = 'law'"), &["wrong-type test.toml:4"]);
}

#[test]
fn facts_of_another_kind_point_at_the_standard_one() {
    let place = line_of("complaint", "complaint = ");
    let told = format!("fact-of-another-kind test.toml:12, declared here std/complaint.toml:{place}");
    check(&format!("use = ['complaint']\n{STEPS}[facts]\ncomplaint = ['late']"), &[&told]);
}

#[test]
fn options_that_a_standard_flow_needs_are_missed_there() {
    let told = format!(
        "unknown-option std/dropped.toml:{}, used here test.toml:4",
        line_of("dropped", "if = \"who-calls-back is operator")
    );
    check(&format!("use = ['dropped']\n{STEPS}[facts]\nwho-calls-back = ['nobody', 'caller']"), &[&told]);
}

#[test]
fn sections_of_another_type_are_told_once() {
    check(
        &format!("use = ['hold']\nfacts = 5\nevents = 'none'\n{STEPS}"),
        &["wrong-type test.toml:5", "wrong-type test.toml:6"],
    );
}

#[test]
fn data_classes_of_standard_facts_stay() {
    let text = format!(
        "etiquette = 1\nname = 'test'\nstart = 'greet'\nuse = ['not-now']\n{STEPS}[facts]\ncallback-at = 'time'"
    );
    let script = load("test.toml", &text, &mut Sources::new()).script.unwrap();
    let fact = script.fact_model(script.fact("callback-at").unwrap()).unwrap();
    assert_eq!(fact.class.name(), "personal");
}

#[test]
fn what_a_step_says_is_replaced_as_a_whole() {
    check(&format!("use = ['hold']\n{STEPS}[flow.hold.step.thanks]\nsay = {{ inform = 'a' }}"), &[]);
    check(
        &format!("use = ['hold']\n{STEPS}[flow.hold.step.waiting]\non.resume = {{ leave-to = 'rest' }}"),
        &[],
    );
}

#[test]
fn default_rules_change_and_hard_ones_do_not() {
    let sooner = format!("use = ['hold']\n{STEPS}[rule.hold-check-back]\nwithin = '30s'");
    check(&sooner, &[]);
    let place = line_of("manners", "[rule.no-meeting]");
    let told = format!("hard-rule-changed test.toml:10, declared here std/manners.toml:{place}");
    check(&format!("{STEPS}[rule.no-meeting]\ntimes = 9"), &[&told]);
}

#[test]
fn a_script_that_lost_its_profile_hears_of_it_once() {
    let script = "name = 'a'\nstart = 'b'\n\
        [facts.who-calls-back]\ninitial = 'operator'\n[flow.hold]\nprecedence = 'law'\n[flow.not-now.step.leave]\nthen = 'return'";
    let mut sources = Sources::new();
    let loaded = load("test.toml", &format!("etiquette = 1\n{script}\n"), &mut sources);
    let found: Vec<_> = loaded.diagnostics.iter().filter(|found| found.rule() == "missing-use").collect();
    let cures: Vec<_> = found.iter().map(|found| found.help_text().unwrap()).collect();
    let cure = "write `profile = \"client-calls\"` or `profile = \"contact-centre\"` above all headings, or name these files in `use`";
    assert_eq!(cures, [cure]);
}
