//! The rules of locales: what is wrong with the files of a language by themselves, beside the reference, and as speech
//! to a caller. One file a rule, in `rules`.
//!
//! Nothing here reads or writes a file, and no rule knows a language: what is particular to one is in its `style.toml`.
//!
//! ```
//! use etiquette_check::locale::{LocaleText, Project, check};
//! use etiquette_core::Locale;
//!
//! let files = [
//!     LocaleText::new("en/hold.ftl", "hold-thanks = Thank you for waiting.\n"),
//!     LocaleText::new("ro/hold.ftl", "hold-thanks = Îţi mulţumesc că ai aşteptat.\n"),
//!     LocaleText::new("ro/style.toml", "[letters]\nwrong = { \"ţ\" = \"ț\", \"ş\" = \"ș\" }\n"),
//! ];
//! let project = Project::load(&files, Locale::ENGLISH);
//! let findings = check(&project, &[], &[]);
//!
//! let wrong: Vec<_> = findings.iter().filter(|found| found.diagnostic.rule() == "wrong-character").collect();
//! assert_eq!(wrong.len(), 3);
//! assert_eq!(wrong[0].fix.as_ref().unwrap().replacement, "ț");
//! ```

mod exceptions;
mod fix;
mod loading;
mod look;
mod project;
mod reading;
mod review;
mod roles;
mod rules;
mod style;
mod words;

use std::collections::BTreeMap;

use etiquette_core::{Locale, Script};
use etiquette_diag::{Diagnostic, Span};

use look::Look;
use roles::Roles;

pub use fix::{Edit, fixed};
pub use loading::{LOADING, LoadingRule};
pub use project::{LocaleText, Project};
pub use review::{Progress, Reviews};
pub use rules::RULES;

/// A rule of the checker for locales.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Rule {
    /// Its name, which names the fault. A published name is never reused.
    pub name: &'static str,
    /// What it finds, in a sentence.
    pub summary: &'static str,
    check: fn(&Look<'_>, &mut Findings),
}

/// What a rule has found, and how it is mended where that takes no thought.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Finding {
    /// What is wrong, where, and what to do about it.
    pub diagnostic: Diagnostic,
    /// The change that mends it, where there is only one.
    pub fix: Option<Edit>,
}

/// Where a rule puts what it finds.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(Finding { diagnostic, fix: None });
    }

    fn push_with(&mut self, diagnostic: Diagnostic, span: Span, replacement: impl Into<String>) {
        self.0.push(Finding { diagnostic, fix: Some(Edit { span, replacement: replacement.into() }) });
    }
}

/// What is wrong with some locales of a project, or with all of them if none is named, by place.
///
/// The scripts tell what each message does: which is a tip, which is on a button, which asks an open question.
pub fn check(project: &Project, locales: &[Locale], scripts: &[Script]) -> Vec<Finding> {
    let roles = Roles::of(scripts);
    let mut all = Vec::new();
    let looked_at = |locale: &Locale| locales.is_empty() || locales.contains(locale);
    let languages = project.languages.iter().map(|(locale, language)| (*locale, language));
    for language in languages.filter(|(locale, _)| looked_at(locale)) {
        let look = Look::new(project, language, &roles);
        all.extend(look.loading().map(|diagnostic| Finding { diagnostic: diagnostic.clone(), fix: None }));
        let mut found = Findings::default();
        for rule in RULES {
            (rule.check)(&look, &mut found);
        }
        let unexcused = found.0.into_iter().filter(|finding| !look.excuses(&finding.diagnostic));
        all.extend(unexcused);
        let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
        all.extend(look.exceptions(&names).into_iter().map(|diagnostic| Finding { diagnostic, fix: None }));
    }
    // What has no place in a locale that is looked at is wrong with all of them.
    all.extend(project.homeless().map(|diagnostic| Finding { diagnostic: diagnostic.clone(), fix: None }));
    all.sort();
    all.dedup();
    all
}

/// How far each message of the reference has come in a locale, in the order of the reference.
pub fn progress(project: &Project, locale: Locale) -> Vec<(String, Progress)> {
    let Some(language) = project.languages.get(&locale) else { return Vec::new() };
    let there: BTreeMap<String, Span> = language.entries().map(|entry| (entry.name(), entry.span)).collect();
    let messages = project.entries(project.reference).filter(|entry| !entry.term);
    let messages = messages.map(|entry| {
        let name = entry.name();
        let progress = review::progress(entry, there.get(&name).copied(), &language.reviews);
        (name, progress)
    });
    messages.collect()
}
