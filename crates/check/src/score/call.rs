//! One call of a log, judged.

use etiquette_core::{
    Connection, Progress, RuleId, Source, Stage, Standing, Timestamp, Watch, model::FactRef, rule::Verdict,
};

use super::{
    book::Rulebook,
    card::{self, Measured},
    measure::Measures,
    tally::{Account, Tally},
};
use crate::log::{FactValue, LogItem, LogLine, LogProblems, What, column, shown};

/// A call with what became of each rule and of each item of the scorecard.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CallScore {
    /// The line in the log, from 1.
    pub line: u64,
    /// The id of the call; that of its line where the log names none.
    pub call: String,
    /// How many items there were.
    pub items: u64,
    /// Every rule, in the order of the script.
    pub rules: Vec<RuleScore>,
    /// Every item of the scorecard, in its order.
    pub card: Vec<Measured>,
    /// What was counted and timed.
    pub measures: Measures,
    /// What broke which rule, in order.
    pub violations: Vec<(RuleId, u64)>,
}

/// A rule in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleScore {
    /// How often it was called upon, and what became of it.
    pub tally: Tally,
    /// How it stands at the end of the call, as [`Call::verdict`](etiquette_core::Call::verdict) says of a live one.
    pub verdict: Verdict,
    /// How many of the violations came at or after the operator's way out.
    pub(super) violated_on_way_out: u64,
}

impl RuleScore {
    /// Of a rule that asks for what the log of the call does not tell.
    const NOT_TOLD: Self = Self { tally: Tally::EMPTY, verdict: Verdict::Fine, violated_on_way_out: 0 };
}

/// What walks a call.
struct Walk<'b> {
    book: &'b Rulebook,
    codes: Vec<u16>,
    standing: Standing,
    accounts: Vec<Account>,
    measures: Measures,
    violations: Vec<(RuleId, u64)>,
    /// Rules that were just broken and are to begin again.
    again: Vec<(Progress, etiquette_core::rule::Letter)>,
    /// How often each rule was broken when the operator took the way out.
    at_way_out: Option<Vec<u64>>,
}

/// Judges one call; what is wrong with it is told.
///
/// # Examples
///
/// ```
/// use std::sync::Arc;
/// use etiquette_check::{log::{LogLine, LogProblems}, score::{Rulebook, score_line}};
///
/// # fn example(script: etiquette_core::Script) -> Option<()> {
/// let book = Rulebook::new(Arc::new(script));
/// let mut problems = LogProblems::default();
/// let call = LogLine::read(r#"{"items": [{"t": 0, "act": "greet"}]}"#, 1, &mut problems)?;
/// let score = score_line(&book, &call, ("", 1), &mut problems);
/// assert_eq!(score.items, 1);
/// # Some(()) }
/// ```
pub fn score_line(
    book: &Rulebook,
    call: &LogLine<'_>,
    (text, number): (&str, u64),
    problems: &mut LogProblems,
) -> CallScore {
    let mut walk = Walk::new(book);
    // Other scripts have steps, facts and events of their own, which mean nothing here and are no mistakes.
    let is_own = call.script.as_deref().is_none_or(|script| script == book.script.name());
    for item in &call.items {
        if let Err((what, name)) = walk.take(item)
            && (is_own || matches!(what, "act" | "stage" | "effect"))
        {
            let place = || (number, column(text, item.at));
            let message = match what {
                "value" => format!("expected another value of the fact `{}`", shown(name)),
                _ => format!("no {what} is called `{}` here", shown(name)),
            };
            problems.once(place, rule_of(what), message, || book.help(what, name));
        }
    }
    let id = call.call.as_deref().map_or_else(|| format!("line {number}"), shown);
    walk.finish(id, number, call)
}

fn rule_of(what: &str) -> &'static str {
    match what {
        "act" => "unknown-act",
        "event" => "unknown-event",
        "effect" => "unknown-effect",
        "stage" => "unknown-stage",
        "step" => "unknown-step",
        "fact" => "unknown-fact",
        _ => "wrong-value",
    }
}

/// What is wrong with a name: what it should name, and the name.
type Unknown<'i> = (&'static str, &'i str);

