//! Any bytes as a log of calls, as the events of a call, and as a log of what is charged. Each mistake is told in its
//! place; what was read can be scored, reported and written again.

use std::{num::NonZero, sync::LazyLock};

use etiquette::{
    Script,
    check::{
        replay::parse_lines,
        report::{html, text},
        score::{Books, Rulebook, ScoreOptions, call_json, report, score, totals_json},
    },
    diag::Sources,
    policy::price::{read_log, write_log},
    shipped,
};

thread_local! {
    static BOOKS: Option<Books<'static>> = books();
}

static SCRIPT: LazyLock<Option<Script>> = LazyLock::new(|| shipped::script("support"));

pub(super) fn try_bytes(bytes: &[u8]) {
    BOOKS.with(|books| books.iter().for_each(|books| scored(bytes, books)));
    let text = String::from_utf8_lossy(bytes);
    if let Some(script) = &*SCRIPT {
        played(&text, script);
    }
    charged(&text);
}

fn books() -> Option<Books<'static>> {
    let mut books = ["helpline", "support"].into_iter().filter_map(shipped::script);
    let first = Rulebook::new(books.next()?.into());
    Some(Books::several(first, books.map(|script| Rulebook::new(script.into())).collect()))
}

fn scored(bytes: &[u8], books: &Books<'_>) {
    let mut options = ScoreOptions::default();
    options.workers = NonZero::new(1);
    let lines = bytes.split(|byte| *byte == b'\n').count() as u64;
    let mut calls = 0;
    let totals = score(bytes, books, options, |book, call, read| {
        calls += 1;
        assert!(read <= bytes.len() as u64, "no more is read than there is");
        let json = call_json(book, call);
        assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok() && !json.contains('\n'), "{json}");
        Ok(())
    });
    assert!(totals.is_ok(), "bytes in memory can be read");
    let Ok(totals) = totals else { return };
    assert!(calls <= lines, "a call is a line");
    assert!(
        totals.problems.found().iter().all(|problem| (1..=lines).contains(&problem.line)),
        "within the log"
    );
    assert!(serde_json::from_str::<serde_json::Value>(&totals_json(&totals)).is_ok(), "totals in JSON");
    let told = totals.problems.text("log");
    let expected: usize = totals.problems.found().iter().map(|it| 1 + usize::from(!it.help.is_empty())).sum();
    let left_out = usize::from(totals.problems.left_out() > 0);
    assert_eq!(told.lines().count(), expected + left_out, "{told}");
    let report = report("log", &totals);
    assert!(!text(&report).is_empty() && html(&report).contains("</main>"), "a report");
}

fn played(text: &str, script: &Script) {
    let mut sources = Sources::new();
    let source = sources.add("call.events", text);
    if let Err(found) = parse_lines(script, text, source) {
        super::script::are_shown(&found, &sources);
    }
}

fn charged(text: &str) {
    let mut sources = Sources::new();
    let (events, found) = read_log("meter.log", text, &mut sources);
    super::script::are_shown(&found.finish(), &sources);
    let written = write_log(&events);
    let (again, found) = read_log("meter.log", &written, &mut Sources::new());
    assert!(found.is_empty() && again == events, "what is written is read again: {written:?}");
}
