//! A script from its text. Nothing here opens a file: the text is given, and standard files are built in.

use std::collections::{BTreeMap, BTreeSet};

use etiquette_core::{Limits, Script, ScriptError};
use etiquette_diag::{Diagnostic, Diagnostics, SourceId, Sources, Span};

use crate::{
    library::Library,
    lower,
    merge::merge,
    places::Places,
    schema::{Decode, File},
    tree::{self, Kind, Node, Text},
};

/// The version of the format that is read.
const VERSION: i64 = 1;

/// What came of loading a script.
///
/// Mistakes in one part hide none in another, so that all of them are found at once.
///
/// ```
/// use etiquette_diag::{Sources, terminal};
/// use etiquette_script::load;
///
/// let text = "etiquette = 1\nname = 'a'\nstart = 'gret'\n[step.greet]\nstage = 'opning'\n";
/// let mut sources = Sources::new();
/// let loaded = load("a.toml", text, &mut sources);
/// assert!(loaded.script.is_none());
/// assert_eq!(loaded.diagnostics.errors(), 2);
///
/// let told = terminal(&loaded.diagnostics.finish(), &sources, false);
/// assert!(told.contains("did you mean `greet`?") && told.contains("did you mean `opening`?"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Loaded {
    /// The script; `None` if there was any error.
    pub script: Option<Script>,
    /// The profile that it begins with, as it names it.
    pub profile: Option<Box<str>>,
    /// Everything that is wrong with it, errors or not.
    pub diagnostics: Diagnostics,
    /// Where the parts of the script were written.
    pub places: Places,
}

/// How a script is loaded.
///
/// ```
/// use etiquette_script::LoadOptions;
///
/// let mut options = LoadOptions::default();
/// options.limits.variants = 8;
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct LoadOptions {
    /// The bounds of the script and of its calls.
    pub limits: Limits,
    /// Texts that are read instead of the standard files of these names, for those who try out changes of them.
    pub standard: BTreeMap<String, String>,
}

/// Loads a script whose file is known by `name`.
///
/// The text joins `sources`, and with it the standard files that the script uses, so that findings can point
/// into them.
///
/// ```
/// use etiquette_diag::{Sources, terminal};
/// use etiquette_script::load;
///
/// let text = r#"
/// etiquette = 1
/// name  = "short"
/// start = "greet"
///
/// [step.greet]
/// stage   = "opening"
/// say     = { greet = true }
/// on.done = "goodbye"
/// "#;
/// let mut sources = Sources::new();
/// let loaded = load("short.toml", text, &mut sources);
/// assert!(loaded.script.is_none());
///
/// let found = loaded.diagnostics.finish();
/// assert_eq!(found[0].rule(), "unknown-step");
/// assert_eq!(found[0].message(), "expected a step, found `goodbye`");
/// ```
pub fn load(name: &str, text: &str, sources: &mut Sources) -> Loaded {
    load_with(name, text, sources, &LoadOptions::default())
}

/// Loads a script within other bounds.
///
/// ```
/// use etiquette_diag::Sources;
/// use etiquette_script::{LoadOptions, load_with};
///
/// let text = "etiquette = 1\nname = 'a'\nstart = 'b'\n[step.b]\nstage = 'opening'\n[step.c]\nstage = 'goal'\n";
/// let mut options = LoadOptions::default();
/// assert!(load_with("a.toml", text, &mut Sources::new(), &options).script.is_some());
///
/// options.limits.steps = 1;
/// let loaded = load_with("a.toml", text, &mut Sources::new(), &options);
/// assert_eq!(loaded.diagnostics.iter().map(|found| found.rule()).collect::<Vec<_>>(), ["too-many"]);
/// ```
pub fn load_with(name: &str, text: &str, sources: &mut Sources, options: &LoadOptions) -> Loaded {
    let source = sources.add(name, text);
    let mut found = Diagnostics::new();
    let parsed = tree::parse(source, text, &mut found);
    let merged = merge(parsed.table, Library::standard(&options.standard), sources, &mut found);
    let root = Node { span: Span::new(source, 0..0), kind: Kind::Table(merged.table) };
    let Some(file) = File::decode(&root, &mut found) else { return nothing(found) };
    if let Some(finding) = unsupported(&file) {
        return nothing([finding].into_iter().collect());
    }
    let (model, places, mut found) = lower::lower(&file, &options.limits, found);
    if parsed.is_broken {
        // Behind a syntax error TOML may be read no further.
        found = found.into_iter().filter(|finding| !is_of_absence(finding)).collect();
    }
    found = of_standard_files(found, &merged.used);
    let mut script = None;
    if !found.has_errors() {
        match Script::try_new(model, options.limits) {
            Ok(whole) => script = Some(whole),
            Err(error) => {
                let refused = refused(&error, &file, root.span);
                let placed = of_standard_files([refused].into_iter().collect(), &merged.used);
                placed.into_iter().for_each(|finding| found.push(finding));
            }
        }
    }
    let profile = file.profile.given().map(|name| name.as_str().into());
    Loaded { script, profile, diagnostics: found, places }
}

