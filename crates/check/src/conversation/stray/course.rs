//! The moment at which a call leaves what is written, and a cure by what is missing there or should not be. Where the call
//! should have gone instead is `way`'s.

use std::mem::discriminant;

use etiquette_core::{
    ArrowId, FlowId, Happening, OutputId, Script, StepId,
    model::{Output, Target},
};

use super::{Difference, Point, told::Told};
use crate::transcript::Entry;

/// A call up to the line in which it leaves what is written.
pub(super) struct Course<'a> {
    pub(super) script: &'a Script,
    /// The entry in which it does; `None` where nothing came of that moment.
    entry: Option<&'a Entry>,
    /// Where the call was before.
    pub(super) from: Option<StepId>,
    /// The last event, as it is written.
    pub(super) event: Option<&'a str>,
    /// Whether it is time that has passed.
    pub(super) is_timed: bool,
    pub(super) expected: Option<Told<'a>>,
    pub(super) found: Option<Told<'a>>,
    difference: Difference,
    /// The lines of the same paragraph that stand before.
    before: Vec<Told<'a>>,
}

/// What to look at, and what to do.
#[derive(Default)]
pub(super) struct Cure {
    pub(super) points: Vec<(Point, String)>,
    pub(super) help: String,
}

impl Cure {
    pub(super) fn new(help: String) -> Self {
        Self { points: Vec::new(), help }
    }

    #[must_use]
    pub(super) fn at(mut self, point: Point, label: impl Into<String>) -> Self {
        if self.points.iter().all(|(known, _)| *known != point) {
            self.points.push((point, label.into()));
        }
        self
    }
}

