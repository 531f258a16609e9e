//! The commands of `etiquette locale` and their flags.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum, ValueHint};

/// What `etiquette locale` can do.
#[derive(Subcommand)]
pub(crate) enum LocaleCommand {
    /// Check languages: their files, against the reference, and as speech to a caller
    Check(CheckArgs),
    /// Begin a language: a folder with every message to be translated; or add what has become missing in one
    New(NewArgs),
    /// Show how far each language has come, as a table in Markdown
    Status(StatusArgs),
    /// Read what callers hear: whole calls and every greeting, with the reference beside it
    Preview(PreviewArgs),
    /// Try a language that nobody speaks: accented, longer and in brackets
    Pseudo(PseudoArgs),
}

/// Which locales are meant.
#[derive(clap::Args)]
pub(crate) struct Folder {
    /// The folder of locales `TAG/*.ftl`; by default `locales`, or what is shipped where there is no such folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) locales: Option<PathBuf>,
    /// The language that all others translate; what is shipped of it stands in where the folder has none
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) reference: String,
}

#[derive(clap::Args)]
pub(crate) struct NewArgs {
    /// The language tag, such as `de` or `pt-BR`
    pub(crate) tag: String,
    #[command(flatten)]
    pub(crate) folder: Folder,
}

#[derive(clap::Args)]
pub(crate) struct StatusArgs {
    /// Only these languages; with `--accept` only these messages
    pub(crate) names: Vec<String>,
    #[command(flatten)]
    pub(crate) folder: Folder,
    /// Note that translations of this language have been reviewed, all of them or those that are named
    #[arg(long, value_name = "TAG")]
    pub(crate) accept: Option<String>,
    /// Name every message that is not translated
    #[arg(long)]
    pub(crate) list: bool,
}

#[derive(clap::Args)]
pub(crate) struct PreviewArgs {
    /// The language
    pub(crate) tag: String,
    #[command(flatten)]
    pub(crate) folder: Folder,
    /// Only the example calls of this shipped script; may be given several times
    #[arg(long = "script", value_name = "SCRIPT")]
    pub(crate) scripts: Vec<String>,
    /// What to write
    #[arg(long, value_enum, default_value_t = PreviewFormat::Markdown)]
    pub(crate) format: PreviewFormat,
    /// Begin with what has changed since this revision of git
    #[arg(long, value_name = "REVISION")]
    pub(crate) since: Option<String>,
    /// Write to this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct PseudoArgs {
    #[command(flatten)]
    pub(crate) folder: Folder,
    /// Only the example calls of this shipped script; may be given several times
    #[arg(long = "script", value_name = "SCRIPT")]
    pub(crate) scripts: Vec<String>,
    /// Write the files of the language below this folder instead
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PreviewFormat {
    /// Tables in Markdown
    Markdown,
    /// One page that needs nothing else
    Html,
}

#[derive(clap::Args)]
pub(crate) struct CheckArgs {
    /// Only these languages; by default all that are in the folder
    pub(crate) tags: Vec<String>,
    #[command(flatten)]
    pub(crate) folder: Folder,
    /// A script that tells what the messages are for; may be given several times, by default those that are shipped
    #[arg(long = "script", value_name = "SCRIPT", value_hint = ValueHint::FilePath)]
    pub(crate) scripts: Vec<String>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Look words up in the Hunspell dictionaries that are installed, in `DICPATH` or where they usually are
    #[arg(long)]
    pub(crate) spelling: bool,
    /// Mend what takes no thought, in the files
    #[arg(long)]
    pub(crate) fix: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Text,
    /// One array of findings
    Json,
    /// Commands that GitHub shows beside the lines of a change
    Github,
    /// A log for code-scanning services
    Sarif,
}
