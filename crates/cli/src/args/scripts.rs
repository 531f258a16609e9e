//! What is done with a script: begun, checked, drawn, changed and explained.

use std::path::PathBuf;

use clap::{ValueEnum, ValueHint};

use crate::locale::args::Format;

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

const DRAWN: &str = "Example: etiquette graph support --format svg --prove hold-thanks > support.svg";

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

#[derive(clap::Args)]
#[command(after_help = "Example: etiquette explain unknown-step")]
pub(crate) struct ExplainArgs {
    /// The name of a finding, such as unknown-step, of what `prove` looks at, such as no-dead-end, or of a standard rule, such as
    /// hold-thanks; without it all are listed
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
