//! The reference of the script format: it lists what there is, and what it shows loads.

#![expect(clippy::panic, reason = "a test that panics has failed, and helpers are part of it")]

use std::collections::{BTreeMap, BTreeSet};

use etiquette::{
    Act, Arguments, Channel, Limits, Locale, MessageRef, Precedence, Script, Source, Stage,
    core::{
        Rule,
        model::{Output, Scope, Severity, Target},
        rule::Template,
    },
    diag::{Sources, terminal},
    phrasebook::Settings,
    script::{load, profile_names, standard_names, tables},
    shipped,
};

const REFERENCE: &str = include_str!("../docs/script-format.md");

/// What fragments of the reference are put on top of: facts and steps that they speak of.
const BASE: &str = r#"
etiquette = 1
name  = "base"
start = "ringing"
use   = ["hold", "silence"]

[facts]
reason      = ["question", "order"]
heard       = "flag"
crisis      = "flag"
silences    = { counter = 3 }
balance     = { money = "RON", class = "personal" }
callback-at = "time"
topic       = ["price", "data"]
consent     = { is = "flag", per = "topic" }

[step.ringing]
stage = "opening"

[step.wish]
stage = "goal"

[step.goodbye]
stage = "closing"

[step.rest]
stage = "cooldown"
"#;

const OF_THE_FILE: [&str; 5] = ["etiquette", "name", "profile", "start", "use"];

/// A block of TOML: what stands behind its fence, its line, and its text.
struct Block {
    kind: &'static str,
    line: usize,
    text: &'static str,
}

fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut rest = REFERENCE;
    while let Some((_, after)) = rest.split_once("```") {
        let Some((kind, body)) = after.split_once('\n') else { break };
        let Some((text, after)) = body.split_once("```") else { break };
        let start = REFERENCE.len() - body.len();
        let line = REFERENCE.get(..start).map_or(0, |before| before.lines().count()) + 1;
        blocks.push(Block { kind, line, text });
        rest = after;
    }
    blocks
}

/// A script in parts: what stands above all headings by its key, and each heading with what stands below it.
#[derive(Clone, Default)]
struct Parts {
    head: BTreeMap<String, String>,
    sections: Vec<(String, String)>,
}

impl Parts {
    fn of(text: &str) -> Self {
        let mut parts = Self::default();
        for line in text.lines() {
            let is_heading = line.starts_with('[');
            match parts.sections.last_mut() {
                _ if is_heading => parts.sections.push((line.to_owned(), String::new())),
                Some((_, body)) => *body += &format!("{line}\n"),
                None => {
                    let key = line.split('=').next().unwrap_or_default().trim();
                    parts.head.insert(key.to_owned(), line.to_owned());
                }
            }
        }
        parts
    }

    /// With other parts on top: sections and keys that both have are those of the other.
    fn with(mut self, other: Self) -> Self {
        self.sections.retain(|(heading, _)| other.sections.iter().all(|(known, _)| known != heading));
        self.head.extend(other.head);
        self.sections.extend(other.sections);
        self
    }

    fn text(&self) -> String {
        let head = self.head.values().cloned();
        let sections = self.sections.iter().map(|(heading, body)| format!("{heading}\n{body}"));
        head.chain(sections).collect::<Vec<_>>().join("\n")
    }
}

/// The script, or what is wrong with it.
fn told(text: &str) -> Result<Script, String> {
    let mut sources = Sources::new();
    let loaded = load("reference.toml", text, &mut sources);
    loaded.script.ok_or_else(|| terminal(&loaded.diagnostics.finish(), &sources, false))
}

#[track_caller]
fn script(text: &str, what: &str) -> Script {
    told(text).unwrap_or_else(|found| panic!("{what}:\n{found}"))
}

