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
mod preview;
mod project;
mod pseudo;
mod reading;
mod review;
mod roles;
mod rules;
mod scaffold;
mod spelling;
mod style;
mod words;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    panic::resume_unwind,
    thread,
};

use etiquette_core::{Locale, Script};
use etiquette_diag::{Diagnostic, Span};
use etiquette_phrasebook::syntax::PhraseEntry;

use look::{Look, Readings};
use reading::Reading;
use review::Reviews;
use roles::Roles;

pub use fix::{Edit, fixed};
pub use loading::{LOADING, LoadingRule};
pub use preview::{Preview, Table};
pub use project::{LocaleText, Project};
pub use pseudo::{PSEUDO, pseudo};
pub use review::Progress;
pub use roles::is_card;
pub use rules::RULES;
pub use scaffold::{TO_TRANSLATE, scaffold};

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
/// The scripts tell what each message does: which is a tip, which is on a button, which asks an open question. What the
/// standard rules ask of operators is known without them.
pub fn check(project: &Project, locales: &[Locale], scripts: &[Script]) -> Vec<Finding> {
    let roles = Roles::of(scripts);
    let reference: Readings<'_> =
        project.entries(project.reference).map(|entry| (entry.name(), Reading::all(entry))).collect();
    let looked_at = |locale: &Locale| locales.is_empty() || locales.contains(locale);
    let languages = project.languages.iter().filter(|(locale, _)| looked_at(locale));
    // No language needs another one, but for the reference.
    let mut all: Vec<Finding> = thread::scope(|scope| {
        let (roles, reference) = (&roles, &reference);
        let language = |(locale, language): (&Locale, _)| {
            let locale = *locale;
            scope.spawn(move || check_language(&Look::new(project, (locale, language), roles, reference)))
        };
        let begun: Vec<_> = languages.map(language).collect();
        begun
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    });
    // What has no place in a locale that is looked at is wrong with all of them.
    all.extend(project.homeless().map(|diagnostic| Finding { diagnostic: diagnostic.clone(), fix: None }));
    all.sort();
    all.dedup();
    all
}

fn check_language(look: &Look<'_>) -> Vec<Finding> {
    let unfixable = |diagnostic| Finding { diagnostic, fix: None };
    let mut found = Findings::default();
    for rule in RULES {
        (rule.check)(look, &mut found);
    }
    let mut all: Vec<Finding> = look.loading().cloned().map(unfixable).collect();
    all.extend(found.0.into_iter().filter(|finding| !look.excuses(&finding.diagnostic)));
    // Which exceptions are needed is known only now.
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    all.extend(look.exceptions(&names).into_iter().map(unfixable));
    all
}

/// How far each message of the reference has come in a locale, in the order of the reference.
pub fn progress(project: &Project, locale: Locale) -> Vec<(String, Progress)> {
    let there: BTreeMap<Cow<'_, str>, &PhraseEntry> =
        project.entries(locale).map(|entry| (entry.name(), entry)).collect();
    let none = Reviews::default();
    let reviews = project.languages.get(&locale).map_or(&none, |language| &language.reviews);
    let messages = project.entries(project.reference).filter(|entry| !entry.term);
    let of = |entry: &PhraseEntry| review::progress(entry, there.get(&entry.name()).copied(), reviews);
    messages.map(|entry| (entry.name().into_owned(), of(entry))).collect()
}

/// The file `reviewed.toml` of a locale, once these translations, or all if none is named, are noted as made from what the
/// reference says now. What is not translated is left out.
///
/// # Examples
///
/// ```
/// use etiquette_check::locale::{LocaleText, Progress, Project, progress, reviewed};
/// use etiquette_core::Locale;
///
/// let load = |english: &str, reviews: &str| {
///     let files = [("en/a.ftl", english), ("ro/a.ftl", "bye = La revedere.\n"), ("ro/reviewed.toml", reviews)];
///     let files: Vec<_> = files.iter().map(|(path, text)| LocaleText::new(*path, *text)).collect();
///     Project::load(&files, Locale::ENGLISH)
/// };
/// let romanian = Locale::try_new("ro")?;
/// let noted = reviewed(&load("bye = Goodbye.\n", ""), romanian, &[]);
/// let now = |english| progress(&load(english, &noted), romanian)[0].1;
///
/// assert_eq!(now("# The operator says it last.\nbye = Goodbye.\n"), Progress::Translated);
/// assert_eq!(now("bye = Goodbye, and thank you.\n"), Progress::Stale);
/// # Ok::<(), etiquette_core::LocaleError>(())
/// ```
pub fn reviewed(project: &Project, locale: Locale, messages: &[String]) -> String {
    let mut reviews =
        project.languages.get(&locale).map(|language| language.reviews.clone()).unwrap_or_default();
    let own: BTreeSet<Cow<'_, str>> = project.entries(locale).map(PhraseEntry::name).collect();
    let translated = |entry: &&PhraseEntry| !entry.term && own.contains(&entry.name());
    let reference: Vec<&PhraseEntry> = project.entries(project.reference).filter(translated).collect();
    let named: BTreeSet<&str> = messages.iter().map(String::as_str).collect();
    for entry in reference.iter().filter(|entry| named.is_empty() || named.contains(&*entry.name())) {
        reviews.accept(entry);
    }
    let kept: BTreeSet<Cow<'_, str>> = reference.iter().map(|entry| entry.name()).collect();
    reviews.retain(|message| kept.contains(message));
    reviews.written()
}
