//! Live calls taken from one version of a script to the next. A call moves as a whole or not at all: where something in it
//! has no place in the new script, it stays what it is, on the old one.
//!
//! Nothing here steps a call, and nothing is guessed: names decide, and those that the new script says it has renamed.

mod maps;
mod moved;
mod timers;

use alloc::{boxed::Box, string::String, sync::Arc, vec::Vec};

use crate::{
    call::{Call, PersonalFacts, SavedCall},
    ids::{FactId, FlowId, StepId},
    precedence::Precedence,
    script::Script,
    stage::Stage,
};
use maps::Maps;

/// What becomes of a call, or of a state that calls can be in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Migrated {
    /// It goes on with the new script as it is: everything in it has its name there.
    Same,
    /// It goes on with the new script, which calls something in it otherwise.
    Mapped,
    /// It goes on with the old script.
    Stays(Obstacle),
    /// It goes on with the old script, because the new one would make something of it that no call can be.
    Refused(Obstacle),
}

/// Why a call cannot move.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Obstacle {
    /// The new script has no such step.
    GoneStep {
        /// The step, by its old name.
        step: String,
    },
    /// The new script has the fact, but not the value that the call knows.
    GoneValue {
        /// The fact, by its old name.
        fact: Box<str>,
        /// The option, if the fact is a choice.
        option: Option<Box<str>>,
    },
    /// What the last event was answered with cannot be said again with the new script; after the next event it may move.
    LastAnswer,
    /// It has ended.
    Ended,
    /// The new script is for calls of the other direction.
    OtherDirection,
    /// The new script has another name, or the call belongs to neither of the two versions.
    OtherScript,
    /// The private part is that of another call, or of the call after another event.
    OtherPersonal,
    /// Its step is in an earlier stage than the call has reached.
    EarlierStage {
        /// The stage of the call.
        reached: Stage,
        /// The stage of the step.
        stage: Stage,
    },
    /// Of its flows one would no longer outrank what it interrupts.
    Outranked {
        /// The flow.
        flow: Box<str>,
    },
    /// The new script finds something in it that no call of it can have.
    Damaged {
        /// Which part.
        what: &'static str,
    },
}

/// The way from one version of a script to the next, found once and good for any number of calls.
///
/// # Examples
///
/// ```
/// # fn example(call: etiquette_core::Call, new: std::sync::Arc<etiquette_core::Script>) {
/// use etiquette_core::{Migrated, Migration};
///
/// let migration = Migration::new(call.shared_script().clone(), new);
/// let (call, answer) = call.migrate(&migration);
/// match answer {
///     Migrated::Same | Migrated::Mapped => {} // It goes on with the new script.
///     Migrated::Stays(_) | Migrated::Refused(_) => {} // It goes on with the old one.
/// }
/// # let _ = call; }
/// ```
#[derive(Debug)]
pub struct Migration {
    old: Arc<Script>,
    new: Arc<Script>,
    maps: Maps,
}

impl Migration {
    /// The way from the old version to the new one.
    pub fn new(old: Arc<Script>, new: Arc<Script>) -> Self {
        let maps = Maps::new(&old, &new);
        Self { old, new, maps }
    }

    /// The script that calls leave.
    pub const fn old(&self) -> &Arc<Script> {
        &self.old
    }

    /// The script that calls come to.
    pub const fn new_script(&self) -> &Arc<Script> {
        &self.new
    }

