//! The rules of a live call: how they stand, what is owed, and what would break one. No rule is compiled here.

use alloc::vec::Vec;

use crate::{
    call::{Call, state::State, turn::Turn},
    context::Connection,
    error::CallError,
    event::Event,
    explore::Heard,
    ids::{EventId, RuleId},
    model::Severity,
    rule::{Automaton, Bound, Letter, Verdict},
    script::{Rule, Script, Seen},
    step::Step,
    time::Timestamp,
};

/// Something that a rule demands and that has not been done yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Obligation<'a> {
    /// The rule.
    pub rule: RuleId,
    /// Its name.
    pub name: &'a str,
    /// The message with its sentence for operators.
    pub message: &'a str,
    /// Until when, if the rule has a time bound.
    pub until: Option<Timestamp>,
}

/// A time bound that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounding {
    pub(crate) rule: RuleId,
    pub(crate) until: Timestamp,
}

impl State {
    /// Lets the rules that look at something see it; says which it breaks.
    fn observe(&mut self, script: &Script, seen: Seen, broken: &mut Vec<RuleId>) {
        for watch in script.watched.of(seen) {
            let letter = watch.letter(|guard| self.meets(script, guard));
            self.advance(script, watch.rule, letter, broken);
        }
    }

    /// The time bound that runs out first by `now`, and when.
    pub(super) fn next_bound(&self, now: Timestamp) -> Option<(Timestamp, RuleId)> {
        let due = self.bounds.iter().filter(|bound| bound.until <= now);
        due.map(|bound| (bound.until, bound.rule)).min()
    }

    /// Lets the time bound of a rule run out.
    pub(super) fn expire(&mut self, script: &Script, rule: RuleId, broken: &mut Vec<RuleId>) {
        if self.connection(script) == Connection::Lost {
            // What began when the caller was gone already.
            self.excuse(script);
        }
        self.advance(script, rule, Letter { expires: true, ..Letter::default() }, broken);
    }

    fn advance(&mut self, script: &Script, id: RuleId, letter: Letter, broken: &mut Vec<RuleId>) {
        let (Some(rule), Some(state)) = (script.rule_model(id), self.rules.get_mut(id.index())) else {
            return;
        };
        let before = *state;
        let after = rule.automaton.next(before, letter);
        *state = after;
        let restarts = rule.model.bound == Bound::NotBefore && letter.a;
        self.keep_time(id, rule, after, restarts);
        let breaks = |state| rule.automaton.verdict(state) == Verdict::Broken;
        if breaks(after) && !breaks(before) {
            broken.push(id);
        }
    }

    /// Starts or stops the time bound of a rule, as its state wants it.
    fn keep_time(&mut self, id: RuleId, rule: &Rule, state: u8, restarts: bool) {
        let running = self.bounds.iter().position(|bound| bound.rule == id);
        match (rule.automaton.is_timed(state), running) {
            (true, Some(_)) if !restarts => {}
            (wanted, running) => {
                if let Some(at) = running {
                    self.bounds.remove(at);
                }
                if wanted {
                    let until = self.now.unwrap_or_default().after(rule.model.time);
                    self.bounds.push(Bounding { rule: id, until });
                }
            }
        }
    }

    /// The caller is gone: what was still to be said is owed no longer.
    fn excuse(&mut self, script: &Script) {
        for (id, rule) in script.rules() {
            let Some(state) = self.rules.get_mut(id.index()) else { continue };
            *state = rule.excuse(*state);
            if *state == Automaton::EXCUSED {
                self.bounds.retain(|bound| bound.rule != id);
            }
        }
    }

    /// The call is over: what is still owed is broken now.
    fn settle_rules(&mut self, script: &Script, is_lost: bool, broken: &mut Vec<RuleId>) {
        if is_lost {
            self.excuse(script);
        }
        self.bounds.clear();
        for ((id, rule), state) in script.rules().zip(&mut self.rules) {
            *state = rule.settle(*state);
            if rule.automaton.verdict(*state) == Verdict::Open {
                broken.push(id);
            }
        }
    }
}