impl<'b> Walk<'b> {
    fn new(book: &'b Rulebook) -> Self {
        let mut walk = Self {
            book,
            codes: book.initial.to_vec(),
            standing: Standing::new(&book.script),
            accounts: vec![Account::default(); book.terms.len()],
            measures: Measures::default(),
            violations: Vec::new(),
            again: Vec::new(),
            at_way_out: None,
        };
        if let Some(stage) = book.stage {
            walk.put(stage.into(), Stage::Opening as u16 + 1);
        }
        walk
    }

    fn take<'i>(&mut self, item: &'i LogItem<'_>) -> Result<(), Unknown<'i>> {
        let now = timestamp(item.t);
        self.expire(item, now);
        let seen = self.see(item, now);
        let connects = seen.unwrap_or(None);
        self.connect(connects);
        if matches!(&item.what, What::Effect(effect) if effect == "hang-up") {
            self.put_connection(Connection::Ended);
        }
        self.measures.take(item, connects);
        seen.map(|_| ())
    }

    /// Lets the rules see an item; says whether it brings the caller to the line or takes them away.
    fn see<'i>(&mut self, item: &'i LogItem<'_>, now: Timestamp) -> Result<Option<bool>, Unknown<'i>> {
        let (book, mut connects) = (self.book, None);
        let (kind, name, watches) = match &item.what {
            // What the caller says is nothing that rules ask of the operator.
            What::Act(act) if item.who == Some(Source::Caller) => {
                ("act", act, book.act(act).map(|_| &[][..]))
            }
            What::Act(act) => ("act", act, book.act(act)),
            What::Event(event) => {
                if card::excuses(event) {
                    self.way_out();
                }
                let word = book.event(event);
                connects = word.and_then(|word| word.connects);
                ("event", event, word.map(|word| &*word.watches))
            }
            What::Effect(effect) => ("effect", effect, book.effect(effect)),
            What::Stage(stage) => ("stage", stage, self.enter(stage)),
            What::Step(step) => ("step", step, book.step(step)),
            What::Fact(name, value) => return self.learn(name, value).map(|()| None),
        };
        self.observe(watches.ok_or((kind, &**name))?, now);
        Ok(connects)
    }

