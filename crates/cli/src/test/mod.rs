//! `etiquette test`: conversation tests of an author, wherever they lie.

mod json;
mod junit;
mod page;
mod shelf;

use std::{
    fs,
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use etiquette::{
    check::{
        conversation::{Outcome, Tests, bless, run as run_tests},
        cover::{Practice, practice_report},
        report,
    },
    diag::{SourceId, Sources, terminal},
};
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    Done,
    args::{TestArgs, TestFormat},
    error::CliError,
    files,
    locales::{sound_phrases, usual_or},
    output::{Output, WRONG},
    shown,
};
use shelf::{Kept, Shelf};

/// Where conversations are, if nobody says so.
const USUAL: &str = "conversations";

/// A file of conversations and what came of it.
struct Tested {
    path: PathBuf,
    text: String,
    sources: Sources,
    source: SourceId,
    tests: Tests,
}

impl Tested {
    /// The name that people know the file by.
    fn name(&self) -> String {
        shown(&self.path.to_string_lossy())
    }

    /// The line of a block.
    fn line(&self, outcome: &Outcome) -> usize {
        // The line of its fence, which is above its text.
        self.sources.line_column(self.source, outcome.range.start).line.saturating_sub(1)
    }
}

/// Everything that was tested, and with what.
struct Whole {
    files: Vec<Tested>,
    shelf: Shelf,
    practised: Vec<(Arc<Kept>, Practice)>,
}

impl Whole {
    fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.files.iter().flat_map(|file| &file.tests.outcomes)
    }
}

/// Whether what was played is written down, as was asked for.
fn is_blessed(outcome: &Outcome, args: &TestArgs) -> bool {
    args.bless && !outcome.passed() && outcome.problems().is_empty()
}

pub(crate) fn run(args: &TestArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let paths = paths(&args.paths)?;
    let phrases = sound_phrases(&usual_or(&args.locales))?;
    let shelf = Shelf::new(phrases);
    let files = tested(paths, &shelf)?;
    if let Some(idle) = files.iter().find(|file| file.tests.outcomes.is_empty()) {
        return Err(CliError::NothingToTest { path: idle.path.clone() });
    }
    let practised = practised(&files, &shelf);
    let whole = Whole { files, shelf, practised };
    match args.format {
        TestFormat::Text => text(&whole, args, out)?,
        TestFormat::Json => writeln!(out, "{:#}", json::json(&whole))?,
        TestFormat::Junit => out.write_all(junit::junit(&whole)?.as_bytes())?,
        TestFormat::Html => out.write_all(report::html(&page::page(&whole)).as_bytes())?,
    }
    if args.bless {
        write(&whole, args.format, out)?;
    }
    let is_well = |outcome: &Outcome| outcome.passed() || is_blessed(outcome, args);
    let all_well = whole.outcomes().all(is_well);
    Ok(if all_well { Done::Well } else { Done::WithErrors })
}

