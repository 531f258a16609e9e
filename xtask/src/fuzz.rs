//! `docs/reliability.md`: how long each fuzz target has run, how often, and what it has found. Every figure is read from
//! the logs of the runs; what became of a finding is told in `fuzz/findings.toml`.

use std::{
    collections::BTreeMap,
    error::Error,
    fmt::Write as _,
    fs::{self, File},
    path::Path,
    process::Command,
    time::{SystemTime, UNIX_EPOCH},
};

use serde::Deserialize;

const TARGETS: &str = "fuzz/fuzz_targets";
const LOGS: &str = "fuzz/logs";
const FINDINGS: &str = "fuzz/findings.toml";
const PAGE: &str = "docs/reliability.md";
const HEAD: &str = "# Reliability

Written by `cargo xtask fuzz` from the logs of its runs and from `fuzz/findings.toml`. `cargo xtask fuzz 1800 locale`
lets a target run for so many seconds, all targets without a name; it needs a nightly compiler and cargo-fuzz. A target
is any bytes given to a part of the engine, and assertions of what must hold of the outcome; `fuzz/src` says which.
Seeds and findings are in `fuzz/corpus`, and every run of the tests tries them.

The targets are built with assertions of arithmetic and without a sanitizer, since no line of the engine is unsafe. A run
may use 2 GiB, and two minutes an input: on a busy machine one that takes a tenth of a second may wait ten.

| target | runs | hours | executions | edges | most memory | stopped by a finding |
|---|--:|--:|--:|--:|--:|--:|
";

/// What the logs of a target tell.
#[derive(Default)]
struct Told {
    runs: u64,
    seconds: u64,
    executions: u64,
    edges: u64,
    megabytes: u64,
    stopped: u64,
}

/// Something that was found, and mended.
#[derive(Deserialize)]
struct Finding {
    target: String,
    what: String,
    mended: String,
    test: String,
}

#[derive(Deserialize)]
struct Findings {
    #[serde(default)]
    finding: Vec<Finding>,
}

/// Lets the named targets run for so many seconds each, or all of them, and writes the page.
pub(crate) fn run(mut args: impl Iterator<Item = String>) -> Result<(), Box<dyn Error>> {
    if let Some(seconds) = args.next() {
        let seconds: u32 = seconds.parse().map_err(|_| "usage: cargo xtask fuzz [SECONDS [TARGET …]]")?;
        let named: Vec<String> = args.collect();
        fs::create_dir_all(LOGS)?;
        for target in if named.is_empty() { targets()? } else { named } {
            fuzz(&target, seconds)?;
        }
    }
    Ok(fs::write(PAGE, page()?)?)
}

/// The names of all targets.
fn targets() -> Result<Vec<String>, Box<dyn Error>> {
    let files = fs::read_dir(TARGETS)?.map(|file| file.map(|file| file.path()));
    let mut names = Vec::new();
    for path in files {
        names.extend(path?.file_stem().and_then(|name| name.to_str()).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

fn fuzz(target: &str, seconds: u32) -> Result<(), Box<dyn Error>> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let log = File::create(Path::new(LOGS).join(format!("{target}-{now}.log")))?;
    let time = format!("-max_total_time={seconds}");
    let limits = ["-rss_limit_mb=2048", "-timeout=120", "-print_final_stats=1"];
    let status = Command::new("cargo")
        .args(["+nightly", "fuzz", "run", "--sanitizer", "none", target, "--", &time])
        .args(limits)
        .stdout(log.try_clone()?)
        .stderr(log)
        .status()?;
    if status.success() { Ok(()) } else { Err(format!("{target} has found something: see {LOGS}").into()) }
}

fn page() -> Result<String, Box<dyn Error>> {
    let mut page = HEAD.to_owned();
    let told = told()?;
    for target in targets()? {
        let nothing = Told::default();
        let Told { runs, seconds, executions, edges, megabytes, stopped } =
            told.get(&target).unwrap_or(&nothing);
        let minutes = seconds / 60;
        let hours = format!("{}:{:02}", minutes / 60, minutes % 60);
        writeln!(
            page,
            "| {target} | {runs} | {hours} | {executions} | {edges} | {megabytes} MB | {stopped} |"
        )?;
    }
    let findings: Findings = toml::from_str(&fs::read_to_string(FINDINGS)?)?;
    page += "\n## Findings\n\n| target | what was found | what became of it | test |\n|---|---|---|---|\n";
    for Finding { target, what, mended, test } in findings.finding {
        writeln!(page, "| {target} | {what} | {mended} | `{test}` |")?;
    }
    Ok(page)
}

/// What all logs tell, by target.
fn told() -> Result<BTreeMap<String, Told>, Box<dyn Error>> {
    let mut told: BTreeMap<String, Told> = BTreeMap::new();
    if !Path::new(LOGS).is_dir() {
        return Ok(told);
    }
    for file in fs::read_dir(LOGS)? {
        let path = file?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).and_then(|name| name.rsplit_once('-'));
        let Some((target, _)) = name else { continue };
        // A log may repeat an input, which need not be text.
        let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
        told.entry(target.to_owned()).or_default().add(&text);
    }
    Ok(told)
}

impl Told {
    /// Adds what the log of a run tells.
    fn add(&mut self, log: &str) {
        self.runs += 1;
        self.executions += last(log, "stat::number_of_executed_units:").unwrap_or(0);
        // Where a finding ends a run, the time stands nowhere but in the pulse before it.
        self.seconds += seconds(log);
        self.edges = self.edges.max(last(log, " cov: ").unwrap_or(0));
        self.megabytes = self.megabytes.max(last(log, "stat::peak_rss_mb:").unwrap_or(0));
        self.stopped += u64::from(log.contains("SUMMARY: libFuzzer:"));
    }
}

/// How long a run took: of a whole one what its end says, of one that was stopped what its speed tells.
fn seconds(log: &str) -> u64 {
    let whole = log.rsplit_once(" runs in ").and_then(|(_, rest)| number(rest));
    whole.unwrap_or_else(|| {
        let executions = last(log, "stat::number_of_executed_units:").unwrap_or(0);
        executions / last(log, "stat::average_exec_per_sec:").filter(|speed| *speed > 0).unwrap_or(1)
    })
}

/// The number behind the last of these labels.
fn last(log: &str, label: &str) -> Option<u64> {
    log.rsplit_once(label).and_then(|(_, rest)| number(rest))
}

fn number(text: &str) -> Option<u64> {
    let digits: String = text.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}
