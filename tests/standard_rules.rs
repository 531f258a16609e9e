//! Every standard rule is kept by one trace and broken by another; the requirements are cited in `standard_rules.md`.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up fails at once")]

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use etiquette::{
    Act, Script, Stage,
    check::score::load_sets,
    core::{
        Observation, Rule,
        model::{Guard, Severity},
        rule::{Automaton, Bound, Letter, Verdict},
    },
    diag::{Sources, terminal},
    script::standard_names,
};

const TRACES: &str = include_str!("standard_rules.md");

/// How a rule fares on two traces.
struct Traces {
    serves: &'static str,
    kept: Vec<&'static str>,
    broken: Vec<&'static str>,
}

fn traces() -> BTreeMap<&'static str, Traces> {
    let rows = TRACES.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [rule, serves, kept, broken] = cells[..] else { panic!("another kind of row: {row}") };
        let trace = |cell: &'static str| cell.split('`').skip(1).step_by(2).collect();
        (rule.trim_matches('`'), Traces { serves, kept: trace(kept), broken: trace(broken) })
    })
    .collect()
}

/// A script with every standard file.
fn everything() -> Script {
    let mut sources = Sources::new();
    let loaded = load_sets(&standard_names(), &mut sources);
    loaded.script.unwrap_or_else(|| panic!("{}", terminal(&loaded.diagnostics.finish(), &sources, false)))
}

/// What `act thank` or `effect perform dial` observes.
fn observed<'a>(script: &Script, written: &'a str) -> Observation<'a> {
    let (kind, name) = written.split_once(' ').unwrap_or((written, ""));
    let step = |name: &str| script.steps().map(|(id, _)| id).find(|id| script.step_name(*id) == name);
    let known = match kind {
        "greeting" => Some(Observation::Greeting),
        "act" => Act::from_name(name).map(Observation::Line),
        "stage" => Stage::from_name(name).map(Observation::Stage),
        "event" => script.event(name).map(Observation::Event),
        "step" => step(name).map(Observation::Step),
        "effect" => {
            let (effect, about) =
                name.split_once(' ').map_or((name, None), |(name, about)| (name, Some(about)));
            Some(Observation::Effect(effect, about))
        }
        _ => None,
    };
    known.unwrap_or_else(|| panic!("nothing is called `{written}`"))
}

/// A rule that watches a trace.
struct Watcher<'a> {
    script: &'a Script,
    rule: &'a Rule,
    state: u8,
    now: Duration,
    until: Option<Duration>,
    /// How often a proposition of the rule held.
    activations: usize,
}

impl Watcher<'_> {
    fn sees(&mut self, written: &str) {
        if let Some(time) = written.strip_prefix('+') {
            self.now += humantime::parse_duration(time).expect("a time");
            if self.until.is_some_and(|until| until <= self.now) {
                self.until = None;
                self.reads(Letter { expires: true, ..Letter::default() });
            }
            return;
        }
        let (met, what) = written.strip_prefix("elsewhere ").map_or((true, written), |what| (false, what));
        let seen = observed(self.script, what);
        if let Some(letter) = self.rule.letter(seen, |guard| met || *guard == Guard::Always) {
            self.activations += usize::from(letter.a || letter.b);
            self.reads(letter);
        }
    }

    fn reads(&mut self, letter: Letter) {
        let automaton = &self.rule.automaton;
        self.state = automaton.next(self.state, letter);
        let restarts = self.rule.model.bound == Bound::NotBefore && letter.a;
        if !automaton.is_timed(self.state) {
            self.until = None;
        } else if self.until.is_none() || restarts {
            self.until = Some(self.now + self.rule.model.time);
        }
    }
}

/// How the rule stands at the end of a trace, and how often it was spoken to.
fn verdict(script: &Script, rule: &Rule, trace: &[&str]) -> (Verdict, usize) {
    let state = Automaton::START;
    let mut watcher = Watcher { script, rule, state, now: Duration::ZERO, until: None, activations: 0 };
    trace.iter().for_each(|written| watcher.sees(written));
    (rule.automaton.verdict(watcher.state), watcher.activations)
}

#[test]
fn every_standard_rule_is_kept_and_broken() {
    let script = everything();
    let mut traces = traces();
    let mut wrong = Vec::new();
    let mut check = |is_right: bool, what: String| wrong.extend((!is_right).then_some(what));
    for (_, rule) in script.rules() {
        let name = &*rule.model.name;
        let traces = traces.remove(name).unwrap_or_else(|| panic!("`{name}` has no traces"));
        let serves: Vec<&str> = rule.model.serves.iter().map(|id| &**id).collect();
        check(traces.serves == serves.join(", "), format!("{name} serves {serves:?}"));
        let (kept, _) = verdict(&script, rule, &traces.kept);
        check(matches!(kept, Verdict::Kept | Verdict::Fine), format!("{name} is not kept: {kept:?}"));
        let (broken, activations) = verdict(&script, rule, &traces.broken);
        check(matches!(broken, Verdict::Broken | Verdict::Open), format!("{name} is not broken: {broken:?}"));
        check(activations > 0, format!("{name} is broken by nothing"));
        let is_hard = rule.model.severity == Severity::Hard;
        check(!is_hard || broken == Verdict::Broken, format!("{name} is hard, and nothing refuses it"));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(traces.is_empty(), "no rules: {:?}", traces.keys());
    assert!(script.rules().count() >= 40);
}

/// A rule that serves no requirement is a whim.
#[test]
fn every_standard_rule_serves_requirements_that_there_are() {
    let list = include_str!("../docs/requirements.tsv");
    let known: BTreeSet<&str> = list.lines().filter_map(|line| line.split('\t').next()).collect();
    for (_, rule) in everything().rules() {
        assert!(!rule.model.serves.is_empty(), "{}", rule.model.name);
        let unknown: Vec<_> = rule.model.serves.iter().filter(|id| !known.contains(&***id)).collect();
        assert!(unknown.is_empty(), "{} serves {unknown:?}", rule.model.name);
    }
}
