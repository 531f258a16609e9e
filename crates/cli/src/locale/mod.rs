//! `etiquette locale`: what a locale contributor needs. One file a subcommand.

pub(crate) mod args;
mod calls;
mod check;
mod new;
mod preview;
mod project;
mod pseudo;
mod spelling;
mod status;

pub(crate) use project::USUAL;

use crate::{Done, error::CliError, output::Output};

use args::LocaleCommand;

pub(crate) fn run(command: &LocaleCommand, out: &mut Output<'_>) -> Result<Done, CliError> {
    match command {
        LocaleCommand::Check(args) => check::run(args, out),
        LocaleCommand::New(args) => new::run(args, out),
        LocaleCommand::Preview(args) => preview::run(args, out),
        LocaleCommand::Pseudo(args) => pseudo::run(args, out),
        LocaleCommand::Status(args) => status::run(args, out),
    }
}
