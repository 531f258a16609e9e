//! The functions that a message may call, and the hidden one that the load step inserts.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::{
    forms::{Forms, Given, Moment, Moments, Shown, number},
    text::FAILED,
};

/// The function that selectors call after the load step. Translators never write it.
pub(crate) const PLURAL: &str = "PLURAL";

/// What an option of a function may be.
#[derive(Clone, Copy)]
pub(crate) enum Choice {
    /// A whole number of digits.
    Digits,
    /// One of these texts.
    OneOf(&'static [&'static str]),
}

/// A function that a message may call with one variable and these options.
pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) options: &'static [(&'static str, Choice)],
}

/// Every function that a message may call.
pub(crate) const FUNCTIONS: &[Function] = &[
    Function { name: "CURRENCY", options: &[] },
    Function { name: "DATE", options: &[] },
    Function { name: "DATETIME", options: &[] },
    Function { name: "DAY", options: &[] },
    Function { name: "LIST", options: &[("type", Choice::OneOf(&["and", "or"]))] },
    Function {
        name: "NUMBER",
        options: &[
            ("maximumFractionDigits", Choice::Digits),
            ("minimumFractionDigits", Choice::Digits),
            ("minimumIntegerDigits", Choice::Digits),
            ("type", Choice::OneOf(&["cardinal", "ordinal"])),
            ("useGrouping", Choice::OneOf(&["true", "false"])),
        ],
    },
    Function { name: "TIME", options: &[] },
];

/// Adds the functions to a bundle.
///
/// # Errors
///
/// When the bundle already has something of such a name.
pub(crate) fn register(
    bundle: &mut FluentBundle<Arc<FluentResource>>,
    forms: &Arc<Forms>,
) -> Result<(), FluentError> {
    bundle.add_function("NUMBER", |values, options| {
        number::number(values.first(), options).map_or_else(failed, FluentValue::Number)
    })?;
    let own = Arc::clone(forms);
    bundle.add_function(PLURAL, move |values, options| own.plurals.select(values.first(), options))?;
    let own = Arc::clone(forms);
    bundle.add_function("CURRENCY", move |values, _| shown(own.currency(values.first())))?;
    let own = Arc::clone(forms);
    bundle.add_function("LIST", move |values, options| shown(own.list(values.first(), options)))?;
    let own = Arc::clone(forms);
    bundle.add_function("DATE", move |values, _| shown(own.moment(values, Moments::date)))?;
    let own = Arc::clone(forms);
    bundle.add_function("DAY", move |values, _| shown(own.moment(values, Moments::day)))?;
    let own = Arc::clone(forms);
    bundle.add_function("TIME", move |values, _| shown(own.moment(values, Moments::time)))?;
    let own = Arc::clone(forms);
    bundle.add_function("DATETIME", move |values, _| shown(own.moment(values, Moments::date_and_time)))
}

impl Forms {
    fn currency(&self, value: Option<&FluentValue<'_>>) -> Option<String> {
        let Some(Shown::Money(money)) = Given::within(value) else { return None };
        Some(self.money(*money))
    }

    fn list(&self, value: Option<&FluentValue<'_>>, options: &FluentArgs<'_>) -> Option<String> {
        let Some(Shown::Texts(texts)) = Given::within(value) else { return None };
        let any = matches!(options.get("type"), Some(FluentValue::String(kind)) if kind == "or");
        let lists = self.lists()?;
        Some(if any { lists.any(texts) } else { lists.all(texts) })
    }

    fn moment(
        &self,
        values: &[FluentValue<'_>],
        show: impl Fn(&Moments, Moment) -> String,
    ) -> Option<String> {
        let Some(Shown::Moment(moment)) = Given::within(values.first()) else { return None };
        Some(show(self.moments()?, *moment))
    }
}

fn shown<'a>(text: Option<String>) -> FluentValue<'a> {
    text.map_or_else(failed, FluentValue::from)
}

/// Fluent writes the name of a function that returns an error into the text, and reports nothing.
fn failed<'a>() -> FluentValue<'a> {
    FluentValue::from(FAILED.to_string())
}
