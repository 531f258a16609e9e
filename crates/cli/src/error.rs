//! What can go wrong in a command: files, flags, calls that cannot go on, and findings that stop a command.

use std::{io, path::PathBuf};

use etiquette::{
    EventError, RestoreError,
    check::{
        conversation::SetupError,
        replay::{OpeningError, PlayError},
    },
    policy::{PolicyError, price::PriceError},
    store::{SnapshotError, StoreError},
};
use thiserror::Error;

/// A sentence for people, which `main` puts after `error: `.
#[derive(Debug, Error)]
pub(crate) enum CliError {
    #[error("cannot write: {0}")]
    Io(#[from] io::Error),
    #[error("cannot read `{}`: {error}", path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("cannot write `{}`: {error}", path.display())]
    Append { path: PathBuf, error: io::Error },
    #[error("`{}` is a folder: name a log in it", path.display())]
    NoLog { path: PathBuf },
    #[error("`{}` cannot be used as a store: {error}", path.display())]
    Store { path: PathBuf, error: Box<StoreError> },
    #[error(transparent)]
    Kept(#[from] StoreError),
    #[error("the call in the store cannot be read: {0}")]
    Snapshot(#[from] SnapshotError),
    #[error("the call in the store cannot be taken up again: {0}")]
    Restore(#[from] RestoreError),
    #[error("cannot read the log: {0}")]
    Log(io::Error),
    #[error("there is no file `{name}`, and no shipped script and no standard set of that name: {help}")]
    UnknownRules { name: String, help: String },
    #[error(
        "--rules: expected scripts or standard sets, found both: a set is part of the scripts that use it"
    )]
    MixedRules,
    #[error("`{}` is no text in UTF-8: save it as one", path.display())]
    NotText { path: PathBuf },
    #[error("`{}` is too large: at most {most} MiB are read", path.display())]
    TooLarge { path: PathBuf, most: u64 },
    #[error("a line of standard input has more than {most} KiB: write each event on a line of its own")]
    LongLine { most: u64 },
    #[error("`{}` leads back to `{}`, which it is in: name the folders that are meant", path.display(), ancestor.display())]
    Circle { path: PathBuf, ancestor: PathBuf },
    #[error("there is no folder `conversations`: name Markdown files with tests, or folders of them")]
    NoConversations,
    #[error("`{}` tests nothing: expected Markdown with a block ```call or ```proofs", path.display())]
    NothingToTest { path: PathBuf },
    #[error("there is no file `{name}`, and no shipped script of that name: {help}")]
    UnknownScript { name: String, help: String },
    #[error("there is no profile `{name}`: {help}")]
    UnknownProfile { name: String, help: String },
    #[error("nothing is called `{name}` that could be found or kept: {help}")]
    Unexplained { name: String, help: String },
    #[error("`{name}` is no name of a script: expected words of small letters and digits, joined by `-`")]
    NoScriptName { name: String },
    #[error("no new script speaks `{tag}`: expected one of {known}; translate its `.ftl` file into others")]
    NoTemplate { tag: String, known: String },
    #[error("there is `{}` already: choose another name, or another folder with `--within`", path.display())]
    Exists { path: PathBuf },
    #[error("the script has no rule `{name}`: {help}")]
    UnknownRule { name: String, help: String },
    #[error("`{}` is a folder: name one of the scripts in it", path.display())]
    Folder { path: PathBuf },
    #[error("`{}` is no folder of locales: expected a folder `TAG/*.ftl`, such as `ro/ours.ftl`", path.display())]
    NoLocales { path: PathBuf },
    #[error("nothing to check in `{}`: expected scripts `*.toml` or locales `TAG/*.ftl`", path.display())]
    NothingToCheck { path: PathBuf },
    #[error("`{}` is part of a locale: check the folder that it is in", path.display())]
    PartOfLocale { path: PathBuf },
    #[error("there is no locale `{tag}`: expected one of {known}{others}")]
    UnknownLocale { tag: String, known: String, others: &'static str },
    #[error("the locale `{tag}` has no greetings: expected a file `greeting.toml` in its folder")]
    NoGreetings { tag: String },
    #[error("--to: there is no pack of rules for `{code}`: expected one such as `DE` or `US-FL`")]
    UnknownJurisdiction { code: String },
    #[error("--not-listed: no rule asks for a register `{name}`: {help}")]
    UnknownRegister { name: String, help: String },
    #[error("`{tag}` is no language tag: expected one such as `ro` or `fr-CA`")]
    NoTag { tag: String },
    #[error("cannot write `{}`: {error}", path.display())]
    Write { path: PathBuf, error: io::Error },
    #[error("what is shipped cannot be changed: name a folder with `--locales DIR`")]
    NothingToMend,
    #[error(
        "--spelling: no Hunspell dictionary of `{locale}` is installed: set `DICPATH` to the folder that has one"
    )]
    NoDictionary { locale: String },
    #[error("--spelling: `{}` is no dictionary: {why}", path.display())]
    BadDictionary { path: PathBuf, why: String },
    #[error("there are no example calls of `{script}`: expected the name of a shipped script")]
    NoExamples { script: String },
    #[error("--since {revision}: {why}")]
    Revision { revision: String, why: String },
    #[error("the reference has no message `{message}`")]
    UnknownMessage { message: String },
    #[error("`{locale}` has no translation of `{message}` that could be accepted")]
    NotTranslated { locale: String, message: String },
    #[error("--fact: expected `name=value`, found `{written}`")]
    BadFact { written: String },
    #[error("--at: {0}")]
    At(#[from] OpeningError),
    #[error("{}", of_setup(.0))]
    Setup(#[from] SetupError),
    #[error(transparent)]
    Policy(#[from] PolicyError),
    #[error(transparent)]
    Price(#[from] PriceError),
    #[error(transparent)]
    Play(#[from] PlayError),
    #[error(transparent)]
    Event(#[from] EventError),
    /// Findings that stop the command, as they are to be printed.
    #[error("{0}")]
    Findings(String),
}

/// The flags of `play` are named like the keys of a set-up.
fn of_setup(error: &SetupError) -> String {
    match error {
        SetupError::Value { key, why } => format!("--{key}: {why}"),
        SetupError::Fact { fact, why } => format!("--fact {fact}: {why}"),
        other => other.to_string(),
    }
}