impl<'a> Course<'a> {
    /// What comes after the lines that are as written; `played` are all lines that were played, each with its entry.
    pub(super) fn new(
        script: &'a Script,
        entries: &'a [Entry],
        end: Option<StepId>,
        before: &[&'a str],
        played: &[(usize, String)],
        (expected, found, mut difference): (&'a str, &'a str, Difference),
    ) -> Self {
        let read = |line: &'a str| (!line.is_empty()).then(|| Told::read(line));
        let (expected, mut found) = (read(expected), read(found));
        let owner = |number: usize| played.get(number).map(|(owner, _)| *owner);
        let shared = before.len().checked_sub(1).and_then(owner);
        let mut found_in = found.as_ref().and_then(|_| owner(before.len()));
        let event = before.iter().rev().find_map(|line| line.strip_prefix('>')).map(str::trim);
        let is_first = before.last().is_some_and(|line| line.starts_with('>'));
        let is_wait = event.is_some_and(|event| event.starts_with('+'));
        let is_moment = matches!(expected.as_ref().or(found.as_ref()), Some(Told::Way(_)));
        if !is_moment && found_in != shared {
            // What comes later is not instead of it.
            (found, found_in) = (None, None);
        }
        let is_alike = |one: &Told<'_>, other: &Told<'_>| discriminant(one) == discriminant(other);
        let alike = expected.as_ref().zip(found.as_ref()).is_some_and(|(one, other)| is_alike(one, other));
        if expected.is_some() && (found.is_none() || difference == Difference::Other && !alike) {
            difference = Difference::Missing;
        }
        let is_of_event = is_first && !is_wait || !is_moment;
        let at = found_in.or(shared.filter(|_| is_of_event));
        let next = shared.map_or(0, |shared| shared + 1);
        let after = || entries.get(next).map_or(end, |entry| entry.from);
        let entry = at.and_then(|at| entries.get(at));
        let details = before.iter().rev().take_while(|line| line.starts_with("  "));
        Self {
            script,
            entry,
            from: entry.map_or_else(after, |entry| entry.from),
            event,
            is_timed: !is_of_event,
            expected,
            found,
            difference,
            before: details.copied().map(Told::read).collect(),
        }
    }

    /// ` after `yes` in step `greet``, for a message.
    pub(super) fn after(&self) -> String {
        let event = self.event.map_or_else(String::new, |event| format!(" after `{event}`"));
        let step = self.from.map_or_else(String::new, |step| format!(" in step `{}`", self.name(step)));
        format!("{event}{step}")
    }

    pub(super) fn cure(&self) -> Cure {
        let expected = self.expected.as_ref().filter(|_| self.difference != Difference::Needless);
        let found = self.found.as_ref();
        let rule = expected.and_then(Told::forbids).or_else(|| found.and_then(Told::forbids));
        let count = |kind: &Told<'_>| self.before.iter().filter(|told| *told == kind).count();
        match (expected, found) {
            _ if rule.is_some() => self.of_rule(rule.unwrap_or_default()),
            (Some(Told::Way(steps)), _) => self.other_way(steps),
            (None, Some(Told::Way(_))) => self.needless_way(),
            (Some(Told::Refused(_) | Told::Offers(_)), Some(Told::Refused(_) | Told::Offers(_))) => {
                self.other_offers()
            }
            (Some(Told::Refused(_) | Told::Remark), _) => self.needless_way(),
            (_, Some(Told::Refused(_) | Told::Remark)) => self.other_way(&[]),
            (Some(Told::Put), _) | (None, Some(Told::Put)) => {
                self.of_block(count(&Told::Put), "say` or `do", |what| matches!(what, Happening::Output(_)))
            }
            (Some(Told::Tip), _) | (None, Some(Told::Tip)) => self.of_tip(),
            _ => {
                let stage = self.script.fact("stage");
                self.of_block(
                    count(&Told::Fact),
                    "set` or `clear",
                    |what| matches!(what, Happening::Fact(reference, _) if Some(reference.fact) != stage),
                )
            }
        }
    }

    pub(super) fn name(&self, step: StepId) -> String {
        self.script.step_name(step)
    }

    /// What happened in the entry.
    pub(super) fn trace(&self) -> impl Iterator<Item = Happening> {
        self.entry.into_iter().flat_map(|entry| &entry.trace).map(|traced| traced.what)
    }

    /// Something happens that was not expected: the arrow that is taken.
    fn needless_way(&self) -> Cure {
        let taken = self.trace().find_map(|what| match what {
            Happening::Arrow(arrow) => Some(arrow),
            _ => None,
        });
        let cure = Cure::new("give the arrow that is taken a condition (`if`)".to_owned());
        let timer = self.trace().find_map(|what| match what {
            Happening::Timer(timer) => Some(timer),
            _ => None,
        });
        let cure =
            self.from.into_iter().fold(cure, |cure, from| cure.at(Point::Step(from), "the call is here"));
        let cure = timer.into_iter().fold(cure, |cure, timer| cure.at(Point::Timer(timer), "this runs out"));
        taken.into_iter().fold(cure, |cure, arrow| cure.at(Point::Arrow(arrow), "this arrow is taken"))
    }

    fn of_rule(&self, name: &str) -> Cure {
        let Some(rule) = self.script.rule(name) else {
            return Cure::new(format!("the script has no rule `{name}`: give it one"));
        };
        let is_expected = self.expected.as_ref().and_then(Told::forbids) == Some(name);
        let (label, help) = match is_expected {
            true => {
                ("this rule does not come into it any more", format!("look at what rule `{name}` demands"))
            }
            false => {
                ("this rule comes into it", format!("do as rule `{name}` says, or change what it demands"))
            }
        };
        let cure = Cure::new(help).at(Point::Rule(rule), label);
        self.from.into_iter().fold(cure, |cure, from| cure.at(Point::Step(from), "the call is here"))
    }

    /// Other events are on offer.
    fn other_offers(&self) -> Cure {
        let offered = |told: &Option<Told<'a>>| told.as_ref().map(Told::offered).unwrap_or_default();
        let (expected, found) = (offered(&self.expected), offered(&self.found));
        let lost = expected.iter().find(|name| !found.contains(name));
        let step = self.from.map(|step| self.name(step)).unwrap_or_default();
        if let Some(lost) = lost {
            return self.unanswered(lost, None);
        }
        let new = found.iter().find(|name| !expected.contains(name));
        let help = new.map_or_else(
            || format!("look at the conditions of the arrows of step `{step}`"),
            |new| format!("give `{new}` in step `{step}` a condition (`if`)"),
        );
        let arrows = new.map(|new| self.answers(new)).unwrap_or_default();
        let cure = self
            .from
            .into_iter()
            .fold(Cure::new(help), |cure, from| cure.at(Point::Step(from), "the call is here"));
        arrows.into_iter().fold(cure, |cure, arrow| cure.at(Point::Arrow(arrow), "this answers it"))
    }

    fn of_tip(&self) -> Cure {
        let entered = self.trace().filter_map(|what| match what {
            Happening::Step(step) => Some(step),
            _ => None,
        });
        let step = entered.last().or(self.from);
        let name = step.map(|step| self.name(step)).unwrap_or_default();
        let help = match self.expected.is_some() {
            true => format!("give step `{name}` its `tip`"),
            false => format!("take the `tip` of step `{name}` away"),
        };
        let cure = Cure::new(help);
        step.into_iter().fold(cure, |cure, step| cure.at(Point::Step(step), "the tip is of this step"))
    }

    /// Something is put out or learnt, or is not: the steps and arrows in which it would be. `number` such things are as
    /// they should be.
    fn of_block(&self, number: usize, keys: &str, is: impl Fn(Happening) -> bool) -> Cure {
        let mut blocks: Vec<Point> = Vec::new();
        let (mut count, mut first, mut instead) = (0, 0, None);
        for what in self.trace() {
            match what {
                Happening::Arrow(arrow) => blocks.push(Point::Arrow(arrow)),
                Happening::Step(step) => blocks.push(Point::Step(step)),
                what if is(what) && count == number => {
                    instead = Some(what);
                    break;
                }
                what if is(what) => {
                    count += 1;
                    first = if count == number { blocks.len().saturating_sub(1) } else { first };
                }
                _ => {}
            }
        }
        let mut between: Vec<Point> = blocks.into_iter().skip(first).collect();
        if between.is_empty() {
            between.extend(self.from.map(Point::Step));
        }
        let instead = match instead {
            Some(Happening::Output(output)) => Some(output),
            _ => None,
        };
        let mut label = "it may be missing here";
        let help = match self.difference {
            Difference::Missing => format!("give it back its `{keys}`"),
            Difference::Needless => {
                between.drain(..between.len().saturating_sub(1));
                label = "it comes from here";
                format!("take its `{keys}` away")
            }
            Difference::Other => {
                let told = instead.map(|output| self.told_by(output));
                // What speaks of no fact is what it is, however the call came to it.
                if told.as_ref().is_some_and(|(_, depends)| !depends) {
                    between.clear();
                }
                label = "it may be otherwise because of this";
                told.map_or_else(|| format!("look at its `{keys}`"), |(help, _)| help)
            }
        };
        let cure = between.iter().rev().fold(Cure::new(help), |cure, point| cure.at(*point, label));
        match instead.filter(|_| self.difference != Difference::Needless) {
            Some(output) => cure.at(Point::Output(output), "this comes instead"),
            None => cure,
        }
    }

    /// What to look at where this is put out in the place of something else, and whether it depends on facts.
    fn told_by(&self, output: OutputId) -> (String, bool) {
        let line = match self.script.output(output) {
            Some(Output::Say(line) | Output::Send { line, .. }) => self.script.line_model(*line),
            Some(Output::Greet) => {
                return ("look at `greeting.toml` of the language, and at `setup`".to_owned(), false);
            }
            Some(Output::Request { arguments, .. } | Output::Perform { arguments, .. }) => {
                return ("look at this `do`".to_owned(), !arguments.is_empty());
            }
            _ => None,
        };
        let Some(line) = line else { return ("look at this `do`".to_owned(), false) };
        let ids = line.variants.iter().filter_map(|id| self.script.message(*id));
        let ids: Vec<String> = ids.map(|id| format!("`{id}`")).collect();
        let depends = !line.arguments.is_empty();
        let with = if depends { ", and at the facts in its `with`" } else { "" };
        (format!("look at the text of {}{with}", ids.join(" or ")), depends)
    }

    /// The arrows by which an event can be answered where the call is.
    pub(super) fn answers(&self, event: &str) -> Vec<ArrowId> {
        let Some(event) = self.script.event(event) else { return Vec::new() };
        let from = self.from;
        let flow = from.and_then(|from| self.script.step_model(from)).map(|step| step.flow);
        let is_here = |id: &ArrowId| match id {
            ArrowId::Transition(step, _) => Some(*step) == from,
            ArrowId::Flow(of, _) => *of == FlowId::MAIN || Some(*of) == flow,
            ArrowId::Interrupt(_) => true,
            ArrowId::Then(..) | ArrowId::OnReturn(..) => false,
        };
        let arrows = self.script.arrows().map(|(id, _)| id).filter(is_here);
        arrows.filter(|id| self.event_of(*id) == Some(event)).collect()
    }

    fn event_of(&self, id: ArrowId) -> Option<etiquette_core::EventId> {
        let transition = match id {
            ArrowId::Transition(step, at) => self.script.step_model(step)?.transitions.get(at),
            ArrowId::Flow(flow, at) => self.script.flow_model(flow)?.transitions.get(at),
            ArrowId::Interrupt(at) => self.script.interrupts().get(at),
            ArrowId::Then(..) | ArrowId::OnReturn(..) => None,
        };
        transition.map(|transition| transition.event)
    }

    /// Where an arrow leads: a step, or the first one of a flow.
    pub(super) fn leads_to(&self, id: ArrowId) -> Option<StepId> {
        let (_, arrow) = self.script.arrows().find(|(known, _)| *known == id)?;
        match arrow.target {
            Target::Step(step) | Target::Back(step) => Some(step),
            Target::Enter(flow) => self.script.flow_model(flow).map(|flow| flow.start),
            Target::Stay | Target::Return | Target::End => None,
        }
    }
}
