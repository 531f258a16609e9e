//! Timers that move with a call. One that runs keeps its deadline, also where the new script has it run longer: what the
//! caller was promised stands. One that the new script has stand still where the old one let it run, or the other way
//! round, keeps what is left of its time. One that the old script had not where the call was starts now, so that no step
//! waits for ever.

use alloc::vec::Vec;

use super::{Migration, maps::Maps};
use crate::{
    call::{Life, Running, SavedCall, SavedTimer},
    ids::{StepId, TimerId},
    model::{Scope, TimerModel},
    script::Script,
};

pub(super) fn moved(
    migration: &Migration,
    saved: &SavedCall,
    levels: impl DoubleEndedIterator<Item = StepId> + Clone,
) -> Vec<SavedTimer> {
    let Migration { old, new, maps } = migration;
    let Some(now) = saved.now else { return Vec::new() };
    let before = saved.suspended.iter().chain(&saved.at).copied();
    let was_there = |id: TimerId| Life::of(old, id, before.clone()) != Life::Gone;
    let life = |id: TimerId| Life::of(new, id, levels.clone());
    let kept = saved.timers.iter().filter_map(|timer| {
        let Running { timer, clock } = Running::from(*timer);
        let timer = maps.timer(timer)?;
        Some(Running { timer, clock: life(timer).settle(clock, now)? })
    });
    let is_new = |id: TimerId| !old.timers().any(|(one, _)| maps.timer(one) == Some(id) && was_there(one));
    let begun = new.timers().filter(|(id, timer)| timer.from.is_empty() && is_new(*id));
    let begun = begun
        .filter_map(|(timer, model)| Some(Running { timer, clock: life(timer).start(model.after, now)? }));
    kept.chain(begun).map(Running::save).collect()
}

/// Every timer of the old script in the new one.
pub(super) fn same(maps: &Maps, old: &Script, new: &Script) -> Vec<Option<TimerId>> {
    let mut known: Vec<_> = old.timers().map(|(_, timer)| named(maps, new, timer)).collect();
    for (at, (_, timer)) in old.timers().enumerate() {
        let found = wait(maps, old, new, timer, &known);
        if let Some(unknown) = known.get_mut(at).filter(|known| known.is_none()) {
            *unknown = found;
        }
    }
    known
}

/// The timer of the same name in the same place.
fn named(maps: &Maps, new: &Script, timer: &TimerModel) -> Option<TimerId> {
    let scope = maps.scope(timer.scope)?;
    let renames = &new.renames().timers;
    let name = renames.iter().find(|(old, _)| *old == timer.name).map_or(&timer.name, |(_, new)| new);
    let is_same = |other: &TimerModel| other.scope == scope && other.name == *name;
    new.timers().find(|(_, other)| is_same(other)).map(|(id, _)| id)
}

/// The wait of a step, which nobody names: the one that is as long and that no other of the step is, or else the only one
/// where the step had one alone.
fn wait(
    maps: &Maps,
    old: &Script,
    new: &Script,
    timer: &TimerModel,
    known: &[Option<TimerId>],
) -> Option<TimerId> {
    let Scope::Step(_) = timer.scope else { return None };
    let scope = maps.scope(timer.scope)?;
    let beside = || old.timers().zip(known).filter(|((_, other), _)| other.scope == timer.scope);
    let there = || new.timers().filter(|(_, other)| other.scope == scope);
    let is_free = |id: TimerId| !beside().any(|(_, known)| *known == Some(id));
    let as_long = there().find(|(id, other)| other.after == timer.after && is_free(*id));
    let is_only = beside().count() == 1 && there().count() == 1;
    as_long.or_else(|| there().next().filter(|_| is_only)).map(|(id, _)| id)
}
