//! From what a call remembers of its outputs to what a host can use: arguments, greetings, due times.

use alloc::vec::Vec;

use crate::{
    call::state::State,
    context::Context,
    greeting::Conditions,
    model::{ArgumentSource, Due, FactRef, Output},
    script::Script,
    step::{Greet, Step},
    time::Timestamp,
    value::{Text, Value},
};

impl State {
    /// Fills in what the outputs in `step` speak of.
    ///
    /// Arguments are read when the step is over, so that every line speaks of the facts as they are when the host
    /// hears of it. Private ones are read before they are erased as well, and then not again.
    pub(super) fn resolve(&self, script: &Script, context: &Context, step: &mut Step) {
        let Step { answered, values, greetings, dues, .. } = step;
        let (mut filled, mut due) = (Slots::new(values), Slots::new(dues));
        greetings.clear();
        for emitted in &answered.emitted {
            let output = script.outputs.at(emitted.output);
            for argument in script.arguments_of(output) {
                let keeps =
                    || matches!(argument.source, ArgumentSource::Fact(one) if script.is_private(one.fact));
                filled.fill(keeps, || self.argument(script, context, argument.source));
            }
            match output {
                Output::Greet => greetings.push(self.greeting(context, emitted.choice)),
                Output::Schedule { due: Due::At(fact), .. } => {
                    let keeps = || script.is_private(fact.fact);
                    due.fill(keeps, || self.time(script, *fact));
                }
                _ => {}
            }
        }
        let mut number = self.greeted;
        for greet in greetings.iter_mut().rev() {
            number = number.saturating_sub(1);
            greet.number = number;
        }
    }

    /// Says where the call is now: the deadline and the tip.
    pub(super) fn look_around(&self, script: &Script, context: &Context, step: &mut Step) {
        step.deadline = self.deadline();
        step.tip = self.at.filter(|_| !self.ended);
        if let Some(tip) = step.tip.and_then(|at| script.steps.at(at).tip.as_ref()) {
            let values = tip.arguments.iter().map(|argument| self.argument(script, context, argument.source));
            step.tip_values.extend(values);
        }
    }

    #[inline(never)] // The loop above stays short.
    fn argument(&self, script: &Script, context: &Context, source: ArgumentSource) -> Option<Value> {
        let text = |text: &Option<Text>| text.clone().map(Value::Text);
        match source {
            ArgumentSource::Fact(fact) => self.value(script, fact),
            ArgumentSource::Alias => text(&context.alias),
            ArgumentSource::Organisation => text(&context.organisation),
        }
    }

    fn time(&self, script: &Script, fact: FactRef) -> Option<Timestamp> {
        match self.value(script, fact) {
            Some(Value::Time(time)) => Some(time),
            _ => None,
        }
    }

    /// A greeting at that minute of the caller's day, before it is counted.
    #[inline(never)] // Few steps greet.
    fn greeting(&self, context: &Context, minute: u16) -> Greet {
        let conditions = Conditions {
            minute: minute.checked_sub(1),
            ..Conditions::of(context, self.now.unwrap_or_default())
        };
        Greet { conditions, seed: self.seed, number: 0, previous: context.previous_greeting }
    }
}

/// Places for values that are filled in order, and again from the first one.
struct Slots<'s, T> {
    slots: &'s mut Vec<Option<T>>,
    next: usize,
}

impl<'s, T> Slots<'s, T> {
    const fn new(slots: &'s mut Vec<Option<T>>) -> Self {
        Self { slots, next: 0 }
    }

    /// Fills the next place, unless it has been filled with something that is kept.
    fn fill(&mut self, keeps: impl FnOnce() -> bool, value: impl FnOnce() -> Option<T>) {
        match self.slots.get_mut(self.next) {
            None => self.slots.push(value()),
            Some(_) if keeps() => {}
            Some(slot) => *slot = value(),
        }
        self.next += 1;
    }
}
