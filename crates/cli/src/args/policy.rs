//! What may be done, and what it costs.

use std::{path::PathBuf, time::Duration};

use clap::ValueHint;
use etiquette::policy::{Medium, Purpose, Urgency};

#[derive(clap::Args)]
pub(crate) struct MayICallArgs {
    /// A jurisdiction, such as FR or US-FL; beside it rules of a house, such as courtesy, which allow nothing by themselves
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
