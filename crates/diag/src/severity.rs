//! How grave a finding is. What follows from it (an exit code, a refused script) is never decided here.

use std::fmt;

/// How grave a finding is; a graver one is greater.
///
/// ```
/// use etiquette_diag::Severity;
///
/// assert!(Severity::Error > Severity::Warning);
/// assert_eq!(Severity::Warning.to_string(), "warning");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Note,
    /// Works, and is probably not what was meant.
    Warning,
    /// Cannot work, or breaks a rule that must hold.
    Error,
}

impl Severity {
    /// The name that people and tools read: `note`, `warning`, `error`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