/// The scripts that a fragment stands for: keys of a step alone are one for each paragraph.
fn completed(fragment: &str) -> Vec<String> {
    let first = fragment.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default();
    let key = first.split(['.', '=', ' ']).next().unwrap_or_default();
    let with = |text: &str| Parts::of(BASE).with(Parts::of(text)).text();
    if first.starts_with('[') || OF_THE_FILE.contains(&key) {
        return vec![with(fragment)];
    }
    let stage = |keys: &str| if keys.starts_with("stage") { "" } else { "stage = \"options\"" };
    fragment.split("\n\n").map(|keys| with(&format!("[step.here]\n{}\n{keys}", stage(keys)))).collect()
}

#[test]
fn every_block_loads() {
    let blocks = blocks();
    assert!(blocks.len() > 5, "found {} blocks", blocks.len());
    for Block { kind, line, text } in blocks {
        let place = format!("docs/script-format.md:{line}");
        assert_eq!(kind, "toml fragment", "{place}");
        completed(text).iter().for_each(|text| drop(script(text, &place)));
    }
}

/// What stands in backticks in a cell.
fn spans(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_example_in_a_table_loads() {
    let meanings = |mark: &str| {
        let spans = rows(mark).into_iter().filter_map(|row| row.get(1).copied()).flat_map(spans);
        spans.filter(|span| span.contains(['=', '{'])).collect::<Vec<_>>()
    };
    let written = |mark: &str| {
        let spans = rows(mark).into_iter().filter_map(|row| row.first().copied()).flat_map(spans);
        spans.filter(|span| span.contains(char::is_alphabetic)).collect::<Vec<_>>()
    };
    let fact = |line: &str| {
        let name = line.split(' ').next().unwrap_or_default();
        let kept = BASE.lines().filter(|known| known.split(' ').next() != Some(name));
        kept.collect::<Vec<_>>().join("\n").replace("[facts]\n", &format!("[facts]\n{line}\n"))
    };
    let of_step = |keys: String| completed(&keys).concat();
    let leaving =
        |to: &str| format!("[flow.here]\nprecedence = \"law\"\n[flow.here.step.only]\non.yes = {{ {to} }}\n");
    let follow = |keys: &str| match keys.starts_with("leave-to") {
        true => completed(&leaving(keys)).concat(),
        false => of_step(format!("on.yes = {{ {keys} }}")),
    };
    let interrupt = |one: &str| {
        format!("[flow.here]\nprecedence = \"law\"\ninterrupts = [{one}]\nstep.only.then = \"return\"\n")
    };
    let mut scripts: Vec<String> = Vec::new();
    let on_top = |keys: &str| Parts::of(BASE).with(Parts::of(keys)).text();
    scripts.extend(meanings("table: file").into_iter().map(on_top));
    scripts.extend(meanings("table: step.NAME").into_iter().map(|keys| of_step(keys.into())));
    scripts.extend(meanings("table: step.NAME.tip").into_iter().map(|keys| of_step(keys.into())));
    scripts.extend(meanings("table: step.NAME.on.EVENT").into_iter().map(follow));
    scripts.extend(meanings("table: step.NAME.on.EVENT.leave-to").into_iter().map(follow));
    scripts.extend(meanings("table: facts.NAME").into_iter().map(|kind| fact(&format!("example = {kind}"))));
    let interrupts = meanings("table: flow.NAME.interrupts").into_iter().filter(|one| one.starts_with('{'));
    scripts.extend(interrupts.map(|one| completed(&interrupt(one)).concat()));
    scripts.extend(written("examples: do").into_iter().map(|keys| of_step(keys.into())));
    scripts.extend(written("examples: facts").into_iter().map(fact));
    let conditions = written("examples: conditions").into_iter();
    scripts.extend(conditions.map(|condition| follow(&format!("if = \"{condition}\""))));
    assert!(scripts.len() > 60, "found {} examples", scripts.len());
    let broken: Vec<_> = scripts.iter().filter_map(|text| told(text).err()).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The rows of the table that stands below a mark, each by its cells.
fn rows(mark: &str) -> Vec<Vec<&'static str>> {
    let Some((_, after)) = REFERENCE.split_once(&format!("<!-- {mark} -->\n")) else {
        panic!("the reference has no mark `{mark}`")
    };
    let table = after.lines().skip_while(|line| line.is_empty()).take_while(|line| line.starts_with('|'));
    table.skip(2).map(cells).collect()
}

fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

fn first_cells(mark: &str) -> Vec<&'static str> {
    rows(mark).iter().filter_map(|row| row.first()).map(|cell| cell.trim_matches('`')).collect()
}

