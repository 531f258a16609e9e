//! What a proof says holds is never broken, and what it says never sets a rule off never does: random calls of every
//! shipped script, with no guide, which end as calls do. Nor is a rule broken of which no proof is found. Requirements
//! S1.7 and S4.13.
//!
//! `PROPTEST_CASES=100000 cargo test --test plays -- --nocapture` plays so many calls of each script, and tells how often
//! each rule was set off.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test that cannot be set up fails at once, and tells what it has seen"
)]

mod piece;

use std::{collections::BTreeMap, env, fmt::Write as _, thread};

use etiquette::{
    Context,
    check::plays::{Odds, Play},
    core::RuleId,
    shipped,
};

use piece::Piece;

/// How often each rule is to be set off.
const LEAST: u64 = 100;
/// How many plays there are at most, for each that is wanted, until that is so.
const PATIENCE: u64 = 20;
/// How many plays there are between two looks at that.
const ROUND: u64 = 1_000;

/// Rules that hold and that chance sets off too seldom where fewer plays than that are wanted, with why.
const RARE: &[(&str, u64, &str)] = &[
    ("third-party-crisis", u64::MAX, "the sign is private, and no trace tells of whom it was"),
    ("callback-read-back", 100_000, "a callback needs four answers in their order"),
    ("caller-ideas-first", 100_000, "the way to the options of the helpline is long"),
];

/// What was seen of a script.
struct Seen {
    plays: u64,
    steps: u64,
    /// How often each rule was set off.
    set_off: Vec<u64>,
    /// For each rule that was broken, the context of a call that broke it, and its lines.
    broken: BTreeMap<RuleId, (Context, Vec<String>)>,
}

impl Seen {
    fn nothing(piece: &Piece) -> Self {
        let set_off = vec![0; piece.script.rules().count()];
        Self { plays: 0, steps: 0, set_off, broken: BTreeMap::new() }
    }

    fn add(&mut self, play: Play<'_>) {
        self.plays += 1;
        self.steps += play.steps;
        self.set_off.iter_mut().zip(&play.set_off).for_each(|(all, more)| *all += more);
        for rule in &play.broken {
            self.add_broken(*rule, (play.context.clone(), play.lines.clone()));
        }
    }

    fn add_broken(&mut self, rule: RuleId, call: (Context, Vec<String>)) {
        let known = self.broken.entry(rule).or_insert_with(|| call.clone());
        if call.1.len() < known.1.len() {
            *known = call;
        }
    }

    fn merge(&mut self, other: Self) {
        self.plays += other.plays;
        self.steps += other.steps;
        self.set_off.iter_mut().zip(other.set_off).for_each(|(all, more)| *all += more);
        other.broken.into_iter().for_each(|(rule, call)| self.add_broken(rule, call));
    }

    /// The rules that hold, that something must set off, and that were not set off often enough.
    fn rare(&self, piece: &Piece, wanted: u64) -> Vec<RuleId> {
        let rules = piece.script.rules().map(|(id, _)| id);
        let is_known = |rule: &str| RARE.iter().any(|(known, most, _)| *known == rule && wanted < *most);
        let lacks = |id: &RuleId| {
            let is_asked = piece.verdict(*id) == "holds" && piece.ground.has_trigger(*id);
            is_asked && self.set_off[id.index()] < LEAST && !is_known(piece.rule_name(*id))
        };
        rules.filter(lacks).collect()
    }

    /// How often each rule was set off, the rarest first.
    fn table(&self, piece: &Piece) -> String {
        let mut rows: Vec<_> = piece.script.rules().map(|(id, _)| (self.set_off[id.index()], id)).collect();
        rows.sort_unstable();
        let mut table = format!("{}: {} plays, {} steps\n", piece.name, self.plays, self.steps);
        for (times, id) in rows {
            let times = if piece.ground.has_trigger(id) { times.to_string() } else { "in each".into() };
            writeln!(table, "{times:>9} {:<9} {}", piece.verdict(id), piece.rule_name(id)).expect("a string");
        }
        table
    }

    /// What should not have been seen.
    fn faults(&self, piece: &Piece, wanted: u64) -> Vec<String> {
        // What a proof says fails may be seen to fail.
        let broken = self.broken.iter().filter(|(rule, _)| piece.verdict(**rule) != "fails");
        let broken = broken.map(|(rule, (context, lines))| {
            let lines = shortest(piece, *rule, context, lines).join("\n");
            let (verdict, name) = (piece.verdict(*rule), piece.rule_name(*rule));
            format!(
                "{}: {name} is broken, which a proof calls `{verdict}`; in {context:?}:\n{lines}",
                piece.name
            )
        });
        let rare = self.rare(piece, wanted).into_iter().map(|rule| {
            let times = self.set_off[rule.index()];
            format!("{}: {} was set off {times} times", piece.name, piece.rule_name(rule))
        });
        let ids = piece.script.rules().map(|(id, _)| id);
        let alive = ids.filter(|id| piece.verdict(*id) == "vacuous" && self.set_off[id.index()] > 0);
        let alive = alive.map(|rule| format!("{}: {} was set off", piece.name, piece.rule_name(rule)));
        broken.chain(rare).chain(alive).collect()
    }
}

/// The fewest of these lines that still break the rule, each in its turn left out.
fn shortest(piece: &Piece, rule: RuleId, context: &Context, lines: &[String]) -> Vec<String> {
    let mut lines = lines.to_vec();
    let breaks = |lines: &[String]| {
        let mut play = Play::try_new(&piece.ground, context).expect("a call");
        lines.iter().all(|line| play.call.has_ended() || play.take(line)) && play.broken.contains(&rule)
    };
    loop {
        let before = lines.len();
        for at in (0..before).rev() {
            let mut fewer = lines.clone();
            fewer.remove(at);
            if breaks(&fewer) {
                lines = fewer;
            }
        }
        if lines.len() == before {
            return lines;
        }
    }
}

/// Plays a script on every core until enough was seen.
fn play_all(piece: &Piece, wanted: u64) -> Seen {
    let mut seen = Seen::nothing(piece);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    while seen.plays < wanted || seen.plays < wanted * PATIENCE && !seen.rare(piece, wanted).is_empty() {
        let numbers = seen.plays..seen.plays + ROUND;
        let share = |first: usize| {
            let mut seen = Seen::nothing(piece);
            let numbers = numbers.clone().skip(first).step_by(threads);
            numbers
                .for_each(|number| seen.add(piece.ground.play(&Odds::default(), 0, number).expect("a play")));
            seen
        };
        thread::scope(|scope| {
            let shares: Vec<_> = (0..threads).map(|first| scope.spawn(move || share(first))).collect();
            shares.into_iter().for_each(|share| seen.merge(share.join().expect("a play")));
        });
    }
    seen
}

#[test]
fn what_is_proved_is_never_broken() {
    let wanted = env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000);
    let mut faults = Vec::new();
    for name in shipped::names() {
        let piece = Piece::new(name);
        let seen = play_all(&piece, wanted);
        eprintln!("{}", seen.table(&piece));
        faults.extend(seen.faults(&piece, wanted));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
