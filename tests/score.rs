//! Laws of scores, and the reference of the log format, which the code is held to.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up fails at once")]

use std::{
    collections::BTreeMap,
    num::NonZero,
    sync::{Arc, LazyLock},
    time::Duration,
};

use etiquette::{
    Call, Context, Direction, Event, Script, Step, Timestamp,
    check::{
        log::{CallLog, ITEM_KEYS, LINE_KEYS, LogLine, LogProblems},
        score::{
            Books, MEASURES, Rulebook, ScoreOptions, call_json, card, load_sets, score, score_line,
            totals_json,
        },
    },
    core::rule::{Template, Verdict},
    diag::Sources,
    script::{load, standard_names},
    shipped,
};
use proptest::prelude::*;

const REFERENCE: &str = include_str!("../docs/log-format.md");
const RULES: &str = include_str!("data/every-template.toml");

/// The rules of every shipped script, with rules of every template put behind it.
fn books() -> &'static [(Arc<Script>, Rulebook)] {
    static BOOKS: LazyLock<Vec<(Arc<Script>, Rulebook)>> = LazyLock::new(|| {
        let scripts = shipped::names().map(ruled);
        scripts.map(|script| (script.clone(), Rulebook::new(script))).collect()
    });
    &BOOKS
}

fn ruled(name: &str) -> Arc<Script> {
    let text = format!("{}\n{RULES}", shipped::toml(name).expect("shipped"));
    let mut sources = Sources::new();
    let loaded = load(name, &text, &mut sources);
    let findings = loaded.diagnostics.finish();
    let told = etiquette::diag::terminal(&findings, &sources, false);
    Arc::new(loaded.script.unwrap_or_else(|| panic!("{told}")))
}

/// An event of the script, and how long after the last.
type Happening = (prop::sample::Index, bool, u64);

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    // Often nothing, or exactly as long as timers and time bounds last.
    let waits = prop_oneof![3 => Just(0u64), 2 => Just(8_000), 2 => Just(20_000), 2 => 1..30_000u64, 1 => Just(900_000)];
    prop::collection::vec((any::<prop::sample::Index>(), prop::bool::weighted(0.75), waits), 1..60)
}

/// A random play, and its log.
fn played(script: &Arc<Script>, happenings: &[Happening], is_guided: bool) -> (Call, String) {
    let direction = script.direction().unwrap_or_default();
    let context = Context { call: "law".into(), seed: Some(1), direction, ..Context::default() };
    let guided = Call::try_new(script.clone(), context).expect("a context without facts fits");
    let mut call = if is_guided { guided } else { guided.without_guide() };
    let (mut log, mut step, mut now) =
        (CallLog::new(&call), Step::traced(), Timestamp::from_millis(1_772_445_600_000));
    let all: Vec<_> = script.events().map(|(id, _)| id).collect();
    let mut happen = |call: &mut Call, event: &Event, now| {
        call.step(event, now, &mut step).expect("no event of the script is an error");
        log.add(call, &step);
    };
    happen(&mut call, &Event::tick(), now);
    for (index, is_awaited, wait) in happenings {
        let awaited: Vec<_> = call.awaited().map(|offer| offer.event).collect();
        let event = *index.get(if *is_awaited && !awaited.is_empty() { &awaited } else { &all });
        now = now.after(Duration::from_millis(*wait));
        happen(&mut call, &Event::new(event), now);
    }
    for name in ["hung-up", "done", "done", "done"] {
        now = now.after(Duration::from_secs(3600));
        happen(&mut call, &Event::named(script, name).expect("a standard event"), now);
    }
    (call, log.line())
}

