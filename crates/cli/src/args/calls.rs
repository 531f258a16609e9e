//! What plays a call and shows what is said in it.

use std::path::PathBuf;

use clap::{ValueEnum, ValueHint};
use etiquette::phrasebook::voice::Pace;

use super::{ChannelArg, DirectionArg, OperatorArg};

#[derive(clap::Args)]
pub(crate) struct PlayArgs {
    /// A script file, or the name of a shipped script: helpline, support, paid, chat, client, callback, training
    #[arg(value_hint = ValueHint::FilePath, required_unless_present = "profile")]
    pub(crate) script: Option<String>,
    /// The shipped script of a profile instead: helpline, contact-centre, paid-line, live-chat, client-calls
    #[arg(long, value_name = "NAME", conflicts_with = "script")]
    pub(crate) profile: Option<String>,
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
    /// A file to which a log of the call is appended as one line, for `score`
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) log: Option<PathBuf>,
    /// A file in which the call is kept after every event, and from which it goes on if it is there; it is erased when it
    /// has ended
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "log")]
    pub(crate) store: Option<PathBuf>,
    /// The name of the call in the store
    #[arg(long, value_name = "NAME", default_value = "played", requires = "store")]
    pub(crate) call: String,
    /// With `--format ssml`: how fast the caller speaks, which is met half way
    #[arg(long, value_name = "PACE", value_parser = Pace::ALL.iter().map(|one| one.name()).collect::<Vec<_>>())]
    pub(crate) pace: Option<String>,
    /// With `--format ssml`: the caller is agitated, whose pace is not met
    #[arg(long)]
    pub(crate) agitated: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PlayFormat {
    /// For people
    Text,
    /// One event a line, for programs
    Jsonl,
    /// What is said, one document a line, for speech synthesizers
    Ssml,
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
pub(crate) struct CardsArgs {
    /// The language
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) locale: String,
    /// A folder of locales of your own, on top of the shipped ones; may be given several times
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) locales: Vec<PathBuf>,
}
