//! Rules in a live call: time bounds, a caller who is gone, and the end.

use std::time::Duration;

use etiquette_core::{
    Act, Context, Direction, Outcome, Precedence, ScriptError,
    model::{Among, Guard, Occurrence, Output, Proposition, RuleModel, Scope, Severity, Target},
    rule::{Automaton, Bound, Template, Verdict},
};

use crate::draft::{Draft, Player, put_out};

/// A script in which `ask` is owed an `answer` in five seconds and `call` a `reply` in a minute, whoever hangs up.
fn player() -> Player {
    let mut draft = Draft::new();
    let start = draft.step("start");
    draft.on(start, "over", Target::End);
    let lost = draft.event("lost");
    draft.model.events[lost.index()].connects = Some(false);
    owe(&mut draft, ["ask", "answer"], 5);
    owe(&mut draft, ["call", "reply"], 60);
    draft.play()
}

/// The rule that the second event answers the first, which is its name, within so many seconds.
fn owe(draft: &mut Draft, events: [&str; 2], seconds: u64) {
    let [first, second] = events.map(|name| Occurrence::Event(draft.event(name)));
    let rule = rule(draft, events[0], Template::Response, first);
    rule.second = Some(always(second));
    (rule.bound, rule.time) = (Bound::Within, Duration::from_secs(seconds));
}

/// A rule that asks for something at any time.
pub(crate) fn rule<'a>(
    draft: &'a mut Draft,
    name: &str,
    template: Template,
    first: Occurrence,
) -> &'a mut RuleModel {
    let message = draft.message(name);
    draft.model.rules.push(RuleModel {
        name: name.into(),
        template,
        first: always(first),
        second: None,
        among: Among::All,
        bound: Bound::None,
        time: Duration::ZERO,
        severity: Severity::Default,
        precedence: Precedence::Courtesy,
        message,
        serves: Vec::new(),
    });
    draft.model.rules.last_mut().expect("a rule")
}

fn always(one: Occurrence) -> Proposition {
    Proposition { any: vec![one], guard: Guard::Always }
}

fn verdicts(player: &Player) -> Vec<Verdict> {
    let rules = player.call.script().rules();
    rules.map(|(id, _)| player.call.verdict(id).expect("a rule of the draft")).collect()
}

#[test]
fn ended_call_keeps_no_time_and_is_restored() {
    let mut player = player();
    player.on("ask", 0);
    player.on("over", 1);
    let broken = player.call.script().rule("ask").expect("a rule of the draft");
    assert_eq!(player.step.broken(), [broken], "what is still owed at the end is told once");
    let restored = player.restored();
    assert_eq!(restored.call.save(), player.call.save());
    assert_eq!(verdicts(&restored), [Verdict::Broken, Verdict::Fine]);
    assert_eq!(player.step.deadline(), None);
}

/// A greeting offers help to those who call, and asks whom the operator calls whether the moment is good.
#[test]
fn a_greeting_offers_help_or_asks_by_who_calls() {
    let kept = |act: Act, direction: Direction| {
        let mut draft = Draft::new();
        let start = draft.step("start");
        let greet = draft.output(Output::Greet);
        draft.on(start, "answered", Target::Stay).block = put_out([greet]);
        rule(&mut draft, "said", Template::Existence(1), Occurrence::Act(act));
        let mut player = draft.play_in(Context { direction, ..Context::default() });
        player.on("answered", 0);
        verdicts(&player) == [Verdict::Kept]
    };
    for (act, inbound, outbound) in [
        (Act::Greet, true, true),
        (Act::Identify, true, true),
        (Act::OfferHelp, true, false),
        (Act::AskConvenient, false, true),
        (Act::Farewell, false, false),
    ] {
        let found = (kept(act, Direction::Inbound), kept(act, Direction::Outbound));
        assert_eq!(found, (inbound, outbound), "{act:?}");
    }
}

#[test]
fn time_bound_of_an_ended_call_is_noticed() {
    let mut player = player();
    player.on("ask", 0);
    let (running, _) = player.call.save();
    player.on("over", 1);
    let (mut ended, _) = player.call.save();
    ended.bounds = running.bounds;
    let restored = etiquette_core::Call::restore(player.call.shared_script().clone(), ended, None);
    assert_eq!(restored.err(), Some(etiquette_core::RestoreError::Damaged { what: "rule" }));
}

