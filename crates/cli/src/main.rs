//! The command `etiquette`. It alone reads files and the terminal, prints, and decides on exit codes.

mod args;
mod bill;
mod cards;
mod check;
mod cover;
mod error;
mod explain;
mod files;
mod graph;
mod greet;
mod locale;
mod locales;
mod may_i_call;
mod migrate;
mod new;
mod output;
mod play;
mod prove;
mod schema;
mod score;
mod scripts;
mod simulate;
mod test;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::{CommandFactory as _, Parser as _};

use args::{Args, Command};
use error::CliError;
use output::{Output, WRONG, shows_color};

fn main() -> ExitCode {
    let args = Args::parse();
    let color = shows_color(&io::stdout());
    let mut stdout = io::stdout().lock();
    let mut out = Output::new(&mut stdout, color);
    match run(args, &mut out).and_then(|done| out.flush().map(|()| done).map_err(CliError::from)) {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::WithErrors) => ExitCode::from(1),
        // Whoever reads us has seen enough.
        Err(CliError::Io(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => report(&error),
    }
}

/// How a command ended.
enum Done {
    Well,
    /// It ran, and found what it looks for.
    WithErrors,
}

fn run(args: Args, out: &mut Output<'_>) -> Result<Done, CliError> {
    match args.command {
        Command::Play(args) => play::run(&args, out),
        Command::Greet(args) => greet::run(&args, out),
        Command::Cards(args) => cards::run(&args, out),
        Command::Check(args) => check::run(&args, out),
        Command::Prove(args) => prove::run(&args, out),
        Command::Cover(args) => cover::run(&args, out),
        Command::Explain(args) => explain::run(&args, out),
        Command::New(args) => new::run(&args, out),
        Command::Schema(args) => schema::run(&args, out),
        Command::Test(args) => test::run(&args, out),
        Command::Graph(args) => graph::run(&args, out),
        Command::Migrate(args) => migrate::run(&args, out),
        Command::Simulate(args) => simulate::run(&args, out),
        Command::Score(args) => score::run(&args, out),
        Command::MayICall(args) => may_i_call::run(&args, out),
        Command::Quote(args) => bill::quote(&args, out),
        Command::Invoice(args) => bill::invoice(&args, out),
        Command::Locale { command } => locale::run(&command, out),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "etiquette", &mut script);
            out.write_all(&script)?;
            Ok(Done::Well)
        }
    }
}

/// Says what stopped the command; findings in what somebody wrote say so themselves.
fn report(error: &CliError) -> ExitCode {
    let mut stderr = io::stderr();
    let color = shows_color(&stderr);
    let (text, status) = match error {
        CliError::Findings(findings) => (findings.clone(), 1),
        other => {
            let begin = Output::new(&mut stderr, color).styled(WRONG, "error:");
            (format!("{begin} {}", shown(&other.to_string())), 2)
        }
    };
    // There is nowhere left to report a failure to report.
    let _ = writeln!(stderr, "{text}");
    ExitCode::from(status)
}

/// A text in which no name that somebody gave can steer the terminal, on one line.
fn shown(text: &str) -> String {
    text.replace(char::is_control, "\u{fffd}")
}
