//! Rules as a script holds them: compiled once, and what each of them looks at.

use alloc::{boxed::Box, vec::Vec};

use crate::{
    act::Act,
    context::Direction,
    ids::{EventId, RuleId, StepId},
    model::{Among, Guard, LineModel, Occurrence, Output, Proposition, RuleModel},
    rule::{Automaton, Letter, Verdict},
    script::{
        Idle, Kind, Script,
        automata::{Automata, Compiled, choice},
    },
    stage::Stage,
};

/// A rule with its automaton.
#[derive(Debug)]
pub struct Rule {
    /// The rule as it was declared.
    pub model: RuleModel,
    /// The rule as an automaton.
    pub automaton: Automaton,
    /// The states in which nothing comes of a letter, by which propositions may hold at it.
    idle: [Idle; 4],
}

/// One thing that happens in a call: a letter of its trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Observation<'a> {
    /// An event, whether anything answers it or not.
    Event(EventId),
    /// A stage is entered.
    Stage(Stage),
    /// A step is entered.
    Step(StepId),
    /// A line with this act is spoken.
    Line(Act),
    /// A composed greeting is spoken.
    Greeting,
    /// The host is asked for something else, by its name, and about what.
    Effect(&'a str, Option<&'a str>),
}

impl<'a> Observation<'a> {
    /// What an output of a script is to a rule; `lines` are those of the script.
    pub(super) fn of(output: &'a Output, lines: &[LineModel]) -> Self {
        match output {
            Output::Greet => Self::Greeting,
            Output::Say(line) => match lines.get(line.index()) {
                Some(line) => Self::Line(line.act),
                None => Self::Effect("say", None),
            },
            _ => {
                let (name, about) = output.name();
                Self::Effect(name, about)
            }
        }
    }

    /// Whether a composed greeting or a line is spoken.
    const fn is_spoken(self) -> bool {
        matches!(self, Self::Line(_) | Self::Greeting)
    }
}

impl Rule {
    pub(super) fn new(model: RuleModel, automata: &mut Automata) -> Self {
        let Compiled { automaton, idle, .. } = automata.of(model.template, model.bound);
        let (automaton, idle) = (automaton.clone(), *idle);
        Self { model, automaton, idle }
    }

    /// What something means to the rule; `None` if the rule does not look at it. `meets` decides conditions on the
    /// facts as they are at that moment.
    pub fn letter(&self, seen: Observation<'_>, meets: impl Fn(&Guard) -> bool) -> Option<Letter> {
        self.watch(RuleId::default(), seen).map(|watch| watch.letter(meets))
    }

    /// The state after the caller is gone: what is owed and needs one is excused.
    pub fn excuse(&self, state: u8) -> u8 {
        let is_open = self.automaton.verdict(state) == Verdict::Open;
        if is_open && self.needs_caller(state) { Automaton::EXCUSED } else { state }
    }

    /// The state after the call is over: a time that nobody may cut short has not been cut short.
    pub fn settle(&self, state: u8) -> u8 {
        let expires = Letter { expires: true, ..Letter::default() };
        let is_open = self.automaton.verdict(state) == Verdict::Open;
        if !is_open && self.automaton.is_timed(state) { self.automaton.next(state, expires) } else { state }
    }

    /// Whether everything that would take the rule on from this state needs a caller on the line.
    fn needs_caller(&self, state: u8) -> bool {
        let first = Letter { a: true, ..Letter::default() };
        let second = Letter { b: true, ..Letter::default() };
        let propositions = [(first, Some(&self.model.first)), (second, self.model.second.as_ref())];
        propositions.into_iter().all(|(letter, proposition)| {
            let leads_on = self.automaton.next(state, letter) != state;
            !leads_on || proposition.is_none_or(|one| one.any.iter().all(Occurrence::needs_caller))
        })
    }

    /// The rule as it looks at something; `None` if it does not.
    pub(super) fn watch(&self, rule: RuleId, seen: Observation<'_>) -> Option<Watch> {
        if !self.model.among.holds(seen) {
            return None;
        }
        let first = self.model.first.when(seen);
        let second = self.model.second.as_ref().and_then(|second| second.when(seen));
        let matters = first.is_some() || second.is_some() || !self.automaton.ignores_other_letters();
        matters.then_some(Watch { rule, first, second })
    }

    /// The states in which nothing comes of what is seen in such a call.
    pub(super) fn idle(&self, watch: &Watch, kind: Kind) -> Idle {
        let (first, second) = (kind.may_meet(watch.first.as_ref()), kind.may_meet(watch.second.as_ref()));
        self.idle.get(choice(first, second)).copied().unwrap_or(Idle::ALWAYS)
    }