/// The files of conversations, each once.
fn paths(named: &[PathBuf]) -> Result<Vec<PathBuf>, CliError> {
    let usual = [PathBuf::from(USUAL)];
    let named = match named {
        [] if Path::new(USUAL).is_dir() => &usual,
        [] => return Err(CliError::NoConversations),
        named => named,
    };
    let mut found = Vec::new();
    for path in named {
        if path.is_dir() {
            let before = found.len();
            gather(path, &mut found)?;
            if found.len() == before {
                return Err(CliError::NothingToTest { path: path.clone() });
            }
        } else {
            found.push(path.clone());
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The Markdown files of a folder in which something is tested.
fn gather(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), CliError> {
    for path in files::within(folder)? {
        if files::has_extension(&path, "md") && is_conversation(&files::read(&path)?) {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether a Markdown file in a folder is one of tests: others are read by people alone.
fn is_conversation(text: &str) -> bool {
    let tested = ["call", "proofs", "diagnostics"];
    let begins = |line: &str| {
        let line = line.trim_start_matches([' ', '>', '-', '*']);
        let kind = line.trim_start_matches(['`', '~']);
        kind.len() + 3 <= line.len() && tested.contains(&kind.split_whitespace().next().unwrap_or_default())
    };
    text.lines().any(begins)
}

/// Tests all files on all cores, with a bar where somebody sees it.
fn tested(paths: Vec<PathBuf>, shelf: &Shelf) -> Result<Vec<Tested>, CliError> {
    let texts: Vec<String> = paths.iter().map(|path| files::read(path)).collect::<Result<_, _>>()?;
    let bar = bar(paths.len());
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let (Some(path), Some(text)) = (paths.get(number), texts.get(number)) else { return };
            let tested = one(path, text, shelf);
            bar.inc(1);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((number, tested));
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(paths.len());
    std::thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(work)));
    bar.finish_and_clear();
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(number, _)| *number);
    Ok(done.into_iter().map(|(_, tested)| tested).collect())
}

fn one(path: &Path, text: &str, shelf: &Shelf) -> Tested {
    let mut sources = Sources::new();
    let source = sources.add(path.to_string_lossy(), text);
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    let tests = run_tests(source, &mut sources, &shelf.beside(folder));
    Tested { path: path.to_owned(), text: text.to_owned(), sources, source, tests }
}

fn bar(files: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} files  {eta} left");
    let files = u64::try_from(files).unwrap_or(u64::MAX);
    style.map_or_else(|_| ProgressBar::hidden(), |style| ProgressBar::new(files).with_style(style))
}

/// What all files have practised together, by script.
fn practised(files: &[Tested], shelf: &Shelf) -> Vec<(Arc<Kept>, Practice)> {
    let mut all: Vec<(Arc<Kept>, Practice)> = Vec::new();
    for practice in files.iter().flat_map(|file| &file.tests.practised) {
        match all.iter_mut().find(|(_, known)| known.is_of(practice.script())) {
            Some((_, known)) => known.extend(practice),
            None => all.extend(shelf.kept(practice.script()).map(|kept| (kept, practice.clone()))),
        }
    }
    all.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    all
}

/// What failed and why, how many passed, and how much of each script was taken.
fn text(whole: &Whole, args: &TestArgs, out: &mut Output<'_>) -> Result<(), CliError> {
    for file in &whole.files {
        if !file.tests.warnings.is_empty() {
            writeln!(out, "{}", terminal(&file.tests.warnings, &file.sources, out.color))?;
        }
        for outcome in file.tests.outcomes.iter().filter(|outcome| !outcome.passed()) {
            differing(file, outcome, args, out)?;
        }
    }
    summary(whole, args, out)?;
    for (kept, practice) in &whole.practised {
        writeln!(out, "{}: {}", kept.name, practice.summary(whole.shelf.phrases()))?;
    }
    if args.coverage {
        for (kept, practice) in &whole.practised {
            let written = (&kept.origin.places, &kept.origin.sources);
            let report = practice_report(&kept.name, practice, written, whole.shelf.phrases());
            write!(out, "\n{}", report::text(&report))?;
        }
    }
    Ok(())
}

/// A test in which something else was played than is written.
fn differing(file: &Tested, outcome: &Outcome, args: &TestArgs, out: &mut Output<'_>) -> io::Result<()> {
    let is_blessed = is_blessed(outcome, args);
    let came = if is_blessed { "writes".into() } else { out.styled(WRONG, "fails") };
    writeln!(out, "{came} {}:{} {}", file.name(), file.line(outcome), shown(&outcome.heading))?;
    write!(out, "{}", outcome.difference())?;
    if is_blessed {
        return writeln!(out);
    }
    writeln!(out, "{}", terminal(outcome.findings(), &file.sources, out.color))
}

/// How many tests passed.
fn summary(whole: &Whole, args: &TestArgs, out: &mut Output<'_>) -> io::Result<()> {
    let counted =
        |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
    let passed = whole.outcomes().filter(|outcome| outcome.passed()).count();
    let written = whole.outcomes().filter(|outcome| is_blessed(outcome, args)).count();
    let all = whole.outcomes().count();
    let (tests, files) = (counted(all, "test"), counted(whole.files.len(), "file"));
    write!(out, "{tests} in {files}: {passed} passed, {} failed", all - passed - written)?;
    if args.bless { writeln!(out, ", {written} written") } else { writeln!(out) }
}

/// Writes what was played into the files in which something else stands.
fn write(whole: &Whole, format: TestFormat, out: &mut Output<'_>) -> Result<(), CliError> {
    for file in &whole.files {
        let text = bless(&file.text, &file.tests.outcomes);
        if text != file.text && file.tests.outcomes.iter().any(|outcome| !outcome.passed()) {
            fs::write(&file.path, text)
                .map_err(|error| CliError::Write { path: file.path.clone(), error })?;
            if format == TestFormat::Text {
                writeln!(out, "{}: written as it was played", file.name())?;
            }
        }
    }
    Ok(())
}
