//! The words that some keys take and no others, from those who know them.

use etiquette_core::{
    DataClass, Direction, Precedence, Source, Stage,
    model::{Among, Severity},
    rule::Template,
};

use crate::{profile_names, standard_names};

/// What the host can be asked for in a word.
pub(crate) const EFFECTS: [&str; 4] = ["hold", "resume", "hang-up", "erase"];

pub(super) fn stages() -> Vec<&'static str> {
    Stage::ALL.map(Stage::name).into()
}

pub(super) fn directions() -> Vec<&'static str> {
    Direction::ALL.iter().map(|direction| direction.name()).collect()
}

pub(super) fn profiles() -> Vec<&'static str> {
    profile_names()
}

pub(super) fn standard() -> Vec<&'static str> {
    standard_names()
}

pub(super) fn kinds() -> Vec<&'static str> {
    vec!["flag", "time"]
}

pub(super) fn classes() -> Vec<&'static str> {
    DataClass::ALL.map(DataClass::name).into()
}

pub(super) fn sources() -> Vec<&'static str> {
    Source::ALL.map(Source::name).into()
}

pub(super) fn precedences() -> Vec<&'static str> {
    Precedence::ALL.map(Precedence::name).into()
}

pub(super) fn templates() -> Vec<&'static str> {
    Template::NAMES.to_vec()
}

pub(super) fn alphabets() -> Vec<&'static str> {
    Among::ALL.map(Among::name).into()
}

pub(super) fn severities() -> Vec<&'static str> {
    [Severity::Default, Severity::Hard].map(Severity::name).into()
}

pub(super) fn effects() -> Vec<&'static str> {
    EFFECTS.to_vec()
}
