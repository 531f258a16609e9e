//! `etiquette locale`: what a locale contributor needs. One file a subcommand.

pub(crate) mod args;
mod check;
mod project;

use crate::{Done, error::CliError, output::Output};

use args::LocaleCommand;

pub(crate) fn run(command: &LocaleCommand, out: &mut Output<'_>) -> Result<Done, CliError> {
    match command {
        LocaleCommand::Check(args) => check::run(args, out),
    }
}