    /// What becomes of a call at these steps, the outermost first, as far as that depends on the steps and on the stage
    /// that it has reached. It follows from the answer for all steps but the innermost, and from the two innermost. Where the
    /// old version was for both directions and the new one is for one, calls of the other are refused wherever they are.
    pub fn at(&self, steps: &[StepId], reached: Stage) -> Migrated {
        if self.old.fingerprint() == self.new.fingerprint() {
            return Migrated::Same;
        }
        if self.old.name() != self.new.name() {
            return Migrated::Refused(Obstacle::OtherScript);
        }
        if self.old.direction().zip(self.new.direction()).is_some_and(|(old, new)| old != new) {
            return Migrated::Refused(Obstacle::OtherDirection);
        }
        let mut moved = Vec::new();
        for step in steps {
            match self.maps.step(*step) {
                Some(new) => moved.push(new),
                None => {
                    return Migrated::Stays(Obstacle::GoneStep { step: self.old.step_name(*step) });
                }
            }
        }
        if let Some(obstacle) = self.earlier_stage(&moved, reached).or_else(|| self.outranked(&moved)) {
            return Migrated::Refused(obstacle);
        }
        let is_named_so =
            |(old, new): (&StepId, &StepId)| self.old.step_name(*old) == self.new.step_name(*new);
        if steps.iter().zip(&moved).all(is_named_so) { Migrated::Same } else { Migrated::Mapped }
    }

    /// What becomes of a call that knows this value of a fact, coded as in [`Fact::initial`](crate::model::Fact::initial).
    pub fn knowing(&self, fact: FactId, code: u16) -> Migrated {
        let Some(model) = self.old.fact_model(fact) else { return Migrated::Same };
        if code == model.initial || self.old.fingerprint() == self.new.fingerprint() {
            return Migrated::Same;
        }
        match self.maps.code(fact, code) {
            None => Migrated::Stays(self.gone_value(fact, code)),
            Some(_) if self.maps.is_renamed(fact) => Migrated::Mapped,
            Some(_) => Migrated::Same,
        }
    }

    /// The two parts of a saved call as the new script has them.
    ///
    /// # Errors
    ///
    /// Why they stay as they are. A call of neither version stays, too.
    pub fn saved(
        &self,
        saved: &SavedCall,
        personal: &PersonalFacts,
    ) -> Result<(SavedCall, PersonalFacts, Migrated), Migrated> {
        moved::moved(self, saved, personal)
    }

    fn gone_value(&self, fact: FactId, code: u16) -> Obstacle {
        let name = self.old.fact_model(fact).map(|fact| fact.name.clone()).unwrap_or_default();
        let option = code.checked_sub(1).and_then(|option| self.old.option_name(fact, option));
        Obstacle::GoneValue { fact: name, option: option.map(Box::from) }
    }

    fn earlier_stage(&self, steps: &[StepId], reached: Stage) -> Option<Obstacle> {
        let stage = self.new.step_model(*steps.first()?)?.stage?;
        (stage < reached).then_some(Obstacle::EarlierStage { reached, stage })
    }

    fn outranked(&self, steps: &[StepId]) -> Option<Obstacle> {
        let mut below: Option<Option<Precedence>> = None;
        for step in steps {
            let flow = self.new.step_model(*step)?.flow;
            let model = self.new.flow_model(flow)?;
            let rank = (flow != FlowId::MAIN).then_some(model.precedence);
            let fits = below.map_or(rank.is_none(), |below| below < rank);
            if !fits {
                return Some(Obstacle::Outranked { flow: model.name.clone() });
            }
            below = Some(rank);
        }
        None
    }
}

impl Call {
    /// The call with the new version of its script, if it can move, and what became of it. A call that cannot move comes
    /// back as it was, and the host keeps its script as long as such calls live. Its last event can be repeated in either
    /// case, and the next one has the number that it had.
    #[must_use]
    pub fn migrate(self, migration: &Migration) -> (Self, Migrated) {
        let (saved, personal) = self.save();
        match migration.saved(&saved, &personal) {
            Err(answer) => (self, answer),
            Ok((saved, personal, answer)) => {
                match Self::restore(migration.new_script().clone(), saved, Some(personal)) {
                    Ok(call) if self.is_guided => (call, answer),
                    Ok(call) => (call.without_guide(), answer),
                    Err(
                        crate::RestoreError::Damaged { what } | crate::RestoreError::OtherPersonal { what },
                    ) => (self, Migrated::Refused(Obstacle::Damaged { what })),
                    Err(crate::RestoreError::OtherScript { .. }) => {
                        (self, Migrated::Refused(Obstacle::OtherScript))
                    }
                }
            }
        }
    }
}
