//! Findings as SARIF 2.1.0, which code-scanning services and editors read. What has no place in SARIF goes into the
//! message, and nothing is left out.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{Diagnostic, Severity, Sources, Span};

/// Writes findings as one SARIF log, with a line break at the end. Columns count Unicode code points, and start at 1.
///
/// ```
/// use etiquette_diag::{Diagnostic, Sources, Span, sarif};
///
/// let mut sources = Sources::new();
/// let file = sources.add("locales/ro/hold.ftl", "hold-thanks = Mulţumesc.\n");
/// let found = [Diagnostic::error("wrong-character", "`ţ` is never right").at(Span::new(file, 17..19))];
/// let log: serde_json::Value = serde_json::from_str(&sarif(&found, &sources))?;
/// assert_eq!(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"], 18);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn sarif(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let rules: BTreeSet<&str> = diagnostics.iter().map(Diagnostic::rule).collect();
    let rules: Vec<Value> = rules.into_iter().map(|rule| json!({ "id": rule })).collect();
    let results: Vec<Value> = diagnostics.iter().map(|diagnostic| result(diagnostic, sources)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "etiquette", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn result(diagnostic: &Diagnostic, sources: &Sources) -> Value {
    let level = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let help = diagnostic.help_text().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let place = diagnostic.span().and_then(|span| location(span, sources));
    let related = diagnostic.related().iter().filter_map(|label| {
        let mut place = location(label.span, sources)?;
        place.as_object_mut()?.insert("message".to_owned(), json!({ "text": label.text }));
        Some(place)
    });
    json!({
        "ruleId": diagnostic.rule(),
        "level": level,
        "message": { "text": format!("{}{help}", diagnostic.message()) },
        "locations": place.into_iter().collect::<Vec<_>>(),
        "relatedLocations": related.collect::<Vec<_>>(),
    })
}

fn location(span: Span, sources: &Sources) -> Option<Value> {
    if !sources.contains(span.source) {
        return None;
    }
    let start = sources.line_column(span.source, span.start);
    let end = sources.line_column(span.source, span.end.max(span.start));
    Some(json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(sources.name(span.source)) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        },
    }))
}

/// A path as a relative URI reference: slashes forward, and what has a meaning in a URI escaped.
fn uri(path: &str) -> String {
    let escaped = |byte: u8| match byte {
        b'\\' => "/".to_owned(),
        b if b.is_ascii_alphanumeric() || b"-._~/".contains(&b) => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    path.bytes().map(escaped).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uri_references() {
        assert_eq!(uri("locales\\fr CA/é.ftl"), "locales/fr%20CA/%C3%A9.ftl");
    }

    #[test]
    fn findings_without_a_place_have_no_location() {
        let found = [Diagnostic::note("rule", "message")];
        let log: Value = serde_json::from_str(&sarif(&found, &Sources::new())).expect("JSON");
        assert_eq!(log["runs"][0]["results"][0]["locations"], json!([]));
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"], json!([{ "id": "rule" }]));
    }
}
