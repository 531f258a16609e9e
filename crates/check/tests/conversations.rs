//! The conversation runner: what it reads, what it says of mistakes, and what it writes when it blesses.

#![cfg(test)]

use std::sync::Arc;

use etiquette_check::conversation::{Outcome, World, bless, run};
use etiquette_core::Script;
use etiquette_diag::Sources;
use etiquette_phrasebook::{Catalogue, CatalogueBuilder};
use etiquette_script::load;
use proptest::prelude::*;

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
    fn script(&self, name: &str) -> Option<Arc<Script>> {
        let script = || load("small.toml", SCRIPT, &mut Sources::new()).script;
        (name == "small").then(script).flatten().map(Arc::new)
    }

    fn phrases(&self) -> &Catalogue {
        &self.phrases
    }
}

fn outcomes(markdown: &str) -> Vec<Outcome> {
    run(markdown, &Small::new())
}

fn passes(markdown: &str) {
    for outcome in outcomes(markdown) {
        assert!(outcome.passed(), "{}", outcome.difference());
    }
}

/// Expects the only block to fail for a reason that holds these words.
fn fails(markdown: &str, words: &str) {
    let outcomes = outcomes(markdown);
    assert_eq!(outcomes.len(), 1, "{markdown}");
    let why = outcomes[0].actual.as_ref().expect_err(markdown);
    assert!(why.contains(words), "{why}");
    assert!(outcomes[0].difference().contains(words), "{}", outcomes[0].difference());
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
    fails("```call script=small mood=good\n```\n", "unknown field `mood`");
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
