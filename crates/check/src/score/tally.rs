//! How often a rule was called upon, and what became of it each time.

use std::iter;

use etiquette_core::{
    Progress, Rule,
    model::Occurrence,
    rule::{Activation, Bound, Letter, Template, Verdict},
};

/// What became of a rule in one call or in many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often the rule was called upon.
    pub activations: u64,
    /// How often it was kept.
    pub fulfilled: u64,
    /// How often it was broken.
    pub violated: u64,
    /// How often it could not be kept any more, and nobody was to blame.
    pub excused: u64,
}

impl Tally {
    /// Of a rule that nothing called upon.
    pub(super) const EMPTY: Self = Self { activations: 0, fulfilled: 0, violated: 0, excused: 0 };

    /// The share of what was kept in what was kept or broken; `None` if there was neither.
    pub fn ratio(&self) -> Option<f64> {
        share(self.fulfilled, self.fulfilled + self.violated)
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.activations += other.activations;
        self.fulfilled += other.fulfilled;
        self.violated += other.violated;
        self.excused += other.excused;
    }

    /// Whether it was never called upon.
    pub const fn is_empty(&self) -> bool {
        self.activations == 0
    }
}

/// A share of a whole, if there is a whole.
pub(crate) fn share(part: u64, whole: u64) -> Option<f64> {
    // Counts of calls lie far below where a float loses units.
    #[expect(clippy::cast_precision_loss, reason = "a share needs no more digits")]
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A rule while a call is walked: what it was called upon for and has not answered yet.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Account {
    pub(super) tally: Tally,
    pending: u64,
    /// Whether the rule was ever broken, so that it is broken for the call.
    pub(super) broken: bool,
}

/// What an account is kept of: fixed for a rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    activation: Activation,
    template: Template,
    /// Whether what is owed is owed in time.
    pub(super) within: bool,
    /// Whether it asks for stages, so that nothing can be said of a call whose log has none.
    pub(super) of_stages: bool,
}

/// Where the template says when an activation is over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lapse {
    /// As soon as nothing is owed.
    WhenAnswered,
    /// So, and at the latest with the next first thing.
    AtNextFirst,
    /// With the next letter of its alphabet.
    AtNextLetter,
    /// Never before the end: it forbids something.
    AtEnd,
}

impl Terms {
    pub(super) fn of(rule: &Rule) -> Self {
        let (model, template) = (&rule.model, rule.model.template);
        let is_stage = |one: &Occurrence| matches!(one, Occurrence::Stage(_));
        let of_stages =
            iter::once(&model.first).chain(&model.second).any(|asked| asked.any.iter().all(is_stage));
        Self { activation: template.activation(), template, within: model.bound == Bound::Within, of_stages }
    }

    const fn lapse(self) -> Lapse {
        match self.template {
            Template::AlternateResponse | Template::AlternateSuccession => Lapse::AtNextFirst,
            Template::ChainResponse | Template::ChainSuccession | Template::NotChainSuccession => {
                Lapse::AtNextLetter
            }
            Template::NotSuccession => Lapse::AtEnd,
            _ => Lapse::WhenAnswered,
        }
    }

    /// What a letter adds: what is to be answered, and what is decided at once.
    fn adds(self, letter: Letter) -> (u64, u64) {
        let (a, b) = (u64::from(letter.a), u64::from(letter.b));
        match (self.activation, self.template) {
            (Activation::Call, _) => (0, 0),
            (Activation::First, _) => (a, 0),
            (Activation::Second, _) => (0, b),
            (Activation::Both, Template::CoExistence) => (a + b, 0),
            (Activation::Both, _) => (a, b),
        }
    }
}

impl Account {
    /// Takes what a rule has seen; gives the letter with which it must begin again, if it was broken and is called upon
    /// more than once.
    pub(super) fn take(&mut self, terms: Terms, rule: &Rule, seen: Progress) -> Option<Letter> {
        let is_nothing = seen.letter == Letter::default() && seen.before == seen.after;
        if is_nothing && terms.lapse() != Lapse::AtNextLetter
            || rule.automaton.verdict(seen.before) == Verdict::Excused
        {
            return None;
        }
        if seen.breaks {
            self.broken = true;
            return self.fail(terms, seen.letter);
        }
        let (opened, decided) = terms.adds(seen.letter);
        self.tally.activations += opened + decided;
        self.tally.fulfilled += decided;
        let lapses = match terms.lapse() {
            Lapse::AtNextFirst => seen.letter.a,
            Lapse::AtNextLetter => !seen.letter.expires,
            Lapse::WhenAnswered | Lapse::AtEnd => false,
        };
        if lapses {
            self.fulfil();
        }
        self.pending += opened;
        let is_owed = rule.automaton.verdict(seen.after) == Verdict::Open
            || (terms.within && rule.automaton.is_timed(seen.after));
        let forbids = matches!(terms.template, Template::NotSuccession | Template::NotChainSuccession);
        if !is_owed && !forbids {
            self.fulfil();
        }
        None
    }

    fn fail(&mut self, terms: Terms, letter: Letter) -> Option<Letter> {
        if terms.activation == Activation::Call {
            self.tally = Tally { activations: 1, violated: 1, ..Tally::default() };
            return None;
        }
        self.violate();
        let again = Letter { a: letter.a && !letter.expires, ..Letter::default() };
        let (opened, _) = terms.adds(again);
        self.tally.activations += opened;
        self.pending = opened;
        Some(again)
    }

    /// The caller is gone: what is owed is owed no longer.
    pub(super) fn excuse(&mut self, terms: Terms) {
        if terms.activation == Activation::Call {
            self.tally = Tally { activations: 1, excused: 1, ..Tally::default() };
        } else {
            self.tally.excused += core::mem::take(&mut self.pending);
        }
    }

    /// The call is over. `is_owed` says whether something still is; gives whether the rule is broken by that.
    pub(super) fn settle(&mut self, terms: Terms, verdict: Verdict, is_owed: bool) -> bool {
        let breaks = is_owed || (verdict == Verdict::Broken && !self.broken);
        match (terms.activation, breaks) {
            (Activation::Call, _) if self.tally.activations > 0 => return false,
            (Activation::Call, false) => {
                self.tally = Tally { activations: 1, fulfilled: 1, ..Tally::default() }
            }
            (Activation::Call, true) => {
                self.tally = Tally { activations: 1, violated: 1, ..Tally::default() }
            }
            (_, true) => self.violate(),
            (_, false) => self.fulfil(),
        }
        self.broken |= breaks;
        breaks
    }

    fn fulfil(&mut self) {
        self.tally.fulfilled += core::mem::take(&mut self.pending);
    }

    /// What is pending was not answered; without anything pending it is the last thing that was wrong.
    fn violate(&mut self) {
        let pending = core::mem::take(&mut self.pending);
        self.tally.activations += u64::from(pending == 0);
        self.tally.violated += pending.max(1);
    }
}
