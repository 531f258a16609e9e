//! A call as it is kept between events: one part without any private value, and one with nothing else.

use alloc::{boxed::Box, sync::Arc, vec::Vec};
use core::{fmt, time::Duration};

use thiserror::Error;

use crate::{
    call::{
        Call,
        state::{Clock, Request, Running, Spoken, State},
    },
    context::Context,
    ids::{EventId, FactId, LineId, OutputId, StepId, TimerId},
    script::{Fingerprint, Script},
    step::{Cause, EffectNumber, Emitted, Move, Outcome},
    time::Timestamp,
    value::Value,
};

/// A timer of a saved call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedTimer {
    /// It fires at this time.
    Until(TimerId, Timestamp),
    /// It stands still with so much left.
    Paused(TimerId, Duration),
}

/// A call without its private values. Ids mean what they mean in the script with this fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCall {
    /// The script.
    pub fingerprint: Fingerprint,
    /// What is known of the call.
    pub context: Context,
    /// What variants are drawn from.
    pub seed: u64,
    /// The step; `None` before the call has begun.
    pub at: Option<StepId>,
    /// Whether the call has ended.
    pub ended: bool,
    /// Where interrupted flows wait.
    pub suspended: Vec<StepId>,
    /// The values of finite facts, those of private ones as 0.
    pub cells: Vec<u16>,
    /// The values of other public facts.
    pub values: Vec<(FactId, Value)>,
    /// Lines with variants: how often each was spoken, and which variant was last.
    pub spoken: Vec<(LineId, u16, u16)>,
    /// How many greetings there were.
    pub greeted: u16,
    /// The timers.
    pub timers: Vec<SavedTimer>,
    /// The requests that are open, with the steps that made them.
    pub requests: Vec<(EffectNumber, StepId)>,
    /// The number of the next event.
    pub sequence: u32,
    /// The time of the last step.
    pub now: Option<Timestamp>,
    /// What the last event put out: outputs, each with its choice.
    pub emitted: Vec<(OutputId, u16)>,
    /// The moves that the last event made.
    pub moves: Vec<Move>,
    /// What became of the last event.
    pub outcome: Outcome,
}

/// The private values of a call, which its host keeps in memory or sealed. Never shown in `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PersonalFacts {
    /// Cells of finite facts, by their place.
    pub cells: Vec<(u16, u16)>,
    /// The values of other facts.
    pub values: Vec<(FactId, Value)>,
}

impl fmt::Debug for PersonalFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalFacts([{} private])", self.cells.len() + self.values.len())
    }
}

/// Why a saved call cannot be taken up again.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RestoreError {
    /// It belongs to another script, or to another version of this one.
    #[error("the saved call belongs to script {found}, and this is {expected}")]
    OtherScript {
        /// The script at hand.
        expected: Fingerprint,
        /// The script of the saved call.
        found: Fingerprint,
    },
    /// It refers to something that the script does not have.
    #[error("the saved call is damaged: it refers to a {what} that the script does not have")]
    Damaged {
        /// What it refers to.
        what: &'static str,
    },
}

impl Call {
    /// The call in its two parts.
    pub fn save(&self) -> (SavedCall, PersonalFacts) {
        let private = |id: FactId| self.script.facts.at(id).class.is_private();
        let (personal, public): (Vec<_>, Vec<_>) =
            self.state.values.iter().cloned().partition(|(id, _)| private(*id));
        let mut cells = self.state.cells.to_vec();
        let mut hidden = Vec::new();
        for (id, _) in self.script.facts().filter(|(id, _)| private(*id)) {
            let of = self.script.cells_of(id);
            let places = of.first..of.first.saturating_add(of.count);
            for (place, cell) in places.clone().zip(cells.iter_mut().skip(usize::from(of.first))) {
                if core::mem::take(cell) != 0 {
                    let value = self.state.cells.get(usize::from(place)).copied().unwrap_or(0);
                    hidden.push((place, value));
                }
            }
        }
        let saved = SavedCall {
            fingerprint: self.script.fingerprint(),
            context: (*self.context).clone(),
            seed: self.state.seed,
            at: self.state.at,
            ended: self.state.ended,
            suspended: self.state.suspended.clone(),
            cells,
            values: public,
            spoken: self
                .state
                .spoken
                .iter()
                .map(|spoken| (spoken.line, spoken.visits, spoken.last))
                .collect(),
            greeted: self.state.greeted,
            timers: self.state.timers.iter().map(Running::save).collect(),
            requests: self.state.requests.iter().map(|request| (request.number, request.step)).collect(),
            sequence: self.state.sequence,
            now: self.state.now,
            emitted: self.state.emitted.iter().map(|emitted| (emitted.output, emitted.choice)).collect(),
            moves: self.state.moves.clone(),
            outcome: self.state.outcome.clone(),
        };
        (saved, PersonalFacts { cells: hidden, values: personal })
    }

