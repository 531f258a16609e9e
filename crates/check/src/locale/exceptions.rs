//! The exceptions of a language: findings that are not mistakes there, each with its reason, in `exceptions.toml`.
//!
//! ```toml
//! [[exception]]
//! rule    = "gendered-form"
//! message = "support-tip-goodbye"
//! reason  = "“prima” goes with “persoana”, whoever that is"
//! ```

use std::collections::BTreeSet;

use etiquette_diag::{Diagnostic, SourceId, Span};
use serde::Deserialize;
use toml::Spanned;

/// The exceptions of a language.
#[derive(Debug, Default)]
pub(super) struct Exceptions {
    entries: Vec<Exception>,
}

#[derive(Debug)]
struct Exception {
    rule: String,
    message: String,
    span: Span,
    reasoned: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    exception: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rule: Spanned<String>,
    message: String,
    #[serde(default)]
    reason: String,
}

impl Exceptions {
    /// Reads a file of exceptions.
    ///
    /// # Errors
    ///
    /// When it is no TOML, or has a key or a value that no such file has; with the place of the first such.
    pub(super) fn read(text: &str, source: SourceId) -> Result<Self, toml::de::Error> {
        let file: File = toml::from_str(text)?;
        let entries = file.exception.into_iter().map(|entry| Exception {
            span: Span::new(source, entry.rule.span()),
            rule: entry.rule.into_inner(),
            message: entry.message,
            reasoned: !entry.reason.trim().is_empty(),
        });
        Ok(Self { entries: entries.collect() })
    }

    /// Whether something is excused from a rule.
    pub(super) fn concern(&self, rule: &str) -> bool {
        self.entries.iter().any(|entry| entry.rule == rule)
    }

    /// The exception that excuses a finding of a rule in a message. One without a reason excuses all the same, and is a
    /// finding itself.
    pub(super) fn excuse(&self, rule: &str, message: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.rule == rule && entry.message == message)
    }

    /// The exceptions that have no reason, and those that are not among the used ones.
    pub(super) fn findings(&self, used: &BTreeSet<usize>, rules: &[&str]) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (number, entry) in self.entries.iter().enumerate() {
            let Exception { rule, message, span, .. } = entry;
            if !entry.reasoned {
                let what = format!("the exception from `{rule}` for `{message}` has no reason");
                let help = "write `reason = \"…\"`, so that whoever reads it can tell whether it still holds";
                found.push(Diagnostic::error("exception-without-reason", what).at(*span).help(help));
            }
            if !used.contains(&number) {
                let what = format!("the exception from `{rule}` for `{message}` excuses nothing");
                let help = if rules.contains(&&**rule) {
                    "take it out".to_owned()
                } else {
                    etiquette_diag::did_you_mean(rule, rules.iter().copied())
                };
                found.push(Diagnostic::warning("idle-exception", what).at(*span).help(help));
            }
        }
        found
    }
}
