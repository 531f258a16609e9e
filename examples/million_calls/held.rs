//! A call that is held, and what happens in it next: mostly what the call awaits, sometimes anything that can happen, and
//! after a while the caller hangs up.

use std::{error::Error, sync::Arc, time::Duration};

use etiquette::{
    Call, Context, Effect, Event, Outcome, Script, Step, Timestamp, check::plays::Playground, core::EventId,
    shipped,
};
use fastrand::Rng;

use crate::laws::{Before, broken_law};

/// A script of each profile: helpline, contact centre, paid line, live chat, client calls.
const SCRIPTS: [&str; 5] = ["helpline", "support", "paid", "chat", "callback"];
/// A call in which more happens is one that does not end.
const TOO_MANY: u16 = 1_000;
/// One event in so many is looked at from a saved call too.
const SAMPLE: u32 = 16;

/// What can happen in the calls of a script.
pub(crate) struct Ground {
    ground: Playground,
    line_finished: Option<EventId>,
    /// What takes the caller away.
    hang_ups: Vec<EventId>,
}

impl Ground {
    /// One for each profile.
    pub(crate) fn all() -> Result<Vec<Self>, Box<dyn Error>> {
        let ground = |name: &str| {
            let script = shipped::script(name).ok_or_else(|| format!("`{name}` is not shipped"))?;
            Ok(Self::new(Arc::new(script)))
        };
        SCRIPTS.into_iter().map(ground).collect()
    }

    fn new(script: Arc<Script>) -> Self {
        let hang_ups = script.events().filter(|(_, event)| event.connects == Some(false));
        Self {
            line_finished: script.event("line-finished"),
            hang_ups: hang_ups.map(|(id, _)| id).collect(),
            ground: Playground::new(script),
        }
    }
}

/// A live call, and what its host knows of it.
pub(crate) struct Held<'g> {
    pub(crate) call: Call,
    ground: &'g Ground,
    /// How much has happened in it.
    events: u16,
    /// After how much the caller hangs up.
    patience: u16,
    /// Whether something is being said.
    speaks: bool,
}

impl<'g> Held<'g> {
    /// A call that has begun.
    pub(crate) fn begin(
        ground: &'g Ground,
        number: usize,
        rng: &mut Rng,
        step: &mut Step,
    ) -> Result<Self, Box<dyn Error + Send + Sync>> {
        let script = ground.ground.script();
        let direction = script.direction().unwrap_or_default();
        let context = Context { call: format!("c-{number}").into(), direction, ..Context::default() };
        let call = Call::try_new(script.clone(), context)?;
        let mut held = Self { call, ground, events: 0, patience: rng.u16(4..40), speaks: false };
        held.take(&Event::tick(), Timestamp::from_millis(rng.i64(0..3_600_000)), step)?;
        Ok(held)
    }

    /// Has something happen. Where a law is broken then, says which; `stepping` is how long the engine took.
    pub(crate) fn go_on(
        &mut self,
        rng: &mut Rng,
        step: &mut Step,
        stepping: &mut Duration,
    ) -> Result<(), String> {
        let (event, now) = self.next(rng);
        let before = Before::of(&self.call, rng.u32(0..SAMPLE) == 0);
        let started = std::time::Instant::now();
        let taken = self.take(&event, now, step);
        *stepping += started.elapsed();
        taken.map_err(|error| format!("{}: {error}", self.call.script().name()))?;
        let law = broken_law(&before, &self.call, now, step);
        let law = law.or((self.events > TOO_MANY).then_some("a call comes to its end"));
        law.map_or(Ok(()), |law| {
            Err(format!("{}: {:?} at {now:?}: not so: {law}", self.call.context().call, self.call))
        })
    }

    fn take(&mut self, event: &Event, now: Timestamp, step: &mut Step) -> Result<(), etiquette::CallError> {
        self.call.step(event, now, step)?;
        self.events += 1;
        let mut effects = step.effects(self.call.script());
        self.speaks = effects.any(|(_, effect)| matches!(effect, Effect::Say(_) | Effect::Greet(_)));
        Ok(())
    }

    fn next(&self, rng: &mut Rng) -> (Event, Timestamp) {
        let now = self.call.now().unwrap_or_default();
        let deadline = self.call.deadline();
        let finished = self.ground.line_finished.filter(|_| self.speaks && rng.u8(0..8) > 0);
        if let Some(finished) = finished {
            return (Event::new(finished), now.after(Duration::from_millis(1)));
        }
        if let Some(deadline) = deadline.filter(|_| rng.u8(0..4) == 0) {
            return (Event::tick(), deadline);
        }
        let left = deadline.map_or(Duration::from_secs(60), |deadline| deadline.since(now));
        let left = u64::try_from(left.as_millis()).unwrap_or(u64::MAX);
        let now = now.after(Duration::from_millis(rng.u64(0..=left)));
        match self.choose(rng).and_then(|id| self.ground.ground.event(id, |many| rng.usize(0..many.max(1)))) {
            Some((event, _)) => (event, now),
            None => (Event::tick(), deadline.unwrap_or(now)),
        }
    }

    fn choose(&self, rng: &mut Rng) -> Option<EventId> {
        let Ground { ground, hang_ups, .. } = self.ground;
        let possible = |id: &EventId| ground.can_happen(&self.call, *id);
        let among: Vec<EventId> = if self.events >= self.patience && rng.bool() {
            hang_ups.iter().copied().filter(possible).collect()
        } else if rng.u8(0..12) == 0 {
            ground.script().events().map(|(id, _)| id).filter(possible).collect()
        } else {
            let awaited = self.call.awaited().map(|offer| offer.event).filter(possible);
            awaited.filter(|id| !hang_ups.contains(id)).collect()
        };
        among.get(rng.usize(0..among.len().max(1))).copied()
    }
}

/// Whether an event has been looked at by a call.
pub(crate) fn is_counted(step: &Step) -> bool {
    matches!(step.outcome(), Outcome::Taken | Outcome::Noted)
}
