//! What can go wrong in a command that is not a finding: files, flags, calls that cannot go on.

use std::{io, path::PathBuf};

use etiquette::{
    LocaleError,
    check::{conversation::SetupError, replay::PlayError},
};
use thiserror::Error;

#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error("error: cannot read `{}`: {error}", path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("error: there is no script `{name}`: {help}")]
    UnknownScript { name: String, help: String },
    #[error("error: `{}` is neither a script nor a folder of locales", path.display())]
    UnknownKind { path: PathBuf },
    #[error("error: `{written}` is no fact: write `name=value`")]
    BadFact { written: String },
    #[error("error: {0}")]
    Locale(#[from] LocaleError),
    #[error("error: no greeting fits in `{locale}`")]
    NoGreeting { locale: String },
    #[error("error: {0}")]
    Setup(#[from] SetupError),
    #[error("error: {0}")]
    Play(#[from] PlayError),
    /// Findings that stop the command, as they are to be printed.
    #[error("{0}")]
    Findings(String),
}
