//! Calls that take everything in a script that can be taken: every step, arrow and timer, and every refusal.
//!
//! Calls are held by the engine at true times, as `play` holds them. What none of them took is told; it may still be
//! possible in a call that was not tried. Nothing here is drawn at random: the same script has the same calls.

mod conversation;
mod coverage;
mod host;
mod practice;
mod report;
mod search;
mod select;

use std::sync::Arc;

use etiquette_core::{Context, Script};
use etiquette_diag::Diagnostic;
use etiquette_phrasebook::Catalogue;
use etiquette_script::Places;

use crate::{
    log::CallLog,
    replay::{EventLine, Opening, Player},
};

pub use coverage::{Coverage, Target};
pub use practice::Practice;
pub use report::{practice_json, practice_report};
use search::Search;

/// How far is looked for calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoverLimits {
    /// How many moments of calls are gone on from.
    pub moments: usize,
}

impl Default for CoverLimits {
    fn default() -> Self {
        Self { moments: 20_000 }
    }
}

impl CoverLimits {
    /// So many moments.
    pub const fn new(moments: usize) -> Self {
        Self { moments }
    }
}

/// A few calls that take together what was found to be possible.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cover {
    /// The calls.
    pub calls: Vec<CoverCall>,
    /// What they take.
    pub taken: Coverage,
    /// Steps, arrows and timers that no call took that was tried.
    pub missed: Vec<Target>,
    /// How many moments of calls were looked at.
    pub moments: usize,
    /// Whether none was left to look at.
    pub is_exhaustive: bool,
}

/// One of the calls.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CoverCall {
    /// A name for it: its number, and the last step that it is the first to enter, or what happens last.
    pub name: String,
    /// What is known of it beforehand.
    pub context: Context,
    /// That as arguments of `etiquette play`.
    pub arguments: Vec<String>,
    /// What happens, as lines of an event file.
    pub lines: Vec<String>,
    /// What it takes.
    pub taken: Coverage,
}

/// Looks for calls that take everything in a script.
///
/// # Examples
///
/// ```
/// use std::sync::Arc;
///
/// use etiquette_check::cover::{CoverLimits, cover};
///
/// let text = r#"
/// etiquette = 1
/// name  = "short"
/// start = "wish"
/// [step.wish]
/// stage   = "goal"
/// on.yes  = "rest"
/// on.no   = "wish"
/// on.done = "rest"
/// [step.rest]
/// stage = "cooldown"
/// after."30s" = "end"
/// "#;
/// let mut sources = etiquette_diag::Sources::new();
/// let script = Arc::new(etiquette_script::load("short.toml", text, &mut sources).script.ok_or("broken")?);
/// let cover = cover(&script, CoverLimits::default());
/// assert!(cover.missed.is_empty());
/// assert_eq!(cover.calls[0].lines, ["yes", "+30s"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn cover(script: &Arc<Script>, limits: CoverLimits) -> Cover {
    let search = Search::new(script, limits);
    let calls = select::calls(&search);
    let mut taken = Coverage::default();
    calls.iter().for_each(|call| taken.extend(&call.taken));
    let missed = Coverage::possible(script).without(&taken).iter().collect();
    let (moments, is_exhaustive) = (search.moments(), search.is_exhausted());
    Cover { calls, taken, missed, moments, is_exhaustive }
}

/// What calls of a script were found to take, and at how many moments was looked.
pub(crate) fn found(script: &Arc<Script>, limits: CoverLimits) -> (Coverage, usize) {
    let search = Search::new(script, limits);
    (search.first.keys().copied().collect(), search.moments())
}

impl CoverCall {
    /// The log of the call as a script goes that may be another version of its own; `None` where that cannot hold it.
    pub fn log(&self, script: &Arc<Script>, phrases: &Catalogue) -> Option<String> {
        let player =
            Player::try_new(script.clone(), self.context.clone(), Opening::default(), phrases).ok()?;
        let mut player = player.with_log();
        player.begin().ok()?;
        for line in &self.lines {
            player.play(line, &EventLine::parse(script, line).ok()?).ok()?;
        }
        player.log().map(CallLog::line)
    }

    /// The call as an event file, which `etiquette play` replays with the arguments in its first line; `script` is what the
    /// command finds the script by.
    pub fn events(&self, script: &str) -> String {
        let arguments: String = self.arguments.iter().map(|argument| format!(" {argument}")).collect();
        let lines = self.lines.join("\n");
        format!("# etiquette play {}{arguments} --events {}.events\n{lines}\n", script, self.name)
    }
}

impl Cover {
    /// What was not taken, each at its place in the script.
    pub fn findings(&self, script: &Script, places: &Places) -> Vec<Diagnostic> {
        let finding = |target: &Target| {
            let further = if self.is_exhaustive {
                ", and there is none to go on from"
            } else {
                "; `--moments` looks at more"
            };
            let help = format!("it was looked for at {} moments{further}", self.moments);
            let message = format!("no call that was tried takes {}", target.name(script));
            let finding = Diagnostic::warning("never-taken", message).help(help);
            match target.place(places) {
                Some(span) => finding.at(span),
                None => finding,
            }
        };
        self.missed.iter().map(finding).collect()
    }

    /// How much of the script the calls take, in one line.
    pub fn summary(&self, script: &Script) -> String {
        let possible = Coverage::possible(script);
        let of = |name: &str, is: fn(&Target) -> bool| {
            let (taken, all) = (self.taken.iter().filter(is).count(), possible.iter().filter(is).count());
            format!("{taken} of {all} {name}")
        };
        let [steps, arrows, timers] = [
            of("steps", |target| matches!(target, Target::Step(_))),
            of("arrows", |target| matches!(target, Target::Arrow(_))),
            of("timers", |target| matches!(target, Target::Timer(_))),
        ];
        let refusals = self.taken.iter().filter(|target| matches!(target, Target::Refusal(..))).count();
        let lines: usize = self.calls.iter().map(|call| call.lines.len()).sum();
        format!(
            "{} calls of {lines} lines take {steps}, {arrows}, {timers} and {refusals} refusals",
            self.calls.len()
        )
    }
}
