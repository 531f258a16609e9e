//! What happens in a play: chosen by chance, and for each number in the same way again.

use std::time::Duration;

use etiquette::{
    Channel, Context, Direction, Operator,
    core::{EventId, FactId, FactKind},
    script::parse_value,
};
use proptest::{
    prelude::RngExt as _,
    test_runner::{RngAlgorithm, TestRng},
};

use crate::{piece::Piece, play::Play};

/// What happens in one play, at most, before it is left to its timers.
const EVENTS: usize = 80;
/// How many timers run out after that.
const DEADLINES: usize = 40;

/// Chance, and what it favours in one play: of all events it leaves some out, so that plays differ more from one another
/// than if every event were as likely in each (*swarm testing*, A. Groce and others, 2012).
pub(crate) struct Chance {
    rng: TestRng,
    weights: Vec<u32>,
    /// How many times something happens before a timer is waited for, on average.
    haste: u32,
}

impl Chance {
    fn new(piece: &Piece, number: u64) -> Self {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&number.to_le_bytes());
        let mut rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let weights = piece.script.events().map(|(_, event)| {
            let weight = [0, 1, 1, 4, 16][rng.random_range(0..5)];
            match event.connects {
                // Without a caller little happens, and most calls should be long.
                Some(true) => 1,
                Some(false) if rng.random_ratio(2, 3) => 0,
                _ => weight,
            }
        });
        let (weights, haste) = (weights.collect(), [3, 12, 48][rng.random_range(0..3)]);
        Self { rng, weights, haste }
    }

    /// Whether it is one of so many.
    fn is_one_of(&mut self, many: u32) -> bool {
        self.rng.random_range(0..many) == 0
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.rng.random_range(0..all.len())]
    }

    fn up_to(&mut self, most: Duration) -> Duration {
        let most = u64::try_from(most.as_millis()).expect("no eternity");
        Duration::from_millis(self.rng.random_range(0..=most))
    }

    fn context(&mut self, piece: &Piece) -> Context {
        let script = &piece.script;
        let mut facts = Vec::new();
        for (id, fact) in script.facts().filter(|(_, fact)| fact.given) {
            if !self.is_one_of(3) {
                let value = self.value(piece, id);
                facts
                    .push((fact.name.clone(), parse_value(script, id, &value).expect("a value of the fact")));
            }
        }
        Context {
            call: "play".into(),
            direction: script.direction().unwrap_or_else(|| self.one_of(Direction::ALL)),
            channel: self.one_of(Channel::ALL),
            operator: self.one_of(Operator::ALL),
            returning: self.one_of(&[false, true]),
            facts,
            ..Context::default()
        }
    }

    fn value(&mut self, piece: &Piece, fact: FactId) -> String {
        let model = piece.script.fact_model(fact).expect("a fact of the script");
        match &model.kind {
            FactKind::Flag => self.one_of(&["yes", "no"]).into(),
            FactKind::Choice(options) => options[self.rng.random_range(0..options.len())].to_string(),
            FactKind::Counter(most) => self.rng.random_range(0..=*most).to_string(),
            FactKind::Time => "2026-03-02T11:00:00Z".into(),
            FactKind::Money(_) => "1".into(),
            _ => "word".into(),
        }
    }

    /// An event line with most of the values that the event may bring.
    fn line(&mut self, piece: &Piece, id: EventId) -> String {
        let event = piece.script.event_model(id).expect("an event of the script");
        let mut line = event.name.to_string();
        for fact in &event.brings {
            if !self.is_one_of(4) {
                let name = &piece.script.fact_model(*fact).expect("a fact").name;
                line.push_str(&format!(" {name}={}", self.value(piece, *fact)));
            }
        }
        line
    }

    /// One of these, by their weights in this play.
    fn event(&mut self, among: &[EventId]) -> Option<EventId> {
        let weight = |id: &EventId| self.weights[id.index()];
        let whole: u32 = among.iter().map(weight).sum();
        if whole == 0 {
            return None;
        }
        let mut at = self.rng.random_range(0..whole);
        let chosen = among.iter().find(|id| {
            let weight = self.weights[id.index()];
            let is_here = at < weight;
            at = at.saturating_sub(weight);
            is_here
        });
        chosen.copied()
    }
}

/// Plays a script by chance, from its beginning or from somewhere in one of its example calls.
pub(crate) fn play(piece: &Piece, number: u64) -> Play<'_> {
    let mut chance = Chance::new(piece, number);
    let mut play = Play::new(piece, &chance.context(piece));
    if !piece.examples.is_empty() && chance.is_one_of(2) {
        let example = &piece.examples[chance.rng.random_range(0..piece.examples.len())];
        let most = chance.rng.random_range(0..=example.len());
        let _ = example.iter().take(most).all(|line| play.take(line) && finish_lines(&mut play));
    }
    (0..EVENTS).for_each(|_| go_on(&mut play, &mut chance));
    for _ in 0..DEADLINES {
        let Some(left) = play.left() else { break };
        play.take(&wait(left));
        finish_lines(&mut play);
    }
    play
}

fn go_on(play: &mut Play<'_>, chance: &mut Chance) {
    let left = play.left();
    if let Some(left) = left.filter(|_| chance.is_one_of(chance.haste)) {
        play.take(&wait(left));
    } else {
        let piece = play.piece;
        let mut among: Vec<EventId> = match chance.is_one_of(12) {
            true => piece.script.events().map(|(id, _)| id).collect(),
            false => play.call.awaited().map(|offer| offer.event).collect(),
        };
        among.retain(|id| piece.can_happen(&play.call, *id));
        let Some(event) = chance.event(&among) else { return };
        let pause = match chance.rng.random_range(0..8) {
            0..4 => Duration::ZERO,
            4 => chance.up_to(Duration::from_secs(1)),
            5 => left.unwrap_or_default().saturating_sub(Duration::from_millis(1)),
            6 => chance.up_to(Duration::from_secs(3_600)),
            _ => chance.up_to(left.unwrap_or_default()),
        };
        if !pause.is_zero() {
            play.take(&wait(pause));
        }
        play.take(&chance.line(piece, event));
    }
    if !chance.is_one_of(8) {
        finish_lines(play);
    }
}

fn wait(time: Duration) -> String {
    format!("+{}", humantime::format_duration(time))
}

/// Says of what was said that it has been spoken; whether the call goes on.
fn finish_lines(play: &mut Play<'_>) -> bool {
    while play.spoke && play.take("+1ms") && play.take("line-finished") {}
    !play.call.has_ended()
}
