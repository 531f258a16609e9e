//! `etiquette schema`: the script format for editors of TOML.

use std::{fs, io::Write as _};

use etiquette::script::json_schema;

use crate::{Done, args::SchemaArgs, error::CliError, output::Output};

pub(crate) fn run(args: &SchemaArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    match &args.out {
        None => out.write_all(json_schema().as_bytes())?,
        Some(path) => {
            fs::write(path, json_schema()).map_err(|error| CliError::Write { path: path.clone(), error })?;
            writeln!(out, "write `#:schema {}` in the first line of a script", path.display())?;
        }
    }
    Ok(Done::Well)
}