proptest! {
    // S0.34, S4.21: what is said of a finished call is what was known while it lived.
    #[test]
    fn a_log_is_judged_as_its_live_call(happenings in happenings(), is_guided: bool) {
        for (script, book) in books() {
            let (call, line) = played(script, &happenings, is_guided);
            let mut problems = LogProblems::default();
            let log = LogLine::read(&line, 1, &mut problems).expect("what was written");
            let judged = score_line(book, &log, (&line, 1), &mut problems);
            prop_assert_eq!(problems.text("log"), "");
            let scored = script.rules().zip(&judged.rules).filter(|((id, _), _)| book.unscored(*id).is_none());
            for ((id, rule), score) in scored {
                let live = call.verdict(id).expect("a rule of the script");
                if call.has_ended() || !matches!(live, Verdict::Open | Verdict::Fine) {
                    prop_assert_eq!(score.verdict, live, "{} {}", rule.model.name, line);
                }
                let tally = score.tally;
                prop_assert_eq!(tally.activations, tally.fulfilled + tally.violated + tally.excused);
                prop_assert_eq!(tally.violated > 0, score.verdict == Verdict::Broken, "{}", rule.model.name);
            }
        }
    }

    #[test]
    fn no_input_stops_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let books = Books::one(Rulebook::new(Arc::new(shipped::script("support").expect("shipped"))));
        score(&*bytes, &books, ScoreOptions::default(), |_, _, _| Ok(())).expect("memory can be read");
    }
}

/// What is written of a log that is read by so many threads.
fn written(log: &str, books: &Books<'_>, workers: usize) -> String {
    let mut options = ScoreOptions::default();
    options.workers = NonZero::new(workers);
    let mut text = String::new();
    let totals = score(log.as_bytes(), books, options, |book, call, _| {
        text += &call_json(book, call);
        text.push('\n');
        Ok(())
    });
    text + &totals_json(&totals.expect("a text can be read"))
}

/// A log of several scripts that is larger than what is handed to a worker at once, with mistakes in it.
fn large_log() -> String {
    let lines = [
        r#"{"call":"a","script":"support","items":[{"t":0,"who":"line","event":"answered"},{"t":1,"act":"greet"}]}"#,
        r#"{"call":"b","items":[{"t":0,"who":"line","event":"answered"},{"t":1,"event":"nonsense"}]}"#,
        r#"{"call":"c","script":"nobody","items":[{"t":0,"act":"thank","for":2000},{"t":-1,"act":"thank"}]}"#,
        "no json",
        "",
    ];
    lines.iter().cycle().take(4000).map(|line| format!("{line}\n")).collect()
}

#[test]
fn streaming_equals_whole() {
    let log = large_log();
    let fallback = || Rulebook::new(Arc::new(shipped::script("helpline").expect("shipped")));
    let books = Books::by_script(fallback(), shipped::script);
    let alone = written(&log, &books, 1);
    for workers in [2, 3, 7] {
        assert_eq!(alone, written(&log, &books, workers));
    }
    // Every call is judged as if it were alone.
    let of_first = written(log.lines().next().expect("a line"), &books, 2);
    assert_eq!(alone.lines().next(), of_first.lines().next());
}

#[test]
fn a_line_that_is_too_long_costs_no_other() {
    let mut options = ScoreOptions::default();
    options.longest_line = 200;
    let books = Books::one(Rulebook::new(Arc::new(shipped::script("support").expect("shipped"))));
    let call = "{\"items\":[{\"t\":0,\"act\":\"greet\"}]}";
    let log = format!("{call}\n{}\n{call}", "x".repeat(1000));
    let totals = score(log.as_bytes(), &books, options, |_, _, _| Ok(())).expect("a text can be read");
    let found: Vec<_> = totals.problems.found().iter().map(|one| (one.line, one.rule)).collect();
    assert_eq!((totals.calls, found), (2, vec![(2, "line-too-long")]));
}

// S0.14, S0.15: nothing of what was said is in a log or in a score.
#[test]
fn no_private_value_is_in_a_log() {
    let script = Arc::new(shipped::script("callback").expect("shipped"));
    let context = Context {
        call: "c-1".into(),
        direction: Direction::Outbound,
        alias: Some("Zanzibar".into()),
        organisation: Some("Zanzibar".into()),
        ..Context::default()
    };
    let mut call = Call::try_new(script.clone(), context).expect("a context that fits");
    let (mut log, mut step) = (CallLog::new(&call), Step::traced());
    let topic = etiquette::Value::Text(etiquette::Text::new("Zanzibar"));
    let set = Event::named(&script, "topic-set").and_then(|event| event.bringing(&script, "topic", topic));
    for event in [set.expect("the event brings it"), Event::named(&script, "answered").expect("an event")] {
        call.step(&event, Timestamp::default(), &mut step).expect("a step");
        log.add(&call, &step);
    }
    assert!(log.line().contains("topic-set") && !log.line().contains("Zanzibar"), "{}", log.line());
}

