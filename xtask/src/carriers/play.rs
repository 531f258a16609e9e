//! Conversations in a world in which one file is another. Nothing is written.

use std::{error::Error, fs, path::Path, sync::Arc};

use etiquette::{
    Script,
    check::conversation::{Outcome, World, run, unknown_script},
    diag::{Diagnostic, Severity, Sources},
    phrasebook::{Catalogue, CatalogueBuilder},
    script::{LoadOptions, load_with},
    shipped,
};

use super::row::Row;

/// Where standard files, scripts and languages are.
const PLACES: [&str; 3] = ["crates/script/std", "examples/scripts", "locales"];

/// The shipped scripts and languages, but for one file.
struct Without {
    options: LoadOptions,
    script: Option<(String, String)>,
    phrases: Option<Catalogue>,
}

impl Without {
    fn try_new(file: &Path, text: &str) -> Result<Self, Box<dyn Error>> {
        let mut world = Self { options: LoadOptions::default(), script: None, phrases: None };
        let [standard, scripts, locales] = PLACES;
        if let Ok(inside) = file.strip_prefix(standard) {
            world.options.standard.insert(name(inside), text.to_owned());
        } else if let Ok(inside) = file.strip_prefix(scripts) {
            world.script = Some((name(inside), text.to_owned()));
        } else if let Ok(inside) = file.strip_prefix(locales) {
            let changed = inside.to_string_lossy();
            let files =
                shipped::locale_files().map(|(path, old)| (path, if path == changed { text } else { old }));
            let mut sources = Sources::new();
            let built = CatalogueBuilder::new().add_files(files).build(&mut sources);
            if built.diagnostics.iter().any(|finding| finding.severity() == Severity::Error) {
                return Err("the language does not load any more".into());
            }
            world.phrases = Some(built.catalogue);
        } else {
            return Err(format!("conversations do not depend on {}", file.display()).into());
        }
        Ok(world)
    }

    fn load(&self, name: &str) -> Option<Script> {
        let changed = self.script.as_ref().filter(|(script, _)| script == name);
        let text = changed.map_or_else(|| shipped::toml(name), |(_, text)| Some(text))?;
        load_with(name, text, &mut Sources::new(), &self.options).script
    }
}

impl World for Without {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        self.load(name).map(Arc::new).ok_or_else(|| unknown_script(name, shipped::names()))
    }

    fn phrases(&self) -> &Catalogue {
        self.phrases.as_ref().unwrap_or_else(|| shipped::phrases())
    }
}

/// How the conversations of a row differ once its carrier is gone.
pub(super) fn failure(root: &Path, row: &Row, text: &str) -> Result<String, Box<dyn Error>> {
    let markdown = fs::read_to_string(root.join(&row.test))?;
    let (whole, without) = (fs::read_to_string(root.join(&row.file))?, Without::try_new(&row.file, text)?);
    let mut sources = Sources::new();
    let source = sources.add(row.test.to_string_lossy(), &*markdown);
    let before = run(source, &mut sources, &Without::try_new(&row.file, &whole)?);
    if before.outcomes.iter().any(|outcome| !outcome.passed()) {
        return Err(format!("{} fails before", row.test.display()).into());
    }
    let broken: Vec<_> = shipped::names().filter(|name| without.load(name).is_none()).collect();
    if !broken.is_empty() {
        return Err(format!("without it {} does not load, so nothing is shown", broken.join(", ")).into());
    }
    let tests = run(source, &mut sources, &without);
    let failed = tests.outcomes.iter().find(|outcome| !outcome.passed());
    Ok(shown(failed.ok_or_else(|| format!("{} passes without it", row.test.display()))?))
}

/// The heading of a conversation and the first line that is not as written.
fn shown(outcome: &Outcome) -> String {
    let difference = outcome.difference();
    let lines = || difference.lines().skip_while(|line| !line.starts_with("@@"));
    let changed = |sign| lines().find_map(|line| line.strip_prefix(sign)).map(str::trim);
    match (changed('-'), changed('+')) {
        (Some(line), _) => format!("{}: no `{line}`", outcome.heading),
        (None, Some(line)) => format!("{}: `{line}`", outcome.heading),
        (None, None) => difference.trim().to_owned(),
    }
}

/// The name of a script or of a standard file: its path without the ending.
fn name(path: &Path) -> String {
    path.with_extension("").to_string_lossy().replace('\\', "/")
}
