//! The command `etiquette`. It alone reads files and the terminal, prints, and decides on exit codes.

mod args;
mod check;
mod error;
mod graph;
mod greet;
mod input;
mod play;
mod prompt;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::{CommandFactory as _, Parser as _};

use args::{Args, Command};
use error::CliError;

fn main() -> ExitCode {
    let args = Args::parse();
    let mut out = io::stdout().lock();
    match run(args, &mut out).and_then(|done| out.flush().map(|()| done).map_err(CliError::from)) {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::WithErrors) => ExitCode::from(1),
        // Whoever reads us has seen enough.
        Err(CliError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // There is nowhere left to report a failure to report.
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

/// How a command ended.
enum Done {
    Well,
    /// It ran, and found what it looks for.
    WithErrors,
}

fn run(args: Args, out: &mut dyn Write) -> Result<Done, CliError> {
    match args.command {
        Command::Play(args) => play::run(&args, out),
        Command::Greet(args) => greet::run(&args, out),
        Command::Check(args) => check::run(&args, out),
        Command::Graph(args) => graph::run(&args, out),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Args::command(), "etiquette", out);
            Ok(Done::Well)
        }
    }
}
