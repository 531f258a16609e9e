//! Calls that go otherwise than they are written: where the finding points, in the test and in the script, and how it says
//! to mend it.

#![cfg(test)]

use std::sync::Arc;

use etiquette_check::conversation::{Origin, World, run, unknown_script};
use etiquette_core::Script;
use etiquette_diag::{Diagnostic, Sources, Span};
use etiquette_phrasebook::{Catalogue, CatalogueBuilder};
use etiquette_script::load;

const SCRIPT: &str = r#"etiquette = 1
name = "small"
start = "ring"
facts.heard = "flag"
events = { answered = "line", aside = "operator" }
[step.ring]
stage = "opening"
on.answered = { set = { heard = true }, goto = "greet" }
[step.greet]
stage = "reason"
say = { ask-open = "ask" }
on.yes = { if = "heard", goto = "well" }
on.no = "rest"
after."10s" = "rest"
[step.well]
stage = "goal"
then = "rest"
[flow.pause]
precedence = "courtesy"
interrupts = ["aside"]
[flow.pause.step.wait]
do = "hold"
on.yes = { do = "resume", goto = "return" }
[step.rest]
stage = "cooldown"
"#;

const CALL: &str = r"00:00 opening: ring
> answered
00:00 reason: greet
  say  What is it?
  fact heard
> aside
00:00 reason: pause.wait
  do   hold
> yes
00:00 reason: greet
  do   resume
> yes
00:00 cooldown: well → rest
";

struct Small {
    phrases: Catalogue,
    script: Option<Arc<Script>>,
    origin: Arc<Origin>,
}

impl World for Small {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        self.script.clone().ok_or_else(|| unknown_script(name, []))
    }

    fn phrases(&self) -> &Catalogue {
        &self.phrases
    }

    fn origin(&self, _script: &Arc<Script>) -> Option<Arc<Origin>> {
        Some(self.origin.clone())
    }
}

fn world(script: &str) -> Small {
    let files = [("en/a.ftl", "ask = What is it?\n")];
    let phrases = CatalogueBuilder::new().add_files(files).build(&mut Sources::new()).catalogue;
    let mut sources = Sources::new();
    let loaded = load("small.toml", script, &mut sources);
    assert!(loaded.script.is_some(), "{:?}", loaded.diagnostics);
    let script = loaded.script.map(Arc::new);
    Small { phrases, script, origin: Arc::new(Origin { places: loaded.places, sources }) }
}

/// The line of the call from 1, the places in the script as `what stands there`, and the cure.
fn stray(script: &str, call: &str) -> Option<(usize, Vec<String>, String)> {
    stray_in("```call script=small shows=facts", script, call)
}

/// The same of a call in a block that begins with this fence.
fn stray_in(fence: &str, script: &str, call: &str) -> Option<(usize, Vec<String>, String)> {
    let markdown = format!("{fence}\n{call}```\n");
    let mut sources = Sources::new();
    let source = sources.add("small.md", markdown);
    let tests = run(source, &mut sources, &world(script));
    let finding = tests.outcomes[0].findings().first()?.clone();
    let line = sources.line_column(source, finding.span().unwrap().start).line - 1;
    let places = finding.related().iter().map(|label| {
        assert_eq!(sources.name(label.span.source), "small.toml");
        written(&sources, label.span).to_owned()
    });
    Some((line, places.collect(), finding.help_text().unwrap().to_owned()))
}

/// The call as far as nobody has stepped aside.
fn before_aside() -> &'static str {
    CALL.split_once("> aside").unwrap().0
}

/// What stands at a place.
fn written(sources: &Sources, place: Span) -> &str {
    sources.text(place.source).get(place.range()).unwrap()
}

/// Expects of the script with a change that the call leaves what is written at a line, that the finding points at these
/// parts of the script, and that its cure holds these words.
fn check((what, with): (&str, &str), line: usize, places: &[&str], cure: &str) {
    assert!(SCRIPT.contains(what), "{what}");
    let expected: Vec<String> = places.iter().map(|place| (*place).to_owned()).collect();
    let (found_line, found_places, help) = stray(&SCRIPT.replacen(what, with, 1), CALL).unwrap();
    assert_eq!((found_line, &*found_places), (line, &*expected), "{what}: {help}");
    assert!(help.contains(cure), "{what}: {help}");
    assert!(help.ends_with("or write down what was played: `etiquette test --bless`"), "{help}");
}