    /// The states in which nothing comes of it that the caller is gone.
    pub(super) fn idle_when_lost(&self) -> Idle {
        Idle::of(&self.automaton, |state| self.excuse(state) == state)
    }

    /// The states in which nothing comes of it that the call is over.
    pub(super) fn idle_when_over(&self) -> Idle {
        let is_owed = |state| self.automaton.verdict(state) == Verdict::Open;
        Idle::of(&self.automaton, |state| self.settle(state) == state && !is_owed(state))
    }
}

/// A rule that looks at something, and under which condition each of its propositions holds then.
#[derive(Clone, Debug)]
pub struct Watch {
    pub(crate) rule: RuleId,
    pub(super) first: Option<Guard>,
    pub(super) second: Option<Guard>,
}

impl Watch {
    /// The rule.
    pub const fn rule(&self) -> RuleId {
        self.rule
    }

    /// What it sees; `meets` decides conditions on the facts as they are at that moment.
    pub fn letter(&self, meets: impl Fn(&Guard) -> bool) -> Letter {
        let holds = |guard: &Option<Guard>| guard.as_ref().is_some_and(&meets);
        Letter { a: holds(&self.first), b: holds(&self.second), expires: false }
    }
}

impl Script {
    /// The rules that look at something. Found once for whatever a trace may tell, it need not be searched again.
    pub fn watches(&self, seen: Observation<'_>) -> Box<[Watch]> {
        self.rules().filter_map(|(id, rule)| rule.watch(id, seen)).collect()
    }
}

impl Among {
    const fn holds(self, seen: Observation<'_>) -> bool {
        match self {
            Self::All => true,
            Self::Lines => seen.is_spoken(),
            Self::Effects => matches!(seen, Observation::Effect(..)),
            Self::Events => matches!(seen, Observation::Event(_)),
            Self::Steps => matches!(seen, Observation::Step(_)),
            Self::Stages => matches!(seen, Observation::Stage(_)),
        }
    }
}

impl Proposition {
    /// Under which condition it holds when something happens; `None` if it never does then.
    fn when(&self, seen: Observation<'_>) -> Option<Guard> {
        let mut directions = Vec::new();
        for occurrence in &self.any {
            match occurrence.happens(seen) {
                Happens::No => {}
                Happens::InCalls(direction) => directions.push(Guard::direction(direction)),
                Happens::Yes => return Some(self.guard.clone()),
            }
        }
        (!directions.is_empty()).then(|| Guard::Any(directions).and(self.guard.clone()))
    }
}

/// Whether something happens.
enum Happens {
    No,
    /// In calls of this direction alone.
    InCalls(Direction),
    Yes,
}

impl Occurrence {
    fn happens(&self, seen: Observation<'_>) -> Happens {
        let is = match (self, seen) {
            (Self::Act(act), Observation::Greeting) => return greeting_does(*act),
            (Self::Act(act), Observation::Line(spoken)) => *act == spoken,
            (Self::Event(event), Observation::Event(happened)) => *event == happened,
            (Self::Stage(stage), Observation::Stage(entered)) => *stage == entered,
            (Self::Step(step), Observation::Step(entered)) => *step == entered,
            (Self::Effect(name, None), Observation::Line(_)) => **name == *"say",
            (Self::Effect(name, None), Observation::Greeting) => **name == *"greet",
            (Self::Effect(name, about), Observation::Effect(asked, of)) => {
                **name == *asked && about.as_deref().is_none_or(|about| of == Some(about))
            }
            _ => false,
        };
        if is { Happens::Yes } else { Happens::No }
    }

    /// Whether it cannot happen once the caller is gone. Erasing, filing and coming back to something can, and so can
    /// the rest of the operator.
    fn needs_caller(&self) -> bool {
        match self {
            Self::Act(_) | Self::Event(_) | Self::Step(_) => true,
            Self::Stage(stage) => *stage != Stage::Cooldown,
            Self::Effect(name, _) => {
                !matches!(&**name, "erase" | "perform" | "schedule" | "send" | "request")
            }
        }
    }
}

/// When a composed greeting does this: it greets, says who speaks, and asks whether the moment is good where the
/// operator calls, or offers help where the caller does.
const fn greeting_does(act: Act) -> Happens {
    match act {
        Act::Greet | Act::Identify => Happens::Yes,
        Act::AskConvenient => Happens::InCalls(Direction::Outbound),
        Act::OfferHelp => Happens::InCalls(Direction::Inbound),
        _ => Happens::No,
    }
}