#[test]
fn every_key_of_every_table_is_listed() {
    let mut marks = 0;
    for table in tables() {
        let name = if table.name.is_empty() { "file" } else { table.name };
        let listed: Vec<_> = rows(&format!("table: {name}"))
            .into_iter()
            .map(|row| {
                let [key, meaning, needed] = row[..] else { panic!("`{name}` has a row of another kind") };
                assert!(!meaning.is_empty(), "{name}: {key}");
                (key.trim_matches('`'), needed == "yes")
            })
            .collect();
        let known: Vec<_> = table.keys.iter().map(|key| (key.name, key.needed)).collect();
        assert_eq!(listed, known, "keys of `{name}`");
        marks += 1;
    }
    assert_eq!(REFERENCE.matches("<!-- table: ").count(), marks);
}

#[test]
fn acts_and_other_words_are_listed() {
    assert_eq!(first_cells("list: acts"), Act::ALL.iter().map(|act| act.name()).collect::<Vec<_>>());
    assert_eq!(first_cells("list: stages"), Stage::ALL.map(Stage::name));
    assert_eq!(first_cells("list: sources"), Source::ALL.map(Source::name));
    assert_eq!(first_cells("list: precedence"), Precedence::ALL.map(Precedence::name));
}

#[test]
fn standard_events_are_listed_with_their_source() {
    let script = script(&using("", &Stage::ALL.map(Stage::name)), "no flow");
    let known: Vec<_> =
        script.events().map(|(_, event)| format!("{} {}", event.name, event.source.name())).collect();
    let rows = rows("list: events");
    let listed: Vec<_> = rows.iter().map(|row| row[..2].join(" ").replace('`', "")).collect();
    assert_eq!(listed, known);
}

#[test]
fn limits_are_listed() {
    let mut listed: Vec<String> = rows("limits")
        .iter()
        .filter_map(|row| row.last())
        .map(|cell| cell.chars().filter(char::is_ascii_digit).collect())
        .collect();
    let debug = format!("{:?}", Limits::default());
    let mut known: Vec<String> = debug
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect();
    listed.sort();
    known.sort();
    assert_eq!(listed, known, "{debug}");
}

#[test]
fn standard_flows_are_described_as_they_are() {
    let (_, described) = REFERENCE.split_once("<!-- flows -->").unwrap_or_default();
    let (described, _) = described.split_once("\n## ").unwrap_or((described, ""));
    let sections: BTreeMap<&str, &str> = described
        .split("\n### ")
        .skip(1)
        .filter_map(|section| section.split_once('\n'))
        .map(|(name, text)| (name.trim_matches('`'), text))
        .collect();
    let flows = standard_names().into_iter().filter(|name| !is_rule_set(name));
    assert_eq!(sections.keys().copied().collect::<Vec<_>>(), flows.collect::<Vec<_>>());
    let mut wrong = Vec::new();
    for (name, text) in sections {
        let expected = facts_of(name);
        let list = text.find("\n- ").and_then(|start| text.get(start + 1..)).unwrap_or_default();
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        if words(list) != words(&expected) {
            wrong.push(format!("### `{name}`\n\n{expected}"));
        }
    }
    assert!(wrong.is_empty(), "these lists are other ones now:\n\n{}", wrong.join("\n"));
}

