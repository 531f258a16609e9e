//! The rules of a live call: how they stand, what is owed, and what would break one. No rule is compiled here.

use alloc::vec::Vec;

use thin_vec::ThinVec;

use crate::{
    call::{Call, state::State, turn::Turn},
    context::Connection,
    error::CallError,
    event::Event,
    explore::Heard,
    ids::{EventId, RuleId},
    model::{Arrow, FactRef, Severity},
    rule::Verdict,
    script::{Glance, Progress, Script, Seen, Watch},
    step::Step,
    time::Timestamp,
    trace::{Happening, Traced},
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

impl State {
    /// Lets rules that look at something see it, where something may come of that; says which it breaks.
    fn observe(&mut self, script: &Script, seen: Seen, glances: &[Glance], broken: &mut ThinVec<RuleId>) {
        let mut glances = glances.iter();
        while let Some(glance) = self.rules.next_stirred(&mut glances) {
            self.show(script, glance.of(script.watched.of(seen)), broken);
        }
    }

    /// Has these rules look, whatever comes of it.
    fn show(&mut self, script: &Script, watches: &[Watch], broken: &mut ThinVec<RuleId>) {
        let Self { rules, cells, now, .. } = self;
        let code = |fact| cells.get(script.code_position(cells, fact)?).copied();
        let each = |progress: Progress| broken.extend(progress.breaks.then_some(progress.rule));
        rules.observe(script, watches, now.unwrap_or_default(), |guard| guard.meets(&code), each);
    }

    /// Lets the time bound of a rule run out.
    pub(super) fn expire(&mut self, script: &Script, rule: RuleId, broken: &mut ThinVec<RuleId>) {
        if self.connection() == Connection::Lost {
            // What began when the caller was gone already.
            self.rules.excuse_one(script, rule);
        }
        let progress = self.rules.expire(script, rule);
        broken.extend(progress.filter(|progress| progress.breaks).map(|progress| progress.rule));
    }

    /// The call is over: what is still owed is broken now.
    fn settle_rules(&mut self, script: &Script, is_lost: bool, broken: &mut ThinVec<RuleId>) {
        if is_lost {
            self.rules.excuse(script, |_| {});
        }
        self.rules.settle(script, |rule| broken.push(rule));
    }
}

impl Call {
    /// What the rules demand and has not been done yet, for what has happened so far.
    pub fn obligations(&self) -> impl Iterator<Item = Obligation<'_>> {
        self.script.rules().zip(&self.state.rules.states).filter_map(|((id, rule), state)| {
            let is_open = rule.automaton.verdict(*state) == Verdict::Open && self.state.at.is_some();
            (is_open && !self.state.ended).then(|| Obligation {
                rule: id,
                name: &rule.model.name,
                message: self.script.message(rule.model.message).unwrap_or_default(),
                until: self.state.rules.until(id),
            })
        })
    }

    /// How a rule stands. Once the call has ended, nothing is [open](Verdict::Open) any more: what is still owed then
    /// is broken.
    pub fn verdict(&self, rule: RuleId) -> Option<Verdict> {
        let verdict = self.state.rules.verdict(&self.script, rule)?;
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
    /// Has the rules see something, and the trace too. Most of what happens is of no concern to either.
    #[inline]
    pub(super) fn observe(&mut self, seen: Seen) {
        let glances = self.script.watched.glances(seen, self.kind);
        if !glances.is_empty() || self.out.trace.is_some() || self.heard.is_some() {
            self.note(seen, glances);
        }
    }

    fn note(&mut self, seen: Seen, glances: &[Glance]) {
        if self.out.trace.is_some() {
            self.trace_seen(seen);
        }
        match self.heard {
            None => self.state.observe(self.script, seen, glances, &mut self.out.answered.broken),
            Some(_) => self.listen(seen),
        }
    }

    fn trace_seen(&mut self, seen: Seen) {
        match seen {
            // Who raised it is known where it is raised.
            Seen::Event(_) => {}
            Seen::Stage(stage) => self.trace(Happening::Stage(stage)),
            Seen::Step(step) => self.trace(Happening::Step(step)),
            Seen::Output(output) => self.trace(Happening::Output(output)),
        }
    }

    /// Writes down what the rules would hear.
    fn listen(&mut self, seen: Seen) {
        let Some((heard, rules)) = &mut self.heard else { return };
        let watches = self.script.watched.of(seen).iter();
        for watch in watches.filter(|watch| rules.get(watch.rule().index()) == Some(&true)) {
            let letter = watch.letter(|guard| self.state.meets(self.script, guard));
            heard.push(Heard::Letter(watch.rule(), letter));
        }
    }

    /// Notes whether an event brings the caller to the line or takes them away.
    #[inline]
    pub(super) fn connect(&mut self, event: EventId) {
        match self.script.events.at(event).connects {
            None => {}
            Some(true) => self.state.put_connection(Connection::Up),
            Some(false) => self.lose(),
        }
    }

    #[inline(never)] // A caller is lost once.
    fn lose(&mut self) {
        if self.state.connection() == Connection::Ended {
            return;
        }
        self.state.put_connection(Connection::Lost);
        match &mut self.heard {
            Some((heard, _)) => heard.push(Heard::Lost),
            None => self.state.rules.excuse(self.script, |_| {}),
        }
    }

    pub(super) fn trace(&mut self, what: Happening) {
        let at = self.now();
        if let Some(trace) = &mut self.out.trace {
            trace.push(Traced { at, what });
        }
    }

    /// Notes that an arrow is followed. Only who keeps a trace pays for finding out which one it is.
    pub(super) fn trace_arrow(&mut self, arrow: &Arrow) {
        if self.out.trace.is_none() {
            return;
        }
        // Most are the step's own.
        let script = self.script;
        let near = self.state.at.into_iter().flat_map(|at| script.arrows_of(at));
        let mut all = near.chain(script.shared_arrows()).chain(script.arrows());
        let followed = all.find(|(_, known)| core::ptr::eq(*known, arrow));
        followed.into_iter().for_each(|(id, _)| self.trace(Happening::Arrow(id)));
    }

    /// Notes the value of a fact that has changed, unless it is private.
    pub(super) fn trace_fact(&mut self, reference: FactRef) {
        if self.out.trace.is_none() || self.script.is_private(reference.fact) {
            return;
        }
        if let (Some(fact), Some(code)) =
            (self.state.entry(self.script, reference), self.state.cell(self.script, reference))
        {
            self.trace(Happening::Fact(fact, code));
        }
    }

    pub(super) fn settle_rules(&mut self) {
        let is_lost = self.state.connection() == Connection::Lost;
        match &mut self.heard {
            Some((heard, _)) => heard.push(Heard::Ended(is_lost)),
            None => self.state.settle_rules(self.script, is_lost, &mut self.out.answered.broken),
        }
    }

    /// The hard rule that was broken after the first `before` and that outranks the others, if there is one.
    pub(super) fn broken_hard_rule(&self, before: usize) -> Option<RuleId> {
        let broken = self.out.answered.broken.get(before..).unwrap_or_default();
        let rank = |id: &RuleId| {
            let rule = &self.script.rule_model(*id)?.model;
            (rule.severity == Severity::Hard).then_some(rule.precedence)
        };
        broken.iter().filter_map(|id| Some((rank(id)?, *id))).max_by_key(|(rank, _)| *rank).map(|(_, id)| id)
    }
}
