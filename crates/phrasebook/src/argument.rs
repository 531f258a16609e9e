//! Arguments as Fluent takes them. A text from outside is cleaned first, and only a count becomes a number.

use std::sync::Arc;

use etiquette_core::{ArgumentValue, Arguments};
use fluent_bundle::{FluentArgs, FluentValue};

use crate::{
    forms::{Forms, Given, Moment, Shown},
    render::Settings,
    text,
};

/// The arguments of a message, for one locale and channel.
pub(crate) fn taken<'a>(arguments: Arguments<'a>, settings: &Settings, forms: &Arc<Forms>) -> FluentArgs<'a> {
    let mut taken = FluentArgs::new();
    for argument in arguments.iter() {
        taken.set(argument.name, value(argument.value, settings, forms));
    }
    taken
}

fn value<'a>(value: ArgumentValue<'a>, settings: &Settings, forms: &Arc<Forms>) -> FluentValue<'a> {
    let given = |shown| FluentValue::Custom(Box::new(Given { shown, forms: Arc::clone(forms) }));
    match value {
        ArgumentValue::Flag(flag) => if flag { "true" } else { "false" }.into(),
        ArgumentValue::Choice(text) | ArgumentValue::Text(text) => text::taken(text, settings.channel).into(),
        ArgumentValue::Counter(count) => count.into(),
        ArgumentValue::Texts(texts) => {
            let taken = texts.iter().map(|text| text::taken(text.as_str(), settings.channel).into());
            given(Shown::Texts(taken.collect()))
        }
        ArgumentValue::Time(time) => given(Shown::Moment(Moment::new(time, settings.zone))),
        ArgumentValue::Money(money) => given(Shown::Money(money)),
        _ => FluentValue::None,
    }
}
