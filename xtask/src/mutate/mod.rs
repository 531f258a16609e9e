//! `cargo xtask mutate`: changes the shipped scripts in small ways, one at a time, and asks who notices.
//!
//! A change counts if the script that comes of it is another one: if its fingerprint differs, which is taken over steps,
//! arrows, guards, changes of facts and what is said and done, and not over tips, texts and comments.

mod edit;
mod guard;
mod judge;
mod report;

use std::{
    collections::BTreeSet,
    error::Error,
    fs,
    hash::Hasher as _,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use edit::Mutant;
use etiquette::shipped;
use judge::{Judge, Noticed};
use siphasher::sip::SipHasher13;

const USAGE: &str =
    "usage: cargo xtask mutate [--script NAME] [--file PART] [--sample N] [--seed S] [--states N]";

/// Where the results are written.
const REPORT: &str = "docs/mutation.md";

/// What is tried.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// One script; all without it.
    script: Option<String>,
    /// How many changes of each script, drawn by the seed; all without it.
    sample: Option<usize>,
    seed: u64,
    /// Only changes of files with this in their path; of all without it.
    file: Option<String>,
    /// How many states each proof may look at.
    states: usize,
}

/// What became of the changes of one script, or of the standard files.
pub(crate) struct Results {
    pub(crate) name: String,
    /// Those that change the script.
    pub(crate) judged: Vec<(Mutant, Option<Noticed>)>,
    /// Those that do not.
    pub(crate) same: usize,
    /// What the rules that bind it name.
    pub(crate) named: BTreeSet<String>,
}

impl Options {
    pub(crate) fn parse(mut args: impl Iterator<Item = String>) -> Result<Self, Box<dyn Error>> {
        let mut options = Self { script: None, sample: None, seed: 1, file: None, states: 20_000 };
        while let Some(flag) = args.next() {
            let value = args.next().ok_or(USAGE)?;
            match flag.as_str() {
                "--script" => options.script = Some(value),
                "--file" => options.file = Some(value),
                "--sample" => options.sample = Some(value.parse()?),
                "--seed" => options.seed = value.parse()?,
                "--states" => options.states = value.parse()?,
                _ => return Err(format!("unknown flag `{flag}`").into()),
            }
        }
        Ok(options)
    }

    /// The mutants that are tried, in the order of the files.
    fn drawn(&self, mut mutants: Vec<Mutant>) -> Vec<Mutant> {
        mutants.retain(|mutant| self.file.as_ref().is_none_or(|part| mutant.file.contains(part)));
        let Some(sample) = self.sample else { return mutants };
        let draw = |mutant: &Mutant| {
            let mut hasher = SipHasher13::new_with_keys(self.seed, 0);
            hasher.write(mutant.change.as_bytes());
            hasher.write_usize(mutant.line);
            hasher.finish()
        };
        mutants.sort_by_key(draw);
        mutants.truncate(sample);
        mutants.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
        mutants
    }
}

/// Tries the changes, and writes down what became of them if all were tried.
pub(crate) fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let conversations = conversations(&root.join("tests/conversations"))?;
    let wanted = |name: &&str| options.script.as_deref().is_none_or(|only| only == *name);
    let judges: Result<Vec<Judge>, _> = shipped::names()
        .filter(wanted)
        .map(|name| Judge::new(name, used(&root, name)?, &conversations, options.states))
        .collect();
    let judges = judges?;
    let mut all = Vec::new();
    for judge in &judges {
        let path = format!("examples/scripts/{}.toml", judge.name);
        let mutants = options.drawn(edit::mutants(&path, judge.text, None)?);
        let mut named = edit::named(judge.text)?;
        for file in judge.used.iter().map(String::as_str).chain(["manners"]) {
            named.extend(edit::named(&standard(&root, file)?.1)?);
        }
        all.push(judged(&judge.name, std::slice::from_ref(judge), mutants, named)?);
    }
    all.push(standard_files(&root, &judges, options)?);
    let told = report::markdown(&all, options.states);
    std::io::stdout().write_all(told.as_bytes())?;
    if options.script.is_none() && options.file.is_none() && options.sample.is_none() {
        fs::write(root.join(REPORT), told)?;
    }
    Ok(())
}

/// The standard files that scripts use. Each change is judged by all these scripts.
fn standard_files(root: &Path, judges: &[Judge], options: &Options) -> Result<Results, Box<dyn Error>> {
    let (mut mutants, mut named) = (Vec::new(), BTreeSet::new());
    for judge in judges {
        named.extend(edit::named(judge.text)?);
    }
    let files: BTreeSet<&String> = judges.iter().flat_map(|judge| &judge.used).collect();
    named.extend(edit::named(&standard(root, "manners")?.1)?);
    for file in files {
        let (path, text) = standard(root, file)?;
        named.extend(edit::named(&text)?);
        mutants.extend(edit::mutants(&path, &text, Some(file))?);
    }
    judged("standard files", judges, options.drawn(mutants), named)
}

/// The standard files that a shipped script uses, its profile and what that uses among them.
fn used(root: &Path, script: &str) -> Result<BTreeSet<String>, Box<dyn Error>> {
    let mut open = edit::used(shipped::toml(script).ok_or("no such script")?)?;
    let mut used = BTreeSet::new();
    while let Some(file) = open.pop_first() {
        let further = edit::used(&standard(root, &file)?.1)?;
        used.insert(file);
        open.extend(further.into_iter().filter(|file| !used.contains(file)));
    }
    Ok(used)
}

/// The path of a standard file, and its text.
fn standard(root: &Path, file: &str) -> Result<(String, String), Box<dyn Error>> {
    let path = format!("crates/script/std/{file}.toml");
    let text = fs::read_to_string(root.join(&path))?;
    Ok((path, text))
}

/// Has all mutants judged, on all cores, and tells how far it is.
fn judged(
    name: &str,
    judges: &[Judge],
    mutants: Vec<Mutant>,
    named: BTreeSet<String>,
) -> Result<Results, Box<dyn Error>> {
    let (next, all) = (AtomicUsize::new(0), mutants.len());
    let results = Mutex::new(Vec::with_capacity(all));
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(mutant) = mutants.get(number) else { return };
            if number.is_multiple_of(50) {
                // There is nowhere left to report a failure to report.
                _ = writeln!(std::io::stderr(), "{name}: {number} of {all}");
            }
            let noticed = judge::first(judges, mutant);
            results.lock().unwrap_or_else(PoisonError::into_inner).push((number, noticed));
        }
    };
    let threads = std::thread::available_parallelism()?.get();
    std::thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(work)));
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(number, _)| *number);
    let (mut kept, mut same) = (Vec::new(), 0);
    for (mutant, (_, noticed)) in mutants.into_iter().zip(results) {
        match noticed {
            Some(Noticed::Same) => same += 1,
            noticed => kept.push((mutant, noticed)),
        }
    }
    Ok(Results { name: name.to_owned(), judged: kept, same, named })
}

/// Every conversation with its path.
fn conversations(folder: &Path) -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(conversations(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push((path.clone(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}
