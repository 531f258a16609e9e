//! What becomes of live calls when a script changes: every state that a call can be in, with its answer. The answers are
//! [`Migration`]'s, which the engine gives to a live call too; nothing is moved here.
//!
//! A state is where a call is and which flows wait, whatever the conditions on the way: so every state that a call can
//! come to is among them, and some besides. What a call knows is told by itself: a value that the new script does not have
//! keeps whoever knows it on the old one.

mod states;
mod text;

use etiquette_core::{FactKind, Migrated, Migration};

pub use text::{json, reason, text};

/// What becomes of the calls of a script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Plan {
    /// Where calls can be, by what becomes of them there.
    pub places: Vec<Group>,
    /// What calls can know, where that hinders them or is called otherwise: the fact and its value.
    pub values: Vec<(String, String, Migrated)>,
}

/// States with the same answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Group {
    /// What becomes of them.
    pub answer: Migrated,
    /// How many there are, or the most that can be counted.
    pub states: usize,
    /// One of them: its steps, the outermost first.
    pub example: Vec<String>,
}

/// Looks at every state of the old script.
///
/// # Examples
///
/// ```
/// use std::sync::Arc;
///
/// use etiquette_check::migrate::plan;
/// use etiquette_core::{Migrated, Migration};
///
/// let script = |step: &str, more: &str| {
///     let text = format!(
///         "etiquette = 1\nname = 'short'\nstart = '{step}'\n[step.{step}]\nstage = 'goal'\non.yes = 'end'\n{more}"
///     );
///     etiquette_script::load("short.toml", &text, &mut etiquette_diag::Sources::new()).script.map(Arc::new)
/// };
/// let (old, new) = (script("ask", "").ok_or("broken")?, script("wish", "").ok_or("broken")?);
/// let plan_without = plan(&Migration::new(old.clone(), new));
/// assert!(matches!(plan_without.places[0].answer, Migrated::Stays(_)));
///
/// let new = script("wish", "[migrate.steps]\nask = 'wish'\n").ok_or("broken")?;
/// assert_eq!(plan(&Migration::new(old, new)).places[0].answer, Migrated::Mapped);
/// # Ok::<(), &str>(())
/// ```
pub fn plan(migration: &Migration) -> Plan {
    let mut places: Vec<Group> = Vec::new();
    for (answer, class) in states::classes(migration) {
        match places.iter_mut().find(|group| group.answer == answer) {
            Some(group) => group.states = group.states.saturating_add(class.states),
            None => {
                let example = class.example.iter().map(|step| migration.old().step_name(*step)).collect();
                places.push(Group { answer, states: class.states, example });
            }
        }
    }
    places.sort_by_key(|group| rank(&group.answer));
    Plan { places, values: values(migration) }
}

fn values(migration: &Migration) -> Vec<(String, String, Migrated)> {
    let script = migration.old();
    let mut values = Vec::new();
    for (id, fact) in script.facts() {
        let codes = match &fact.kind {
            FactKind::Flag => 2,
            FactKind::Choice(options) => u16::try_from(options.len()).unwrap_or(u16::MAX),
            FactKind::Counter(most) => *most,
            _ => 1,
        };
        for code in 0..=codes {
            let answer = migration.knowing(id, code);
            if answer == Migrated::Same {
                continue;
            }
            let value = match &fact.kind {
                FactKind::Counter(_) => code.to_string(),
                FactKind::Flag => if code > 1 { "yes" } else { "no" }.to_owned(),
                _ => code
                    .checked_sub(1)
                    .and_then(|at| script.option_name(id, at))
                    .unwrap_or("a value")
                    .to_owned(),
            };
            values.push((fact.name.to_string(), value, answer));
        }
    }
    values
}

impl Plan {
    /// How many states have one of the four answers: `same`, `mapped`, `stays` or `refused`.
    pub fn count(&self, answer: &str) -> usize {
        self.places
            .iter()
            .filter(|group| name(&group.answer) == answer)
            .fold(0, |sum, group| sum.saturating_add(group.states))
    }
}

/// The answer in one word.
pub const fn name(answer: &Migrated) -> &'static str {
    match answer {
        Migrated::Same => "same",
        Migrated::Mapped => "mapped",
        Migrated::Stays(_) => "stays",
        Migrated::Refused(_) => "refused",
    }
}

const fn rank(answer: &Migrated) -> u8 {
    match answer {
        Migrated::Same => 0,
        Migrated::Mapped => 1,
        Migrated::Stays(_) => 2,
        Migrated::Refused(_) => 3,
    }
}
