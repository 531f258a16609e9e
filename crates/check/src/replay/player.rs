//! A call that is played line by line.

use std::{sync::Arc, time::Duration};

use etiquette_core::{Call, CallError, Context, Event, RestoreError, Script, Step, Timestamp};
use etiquette_phrasebook::Catalogue;
use thiserror::Error;

use crate::{
    cover::{Coverage, Target},
    log::CallLog,
    replay::{line::EventLine, opening::Opening},
    transcript::{Entry, Recorder},
};

/// The name of the event by which a host says that a line has been spoken.
pub(crate) const LINE_FINISHED: &str = "line-finished";

/// Plays a call on a virtual clock.
///
/// The player is a host whose lines are spoken in no time: after every line it tells the call that the line is
/// finished, unless it is told to leave that to the event lines.
pub struct Player<'a> {
    call: Call,
    step: Step,
    phrases: &'a Catalogue,
    began: Timestamp,
    now: Timestamp,
    finishes_lines: bool,
    /// Whether the call is saved and restored before every event.
    restores: bool,
    /// Whether entries tell what is known otherwise.
    tells_facts: bool,
    log: Option<CallLog>,
    coverage: Option<Coverage>,
    path: Option<Vec<Target>>,
}

impl<'a> Player<'a> {
    /// A call that is about to begin. The context's zone is that of `opening`, unless it has one.
    ///
    /// # Errors
    ///
    /// When the context gives facts that the script does not take.
    pub fn try_new(
        script: Arc<Script>,
        mut context: Context,
        opening: Opening,
        phrases: &'a Catalogue,
    ) -> Result<Self, PlayError> {
        context.zone.get_or_insert(opening.zone);
        Ok(Self::resume(Call::try_new(script, context)?, opening, phrases))
    }

    /// A call that was saved and is taken up again, on the clock that began at `opening`.
    pub fn resume(call: Call, opening: Opening, phrases: &'a Catalogue) -> Self {
        let (began, now) = (opening.at, call.now().unwrap_or(opening.at));
        let step = Step::default();
        Self {
            call,
            step,
            phrases,
            began,
            now,
            finishes_lines: true,
            restores: false,
            tells_facts: false,
            log: None,
            coverage: None,
            path: None,
        }
    }

    /// Leaves it to the event lines to say when a line is finished.
    #[must_use]
    pub fn with_manual_lines(mut self) -> Self {
        self.finishes_lines = false;
        self
    }

    /// Lets nothing be refused by a rule.
    #[must_use]
    pub fn without_guide(mut self) -> Self {
        self.call = self.call.without_guide();
        self
    }

    /// Saves and restores the call before every event, which must change nothing.
    #[must_use]
    pub fn with_restores(mut self) -> Self {
        self.restores = true;
        self
    }

    /// Tells in each entry which public facts have changed.
    #[must_use]
    pub fn with_facts(mut self) -> Self {
        self.tells_facts = true;
        self.step = Step::traced();
        self
    }

    /// Keeps a log of the call.
    #[must_use]
    pub fn with_log(mut self) -> Self {
        self.log = Some(CallLog::new(&self.call));
        self.step = Step::traced();
        self
    }

    /// Keeps what the call takes of its script.
    #[must_use]
    pub fn with_coverage(mut self) -> Self {
        self.coverage = Some(Coverage::default());
        self.step = Step::traced();
        self
    }

    /// Keeps what the call takes of its script in the order in which it takes it.
    #[must_use]
    pub fn with_path(mut self) -> Self {
        self.path = Some(Vec::new());
        self.step = Step::traced();
        self
    }

    /// The steps, arrows and timers that the call has taken, in their order; none unless they are
    /// [kept](Self::with_path).
    pub fn path(&self) -> &[Target] {
        self.path.as_deref().unwrap_or_default()
    }

    /// What the call has taken of its script, if that is [kept](Self::with_coverage).
    pub const fn coverage(&self) -> Option<&Coverage> {
        self.coverage.as_ref()
    }

    /// The log of the call, if one is [kept](Self::with_log).
    pub const fn log(&self) -> Option<&CallLog> {
        self.log.as_ref()
    }

    /// The call as it stands.
    pub const fn call(&self) -> &Call {
        &self.call
    }

