//! How the rules of a script stand while a trace goes on: letters, time bounds and excuses. A live call and the log of a
//! finished one are judged by this code alone. No fact is kept here, and no clock is read.

use core::slice;

use smallvec::{SmallVec, smallvec};
use thin_vec::ThinVec;

use crate::{
    ids::RuleId,
    lists::{refill, refill_thin},
    model::Guard,
    rule::{Automaton, Bound, Letter, Verdict},
    script::{Glance, Idle, Rule, Script, Watch},
    time::Timestamp,
};

/// A time bound that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounding {
    pub(crate) rule: RuleId,
    pub(crate) until: Timestamp,
}

/// How the rules of a script stand.
///
/// # Examples
///
/// ```
/// use etiquette_core::{Observation, Script, Standing, Timestamp, rule::Verdict};
///
/// fn verdicts(script: &Script, trace: &[(Timestamp, Observation<'_>)]) -> Vec<Option<Verdict>> {
///     let mut standing = Standing::new(script);
///     for (at, seen) in trace {
///         while let Some((_, rule)) = standing.next_bound(|_, until| until <= *at) {
///             standing.expire(script, rule);
///         }
///         standing.observe(script, &script.watches(*seen), *at, |_| true, |_| {});
///     }
///     standing.settle(script, |_| {});
///     script.rules().map(|(id, _)| standing.verdict(script, id)).collect()
/// }
/// ```
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The state of each rule's automaton.
    pub(crate) states: SmallVec<[u8; 16]>,
    /// The time bounds that run.
    pub(crate) bounds: ThinVec<Bounding>,
}

impl Clone for Standing {
    fn clone(&self) -> Self {
        Self { states: self.states.clone(), bounds: self.bounds.clone() }
    }

    fn clone_from(&mut self, other: &Self) {
        refill(&mut self.states, &other.states);
        refill_thin(&mut self.bounds, &other.bounds);
    }
}

/// A rule has seen a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The rule.
    pub rule: RuleId,
    /// The letter.
    pub letter: Letter,
    /// The state of its automaton before.
    pub before: u8,
    /// The state of its automaton now.
    pub after: u8,
    /// Whether this letter broke the rule.
    pub breaks: bool,
}

impl Standing {
    /// How they stand before anything has happened.
    pub fn new(script: &Script) -> Self {
        Self { states: smallvec![Automaton::START; script.watched.rules.len()], bounds: ThinVec::new() }
    }

    /// The state of a rule's automaton.
    #[inline]
    pub fn state(&self, rule: RuleId) -> Option<u8> {
        self.states.get(rule.index()).copied()
    }

    /// How a rule stands.
    pub fn verdict(&self, script: &Script, rule: RuleId) -> Option<Verdict> {
        Some(script.rule_model(rule)?.automaton.verdict(self.state(rule)?))
    }

    /// When the time bound of a rule runs out, if one runs.
    pub fn until(&self, rule: RuleId) -> Option<Timestamp> {
        self.bounds.iter().find(|bound| bound.rule == rule).map(|bound| bound.until)
    }

    /// Lets the rules that look at something see it. `meets` decides conditions on the facts as they are at that moment;
    /// `each` hears of every rule that looked.
    pub fn observe(
        &mut self,
        script: &Script,
        watches: &[Watch],
        now: Timestamp,
        meets: impl Fn(&Guard) -> bool,
        mut each: impl FnMut(Progress),
    ) {
        for watch in watches {
            let letter = watch.letter(&meets);
            self.advance(script, watch.rule, letter, now).into_iter().for_each(&mut each);
        }
    }

