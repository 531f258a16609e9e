//! A catalogue that is replaced while calls go on. A bad catalogue never takes the place of a good one, and a
//! reader keeps the one that it has.

use std::sync::{PoisonError, RwLock};

use crate::{
    catalogue::{Built, Catalogue},
    contract::Contract,
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

    /// Takes a new catalogue in place of the current one, if it has no errors and keeps a contract: a host’s own folder
    /// is taken as a whole, or refused as a whole.
    ///
    /// # Errors
    ///
    /// When the files of the new catalogue have errors, or its messages break the contract: [`Built::diagnostics`] and
    /// [`Contract::check`] say where. The current one stays.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::Locale;
    /// use etiquette_diag::Sources;
    /// use etiquette_phrasebook::{CatalogueBuilder, Contract, SharedCatalogue};
    ///
    /// let build = |french: &str| {
    ///     let english = "# Variables:\n#   $name (String) - a name\nhello = Hello, { $name }.\n";
    ///     CatalogueBuilder::new().add_files([("en/a.ftl", english), ("fr/a.ftl", french)]).build(&mut Sources::new())
    /// };
    /// let built = build("hello = Bonjour { $name }.\n");
    /// let contract = Contract::of(&built.catalogue, Locale::ENGLISH);
    /// let shared = SharedCatalogue::new(built.catalogue);
    ///
    /// assert!(shared.offer_within(&build("hello = Bonjour { $nom }.\n"), &contract).is_err());
    /// assert!(shared.offer_within(&build("hello = Salut { $name }.\n"), &contract).is_ok());
    /// # Ok::<(), etiquette_core::LocaleError>(())
    /// ```
    pub fn offer_within(&self, built: &Built, contract: &Contract) -> Result<(), PhrasebookError> {
        let locales = built.catalogue.locales();
        let broken: usize = locales.map(|locale| contract.check(&built.catalogue, locale).len()).sum();
        match broken {
            0 => self.offer(built),
            broken => Err(PhrasebookError::Unsound { errors: broken + built.errors() }),
        }
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

#[cfg(test)]
mod tests {
    use std::thread;

    use etiquette_core::{Arguments, Channel, Locale, MessageRef};
    use etiquette_diag::Sources;

    use super::*;
    use crate::{CatalogueBuilder, Settings};

    /// T12: a thread that panics with the lock in its hands takes nobody else along.
    #[test]
    fn a_poisoned_lock_serves_the_next_call() {
        let build =
            |file: &str| CatalogueBuilder::new().add_files([("en/a.ftl", file)]).build(&mut Sources::new());
        let shared = SharedCatalogue::new(build("a = Hello\n").catalogue);
        let panicked = thread::scope(|scope| {
            let thread = scope.spawn(|| {
                let _locked = shared.0.write();
                panic!("elsewhere");
            });
            thread.join().is_err()
        });
        assert!(panicked && shared.0.is_poisoned());
        let message = MessageRef { id: "a", index: None, arguments: Arguments::default() };
        let text = || shared.current().render(&message, &Settings::new(Locale::ENGLISH, Channel::Chat)).text;
        assert_eq!(text(), "Hello");
        assert!(shared.offer(&build("a = Good day\n")).is_ok());
        assert_eq!(text(), "Good day");
    }
}
