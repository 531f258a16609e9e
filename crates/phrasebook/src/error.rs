//! What a host did that cannot be done. What a translator wrote wrong is a diagnostic and never an error.

use thiserror::Error;

/// A request of the host that was refused.
///
/// # Examples
///
/// ```
/// use etiquette_phrasebook::PhrasebookError;
///
/// let error = PhrasebookError::Unsound { errors: 2 };
/// assert_eq!(error.to_string(), "the new catalogue has errors (2), so the last good one stays");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PhrasebookError {
    /// A catalogue with errors was offered in place of a good one.
    #[error("the new catalogue has errors ({errors}), so the last good one stays")]
    Unsound {
        /// How many errors it has.
        errors: usize,
    },
}