    /// Enters a stage; gives the rules that look at it.
    fn enter(&mut self, stage: &str) -> Option<&'b [Watch]> {
        let word = self.book.stage(stage)?;
        self.book.stage.into_iter().for_each(|fact| self.put(fact.into(), word.code));
        Some(&word.watches)
    }

    fn learn<'i>(&mut self, name: &'i str, value: &FactValue<'_>) -> Result<(), Unknown<'i>> {
        let fact = self.book.fact(name).ok_or(("fact", name))?;
        let code = self.book.code(fact, value).ok_or(("value", name))?;
        self.put(fact, code);
        Ok(())
    }

    /// Lets the time bounds run out that do so before an item. What a timer does exactly then is in time, as in a live
    /// call: only an event that no timer raised comes after all that is due.
    fn expire(&mut self, item: &LogItem<'_>, now: Timestamp) {
        let is_late = matches!(item.what, What::Event(_)) && item.who != Some(Source::Clock);
        let terms = &self.book.terms;
        let is_within = |rule: RuleId| terms.get(rule.index()).is_some_and(|terms| terms.within);
        let is_due =
            |rule: RuleId, until: Timestamp| until < now || until == now && (is_late || !is_within(rule));
        while let Some((at, rule)) = self.standing.next_bound(is_due) {
            if self.is_connection(Connection::Lost) && self.standing.excuse_one(&self.book.script, rule) {
                // What began when the caller was gone already.
                excuse(self.book, &mut self.accounts, rule);
            }
            if let Some(seen) = self.standing.expire(&self.book.script, rule) {
                self.progress(seen, at);
            }
            self.begin_again(at);
        }
    }

    fn observe(&mut self, watches: &[Watch], now: Timestamp) {
        let Self { book, codes, standing, accounts, again, violations, .. } = self;
        let code = |fact: FactRef| codes.get(book.script.code_position(codes, fact)?).copied();
        standing.observe(
            &book.script,
            watches,
            now,
            |guard| guard.meets(&code),
            |seen| {
                account(book, accounts, again, violations, seen, now);
            },
        );
        self.begin_again(now);
    }

    fn progress(&mut self, seen: Progress, now: Timestamp) {
        account(self.book, &mut self.accounts, &mut self.again, &mut self.violations, seen, now);
    }

    fn begin_again(&mut self, now: Timestamp) {
        while let Some((seen, letter)) = self.again.pop() {
            self.standing.begin_again(&self.book.script, seen.rule, letter, now);
        }
    }

    fn put(&mut self, fact: FactRef, code: u16) {
        let at = self.book.script.code_position(&self.codes, fact);
        if let Some(known) = at.and_then(|at| self.codes.get_mut(at)) {
            *known = code;
        }
    }

    fn put_connection(&mut self, connection: Connection) {
        if let Some(fact) = self.book.connection {
            self.put(fact.into(), connection as u16 + 1);
        }
    }

    fn is_connection(&self, connection: Connection) -> bool {
        let at =
            self.book.connection.and_then(|fact| self.book.script.code_position(&self.codes, fact.into()));
        at.and_then(|at| self.codes.get(at)) == Some(&(connection as u16 + 1))
    }

    /// Notes whether an event brings the caller to the line or takes them away.
    fn connect(&mut self, connects: Option<bool>) {
        match connects {
            Some(true) => self.put_connection(Connection::Up),
            Some(false) if !self.is_connection(Connection::Ended) => {
                self.put_connection(Connection::Lost);
                self.excuse();
            }
            _ => {}
        }
    }

    fn excuse(&mut self) {
        let Self { book, standing, accounts, .. } = self;
        standing.excuse(&book.script, |rule| excuse(book, accounts, rule));
    }

    fn way_out(&mut self) {
        let violated = self.accounts.iter().map(|account| account.tally.violated);
        self.at_way_out.get_or_insert_with(|| violated.collect());
    }

    fn finish(mut self, call: String, line: u64, of: &LogLine<'_>) -> CallScore {
        if self.is_connection(Connection::Lost) {
            self.excuse();
        }
        self.measures.finish();
        let end = of.items.last().map_or(0, |item| item.t);
        let tells_stages = of.items.iter().any(|item| matches!(item.what, What::Stage(_)));
        let mut owed = vec![false; self.accounts.len()];
        self.standing.settle(&self.book.script, |rule| {
            owed.get_mut(rule.index()).into_iter().for_each(|owed| *owed = true);
        });
        let mut rules = Vec::with_capacity(owed.len());
        for (((id, _), is_owed), terms) in self.book.script.rules().zip(owed).zip(&self.book.terms) {
            let Some(account) = self.accounts.get_mut(id.index()) else { continue };
            if terms.of_stages && !tells_stages {
                self.violations.retain(|(rule, _)| *rule != id);
                rules.push(RuleScore::NOT_TOLD);
                continue;
            }
            let stands = self.standing.verdict(&self.book.script, id).unwrap_or(Verdict::Fine);
            if self.book.unscored(id).is_none() {
                let breaks = account.settle(*terms, stands, is_owed);
                self.violations.extend(breaks.then_some((id, end)));
            }
            let before = self.at_way_out.as_ref().map(|at| at.get(id.index()).copied().unwrap_or(0));
            rules.push(RuleScore {
                tally: account.tally,
                verdict: if account.broken { Verdict::Broken } else { stands },
                violated_on_way_out: before.map_or(0, |before| account.tally.violated - before),
            });
        }
        let script = of.script.as_deref().unwrap_or_default();
        let card = self.book.card.of(&rules, &self.measures, script, self.at_way_out.is_some());
        let items = of.items.len() as u64;
        CallScore { line, call, items, rules, card, measures: self.measures, violations: self.violations }
    }
}

fn account(
    book: &Rulebook,
    accounts: &mut [Account],
    again: &mut Vec<(Progress, etiquette_core::rule::Letter)>,
    violations: &mut Vec<(RuleId, u64)>,
    seen: Progress,
    now: Timestamp,
) {
    let at = seen.rule.index();
    let (Some(account), Some(terms), Some(rule)) =
        (accounts.get_mut(at), book.terms.get(at), book.script.rule_model(seen.rule))
    else {
        return;
    };
    if seen.breaks {
        violations.push((seen.rule, u64::try_from(now.as_millis()).unwrap_or(0)));
    }
    again.extend(account.take(*terms, rule, seen).map(|letter| (seen, letter)));
}

fn excuse(book: &Rulebook, accounts: &mut [Account], rule: RuleId) {
    if let (Some(account), Some(terms)) = (accounts.get_mut(rule.index()), book.terms.get(rule.index())) {
        account.excuse(*terms);
    }
}

fn timestamp(t: u64) -> Timestamp {
    Timestamp::from_millis(i64::try_from(t).unwrap_or(i64::MAX))
}
