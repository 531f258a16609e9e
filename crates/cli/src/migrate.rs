//! `etiquette migrate`: what becomes of live calls when a script changes.

use std::io::Write as _;

use etiquette::{
    Migration,
    check::migrate::{json, plan, text},
};

use crate::{
    Done,
    args::{MigrateArgs, ReportFormat},
    error::CliError,
    output::Output,
    scripts,
};

pub(crate) fn run(args: &MigrateArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let (old, new) = (scripts::script(&args.old)?, scripts::script(&args.new)?);
    let plan = plan(&Migration::new(old, new));
    let written = match args.format {
        ReportFormat::Text => text(&plan),
        ReportFormat::Json => json(&plan),
    };
    out.write_all(written.as_bytes())?;
    Ok(if plan.count("refused") > 0 { Done::WithErrors } else { Done::Well })
}
