//! Rules guide a live call: they warn, refuse, and remember what is owed.

#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::{sync::Arc, time::Duration};

use etiquette::{
    Call, Context, Event, Outcome, Script, Step, Timestamp, Why,
    diag::{Sources, terminal},
    script::load,
};

const SCRIPT: &str = r#"
etiquette = 1
name  = "ruled"
start = "talk"

[step.talk]
stage = "reason"
on.hold   = { do = "hold", goto = "held" }
on.swore  = { say = { warn = "warning" } }
on.end-call = { do = "hang-up", goto = "over" }
on.hung-up = "over"

[step.held]
stage = "reason"
on.resume = { do = "resume", goto = "talk" }
on.done   = { say = { thank = "thanks" }, goto = "talk" }
on.spoke  = { say = { inform = "news" } }

[step.over]
stage = "cooldown"
after."1m" = "end"

[rule.thanks-after-hold]
says     = "rule-thanks"
template = "response"
of       = ["effect hold", "act thank"]
within   = "45s"
serves   = ["S4.21"]

[rule.one-warning]
says     = "rule-warning"
template = "precedence"
of       = ["act warn", { any = ["effect hang-up"], if = "direction is inbound" }]
severity = "hard"
precedence = "abuse"
"#;

struct Play {
    call: Call,
    step: Step,
    now: Timestamp,
}

impl Play {
    fn new() -> Self {
        let mut sources = Sources::new();
        let loaded = load("ruled", SCRIPT, &mut sources);
        let findings = loaded.diagnostics.finish();
        let script: Arc<Script> =
            Arc::new(loaded.script.unwrap_or_else(|| panic!("{}", terminal(&findings, &sources, false))));
        let call = Call::try_new(script, Context::default()).expect("a call");
        Self { call, step: Step::default(), now: Timestamp::default() }
    }

    fn happens(&mut self, name: &str) -> &mut Self {
        let event = Event::named(self.call.script(), name).expect("an event");
        self.call.step(&event, self.now, &mut self.step).expect("a step");
        self
    }

    fn passes(&mut self, seconds: u64) -> &mut Self {
        self.now = self.now.after(Duration::from_secs(seconds));
        self.call.step(&Event::tick(), self.now, &mut self.step).expect("a step");
        self
    }

    fn owed(&self) -> Vec<&str> {
        self.call.obligations().map(|obligation| obligation.name).collect()
    }

    fn broken(&self) -> Vec<&str> {
        let name =
            |id: &etiquette::core::RuleId| &*self.call.script().rule_model(*id).expect("a rule").model.name;
        self.step.broken().iter().map(name).collect()
    }
}

#[test]
fn an_obligation_is_open_until_it_is_met() {
    let mut play = Play::new();
    play.happens("hold");
    assert_eq!(play.owed(), ["thanks-after-hold"]);
    assert_eq!(play.call.deadline(), Some(Timestamp::from_millis(45_000)));
    play.happens("done");
    assert_eq!(play.owed(), [""; 0]);
    assert_eq!(play.call.deadline(), None);
}

#[test]
fn a_bound_that_runs_out_breaks_the_rule_once() {
    let mut play = Play::new();
    play.happens("hold").passes(44);
    assert_eq!(play.broken(), [""; 0]);
    play.passes(1);
    assert_eq!(play.broken(), ["thanks-after-hold"]);
    play.passes(60).happens("done").happens("hold");
    assert_eq!(play.broken(), [""; 0]);
}

#[test]
fn a_hard_rule_refuses_what_would_break_it() {
    let mut play = Play::new();
    play.happens("swore").happens("hung-up");
    let mut play = Play::new();
    play.passes(0);
    let (before, _) = play.call.save();
    play.happens("end-call");
    let Outcome::Refused(refusal) = play.step.outcome() else { panic!("{:?}", play.step.outcome()) };
    let Why::Rule(rule) = refusal.why else { panic!("{:?}", refusal.why) };
    assert_eq!(&*play.call.script().rule_model(rule).expect("a rule").model.name, "one-warning");
    assert_eq!(play.step.effects(play.call.script()).count(), 0);
    assert_eq!(play.call.save().0.cells, before.cells);
    assert_eq!(play.call.position(), before.at.or(play.call.position()));
    play.happens("swore").happens("end-call");
    assert_eq!(play.step.outcome(), &Outcome::Taken);
}

#[test]
fn without_its_guide_a_call_breaks_rules() {
    let mut play = Play::new();
    play.call = play.call.without_guide();
    play.happens("end-call");
    assert_eq!((play.step.outcome(), play.broken()), (&Outcome::Taken, vec!["one-warning"]));
}

#[test]
fn one_may_ask_what_an_event_would_break() {
    let mut play = Play::new();
    play.happens("spoke");
    let would_break = |name: &str| {
        let event = Event::named(play.call.script(), name).expect("an event");
        play.call.would_break(&event).expect("a step").len()
    };
    assert_eq!((would_break("end-call"), would_break("swore")), (1, 0));
}
