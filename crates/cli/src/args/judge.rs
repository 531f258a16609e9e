//! What judges scripts and calls: proofs, tests, simulations and scores.

use std::path::PathBuf;

use clap::{ValueEnum, ValueHint};

#[derive(clap::Args)]
#[command(after_help = "Exit status: 1 if a call breaks any of the rules, or if any is undecided")]
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

/// How proofs are printed.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ProveFormat {
    /// For people
    Text,
    /// One proof a line, for programs
    Json,
}

#[derive(clap::Args)]
pub(crate) struct CoverArgs {
    /// A script file, or the name of a shipped script: helpline, support, paid, chat, client, callback, training
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

const TEST_EXAMPLE: &str = "Example: etiquette test conversations --locales phrases --coverage";

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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ScoreFormat {
    Text,
    Json,
    Html,
}
