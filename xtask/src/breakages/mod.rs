//! `cargo xtask breakages`: breaks every line of every shipped script in turn, and asks who says so, where, and with what
//! cure. A line is deleted, its key is misspelt, its value is misspelt.
//!
//! A breakage counts if it changes what a call does or what anybody sees: if the script does not load, is another one by
//! its fingerprint, or has other findings. One that does neither (a comment, a blank, a tip taken away) is left out.

mod edit;
mod judge;
mod place;
mod report;

use std::{
    error::Error,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use edit::Breakage;
use etiquette::shipped;
use judge::{Judge, Told};

/// Where the results are written.
const REPORT: &str = "docs/breakages.md";
/// After how many breakages something is told of the progress.
const OFTEN: usize = 100;

/// Breaks lines, and writes down what became of it; with `states` the survivors are proved too.
pub(crate) fn breakages(script: Option<&str>, states: usize) -> Result<(), Box<dyn Error>> {
    let began = Instant::now();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let all = conversations(&root.join("tests/conversations"))?;
    let names = shipped::names().filter(|name| script.is_none_or(|only| only == *name));
    let mut judged = Vec::new();
    for name in names {
        let judge = Judge::new(name, &all, states)?;
        judged.push((name, of_script(&judge)));
    }
    let told = report::markdown(&judged, began.elapsed())?;
    std::io::stdout().write_all(told.as_bytes())?;
    if script.is_none() {
        fs::write(root.join(REPORT), told)?;
    }
    Ok(())
}

/// Judges the breakages of a script on all cores, and keeps those that change something in their order.
fn of_script(judge: &Judge) -> Vec<(Breakage, Told)> {
    let breakages = judge.breakages();
    let (next, told) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(breakage) = breakages.get(number) else { return };
            if number % OFTEN == 0 {
                // There is nowhere left to report a failure to report.
                let _ = writeln!(std::io::stderr(), "{}: {number} of {}", judge.name, breakages.len());
            }
            let found = judge.told(breakage).map(|found| (number, found));
            told.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(work)));
    let mut told = told.into_inner().unwrap_or_else(PoisonError::into_inner);
    told.sort_by_key(|(number, _)| *number);
    let mut breakages: Vec<Option<Breakage>> = breakages.into_iter().map(Some).collect();
    let taken = |(number, found): (usize, Told)| Some((breakages.get_mut(number)?.take()?, found));
    told.into_iter().filter_map(taken).collect()
}

/// Every conversation.
fn conversations(folder: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        if path.is_dir() {
            texts.extend(conversations(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            texts.push(fs::read_to_string(&path)?);
        }
    }
    Ok(texts)
}
