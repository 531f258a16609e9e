//! The commands and their flags. They are a contract: a flag that has been published keeps its meaning.

mod calls;
mod judge;
mod policy;
mod scripts;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use etiquette::Direction;

use crate::locale::args::LocaleCommand;

pub(crate) use calls::{CardsArgs, GreetArgs, PlayArgs, PlayFormat};
pub(crate) use judge::{
    CoverArgs, CoverFormat, ProveArgs, ProveFormat, ScoreArgs, ScoreFormat, SimulateArgs, TestArgs,
    TestFormat,
};
pub(crate) use policy::{BillArgs, InvoiceArgs, MayICallArgs, QuoteArgs};
pub(crate) use scripts::{
    CheckArgs, ExplainArgs, GraphArgs, GraphFlows, GraphFormat, MigrateArgs, ProjectArgs, ReportFormat,
    SchemaArgs,
};

const STATUS: &str = "Exit status: 0 if all is well, 1 if a file has errors or a command finds what it looks for: a test \
                      that fails, a rule that is broken or undecided, a mistake in a log, somebody who may not be \
                      called, a law that stands against a price; 2 if the command cannot do what it was asked.";

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
    /// Show the training cards of operators
    Cards(CardsArgs),
    /// Check scripts and locales together
    Check(CheckArgs),
    /// Prove the rules of etiquette over every call that a script can produce
    Prove(ProveArgs),
    /// Make a few calls that take every step, arrow, timer and refusal of a script
    Cover(CoverArgs),
    /// Run the conversation tests of an author: calls as they should go, and what is proved
    Test(TestArgs),
    /// Say what a finding or a rule of etiquette means, with an example and what to write instead
    Explain(ExplainArgs),
    /// Print the JSON Schema of the script format, with which editors of TOML complete and check
    Schema(SchemaArgs),
    /// Begin a script: a folder with the script, its messages and its conversation tests
    New(ProjectArgs),
    /// Draw a script
    Graph(GraphArgs),
    /// Say what becomes of live calls when a script changes
    Migrate(MigrateArgs),
    /// Hold very many calls by chance and tell what they have in common
    Simulate(SimulateArgs),
    /// Score finished calls by the rules of etiquette
    Score(ScoreArgs),
    /// Say whether somebody may be called, by which rules, and where they are written
    MayICall(MayICallArgs),
    /// Say what a call would cost
    Quote(QuoteArgs),
    /// Say what a call did cost, from a log of what happened
    Invoice(InvoiceArgs),
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