/// The first cells of the rows of a table of the reference that stands behind this mark.
fn listed(mark: &str) -> Vec<Vec<&'static str>> {
    let (_, behind) = REFERENCE.split_once(&format!("<!-- {mark} -->")).expect("a mark in the reference");
    let rows =
        behind.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    rows.skip(2)
        .map(|row| row.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`')).collect())
        .collect()
}

#[test]
fn the_reference_lists_every_key() {
    let first = |mark| listed(mark).into_iter().map(|row| row[0]).collect::<Vec<_>>();
    assert_eq!(first("keys of a line"), LINE_KEYS);
    assert_eq!(first("keys of an item"), ITEM_KEYS);
    let measures: Vec<_> =
        listed("measures").into_iter().map(|row| (row[0], row[1], row[2], row[3].replace('`', ""))).collect();
    let known = MEASURES.iter().map(|one| (one.name, one.unit, one.meaning, one.needs.replace('`', "")));
    let plain = |text: &str| text.replace('`', "");
    let known: Vec<_> =
        known.map(|(name, unit, meaning, needs)| (name, unit, plain(meaning), needs)).collect();
    let measures: Vec<_> = measures
        .into_iter()
        .map(|(name, unit, meaning, needs)| (name, unit, plain(meaning), needs))
        .collect();
    assert_eq!(measures, known);
}

#[test]
fn the_reference_says_what_calls_upon_each_template() {
    let mut said = BTreeMap::new();
    for row in listed("activations") {
        for template in row[0].split(", ") {
            said.insert(template.trim_matches('`'), row[1]);
        }
    }
    let known =
        Template::NAMES.iter().map(|name| (*name, Template::from_name(name, 1).expect("its own name")));
    let known: BTreeMap<_, _> = known.map(|(name, template)| (name, template.activation().name())).collect();
    assert_eq!(said, known);
}

#[test]
fn the_examples_of_the_reference_are_read() {
    let book = Rulebook::new(Arc::new(shipped::script("support").expect("shipped")));
    let mut count = 0;
    for block in REFERENCE.split("```jsonl calls.jsonl\n").skip(1) {
        let (text, _) = block.split_once("```").expect("an end");
        for line in text.lines() {
            let mut problems = LogProblems::default();
            let call = LogLine::read(line, 1, &mut problems).expect("a call");
            score_line(&book, &call, (line, 1), &mut problems);
            assert_eq!(problems.text("example"), "");
            count += 1;
        }
    }
    assert!(count >= 2, "{count}");
}

// S0.4, S2.4: courtesy is scored, item by item.
#[test]
fn every_item_of_the_scorecard_is_carried_by_one_thing() {
    assert_eq!(card().len(), 26);
    for item in card() {
        let measured =
            item.measure.as_deref().map(|name| MEASURES.iter().any(|measure| measure.name == name));
        assert!(measured.unwrap_or(true), "{}: no such measure", item.name);
        assert_ne!(item.rules.is_empty(), item.measure.is_none(), "{}", item.name);
        assert!(item.measure.is_some() || (item.min, item.max) == (None, None), "{}", item.name);
        assert!(item.measure.is_none() || item.min.is_some() || item.max.is_some(), "{}", item.name);
    }
}

// S0.4, S2.4: nothing of the scorecard is left out because a rule has another name.
#[test]
fn every_rule_of_the_scorecard_is_a_standard_rule() {
    let mut sources = Sources::new();
    let loaded = load_sets(&standard_names(), &mut sources);
    let findings = loaded.diagnostics.finish();
    assert!(findings.is_empty(), "{}", etiquette::diag::terminal(&findings, &sources, false));
    let standard = loaded.script.expect("all standard sets at once");
    let named: Vec<_> = card().iter().flat_map(|item| &item.rules).collect();
    assert!(named.len() >= 29, "{named:?}");
    let unknown: Vec<_> = named.into_iter().filter(|name| standard.rule(name).is_none()).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}
