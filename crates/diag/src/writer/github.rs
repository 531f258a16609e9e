//! Findings as commands that GitHub shows beside the lines of a change. Related places are left to the message.

use crate::{Diagnostic, Severity, Sources};

/// Writes findings as [workflow commands](https://docs.github.com/actions/reference/workflow-commands-for-github-actions),
/// one a line. Lines and columns start at 1, and columns count characters.
///
/// ```
/// use etiquette_diag::{Diagnostic, Sources, Span, github};
///
/// let mut sources = Sources::new();
/// let file = sources.add("locales/ro/hold.ftl", "hold-thanks = Mulţumesc.\n");
/// let found = [Diagnostic::error("wrong-character", "`ţ` is never right").at(Span::new(file, 17..19))];
/// assert_eq!(
///     github(&found, &sources),
///     "::error file=locales/ro/hold.ftl,line=1,col=18,endLine=1,endColumn=19,title=wrong-character::`ţ` is never right\n"
/// );
/// ```
pub fn github(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    diagnostics.iter().map(|diagnostic| line(diagnostic, sources)).collect()
}

fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let command = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = diagnostic.span().filter(|span| sources.contains(span.source)).map(|span| {
        let start = sources.line_column(span.source, span.start);
        let end = sources.line_column(span.source, span.end.max(span.start));
        let file = property(sources.name(span.source));
        let (line, column) = (start.line, start.column);
        format!("file={file},line={line},col={column},endLine={},endColumn={},", end.line, end.column)
    });
    let help = diagnostic.help_text().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let text = data(&format!("{}{help}", diagnostic.message()));
    format!("::{command} {}title={}::{text}\n", place.unwrap_or_default(), property(diagnostic.rule()))
}

/// A text in which nothing ends the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text in which nothing ends a property either.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        let found = [Diagnostic::warning("rule", "100 %\n::error::").help("a")];
        assert_eq!(github(&found, &Sources::new()), "::warning title=rule::100 %25%0A::error::%0Ahelp: a\n");
    }
}
