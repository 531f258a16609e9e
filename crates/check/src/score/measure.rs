//! Measures: what can be counted and timed in a call without knowing a rule.

use etiquette_core::Source;

use crate::log::{LogItem, What};

/// A measure by its name, with its unit and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// Its name.
    pub name: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// What it is.
    pub meaning: &'static str,
    /// What a log must tell for it.
    pub needs: &'static str,
    of: fn(&Measures) -> Option<f64>,
}

/// What has been counted and timed in a call. Times are in milliseconds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    end: u64,
    answered: Option<u64>,
    gone: Option<u64>,
    operator_talk: Option<u64>,
    caller_talk: Option<u64>,
    caller_until: u64,
    operator_until: u64,
    caller_turns: u64,
    operator_turns: u64,
    talk_overs: u64,
    reflections: u64,
    open_questions: u64,
    closed_questions: u64,
    hold_since: Option<u64>,
    holds: u64,
    hold: u64,
    longest_hold: u64,
    /// When somebody was last heard, while the line is up and nobody is on hold.
    heard: Option<u64>,
    dead_air: u64,
    crisis: Crisis,
    tells_effects: bool,
    erasures: u64,
}

const SPOKEN: &str = "`for` on what was said";
const NO_CONNECTION: &str = "an event that connects the caller, such as `answered`";

/// Every measure.
pub const MEASURES: [Measure; 15] = [
    Measure {
        name: "time-to-answer",
        unit: "s",
        meaning: "from the beginning of the call until the caller is connected",
        needs: NO_CONNECTION,
        of: |of| of.answered.map(seconds),
    },
    Measure {
        name: "duration",
        unit: "s",
        meaning: "from the beginning of the call to the last thing that happened",
        needs: "any item",
        of: |of| Some(seconds(of.end)),
    },
    Measure {
        name: "talk-time",
        unit: "s",
        meaning: "while the caller was connected, without the time on hold",
        needs: NO_CONNECTION,
        of: |of| {
            let until = of.gone.unwrap_or(of.end);
            of.answered.map(|from| seconds(until.saturating_sub(from).saturating_sub(of.hold)))
        },
    },
    Measure {
        name: "hold-time",
        unit: "s",
        meaning: "the time on hold: from `effect hold` to `effect resume` or the end of the call",
        needs: "any item",
        of: |of| Some(seconds(of.hold)),
    },
    Measure {
        name: "longest-hold",
        unit: "s",
        meaning: "the longest time on hold at once",
        needs: "an `effect` `hold`",
        of: |of| (of.holds > 0).then(|| seconds(of.longest_hold)),
    },
    Measure {
        name: "after-call-time",
        unit: "s",
        meaning: "from when the caller was gone to the last thing that happened",
        needs: "an event that ends the connection, or `effect` `hang-up`",
        of: |of| of.gone.map(|gone| seconds(of.end.saturating_sub(gone))),
    },
    Measure {
        name: "talk-ratio",
        unit: "%",
        meaning: "the operator's share of what both said, by time",
        needs: SPOKEN,
        of: |of| {
            let (operator, caller) = (of.operator_talk?, of.caller_talk?);
            super::tally::share(operator, operator.saturating_add(caller)).map(|share| share * 100.0)
        },
    },
    Measure {
        name: "talk-overs",
        unit: "",
        meaning: "how often the operator began while the caller was still speaking",
        needs: "`for` on what the caller said",
        of: |of| of.caller_talk.map(|_| count(of.talk_overs)),
    },
    Measure {
        name: "reflection-rate",
        unit: "per 10 turns",
        meaning: "reflections, summaries and named feelings for every ten turns of the caller",
        needs: "turns of the caller",
        of: |of| super::tally::share(of.reflections * 10, of.caller_turns),
    },
    Measure {
        name: "open-question-share",
        unit: "%",
        meaning: "the share of open questions in all questions",
        needs: "`ask-open` or `ask-closed`",
        of: |of| {
            let all = of.open_questions + of.closed_questions;
            super::tally::share(of.open_questions, all).map(|share| share * 100.0)
        },
    },
    Measure {
        name: "dead-air",
        unit: "s",
        meaning: "the longest silence while the caller was connected, without holds and crises, which begin and end with `fact` `crisis` or with the steps of the flow `crisis`",
        needs: SPOKEN,
        of: |of| (of.operator_talk.is_some() || of.caller_talk.is_some()).then(|| seconds(of.dead_air)),
    },
    Measure {
        name: "caller-turns",
        unit: "",
        meaning: "how often the caller spoke or did something",
        needs: "any item",
        of: |of| Some(count(of.caller_turns)),
    },
    Measure {
        name: "operator-turns",
        unit: "",
        meaning: "how many lines the operator spoke",
        needs: "any item",
        of: |of| Some(count(of.operator_turns)),
    },
    Measure {
        name: "holds",
        unit: "",
        meaning: "how often the caller was put on hold",
        needs: "any item",
        of: |of| Some(count(of.holds)),
    },
    Measure {
        name: "erasures",
        unit: "",
        meaning: "how often private facts were erased",
        needs: "effects",
        of: |of| of.tells_effects.then(|| count(of.erasures)),
    },
];