    /// The next of these glances of which something may come, as its rule stands.
    #[inline]
    pub(crate) fn next_stirred<'g>(&self, glances: &mut slice::Iter<'g, Glance>) -> Option<&'g Glance> {
        let states = self.states.as_slice();
        glances.find(|glance| states.get(glance.rule.index()).is_some_and(|state| !glance.idle.has(*state)))
    }

    /// The time bound that runs out first, and when, of those that are due: at one time, what a timer does comes after a
    /// bound that nothing must come before, and before one within which something must come.
    pub fn next_bound(&self, is_due: impl Fn(RuleId, Timestamp) -> bool) -> Option<(Timestamp, RuleId)> {
        let due = self.bounds.iter().filter(|bound| is_due(bound.rule, bound.until));
        due.map(|bound| (bound.until, bound.rule)).min()
    }

    /// Lets the time bound of a rule run out. If the caller was lost,
    /// [excuse_one](Self::excuse_one) comes before: what the rule asks for may have begun after that.
    pub fn expire(&mut self, script: &Script, rule: RuleId) -> Option<Progress> {
        // No state that an expiry leads to starts a bound, so the time does not matter.
        let now = self.until(rule).unwrap_or_default();
        self.advance(script, rule, Letter { expires: true, ..Letter::default() }, now)
    }

    /// Has a rule forget what it has seen, and see this letter first: for those who count how often a rule was broken.
    pub fn begin_again(
        &mut self,
        script: &Script,
        rule: RuleId,
        letter: Letter,
        now: Timestamp,
    ) -> Option<Progress> {
        self.bounds.retain(|bound| bound.rule != rule);
        *self.states.get_mut(rule.index())? = Automaton::START;
        self.advance(script, rule, letter, now)
    }

    fn advance(&mut self, script: &Script, id: RuleId, letter: Letter, now: Timestamp) -> Option<Progress> {
        let rule = script.rule_model(id)?;
        let state = self.states.get_mut(id.index())?;
        let before = *state;
        let after = rule.automaton.next(before, letter);
        *state = after;
        let restarts = rule.model.bound == Bound::NotBefore && letter.a;
        self.keep_time(id, rule, after, restarts, now);
        let is_broken = |state| rule.automaton.verdict(state) == Verdict::Broken;
        let breaks = is_broken(after) && !is_broken(before);
        Some(Progress { rule: id, letter, before, after, breaks })
    }

    /// Starts or stops the time bound of a rule, as its state wants it.
    fn keep_time(&mut self, id: RuleId, rule: &Rule, state: u8, restarts: bool, now: Timestamp) {
        if rule.model.bound == Bound::None {
            return;
        }
        let running = self.bounds.iter().position(|bound| bound.rule == id);
        match (rule.automaton.is_timed(state), running) {
            (true, Some(_)) if !restarts => {}
            (wanted, running) => {
                if let Some(at) = running {
                    self.bounds.remove(at);
                }
                if wanted {
                    self.bounds.push(Bounding { rule: id, until: now.after(rule.model.time) });
                }
            }
        }
    }

    /// The caller is gone: what was still to be said is owed no longer. `each` hears of every rule that is excused.
    pub fn excuse(&mut self, script: &Script, mut each: impl FnMut(RuleId)) {
        let mut from = 0;
        while let Some(rule) = self.first_stirred(&script.watched.when_lost, from) {
            if self.excuse_one(script, rule) {
                each(rule);
            }
            from = rule.index() + 1;
        }
    }

    /// The first rule, from that place on, of which something may come; `idle` has the states of each in which nothing
    /// does.
    fn first_stirred(&self, idle: &[Idle], from: usize) -> Option<RuleId> {
        let mut all = self.states.iter().zip(idle).enumerate().skip(from);
        let (at, _) = all.find(|(_, (state, idle))| !idle.has(**state))?;
        u16::try_from(at).ok().map(RuleId::new)
    }

    /// The same for one rule, and for no other: each is judged as if it were alone. Says whether it is excused by that.
    pub fn excuse_one(&mut self, script: &Script, rule: RuleId) -> bool {
        let (Some(model), Some(state)) = (script.rule_model(rule), self.states.get_mut(rule.index())) else {
            return false;
        };
        let excused = model.excuse(*state);
        let is_new = excused != *state;
        if is_new {
            *state = excused;
            self.bounds.retain(|bound| bound.rule != rule);
        }
        is_new
    }

    /// The trace is over: `each` hears of every rule that is still owed something and so is broken now. If the caller
    /// was lost, [excuse](Self::excuse) comes before.
    pub fn settle(&mut self, script: &Script, mut each: impl FnMut(RuleId)) {
        self.bounds.clear();
        let mut from = 0;
        while let Some(id) = self.first_stirred(&script.watched.when_over, from) {
            if let (Some(rule), Some(state)) = (script.rule_model(id), self.states.get_mut(id.index())) {
                *state = rule.settle(*state);
                if rule.automaton.verdict(*state) == Verdict::Open {
                    each(id);
                }
            }
            from = id.index() + 1;
        }
    }
}
