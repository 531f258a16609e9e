//! Logs and the scores that are expected of them, in `data`. `BLESS=1` writes down what was found.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up fails at once")]

use std::{env, fs, path::PathBuf, sync::Arc};

use etiquette_check::{
    cover::{Practice, practice_json, practice_report},
    report,
    score::{self, Books, ItemResult, Rulebook, ScoreOptions, card},
};
use etiquette_core::rule::Verdict;
use etiquette_diag::{Sources, terminal};
use etiquette_phrasebook::CatalogueBuilder;
use etiquette_script::load;

const RULES: &str = include_str!("data/rules.toml");

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/score/data").join(name)
}

fn book() -> Rulebook {
    let mut sources = Sources::new();
    let loaded = load("rules.toml", RULES, &mut sources);
    let findings = loaded.diagnostics.finish();
    let told = terminal(&findings, &sources, false);
    Rulebook::new(Arc::new(loaded.script.unwrap_or_else(|| panic!("{told}"))))
}

/// Compares what was found with what is written down.
fn check(name: &str, found: &str) {
    let path = data(name);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, found).expect("a file that can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "{name}: if this is as it should be: BLESS=1 cargo test -p etiquette-check");
}

fn scored(name: &str, mut each: impl FnMut(&Rulebook, &score::CallScore)) -> score::Totals {
    let log = fs::read(data(name)).expect("a log");
    let totals = score::score(&*log, &Books::one(book()), ScoreOptions::default(), |book, call, _| {
        each(book, call);
        Ok(())
    });
    totals.expect("a file can be read")
}

// S2.4, S4.15, S4.20, S4.21: what the operator did well and what not.
#[test]
fn scores_are_as_written_down() {
    for name in ["ours", "foreign"] {
        let log = format!("{name}.jsonl");
        let totals = scored(&log, |_, _| {});
        let text = report::text(&score::report(&log, &totals));
        check(&format!("{name}.txt"), &format!("{text}\n{}", totals.problems.text(&log)));
    }
}

#[test]
fn every_mistake_has_its_place_and_its_cure() {
    let totals = scored("broken.jsonl", |_, _| {});
    check("broken.txt", &totals.problems.text("broken.jsonl"));
    assert!(totals.problems.found().iter().all(|problem| !problem.help.is_empty()));
    // What is whole in a broken call is scored.
    assert_eq!((totals.calls, totals.rules["farewell"].tally.fulfilled), (2, 1));
}

// S0.8: of what both said, the operator's share is two sevenths in the first call, and it is told.
#[test]
fn calls_are_written_for_programs() {
    let mut lines = String::new();
    let totals = scored("ours.jsonl", |book, call| {
        let value: serde_json::Value = serde_json::from_str(&score::call_json(book, call)).expect("JSON");
        lines += &format!("{}\n", serde_json::to_string_pretty(&value).expect("JSON"));
    });
    let value: serde_json::Value = serde_json::from_str(&score::totals_json(&totals)).expect("JSON");
    lines += &format!("{}\n", serde_json::to_string_pretty(&value).expect("JSON"));
    check("ours.json", &lines);
}

#[test]
fn pages_are_written_for_people() {
    let totals = scored("ours.jsonl", |_, _| {});
    let page = report::html(&score::report("<ours>", &totals));
    assert!(page.contains("Score of &lt;ours&gt;") && !page.contains("<ours>"));
    check("ours.html", &page);
}

// S0.15: a rule that asks for what is private is not guessed at.
#[test]
fn rules_on_private_facts_are_not_scored() {
    let totals = scored("foreign.jsonl", |_, _| {});
    let rule = &totals.rules["by-name"];
    assert!(rule.unscored.as_ref().is_some_and(|why| why.contains("`named`")) && rule.tally.is_empty());
}

// S0.15: nor in what tests have practised, which says why.
#[test]
fn rules_on_private_facts_are_not_said_to_be_practised() {
    let mut sources = Sources::new();
    let loaded = load("rules.toml", RULES, &mut sources);
    let practice = Practice::new(Arc::new(loaded.script.expect("a script")));
    let phrases = CatalogueBuilder::new().build(&mut Sources::new()).catalogue;
    let told = report::text(&practice_report("rules", &practice, (&loaded.places, &sources), &phrases));
    let (by_name, why) = ("by-name", "it depends on `named`, which is private");
    assert!(told.lines().any(|line| line.contains(by_name) && line.contains(why)), "{told}");
    let told = practice_json("rules", &practice, (&loaded.places, &sources), &phrases);
    let not_judged = told["rules"][by_name]["not_judged"].as_str().expect("a reason");
    assert!(not_judged.starts_with(why), "{not_judged}");
}

/// What the measures of a log of one call are.
fn measured(items: &str) -> impl Fn(&str) -> Option<f64> + use<> {
    let log = format!("{{\"script\": \"elsewhere\", \"items\": [{}]}}\n", items.replace('\n', ""));
    let mut found = score::Measures::default();
    let totals = score::score(log.as_bytes(), &Books::one(book()), ScoreOptions::default(), |_, call, _| {
        found = call.measures.clone();
        Ok(())
    });
    assert!(totals.expect("a log").problems.found().is_empty(), "{log}");
    move |name| score::Measure::named(name).expect("a measure").of(&found)
}

