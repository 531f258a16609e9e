//! Maintenance commands of the workspace: `cargo xtask requirements`, `cargo xtask rules`, `cargo xtask mutate`,
//! `cargo xtask carriers`.

mod carriers;
mod mutate;
mod requirements;
mod rules;

use std::{env, io::Write as _, process::ExitCode};

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let command = args.next();
    if command.as_deref() == Some("mutate") {
        return done(mutate::Options::parse(args).and_then(|options| mutate::run(&options)));
    }
    done(match (command.as_deref(), args.next().as_deref()) {
        (Some("requirements"), None) => requirements::write(),
        (Some("requirements"), Some("--check")) => requirements::check(),
        (Some("rules"), None) => rules::write(),
        (Some("rules"), Some("--check")) => rules::check(),
        (Some("carriers"), None) => carriers::run(),
        _ => Err("usage: cargo xtask requirements|rules [--check], or cargo xtask mutate|carriers".into()),
    })
}

fn done(result: Result<(), Box<dyn std::error::Error>>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // There is nowhere left to report a failure to report.
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}
