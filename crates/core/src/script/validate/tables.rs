//! Events, timers, lines and outputs.

use core::time::Duration;

use super::{Check, Checked, at_most, entry, facts::wrong_use};
use crate::{
    error::ScriptError,
    fact::{DataClass, FactKind},
    ids::{EventId, LineId, MessageId},
    model::{Argument, ArgumentSource, Due, Output, Scope, TimerModel, Tip, Trigger},
};

impl Check<'_> {
    pub(super) fn events(&self) -> Checked {
        for event in &self.model.events {
            event
                .brings
                .iter()
                .try_for_each(|fact| self.own_fact(&event.name, (*fact).into()).map(|_| ()))?;
        }
        Ok(())
    }

    pub(super) fn timers(&self) -> Checked {
        self.model.timers.iter().try_for_each(|timer| self.timer(timer))
    }

    fn timer(&self, timer: &TimerModel) -> Checked {
        if timer.after < Duration::from_millis(1) {
            return Err(ScriptError::NoTime { timer: timer.name.clone() });
        }
        self.event(&timer.name, timer.raises)?;
        match timer.scope {
            Scope::Step(step) => entry(&self.model.steps, "step", step.index(), &timer.name).map(|_| ())?,
            Scope::Flow(flow) => entry(&self.model.flows, "flow", flow.index(), &timer.name).map(|_| ())?,
            Scope::Call => {}
        }
        timer.from.iter().chain(&timer.until).try_for_each(|trigger| match trigger {
            Trigger::Event(event) => self.event(&timer.name, *event),
            Trigger::Source(_) => Ok(()),
        })
    }

    pub(super) fn lines(&self) -> Checked {
        for (number, line) in self.model.lines.iter().enumerate() {
            if line.variants.is_empty() {
                return Err(ScriptError::NoVariant { line: number });
            }
            line.variants.iter().try_for_each(|message| self.message("a line", *message))?;
            self.arguments("a line", &line.arguments)?;
            self.spoken(number, &line.arguments)?;
        }
        Ok(())
    }

    /// Refuses a line that tells the caller what is for colleagues only.
    fn spoken(&self, line: usize, arguments: &[Argument]) -> Checked {
        arguments.iter().try_for_each(|argument| match argument.source {
            ArgumentSource::Fact(fact) => match self.fact("a line", fact)? {
                fact if fact.class == DataClass::Internal => {
                    Err(ScriptError::InternalFact { line, fact: fact.name.clone() })
                }
                _ => Ok(()),
            },
            ArgumentSource::Alias | ArgumentSource::Organisation => Ok(()),
        })
    }

    pub(super) fn outputs(&self) -> Checked {
        self.model.outputs.iter().try_for_each(|output| match output {
            Output::Say(line) | Output::Send { line, .. } => self.line(*line),
            Output::Request { name, arguments } | Output::Perform { name, arguments } => {
                self.arguments(name, arguments)
            }
            Output::Schedule { task, due: Due::At(fact) } => match self.fact(task, *fact)? {
                fact if fact.kind == FactKind::Time => Ok(()),
                fact => Err(wrong_use(task, fact)),
            },
            _ => Ok(()),
        })
    }

    pub(super) fn tip(&self, place: &str, tip: &Tip) -> Checked {
        self.message(place, tip.message)?;
        self.arguments(place, &tip.arguments)
    }

    pub(super) fn event(&self, place: &str, event: EventId) -> Checked {
        entry(&self.model.events, "event", event.index(), place).map(|_| ())
    }

    pub(super) fn message(&self, place: &str, message: MessageId) -> Checked {
        entry(&self.model.messages, "message", message.index(), place).map(|_| ())
    }

    fn line(&self, line: LineId) -> Checked {
        entry(&self.model.lines, "line", line.index(), "an output").map(|_| ())
    }

    fn arguments(&self, place: &str, arguments: &[Argument]) -> Checked {
        at_most("arguments", self.limits.arguments, arguments.len())?;
        arguments.iter().try_for_each(|argument| match argument.source {
            ArgumentSource::Fact(fact) => self.fact(place, fact).map(|_| ()),
            ArgumentSource::Alias | ArgumentSource::Organisation => Ok(()),
        })
    }
}
