//! Where a call leaves what is written of it: in which line, at which places of its script, and how to mend either.
//!
//! The first line that differs counts: what follows, follows from it. Nothing here plays a call or knows a file.

mod course;
mod told;
mod way;

use etiquette_core::{ArrowId, FlowId, OutputId, RuleId, Script, StepId, TimerId};
use etiquette_diag::Span;
use etiquette_script::Places;

use crate::transcript::{Entry, text};
use course::Course;

/// Where a call leaves what is written, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stray {
    /// The line of the block, from 0.
    pub(super) line: usize,
    pub(super) message: String,
    /// Places in the script, each with what it has to do with it.
    pub(super) points: Vec<(Point, String)>,
    pub(super) help: String,
}

/// A part of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    Step(StepId),
    Flow(FlowId),
    Arrow(ArrowId),
    Timer(TimerId),
    Rule(RuleId),
    Output(OutputId),
}

impl Point {
    pub(super) fn place(self, places: &Places) -> Option<Span> {
        match self {
            Self::Step(step) => places.step(step),
            // What answers in every step has no heading of its own.
            Self::Flow(FlowId::MAIN) => places.arrow(ArrowId::Flow(FlowId::MAIN, 0)),
            Self::Flow(flow) => places.flow(flow),
            Self::Arrow(arrow) => places.arrow(arrow),
            Self::Timer(timer) => places.timer(timer),
            Self::Rule(rule) => places.rule(rule),
            Self::Output(output) => places.output(output),
        }
    }
}

/// How what is played differs from what is written, as far as the rest of the paragraph tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Difference {
    /// A line is not played.
    Missing,
    /// A line is played that is not written.
    Needless,
    /// One line is played in the place of another.
    Other,
}

/// How a cure ends.
const OR_WRITE: &str = "or write down what was played: `etiquette test --bless`";
/// How much of a line a message shows.
const SHOWN: usize = 90;

/// Where a call leaves what is written; `None` where it does not, or where nothing is written of it but events. `end` is
/// where the call is after the last entry.
pub(super) fn stray(script: &Script, entries: &[Entry], end: Option<StepId>, written: &str) -> Option<Stray> {
    written.lines().find(|line| !line.is_empty() && !line.starts_with('>'))?;
    let played: Vec<(usize, String)> = entries
        .iter()
        .enumerate()
        .flat_map(|(owner, entry)| lines(entry).into_iter().map(move |line| (owner, line)))
        .collect();
    let written: Vec<&str> = written.lines().collect();
    let found_at = |number: usize| played.get(number).map(|(_, line)| line.as_str());
    let line = (0..=played.len()).find(|number| written.get(*number).copied() != found_at(*number))?;
    let told = |line: Option<&str>| line.filter(|line| !line.starts_with('>')).unwrap_or_default().to_owned();
    let (expected_line, found_line) = (told(written.get(line).copied()), told(found_at(line)));
    let before = written.get(..line).unwrap_or_default();
    let later = |lines: &mut dyn Iterator<Item = &str>, one: &str| {
        lines.skip(line + 1).take_while(|line| !line.starts_with('>')).any(|line| line == one)
    };
    let difference = match (expected_line.as_str(), found_line.as_str()) {
        ("", _) => Difference::Needless,
        (_, "") => Difference::Missing,
        (_, found) if later(&mut written.iter().copied(), found) => Difference::Missing,
        (expected, _) if later(&mut played.iter().map(|(_, line)| &**line), expected) => Difference::Needless,
        _ => Difference::Other,
    };
    let differ = (&*expected_line, &*found_line, difference);
    let course = Course::new(script, entries, end, before, &played, differ);
    let cure = course.cure();
    let (expected, found) = (shown(&expected_line), shown(&found_line));
    let message = format!("expected {expected}{}, found {found}", course.after());
    Some(Stray { line, message, points: cure.points, help: format!("{}, {OR_WRITE}", cure.help) })
}

/// The lines of an entry as they are compared.
fn lines(entry: &Entry) -> Vec<String> {
    text(std::slice::from_ref(entry)).lines().map(|line| line.trim_end().to_owned()).collect()
}

/// A line within a sentence.
fn shown(line: &str) -> String {
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "'");
    match words.char_indices().nth(SHOWN) {
        _ if words.is_empty() => "nothing".to_owned(),
        Some((end, _)) => format!("`{}…`", words.get(..end).unwrap_or_default()),
        None => format!("`{words}`"),
    }
}
