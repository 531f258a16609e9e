//! `cargo xtask breakages`: breaks every line of every shipped script in turn, and asks who says so, where, and with what
//! cure. A line is deleted, its key is misspelt, its value is misspelt.
//!
//! A breakage counts if it changes what a call does or what anybody sees: if the script does not load, is another one by
//! its fingerprint, or has other findings. One that does neither (a comment, a blank, a tip taken away) is left out.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt::Write as _,
    fs,
    io::Write as _,
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

use etiquette::{
    Fingerprint, Script,
    check::{
        conversation::{World, run, unknown_script},
        cover::{CoverCall, CoverLimits, cover},
        lint::{self, Subject},
        prove::{Claim, Limits, prove},
    },
    diag::{Diagnostic, SourceId, Sources},
    phrasebook::Catalogue,
    script::load,
    shipped,
};

/// Where the results are written.
const REPORT: &str = "docs/breakages.md";

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Delete,
    Key,
    Value,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Delete, Self::Key, Self::Value];

    const fn name(self) -> &'static str {
        match self {
            Self::Delete => "delete the line",
            Self::Key => "misspell its key",
            Self::Value => "misspell its value",
        }
    }
}

/// A script with one broken line.
struct Breakage {
    kind: Kind,
    /// From 1.
    line: usize,
    /// What stood there.
    was: String,
    /// The word that was misspelt, before and after.
    words: Vec<String>,
    text: String,
}

/// Who says so first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    /// A finding at the line, or that names the word, with a cure.
    Cured,
    /// A finding at the line, or that names the word, without one.
    Placed,
    /// A finding elsewhere.
    Found,
    /// A conversation goes otherwise.
    Test,
    /// A call that `etiquette cover` has made goes otherwise.
    Cover,
    /// A proof has another verdict.
    Proof,
    Nobody,
}

impl Told {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Cured, "at the line, with a cure"),
        (Self::Placed, "at the line"),
        (Self::Found, "elsewhere"),
        (Self::Test, "by a conversation"),
        (Self::Cover, "by a call of `cover`"),
        (Self::Proof, "by a proof"),
        (Self::Nobody, "by nobody"),
    ];
}

/// What is known of a script as it is shipped.
struct Known {
    name: &'static str,
    text: &'static str,
    fingerprint: Fingerprint,
    findings: BTreeSet<String>,
    verdicts: BTreeMap<String, &'static str>,
    conversations: Vec<String>,
    /// Calls that take all of it, with their logs.
    calls: Vec<(CoverCall, Option<String>)>,
}

/// Breaks lines, and writes down what became of it; with `states` the survivors are proved too.
pub(crate) fn breakages(script: Option<&str>, states: usize) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let all = conversations(&root.join("tests/conversations"))?;
    let names: Vec<&str> = shipped::names().filter(|name| script.is_none_or(|only| only == *name)).collect();
    let broken: Result<Vec<Vec<Judged>>, String> = std::thread::scope(|scope| {
        let work = |name: &&'static str| {
            let (name, all) = (*name, &all);
            scope.spawn(move || judged(name, all, states).map_err(|error| error.to_string()))
        };
        let threads: Vec<_> = names.iter().map(work).collect();
        threads.into_iter().map(|thread| thread.join().map_err(|_| "stopped".to_owned())?).collect()
    });
    let mut results: BTreeMap<Kind, BTreeMap<Told, usize>> = BTreeMap::new();
    let mut survivors = String::new();
    for (kind, told, line) in broken?.into_iter().flatten() {
        *results.entry(kind).or_default().entry(told).or_default() += 1;
        survivors += &line;
    }
    let told = markdown(&results, &survivors)?;
    std::io::stdout().write_all(told.as_bytes())?;
    if script.is_none() {
        fs::write(root.join(REPORT), told)?;
    }
    Ok(())
}

/// A breakage with who says so, and a line about it where that is not enough.
type Judged = (Kind, Told, String);

/// What became of the breakages of one script.
fn judged(name: &'static str, all: &[String], states: usize) -> Result<Vec<Judged>, Box<dyn Error>> {
    let known = Known::new(name, all, states)?;
    let mut judged = Vec::new();
    for breakage in broken(known.text) {
        let Some(told) = known.told(&breakage, states) else { continue };
        let mut line = String::new();
        if matches!(told, Told::Nobody | Told::Placed | Told::Found) {
            let what = Told::ALL.iter().find(|(one, _)| *one == told).map_or("", |(_, what)| what);
            let place = format!("examples/scripts/{name}.toml:{}", breakage.line);
            let (kind, was) = (breakage.kind.name(), breakage.was.trim());
            writeln!(line, "- `{place}`: {kind}, told {what}: `` {was} ``")?;
        }
        judged.push((breakage.kind, told, line));
    }
    writeln!(std::io::stderr(), "{name}")?;
    Ok(judged)
}

