//! The commands and their flags. They are a contract: a flag that has been published keeps its meaning.

use std::{path::PathBuf, time::Duration};

use clap::{Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use etiquette::{
    Direction,
    phrasebook::voice::Pace,
    policy::{Medium, Purpose, Urgency},
};

use crate::locale::args::{Format, LocaleCommand};

const STATUS: &str = "Exit status: 0 if all is well, 1 if a script, a locale or an event file has errors or if \
                      somebody may not be called, 2 if the command cannot do what it was asked.";

const TEST_EXAMPLE: &str = "Example: etiquette test conversations --locales phrases --coverage";

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

#[derive(clap::Args)]
pub(crate) struct ProveArgs {
    /// A script file, or the name of a shipped script: helpline, support, paid, chat, client, callback, training
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) script: String,
    /// A rule by its name; may be given several times; without it all rules
    #[arg(long = "rule", value_name = "NAME")]
    pub(crate) rules: Vec<String>,
    /// The language in which calls that break a rule are told
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) locale: String,
    /// A folder of locales of your own, on top of the shipped ones; may be given several times
    #[arg(long = "locales", value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub(crate) locales: Vec<PathBuf>,
    /// How many states a proof may look at before it gives up
    #[arg(long, default_value_t = 500_000, value_name = "NUMBER")]
    pub(crate) states: usize,
    /// How to print the proofs
    #[arg(long, value_enum, default_value_t = ProveFormat::Text)]
    pub(crate) format: ProveFormat,
}

#[derive(clap::Args)]
pub(crate) struct CoverArgs {
    /// A script file, or the name of a shipped script: helpline, support, callback
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) script: String,
    /// The folder into which the calls are written, a file each; without it they are printed
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) out: Option<PathBuf>,
    /// How to write the calls down: as what happens, or as conversation tests with what follows
    #[arg(long, value_enum, default_value_t = CoverFormat::Events)]
    pub(crate) format: CoverFormat,
    /// A folder of locales of your own, on top of the shipped ones; may be given several times, by default `locales` where
    /// there is such a folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) locales: Vec<PathBuf>,
    /// How many moments of calls are gone on from
    #[arg(long, default_value_t = 20_000, value_name = "NUMBER")]
    pub(crate) moments: usize,
}

/// How `cover` writes calls down.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CoverFormat {
    /// An event file for each call, for `etiquette play`
    Events,
    /// One file of conversation tests with every public fact that changes, for `etiquette test`
    Conversation,
}

/// A test is a fenced block in a Markdown file: `call` has a call as it should go, `proofs` what is proved of rules. A block
/// `setup` above them names the script, by a path from the file or the name of a shipped one.
#[derive(clap::Args)]
#[command(after_help = TEST_EXAMPLE)]
pub(crate) struct TestArgs {
    /// Markdown files, and folders of them; without any, the folder `conversations`
    #[arg(value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// A folder of locales of your own, on top of the shipped ones; may be given several times, by default `locales` where
    /// there is such a folder
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) locales: Vec<PathBuf>,
    /// How to print what came of the tests
    #[arg(long, value_enum, default_value_t = TestFormat::Text)]
    pub(crate) format: TestFormat,
    /// List what of each script no test takes; JSON and pages always do
    #[arg(long)]
    pub(crate) coverage: bool,
    /// Write what was played into the files, after the differences have been shown
    #[arg(long)]
    pub(crate) bless: bool,
}

#[derive(clap::Args)]
#[command(after_help = "Example: etiquette explain unknown-step")]
pub(crate) struct ExplainArgs {
    /// The name of a finding, such as unknown-step, or of a standard rule, such as hold-thanks; without it all are listed
    pub(crate) rule: Option<String>,
    /// The language of the sentence that operators read
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) locale: String,
}

