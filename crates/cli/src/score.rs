//! `etiquette score`: finished calls, judged by the rules of etiquette.

use std::{
    cell::RefCell,
    fs::File,
    io::{self, IsTerminal as _, Read, Write as _},
    path::Path,
    sync::Arc,
};

use etiquette::{
    Script,
    check::{
        report,
        score::{self, Books, Rulebook, ScoreOptions, Totals},
    },
    diag::{Sources, did_you_mean},
    script::standard_names,
    shipped,
};
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    Done,
    args::{ScoreArgs, ScoreFormat},
    error::CliError,
    output::Output,
    scripts::{self, is_error},
    shown,
};

pub(crate) fn run(args: &ScoreArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let books = books(&args.rules)?;
    let Log { input, length, name } = open(&args.log)?;
    let bar = bar(length);
    let out = RefCell::new(out);
    let is_json = args.format == ScoreFormat::Json;
    if is_json {
        write!(out.borrow_mut(), "{{\"calls\":[")?;
    }
    let mut gap = "\n";
    let totals = score::score(input, &books, ScoreOptions::default(), |book, call, read| {
        bar.set_position(read);
        if !out.borrow().is_read() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        if is_json {
            write!(out.borrow_mut(), "{gap}{}", score::call_json(book, call))?;
            gap = ",\n";
        }
        Ok(())
    });
    bar.finish_and_clear();
    let totals = totals.map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => CliError::Io(error),
        _ => CliError::Log(error),
    })?;
    print(&name, &totals, args.format, &mut out.borrow_mut())
}

fn print(name: &str, totals: &Totals, format: ScoreFormat, out: &mut Output<'_>) -> Result<Done, CliError> {
    match format {
        ScoreFormat::Json => writeln!(out, "\n],\"totals\":{}}}", score::totals_json(totals))?,
        ScoreFormat::Text => write!(out, "{}", report::text(&score::report(name, totals)))?,
        ScoreFormat::Html => write!(out, "{}", report::html(&score::report(name, totals)))?,
    }
    if format != ScoreFormat::Json {
        write!(io::stderr(), "{}", totals.problems.text(name))?;
    }
    Ok(if totals.problems.errors() > 0 { Done::WithErrors } else { Done::Well })
}

/// A log.
struct Log {
    input: Box<dyn Read + Send>,
    /// How long it is, where that is known.
    length: Option<u64>,
    name: String,
}

fn open(path: &Path) -> Result<Log, CliError> {
    if path == Path::new("-") {
        return Ok(Log { input: Box::new(io::stdin()), length: None, name: "standard input".to_owned() });
    }
    if path.is_dir() {
        return Err(CliError::NoLog { path: path.to_owned() });
    }
    let failed = |error| CliError::Read { path: path.to_owned(), error };
    let file = File::open(path).map_err(failed)?;
    let length = file.metadata().ok().filter(|about| about.is_file()).map(|about| about.len());
    Ok(Log { input: Box::new(file), length, name: shown(&path.to_string_lossy()) })
}

/// A bar that shows how much of the log has been read, where somebody sees it.
fn bar(length: Option<u64>) -> ProgressBar {
    let Some(length) = length.filter(|_| io::stderr().is_terminal()) else { return ProgressBar::hidden() };
    let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes}  {bytes_per_sec}  {eta} left");
    style.map_or_else(|_| ProgressBar::hidden(), |style| ProgressBar::new(length).with_style(style))
}

/// What `--rules` names.
enum Rules<'a> {
    Script(Arc<Script>),
    Set(&'a str),
}

fn books(rules: &[String]) -> Result<Books<'static>, CliError> {
    let (mut scripts, mut sets) = (Vec::new(), Vec::new());
    for name in rules {
        match named(name)? {
            Rules::Script(script) => scripts.push(script),
            Rules::Set(set) => sets.push(set),
        }
    }
    let mut scripts = scripts.into_iter();
    match (scripts.next(), sets.is_empty()) {
        (None, true) => Ok(Books::by_script(of_sets(&standard_names())?, shipped::script)),
        (None, false) => Ok(Books::one(of_sets(&sets)?)),
        (Some(first), true) => Ok(of_scripts(first, scripts.collect())),
        (Some(_), false) => Err(CliError::MixedRules),
    }
}

fn named(name: &str) -> Result<Rules<'_>, CliError> {
    let is_set = standard_names().contains(&name);
    let is_script = Path::new(name).exists() || shipped::toml(name).is_some();
    match (is_script, is_set) {
        (true, _) => scripts::script(name).map(Rules::Script),
        (false, true) => Ok(Rules::Set(name)),
        (false, false) => {
            let known = shipped::names().chain(standard_names());
            Err(CliError::UnknownRules { name: name.to_owned(), help: did_you_mean(name, known) })
        }
    }
}

fn of_sets(names: &[&str]) -> Result<Rulebook, CliError> {
    let mut sources = Sources::new();
    let loaded = score::load_sets(names, &mut sources);
    match loaded.script {
        Some(script) => Ok(Rulebook::new(Arc::new(script))),
        None => {
            let errors: Vec<_> = loaded.diagnostics.into_iter().filter(is_error).collect();
            Err(scripts::findings(&errors, &sources))
        }
    }
}

/// One script judges every call; of several, each judges the calls that name it, and the first judges the others.
fn of_scripts(first: Arc<Script>, others: Vec<Arc<Script>>) -> Books<'static> {
    Books::several(Rulebook::new(first), others.into_iter().map(Rulebook::new).collect())
}