    /// The phrases that the call is played with.
    pub const fn phrases(&self) -> &'a Catalogue {
        self.phrases
    }

    /// The time on the virtual clock since the call began.
    pub fn elapsed(&self) -> Duration {
        self.now.since(self.began)
    }

    /// The time on the virtual clock at a point in time, since the call began.
    pub fn elapsed_at(&self, at: Timestamp) -> Duration {
        at.since(self.began)
    }

    /// When the next timer runs out, since the call began.
    pub fn deadline(&self) -> Option<Duration> {
        self.call.deadline().map(|deadline| deadline.since(self.began))
    }

    /// Begins the call.
    ///
    /// # Errors
    ///
    /// When a limit of the call is exceeded.
    pub fn begin(&mut self) -> Result<Vec<Entry>, PlayError> {
        let mut entries = Vec::new();
        self.step(&Event::tick(), None, &mut entries)?;
        Ok(entries)
    }

    /// Plays one line; `text` is the line as it was written.
    ///
    /// # Errors
    ///
    /// When a limit of the call is exceeded.
    pub fn play(&mut self, text: &str, line: &EventLine) -> Result<Vec<Entry>, PlayError> {
        let mut entries = Vec::new();
        match line {
            EventLine::Event(event) => self.step(event, Some(text), &mut entries)?,
            EventLine::Locale(locale) => {
                self.step(&Event::tick().in_locale(*locale), Some(text), &mut entries)?;
            }
            EventLine::Wait(duration) => {
                entries.push(Entry {
                    elapsed: self.elapsed(),
                    event: Some(text.to_owned()),
                    stage: self.call.stage(),
                    deadline: self.deadline(),
                    ..Entry::default()
                });
                self.wait(*duration, &mut entries)?;
            }
            EventLine::Offers => entries.push(self.recorder().offers()),
        }
        Ok(entries)
    }

    /// Lets time pass, and stops at every deadline on the way.
    fn wait(&mut self, duration: Duration, entries: &mut Vec<Entry>) -> Result<(), PlayError> {
        let end = self.now.after(duration);
        while let Some(deadline) = self.call.deadline().filter(|deadline| *deadline <= end) {
            self.now = deadline;
            self.step(&Event::tick(), None, entries)?;
        }
        self.now = end;
        self.step(&Event::tick(), None, entries)
    }

    fn step(&mut self, event: &Event, text: Option<&str>, entries: &mut Vec<Entry>) -> Result<(), PlayError> {
        if self.restores {
            self.save_and_restore()?;
        }
        self.take(event)?;
        let entry = self.entry(text);
        let spoke = entry.has_line();
        if !entry.is_empty() {
            entries.push(entry);
        }
        if spoke && self.finishes_lines && !self.call.has_ended() {
            self.finish_line(entries)?;
        }
        Ok(())
    }

    fn finish_line(&mut self, entries: &mut Vec<Entry>) -> Result<(), PlayError> {
        let Some(finished) = self.call.script().event(LINE_FINISHED) else { return Ok(()) };
        self.take(&Event::new(finished))?;
        let entry = self.entry(None);
        if entry.has_effects() {
            entries.push(entry);
        }
        Ok(())
    }

    /// Tells the call what happened, and the log what followed.
    fn take(&mut self, event: &Event) -> Result<(), PlayError> {
        self.call.step(event, self.now, &mut self.step)?;
        if let Some(log) = &mut self.log {
            log.add(&self.call, &self.step);
        }
        if let Some(coverage) = &mut self.coverage {
            coverage.add(&self.call, &self.step);
        }
        if let Some(path) = &mut self.path {
            path.extend(Target::of(&self.step));
        }
        Ok(())
    }

    fn entry(&self, text: Option<&str>) -> Entry {
        let recorder = self.recorder();
        let facts = if self.tells_facts { recorder.facts() } else { Vec::new() };
        Entry { facts, ..recorder.entry(text) }
    }

    fn save_and_restore(&mut self) -> Result<(), PlayError> {
        let (saved, personal) = self.call.save();
        self.call = Call::restore(self.call.shared_script().clone(), saved, Some(personal))?;
        Ok(())
    }

    /// What reads the call and the answer to its last event.
    pub fn recorder(&self) -> Recorder<'_> {
        Recorder { call: &self.call, step: &self.step, phrases: self.phrases, elapsed: self.elapsed() }
    }
}

/// Why a call cannot be played on.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PlayError {
    /// The call cannot be made or stepped.
    #[error(transparent)]
    Call(#[from] CallError),
    /// The call did not survive being saved.
    #[error(transparent)]
    Restore(#[from] RestoreError),
}
