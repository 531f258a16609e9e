//! `etiquette locale`: what a locale contributor needs. One file a subcommand.

pub(crate) mod args;
mod check;
mod new;
mod project;
mod status;

use crate::{Done, error::CliError, output::Output};

use args::LocaleCommand;

pub(crate) fn run(command: &LocaleCommand, out: &mut Output<'_>) -> Result<Done, CliError> {
    match command {
        LocaleCommand::Check(args) => check::run(args, out),
        LocaleCommand::New(args) => new::run(args, out),
        LocaleCommand::Status(args) => status::run(args, out),
    }
}