impl Call {
    /// What the rules demand and has not been done yet, for what has happened so far.
    pub fn obligations(&self) -> impl Iterator<Item = Obligation<'_>> {
        self.script.rules().zip(&self.state.rules).filter_map(|((id, rule), state)| {
            let is_open = rule.automaton.verdict(*state) == Verdict::Open && *state != Automaton::START;
            let bound = self.state.bounds.iter().find(|bound| bound.rule == id);
            (is_open && !self.state.ended).then(|| Obligation {
                rule: id,
                name: &rule.model.name,
                message: self.script.message(rule.model.message).unwrap_or_default(),
                until: bound.map(|bound| bound.until),
            })
        })
    }

    /// How a rule stands. Once the call has ended, nothing is [open](Verdict::Open) any more: what is still owed then
    /// is broken.
    pub fn verdict(&self, rule: RuleId) -> Option<Verdict> {
        let state = *self.state.rules.get(rule.index())?;
        let verdict = self.script.rule_model(rule)?.automaton.verdict(state);
        Some(if self.state.ended && verdict == Verdict::Open { Verdict::Broken } else { verdict })
    }

    /// The rules that an event would break if it happened now. Nothing happens.
    ///
    /// # Errors
    ///
    /// As for [`step`](Self::step).
    pub fn would_break(&self, event: &Event) -> Result<Vec<RuleId>, CallError> {
        let mut call = self.clone().without_guide();
        let mut step = Step::default();
        call.step(event, self.state.now.unwrap_or_default(), &mut step)?;
        Ok(step.broken().to_vec())
    }

    /// The call without its guide: hard rules refuse nothing any more. For simulations and provers, which ask what a
    /// script alone allows.
    #[must_use]
    pub fn without_guide(mut self) -> Self {
        self.is_guided = false;
        self
    }
}

impl Turn<'_> {
    pub(super) fn observe(&mut self, seen: Seen) {
        let Some((heard, rules)) = &mut self.heard else {
            return self.state.observe(self.script, seen, &mut self.out.broken);
        };
        for watch in
            self.script.watched.of(seen).iter().filter(|watch| rules.get(watch.rule.index()) == Some(&true))
        {
            let letter = watch.letter(|guard| self.state.meets(self.script, guard));
            heard.push(Heard::Letter(watch.rule, letter));
        }
    }

    /// Notes whether an event brings the caller to the line or takes them away.
    pub(super) fn connect(&mut self, event: EventId) {
        let connects = self.script.events.at(event).connects;
        let connection = self.state.connection(self.script);
        match connects {
            Some(true) => self.state.put_connection(self.script, Connection::Up),
            Some(false) if connection != Connection::Ended => {
                self.state.put_connection(self.script, Connection::Lost);
                match &mut self.heard {
                    Some((heard, _)) => heard.push(Heard::Lost),
                    None => self.state.excuse(self.script),
                }
            }
            _ => {}
        }
    }

    pub(super) fn settle_rules(&mut self) {
        let is_lost = self.state.connection(self.script) == Connection::Lost;
        match &mut self.heard {
            Some((heard, _)) => heard.push(Heard::Ended(is_lost)),
            None => self.state.settle_rules(self.script, is_lost, &mut self.out.broken),
        }
    }

    /// The hard rule that was broken after the first `before` and that outranks the others, if there is one.
    pub(super) fn broken_hard_rule(&self, before: usize) -> Option<RuleId> {
        let broken = self.out.broken.get(before..).unwrap_or_default();
        let rank = |id: &RuleId| {
            let rule = &self.script.rule_model(*id)?.model;
            (rule.severity == Severity::Hard).then_some(rule.precedence)
        };
        broken.iter().filter_map(|id| Some((rank(id)?, *id))).max_by_key(|(rank, _)| *rank).map(|(_, id)| id)
    }
}
