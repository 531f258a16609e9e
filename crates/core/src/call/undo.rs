//! What is made undone where a rule refuses an event after it has happened.

use crate::{call::turn::Turn, locale::Locale};

/// Where a step was before an event that a rule may refuse. The state is kept in the step's spare room.
pub(super) struct Checkpoint {
    locale: Locale,
    emitted: usize,
    /// Arguments and due times that an erasure has had read already.
    values: usize,
    dues: usize,
    moves: usize,
    pub(super) broken: usize,
}

impl Turn<'_> {
    /// Whether a hard rule could be broken by what is to come.
    pub(super) fn is_at_risk(&self) -> bool {
        self.script.watched.are_at_risk(self.kind, &self.state.rules.states)
    }

    pub(super) fn checkpoint(&mut self) -> Checkpoint {
        self.out.spare.keep(self.state);
        Checkpoint {
            locale: self.context.locale,
            emitted: self.out.answered.emitted.len(),
            values: self.out.values.len(),
            dues: self.out.dues.len(),
            moves: self.out.answered.moves.len(),
            broken: self.out.answered.broken.len(),
        }
    }

    /// Makes undone what has been done since.
    pub(super) fn take_back(&mut self, to: Checkpoint) {
        self.out.spare.give_back(self.state);
        self.context.locale = to.locale;
        self.out.answered.emitted.truncate(to.emitted);
        self.out.answered.moves.truncate(to.moves);
        self.out.answered.broken.truncate(to.broken);
        self.out.values.truncate(to.values);
        self.out.dues.truncate(to.dues);
    }

    pub(super) fn forget_trace(&mut self, from: usize) {
        self.out.trace.iter_mut().for_each(|trace| trace.truncate(from));
    }
}