impl Measure {
    /// The measure of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        MEASURES.iter().find(|measure| measure.name == name)
    }

    /// What it is in a call; `None` if the log does not tell what it needs.
    pub fn of(&self, measures: &Measures) -> Option<f64> {
        (self.of)(measures)
    }
}

fn seconds(millis: u64) -> f64 {
    count(millis) / 1000.0
}

#[expect(clippy::cast_precision_loss, reason = "no call lasts so long that a float loses its milliseconds")]
const fn count(number: u64) -> f64 {
    number as f64
}

/// Whether somebody is at risk, as far as a log says so. Our own logs do not tell the fact, which is private, but the steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Crisis {
    /// The fact is told.
    is_known: bool,
    /// The call is in the flow that meets it.
    is_met: bool,
}

/// More time, where it is told. Anybody can write a log, and so any number.
fn add(time: &mut Option<u64>, more: Option<u64>) {
    if let Some(more) = more {
        *time = Some(time.unwrap_or(0).saturating_add(more));
    }
}

impl Measures {
    /// Takes what happened; `connects` is what it does to the connection.
    pub(super) fn take(&mut self, item: &LogItem<'_>, connects: Option<bool>) {
        self.end = self.end.max(item.t + item.lasts.unwrap_or(0));
        match &item.what {
            What::Act(act) => self.act(item, act),
            What::Event(_) if item.who == Some(Source::Caller) => self.caller(item),
            What::Effect(effect) => self.effect(item.t, effect),
            What::Fact(name, value) if name == "crisis" => {
                self.silence_until(item.t);
                self.crisis.is_known = *value == crate::log::FactValue::Flag(true);
                self.listen(item.t);
            }
            What::Step(step) => self.meet_crisis(step.starts_with("crisis."), item.t),
            What::Event(event) if event == "choose go-on" => self.meet_crisis(false, item.t),
            _ => {}
        }
        match connects {
            Some(true) => {
                self.answered.get_or_insert(item.t);
                self.gone = None;
                self.listen(item.t);
            }
            Some(false) if self.answered.is_some() => self.leave(item.t),
            _ => {}
        }
    }

    /// Ends what lasts until the end of the log: a hold and a silence.
    pub(super) fn finish(&mut self) {
        self.resume(self.end);
        self.silence_until(self.end);
    }

    fn act(&mut self, item: &LogItem<'_>, act: &str) {
        if item.who == Some(Source::Caller) {
            return self.caller(item);
        }
        match act {
            "reflect" | "summarise" | "name-emotion" => self.reflections += 1,
            "ask-open" => self.open_questions += 1,
            "ask-closed" => self.closed_questions += 1,
            _ => {}
        }
        self.operator(item);
    }

    fn operator(&mut self, item: &LogItem<'_>) {
        self.operator_turns += 1;
        self.talk_overs += u64::from(item.t < self.caller_until);
        self.operator_until = item.t + item.lasts.unwrap_or(0);
        add(&mut self.operator_talk, item.lasts);
        self.hear(item.t, self.operator_until);
    }

    fn caller(&mut self, item: &LogItem<'_>) {
        self.caller_turns += 1;
        self.caller_until = item.t + item.lasts.unwrap_or(0);
        add(&mut self.caller_talk, item.lasts);
        self.hear(item.t, self.caller_until);
    }

    fn effect(&mut self, t: u64, effect: &str) {
        self.tells_effects = true;
        match effect {
            "greet" => {
                self.operator_turns += 1;
                self.hear(t, t);
            }
            "hold" if self.hold_since.is_none() => {
                self.silence_until(t);
                self.hold_since = Some(t);
                self.holds += 1;
                self.heard = None;
            }
            "resume" => self.resume(t),
            "hang-up" => self.leave(t),
            "erase" => self.erasures += 1,
            _ => {}
        }
    }

    fn resume(&mut self, t: u64) {
        let Some(since) = self.hold_since.take() else { return };
        let held = t.saturating_sub(since);
        self.hold += held;
        self.longest_hold = self.longest_hold.max(held);
        self.listen(t);
    }

    /// Enters the flow that meets a crisis, or leaves it.
    fn meet_crisis(&mut self, is_met: bool, t: u64) {
        if self.crisis.is_met != is_met {
            self.silence_until(t);
            self.crisis.is_met = is_met;
            self.listen(t);
        }
    }

    fn leave(&mut self, t: u64) {
        self.resume(t);
        self.silence_until(t);
        self.heard = None;
        self.gone.get_or_insert(t);
    }

    fn hear(&mut self, from: u64, until: u64) {
        self.silence_until(from);
        self.listen(until.max(self.heard.unwrap_or(0)));
    }

    /// Counts silence from here on, where it counts: not once the caller is gone, on hold, or at risk.
    fn listen(&mut self, from: u64) {
        let in_crisis = self.crisis.is_known || self.crisis.is_met;
        let counts = self.gone.is_none() && self.hold_since.is_none() && !in_crisis;
        self.heard = counts.then_some(from);
    }

    fn silence_until(&mut self, t: u64) {
        if let Some(heard) = self.heard {
            self.dead_air = self.dead_air.max(t.saturating_sub(heard));
        }
    }
}
