//! Scripts in the formats of other programs. Interpreters that know nothing of this engine take calls along the same
//! steps; `tests/export/README.md` says how they are asked.

#![cfg(test)]
#![expect(clippy::print_stderr, reason = "a test that tells what other interpreters say")]

use std::{env, fs, path::Path, process::Command, sync::Arc};

use etiquette::{
    Call, Context, Event, Happening, Script, Step, Timestamp, Value,
    check::{
        export::{event_name, scxml, xstate},
        plays::{Odds, Playground},
        replay::EventLine,
    },
    core::{FlowId, StepId},
    shipped,
};
use serde_json::{Map, Value as Json, json};

/// How many calls of each script are compared.
const CALLS: u64 = 1_000;

/// A call as the engine holds it: for each of its steps what happens, and which steps of the script are visited.
fn held(script: &Arc<Script>, context: &Context, lines: &[String]) -> Json {
    let mut call = Call::try_new(script.clone(), context.clone()).expect("a call").without_guide();
    let (mut now, mut step) = (Timestamp::default(), Step::traced());
    call.step(&Event::tick(), now, &mut step).expect("a beginning");
    let begins = json!({ "name": "etiquette:begin", "data": known(script, context) });
    let mut told = vec![json!({ "events": [begins], "visited": visited(script, &step) })];
    for line in lines {
        match EventLine::parse(script, line).expect("a line") {
            EventLine::Event(event) => {
                call.step(&event, now, &mut step).expect("a step");
                told.push(tell(script, &step, Some(line)));
            }
            EventLine::Wait(duration) => {
                let end = now.after(duration);
                while let Some(deadline) = call.deadline().filter(|deadline| *deadline <= end) {
                    now = deadline;
                    call.step(&Event::tick(), now, &mut step).expect("a step");
                    told.push(tell(script, &step, None));
                }
                now = end;
            }
            _ => {}
        }
    }
    Json::Array(told)
}

fn tell(script: &Script, step: &Step, line: Option<&String>) -> Json {
    let by_timer = step.trace().iter().filter_map(|traced| match traced.what {
        Happening::Event { event, by_timer: true } => script.event_model(event),
        _ => None,
    });
    let mut events: Vec<Json> =
        by_timer.map(|event| json!({ "name": event_name(&event.name), "data": {} })).collect();
    events.extend(line.map(|line| told_event(script, line)));
    json!({ "events": events, "visited": visited(script, step) })
}

fn told_event(script: &Script, line: &str) -> Json {
    let words = words(line);
    let (values, words): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| word.contains('='));
    let pairs = values.iter().filter_map(|pair| pair.split_once('='));
    let data: Map<String, Json> =
        pairs.map(|(name, value)| (name.to_owned(), written(script, name, value))).collect();
    let name: Vec<&str> = words.iter().map(|word| word.as_str()).collect();
    json!({ "name": event_name(&name.join(" ")), "data": data })
}

/// The words of a line; quotes keep blanks together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            other => words.last_mut().expect("a word").push(other),
        }
    }
    words
}

fn written(script: &Script, fact: &str, value: &str) -> Json {
    let id = script.fact(fact).expect("a fact");
    match etiquette::script::parse_value(script, id, value).expect("a value") {
        Value::Flag(flag) => flag.into(),
        Value::Counter(count) => count.into(),
        _ => value.into(),
    }
}

/// What is known beforehand.
fn known(script: &Script, context: &Context) -> Json {
    let mut data = Map::new();
    data.insert("direction".into(), context.direction.name().into());
    data.insert("channel".into(), context.channel.name().into());
    data.insert("operator".into(), context.operator.name().into());
    data.insert("returning".into(), context.returning.into());
    for (name, value) in &context.facts {
        let id = script.fact(name).expect("a fact");
        let json = match value {
            Value::Flag(flag) => (*flag).into(),
            Value::Counter(count) => (*count).into(),
            Value::Choice(option) => script.option_name(id, *option).expect("an option").into(),
            _ => "given".into(),
        };
        data.insert(name.to_string(), json);
    }
    Json::Object(data)
}

fn visited(script: &Script, step: &Step) -> Vec<String> {
    step.moves().iter().map(|made| made.to.map_or_else(|| "_end".to_owned(), |to| id(script, to))).collect()
}

fn id(script: &Script, step: StepId) -> String {
    let model = script.step_model(step).expect("a step");
    let flow = script.flow_model(model.flow).expect("a flow");
    assert!(model.flow != FlowId::MAIN || &*flow.name == "script");
    format!("{}.{}", flow.name, model.name)
}

/// Writes every shipped script in both formats, with calls of it.
fn write(folder: &Path, calls: u64) {
    for name in shipped::names() {
        let script = Arc::new(shipped::script(name).expect("a script"));
        let file = |extension: &str| folder.join(format!("{name}.{extension}"));
        fs::write(file("scxml"), scxml(&script).text).expect("a file");
        fs::write(file("json"), xstate(&script).text).expect("a file");
        let example = |(_, text): (_, &str)| {
            let lines = text.lines().map(str::trim);
            lines
                .filter(|line| !line.is_empty() && !line.starts_with(['#', '?']))
                .map(str::to_owned)
                .collect()
        };
        let ground =
            Playground::new(script.clone()).with_examples(shipped::calls(name).map(example).collect());
        let lines: String = (0..calls)
            .filter_map(|number| ground.play(&Odds::default(), 6, number))
            .map(|play| format!("{}\n", held(&script, &play.context, &play.lines)))
            .collect();
        fs::write(file("jsonl"), lines).expect("a file");
    }
}

#[test]
fn what_a_format_cannot_say_is_told_in_the_file_too() {
    for name in shipped::names() {
        let script = shipped::script(name).expect("a script");
        for export in [scxml(&script), xstate(&script)] {
            assert!(export.left_out.len() >= 5, "{:?}", export.left_out);
            assert!(export.left_out.iter().all(|what| export.text.contains(what)), "{name}");
        }
        serde_json::from_str::<Json>(&xstate(&script).text).expect("JSON");
    }
}

/// `cd tests/export && npm ci && cargo test --test export -- --ignored --nocapture`.
#[test]
#[ignore = "needs Node and the packages of tests/export"]
fn other_interpreters_visit_the_same_steps() {
    let folder = tempfile::tempdir().expect("a folder");
    let calls = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CALLS);
    write(folder.path(), calls);
    let run = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/export/run.mjs");
    let output = Command::new("node").arg(run).arg(folder.path()).output().expect("node");
    eprintln!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success());
}
