//! What holds of every call besides the rules: it can always be brought to a good end. Nothing is walked here.
//!
//! A call may go where nobody wanted it, so it is not enough that a good end can be reached by some chance: there must be
//! something to do at every moment that leads nearer to one, whatever the facts out of sight are (a *reachability game*,
//! solved backwards). Where there is nothing in sight, more facts are looked at; where nothing could lead there whatever
//! the facts are, the engine holds a call to that moment.

mod awaited;
mod ground;
mod guided;
mod judge;
mod rest;

use std::{borrow::Cow, collections::BTreeSet};

use etiquette_core::{EventId, Script, TimerId};

pub(super) use awaited::{Awaited, unseen};
pub(super) use judge::{Judged, Known, judge};

/// Something that holds of every call of a good script, whatever its rules are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Property {
    /// From every moment the call can be brought to its end.
    NoDeadEnd,
    /// While the caller is there, leave can be taken from every moment.
    FarewellReachable,
    /// If nobody does anything, the call comes to rest: neither timers nor the ends of lines set each other off for ever.
    ComesToRest,
    /// Whatever is private is erased at the end, however it comes.
    Erases,
    /// Every timer that a step waits for can fire in that step.
    AwaitedCanHappen,
    /// An event is answered wherever the script promises it: the way out of a call, a call for help.
    Always(EventId),
}

impl Property {
    /// Every property that a script can have.
    pub fn all(script: &Script) -> impl Iterator<Item = Self> + '_ {
        let plain = [
            Self::NoDeadEnd,
            Self::FarewellReachable,
            Self::ComesToRest,
            Self::Erases,
            Self::AwaitedCanHappen,
        ];
        let promised = script.events().filter(|(_, model)| model.always.is_some()).map(|(event, _)| event);
        let answered = promised.filter(|event| is_answered_anywhere(script, *event));
        plain.into_iter().chain(answered.map(Self::Always))
    }

    /// Whether somebody plays for it. In calls that come to rest nobody does, nor where a timer fires.
    pub(super) const fn is_game(self) -> bool {
        !matches!(self, Self::ComesToRest | Self::AwaitedCanHappen)
    }

    /// The timers on which it depends, since what one does is known only where it is seen to run.
    pub(super) fn timers(self, script: &Script, unseen: &[Awaited]) -> BTreeSet<TimerId> {
        match self {
            Self::ComesToRest => rest::recurring(script),
            Self::AwaitedCanHappen => awaited::timers(script, unseen),
            _ => BTreeSet::new(),
        }
    }

    /// Its name, as reports and the command line have it.
    pub fn name(self, script: &Script) -> Cow<'static, str> {
        match self {
            Self::NoDeadEnd => "no-dead-end".into(),
            Self::FarewellReachable => "farewell-reachable".into(),
            Self::ComesToRest => "comes-to-rest".into(),
            Self::Erases => "erases".into(),
            Self::AwaitedCanHappen => "awaited-can-happen".into(),
            Self::Always(event) => {
                let name = script.event_model(event).map_or("", |event| &*event.name);
                format!("always-{name}").into()
            }
        }
    }

    /// The property of that name.
    pub fn named(script: &Script, name: &str) -> Option<Self> {
        Self::all(script).find(|property| property.name(script) == name)
    }
}

fn is_answered_anywhere(script: &Script, event: EventId) -> bool {
    let of_steps = script.steps().flat_map(|(_, step)| &step.transitions);
    let of_flows = script.flows().flat_map(|(_, flow)| &flow.transitions);
    of_steps.chain(of_flows).chain(script.interrupts()).any(|transition| transition.event == event)
}
