//! A plan for people and for programs.

use std::fmt::Write as _;

use etiquette_core::{Migrated, Obstacle};
use serde_json::json;

use super::{Plan, name};

/// Why a call cannot move, as a sentence.
pub fn reason(obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::GoneStep { step } => format!(
            "the new script has no step `{step}`; if it has another name there, write `\"{step}\" = \"…\"` under `[migrate.steps]`"
        ),
        Obstacle::GoneValue { fact, option: Some(option) } => format!(
            "the new script has no option `{option}` of `{fact}`; if it has another name there, write \
             `\"{fact}.{option}\" = \"…\"` under `[migrate.options]`"
        ),
        Obstacle::GoneValue { fact, option: None } => {
            format!("in the new script `{fact}` cannot have the value that the call knows")
        }
        Obstacle::LastAnswer => "its last event could not be answered again with the new script".to_owned(),
        Obstacle::Ended => "it has ended".to_owned(),
        Obstacle::OtherDirection => "the new script is for calls of the other direction".to_owned(),
        Obstacle::OtherScript => {
            "the new script has another name, so it is no version of the old one".to_owned()
        }
        Obstacle::OtherPersonal => "its private part is that of another call or of another moment".to_owned(),
        Obstacle::EarlierStage { reached, stage } => format!(
            "its step is now in the stage `{}`, and the call has reached `{}`",
            stage.name(),
            reached.name()
        ),
        Obstacle::Outranked { flow } => format!("`{flow}` would no longer outrank what it interrupts"),
        Obstacle::Damaged { what } => format!("no call of the new script can have such a {what}"),
        _ => "it has no place in the new script".to_owned(),
    }
}

fn why(answer: &Migrated) -> Option<String> {
    match answer {
        Migrated::Stays(obstacle) | Migrated::Refused(obstacle) => Some(reason(obstacle)),
        _ => None,
    }
}

/// Writes a plan: how many states there are of each answer, and why those stay that stay.
pub fn text(plan: &Plan) -> String {
    let mut out = String::new();
    for answer in ["same", "mapped", "stays", "refused"] {
        // Writing to a text does not fail.
        let _ = writeln!(out, "{answer:<8} {:>8} states", plan.count(answer));
    }
    for group in plan.places.iter().filter(|group| group.answer != Migrated::Same) {
        let (name, states) = (name(&group.answer), group.states);
        let _ = writeln!(out, "\n{name}: {states} states, such as {}", group.example.join(" > "));
        why(&group.answer).into_iter().for_each(|why| _ = writeln!(out, "  {why}"));
    }
    for (fact, value, answer) in &plan.values {
        let _ = writeln!(out, "\n{}: every state in which `{fact}` is `{value}`", name(answer));
        why(answer).into_iter().for_each(|why| _ = writeln!(out, "  {why}"));
    }
    out
}

/// Writes a plan as JSON.
pub fn json(plan: &Plan) -> String {
    let places = plan.places.iter().map(|group| {
        json!({ "answer": name(&group.answer), "states": group.states, "example": group.example, "why": why(&group.answer) })
    });
    let values = plan.values.iter().map(|(fact, value, answer)| {
        json!({ "answer": name(answer), "fact": fact, "value": value, "why": why(answer) })
    });
    let whole = json!({ "places": places.collect::<Vec<_>>(), "values": values.collect::<Vec<_>>() });
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}
