//! What came of tests as one report: the tests, and each script with marks.

use etiquette::{
    check::{
        cover::practice_report,
        report::{Column, Report, Section, Table},
    },
    diag::Diagnostic,
};

use super::Whole;

/// A finding in a cell of a table.
fn told(finding: &Diagnostic) -> String {
    let help = finding.help_text().map_or_else(String::new, |help| format!("; {help}"));
    format!("{}{help}", finding.message())
}

pub(super) fn page(whole: &Whole) -> Report {
    let rows = whole.files.iter().flat_map(|file| {
        file.tests.outcomes.iter().map(|outcome| {
            let came = match (outcome.passed(), outcome.findings().first()) {
                (true, _) => "passed".to_owned(),
                (false, Some(finding)) => told(finding),
                (false, None) => outcome.difference(),
            };
            let place = format!("{}:{}", file.name(), file.line(outcome));
            vec![place, outcome.heading.clone(), outcome.kind.name().to_owned(), came]
        })
    });
    let columns = ["where", "heading", "block", "came to"].map(Column::text).to_vec();
    let table = Table { columns, rows: rows.collect() };
    let tests = Section { heading: "Tests".to_owned(), table: Some(table), ..Section::default() };
    let scripts = whole.practised.iter().flat_map(|(kept, practice)| {
        let written = (&kept.origin.places, &kept.origin.sources);
        let report = practice_report(&kept.name, practice, written, whole.shelf.phrases());
        let named =
            |section: Section| Section { heading: format!("{}: {}", kept.name, section.heading), ..section };
        report.sections.into_iter().map(named)
    });
    Report { title: "Conversation tests".to_owned(), sections: [tests].into_iter().chain(scripts).collect() }
}