fn markdown(
    results: &BTreeMap<Kind, BTreeMap<Told, usize>>,
    survivors: &str,
) -> Result<String, Box<dyn Error>> {
    let mut out = String::from(
        "# Broken lines\n\nWritten by `cargo xtask breakages`: every line of every shipped script is broken in turn. What \
         changes nothing is left out.\n\n| breakage |",
    );
    Told::ALL.iter().for_each(|(_, name)| out += &format!(" {name} |"));
    out += " reported |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n";
    let (mut all, mut reported, mut placed) = (0, 0, 0);
    for kind in Kind::ALL {
        let counts = results.get(&kind).cloned().unwrap_or_default();
        let of = |told: &Told| counts.get(told).copied().unwrap_or_default();
        let (whole, missed): (usize, usize) = (counts.values().sum(), of(&Told::Nobody));
        (all, reported, placed) = (all + whole, reported + whole - missed, placed + of(&Told::Cured));
        write!(out, "| {} |", kind.name())?;
        Told::ALL.iter().for_each(|(told, _)| out += &format!(" {} |", of(told)));
        writeln!(out, " {} |", percent(whole - missed, whole))?;
    }
    writeln!(
        out,
        "\n{} of {all} breakages are reported, {} of them by a finding at the line with a cure.\n\n## The rest\n",
        percent(reported, all),
        percent(placed, reported)
    )?;
    Ok(out + survivors)
}

fn percent(part: usize, whole: usize) -> String {
    format!("{:.1} %", part as f64 * 100.0 / whole.max(1) as f64)
}

impl Known {
    fn new(name: &'static str, all: &[String], states: usize) -> Result<Self, Box<dyn Error>> {
        let text = shipped::toml(name).ok_or("no such script")?;
        let (script, findings, _) = looked(name, text);
        let script = Arc::new(script.ok_or("a shipped script does not load")?);
        let quoted = format!("script = \"{name}\"");
        Ok(Self {
            name,
            text,
            fingerprint: script.fingerprint(),
            findings: findings.iter().map(|finding| finding.message().to_owned()).collect(),
            verdicts: verdicts(&script, states),
            calls: cover(&script, CoverLimits::default())
                .calls
                .into_iter()
                .map(|call| (call.clone(), call.log(&script, shipped::phrases())))
                .collect(),
            conversations: all.iter().filter(|text| text.contains(&quoted)).cloned().collect(),
        })
    }

    /// Who says that something is broken; `None` if nothing is.
    fn told(&self, breakage: &Breakage, states: usize) -> Option<Told> {
        let (script, findings, sources) = looked(self.name, &breakage.text);
        let new: Vec<&Diagnostic> =
            findings.iter().filter(|finding| !self.findings.contains(finding.message())).collect();
        let same = script.as_ref().is_some_and(|script| script.fingerprint() == self.fingerprint);
        if same && new.is_empty() {
            return None;
        }
        let placed: Vec<&&Diagnostic> = new.iter().filter(|one| breakage.is_meant(one, &sources)).collect();
        if placed.iter().any(|finding| finding.help_text().is_some()) {
            return Some(Told::Cured);
        }
        if !new.is_empty() {
            return Some(if placed.is_empty() { Told::Found } else { Told::Placed });
        }
        let script = Arc::new(script?);
        let world = Changed { name: self.name, script: &script };
        let differs = |text: &String| {
            let tests = run(text, Sources::new().add("", ""), &world);
            tests.outcomes.iter().any(|outcome| !outcome.passed())
        };
        if self.conversations.iter().any(differs) {
            return Some(Told::Test);
        }
        let goes_otherwise =
            |(call, log): &(CoverCall, Option<String>)| call.log(&script, shipped::phrases()) != *log;
        if self.calls.iter().any(goes_otherwise) {
            return Some(Told::Cover);
        }
        let is_disproved = states > 0 && verdicts(&script, states) != self.verdicts;
        Some(if is_disproved { Told::Proof } else { Told::Nobody })
    }
}

fn verdicts(script: &Arc<Script>, states: usize) -> BTreeMap<String, &'static str> {
    let claims: Vec<Claim> = if states > 0 { Claim::all(script).collect() } else { Vec::new() };
    let proofs = prove(script, &claims, Limits { states });
    proofs.iter().map(|proof| (proof.claim.name(script).into_owned(), proof.verdict.name())).collect()
}

