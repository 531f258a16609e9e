//! A call at one moment, as few bytes: where it is, the values that matter, and its timers.

use alloc::vec::Vec;

use super::{
    Ticking,
    relevance::Relevance,
    timing::{Order, Timing},
};
use crate::{
    call::{Clock, Running, State},
    ids::{StepId, TimerId},
    time::Timestamp,
};

/// A call at one moment, for as much as a script can tell such moments apart.
pub type Moment = [u8];

/// What stands for no step: the call has ended.
const NOWHERE: u16 = u16::MAX;
/// The deadline of a timer that has been running for a while.
const SOON: Timestamp = Timestamp::from_millis(-1);

/// Writes a moment at a step, or what is left of one without its step.
pub(super) fn write(
    key: &mut Vec<u8>,
    at: Option<StepId>,
    (relevance, known): (&Relevance, &[usize]),
    state: &State,
    timing: &Timing,
) {
    key.clear();
    let mut put = |number: u16| key.extend_from_slice(&number.to_le_bytes());
    put(at.map_or(NOWHERE, StepId::raw));
    if state.ended {
        return;
    }
    for cell in known {
        put(relevance.sample(*cell, state.cells.get(*cell).copied().unwrap_or(0)));
    }
    put(u16::try_from(timing.ticking().len()).unwrap_or(u16::MAX));
    for one in timing.ticking() {
        put(one.timer.raw());
        put(u16::from(one.is_paused));
    }
    let codes = timing.orders().iter().map(|order| match order {
        Order::Unknown => 0,
        Order::Before => 1,
        Order::After => 2_u8,
    });
    let codes: Vec<u8> = codes.collect();
    key.extend(codes.chunks(4).map(|four| four.iter().rev().fold(0, |byte, code| byte << 2 | code)));
}

pub(super) fn read(key: &Moment, known: &[usize], state: &mut State, timing: &mut Timing) {
    let mut numbers = key.chunks_exact(2).map(|pair| match pair {
        [low, high] => u16::from_le_bytes([*low, *high]),
        _ => 0,
    });
    let mut next = || numbers.next().unwrap_or(NOWHERE);
    timing.clear();
    let at = next();
    state.at = (at != NOWHERE).then_some(StepId::new(at));
    state.ended = key.len() <= 2;
    if state.ended {
        return;
    }
    for cell in known {
        state.put_code(*cell, next());
    }
    let count = usize::from(next());
    for _ in 0..count {
        let (timer, is_paused) = (TimerId::new(next()), next() > 0);
        let ticking = Ticking { timer, is_paused, is_fresh: false };
        timing.push(ticking);
        let clock =
            if ticking.is_paused { Clock::Paused(core::time::Duration::ZERO) } else { Clock::Until(SOON) };
        state.timers.push(Running { timer: ticking.timer, clock });
    }
    let used = known.len() + 2 + 2 * count;
    let rest = key.get(2 * used..).unwrap_or_default();
    // Without orders there are no bytes left.
    let pairs = if rest.is_empty() { 0 } else { count * count.saturating_sub(1) / 2 };
    for pair in 0..pairs {
        let byte = rest.get(pair / 4).copied().unwrap_or(0);
        timing.push_order(match byte >> (pair % 4 * 2) & 3 {
            1 => Order::Before,
            2 => Order::After,
            _ => Order::Unknown,
        });
    }
}
