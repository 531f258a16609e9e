//! The conversation runner: what it reads, what it says of mistakes, and what it writes when it blesses.

#![cfg(test)]

use std::sync::Arc;

use etiquette_check::conversation::{BlockKind, Outcome, Setup, Tests, World, bless, run, unknown_script};
use etiquette_check::cover::{CoverLimits, cover};
use etiquette_core::Script;
use etiquette_diag::{Diagnostic, Sources};
use etiquette_phrasebook::{Catalogue, CatalogueBuilder};
use etiquette_script::load;
use proptest::prelude::*;
use serde::Deserialize as _;

const SCRIPT: &str = "etiquette = 1\nname = 'small'\nstart = 'first'\n\
    facts.story = { text = 40, given = true }\n\
    events.told = { from = 'caller', brings = ['story'] }\n\
    [step.first]\nstage = 'opening'\non.told = 'last'\n\
    [step.last]\nstage = 'closing'\nsay = { reflect = 'story', with = ['story'] }\nthen = 'end'\n";

struct Small {
    phrases: Catalogue,
}

impl Small {
    fn new() -> Self {
        let files =
            [("en/a.ftl", "story = You said: { $story }.\n"), ("ro/a.ftl", "story = Spuneți: { $story }.\n")];
        Self { phrases: CatalogueBuilder::new().add_files(files).build(&mut Sources::new()).catalogue }
    }
}

impl World for Small {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        let script = || load("small.toml", SCRIPT, &mut Sources::new()).script;
        let script = (name == "small").then(script).flatten().map(Arc::new);
        script.ok_or_else(|| unknown_script(name, ["small"]))
    }

    fn phrases(&self) -> &Catalogue {
        &self.phrases
    }
}

fn tests(markdown: &str) -> Tests {
    let mut sources = Sources::new();
    run(sources.add("small.md", markdown), &mut sources, &Small::new())
}

fn outcomes(markdown: &str) -> Vec<Outcome> {
    tests(markdown).outcomes
}

fn passes(markdown: &str) {
    for outcome in outcomes(markdown) {
        assert!(outcome.passed(), "{}{:?}", outcome.difference(), outcome.problems());
    }
}

/// Expects the only block to fail for a reason that holds these words.
fn fails(markdown: &str, words: &str) {
    let outcomes = outcomes(markdown);
    assert_eq!(outcomes.len(), 1, "{markdown}");
    let why = &outcomes[0].problems()[0];
    assert!(why.message().contains(words), "{why:?}");
    assert!(why.span().is_some() && outcomes[0].difference().is_empty(), "{why:?}");
}

/// Expects a file to be blessed into another one, which passes and is blessed into itself.
fn blesses(markdown: &str, expected: &str) {
    let blessed = bless(markdown, &outcomes(markdown));
    assert_eq!(blessed, expected);
    passes(&blessed);
    assert_eq!(bless(&blessed, &outcomes(&blessed)), blessed, "once is enough");
}

const CALL: &str =
    "00:00 opening: first\n> told story=Hi\n00:00 closing: last\n  say  You said: Hi.\n  do   erase\n";

#[test]
fn calls_go_as_written() {
    passes(&format!("```call script=small\n{CALL}```\n"));
    passes(&format!("```setup\nscript = 'small'\n```\nAnd so it goes.\n```call\n{CALL}```\n"));
    passes(&format!("```script\n{SCRIPT}```\n```diagnostics\n```\n```call\n{CALL}```\n"));
}

#[test]
fn what_nobody_sees_makes_no_difference() {
    let call = CALL.replace('\n', " \t\n");
    passes(&format!("```call script=small\n{call}```\n"));
    let windows = format!("```call script=small\n{CALL}```\n").replace('\n', "\r\n");
    passes(&windows);
    blesses(&windows.replace("You", "I"), &windows);
}

#[test]
fn options_may_be_quoted() {
    passes(&format!("```call script=\"small\" alias=\"Ana Maria\"\n{CALL}```\n"));
    fails("```call script=small alias=\"Ana Maria\n```\n", "is no `key=value`");
    fails("```call script=small alias\n```\n", "`alias` is no `key=value`");
    fails("```call script=small lines=none\n```\n", "`lines`: expected `manual`");
    fails("```call script=small mood=good\n```\n", "expected a key of a set-up, found `mood`");
}

#[test]
fn blocks_that_cannot_be_played_say_why() {
    fails("```call\n```\n", "no script is named");
    fails("```call script=large\n```\n", "unknown script `large`");
    fails("```diagnostics\n```\n", "no script stands before it");
    fails("```setup\nscript = \n```\n```call\n```\n", "the set-up cannot be read");
    fails("```call script=small at=25:99\n```\n", "`25:99` is no local time");
    fails("```call script=small\n> tell\n```\n", "unknown event `tell`");
    fails(
        "```setup\nscript = 'small'\nfacts = { story = 'x', mood = 'y' }\n```\n```call\n```\n",
        "no such fact",
    );
}

