//! A log of any length, read once: lines are judged on all cores, and told in the order of the log.
//!
//! A reader hands batches of lines to the workers in turn, and the results are fetched from them in turn, so that their
//! order is that of the log and no more than a few batches are ever held.

use std::{
    collections::HashMap,
    io::{self, BufRead, BufReader, Read},
    num::NonZero,
    sync::{
        Arc, PoisonError, RwLock,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use etiquette_core::Script;

use super::{
    book::Rulebook,
    call::{CallScore, score_line},
    totals::{Gathering, Totals},
};
use crate::log::{LogLine, LogProblems, column, shown};

/// How much is handed to a worker at once, in bytes.
const BATCH: usize = 128 * 1024;
/// How many batches wait before and behind a worker.
const WAITING: usize = 2;

/// How a log is scored.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct ScoreOptions {
    /// How many threads judge; without a number, one for each core.
    pub workers: Option<NonZero<usize>>,
    /// The longest line that is read, in bytes; a longer one is reported and left out.
    pub longest_line: u64,
}

impl Default for ScoreOptions {
    fn default() -> Self {
        Self { workers: None, longest_line: 64 * 1024 * 1024 }
    }
}

/// Finds a script by its name.
type Find<'a> = dyn Fn(&str) -> Option<Script> + Sync + 'a;

/// The rules by which each call of a log is judged.
pub struct Books<'a> {
    /// For calls that name no script, or one that is not found.
    fallback: Arc<Rulebook>,
    others: Vec<Arc<Rulebook>>,
    find: Option<Box<Find<'a>>>,
    found: RwLock<HashMap<String, Arc<Rulebook>>>,
}

impl<'a> Books<'a> {
    /// One rulebook for all calls.
    pub fn one(book: Rulebook) -> Self {
        Self { fallback: Arc::new(book), others: Vec::new(), find: None, found: RwLock::default() }
    }

    /// Several rulebooks: each judges the calls that name its script, and `first` judges all others too.
    pub fn several(first: Rulebook, others: Vec<Rulebook>) -> Self {
        Self { others: others.into_iter().map(Arc::new).collect(), ..Self::one(first) }
    }

    /// For each call the rules of the script that it names; `fallback` for those whose script is not found.
    pub fn by_script(fallback: Rulebook, find: impl Fn(&str) -> Option<Script> + Sync + 'a) -> Self {
        Self { find: Some(Box::new(find)), ..Self::one(fallback) }
    }

    /// The rulebook for a call that names this script, and whether it is that script's or any will do.
    fn of(&self, script: Option<&str>) -> (Arc<Rulebook>, bool) {
        let given = self.others.iter().find(|book| script == Some(book.script.name()));
        let (Some(find), Some(name), None) = (&self.find, script, given) else {
            return (given.unwrap_or(&self.fallback).clone(), true);
        };
        if let Some(known) = self.found.read().unwrap_or_else(PoisonError::into_inner).get(name) {
            return (known.clone(), true);
        }
        let Some(script) = find(name) else { return (self.fallback.clone(), false) };
        let mut found = self.found.write().unwrap_or_else(PoisonError::into_inner);
        let book = found.entry(name.to_owned()).or_insert_with(|| Arc::new(Rulebook::new(Arc::new(script))));
        (book.clone(), true)
    }
}

/// Lines to be judged.
#[derive(Default)]
struct Batch {
    /// The number of the first line.
    first: u64,
    lines: u64,
    bytes: Vec<u8>,
    /// How much of the input this is, with what was left out.
    read: u64,
    /// The lines that were too long, which are empty here.
    too_long: Vec<u64>,
}

/// Lines that have been judged.
struct Judged {
    calls: Vec<(Arc<Rulebook>, CallScore)>,
    problems: LogProblems,
    read: u64,
}

/// Scores a log. `each` hears of every call in the order of the log, and of how many bytes of it have been read.
///
/// # Errors
///
/// When the log cannot be read, and what `each` fails with.
pub fn score(
    input: impl Read + Send,
    books: &Books<'_>,
    options: ScoreOptions,
    mut each: impl FnMut(&Rulebook, &CallScore, u64) -> io::Result<()>,
) -> io::Result<Totals> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let workers = options.workers.map_or(cores, NonZero::get);
    thread::scope(|scope| {
        let (mut to, mut from) = (Vec::new(), Vec::new());
        for _ in 0..workers {
            let (batches, queue) = sync_channel(WAITING);
            let (results, judged) = sync_channel(WAITING);
            scope.spawn(move || judge(books, options, &queue, &results));
            to.push(batches);
            from.push(judged);
        }
        scope.spawn(move || hand_out(input, options, &to));
        gather(&from, &mut each)
    })
}

