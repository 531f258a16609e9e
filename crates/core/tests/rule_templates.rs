//! Each template's automaton against a direct reading of its definition.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "definitions read best with plain positions, and a test that cannot be set up fails at once"
)]

use etiquette_core::rule::{Automaton, Bound, Letter, Template, Verdict};
use proptest::prelude::*;

/// The propositions that hold at one letter.
type At = (bool, bool);

/// The definitions, each read straight from its sentence; nothing here is shared with the automata.
fn holds(template: Template, trace: &[At]) -> bool {
    let n = trace.len();
    let a = |i: usize| trace[i].0;
    let b = |i: usize| trace[i].1;
    let count = (0..n).filter(|i| a(*i)).count();
    let some = |from: usize, p: &dyn Fn(usize) -> bool| (from..n).any(p);
    // Whether `p` holds at some letter from `from` on, and `q` at none before it.
    let until = |from: usize, q: &dyn Fn(usize) -> bool, p: &dyn Fn(usize) -> bool| {
        (from..n).any(|i| p(i) && !(from..i).any(q))
    };
    let every = |p: &dyn Fn(usize) -> bool, q: &dyn Fn(usize) -> bool| (0..n).all(|i| !p(i) || q(i));
    let response = || every(&a, &|i| some(i, &b));
    let precedence = || every(&b, &|i| (0..=i).any(a));
    let alternate_response = || every(&a, &|i| until(i + 1, &a, &b));
    let alternate_precedence = || {
        every(&b, &|i| {
            let last = (0..i).rev().find(|j| b(*j)).map_or(0, |j| j + 1);
            (last..=i).any(a)
        })
    };
    let chain_response = || every(&a, &|i| i + 1 < n && b(i + 1));
    let chain_precedence = || every(&b, &|i| i > 0 && a(i - 1));
    match template {
        Template::Existence(times) => count >= usize::from(times),
        Template::Absence(times) => count < usize::from(times),
        Template::Exactly(times) => count == usize::from(times),
        Template::Init => n > 0 && a(0),
        Template::End => n > 0 && a(n - 1),
        Template::Choice => some(0, &a) || some(0, &b),
        Template::ExclusiveChoice => some(0, &a) != some(0, &b),
        Template::RespondedExistence => !some(0, &a) || some(0, &b),
        Template::CoExistence => some(0, &a) == some(0, &b),
        Template::Response => response(),
        Template::Precedence => precedence(),
        Template::Succession => response() && precedence(),
        Template::AlternateResponse => alternate_response(),
        Template::AlternatePrecedence => alternate_precedence(),
        Template::AlternateSuccession => alternate_response() && alternate_precedence(),
        Template::ChainResponse => chain_response(),
        Template::ChainPrecedence => chain_precedence(),
        Template::ChainSuccession => chain_response() && chain_precedence(),
        Template::NotCoExistence => !(some(0, &a) && some(0, &b)),
        Template::NotSuccession => every(&a, &|i| !some(i + 1, &b)),
        Template::NotChainSuccession => every(&a, &|i| i + 1 >= n || !b(i + 1)),
        _ => panic!("a template without a definition"),
    }
}

fn templates() -> Vec<Template> {
    let mut templates: Vec<Template> =
        Template::NAMES.iter().map(|name| Template::from_name(name, 2).expect("a template")).collect();
    for count in [0, 1, 3] {
        templates.extend([Template::Existence(count), Template::Exactly(count)]);
        if count > 0 {
            templates.push(Template::Absence(count));
        }
    }
    templates
}

fn run(automaton: &Automaton, trace: &[At]) -> Verdict {
    let state = trace.iter().fold(Automaton::START, |state, (a, b)| {
        automaton.next(state, Letter { a: *a, b: *b, expires: false })
    });
    automaton.verdict(state)
}

const LETTERS: [At; 4] = [(false, false), (true, false), (false, true), (true, true)];

