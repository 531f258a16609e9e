//! A rule as a deterministic automaton with a verdict for each state.

use alloc::{boxed::Box, vec::Vec};

use crate::rule::template::{Memory, Template};

/// Which propositions of a rule hold at one letter of a trace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Letter {
    /// The first proposition.
    pub a: bool,
    /// The second proposition.
    pub b: bool,
    /// The rule's time bound runs out.
    pub expires: bool,
}

impl Letter {
    const ALL: usize = 8;

    const fn index(self) -> usize {
        self.a as usize | (self.b as usize) << 1 | (self.expires as usize) << 2
    }

    /// Every letter.
    pub(crate) fn all() -> impl Iterator<Item = Self> + Clone {
        (0..Self::ALL).map(Self::from_index)
    }

    const fn from_index(index: usize) -> Self {
        Self { a: index & 1 != 0, b: index & 2 != 0, expires: index & 4 != 0 }
    }
}

/// A time bound on a rule: a timer that starts with the first proposition and whose end is a letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// None.
    #[default]
    None,
    /// *b* must come before the time is over.
    Within,
    /// *b* must not come before the time is over. A new *a* starts the time anew.
    NotBefore,
}

/// How a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is kept, whatever comes.
    Kept,
    /// It is kept so far, and may still be broken.
    Fine,
    /// Something is owed, and may still come.
    Open,
    /// It is broken, whatever comes.
    Broken,
    /// What it asked for cannot be done any more, and that is nobody's fault.
    Excused,
}

/// A rule as an automaton.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Automaton {
    states: Box<[State]>,
    /// Whether a letter of which no proposition holds changes nothing in any state.
    ignores_other_letters: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    next: [u8; Letter::ALL],
    verdict: Verdict,
    /// Whether the time bound runs in this state.
    timed: bool,
}

/// What a rule remembers: the template's part and the bound's.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Whole {
    template: Memory,
    timed: bool,
    late: bool,
}

impl Automaton {
    /// The state before the first letter.
    pub const START: u8 = 0;
    /// The state of a rule that asks nothing any more, because the caller is gone and what it asked for needs one.
    pub const EXCUSED: u8 = u8::MAX;

    /// Compiles a template with a time bound.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_core::rule::{Automaton, Bound, Letter, Template, Verdict};
    ///
    /// let thanks_after_hold = Automaton::new(Template::Response, Bound::None);
    /// let held = thanks_after_hold.next(Automaton::START, Letter { a: true, ..Letter::default() });
    /// assert_eq!(thanks_after_hold.verdict(held), Verdict::Open);
    /// let thanked = thanks_after_hold.next(held, Letter { b: true, ..Letter::default() });
    /// assert_eq!(thanks_after_hold.verdict(thanked), Verdict::Fine);
    /// ```
    pub fn new(template: Template, bound: Bound) -> Self {
        let start = Whole { template: template.start(), timed: false, late: false };
        // Few templates have more states.
        let mut wholes = Vec::with_capacity(8);
        wholes.push(start);
        let mut nexts: Vec<[u8; Letter::ALL]> = Vec::with_capacity(8);
        while let Some(whole) = wholes.get(nexts.len()).copied() {
            let mut next = [0; Letter::ALL];
            for (index, slot) in next.iter_mut().enumerate() {
                let after = whole.step(template, bound, Letter::from_index(index));
                let known = wholes.iter().position(|known| *known == after);
                let position = known.unwrap_or_else(|| {
                    wholes.push(after);
                    wholes.len() - 1
                });
                // No rule of a script has so many states: those that count have none for a time, and end at
                // [`Template::MOST`].
                *slot = u8::try_from(position).unwrap_or(u8::MAX);
            }
            nexts.push(next);
        }
        let accepting: Vec<bool> = wholes.iter().map(|whole| whole.accepts(template)).collect();
        let states = nexts.iter().zip(&wholes).zip(verdicts(&nexts, &accepting));
        let states =
            states.map(|((next, whole), verdict)| State { next: *next, verdict, timed: whole.timed });
        let other = Letter::default().index();
        let ignores_other_letters =
            nexts.iter().zip(0..=u8::MAX).all(|(next, state)| next.get(other) == Some(&state));
        Self { states: states.collect(), ignores_other_letters }
    }

