//! Outputs as a host reads them: their lines and arguments.

use crate::{
    ids::LineId,
    message::{ArgumentValue, Arguments, MessageRef},
    model::{Argument, ArgumentSource, FactRef, Output},
    script::Script,
    step::Line,
    value::Value,
};

impl Script {
    /// The arguments that an output needs.
    pub(crate) fn arguments_of<'a>(&'a self, output: &'a Output) -> &'a [Argument] {
        match output {
            Output::Say(line) | Output::Send { line, .. } => &self.lines.at(*line).arguments,
            Output::Request { arguments, .. } | Output::Perform { arguments, .. } => arguments,
            _ => &[],
        }
    }

    pub(crate) fn line_effect<'a>(
        &'a self,
        line: LineId,
        variant: u16,
        arguments: Arguments<'a>,
    ) -> Option<Line<'a>> {
        let line = self.lines.get(line)?;
        let index = *line.variants.get(usize::from(variant))?;
        let message = MessageRef { id: self.message(index)?, index: Some(index), arguments };
        Some(Line { act: line.act, message })
    }

    /// A value as an argument: choices by the name of their option.
    pub(crate) fn argument_value<'a>(
        &'a self,
        wanted: &Argument,
        value: &'a Value,
    ) -> Option<ArgumentValue<'a>> {
        Some(match value {
            Value::Flag(flag) => ArgumentValue::Flag(*flag),
            Value::Counter(count) => ArgumentValue::Counter(*count),
            Value::Text(text) => ArgumentValue::Text(text.as_str()),
            Value::Texts(texts) => ArgumentValue::Texts(texts),
            Value::Time(time) => ArgumentValue::Time(*time),
            Value::Money(money) => ArgumentValue::Money(*money),
            Value::Choice(option) => {
                let ArgumentSource::Fact(FactRef { fact, .. }) = wanted.source else { return None };
                ArgumentValue::Choice(self.option_name(fact, *option)?)
            }
        })
    }
}