#[test]
fn a_call_that_goes_as_written_has_no_finding() {
    assert_eq!(stray(SCRIPT, CALL), None);
}

#[test]
fn an_event_that_nothing_answers_is_to_be_answered() {
    let lost = ("on.yes = { do = \"resume\", goto = \"return\" }\n", "on.no = \"return\"\n");
    check(lost, 10, &["wait", "pause"], "answer it in step `pause.wait`: `on.yes = \"greet\"`");
    let flow = ("interrupts = [\"aside\"]", "interrupts = [\"no\"]");
    check(flow, 7, &["greet", "pause"], "`interrupts = [\"aside\"]` in `[flow.pause]`");
}

#[test]
fn a_condition_that_is_not_met_is_shown() {
    let unset = ("{ set = { heard = true }, goto = \"greet\" }", "\"greet\"");
    check(unset, 5, &["greet", "\"greet\""], "give it back its `set` or `clear`");
    let closed = ("if = \"heard\"", "if = \"not heard\"");
    check(closed, 13, &["greet", "{ if = \"not heard\", goto = \"well\" }"], "meet `not heard` before");
}

#[test]
fn another_step_is_shown_with_the_arrow_that_leads_there() {
    let other = ("goto = \"well\"", "goto = \"rest\"");
    check(other, 13, &["greet", "{ if = \"heard\", goto = \"rest\" }"], "write `on.yes = \"well\"` before");
    let gone = ("then = \"rest\"\n", "");
    check(gone, 13, &["well"], "write `then = \"rest\"`");
}

#[test]
fn the_arrow_on_a_way_is_the_one_before_the_first_other_step() {
    let longer = "then = \"more\"\n[step.more]\nstage = \"options\"\nthen = \"rest\"\n";
    let (line, places, help) = stray(&SCRIPT.replace("then = \"rest\"\n", longer), CALL).unwrap();
    assert_eq!((line, &*places), (13, &["well".to_owned(), "\"more\"".to_owned()][..]), "{help}");
}

#[test]
fn what_is_not_said_or_done_is_missing_in_a_step_or_on_the_way() {
    let arrow = "{ set = { heard = true }, goto = \"greet\" }";
    check(("say = { ask-open = \"ask\" }\n", ""), 4, &["greet", arrow], "give it back its `say` or `do`");
    check(("do = \"resume\", ", ""), 11, &["{ goto = \"return\" }"], "give it back its `say` or `do`");
}

#[test]
fn what_is_said_otherwise_is_shown_alone() {
    let call = CALL.replace("What is it?", "What is it now?");
    let (line, places, help) = stray(SCRIPT, &call).unwrap();
    assert_eq!((line, &*places), (4, &["{ ask-open = \"ask\" }".to_owned()][..]));
    assert!(help.starts_with("look at the text of `ask`, or write down"), "{help}");
    let told = ("do = \"resume\", ", "do = [\"hang-up\", \"resume\"], ");
    check(
        told,
        11,
        &["{ do = [\"hang-up\", \"resume\"], goto = \"return\" }"],
        "take its `say` or `do` away",
    );
}

#[test]
fn a_step_that_has_another_name_is_named() {
    let other = SCRIPT.replace("step.well", "step.good").replace("\"well\"", "\"good\"");
    let (line, _, help) = stray(&other, CALL).unwrap();
    assert_eq!(line, 13);
    assert!(
        help.starts_with("give a step the name `well` again, which no step has, or write down"),
        "{help}"
    );
}

#[test]
fn time_that_passes_otherwise_is_shown_with_its_timer() {
    let call = "00:00 opening: ring\n> answered\n00:00 reason: greet\n  say  What is it?\n  fact heard\n> +20s\n00:10 cooldown: rest\n";
    assert_eq!(stray(SCRIPT, call), None);
    let (line, places, help) = stray(&SCRIPT.replace("after.\"10s\" = \"rest\"\n", ""), call).unwrap();
    assert_eq!((line, &*places), (7, &["greet".to_owned()][..]));
    assert!(help.contains("look at the timers of step `greet`: `after.\"…\" = \"rest\"`"), "{help}");
    let (_, places, _) = stray(&SCRIPT.replace("10s", "11s"), call).unwrap();
    assert_eq!(places, ["greet", "\"rest\"", "\"11s\""]);
}