/// Every trace of that length.
fn traces(length: u32) -> impl Iterator<Item = Vec<At>> {
    (0..4usize.pow(length))
        .map(move |number| (0..length).map(|i| LETTERS[number / 4usize.pow(i) % 4]).collect())
}

#[test]
fn automata_agree_with_the_definitions_on_all_short_traces() {
    for template in templates() {
        let automaton = Automaton::new(template, Bound::None);
        for length in 0..=7 {
            for trace in traces(length) {
                let accepted = matches!(run(&automaton, &trace), Verdict::Kept | Verdict::Fine);
                assert_eq!(accepted, holds(template, &trace), "{template:?} on {trace:?}");
            }
        }
    }
}

#[test]
fn verdicts_foretell_what_can_still_come() {
    for template in templates() {
        let automaton = Automaton::new(template, Bound::None);
        for trace in (0..=3).flat_map(traces) {
            let futures: Vec<bool> =
                (0..=3).flat_map(traces).map(|rest| holds(template, &[&*trace, &*rest].concat())).collect();
            let (some, all) = (futures.contains(&true), !futures.contains(&false));
            let foretold = run(&automaton, &trace);
            assert_eq!(foretold == Verdict::Kept, all, "{template:?} on {trace:?}");
            assert_eq!(foretold == Verdict::Broken, !some, "{template:?} on {trace:?}");
        }
    }
}

proptest! {
    #[test]
    fn automata_agree_with_the_definitions_on_long_traces(
        trace in prop::collection::vec(prop::sample::select(&LETTERS[..]), 8..60),
        template in prop::sample::select(templates()),
    ) {
        let accepted = matches!(run(&Automaton::new(template, Bound::None), &trace), Verdict::Kept | Verdict::Fine);
        prop_assert_eq!(accepted, holds(template, &trace), "{:?} on {:?}", template, trace);
    }
}

/// The verdict after letters written as `a`, `b`, `ab`, `-` for neither, and `t` for the end of the time.
fn after(bound: Bound, letters: &str) -> Verdict {
    let automaton = Automaton::new(Template::Response, bound);
    let state = letters.split_whitespace().fold(Automaton::START, |state, letter| {
        let has = |wanted| letter.contains(wanted);
        automaton.next(state, Letter { a: has('a'), b: has('b'), expires: has('t') })
    });
    automaton.verdict(state)
}

#[test]
fn an_answer_within_its_time_keeps_the_rule() {
    assert_eq!(after(Bound::Within, "a"), Verdict::Open);
    assert_eq!(after(Bound::Within, "a - b"), Verdict::Fine);
    assert_eq!(after(Bound::Within, "ab"), Verdict::Fine);
    assert_eq!(after(Bound::Within, "a t"), Verdict::Broken);
    assert_eq!(after(Bound::Within, "a t b"), Verdict::Broken);
    // The time of an answered demand is over; a new demand has a time of its own.
    assert_eq!(after(Bound::Within, "a b t"), Verdict::Fine);
    assert_eq!(after(Bound::Within, "a b a t"), Verdict::Broken);
}

#[test]
fn an_answer_before_its_time_breaks_the_rule() {
    assert_eq!(after(Bound::NotBefore, "a b"), Verdict::Broken);
    assert_eq!(after(Bound::NotBefore, "a t b"), Verdict::Fine);
    assert_eq!(after(Bound::NotBefore, "a t a b"), Verdict::Broken);
    assert_eq!(after(Bound::NotBefore, "a t"), Verdict::Open);
    assert_eq!(after(Bound::NotBefore, "b"), Verdict::Fine);
}

#[test]
fn the_time_runs_only_while_something_waits_for_it() {
    let automaton = Automaton::new(Template::Response, Bound::Within);
    let asked = automaton.next(Automaton::START, Letter { a: true, ..Letter::default() });
    let answered = automaton.next(asked, Letter { b: true, ..Letter::default() });
    assert!(
        !automaton.is_timed(Automaton::START) && automaton.is_timed(asked) && !automaton.is_timed(answered)
    );
}
