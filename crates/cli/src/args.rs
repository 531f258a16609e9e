//! The commands and their flags. They are a contract: a flag that has been published keeps its meaning.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use etiquette::Direction;

use crate::locale::args::LocaleCommand;

const STATUS: &str = "Exit status: 0 if all is well, 1 if a script, a locale or an event file has errors, \
                      2 if the command cannot do what it was asked.";

/// Conversation scripts for phone and chat: play them, check them, draw them.
#[derive(Parser)]
#[command(name = "etiquette", version, propagate_version = true, after_help = STATUS)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Hold a call: choose what happens, or replay a file of events
    Play(PlayArgs),
    /// Show the greetings of a language
    Greet(GreetArgs),
    /// Check scripts and locales together
    Check(CheckArgs),
    /// Draw a script
    Graph(GraphArgs),
    /// Make, check and read languages
    Locale {
        #[command(subcommand)]
        command: LocaleCommand,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

#[derive(clap::Args)]
pub(crate) struct PlayArgs {
    /// A script file, or the name of a shipped script: helpline, support, callback
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) script: String,
    /// The language in which the call begins
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) locale: String,
    /// How the two talk
    #[arg(long, value_enum, default_value_t = ChannelArg::Voice)]
    pub(crate) channel: ChannelArg,
    /// Who rang; by default what the script is for
    #[arg(long, value_enum)]
    pub(crate) direction: Option<DirectionArg>,
    /// Who talks with the caller
    #[arg(long, value_enum, default_value_t = OperatorArg::Person)]
    pub(crate) operator: OperatorArg,
    /// What variants and greetings are drawn from
    #[arg(long, default_value_t = 1, value_name = "NUMBER", allow_negative_numbers = true)]
    pub(crate) seed: u64,
    /// The local time of the caller: 20:30, or 2026-03-02T20:30+02:00
    #[arg(long, value_name = "TIME", default_value = "10:00")]
    pub(crate) at: String,
    /// The name by which the operator is known to callers
    #[arg(long, value_name = "NAME")]
    pub(crate) alias: Option<String>,
    /// Whom the caller has reached
    #[arg(long, value_name = "NAME")]
    pub(crate) organisation: Option<String>,
    /// The caller has called before
    #[arg(long)]
    pub(crate) returning: bool,
    /// A file of events, one a line, or `-` for standard input; without it you are asked what happens
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) events: Option<PathBuf>,
    /// How to print the call
    #[arg(long, value_enum, default_value_t = PlayFormat::Text)]
    pub(crate) format: PlayFormat,
    /// A fact that is known beforehand; may be given several times
    #[arg(long = "fact", value_name = "NAME=VALUE")]
    pub(crate) facts: Vec<String>,
    /// A folder of locales of your own, on top of the shipped ones; may be given several times
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) locales: Vec<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct GreetArgs {
    /// The language
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) locale: String,
    /// Who rang
    #[arg(long, value_enum, default_value_t = DirectionArg::Inbound)]
    pub(crate) direction: DirectionArg,
    /// How the two talk
    #[arg(long, value_enum, default_value_t = ChannelArg::Voice)]
    pub(crate) channel: ChannelArg,
    /// The local time of the caller; without it no greeting names a time of day
    #[arg(long, value_name = "TIME")]
    pub(crate) at: Option<String>,
    /// The name by which the operator is known to callers
    #[arg(long, value_name = "NAME", default_value = "Ana")]
    pub(crate) alias: String,
    /// Whom the caller has reached
    #[arg(long, value_name = "NAME", default_value = "Aproape")]
    pub(crate) organisation: String,
    /// The caller has called before
    #[arg(long)]
    pub(crate) returning: bool,
    /// What the greeting is drawn from
    #[arg(long, default_value_t = 1, value_name = "NUMBER", allow_negative_numbers = true)]
    pub(crate) seed: u64,
    /// Every greeting that fits, at every hour unless one is given
    #[arg(long)]
    pub(crate) all: bool,
    /// How many there are
    #[arg(long)]
    pub(crate) count: bool,
    /// A folder of locales of your own, on top of the shipped ones; may be given several times
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) locales: Vec<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct CheckArgs {
    /// Script files, folders of them, and folders of locales; without any, what is shipped
    #[arg(value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// Only this language; may be given several times, by default all
    #[arg(long = "locale", value_name = "TAG")]
    pub(crate) locales: Vec<String>,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub(crate) format: CheckFormat,
}

#[derive(clap::Args)]
pub(crate) struct GraphArgs {
    /// A script file, or the name of a shipped script
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) script: String,
    /// What to write
    #[arg(long, value_enum, default_value_t = GraphFormat::Mermaid)]
    pub(crate) format: GraphFormat,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ChannelArg {
    Voice,
    Chat,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DirectionArg {
    Inbound,
    Outbound,
}

impl From<DirectionArg> for Direction {
    fn from(direction: DirectionArg) -> Self {
        match direction {
            DirectionArg::Inbound => Self::Inbound,
            DirectionArg::Outbound => Self::Outbound,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum OperatorArg {
    Person,
    Bot,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlayFormat {
    Text,
    Jsonl,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphFormat {
    Mermaid,
    Dot,
}
