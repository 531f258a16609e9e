//! The scripts and phrases that conversations are played with. Each script is loaded once, whoever names it.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use etiquette::{
    Script,
    check::conversation::{Origin, World, unknown_script},
    diag::{Diagnostic, Sources, summary},
    phrasebook::Catalogue,
    shipped,
};

use crate::{
    files,
    scripts::{is_error, load_script},
};

/// A script, with where its parts were written.
pub(super) struct Kept {
    pub(super) name: String,
    pub(super) script: Arc<Script>,
    pub(super) origin: Arc<Origin>,
}

/// Scripts that were asked for, by their paths or names.
pub(super) struct Shelf {
    phrases: Catalogue,
    scripts: Mutex<BTreeMap<String, Result<Arc<Kept>, Diagnostic>>>,
}

impl Shelf {
    pub(super) fn new(phrases: Catalogue) -> Self {
        Self { phrases, scripts: Mutex::default() }
    }

    pub(super) fn phrases(&self) -> &Catalogue {
        &self.phrases
    }

    /// The shelf for a file in a folder, from which it names scripts.
    pub(super) fn beside<'a>(&'a self, folder: &'a Path) -> Beside<'a> {
        Beside { shelf: self, folder }
    }

    /// What is known of a script that was asked for.
    pub(super) fn kept(&self, script: &Arc<Script>) -> Option<Arc<Kept>> {
        let scripts = self.scripts.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = scripts.values().filter_map(|kept| kept.as_ref().ok());
        kept.into_iter().find(|kept| Arc::ptr_eq(&kept.script, script)).cloned()
    }
}

/// The scripts as a file in a folder names them.
pub(super) struct Beside<'a> {
    shelf: &'a Shelf,
    folder: &'a Path,
}

impl World for Beside<'_> {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        let path = self.folder.join(name);
        let key = if path.is_file() { tidy(&path) } else { name.to_owned() };
        let mut scripts = self.shelf.scripts.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = scripts.entry(key.clone()).or_insert_with(|| load(&key, self.folder));
        kept.clone().map(|kept| kept.script.clone())
    }

    fn phrases(&self) -> &Catalogue {
        &self.shelf.phrases
    }

    fn origin(&self, script: &Arc<Script>) -> Option<Arc<Origin>> {
        self.shelf.kept(script).map(|kept| kept.origin.clone())
    }
}

/// A path without the steps back in it, so that one script has one name.
fn tidy(path: &Path) -> String {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir if tidy.file_name().is_some() => _ = tidy.pop(),
            other => tidy.push(other),
        }
    }
    tidy.to_string_lossy().into_owned()
}

fn load(name: &str, folder: &Path) -> Result<Arc<Kept>, Diagnostic> {
    let mut sources = Sources::new();
    if !Path::new(name).is_file() && shipped::toml(name).is_none() {
        let named = Path::new(name).parent().unwrap_or_else(|| Path::new(""));
        let beside = files::entries(&folder.join(named)).unwrap_or_default();
        let beside = beside.iter().filter(|path| files::has_extension(path, "toml"));
        let names =
            beside.filter_map(|path| Some(named.join(path.file_name()?).to_string_lossy().into_owned()));
        let names: Vec<String> = names.collect();
        let known: Vec<&str> = shipped::names().collect();
        return Err(unknown_script(name, names.iter().map(String::as_str).chain(known.iter().copied())));
    }
    let loaded = load_script(name, &mut sources)
        .map_err(|error| Diagnostic::error("unreadable-script", error.to_string()))?;
    let errors: Vec<Diagnostic> = loaded.diagnostics.into_iter().filter(is_error).collect();
    match loaded.script {
        Some(script) => {
            let script = Arc::new(script);
            let origin = Arc::new(Origin { places: loaded.places, sources });
            Ok(Arc::new(Kept { name: name.to_owned(), script, origin }))
        }
        None => {
            let message = format!("the script `{name}` cannot be used: {}", summary(&errors));
            Err(Diagnostic::error("broken-script", message)
                .help(format!("`etiquette check {name}` shows what is wrong")))
        }
    }
}
