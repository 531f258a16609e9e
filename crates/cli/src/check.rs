//! `etiquette check`: scripts and locales together.

use std::{
    collections::BTreeSet,
    io::Write as _,
    path::{Path, PathBuf},
};

use etiquette::{
    Locale,
    check::lint,
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
    locales::{is_locale_file, is_locale_folder, locale, phrases},
    output::Output,
    scripts::{self, is_error},
};

pub(crate) fn run(args: &CheckArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let subject = Paths::sort(&args.paths)?;
    let (built, mut sources) = phrases(&subject.folders)?;
    let locales =
        args.locales.iter().map(|tag| locale(tag, &built.catalogue)).collect::<Result<Vec<_>, _>>()?;
    let mut findings: Diagnostics = built.diagnostics.into_iter().collect();
    for script in &subject.scripts {
        check_script(script, &built.catalogue, &locales, &mut sources, &mut findings)?;
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
            writeln!(out, "{drawn}{gap}{scripts} and {locales} checked: {}", summary(&findings))?;
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

fn check_script(
    name: &str,
    phrases: &Catalogue,
    locales: &[Locale],
    sources: &mut Sources,
    findings: &mut Diagnostics,
) -> Result<(), CliError> {
    let loaded = scripts::load_script(name, sources)?;
    findings.extend(loaded.diagnostics);
    if let Some(script) = &loaded.script {
        findings.extend(lint::check(&lint::Subject { script, places: &loaded.places, phrases, locales }));
    }
    Ok(())
}

/// Each finding once: every script brings texts of its own of the standard flows that it uses, and what is wrong with a
/// flow is wrong with it once.
fn once(findings: Diagnostics, sources: &Sources) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut findings: Vec<Diagnostic> = findings.finish();
    findings.retain(|finding| seen.insert(json(std::slice::from_ref(finding), sources)));
    findings
}