#[test]
fn a_call_is_not_played_with_the_script_before_a_broken_one() {
    fails(&format!("```script\n{SCRIPT}```\n```script\nname = 1\n```\n```call\n```\n"), "has errors");
}

#[test]
fn the_last_script_of_a_name_counts() {
    let other = SCRIPT.replace("then = 'end'", "do = 'hang-up'\nthen = 'end'");
    let call = CALL.replace("  do   erase", "  do   hang-up\n  do   erase");
    passes(&format!("```script\n{SCRIPT}```\n```script\n{other}```\n```call script=small\n{call}```\n"));
}

#[test]
fn findings_are_compared_with_their_cures() {
    let broken = SCRIPT.replace("on.told = 'last'", "on.told = 'lost'");
    let finding = "error unknown-step 8:11: expected a step, found `lost`\n  help: did you mean `last`?\n";
    passes(&format!("```script\n{broken}```\n```diagnostics\n{finding}```\n"));
}

#[test]
fn blessing_writes_what_was_played() {
    let played =
        "00:00 opening: first\n> told story=Hi\n00:00 closing: last\n  say  Spuneți: Hi.\n  do   erase\n";
    let file = |call: &str| format!("# One\n\n```call script=small locale=ro\n{call}```\n\nThe end.\n");
    blesses(&file("> told story=Hi\n"), &file(played));
    blesses(&file(">told story=Hi   \n>\n"), &file(played));
    blesses(&file(""), &file("00:00 opening: first\n"));
}

#[test]
fn blessing_keeps_indents_and_ends() {
    let first = "00:00 opening: first\n";
    blesses(
        "- so:\n\n  ```call script=small\n  ```\n",
        &format!("- so:\n\n  ```call script=small\n  {first}  ```\n"),
    );
    blesses("> ```call script=small\n> ```\n", &format!("> ```call script=small\n> {first}> ```\n"));
    blesses("```call script=small", &format!("```call script=small\n{first}"));
    blesses("```call script=small\nx\n", &format!("```call script=small\n{first}"));
}

#[test]
fn blocks_that_cannot_be_played_are_kept_as_they_are() {
    let file = "```call script=large\n> yes\n```\n";
    assert_eq!(bless(file, &outcomes(file)), file);
}

/// Expects the only finding of a file to point at these words, and to give this cure.
fn points(markdown: &str, words: &str, help: &str) {
    let tests = tests(markdown);
    let problems = tests.outcomes.iter().flat_map(Outcome::problems).chain(&tests.warnings);
    let problems: Vec<_> = problems.collect();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let span = problems[0].span().expect("a place");
    assert_eq!(markdown.get(span.range()), Some(words), "{:?}", problems[0]);
    assert_eq!(problems[0].help_text(), Some(help), "{:?}", problems[0]);
}

#[test]
fn mistakes_are_shown_at_their_place_with_a_cure() {
    points("```call script=smal\n```\n", "script", "did you mean `small`?");
    points(
        "- a\n\n  ```call script=small\n  > tolt story=x\n  ```\n",
        "tolt story=x",
        "did you mean `told`?",
    );
    points(
        "```setup\nscritp = 'small'\n```\n```call script=small\n```\n",
        "scritp",
        "did you mean `script`?",
    );
    points("```cal script=small\n```\n", "```cal", "did you mean `call`?");
    points("```proofs script=small\nhold erases\n```\n", "hold erases", "did you mean `holds`?");
    points("```proofs script=small\nholds erase\n```\n", "holds erase", "did you mean `erases`?");
}

#[test]
fn proofs_are_compared_rule_by_rule() {
    passes("```proofs script=small\nholds erases\n\nholds      no-dead-end\n```\n");
    blesses("```proofs script=small\nerases\n```\n", "```proofs script=small\nholds      erases\n```\n");
    let all = outcomes("```proofs script=small\n```\n").remove(0).actual.expect("proofs");
    assert!(all.lines().count() > 10 && all.contains("holds      erases\n"), "{all}");
}

#[test]
fn a_rule_that_fails_is_shown_with_its_call() {
    let rule = "[rule.thanks]\nsays = 'story'\ntemplate = 'existence'\nof = ['act thank']\n";
    let file = format!("```script\n{SCRIPT}{rule}```\n```proofs\nholds thanks\n```\n");
    let outcome = outcomes(&file).remove(0);
    assert!(!outcome.passed() && outcome.problems().is_empty());
    let difference = outcome.difference();
    assert!(difference.contains("+fails      thanks"), "{difference}");
    assert!(difference.contains("> told"), "the call that breaks it: {difference}");
}