#[test]
fn what_else_may_happen_is_shown_where_it_is_answered() {
    let call = "00:00 opening: ring\n> answered\n00:00 reason: greet\n  say  What is it?\n> ?\n  offers: yes, no, aside\n";
    let stray = |script: &str| stray_in("```call script=small", script, call);
    assert_eq!(stray(SCRIPT), None);
    let (line, places, help) = stray(&SCRIPT.replace("on.no = \"rest\"\n", "")).unwrap();
    assert_eq!((line, &*places), (6, &["greet".to_owned()][..]));
    assert!(help.starts_with("answer it in step `greet`: `on.no = "), "{help}");
    let more = SCRIPT.replace("on.no = \"rest\"\n", "on.no = \"rest\"\non.unsure = \"well\"\n");
    let (line, places, help) = stray(&more).unwrap();
    assert_eq!((line, &*places), (6, &["greet".to_owned(), "\"well\"".to_owned()][..]));
    assert!(help.starts_with("give `unsure` in step `greet` a condition (`if`)"), "{help}");
}

#[test]
fn an_answer_of_a_flow_is_shown_where_that_flow_runs() {
    let all = "interrupts = [\"aside\"]\non.no = { if = \"heard\", do = \"resume\", goto = \"return\" }";
    let (flow, before) = (
        SCRIPT.replace("interrupts = [\"aside\"]", all),
        CALL.replace("> yes\n00:00 reason", "> no\n00:00 reason"),
    );
    assert_eq!(stray(&flow, &before), None);
    let closed = flow.replace("if = \"heard\", do", "if = \"not heard\", do");
    let (line, places, help) = stray(&closed, &before).unwrap();
    let arrow = "{ if = \"not heard\", do = \"resume\", goto = \"return\" }";
    assert_eq!((line, &*places), (10, &["wait".to_owned(), arrow.to_owned()][..]), "{help}");
    // In `greet` that flow does not run.
    let greeted = format!("{}> no\n00:00 cooldown: rest\n", before_aside());
    let unmet = closed.replace("on.no = \"rest\"", "on.no = { if = \"not heard\", goto = \"rest\" }");
    let (_, places, help) = stray(&unmet, &greeted).unwrap();
    assert_eq!(places, ["greet", "{ if = \"not heard\", goto = \"rest\" }"], "{help}");
}

#[test]
fn a_rule_that_comes_into_it_is_shown() {
    let calm = "[rule.calm]\nsays = \"ask\"\ntemplate = \"absence\"\ntimes = 1\nof = [\"event aside\"]\nseverity = \"hard\"\n";
    let ruled = format!("{SCRIPT}{calm}").replace("aside = ", "stop = \"operator\", aside = ");
    let call = before_aside();
    let free = format!("{call}> aside\n00:00 reason: pause.wait\n  do   hold\n");
    let (line, places, help) = stray(&ruled, &free).unwrap();
    assert_eq!((line, &*places), (7, &["calm".to_owned(), "greet".to_owned()][..]));
    assert!(help.starts_with("do as rule `calm` says, or change what it demands"), "{help}");
    let bound = format!("{call}> aside\n  refused: it would break `calm`: What is it?\n");
    assert_eq!(stray(&ruled, &bound), None);
    let other = ruled.replace("of = [\"event aside\"]", "of = [\"event stop\"]");
    let (_, places, help) = stray(&other, &bound).unwrap();
    assert_eq!(places, ["calm", "greet"]);
    assert!(help.starts_with("look at what rule `calm` demands"), "{help}");
}

#[test]
fn an_event_that_the_script_does_not_know_is_shown_where_the_call_is() {
    let call = "00:00 opening: ring\n> answered\n> choose soup\n";
    let mut sources = Sources::new();
    let source = sources.add("small.md", format!("```call script=small\n{call}```\n"));
    let tests = run(source, &mut sources, &world(SCRIPT));
    let finding = &tests.outcomes[0].problems()[0];
    let place = finding.related()[0].span;
    assert_eq!((finding.rule(), written(&sources, place)), ("unknown-event", "greet"));
}

#[test]
fn a_call_of_which_nothing_is_written_yet_has_no_finding() {
    assert_eq!(stray(SCRIPT, "> answered\n> yes\n"), None);
}