#[derive(clap::Args)]
#[command(
    after_help = "Example: etiquette schema --out script.schema.json, and a first line `#:schema script.schema.json` in the script"
)]
pub(crate) struct SchemaArgs {
    /// Write to this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(clap::Args)]
#[command(after_help = "Example: etiquette new night-line --profile helpline --locale en --locale ro")]
pub(crate) struct ProjectArgs {
    /// The name of the script, which becomes that of the folder: small letters and digits, joined by `-`
    pub(crate) name: String,
    /// The profile that it begins with: helpline, contact-centre, paid-line, live-chat, client-calls
    #[arg(long, value_name = "NAME")]
    pub(crate) profile: String,
    /// A language of its own messages; may be given several times, by default English
    #[arg(long = "locale", value_name = "TAG")]
    pub(crate) locales: Vec<String>,
    /// Where the folder is made
    #[arg(long, value_name = "DIR", default_value = ".", value_hint = ValueHint::DirPath)]
    pub(crate) within: PathBuf,
}

/// How tests are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum TestFormat {
    /// For people
    Text,
    /// One object, for programs
    Json,
    /// XML that services which build programs read
    Junit,
    /// One page with the scripts, and what no test takes of them
    Html,
}

/// How proofs are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProveFormat {
    /// For people
    Text,
    /// One proof a line, for programs
    Json,
}

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

#[derive(clap::Args)]
pub(crate) struct CardsArgs {
    /// The language
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) locale: String,
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
    /// How many states a proof may look at before it gives up; 0 proves nothing
    #[arg(long, default_value_t = 500_000, value_name = "NUMBER")]
    pub(crate) states: usize,
    /// How to print the findings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

const DRAWN: &str = "Example: etiquette graph support --format svg --prove thank-after-hold > support.svg";

#[derive(clap::Args)]
#[command(after_help = DRAWN)]
pub(crate) struct GraphArgs {
    /// A script file, or the name of a shipped script
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) script: String,
    /// What to write
    #[arg(long, value_enum, default_value_t = GraphFormat::Mermaid)]
    pub(crate) format: GraphFormat,
    /// Whether the steps of flows are shown
    #[arg(long, value_enum, default_value_t = GraphFlows::Open)]
    pub(crate) flows: GraphFlows,
    /// Event files of calls that are drawn onto it, such as those that `cover` writes: one with its turns, of several
    /// what any of them takes
    #[arg(long, num_args = 1.., value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) events: Vec<PathBuf>,
    /// A rule or a property; the call that breaks it is drawn onto it, if there is one
    #[arg(long, value_name = "RULE", conflicts_with = "events")]
    pub(crate) prove: Option<String>,
}

const MIGRATED: &str = "Example: etiquette migrate helpline-1.toml helpline-2.toml\n\n\
                        Exit status: 1 if some state is refused; calls that stay or are refused go on with the old script.";

#[derive(clap::Args)]
#[command(after_help = MIGRATED)]
pub(crate) struct MigrateArgs {
    /// The script that live calls have: a file, or the name of a shipped script
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) old: String,
    /// The script that they are to have
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) new: String,
    /// How to print what becomes of them
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub(crate) format: ReportFormat,
}

/// How a report is printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

const SIMULATED: &str =
    "Example: etiquette simulate paid -n 100000 --card talk.toml --service talk --format html > paid.html";

#[derive(clap::Args)]
#[command(after_help = SIMULATED)]
pub(crate) struct SimulateArgs {
    /// A script file, or the name of a shipped script
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) script: String,
    /// How many calls
    #[arg(short = 'n', long = "calls", default_value_t = 100_000, value_name = "NUMBER")]
    pub(crate) calls: u64,
    /// What chance is drawn from: the same number, the same calls
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    pub(crate) seed: u64,
    /// A file that says how likely each event is: `pause = "6s"`, and below `[events]` lines such as `spoke = 20`; without
    /// it every call favours events of its own
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) weights: Option<PathBuf>,
    /// A rate card by which the time of each call is charged
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "service")]
    pub(crate) card: Option<PathBuf>,
    /// The service of the rate card
    #[arg(long, value_name = "NAME", requires = "card")]
    pub(crate) service: Option<String>,
    /// How to print what was counted
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub(crate) format: ScoreFormat,
}

#[derive(clap::Args)]
pub(crate) struct ScoreArgs {
    /// A log, one call a line, or `-` for standard input
    #[arg(value_hint = ValueHint::FilePath)]
    pub(crate) log: PathBuf,
    /// Whose rules: script files, shipped scripts, or standard sets such as `hold`; may be given several times, by
    /// default the script that a call names, and all standard sets for a call that names none
    #[arg(long, value_name = "SCRIPT-or-SET", value_hint = ValueHint::FilePath)]
    pub(crate) rules: Vec<String>,
    /// How to print the scores
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub(crate) format: ScoreFormat,
}

