//! A saved call as another version of its script has it. What this writes, `restore` checks as it checks any saved call.

use alloc::{vec, vec::Vec};

use super::{Migrated, Migration, Obstacle, timers};
use crate::{
    call::{PersonalFacts, SavedCall},
    context::Direction,
    ids::{FactId, FlowId, OutputId, StepId},
    rule::{Automaton, Template},
    script::Script,
    stage::Stage,
    step::{Cause, EffectNumber, Move, Outcome, Why},
    value::Value,
};

pub(super) fn moved(
    migration: &Migration,
    saved: &SavedCall,
    personal: &PersonalFacts,
) -> Result<(SavedCall, PersonalFacts, Migrated), Migrated> {
    if saved.fingerprint == migration.new.fingerprint() {
        return Ok((saved.clone(), personal.clone(), Migrated::Same));
    }
    if [saved.fingerprint, personal.fingerprint] != [migration.old.fingerprint(); 2] {
        return Err(Migrated::Refused(Obstacle::OtherScript));
    }
    if personal.call != saved.context.call || personal.sequence != saved.sequence {
        return Err(Migrated::Refused(Obstacle::OtherPersonal));
    }
    let mut answer = may_move(migration, saved)?;
    let last = || Migrated::Stays(Obstacle::LastAnswer);
    let step = |at: &StepId| migration.maps.step(*at).ok_or_else(last);
    let at = saved.at.as_ref().map(step).transpose()?;
    let suspended = saved.suspended.iter().map(step).collect::<Result<Vec<_>, _>>()?;
    let facts = Facts { migration, saved, personal };
    let (mut cells, mut hidden) = facts.cells(&mut answer)?;
    put_stage(&migration.new, &mut cells, suspended.iter().chain(&at).next());
    let (values, private_values) = facts.values()?;
    hidden.values = private_values;
    let (emitted, moves, outcome) = last_answer(migration, saved).ok_or_else(last)?;
    let levels = suspended.iter().chain(&at).copied();
    let timers = timers::moved(migration, saved, levels.clone());
    let requests = requests(migration, saved, levels);
    let last_event =
        saved.last_event.map(|event| migration.maps.event(event).ok_or_else(last)).transpose()?;
    let moved = SavedCall {
        timers,
        requests,
        at,
        suspended,
        last_event,
        cells,
        values,
        emitted,
        moves,
        outcome,
        ..renamed(migration, saved)
    };
    Ok((moved, hidden, answer))
}

/// Whether a call may move at all, and how.
fn may_move(migration: &Migration, saved: &SavedCall) -> Result<Migrated, Migrated> {
    if saved.ended {
        return Err(Migrated::Stays(Obstacle::Ended));
    }
    if migration.new.direction().is_some_and(|direction: Direction| direction != saved.context.direction) {
        return Err(Migrated::Refused(Obstacle::OtherDirection));
    }
    let steps: Vec<StepId> = saved.suspended.iter().chain(&saved.at).copied().collect();
    let reached = saved.cells.first().and_then(|code| Stage::ALL.get(usize::from(*code).checked_sub(1)?));
    match migration.at(&steps, reached.copied().unwrap_or_default()) {
        Migrated::Same => Ok(Migrated::Same),
        Migrated::Mapped => Ok(Migrated::Mapped),
        obstacle => Err(obstacle),
    }
}

/// The call with the new names of its lines and rules. What has none any more is forgotten.
fn renamed(migration: &Migration, saved: &SavedCall) -> SavedCall {
    let Migration { old, new, maps } = migration;
    let has_begun = saved.at.is_some();
    let state = |template| if has_begun { beginning(template) } else { Automaton::START };
    let mut rules: Vec<u8> = new.rules().map(|(_, rule)| state(rule.model.template)).collect();
    for (id, state) in old.rules().map(|(id, _)| id).zip(&saved.rules) {
        if let Some(known) = maps.rule(id).and_then(|rule| rules.get_mut(rule.index())) {
            *known = *state;
        }
    }
    let bounds = saved.bounds.iter().filter_map(|(rule, until)| Some((maps.rule(*rule)?, *until)));
    let spoken = saved.spoken.iter();
    let spoken =
        spoken.filter_map(|(line, visits, variant)| Some((maps.line(old, new, *line)?, *visits, *variant)));
    SavedCall {
        fingerprint: new.fingerprint(),
        spoken: spoken.collect(),
        rules,
        bounds: bounds.collect(),
        broken: saved.broken.iter().filter_map(|rule| maps.rule(*rule)).collect(),
        ..saved.clone()
    }
}

/// Where a rule begins that a call on its way has not known: nobody has looked for what it asks about the call so far, so it asks
/// only about what comes.
const fn beginning(template: Template) -> u8 {
    match template {
        Template::Response
        | Template::AlternateResponse
        | Template::ChainResponse
        | Template::NotSuccession
        | Template::NotChainSuccession
        | Template::NotCoExistence
        | Template::Absence(_) => Automaton::START,
        _ => Automaton::EXCUSED,
    }
}

/// The stage is that of the outermost step.
fn put_stage(script: &Script, cells: &mut [u16], outermost: Option<&StepId>) {
    let stage = outermost.and_then(|step| script.step_model(*step)).and_then(|step| step.stage);
    if let (Some(stage), Some(cell)) = (stage, cells.first_mut()) {
        *cell = stage as u16 + 1;
    }
}

