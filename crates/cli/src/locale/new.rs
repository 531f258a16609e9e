//! `etiquette locale new`: the folder of a language, to be filled. What is there already is never written over.

use std::{io::Write as _, path::Path};

use etiquette::check::locale::scaffold;

use crate::{
    Done,
    error::CliError,
    files,
    locale::{
        args::NewArgs,
        project::{self, USUAL},
    },
    output::Output,
};

pub(super) fn run(args: &NewArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let locale = project::tag(&args.tag)?;
    let loaded = project::load_or_shipped(&args.folder)?;
    let folder = args.folder.locales.clone().unwrap_or_else(|| Path::new(USUAL).to_owned());
    let files = scaffold(&loaded.project, locale);
    files::write_into(&folder, files.iter().map(|(path, text)| (path, text)), out)?;
    let next = format!("etiquette locale check {locale} --locales {}", folder.display());
    match files.len() {
        0 => writeln!(out, "nothing is missing in `{locale}`: `{next}` says what is wrong")?,
        _ => writeln!(out, "take `# ` away from a stub and write its text; `{next}` says what is left")?,
    }
    Ok(Done::Well)
}