#[derive(clap::Args)]
pub(crate) struct MayICallArgs {
    /// A jurisdiction, such as FR or US-FL, or rules of a house, such as courtesy; may be given several times
    #[arg(long = "to", value_name = "CODE", required = true)]
    pub(crate) to: Vec<String>,
    /// Why
    #[arg(long, value_name = "PURPOSE", value_parser = Purpose::ALL.iter().map(|one| one.name()).collect::<Vec<_>>())]
    pub(crate) purpose: String,
    /// When, with the offset from UTC: 2026-11-22T10:00+01:00
    #[arg(long, value_name = "TIME")]
    pub(crate) at: String,
    /// How
    #[arg(long, default_value = "call", value_name = "MEDIUM", value_parser = Medium::ALL.iter().map(|one| one.name()).collect::<Vec<_>>())]
    pub(crate) by: String,
    /// A zone in which the person may be, such as Europe/Paris; by default all of the jurisdiction
    #[arg(long = "zone", value_name = "ZONE")]
    pub(crate) zones: Vec<String>,
    /// The person agreed before; what proves it
    #[arg(long, value_name = "PROOF")]
    pub(crate) consent: Option<String>,
    /// What takes the case out of some rules: relationship, contract, non-profit; may be given several times
    #[arg(long = "except", value_name = "EXCEPTION", value_parser = ["relationship", "contract", "non-profit"])]
    pub(crate) exceptions: Vec<String>,
    /// A register that was asked just now and does not have the person, such as TPS; may be given several times
    #[arg(long = "not-listed", value_name = "REGISTER")]
    pub(crate) not_listed: Vec<String>,
    /// The person asked not to be called
    #[arg(long)]
    pub(crate) do_not_call: bool,
    /// How much it matters
    #[arg(long, default_value = "ordinary", value_name = "URGENCY", value_parser = Urgency::ALL.iter().map(|one| one.name()).collect::<Vec<_>>())]
    pub(crate) urgency: String,
    /// What is done if nobody answers, decided before the call
    #[arg(long = "plan-b", value_name = "PLAN", value_parser = ["voicemail", "email", "text"])]
    pub(crate) plan_b: Option<String>,
    /// A pack of rules of your own; may be given several times
    #[arg(long = "pack", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) packs: Vec<PathBuf>,
}

#[derive(clap::Args)]
pub(crate) struct QuoteArgs {
    #[command(flatten)]
    pub(crate) bill: BillArgs,
    /// The service
    #[arg(long, value_name = "NAME")]
    pub(crate) service: String,
    /// How long the call takes: 90s, 25m
    #[arg(long, value_name = "DURATION", value_parser = humantime::parse_duration)]
    pub(crate) time: Duration,
    /// Something extra; may be given several times
    #[arg(long = "surcharge", value_name = "NAME")]
    pub(crate) surcharges: Vec<String>,
}

#[derive(clap::Args)]
pub(crate) struct InvoiceArgs {
    #[command(flatten)]
    pub(crate) bill: BillArgs,
    /// A log of what happened, one event a line, or `-` for standard input
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) events: PathBuf,
}

#[derive(clap::Args)]
pub(crate) struct BillArgs {
    /// Files of rate cards; a call may begin with one and go on with another
    #[arg(required = true, value_hint = ValueHint::FilePath)]
    pub(crate) cards: Vec<PathBuf>,
    /// A jurisdiction whose limits hold, such as DE; may be given several times
    #[arg(long = "to", value_name = "CODE")]
    pub(crate) to: Vec<String>,
    /// The caller has called before
    #[arg(long)]
    pub(crate) returning: bool,
    /// The caller is vulnerable
    #[arg(long)]
    pub(crate) vulnerable: bool,
    /// The language of amounts
    #[arg(long, default_value = "en", value_name = "TAG")]
    pub(crate) locale: String,
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
    /// For people
    Text,
    /// One event a line, for programs
    Jsonl,
    /// What is said, one document a line, for speech synthesizers
    Ssml,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScoreFormat {
    Text,
    Json,
    Html,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphFormat {
    /// For a README
    Mermaid,
    /// For Graphviz
    Dot,
    /// A picture
    Svg,
    /// A page with the picture
    Html,
    /// For statechart programs: SCXML
    Scxml,
    /// For XState: JSON
    Xstate,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphFlows {
    /// Each flow is one node
    Folded,
    /// Each flow shows its steps
    Open,
}