// S4.20: what lasts when the log ends has lasted until then.
#[test]
fn a_hold_and_a_silence_end_with_the_log() {
    let answered = r#"{"t": 0, "who": "line", "event": "answered"}"#;
    let held =
        measured(&format!(r#"{answered}, {{"t": 9000, "effect": "hold"}}, {{"t": 900000, "step": "talk"}}"#));
    for (name, expected) in
        [("hold-time", 891.0), ("longest-hold", 891.0), ("talk-time", 9.0), ("duration", 900.0)]
    {
        assert_eq!(held(name), Some(expected), "{name}");
    }
    let silent = measured(&format!(
        r#"{answered}, {{"t": 1000, "act": "greet", "for": 2000}}, {{"t": 120000, "step": "talk"}}"#
    ));
    assert_eq!(silent("dead-air"), Some(117.0));
    // Whoever is still speaking is heard.
    let spoken = measured(&format!(r#"{answered}, {{"t": 1000, "act": "greet", "for": 99000}}"#));
    assert_eq!((spoken("dead-air"), spoken("duration")), (Some(1.0), Some(100.0)));
    let gone = measured(&format!(
        r#"{answered}, {{"t": 5000, "effect": "hang-up"}}, {{"t": 99000, "act": "greet", "for": 1000}}"#
    ));
    assert_eq!((gone("dead-air"), gone("talk-time")), (Some(5.0), Some(5.0)));
}

#[test]
fn no_time_is_too_long() {
    let longest = r#"{"t": 9223372036854775807, "act": "greet", "for": 9223372036854775807}"#;
    let heard = longest.replace("act", "who\": \"caller\", \"act");
    let of = measured(&[longest, longest, longest, &heard].join(", "));
    assert_eq!(of("talk-ratio"), Some(100.0));
}

// S0.34, S1.13: somebody at risk is given time, which our own logs tell by the steps and others by the fact.
#[test]
fn silence_in_a_crisis_is_not_long() {
    let begin =
        r#"{"t": 0, "who": "line", "event": "answered"}, {"t": 1000, "who": "caller", "act": "inform"}"#;
    let by_steps = measured(&format!(
        r#"{begin}, {{"step": "crisis.steady"}}, {{"t": 2000, "act": "reflect", "for": 1000}},
        {{"t": 87000, "step": "rest"}}, {{"t": 90000, "act": "thank"}}"#
    ));
    assert_eq!(by_steps("dead-air"), Some(3.0));
    let by_choice = measured(&format!(
        r#"{begin}, {{"step": "crisis.steady"}}, {{"t": 2000, "act": "reflect", "for": 1000}},
        {{"t": 87000, "who": "operator", "event": "choose go-on"}}, {{"t": 92000, "act": "thank"}}"#
    ));
    assert_eq!(by_choice("dead-air"), Some(5.0));
    let by_fact = measured(&format!(
        r#"{begin}, {{"fact": "crisis", "is": true}}, {{"effect": "hold"}}, {{"t": 5000, "effect": "resume"}},
        {{"t": 90000, "act": "reflect", "for": 1000}}"#
    ));
    assert_eq!(by_fact("dead-air"), Some(1.0));
    // What was silent before is no part of it.
    let before = measured(&format!(
        r#"{begin}, {{"t": 62000, "step": "crisis.steady"}}, {{"t": 63000, "act": "reflect", "for": 1000}}"#
    ));
    assert_eq!(before("dead-air"), Some(61.0));
}

// S0.58: a log that tells no stages says nothing of a rest.
#[test]
fn rules_on_stages_are_not_held_against_logs_without() {
    let script = score::load_sets(&["closing"], &mut Sources::new()).script.expect("the standard sets");
    let books = Books::one(Rulebook::new(Arc::new(script)));
    let rest = |items: &str| {
        let log = format!("{{\"items\": [{{\"act\": \"greet\"}}, {{\"act\": \"farewell\"}}{items}]}}\n");
        let totals = score::score(log.as_bytes(), &books, ScoreOptions::default(), |_, _, _| Ok(()));
        let tally = totals.expect("a log").rules["breathing-space"].tally;
        (tally.activations, tally.violated)
    };
    assert_eq!(rest(""), (0, 0));
    assert_eq!(rest(r#", {"stage": "closing"}"#), (1, 1));
    assert_eq!(rest(r#", {"stage": "cooldown"}"#), (1, 0));
}

// S0.34: the operator's way out is never held against anybody.
#[test]
fn the_way_out_lowers_no_score() {
    let at = card().iter().position(|item| item.name == "apology-first").expect("an item");
    let mut seen = false;
    scored("ours.jsonl", |book, call| {
        if call.call != "the way out" {
            return;
        }
        let rule = book.script().rule("apologise-first").expect("a rule");
        assert_eq!(call.rules[rule.index()].verdict, Verdict::Broken);
        assert_eq!(call.card[at].result, ItemResult::Excused);
        seen = true;
    });
    assert!(seen);
}
