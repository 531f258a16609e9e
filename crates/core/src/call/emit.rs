//! Blocks: changes of facts and outputs. No output is given its arguments here.

use crate::{
    call::{
        state::{Request, Spoken},
        turn::Turn,
    },
    context::Connection,
    error::Runaway,
    ids::{LineId, OutputId, StepId},
    keyed::{self, Purpose},
    model::{Block, Output},
    script::Seen,
    step::{EffectNumber, Emitted, MOST_OUTPUTS},
};

impl Turn<'_> {
    /// Runs a block; what it asks the host for is asked for by `step`.
    #[inline]
    pub(super) fn run_block(&mut self, block: &Block, step: Option<StepId>) -> Result<(), Runaway> {
        // Few arrows do anything on the way.
        if block.sets.is_empty() && block.outputs.is_empty() { Ok(()) } else { self.act(block, step) }
    }

    fn act(&mut self, block: &Block, step: Option<StepId>) -> Result<(), Runaway> {
        for assign in &block.sets {
            self.state.assign(self.script, assign);
            self.trace_fact(assign.fact);
        }
        let begun = self.number();
        for output in &block.outputs {
            if self.out.answered.emitted.len() >= usize::from(MOST_OUTPUTS) {
                return Err(Runaway { limit: u32::from(MOST_OUTPUTS) });
            }
            if let (Output::Request { .. }, Some(step)) = (self.script.outputs.at(*output), step) {
                self.open_request(*output, step, begun);
            }
            self.emit(*output);
        }
        Ok(())
    }

    pub(super) fn emit(&mut self, output: OutputId) {
        let model = self.script.outputs.at(output);
        let choice = match model {
            Output::Say(line) | Output::Send { line, .. } => self.choose_variant(*line),
            Output::Greet => self.greet(),
            _ => 0,
        };
        self.out.answered.emitted.push(Emitted { output, choice });
        self.observe(Seen::Output(output));
        if let Output::HangUp = model {
            self.state.put_connection(Connection::Ended);
        }
        if let Output::Erase = model {
            self.state.resolve(self.script, self.context, self.out);
            self.state.erase(self.script);
        }
    }

    /// Counts a greeting; gives the minute of the caller's day plus one, or 0 if it is not known.
    fn greet(&mut self) -> u16 {
        self.state.greeted = self.state.greeted.saturating_add(1);
        self.context.zone.map_or(0, |zone| zone.minute_of_day(self.now()) + 1)
    }

    /// The number of the next effect.
    fn number(&self) -> EffectNumber {
        let index = u16::try_from(self.out.answered.emitted.len()).unwrap_or(u16::MAX);
        EffectNumber { sequence: self.state.sequence, index }
    }

    /// Whoever asks for something anew gives up what was asked for by that name before the block at hand: there is one
    /// place for the answer.
    fn open_request(&mut self, output: OutputId, step: StepId, begun: EffectNumber) {
        let (script, flow) = (self.script, self.script.steps.at(step).flow);
        let name = |output| script.outputs.at(output).name();
        self.state.requests.retain(|request| {
            request.number >= begun || request.flow != flow || name(request.output) != name(output)
        });
        self.state.requests.push(Request { number: self.number(), output, flow });
        if self.state.requests.len() > self.script.limits.open_requests {
            self.state.requests.remove(0);
        }
    }

    /// Which variant of a line is spoken now: drawn from the seed, the line and the visit, and never the last one.
    fn choose_variant(&mut self, id: LineId) -> u16 {
        let line = self.script.lines.at(id);
        let count = line.variants.len() as u64;
        if count < 2 {
            return 0;
        }
        let name = line.variants.first().and_then(|message| self.script.message(*message));
        let line = keyed::seed(name.unwrap_or_default());
        let known = self.state.spoken.iter_mut().find(|spoken| spoken.line == id);
        let visits = known.as_ref().map_or(0, |spoken| spoken.visits);
        let draw = keyed::draw(self.state.seed, Purpose::Variant, &[line, u64::from(visits)]);
        // One of all, or one of the others, counted on from the last.
        let choice = match &known {
            None => draw % count,
            Some(spoken) => (u64::from(spoken.last) + 1 + draw % (count - 1)) % count,
        };
        let last = u16::try_from(choice).unwrap_or(0);
        match known {
            None => self.state.spoken.push(Spoken { line: id, visits: 1, last }),
            Some(spoken) => {
                spoken.visits = spoken.visits.saturating_add(1);
                spoken.last = last;
            }
        }
        last
    }
}
