//! A call that should have gone elsewhere: the step in which it went otherwise, the arrow that it took, and the one that
//! should be there.

use etiquette_core::{ArrowId, FlowId, Happening, StepId};

use super::{
    Point,
    course::{Course, Cure},
    told::Told,
};

impl Course<'_> {
    /// Other steps are entered than these.
    pub(super) fn other_way(&self, expected: &[&str]) -> Cure {
        let went: Option<&[&str]> = match &self.found {
            Some(Told::Way(steps)) => Some(steps),
            _ => None,
        };
        let same =
            expected.iter().zip(went.unwrap_or_default()).take_while(|(one, other)| one == other).count();
        let next = expected.get(same).and_then(|name| self.step(name));
        let event = self.event_name();
        let mut cure = match went {
            Some(went) if went == expected => {
                self.other_time(expected.first().and_then(|name| self.step(name)))
            }
            Some(went) if same > 0 => self.other_then(same, next, went.get(same).copied()),
            _ if self.is_timed => self.other_time(next),
            Some(_) => self.other_arrow(&event, next),
            None => self.unanswered(&event, next),
        };
        if let Some(gone) = expected.get(same).filter(|_| next.is_none()) {
            cure.help = format!("give a step the name `{gone}` again, which no step has");
        }
        cure
    }

    /// An event that nothing answers, or only under a condition that is not met: where it could be answered.
    pub(super) fn unanswered(&self, event: &str, next: Option<StepId>) -> Cure {
        let step = self.from.map(|step| self.name(step)).unwrap_or_default();
        let closed: Vec<ArrowId> = self.answers(event);
        let conditions: Vec<String> = closed.iter().filter_map(|arrow| self.condition(*arrow)).collect();
        let key = key(event);
        let to = next.map_or_else(|| "…".to_owned(), |next| format!("\"{}\"", self.goal(next)));
        let flow = next.and_then(|next| self.script.step_model(next)).map(|step| step.flow);
        let help = match (conditions.first(), flow.filter(|flow| self.is_of_another_flow(*flow))) {
            (Some(condition), _) => {
                format!("have the call meet `{condition}` before, or change that condition")
            }
            (None, Some(flow)) => {
                let flow = self.script.flow_model(flow).map_or("", |flow| &flow.name);
                format!("have it enter the flow: `interrupts = [\"{event}\"]` in `[flow.{flow}]`")
            }
            (None, None) => format!("answer it in step `{step}`: `{key} = {to}`"),
        };
        let cure = Cure::new(help);
        let cure = self.from.into_iter().fold(cure, |cure, from| {
            cure.at(Point::Step(from), format!("nothing answers `{event}` in this step"))
        });
        let cure = closed
            .into_iter()
            .fold(cure, |cure, arrow| cure.at(Point::Arrow(arrow), "the condition of this arrow is not met"));
        self.around(cure, flow, event)
    }

    /// The flows in which an event could be answered as well: the one that it should lead into, the one that runs, and what
    /// answers in every step.
    fn around(&self, cure: Cure, next: Option<FlowId>, event: &str) -> Cure {
        let running = self.from.and_then(|from| self.script.step_model(from)).map(|step| step.flow);
        let next = next.filter(|flow| self.is_of_another_flow(*flow));
        let cure =
            next.into_iter().fold(cure, |cure, flow| cure.at(Point::Flow(flow), "it should lead in here"));
        if !self.answers(event).is_empty() || next.is_some() {
            return cure;
        }
        let running = running.filter(|flow| *flow != FlowId::MAIN);
        let cure = running
            .into_iter()
            .fold(cure, |cure, flow| cure.at(Point::Flow(flow), "nor in the flow as a whole"));
        cure.at(Point::Flow(FlowId::MAIN), "nor does what stands here for every step")
    }

    /// Another arrow answers the event than the one that should.
    fn other_arrow(&self, event: &str, next: Option<StepId>) -> Cure {
        let taken = self.arrow_before(0);
        let name = next.map(|next| self.name(next)).unwrap_or_default();
        let mut wanted = self.answers(event);
        wanted.retain(|arrow| next.is_some() && self.leads_to(*arrow) == next && Some(*arrow) != taken);
        let condition = wanted.iter().find_map(|arrow| self.condition(*arrow));
        let help = match (condition, next) {
            (Some(condition), _) => format!("have the call meet `{condition}` before"),
            (None, Some(next)) => {
                let (key, goal) = (key(event), self.goal(next));
                format!("write `{key} = \"{goal}\"` before what answers it, or lead that arrow there")
            }
            (None, None) => "lead the arrow elsewhere".to_owned(),
        };
        let cure = self.taken(Cure::new(help), taken);
        let flow = next.and_then(|next| self.script.step_model(next)).map(|step| step.flow);
        let cure = wanted.iter().fold(cure, |cure, arrow| {
            cure.at(Point::Arrow(*arrow), format!("this arrow to `{name}` is not taken"))
        });
        let flow = flow.filter(|flow| wanted.is_empty() && self.is_of_another_flow(*flow));
        flow.into_iter().fold(cure, |cure, flow| cure.at(Point::Flow(flow), "it should lead in here"))
    }

    /// A step goes on otherwise at once, or does not.
    fn other_then(&self, same: usize, next: Option<StepId>, went: Option<&str>) -> Cure {
        let entered: Vec<StepId> = self.steps().collect();
        let base = same.checked_sub(1).and_then(|last| entered.get(last)).copied();
        let taken = went.and_then(|_| self.arrow_before(same));
        let name = next.map(|next| self.name(next)).unwrap_or_default();
        let of_base = |id: &ArrowId| matches!(id, ArrowId::Then(step, _) if Some(*step) == base);
        let mut wanted: Vec<ArrowId> = self.script.arrows().map(|(id, _)| id).filter(of_base).collect();
        wanted.retain(|arrow| next.is_some() && self.leads_to(*arrow) == next && Some(*arrow) != taken);
        let condition = wanted.iter().find_map(|arrow| self.condition(*arrow));
        let help = match (condition, next) {
            (Some(condition), _) => format!("have the call meet `{condition}` before"),
            (None, Some(next)) => {
                format!("write `then = \"{}\"` with its condition, before what is taken", self.goal(next))
            }
            (None, None) => "give the `then` that is taken a condition (`if`)".to_owned(),
        };
        let cure = base.into_iter().fold(Cure::new(help), |cure, base| {
            cure.at(Point::Step(base), "the call goes on otherwise from this step")
        });
        let cure =
            taken.into_iter().fold(cure, |cure, arrow| cure.at(Point::Arrow(arrow), "this arrow is taken"));
        wanted.into_iter().fold(cure, |cure, arrow| {
            cure.at(Point::Arrow(arrow), format!("this arrow to `{name}` is not taken"))
        })
    }

    /// Time passes otherwise: a timer does not run out, or another one does.
    fn other_time(&self, next: Option<StepId>) -> Cure {
        let step = self.from.map(|step| self.name(step)).unwrap_or_default();
        let name = next.map(|next| self.name(next));
        let help = match &name {
            _ if self.event.is_none() => "look at the step that the script begins with: `start`".to_owned(),
            Some(name) => format!("look at the timers of step `{step}`: `after.\"…\" = \"{name}\"`"),
            None => format!("look at the timers of step `{step}` and of its flow"),
        };
        let ran_out = self.trace().find_map(|what| match what {
            Happening::Timer(timer) => Some(timer),
            _ => None,
        });
        let cure = self.taken(Cure::new(help), self.arrow_before(0));
        ran_out.into_iter().fold(cure, |cure, timer| cure.at(Point::Timer(timer), "this runs out"))
    }

    /// The step that the call was in, and the arrow that it took.
    fn taken(&self, cure: Cure, taken: Option<ArrowId>) -> Cure {
        let from = self.from.or_else(|| Some(self.script.start()));
        let cure = from
            .into_iter()
            .fold(cure, |cure, from| cure.at(Point::Step(from), "the call goes on otherwise from this step"));
        taken.into_iter().fold(cure, |cure, arrow| cure.at(Point::Arrow(arrow), "this arrow is taken"))
    }

    fn steps(&self) -> impl Iterator<Item = StepId> {
        self.trace().filter_map(|what| match what {
            Happening::Step(step) => Some(step),
            _ => None,
        })
    }

    /// The arrow by which the step was entered that so many others were entered before.
    fn arrow_before(&self, steps: usize) -> Option<ArrowId> {
        let (mut entered, mut last) = (0, None);
        for what in self.trace() {
            match what {
                Happening::Arrow(arrow) => last = Some(arrow),
                Happening::Step(_) if entered == steps => break,
                Happening::Step(_) => {
                    entered += 1;
                    last = None;
                }
                _ => {}
            }
        }
        last
    }

    fn condition(&self, id: ArrowId) -> Option<String> {
        let (_, arrow) = self.script.arrows().find(|(known, _)| *known == id)?;
        arrow.condition.as_deref().map(str::to_owned)
    }

    fn step(&self, name: &str) -> Option<StepId> {
        self.script.steps().map(|(id, _)| id).find(|id| self.name(*id) == name)
    }

    /// A step as an arrow names it: without its flow, which is also that of the arrow.
    fn goal(&self, step: StepId) -> String {
        self.script.step_model(step).map_or_else(String::new, |step| step.name.to_string())
    }

    fn is_of_another_flow(&self, flow: FlowId) -> bool {
        let running = self.from.and_then(|from| self.script.step_model(from)).map(|step| step.flow);
        flow != FlowId::MAIN && Some(flow) != running
    }

    /// The event as a script names it, without what it brings.
    fn event_name(&self) -> String {
        let words = self.event.unwrap_or_default().split_whitespace();
        words.take_while(|word| !word.contains('=')).collect::<Vec<_>>().join(" ")
    }
}

/// The key by which a step answers an event: `on.yes`, `choose.soup`.
fn key(event: &str) -> String {
    event.strip_prefix("choose ").map_or_else(|| format!("on.{event}"), |choice| format!("choose.{choice}"))
}
