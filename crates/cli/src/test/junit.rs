//! What came of tests, as services that build programs read it: a suite a file, a case a block.

use std::io;

use etiquette::{
    check::conversation::Outcome,
    diag::{Diagnostic, terminal},
};
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use super::{Tested, Whole};
use crate::error::CliError;

pub(super) fn junit(whole: &Whole) -> Result<String, CliError> {
    let mut report = Report::new("etiquette");
    report.add_test_suites(whole.files.iter().map(suite));
    let written = report.to_string();
    written.map(|text| text + "\n").map_err(|error| CliError::Io(io::Error::other(error)))
}

fn suite(file: &Tested) -> TestSuite {
    let mut suite = TestSuite::new(file.name());
    suite.add_test_cases(file.tests.outcomes.iter().map(|outcome| case(file, outcome)));
    suite
}

fn case(file: &Tested, outcome: &Outcome) -> TestCase {
    let line = file.line(outcome);
    let name = format!("{} ({}, line {line})", outcome.heading, outcome.kind.name());
    let mut case = TestCase::new(name, status(file, outcome));
    case.set_classname(file.name());
    case.extra.insert("file".into(), file.name().into());
    case.extra.insert("line".into(), line.to_string().into());
    case
}

fn status(file: &Tested, outcome: &Outcome) -> TestCaseStatus {
    if outcome.passed() {
        return TestCaseStatus::success();
    }
    let told = terminal(outcome.findings(), &file.sources, false);
    let message = outcome.findings().first().map_or("not as written", Diagnostic::message);
    let (kind, description) = match outcome.problems() {
        [] => (NonSuccessKind::Failure, format!("{}{told}", outcome.difference())),
        _ => (NonSuccessKind::Error, told),
    };
    let mut status = TestCaseStatus::non_success(kind);
    status.set_message(message);
    status.set_description(description);
    status
}