fn nothing(diagnostics: Diagnostics) -> Loaded {
    Loaded { script: None, profile: None, diagnostics, places: Places::default() }
}

/// Says that the file is of another version, in which case nothing else in it means anything.
fn unsupported(file: &File) -> Option<Diagnostic> {
    let version = file.version.given().filter(|version| version.value != VERSION)?;
    let message = format!("expected version {VERSION} of the format, found {}", version.value);
    let help = format!("write `etiquette = {VERSION}`");
    Some(Diagnostic::error("unsupported-version", message).at(version.span).help(help))
}

/// Rules by which something of the author's own is not there, or a key is not of its table.
const OF_ABSENCE: [&str; 14] = [
    "empty-flow",
    "missing-act",
    "missing-index",
    "missing-key",
    "missing-use",
    "no-step-of-stage",
    "unknown-event",
    "unknown-fact",
    "unknown-flow",
    "unknown-key",
    "unknown-option",
    "unknown-profile",
    "unknown-step",
    "unknown-timer",
];

/// Whether a finding says that something is not there: behind a syntax error it may well be.
fn is_of_absence(finding: &Diagnostic) -> bool {
    OF_ABSENCE.contains(&finding.rule())
}

/// Has each finding in a standard file point at the entry of `use` that brought the file, and keeps of findings in
/// one file that say the same only the first: they have one cause, which lies in the script. Nothing is said of
/// files that the script only should have used.
fn of_standard_files(found: Diagnostics, used: &BTreeMap<SourceId, Option<Span>>) -> Diagnostics {
    let mut said = BTreeSet::new();
    let keep = |finding: Diagnostic| {
        let file = finding.span().map(|span| span.source);
        match file.and_then(|file| Some((file, used.get(&file)?))) {
            None => Some(finding),
            Some((file, by)) => {
                let is_new = said.insert((file, finding.rule(), finding.message().to_owned()));
                by.filter(|_| is_new).map(|by| finding.also(by, "used here"))
            }
        }
    };
    found.finish().into_iter().filter_map(keep).collect()
}

/// What the engine refuses that the loader let through, at the part of the file that the error names.
fn refused(error: &ScriptError, file: &File, root: Span) -> Diagnostic {
    let (rule, help) = match error {
        ScriptError::TooMany { .. } => ("too-many", ""),
        ScriptError::CannotBeHard { .. } => (
            "unbreakable-hard-rule",
            "take `severity` away: what the caller, the line and the clock do is never refused",
        ),
        _ => ("refused-model", ""),
    };
    let span = place(error, file).or_else(|| Some(file.name.given()?.span())).unwrap_or(root);
    Diagnostic::error(rule, error.to_string()).at(span).help(help)
}

/// The severity of a rule that cannot be hard, or the name of the rule or fact that an error is about.
fn place(error: &ScriptError, file: &File) -> Option<Span> {
    let of_rule = |wanted: &str| file.rules.entries().find(|(name, _)| name.as_str() == wanted);
    let of_fact = |wanted: &str| file.facts.entries().find(|(name, _)| name.as_str() == wanted);
    match error {
        ScriptError::CannotBeHard { rule } => of_rule(rule)?.1.as_ref()?.severity.given().map(Text::span),
        ScriptError::CountsTooFar { rule, .. }
        | ScriptError::NothingInTime { rule }
        | ScriptError::Propositions { rule, .. }
        | ScriptError::UnfitTime { rule } => Some(of_rule(rule)?.0.span()),
        ScriptError::BadIndex { fact }
        | ScriptError::InternalFact { fact, .. }
        | ScriptError::OutOfRange { fact, .. }
        | ScriptError::PrivateIndex { fact, .. }
        | ScriptError::WrongUse { fact, .. } => Some(of_fact(fact)?.0.span()),
        _ => None,
    }
}
