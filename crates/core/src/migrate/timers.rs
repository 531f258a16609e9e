//! Timers that move with a call. One that runs keeps its deadline, also where the new script has it run longer: what the
//! caller was promised stands. One that the new script has stand still where the old one let it run, or the other way
//! round, keeps what is left of its time. One that the old script had not starts now, so that no step waits for ever.

use alloc::vec::Vec;

use super::Migration;
use crate::{
    call::{SavedCall, SavedTimer},
    ids::{FlowId, StepId, TimerId},
    model::{Scope, TimerModel},
    script::Script,
};

pub(super) fn moved(
    migration: &Migration,
    saved: &SavedCall,
    at: Option<StepId>,
    suspended: &[StepId],
) -> Vec<SavedTimer> {
    let Migration { old, new, .. } = migration;
    let Some(now) = saved.now else { return Vec::new() };
    let known: Vec<(TimerId, TimerId)> =
        old.timers().filter_map(|(id, timer)| Some((id, same(migration, timer)?))).collect();
    let to = |id: TimerId| known.iter().find(|(old, _)| *old == id).map(|(_, new)| *new);
    let place = Place { script: new, at, suspended };
    let settled = |id: TimerId, timer: SavedTimer| {
        let runs = place.runs(id, new.timers.get(id)?)?;
        Some(match (timer, runs) {
            (SavedTimer::Until(id, time), false) => SavedTimer::Paused(id, time.since(now)),
            (SavedTimer::Paused(id, left), true) => SavedTimer::Until(id, now.after(left)),
            (same, _) => same,
        })
    };
    let kept = saved.timers.iter().filter_map(|timer| match *timer {
        SavedTimer::Until(id, time) => to(id).and_then(|id| settled(id, SavedTimer::Until(id, time))),
        SavedTimer::Paused(id, left) => to(id).and_then(|id| settled(id, SavedTimer::Paused(id, left))),
    });
    let mut timers: Vec<SavedTimer> = kept.collect();
    for (id, timer) in new.timers().filter(|(_, timer)| timer.from.is_empty()) {
        let is_new = !known.iter().any(|(_, known)| *known == id);
        match place.runs(id, timer).filter(|_| is_new) {
            Some(true) => timers.push(SavedTimer::Until(id, now.after(timer.after))),
            Some(false) => timers.push(SavedTimer::Paused(id, timer.after)),
            None => {}
        }
    }
    timers
}

/// The timer of the same name in the same place.
fn same(migration: &Migration, timer: &TimerModel) -> Option<TimerId> {
    let scope = migration.maps.scope(timer.scope)?;
    let renames = &migration.new.renames().timers;
    let name = renames.iter().find(|(old, _)| *old == timer.name).map_or(&timer.name, |(_, new)| new);
    let is_same = |other: &TimerModel| other.scope == scope && other.name == *name;
    migration.new.timers().find(|(_, other)| is_same(other)).map(|(id, _)| id)
}

/// Where the call stands in the new script.
struct Place<'a> {
    script: &'a Script,
    at: Option<StepId>,
    suspended: &'a [StepId],
}

impl Place<'_> {
    /// Whether a timer runs, or stands still; `None` where it has no place.
    fn runs(&self, id: TimerId, timer: &TimerModel) -> Option<bool> {
        let flow = |step: &StepId| self.script.step_model(*step).map(|step| step.flow);
        let running = self.at.as_ref().and_then(flow)?;
        let mut flows = self.at.iter().chain(self.suspended).filter_map(flow);
        let (runs, waits) = match timer.scope {
            Scope::Step(step) => (self.at == Some(step), self.suspended.contains(&step)),
            Scope::Flow(of) => (running == of, flows.any(|flow| flow == of)),
            Scope::Call => {
                let pauses =
                    |flow: FlowId| self.script.flow_model(flow).is_some_and(|flow| flow.pauses.contains(&id));
                let paused = flows.any(pauses);
                (!paused, paused)
            }
        };
        match (runs, waits) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }
}