#[test]
fn calls_practise_a_script() {
    let tests = tests(&format!("```call script=small locale=ro\n{CALL}```\n"));
    let practice = &tests.practised[0];
    assert_eq!((practice.calls(), practice.taken().iter().count()), (1, 4), "{:?}", practice.taken());
    let heard = |tag| practice.has_heard("story", etiquette_core::Locale::try_new(tag).expect("a tag"));
    assert!(heard("ro") && !heard("en"));
}

/// Pieces of conversation files, in which mistakes are likely.
fn piece() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "```",
        "````",
        "~~~",
        "\n",
        "\r\n",
        " ",
        "\t",
        "> ",
        "- ",
        "1. ",
        "# ",
        "call",
        "script",
        "setup",
        "diagnostics",
        " script=small",
        " locale=ro",
        "\"",
        "told story=Hi",
        "+15s",
        "+9999999y",
        "locale ru",
        "?",
        "00:00 opening: first",
        "é",
        "\u{feff}",
        "\0",
        "<!--",
        "|",
        "[a]: b",
    ]);
    prop_oneof![4 => fixed.prop_map(str::to_owned), 1 => any::<String>(), 1 => Just(SCRIPT.to_owned())]
}

proptest! {
    #[test]
    fn no_file_stops_the_runner(pieces in prop::collection::vec(piece(), 0..24)) {
        let file = pieces.concat();
        let blessed = bless(&file, &outcomes(&file));
        // Blessing may only change what is in blocks.
        prop_assert_eq!(outcomes(&blessed).len(), outcomes(&file).len());
    }
}

#[test]
fn a_call_goes_in_the_direction_of_its_script() {
    let script = "```script\netiquette = 1\nname = 'out'\nstart = 'only'\ndirection = 'outbound'\n\
        [step.only]\nstage = 'opening'\non.done = 'end'\n```\n\n";
    let call = "00:00 opening: only\n> done\n00:00 end\n  do   erase\n";
    passes(&format!("{script}```call\n{call}```\n"));
    fails(&format!("{script}```call direction=inbound\n> done\n```\n"), "outbound");
}

#[test]
fn calls_of_a_cover_begin_with_every_fact_that_they_need() {
    let text = "etiquette = 1\nname = 'given'\nstart = 'only'\n\
        facts.reason = { options = ['a', 'b'], given = true }\nfacts.story = { text = 9, given = true }\n\
        [step.only]\nstage = 'opening'\n\
        on.yes = { if = 'reason is b and story is set', goto = 'last' }\n\
        [step.last]\nstage = 'closing'\non.yes = 'end'\n";
    let script = Arc::new(load("given.toml", text, &mut Sources::new()).script.unwrap());
    let calls = cover(&script, CoverLimits::default()).conversation("given", &script, &Small::new().phrases);
    let set_ups: Vec<&str> =
        calls.split("```setup\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(set_ups.iter().any(|set_up| set_up.matches("facts.").count() == 2), "{calls}");
    set_ups.iter().for_each(|set_up| _ = Setup::from_toml(set_up).unwrap());
}

#[test]
fn every_key_of_a_set_up_and_every_block_is_in_the_book() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/test-format.md");
    let page = std::fs::read_to_string(page).unwrap();
    let rows = |mark: &str| -> Vec<String> {
        let (_, after) = page.split_once(&format!("<!-- {mark} -->\n\n")).unwrap();
        after.lines().take_while(|line| line.starts_with('|')).skip(2).map(str::to_owned).collect()
    };
    let first = |row: &str| row.split('`').nth(1).unwrap().to_owned();
    let mut blocks: Vec<String> = rows("list: blocks").iter().map(|row| first(row)).collect();
    let mut kinds = BlockKind::ALL.map(BlockKind::name);
    blocks.sort();
    kinds.sort_unstable();
    assert_eq!(blocks, kinds);
    for row in rows("table: setup") {
        let (key, code) = (first(&row), row.split('`').filter(|code| code.contains(" = ")));
        let examples: Vec<&str> = code.collect();
        assert!(!examples.is_empty() && examples.iter().all(|code| code.starts_with(&key)), "{row}");
        examples.iter().for_each(|code| _ = Setup::from_toml(code).unwrap());
    }
    let keys: Vec<String> = rows("table: setup").iter().map(|row| format!("`{}`", first(row))).collect();
    let unknown = Setup::deserialize(toml::Table::from_iter([("?".to_owned(), true.into())])).unwrap_err();
    let known: Vec<_> =
        unknown.message().split('`').skip(3).step_by(2).map(|key| format!("`{key}`")).collect();
    assert_eq!(
        keys.iter().collect::<std::collections::BTreeSet<_>>(),
        known.iter().collect::<std::collections::BTreeSet<_>>()
    );
}