    /// The state after one more letter.
    #[inline]
    pub fn next(&self, state: u8, letter: Letter) -> u8 {
        let row = self.states.get(usize::from(state));
        row.and_then(|row| row.next.get(letter.index())).copied().unwrap_or(state)
    }

    /// How the rule stands in a state.
    #[inline]
    pub fn verdict(&self, state: u8) -> Verdict {
        self.states.get(usize::from(state)).map_or(Verdict::Excused, |state| state.verdict)
    }

    /// Whether the time bound runs in a state.
    #[inline]
    pub fn is_timed(&self, state: u8) -> bool {
        self.states.get(usize::from(state)).is_some_and(|state| state.timed)
    }

    /// Whether a rule can be in this state.
    pub const fn has_state(&self, state: u8) -> bool {
        (state as usize) < self.states.len() || state == Self::EXCUSED
    }

    /// Every state, but for that of an excused rule.
    pub(crate) fn states(&self) -> impl Iterator<Item = u8> + use<> {
        (0..=u8::MAX).take(self.states.len())
    }

    /// How many states there are, but for that of an excused rule.
    pub const fn state_count(&self) -> usize {
        self.states.len()
    }

    /// Whether a letter of which no proposition holds changes nothing in any state.
    pub const fn ignores_other_letters(&self) -> bool {
        self.ignores_other_letters
    }

    /// Whether the end of a call may break the rule, because something is still owed then.
    pub fn can_be_broken_by_an_end(&self) -> bool {
        self.states.iter().any(|state| state.verdict == Verdict::Open)
    }

    /// Whether some letter other than the end of a time bound breaks the rule.
    pub fn can_be_broken_by_letters(&self) -> bool {
        let breaks = |next: &u8| self.verdict(*next) == Verdict::Broken;
        let whole = self.states.iter().filter(|state| state.verdict != Verdict::Broken);
        whole.flat_map(|state| state.next.iter().take(Letter::ALL / 2)).any(breaks)
    }
}

impl Whole {
    fn step(self, template: Template, bound: Bound, letter: Letter) -> Self {
        let mut next = self;
        if !letter.expires {
            next.template = template.step(self.template, letter.a, letter.b);
        }
        if self.late || next.template.broken {
            // A broken rule keeps no time.
            return Self { timed: false, ..next };
        }
        match bound {
            Bound::None => {}
            Bound::Within if letter.expires => {
                next.late = self.timed;
                next.timed = false;
            }
            Bound::Within => next.timed = (self.timed || letter.a) && !letter.b,
            Bound::NotBefore if letter.expires => next.timed = false,
            Bound::NotBefore => {
                next.late = self.timed && letter.b;
                next.timed = (self.timed || letter.a) && !next.late;
            }
        }
        next
    }

    const fn accepts(self, template: Template) -> bool {
        !self.late && template.accepts(self.template)
    }
}

/// What each state means: whether it accepts, and whether the other answer can still be come to.
fn verdicts(nexts: &[[u8; Letter::ALL]], accepting: &[bool]) -> impl Iterator<Item = Verdict> {
    let reaches_yes = reaching(nexts, accepting.to_vec());
    let reaches_no = reaching(nexts, accepting.iter().map(|accepts| !accepts).collect());
    let verdict = |((accepts, reaches_yes), reaches_no)| match (accepts, reaches_yes, reaches_no) {
        (true, _, false) => Verdict::Kept,
        (true, _, true) => Verdict::Fine,
        (false, true, _) => Verdict::Open,
        (false, false, _) => Verdict::Broken,
    };
    accepting.iter().copied().zip(reaches_yes).zip(reaches_no).map(verdict)
}

/// From which states one of these can be come to, those themselves included.
fn reaching(nexts: &[[u8; Letter::ALL]], mut these: Vec<bool>) -> Vec<bool> {
    let leads =
        |these: &[bool], next: &[u8]| next.iter().any(|next| these.get(usize::from(*next)) == Some(&true));
    let mut grows = true;
    while grows {
        grows = false;
        // States are numbered as they are come to, so that most news comes from behind.
        for (state, next) in nexts.iter().enumerate().rev() {
            let is_new = these.get(state) == Some(&false) && leads(&these, next);
            if is_new && let Some(reaches) = these.get_mut(state) {
                (*reaches, grows) = (true, true);
            }
        }
    }
    these
}
