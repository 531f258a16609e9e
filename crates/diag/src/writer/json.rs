//! Findings for tools, as JSON. Keys keep their order and are always there: what is not known is `null`,
//! never left out.

use serde::Serialize;

use crate::{Diagnostic, Label, Sources, Span};

/// Writes findings as one JSON array with an object for each, and a line break at the end.
///
/// Lines and columns start at 1, columns count characters, and the end is the place after the last character.
/// `related` holds the further places. A finding without a place has `null` for all five of its parts.
///
/// ```
/// use etiquette_diag::{Diagnostic, Sources, json};
///
/// let found = [Diagnostic::error("missing-locale", "no locale `en`")];
/// let written = json(&found, &Sources::new());
/// assert!(written.contains(r#""rule": "missing-locale""#));
/// assert!(written.contains(r#""line": null"#));
/// ```
pub fn json(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let findings: Vec<Finding<'_>> =
        diagnostics.iter().map(|diagnostic| Finding::new(diagnostic, sources)).collect();
    // Strings, numbers and lists of them can always be written, so there is no failure to report.
    let mut written = serde_json::to_string_pretty(&findings).unwrap_or_default();
    written.push('\n');
    written
}

/// The order of the fields is the order of the keys.
#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    severity: &'a str,
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    label: Option<&'a str>,
    help: Option<&'a str>,
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl<'a> Finding<'a> {
    fn new(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Self {
        let place = Place::new(diagnostic.span(), sources);
        Self {
            rule: diagnostic.rule(),
            severity: diagnostic.severity().as_str(),
            message: diagnostic.message(),
            file: place.file,
            line: place.line,
            column: place.column,
            end_line: place.end_line,
            end_column: place.end_column,
            label: diagnostic.label_text(),
            help: diagnostic.help_text(),
            related: diagnostic.related().iter().map(|label| Related::new(label, sources)).collect(),
        }
    }
}

impl<'a> Related<'a> {
    fn new(label: &'a Label, sources: &'a Sources) -> Self {
        let place = Place::new(Some(label.span), sources);
        Self {
            message: &label.text,
            file: place.file,
            line: place.line,
            column: place.column,
            end_line: place.end_line,
            end_column: place.end_column,
        }
    }
}

#[derive(Default)]
struct Place<'a> {
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl<'a> Place<'a> {
    fn new(span: Option<Span>, sources: &'a Sources) -> Self {
        let Some(span) = span.filter(|span| sources.contains(span.source)) else {
            return Self::default();
        };
        let start = sources.line_column(span.source, span.start);
        let end = sources.line_column(span.source, span.end.max(span.start));
        Self {
            file: Some(sources.name(span.source)),
            line: Some(start.line),
            column: Some(start.column),
            end_line: Some(end.line),
            end_column: Some(end.column),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_in_its_place() {
        let mut sources = Sources::new();
        let script = sources.add("a.toml", "x = 1\nprivet = \"привет\"\n");
        let phrases = sources.add("b.ftl", "privet = Привет");
        let finding = Diagnostic::warning("odd-word", "expected `privet`, found `привет`")
            .at(Span::new(script, 16..28))
            .also(Span::new(phrases, 0..6), "written here")
            .help("did you mean `privet`?");
        let expected = r#"[
  {
    "rule": "odd-word",
    "severity": "warning",
    "message": "expected `privet`, found `привет`",
    "file": "a.toml",
    "line": 2,
    "column": 11,
    "end_line": 2,
    "end_column": 17,
    "label": null,
    "help": "did you mean `privet`?",
    "related": [
      {
        "message": "written here",
        "file": "b.ftl",
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 7
      }
    ]
  }
]
"#;
        let written = json(&[finding], &sources);
        assert_eq!(written, expected, "\n{written}");
    }

    #[test]
    fn nothing_found_is_an_empty_array() {
        assert_eq!(json(&[], &Sources::new()), "[]\n");
    }
}