#[test]
fn time_that_runs_out_excuses_its_own_rule_alone() {
    let mut player = player();
    player.on("lost", 0);
    player.on("ask", 1);
    player.on("call", 1);
    player.tick(10);
    assert_eq!(verdicts(&player), [Verdict::Excused, Verdict::Open]);
    player.on("reply", 11);
    assert_eq!(verdicts(&player), [Verdict::Excused, Verdict::Fine]);
    player.on("call", 12);
    player.tick(100);
    assert_eq!(verdicts(&player), [Verdict::Excused, Verdict::Excused]);
}

/// Why a script with this one rule, about what a caller asks, is none.
fn refused(change: impl FnOnce(&mut RuleModel)) -> Option<ScriptError> {
    let mut draft = Draft::new();
    let asked = Occurrence::Event(draft.event("asked"));
    change(rule(&mut draft, "rule", Template::Existence(1), asked));
    draft.script().err()
}

fn answered(rule: &mut RuleModel) {
    rule.template = Template::Response;
    rule.second = Some(always(Occurrence::Act(Act::Inform)));
}

/// The least time that a rule allows is allowed, and so is the most.
#[test]
fn timers_that_fire_as_a_bound_runs_out_are_in_time() {
    for (bound, seconds, is_kept) in [
        (Bound::NotBefore, 6, false),
        (Bound::NotBefore, 5, true),
        (Bound::Within, 5, true),
        (Bound::Within, 4, false),
    ] {
        let mut draft = Draft::new();
        // Another bound, of a rule that stands first, runs out at the same time.
        owe(&mut draft, ["ask", "reply"], 5);
        owe(&mut draft, ["begin", "late"], seconds);
        draft.model.rules[1].bound = bound;
        let timer = draft.timer("late", Scope::Call, 5);
        draft.started_by(timer, "begin");
        let mut player = draft.play();
        player.on("ask", 0);
        player.on("begin", 0);
        player.tick(5);
        let kept = verdicts(&player).get(1).is_some_and(|verdict| *verdict != Verdict::Broken);
        assert_eq!(kept, is_kept, "{bound:?} {seconds}");
    }
}

#[test]
fn time_bounds_run_from_one_thing_to_another() {
    let (name, time) = ("rule".into(), Duration::from_secs(10));
    assert_eq!(
        refused(|rule| (rule.bound, rule.time) = (Bound::Within, time)),
        Some(ScriptError::NothingInTime { rule: name })
    );
    let unfit = Some(ScriptError::UnfitTime { rule: "rule".into() });
    assert_eq!(refused(|rule| rule.time = time), unfit);
    assert_eq!(refused(|rule| rule.bound = Bound::NotBefore), unfit);
    let bounded = |rule: &mut RuleModel| {
        answered(rule);
        (rule.bound, rule.time) = (Bound::Within, time);
    };
    assert_eq!(refused(bounded), None);
}

#[test]
fn rules_count_as_far_as_automata_have_states() {
    for template in [Template::Existence, Template::Absence, Template::Exactly] {
        let automaton = Automaton::new(template(Template::MOST), Bound::None);
        assert!(automaton.state_count() < usize::from(Automaton::EXCUSED));
        assert_eq!(refused(|rule| rule.template = template(Template::MOST)), None);
        let error = ScriptError::CountsTooFar { rule: "rule".into(), limit: Template::MOST, found: u8::MAX };
        assert_eq!(refused(|rule| rule.template = template(u8::MAX)), Some(error));
        assert!(Automaton::new(template(u8::MAX), Bound::Within).state_count() > 1, "it does not overflow");
    }
}

#[test]
fn an_end_that_is_asked_for_is_refused_while_a_hard_rule_is_owed_something() {
    let mut draft = Draft::new();
    let start = draft.step("start");
    draft.button("over");
    draft.on(start, "over", Target::End);
    owe(&mut draft, ["ask", "answer"], 5);
    draft.model.rules[0].severity = Severity::Hard;
    let mut player = draft.play();
    player.on("ask", 0);
    assert!(matches!(player.on("over", 1), Outcome::Refused(_)));
    player.on("answer", 2);
    assert_eq!(player.on("over", 3), Outcome::Taken);
}

#[test]
fn a_rule_is_hard_only_if_something_may_be_refused_for_it() {
    let hard = |rule: &mut RuleModel| rule.severity = Severity::Hard;
    let never = |rule: &mut RuleModel| {
        hard(rule);
        rule.template = Template::Absence(1);
    };
    assert_eq!(refused(never), Some(ScriptError::CannotBeHard { rule: "rule".into() }));
    let act = |rule: &mut RuleModel| {
        never(rule);
        rule.first = always(Occurrence::Act(Act::Inform));
    };
    assert_eq!(refused(act), None);
    let owed = |rule: &mut RuleModel| {
        hard(rule);
        answered(rule);
    };
    assert_eq!(refused(owed), None);
}
