//! Timers that move with a call. One that runs keeps its deadline, also where the new script has it run longer: what the
//! caller was promised stands. One that the new script has stand still where the old one let it run, or the other way
//! round, keeps what is left of its time. One that the old script had not starts now, so that no step waits for ever.

use alloc::vec::Vec;

use super::Migration;
use crate::{
    call::{Life, Running, SavedCall, SavedTimer},
    ids::{StepId, TimerId},
    model::TimerModel,
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
    let life = |id: TimerId| Life::of(new, id, suspended.iter().copied().chain(at));
    let kept = saved.timers.iter().filter_map(|timer| {
        let Running { timer, clock } = Running::from(*timer);
        let timer = to(timer)?;
        Some(Running { timer, clock: life(timer).settle(clock, now)? })
    });
    let is_new = |id: TimerId| !known.iter().any(|(_, known)| *known == id);
    let begun = new.timers().filter(|(id, timer)| timer.from.is_empty() && is_new(*id));
    let begun = begun
        .filter_map(|(timer, model)| Some(Running { timer, clock: life(timer).start(model.after, now)? }));
    kept.chain(begun).map(Running::save).collect()
}

/// The timer of the same name in the same place.
fn same(migration: &Migration, timer: &TimerModel) -> Option<TimerId> {
    let scope = migration.maps.scope(timer.scope)?;
    let renames = &migration.new.renames().timers;
    let name = renames.iter().find(|(old, _)| *old == timer.name).map_or(&timer.name, |(_, new)| new);
    let is_same = |other: &TimerModel| other.scope == scope && other.name == *name;
    migration.new.timers().find(|(_, other)| is_same(other)).map(|(id, _)| id)
}
