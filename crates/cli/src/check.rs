//! `etiquette check`: scripts and locales together, and what every call of a script does.

use std::{
    collections::BTreeSet,
    fmt,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use etiquette::{
    Locale,
    check::{
        lint,
        prove::{self, Claim, Limits, Proof, Verdict},
    },
    diag::{Diagnostic, Diagnostics, Sources, github, json, sarif, summary, terminal},
    phrasebook::Catalogue,
    shipped,
};

use crate::{
    Done,
    args::CheckArgs,
    error::CliError,
    files,
    locale::args::Format,
    locales::{is_locale_file, is_locale_folder, locale_or, phrases},
    output::Output,
    scripts::{self, is_error},
};

pub(crate) fn run(args: &CheckArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let subject = Paths::sort(&args.paths)?;
    let (built, mut sources) = phrases(&subject.folders)?;
    let locale = |tag: &String| locale_or(tag, &built.catalogue, "; a folder of locales adds others");
    let locales = args.locales.iter().map(locale).collect::<Result<Vec<_>, _>>()?;
    let mut findings: Diagnostics = built.diagnostics.into_iter().collect();
    let mut proved = Proved::default();
    for script in &subject.scripts {
        let checker = Checker { phrases: &built.catalogue, locales: &locales, states: args.states };
        checker.check(script, &mut sources, &mut findings, &mut proved)?;
    }
    let findings = once(findings, &sources);
    match args.format {
        Format::Json => out.write_all(json(&findings, &sources).as_bytes())?,
        Format::Github => out.write_all(github(&findings, &sources).as_bytes())?,
        Format::Sarif => out.write_all(sarif(&findings, &sources).as_bytes())?,
        Format::Text => {
            let drawn = terminal(&findings, &sources, out.color);
            let gap = if findings.is_empty() { "" } else { "\n" };
            let scripts = counted(subject.scripts.len(), "script");
            let all = built.catalogue.locales().count();
            let locales = counted(if locales.is_empty() { all } else { locales.len() }, "locale");
            writeln!(out, "{drawn}{gap}{scripts} and {locales} checked, {proved}: {}", summary(&findings))?;
        }
    }
    Ok(if findings.iter().any(is_error) { Done::WithErrors } else { Done::Well })
}

fn counted(number: usize, what: &str) -> String {
    if number == 1 { format!("1 {what}") } else { format!("{number} {what}s") }
}

/// What is checked.
#[derive(Default)]
struct Paths {
    /// Files, and names of shipped scripts.
    scripts: Vec<String>,
    /// Folders of locales.
    folders: Vec<PathBuf>,
}

impl Paths {
    /// Scripts and folders of locales, each once; without any script those that are shipped.
    fn sort(paths: &[PathBuf]) -> Result<Self, CliError> {
        let mut sorted = Self::default();
        for path in paths {
            sorted.add(path)?;
        }
        if sorted.scripts.is_empty() {
            sorted.scripts = shipped::names().map(str::to_owned).collect();
        }
        let mut seen = BTreeSet::new();
        sorted.scripts.retain(|script| seen.insert(script.clone()));
        let mut seen = BTreeSet::new();
        sorted.folders.retain(|folder| seen.insert(folder.clone()));
        Ok(sorted)
    }

    fn add(&mut self, path: &Path) -> Result<(), CliError> {
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            return self.add_folder(path);
        }
        if is_locale_file(path) {
            return Err(CliError::PartOfLocale { path: path.to_owned() });
        }
        if !path.exists() && shipped::toml(&name).is_none() {
            return Err(scripts::unknown(&name));
        }
        self.scripts.push(name);
        Ok(())
    }

    /// A folder may hold both.
    fn add_folder(&mut self, folder: &Path) -> Result<(), CliError> {
        let mut found: Vec<PathBuf> = files::entries(folder)?;
        found.retain(|path| is_script(path));
        self.scripts.extend(found.iter().map(|path| path.to_string_lossy().into_owned()));
        let holds_locales = is_locale_folder(folder);
        if holds_locales {
            self.folders.push(folder.to_owned());
        }
        if found.is_empty() && !holds_locales {
            return Err(CliError::NothingToCheck { path: folder.to_owned() });
        }
        Ok(())
    }
}

/// Whether a file in a folder is a script, and not another file in TOML. One that cannot be read is taken for one, so
/// that its reader hears of it.
fn is_script(path: &Path) -> bool {
    let begins = |line: &str| line.starts_with("etiquette") || line.starts_with("[step");
    files::has_extension(path, "toml")
        && !is_locale_file(path)
        && files::read(path).map_or(true, |text| text.lines().any(begins))
}

/// What scripts are checked with.
struct Checker<'a> {
    phrases: &'a Catalogue,
    locales: &'a [Locale],
    states: usize,
}

impl Checker<'_> {
    fn check(
        &self,
        name: &str,
        sources: &mut Sources,
        findings: &mut Diagnostics,
        proved: &mut Proved,
    ) -> Result<(), CliError> {
        let loaded = scripts::load_script(name, sources)?;
        findings.extend(loaded.diagnostics);
        let Some(script) = loaded.script.map(Arc::new) else { return Ok(()) };
        let Self { phrases, locales, states } = *self;
        let subject = lint::Subject { script: &script, places: &loaded.places, phrases, locales };
        findings.extend(lint::check(&subject));
        if states > 0 {
            let claims: Vec<Claim> = Claim::all(&script).collect();
            let proofs = prove::prove(&script, &claims, Limits { states });
            findings.extend(prove::findings(&subject, &proofs));
            proved.count(&proofs);
        }
        Ok(())
    }
}

/// How many claims were proved, and how many are undecided.
#[derive(Default)]
struct Proved {
    decided: usize,
    undecided: usize,
}

impl Proved {
    fn count(&mut self, proofs: &[Proof]) {
        let undecided = proofs.iter().filter(|proof| matches!(proof.verdict, Verdict::Undecided(_))).count();
        self.undecided += undecided;
        self.decided += proofs.len() - undecided;
    }
}

impl fmt::Display for Proved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self { decided: 0, undecided: 0 } => f.write_str("nothing proved"),
            Self { decided, undecided: 0 } => write!(f, "{}", counted(*decided, "proof")),
            Self { decided, undecided } => {
                write!(f, "{} and {undecided} undecided", counted(*decided, "proof"))
            }
        }
    }
}

/// Each finding once: every script brings texts of its own of the standard flows that it uses, and what is wrong with a
/// flow is wrong with it once.
fn once(findings: Diagnostics, sources: &Sources) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut findings: Vec<Diagnostic> = findings.finish();
    findings.retain(|finding| seen.insert(json(std::slice::from_ref(finding), sources)));
    findings
}