impl Breakage {
    /// Whether a finding is about this line: one of its places is there, or it names the word. Of a line that is gone, the
    /// places are its neighbours and the heading above it.
    fn is_meant(&self, finding: &Diagnostic, sources: &Sources) -> bool {
        let own = sources.iter().next().map(|(id, _, _)| id);
        let spans = finding.span().into_iter().chain(finding.related().iter().map(|label| label.span));
        let lines = spans
            .filter(|span| Some(span.source) == own)
            .map(|span| line_of(sources, span.source, span.start));
        let near = match self.kind {
            Kind::Delete => {
                let heading = self.text.lines().take(self.line).enumerate();
                let heading = heading.filter(|(_, line)| line.starts_with('[')).last();
                vec![self.line - 1, self.line, heading.map_or(1, |(at, _)| at + 1)]
            }
            Kind::Key | Kind::Value => vec![self.line],
        };
        let told = [finding.message(), finding.help_text().unwrap_or_default()];
        let is_named = |word: &String| told.iter().any(|text| text.contains(&format!("`{word}`")));
        lines.into_iter().any(|line| near.contains(&line)) || self.words.iter().any(is_named)
    }
}

fn line_of(sources: &Sources, source: SourceId, at: usize) -> usize {
    sources.line_column(source, at).line
}

fn looked(name: &str, text: &str) -> (Option<Script>, Vec<Diagnostic>, Sources) {
    let mut sources = Sources::new();
    let loaded = load(name, text, &mut sources);
    let mut findings = loaded.diagnostics.finish();
    if let Some(script) = &loaded.script {
        let subject = Subject { script, places: &loaded.places, phrases: shipped::phrases(), locales: &[] };
        findings.extend(lint::check(&subject));
    }
    (loaded.script, findings, sources)
}

/// Every breakage of a script.
fn broken(text: &str) -> Vec<Breakage> {
    let mut all = Vec::new();
    let mut start = 0;
    for (line, number) in text.split_inclusive('\n').zip(1..) {
        let range = start..start + line.len();
        start = range.end;
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        let mut add = |kind, what: Range<usize>, with: &str, words: Vec<String>| {
            let mut text = text.to_owned();
            text.replace_range(range.start + what.start..range.start + what.end, with);
            all.push(Breakage { kind, line: number, was: line.to_owned(), words, text });
        };
        add(Kind::Delete, 0..line.len(), "", word_list(line));
        for (kind, word) in [(Kind::Key, key(line)), (Kind::Value, value(line))] {
            let Some(word) = word else { continue };
            let was = line.get(word.clone()).unwrap_or_default().to_owned();
            let with = misspelt(&was);
            add(kind, word, &with, vec![was, with.clone()]);
        }
    }
    all
}

/// The names in a line, which a finding elsewhere may miss.
fn word_list(line: &str) -> Vec<String> {
    key(line).and_then(|word| line.get(word)).map(str::to_owned).into_iter().collect()
}

/// The last part of the key of a line, or of its heading; of a line without one, that of its first inner table.
fn key(line: &str) -> Option<Range<usize>> {
    let end = if line.starts_with('[') { line.find(']')? } else { line.split_once('=')?.0.trim_end().len() };
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let start = line.get(..end)?.trim_end_matches(is_of_word).len();
    (start < end).then_some(start..end)
}

/// The first value of a line that has a word or a number in it.
fn value(line: &str) -> Option<Range<usize>> {
    let uncommented = line.split(" #").next()?;
    if line.starts_with('[') {
        return None;
    }
    let from = if uncommented.contains('=') { uncommented.find('=')? + 1 } else { 0 };
    let rest = uncommented.get(from..)?;
    if let Some(quote) = rest.find('"') {
        let inside = rest.get(quote + 1..)?.split('"').next()?;
        return longest_word(inside).map(|word| word.start + from + quote + 1..word.end + from + quote + 1);
    }
    longest_word(rest).map(|word| word.start + from..word.end + from)
}

/// The longest word in a text, and the first of several.
fn longest_word(text: &str) -> Option<Range<usize>> {
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut begin = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begin, is_of_word(letter)) {
            (None, true) => begin = Some(at),
            (Some(start), false) => {
                words.push(start..at);
                begin = None;
            }
            _ => {}
        }
    }
    words.into_iter().rev().max_by_key(|word| word.len())
}

/// A word as a hurried hand writes it: two letters swapped, or one too many; another number, the other flag.
fn misspelt(word: &str) -> String {
    match (word, word.parse::<u32>()) {
        ("true", _) => return "flase".to_owned(),
        ("false", _) => return "treu".to_owned(),
        (_, Ok(number)) => return (number + 1).to_string(),
        _ => {}
    }
    let mut letters: Vec<char> = word.chars().collect();
    let other = (1..letters.len()).rev().find(|at| letters.get(*at) != letters.get(at - 1));
    match other {
        Some(at) if letters.len() > 2 => letters.swap(at, at - 1),
        _ => letters.push('x'),
    }
    letters.into_iter().collect()
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

/// A world in which one script is broken.
struct Changed<'a> {
    name: &'a str,
    script: &'a Arc<Script>,
}

impl World for Changed<'_> {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        if name == self.name {
            return Ok(self.script.clone());
        }
        shipped::script(name).map(Arc::new).ok_or_else(|| unknown_script(name, shipped::names()))
    }

    fn phrases(&self) -> &Catalogue {
        shipped::phrases()
    }
}
