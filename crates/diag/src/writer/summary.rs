//! The last line of a check: how many of what. It never says what follows from that.

use crate::{Diagnostic, Severity};

/// How many errors, warnings and notes there are, as one line without a line break.
///
/// ```
/// use etiquette_diag::{Diagnostic, summary};
///
/// let error = Diagnostic::error("rule", "message");
/// let warning = Diagnostic::warning("rule", "message");
/// assert_eq!(summary(&[error.clone(), error, warning]), "2 errors, 1 warning");
/// assert_eq!(summary(&[]), "no problems");
/// ```
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let counts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter_map(|severity| count(diagnostics, severity))
        .collect();
    if counts.is_empty() { "no problems".to_owned() } else { counts.join(", ") }
}

fn count(diagnostics: &[Diagnostic], severity: Severity) -> Option<String> {
    match diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count() {
        0 => None,
        1 => Some(format!("1 {severity}")),
        many => Some(format!("{many} {severity}s")),
    }
}
