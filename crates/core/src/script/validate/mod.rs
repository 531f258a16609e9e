//! A model, checked once, so that nothing needs checking while a call lives. Nothing here changes a model.

mod facts;
mod limits;
mod names;
mod rules;
mod steps;
mod tables;

use alloc::{boxed::Box, format, vec::Vec};

use crate::{
    error::ScriptError,
    limits::Limits,
    model::{Fact, Model},
    script::automata::Automata,
};

type Checked = Result<(), ScriptError>;

pub(super) fn validate(model: &Model, limits: &Limits, automata: &mut Automata) -> Checked {
    limits::check(model, limits)?;
    let check = Check { model, limits, standard: Fact::standard() };
    check.facts()?;
    check.names()?;
    check.events()?;
    check.timers()?;
    check.lines()?;
    check.outputs()?;
    check.beginnings()?;
    check.rules(automata)?;
    model.steps.iter().try_for_each(|step| check.step(step))?;
    model.interrupts.iter().try_for_each(|interrupt| check.interrupt(interrupt))
}

struct Check<'a> {
    model: &'a Model,
    limits: &'a Limits,
    standard: Vec<Fact>,
}

fn at_most(what: &'static str, limit: usize, found: usize) -> Checked {
    if found > limit { Err(ScriptError::TooMany { what, limit, found }) } else { Ok(()) }
}

/// The entry at `index` of a table, or that there is none.
fn entry<'m, T>(table: &'m [T], what: &'static str, index: usize, place: &str) -> Result<&'m T, ScriptError> {
    table.get(index).ok_or_else(|| ScriptError::Dangling { place: written(place), what, index })
}

/// A place as messages write it: a name in backticks, a description without.
fn written(place: &str) -> Box<str> {
    if place.contains(' ') { place.into() } else { format!("`{place}`").into() }
}