    /// The call that these two parts were; without the private one it goes on with those facts unknown.
    ///
    /// # Errors
    ///
    /// When the saved call belongs to another script or is damaged.
    pub fn restore(
        script: Arc<Script>,
        saved: SavedCall,
        personal: Option<PersonalFacts>,
    ) -> Result<Self, RestoreError> {
        let expected = script.fingerprint();
        if saved.fingerprint != expected {
            return Err(RestoreError::OtherScript { expected, found: saved.fingerprint });
        }
        check(&script, &saved)?;
        let mut values = saved.values;
        let mut cells = saved.cells;
        if let Some(personal) = personal {
            check_personal(&script, &personal)?;
            for (place, value) in personal.cells {
                if let Some(cell) = cells.get_mut(usize::from(place)) {
                    *cell = value;
                }
            }
            values.extend(personal.values);
        }
        let spoken = saved.spoken.into_iter();
        let state = State {
            seed: saved.seed,
            at: saved.at,
            ended: saved.ended,
            suspended: saved.suspended,
            cells: cells.into(),
            values,
            spoken: spoken.map(|(line, visits, last)| Spoken { line, visits, last }).collect(),
            greeted: saved.greeted,
            timers: saved.timers.into_iter().map(Running::restore).collect(),
            requests: saved.requests.into_iter().map(|(number, step)| Request { number, step }).collect(),
            sequence: saved.sequence,
            now: saved.now,
            emitted: saved.emitted.into_iter().map(|(output, choice)| Emitted { output, choice }).collect(),
            moves: saved.moves,
            outcome: saved.outcome,
        };
        Ok(Self { script, context: Box::new(saved.context), state })
    }
}

impl Running {
    fn save(&self) -> SavedTimer {
        match self.clock {
            Clock::Until(time) => SavedTimer::Until(self.timer, time),
            Clock::Paused(left) => SavedTimer::Paused(self.timer, left),
        }
    }

    fn restore(saved: SavedTimer) -> Self {
        match saved {
            SavedTimer::Until(timer, time) => Self { timer, clock: Clock::Until(time) },
            SavedTimer::Paused(timer, left) => Self { timer, clock: Clock::Paused(left) },
        }
    }
}

fn check(script: &Script, saved: &SavedCall) -> Result<(), RestoreError> {
    let step = |id: &StepId| script.step_model(*id).is_some();
    let event = |id: &EventId| script.event_model(*id).is_some();
    let moved = |made: &Move| {
        let cause = if let Cause::Event(id) = &made.cause { event(id) } else { true };
        cause && made.from.iter().chain(&made.to).all(step)
    };
    let timer = |saved: &SavedTimer| match saved {
        SavedTimer::Until(id, _) | SavedTimer::Paused(id, _) => script.timers.get(*id).is_some(),
    };
    let refused = if let Outcome::Refused(refusal) = &saved.outcome { event(&refusal.event) } else { true };
    let checks = [
        ("step", saved.at.iter().chain(&saved.suspended).all(step)),
        ("fact", saved.cells.len() == script.cells && fits(script, &saved.values)),
        ("line", saved.spoken.iter().all(|(line, _, last)| has_variant(script, *line, *last))),
        ("timer", saved.timers.iter().all(timer)),
        ("request", saved.requests.iter().all(|(_, made)| step(made))),
        ("output", saved.emitted.iter().all(|(output, _)| script.output(*output).is_some())),
        ("move", saved.moves.iter().all(moved) && refused),
    ];
    match checks.into_iter().find(|(_, good)| !good) {
        Some((what, _)) => Err(RestoreError::Damaged { what }),
        None => Ok(()),
    }
}

fn check_personal(script: &Script, personal: &PersonalFacts) -> Result<(), RestoreError> {
    let inside = personal.cells.iter().all(|(place, _)| usize::from(*place) < script.cells);
    if inside && fits(script, &personal.values) {
        Ok(())
    } else {
        Err(RestoreError::Damaged { what: "fact" })
    }
}

fn fits(script: &Script, values: &[(FactId, Value)]) -> bool {
    values.iter().all(|(fact, value)| script.check_value(*fact, value).is_ok())
}

fn has_variant(script: &Script, line: LineId, variant: u16) -> bool {
    script.line_model(line).is_some_and(|line| usize::from(variant) < line.variants.len())
}
