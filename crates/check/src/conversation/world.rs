//! Scripts and phrases that conversation tests are played with. Nothing here plays a call.

use std::sync::Arc;

use etiquette_core::Script;
use etiquette_diag::{Diagnostic, Sources, did_you_mean};
use etiquette_phrasebook::Catalogue;
use etiquette_script::{LoadOptions, Places};

/// What conversation tests are played with.
pub trait World: Sync {
    /// A script by its name or its path.
    ///
    /// # Errors
    ///
    /// A finding without a place when there is none, or when it cannot be used.
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic>;

    /// The phrases of all languages.
    fn phrases(&self) -> &Catalogue;

    /// How the scripts that stand in the file itself are loaded: as all are, unless a world says otherwise.
    fn load_options(&self) -> LoadOptions {
        LoadOptions::default()
    }

    /// Where a script that it gave is written; `None` where nobody knows, and then findings point into no script.
    fn origin(&self, _script: &Arc<Script>) -> Option<Arc<Origin>> {
        None
    }
}

/// Where a script is written.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// Where its parts are.
    pub places: Places,
    /// The texts that the places are in.
    pub sources: Sources,
}

/// What a world without such a script says.
pub fn unknown_script<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::error("unknown-script", format!("unknown script `{name}`")).help(did_you_mean(name, known))
}