/// The requests of the flows in which the call still is, by the names of what is asked for.
fn requests(
    migration: &Migration,
    saved: &SavedCall,
    levels: impl Iterator<Item = StepId> + Clone,
) -> Vec<(EffectNumber, OutputId, FlowId)> {
    let Migration { old, new, maps } = migration;
    let before = saved.suspended.iter().chain(&saved.at).copied();
    let flow = |script: &Script, step| script.step_model(step).map(|step| step.flow);
    let moved = |(number, output, of): &(_, OutputId, FlowId)| {
        let mut pairs = before.clone().zip(levels.clone());
        let (_, step) = pairs.find(|(step, _)| flow(old, *step) == Some(*of))?;
        Some((*number, maps.request(old, new, *output)?, flow(new, step)?))
    };
    saved.requests.iter().filter_map(moved).collect()
}

type Values = Vec<(FactId, Value)>;

type Answered = (Vec<(OutputId, u16)>, Vec<Move>, Outcome);

/// What the last event was answered with; `None` where it cannot be said again.
fn last_answer(migration: &Migration, saved: &SavedCall) -> Option<Answered> {
    let maps = &migration.maps;
    let emitted = saved.emitted.iter().map(|(output, choice)| Some((maps.output(*output)?, *choice)));
    let step = |step: Option<StepId>| match step {
        Some(step) => maps.step(step).map(Some),
        None => Some(None),
    };
    let made = |made: &Move| {
        let cause = match made.cause {
            Cause::Event(event) => Cause::Event(maps.event(event)?),
            other => other,
        };
        Some(Move { from: step(made.from)?, to: step(made.to)?, cause })
    };
    let outcome = match &saved.outcome {
        Outcome::Refused(refusal) => {
            let why = match &refusal.why {
                Why::Rule(rule) => Why::Rule(maps.rule(*rule)?),
                other => other.clone(),
            };
            Outcome::refused(maps.event(refusal.event)?, why)
        }
        other => other.clone(),
    };
    Some((emitted.collect::<Option<_>>()?, saved.moves.iter().map(made).collect::<Option<_>>()?, outcome))
}

/// What a saved call knows.
struct Facts<'a> {
    migration: &'a Migration,
    saved: &'a SavedCall,
    personal: &'a PersonalFacts,
}

impl Facts<'_> {
    /// The codes in the new script, those of private facts apart.
    fn cells(&self, answer: &mut Migrated) -> Result<(Vec<u16>, PersonalFacts), Migrated> {
        let Migration { old, new, maps } = self.migration;
        let mut known = self.saved.cells.clone();
        for (place, code) in &self.personal.cells {
            known.get_mut(usize::from(*place)).into_iter().for_each(|cell| *cell = *code);
        }
        let mut cells = new.initial_codes().into_vec();
        for (id, fact) in old.facts() {
            let Some(to) = maps.fact(id) else { continue };
            let from = known.get(old.cells_of(id)).unwrap_or_default();
            for (at, code) in from.iter().enumerate() {
                let is_initial = *code == fact.initial;
                let code = match maps.code(id, *code) {
                    Some(code) => code,
                    None if is_initial => continue,
                    None => return Err(Migrated::Stays(self.migration.gone_value(id, *code))),
                };
                if !is_initial && maps.is_renamed(id) {
                    *answer = Migrated::Mapped;
                }
                let place = self.place(id, to.id, at);
                place.and_then(|place| cells.get_mut(place)).into_iter().for_each(|cell| *cell = code);
            }
        }
        Ok(self.hide(cells, self.known_values()))
    }

    /// The place of an entry in the new script: that of the option of its index, if it is indexed.
    fn place(&self, old_fact: FactId, fact: FactId, at: usize) -> Option<usize> {
        let Migration { old, new, maps } = self.migration;
        let mut places = new.cells_of(fact);
        match old.fact_model(old_fact)?.index {
            None => places.nth(at),
            Some(index) => places.nth(usize::from(maps.option(index, u16::try_from(at).ok()?)?)),
        }
    }

    /// Takes private codes out; a value that is not there has no code.
    fn hide(&self, mut cells: Vec<u16>, values: Vec<FactId>) -> (Vec<u16>, PersonalFacts) {
        let new = &self.migration.new;
        for (id, _) in new.facts().filter(|(_, fact)| !fact.kind.is_finite()) {
            let code = u16::from(values.contains(&id));
            new.cells_of(id).for_each(|cell| {
                cells.get_mut(cell).into_iter().for_each(|known| *known = code);
            });
        }
        let PersonalFacts { call, sequence, .. } = self.personal;
        let mut personal = PersonalFacts::empty(new.fingerprint(), call, *sequence);
        for place in new.private_facts().flat_map(|fact| new.cells_of(fact)) {
            let code = cells.get_mut(place).map_or(0, core::mem::take);
            if let (Ok(place), true) = (u16::try_from(place), code != 0) {
                personal.cells.push((place, code));
            }
        }
        (cells, personal)
    }

    fn known_values(&self) -> Vec<FactId> {
        let all = self.saved.values.iter().chain(&self.personal.values);
        all.filter_map(|(fact, _)| Some(self.migration.maps.fact(*fact)?.id)).collect()
    }

    /// The values without codes, public and private; one that does not fit any more keeps the call where it is.
    fn values(&self) -> Result<(Values, Values), Migrated> {
        let Migration { new, maps, .. } = self.migration;
        let mut parts = (vec![], vec![]);
        for (fact, value) in self.saved.values.iter().chain(&self.personal.values) {
            let Some(to) = maps.fact(*fact) else { continue };
            let is_kept = new.fact_model(to.id).is_some_and(|fact| !fact.kind.is_finite());
            if !is_kept || new.check_value(to.id, value).is_err() {
                return Err(Migrated::Stays(self.migration.gone_value(*fact, 0)));
            }
            let part = if new.is_private(to.id) { &mut parts.1 } else { &mut parts.0 };
            part.push((to.id, value.clone()));
        }
        parts.0.sort_by_key(|(fact, _)| *fact);
        parts.1.sort_by_key(|(fact, _)| *fact);
        Ok(parts)
    }
}
