//! What happens in a play: chosen by chance, and for each number in the same way again.

use std::{collections::BTreeMap, time::Duration};

use etiquette_core::{Channel, Context, Direction, EventId, Operator};
use fastrand::Rng;

use super::{Play, Playground};

/// What happens in one play, at most, before it is left to its timers.
const EVENTS: usize = 80;
/// How many timers run out after that.
const DEADLINES: usize = 40;

/// How likely things are.
///
/// Without weights each play leaves some events out and favours others, so that plays differ more from one another than
/// if every event were as likely in each (*swarm testing*, A. Groce and others, 2012). With weights, which are those of a
/// line that somebody knows, every play has the same.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Odds {
    /// How likely each event is beside the others, by its name; 1 for those that are not named.
    pub weights: Option<BTreeMap<String, u32>>,
    /// How long it takes on average until something happens; by chance without it.
    pub pause: Option<Duration>,
}

/// Chance in one play, and what it favours.
pub(super) struct Chance {
    rng: Rng,
    weights: Vec<u32>,
    /// How many times something happens before a timer is waited for, on average.
    haste: usize,
    pause: Option<Duration>,
}

impl Chance {
    pub(super) fn new(ground: &Playground, odds: &Odds, seed: u64, number: u64) -> Self {
        // Neighbouring numbers must not begin alike.
        let mut rng =
            Rng::with_seed(Rng::with_seed(seed).u64(..) ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let weights = ground.script().events().map(|(_, event)| {
            if let Some(weights) = &odds.weights {
                return weights.get(&*event.name).copied().unwrap_or(1);
            }
            let weight = [0, 1, 1, 4, 16].get(rng.usize(0..5)).copied().unwrap_or(1);
            match event.connects {
                // Without a caller little happens, and most calls should be long.
                Some(true) => 1,
                Some(false) if rng.u32(0..3) < 2 => 0,
                _ => weight,
            }
        });
        let weights = weights.collect();
        let haste = [3, 12, 48].get(rng.usize(0..3)).copied().unwrap_or(12);
        Self { rng, weights, haste, pause: odds.pause }
    }

    /// Whether it is one of so many.
    fn is_one_of(&mut self, many: usize) -> bool {
        self.rng.usize(0..many.max(1)) == 0
    }

    fn one_of<T: Copy + Default>(&mut self, all: &[T]) -> T {
        all.get(self.rng.usize(0..all.len().max(1))).copied().unwrap_or_default()
    }

    fn up_to(&mut self, most: Duration) -> Duration {
        let most = u64::try_from(most.as_millis()).unwrap_or(u64::MAX);
        Duration::from_millis(self.rng.u64(0..=most))
    }

    fn context(&mut self, ground: &Playground) -> Context {
        let script = ground.script();
        let mut facts = Vec::new();
        for (id, fact) in script.facts().filter(|(_, fact)| fact.given) {
            if !self.is_one_of(3) {
                let value = ground.value(id, |many| self.rng.usize(0..many.max(1)));
                facts.extend(value.map(|(_, value)| (fact.name.to_string().into(), value)));
            }
        }
        Context {
            call: "play".into(),
            direction: script.direction().unwrap_or_else(|| self.one_of(Direction::ALL)),
            channel: self.one_of(Channel::ALL),
            operator: self.one_of(Operator::ALL),
            returning: self.rng.bool(),
            facts,
            ..Context::default()
        }
    }

    /// One of these, by their weights in this play.
    fn among(&mut self, among: &[EventId]) -> Option<EventId> {
        let weight = |weights: &[u32], id: EventId| weights.get(id.index()).copied().unwrap_or_default();
        let whole: u32 = among.iter().map(|id| weight(&self.weights, *id)).sum();
        if whole == 0 {
            return None;
        }
        let mut at = self.rng.u32(0..whole);
        let chosen = among.iter().find(|id| {
            let weight = weight(&self.weights, **id);
            let is_here = at < weight;
            at = at.saturating_sub(weight);
            is_here
        });
        chosen.copied()
    }

    /// How long nothing happens.
    fn pause(&mut self, left: Option<Duration>) -> Duration {
        if let Some(pause) = self.pause {
            return self.up_to(pause.saturating_mul(2));
        }
        match self.rng.u32(0..8) {
            0..4 => Duration::ZERO,
            4 => self.up_to(Duration::from_secs(1)),
            5 => left.unwrap_or_default().saturating_sub(Duration::from_millis(1)),
            6 => self.up_to(Duration::from_secs(3_600)),
            _ => self.up_to(left.unwrap_or_default()),
        }
    }
}

/// Plays a script by chance, from its beginning or from somewhere in one of its example calls.
pub(super) fn play<'g>(ground: &'g Playground, chance: &mut Chance) -> Option<Play<'g>> {
    let mut play = Play::try_new(ground, &chance.context(ground))?;
    if !ground.examples().is_empty() && chance.is_one_of(2) {
        let at = chance.rng.usize(0..ground.examples().len());
        let example = ground.examples().get(at)?;
        let most = chance.rng.usize(0..=example.len());
        let _ = example.iter().take(most).all(|line| play.take(line) && finish_lines(&mut play));
    }
    (0..EVENTS).for_each(|_| go_on(&mut play, chance));
    for _ in 0..DEADLINES {
        let Some(left) = play.left() else { break };
        play.wait(left);
        finish_lines(&mut play);
    }
    Some(play)
}

fn go_on(play: &mut Play<'_>, chance: &mut Chance) {
    if play.call.has_ended() {
        return;
    }
    let left = play.left();
    if let Some(left) = left.filter(|_| chance.is_one_of(chance.haste)) {
        play.wait(left);
    } else {
        let ground = play.ground;
        let among: Vec<EventId> = match chance.is_one_of(12) {
            true => {
                let all = ground.script().events().map(|(id, _)| id);
                all.filter(|id| ground.can_happen(&play.call, *id)).collect()
            }
            false => {
                let awaited = play.call.awaited().map(|offer| offer.event);
                awaited.filter(|id| ground.can_happen_if(&play.call, *id, || true)).collect()
            }
        };
        let Some(event) = chance.among(&among) else { return };
        let pause = chance.pause(left);
        if !pause.is_zero() {
            play.wait(pause);
        }
        let drawn = ground.event(event, |many| chance.rng.usize(0..many.max(1)));
        if let Some((event, line)) = drawn {
            play.happen(&event, line);
        }
    }
    if !chance.is_one_of(8) {
        finish_lines(play);
    }
}

/// Says of what was said that it has been spoken; whether the call goes on.
fn finish_lines(play: &mut Play<'_>) -> bool {
    while play.spoke && play.wait(Duration::from_millis(1)) && play.finish_line() {}
    !play.call.has_ended()
}
