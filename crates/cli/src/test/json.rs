//! What came of tests, for programs.

use etiquette::{check::cover::practice_json, diag};
use serde_json::{Value, json};

use super::{Tested, Whole};

pub(super) fn json(whole: &Whole) -> Value {
    let tests: Vec<Value> = whole.files.iter().flat_map(tests).collect();
    let coverage: Vec<Value> = whole
        .practised
        .iter()
        .map(|(kept, practice)| {
            practice_json(
                &kept.name,
                practice,
                (&kept.origin.places, &kept.origin.sources),
                whole.shelf.phrases(),
            )
        })
        .collect();
    json!({ "tests": tests, "coverage": coverage })
}

fn tests(file: &Tested) -> impl Iterator<Item = Value> {
    file.tests.outcomes.iter().map(|outcome| {
        // The writer of findings writes JSON.
        let problems: Value =
            serde_json::from_str(&diag::json(outcome.findings(), &file.sources)).unwrap_or_default();
        json!({
            "file": file.name(),
            "line": file.line(outcome),
            "heading": outcome.heading,
            "kind": outcome.kind.name(),
            "passed": outcome.passed(),
            "difference": outcome.difference(),
            "problems": problems,
        })
    })
}
