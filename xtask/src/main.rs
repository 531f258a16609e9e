//! Maintenance commands of the workspace: `cargo xtask requirements`, `cargo xtask rules`, `cargo xtask mutate`,
//! `cargo xtask breakages`, `cargo xtask carriers`, `cargo xtask fuzz`.

mod breakages;
mod carriers;
mod fuzz;
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
    if command.as_deref() == Some("fuzz") {
        return done(fuzz::run(args));
    }
    done(match (command.as_deref(), args.next().as_deref()) {
        (Some("requirements"), None) => requirements::write(),
        (Some("requirements"), Some("--check")) => requirements::check(),
        (Some("rules"), None) => rules::write(),
        (Some("rules"), Some("--check")) => rules::check(),
        (Some("carriers"), None) => carriers::run(),
        (Some("carriers"), Some("--check")) => carriers::check(),
        (Some("breakages"), script) => {
            let states = args.next().map_or(Ok(0), |states| states.parse());
            states
                .map_err(Into::into)
                .and_then(|states| breakages::breakages(script.filter(|script| *script != "all"), states))
        }
        _ => Err("usage: cargo xtask requirements|rules|carriers [--check], cargo xtask mutate, \
                  cargo xtask breakages [SCRIPT|all] [STATES], or cargo xtask fuzz [SECONDS [TARGET …]]"
            .into()),
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
