//! A catalogue that is replaced while calls go on. A bad catalogue never takes the place of a good one, and a
//! reader keeps the one that it has.

use std::sync::{PoisonError, RwLock};

use crate::{
    catalogue::{Built, Catalogue},
    error::PhrasebookError,
};

/// A catalogue that can be replaced as a whole.
///
/// # Examples
///
/// ```
/// use etiquette_core::Locale;
/// use etiquette_diag::Sources;
/// use etiquette_phrasebook::{CatalogueBuilder, SharedCatalogue};
///
/// let build = |text: &str| CatalogueBuilder::new().add_files([("en/a.ftl", text)]).build(&mut Sources::new());
/// let shared = SharedCatalogue::new(build("hold = One moment.").catalogue);
///
/// assert!(shared.offer(&build("hold = { unclosed")).is_err());
/// assert!(shared.current().message(Locale::ENGLISH, "hold").is_some());
///
/// shared.offer(&build("bye = Goodbye."))?;
/// assert!(shared.current().message(Locale::ENGLISH, "bye").is_some());
/// # Ok::<(), etiquette_phrasebook::PhrasebookError>(())
/// ```
#[derive(Debug)]
pub struct SharedCatalogue(RwLock<Catalogue>);

impl SharedCatalogue {
    /// Begins with a catalogue.
    pub const fn new(catalogue: Catalogue) -> Self {
        Self(RwLock::new(catalogue))
    }

    /// The catalogue of now. It stays as it is, whatever is offered later.
    pub fn current(&self) -> Catalogue {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes a new catalogue in place of the current one, if it has no errors.
    ///
    /// # Errors
    ///
    /// When the files of the new catalogue have errors. The current one stays.
    pub fn offer(&self, built: &Built) -> Result<(), PhrasebookError> {
        match built.errors() {
            0 => {
                *self.0.write().unwrap_or_else(PoisonError::into_inner) = built.catalogue.clone();
                Ok(())
            }
            errors => Err(PhrasebookError::Unsound { errors }),
        }
    }
}