/// Whether a standard file has no flow.
fn is_rule_set(name: &str) -> bool {
    script(&using(name, &Stage::ALL.map(Stage::name)), name).flows().all(|(_, flow)| *flow.name != *name)
}

/// The file of a standard rule: the one that says it.
fn file_of(rule: &str) -> &'static str {
    let says = |name: &&str| {
        let path = format!("{}/crates/script/std/{name}.toml", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).unwrap_or_default().contains(&format!("\n[rule.{rule}]\nsays"))
    };
    standard_names().into_iter().find(says).unwrap_or("manners")
}

#[test]
fn standard_rules_are_described_as_they_are() {
    let used = standard_names().join("\", \"");
    let script = script(&using(&used, &Stage::ALL.map(Stage::name)), "every standard file");
    let english = Settings::new(Locale::default(), Channel::Voice);
    let row = |rule: &Rule| {
        let message = script.message(rule.model.message).unwrap_or_default();
        let message = MessageRef { id: message, index: None, arguments: Arguments::default() };
        let says = shipped::phrases().render(&message, &english).text;
        let severity = if rule.model.severity == Severity::Hard { "hard" } else { "default" };
        let (name, template) = (&rule.model.name, rule.model.template.name());
        [
            format!("`{name}`"),
            format!("`{}`", file_of(name)),
            format!("`{severity}`"),
            format!("`{template}`"),
            says,
        ]
    };
    let known: BTreeSet<String> = script.rules().map(|(_, rule)| row(rule).join(" | ")).collect();
    let listed: BTreeSet<String> = rows("rules").iter().map(|row| row.join(" | ")).collect();
    let wrong: Vec<_> = known.symmetric_difference(&listed).collect();
    assert!(wrong.is_empty() && known.len() == rows("rules").len(), "these rows differ:\n{wrong:#?}");
}

#[test]
fn rule_sets_are_listed_with_their_events() {
    let none = script(&using("", &Stage::ALL.map(Stage::name)), "no flow");
    let sets = standard_names().into_iter().filter(|name| is_rule_set(name));
    let known: Vec<(String, Vec<String>)> = sets
        .map(|name| {
            let all = script(&using(name, &Stage::ALL.map(Stage::name)), name);
            let new = all.events().filter(|(_, event)| none.event(&event.name).is_none());
            let names = new.map(|(_, event)| event.name.to_string());
            (name.to_owned(), names.filter(|name| !name.contains(' ')).collect())
        })
        .collect();
    let listed: Vec<_> = rows("rule sets")
        .iter()
        .map(|row| (row[0].trim_matches('`').to_owned(), spans(row[2]).map(str::to_owned).collect()))
        .collect();
    assert_eq!(listed, known);
}

#[test]
fn profiles_are_listed_with_what_they_use() {
    let known: Vec<(String, Vec<String>)> = profile_names()
        .into_iter()
        .map(|name| {
            let path = format!("{}/crates/script/std/profile/{name}.toml", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).unwrap_or_default();
            let used = text.parse::<toml::Table>().unwrap_or_default().remove("use");
            (name.to_owned(), used.and_then(|used| used.try_into().ok()).unwrap_or_default())
        })
        .collect();
    let listed: Vec<_> = rows("profiles")
        .iter()
        .map(|row| (row[0].trim_matches('`').to_owned(), spans(row[2]).map(str::to_owned).collect()))
        .collect();
    assert_eq!(listed, known);
}

#[test]
fn every_template_is_listed_and_its_example_loads() {
    assert_eq!(first_cells("templates"), Template::NAMES);
    for row in rows("templates") {
        let [template, _, example] = row[..] else { panic!("another kind of row: {row:?}") };
        let (template, of) = (template.trim_matches('`'), spans(example).next().unwrap_or_default());
        let among = if example.starts_with("among lines") { "among = \"lines\"\n" } else { "" };
        let rule = format!("[rule.example]\nsays = \"a\"\ntemplate = \"{template}\"\nof = {of}\n{among}");
        script(&completed(&rule).concat(), template);
    }
}

