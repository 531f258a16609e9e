//! Which timer is certain to fire before which. No time is kept: only durations are compared, at the moment when a
//! timer starts.

use alloc::vec::Vec;
use core::time::Duration;

use super::Ticking;
use crate::{
    call::{Clock, Running},
    ids::TimerId,
    script::Script,
};

/// What is known of the order of two timers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    #[default]
    Unknown,
    Before,
    After,
}

/// The timers of a call, by their ids, and in which order they fire as far as the script fixes it.
#[derive(Clone, Debug, Default)]
pub(super) struct Timing {
    ticking: Vec<Ticking>,
    /// For each timer and each one after it.
    orders: Vec<Order>,
    /// What was there before.
    last: (Vec<Ticking>, Vec<Order>),
}

impl Timing {
    pub(super) fn ticking(&self) -> &[Ticking] {
        &self.ticking
    }

    pub(super) fn orders(&self) -> &[Order] {
        &self.orders
    }

    pub(super) fn clear(&mut self) {
        self.ticking.clear();
        self.orders.clear();
    }

    /// Takes what was read.
    pub(super) fn push(&mut self, ticking: Ticking) {
        self.ticking.push(ticking);
    }

    pub(super) fn push_order(&mut self, order: Order) {
        self.orders.push(order);
    }

    /// What is known of some timers alone.
    pub(super) fn only(&self, is_wanted: impl Fn(TimerId) -> bool) -> Self {
        let wanted = || self.ticking.iter().enumerate().filter(|(_, one)| is_wanted(one.timer));
        let mut only = Self::default();
        for (at, one) in wanted() {
            only.push(*one);
            let later = wanted().filter(|(other, _)| *other > at && !self.orders.is_empty());
            later.for_each(|(other, _)| only.push_order(order(&self.orders, self.ticking.len(), at, other)));
        }
        only
    }

    /// The timers that may fire first.
    pub(super) fn first(&self) -> impl Iterator<Item = TimerId> {
        let waits = |at: usize| {
            (0..self.ticking.len()).any(|other| {
                other != at && order(&self.orders, self.ticking.len(), other, at) == Order::Before
            })
        };
        self.ticking
            .iter()
            .enumerate()
            .filter(move |(at, one)| !one.is_paused && !waits(*at))
            .map(|(_, one)| one.timer)
    }

    /// Takes the timers as they are after something has happened.
    pub(super) fn follow(&mut self, script: &Script, running: &[Running], is_ordered: bool) {
        core::mem::swap(&mut self.last.0, &mut self.ticking);
        core::mem::swap(&mut self.last.1, &mut self.orders);
        self.clear();
        let before = &self.last.0;
        let was = |timer: TimerId| before.binary_search_by_key(&timer, |one| one.timer).ok();
        self.ticking.extend(running.iter().map(|running| {
            let timer = running.timer;
            let whole = script.timers.at(timer).after;
            let is_fresh = match running.clock {
                Clock::Until(time) => time.since(super::NOW) == whole,
                Clock::Paused(_) => false,
            };
            Ticking { timer, is_paused: matches!(running.clock, Clock::Paused(_)), is_fresh }
        }));
        self.ticking.sort_unstable_by_key(|one| one.timer);
        if !is_ordered {
            return;
        }
        for (at, one) in self.ticking.iter().enumerate() {
            for other in self.ticking.iter().skip(at + 1) {
                let known = was(one.timer)
                    .zip(was(other.timer))
                    .map(|(one, other)| order(&self.last.1, before.len(), one, other));
                self.orders.push(between(script, *one, *other, known.unwrap_or_default()));
            }
        }
    }
}

/// In which order two timers fire, the first of which was declared first.
fn between(script: &Script, one: Ticking, other: Ticking, known: Order) -> Order {
    if one.is_paused || other.is_paused {
        return Order::Unknown;
    }
    let whole = |ticking: Ticking| script.timers.at(ticking.timer).after;
    certain((whole(one), one.is_fresh), (whole(other), other.is_fresh), known)
}

/// In which order two deadlines come. One that has just been set is all its time away, and any other at most that. At
/// one time the first comes first.
pub(super) fn certain(one: (Duration, bool), other: (Duration, bool), known: Order) -> Order {
    match (one.1, other.1) {
        (false, false) => known,
        (true, true) => {
            if one.0 <= other.0 {
                Order::Before
            } else {
                Order::After
            }
        }
        (true, false) => {
            if other.0 < one.0 {
                Order::After
            } else {
                Order::Unknown
            }
        }
        (false, true) => {
            if one.0 <= other.0 {
                Order::Before
            } else {
                Order::Unknown
            }
        }
    }
}

/// The order of two timers by their places among `count`.
fn order(orders: &[Order], count: usize, one: usize, other: usize) -> Order {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    // Pairs with the timers before come first: those of the first, then of the second.
    let before = low * (2 * count - low - 1) / 2;
    let known = orders.get(before + high - low - 1).copied().unwrap_or_default();
    match (known, one < other) {
        (Order::Before, false) => Order::After,
        (Order::After, false) => Order::Before,
        (known, _) => known,
    }
}