/// Fetches results from the workers in turn. A worker that has none is the first behind the end.
fn gather(
    from: &[Receiver<io::Result<Judged>>],
    each: &mut impl FnMut(&Rulebook, &CallScore, u64) -> io::Result<()>,
) -> io::Result<Totals> {
    let mut gathering = Gathering::new();
    let mut read = 0;
    for judged in from.iter().cycle() {
        let Ok(judged) = judged.recv() else { break };
        let judged = judged?;
        read += judged.read;
        for (book, call) in &judged.calls {
            gathering.add(book, call);
            each(book, call, read)?;
        }
        gathering.totals.problems.extend(judged.problems);
    }
    Ok(gathering.finish())
}

/// Reads batches and hands them out in turn, until the end or until nobody wants them any more.
fn hand_out(input: impl Read, options: ScoreOptions, to: &[SyncSender<io::Result<Batch>>]) {
    let mut input = BufReader::with_capacity(BATCH, input);
    let mut next = 1;
    for worker in to.iter().cycle() {
        let batch = batch(&mut input, options, next);
        let lines = batch.as_ref().map_or(0, |batch| batch.lines);
        let is_end = batch.is_ok() && lines == 0;
        if is_end || worker.send(batch).is_err() || lines == 0 {
            return;
        }
        next += lines;
    }
}

/// Reads some whole lines; none at the end.
fn batch(input: &mut impl BufRead, options: ScoreOptions, first: u64) -> io::Result<Batch> {
    let mut batch = Batch { first, ..Batch::default() };
    while batch.bytes.len() < BATCH {
        let start = batch.bytes.len();
        let read = input.by_ref().take(options.longest_line).read_until(b'\n', &mut batch.bytes)?;
        if read == 0 {
            break;
        }
        batch.read += read as u64;
        if read as u64 == options.longest_line && !batch.bytes.ends_with(b"\n") {
            batch.read += skip_line(input)?;
            batch.too_long.push(first + batch.lines);
            batch.bytes.truncate(start);
            batch.bytes.push(b'\n');
        }
        batch.lines += 1;
    }
    Ok(batch)
}

/// Goes behind the end of a line without keeping it.
fn skip_line(input: &mut impl BufRead) -> io::Result<u64> {
    let mut skipped = 0;
    loop {
        let part = input.fill_buf()?;
        let end = part.iter().position(|byte| *byte == b'\n');
        let count = end.map_or(part.len(), |end| end + 1);
        let is_over = end.is_some() || part.is_empty();
        input.consume(count);
        skipped += count as u64;
        if is_over {
            return Ok(skipped);
        }
    }
}

/// Judges batches until there are no more.
fn judge(
    books: &Books<'_>,
    options: ScoreOptions,
    queue: &Receiver<io::Result<Batch>>,
    results: &SyncSender<io::Result<Judged>>,
) {
    for batch in queue {
        let judged = batch.map(|batch| judge_batch(books, options, &batch));
        if results.send(judged).is_err() {
            return;
        }
    }
}

fn judge_batch(books: &Books<'_>, options: ScoreOptions, batch: &Batch) -> Judged {
    let mut judged = Judged { calls: Vec::new(), problems: LogProblems::default(), read: batch.read };
    let bytes = batch.bytes.strip_suffix(b"\n").unwrap_or(&batch.bytes);
    for (line, number) in bytes.split(|byte| *byte == b'\n').zip(batch.first..) {
        if batch.too_long.contains(&number) {
            let message = format!("expected at most {} bytes in a line", options.longest_line);
            judged.problems.error(|| (number, 1), "line-too-long", message, "write one call in a line");
        } else {
            judged.line(books, line, number);
        }
    }
    judged
}

impl Judged {
    fn line(&mut self, books: &Books<'_>, bytes: &[u8], number: u64) {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let sound =
                    bytes.get(..error.valid_up_to()).and_then(|sound| std::str::from_utf8(sound).ok());
                let place = || (number, sound.unwrap_or_default().chars().count() + 1);
                let message = "expected text in UTF-8".to_owned();
                self.problems.error(place, "not-text", message, "save the log in UTF-8");
                return;
            }
        };
        let text = if number == 1 { text.trim_start_matches('\u{feff}') } else { text };
        if text.trim().is_empty() {
            return;
        }
        let Some(call) = LogLine::read(text, number, &mut self.problems) else { return };
        let (book, is_its_own) = books.of(call.script.as_deref());
        if let (false, Some(script)) = (is_its_own, &call.script) {
            let place = || (number, text.find(&**script).map_or(1, |at| column(text, at)));
            let message = format!("no script is called `{}` here", shown(script));
            self.problems.once(place, "unknown-script", message, || {
                "its calls are judged by the standard rules; name its file with `--rules`".to_owned()
            });
        }
        let score = score_line(&book, &call, (text, number), &mut self.problems);
        self.calls.push((book, score));
    }
}
