//! From what a call remembers of its outputs to what a host can use: arguments, greetings, due times.

use crate::{
    call::state::State,
    context::Context,
    greeting::Conditions,
    model::{Argument, ArgumentSource, Due, Output},
    script::Script,
    step::{Greet, Step},
    time::Timestamp,
    value::{Text, Value},
};

impl State {
    /// Fills in what the outputs in `step` speak of. Arguments are read when the step is over, so that every line
    /// speaks of the facts as they are when the host hears of it.
    pub(super) fn resolve(&self, script: &Script, context: &Context, step: &mut Step) {
        for emitted in &step.emitted {
            let output = script.outputs.at(emitted.output);
            let wanted = script.arguments_of(output);
            step.values.extend(wanted.iter().map(|argument| self.argument(script, context, argument)));
            match output {
                Output::Greet => step.greetings.push(self.greet(context, emitted.choice)),
                Output::Schedule { due: Due::At(fact), .. } => {
                    let time = match self.value(script, *fact) {
                        Some(Value::Time(time)) => Some(time),
                        _ => None,
                    };
                    step.dues.push(time);
                }
                _ => {}
            }
        }
        step.deadline = self.deadline();
        step.tip = self.at.filter(|_| !self.ended);
        let tip = step.tip.and_then(|at| script.step_model(at)).and_then(|step| step.tip.as_ref());
        let wanted = tip.map_or(&[][..], |tip| &tip.arguments);
        step.tip_values.extend(wanted.iter().map(|argument| self.argument(script, context, argument)));
    }

    fn argument(&self, script: &Script, context: &Context, argument: &Argument) -> Option<Value> {
        let text =
            |text: &Option<alloc::boxed::Box<str>>| text.as_deref().map(|text| Value::Text(Text::new(text)));
        match argument.source {
            ArgumentSource::Fact(fact) => self.value(script, fact),
            ArgumentSource::Alias => text(&context.alias),
            ArgumentSource::Organisation => text(&context.organisation),
        }
    }

    fn greet(&self, context: &Context, number: u16) -> Greet {
        let now = self.now.unwrap_or(Timestamp::from_millis(0));
        let conditions = Conditions::of(context, now);
        Greet { conditions, seed: self.seed, number, previous: context.previous_greeting }
    }
}