/// What the reference lists of a standard flow.
fn facts_of(name: &str) -> String {
    let stages = Stage::ALL.map(Stage::name);
    let all = script(&using(name, &stages), name);
    let none = script(&using("", &stages), "no flow");
    let (flow, model) = all
        .flows()
        .find(|(_, flow)| *flow.name == *name)
        .unwrap_or_else(|| panic!("the standard flow `{name}` has another name"));
    let event = |id| all.event_model(id).map_or("", |event| &*event.name);
    let steps = all.steps().filter(|(_, step)| step.flow == flow);
    let answered: BTreeSet<&str> = steps
        .flat_map(|(_, step)| &step.transitions)
        .chain(&model.transitions)
        .map(|transition| event(transition.event))
        .collect();
    let interrupts = all.interrupts().iter();
    let enters = interrupts.filter(|interrupt| interrupt.arrow.target == Target::Enter(flow));
    let new_facts = all.facts().filter(|(_, fact)| none.fact(&fact.name).is_none());
    let new_events = all.events().filter(|(_, event)| none.event(&event.name).is_none());
    let timers = all.timers().filter(|(_, timer)| !matches!(timer.scope, Scope::Step(_)));
    let is_missed = |stage: &&str| {
        let rest: Vec<&str> = stages.into_iter().filter(|other| other != stage).collect();
        let rest = if *stage == "opening" { stages.to_vec() } else { rest };
        load("reference.toml", &using(name, &rest), &mut Sources::new()).script.is_none()
    };
    let lists: [(&str, Vec<String>); 9] = [
        ("Entered by", once(enters.map(|interrupt| event(interrupt.event)))),
        ("Precedence", once([model.precedence.name()])),
        ("Needs a step of stage", once(stages.iter().filter(|stage| is_missed(stage)).copied())),
        ("Facts", once(new_facts.map(|(_, fact)| &*fact.name))),
        ("Timers", once(timers.map(|(_, timer)| &*timer.name))),
        ("New events", once(new_events.map(|(_, event)| &*event.name).filter(|name| !name.contains(' ')))),
        ("Answers", once(answered.iter().copied().filter(|name| !name.contains(' ')))),
        ("Choices", once(answered.iter().filter_map(|name| name.strip_prefix("choose ")))),
        ("Asks the host", once(all.outputs().filter_map(asked))),
    ];
    let lists = lists.into_iter().filter(|(_, names)| !names.is_empty());
    lists.map(|(what, names)| format!("- {what}: {}.\n", names.join(", "))).collect()
}

/// A script that uses a standard flow and has a step of each of these stages.
fn using(flow: &str, stages: &[&str]) -> String {
    let steps: String = stages.iter().map(|stage| format!("[step.{stage}]\nstage = \"{stage}\"\n")).collect();
    let used = if flow.is_empty() { String::new() } else { format!("\"{flow}\"") };
    format!("etiquette = 1\nname = \"a\"\nstart = \"opening\"\nuse = [{used}]\n{steps}")
}

/// Each name once, in the order in which it came, as the reference writes it.
fn once(names: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let mut listed: Vec<String> = Vec::new();
    for name in names {
        let name = format!("`{}`", name.as_ref());
        if !listed.contains(&name) {
            listed.push(name);
        }
    }
    listed
}

fn asked(output: &Output) -> Option<String> {
    match output {
        Output::Transfer { to } => Some(format!("transfer {to}")),
        Output::Schedule { task, .. } => Some(format!("schedule {task}")),
        Output::Send { by, .. } => Some(format!("send {by}")),
        Output::Request { name, .. } => Some(format!("request {name}")),
        Output::Perform { name, .. } => Some(format!("perform {name}")),
        Output::Hold => Some("hold".into()),
        Output::Resume => Some("resume".into()),
        Output::HangUp => Some("hang-up".into()),
        Output::Greet | Output::Say(_) | Output::Erase => None,
    }
}
