//! One call, played on a virtual clock and with no guide.

use std::{collections::BTreeSet, time::Duration};

use etiquette_core::{
    Call, Connection, Context, Event, FactId, Happening, RuleId, Stage, Step, StepId, Timestamp, Value,
    model::{FactRef, Output},
};

use super::{Playground, stage::is_connection};
use crate::replay::{EventLine, LINE_FINISHED};

/// A call of which a host tells nothing but what can be.
pub struct Play<'g> {
    /// What is played.
    pub ground: &'g Playground,
    /// What was known of the call before it began.
    pub context: Context,
    /// The call as it stands.
    pub call: Call,
    /// What happened, as lines of an event file.
    pub lines: Vec<String>,
    /// The rules that were broken.
    pub broken: BTreeSet<RuleId>,
    /// How often each rule was set off.
    pub set_off: Vec<u64>,
    /// How many steps the engine took.
    pub steps: u64,
    /// Whether something was said in the last of them.
    pub spoke: bool,
    /// The last step of the script that the call was in.
    pub last: Option<StepId>,
    now: Timestamp,
    /// How long the call was in each stage, in their order.
    stages: [Duration; 6],
    codes: Box<[u16]>,
    step: Step,
}

impl<'g> Play<'g> {
    /// A call that has begun; `None` if none can begin so.
    pub fn try_new(ground: &'g Playground, context: &Context) -> Option<Self> {
        let script = ground.script();
        let call = Call::try_new(script.clone(), context.clone()).ok()?.without_guide();
        let mut codes = script.initial_codes();
        for (fact, code) in call.public_codes() {
            put(ground, &mut codes, fact, code);
        }
        let mut play = Self {
            ground,
            context: context.clone(),
            call,
            lines: Vec::new(),
            broken: BTreeSet::new(),
            set_off: vec![0; script.rules().count()],
            steps: 0,
            spoke: false,
            last: None,
            now: Timestamp::default(),
            stages: [Duration::ZERO; 6],
            codes,
            step: Step::traced(),
        };
        play.happens(&Event::tick()).then_some(play)
    }

    /// How long it is until the next timer runs out.
    pub fn left(&self) -> Option<Duration> {
        self.call.deadline().map(|deadline| deadline.since(self.now))
    }

    /// How long the call has lasted.
    pub fn elapsed(&self) -> Duration {
        self.now.since(Timestamp::default())
    }

    /// How long the call was in a stage.
    pub fn time_in(&self, stage: Stage) -> Duration {
        self.stages.get(stage.index()).copied().unwrap_or_default()
    }

    /// What the last step of the engine did, with its trace.
    pub const fn step(&self) -> &Step {
        &self.step
    }

    /// Has a line of an event file happen, if it can.
    pub fn take(&mut self, line: &str) -> bool {
        match EventLine::parse(self.ground.script(), line) {
            Ok(EventLine::Event(event)) => self.happen(&event, line.to_owned()),
            Ok(EventLine::Wait(duration)) => self.wait(duration),
            Ok(EventLine::Locale(locale)) if !self.call.has_ended() => {
                self.lines.push(line.to_owned());
                self.happens(&Event::tick().in_locale(locale))
            }
            _ => false,
        }
    }

    /// Has the host say that a line was spoken, if it can.
    pub(super) fn finish_line(&mut self) -> bool {
        let ground = self.ground;
        ground.line_finished.as_ref().is_some_and(|event| self.happen(event, LINE_FINISHED.to_owned()))
    }

    /// Has an event happen that was written so, if it can.
    pub(super) fn happen(&mut self, event: &Event, line: String) -> bool {
        let can_happen = event.id().is_some_and(|id| self.ground.can_happen(&self.call, id));
        if self.call.has_ended() || !can_happen {
            return false;
        }
        self.lines.push(line);
        self.happens(event)
    }

    /// Lets time pass, and every timer run out in its turn.
    pub(super) fn wait(&mut self, duration: Duration) -> bool {
        if self.call.has_ended() {
            return false;
        }
        self.lines.push(format!("+{}", humantime::format_duration(duration)));
        let end = self.now.after(duration);
        while let Some(deadline) = self.call.deadline().filter(|deadline| *deadline <= end) {
            self.pass(deadline);
            if !self.happens(&Event::tick()) {
                return false;
            }
        }
        if !self.call.has_ended() {
            self.pass(end);
        }
        true
    }

    fn pass(&mut self, until: Timestamp) {
        if let Some(time) = self.stages.get_mut(self.call.stage().index()) {
            *time += until.since(self.now);
        }
        self.now = until;
    }

    /// One step of the engine; whether it could be taken.
    fn happens(&mut self, event: &Event) -> bool {
        let model = event.id().and_then(|id| self.ground.script().event_model(id));
        let brings = |fact: FactId| model.is_some_and(|model| model.brings.contains(&fact));
        self.look_at_private_facts(|fact| !brings(fact));
        self.last = self.call.position().or(self.last);
        if self.call.step(event, self.now, &mut self.step).is_err() {
            return false;
        }
        self.look_at_private_facts(brings);
        self.steps += 1;
        self.last = self.step.moves().iter().filter_map(|made| made.to).next_back().or(self.last);
        self.broken.extend(self.step.broken());
        self.spoke = false;
        let step = std::mem::take(&mut self.step);
        step.trace().iter().for_each(|traced| self.hears(traced.what));
        self.step = step;
        true
    }

    /// A trace tells nothing of private facts: what sets rules off is judged by what they were before the step, or by what
    /// its event has brought.
    fn look_at_private_facts(&mut self, which: impl Fn(FactId) -> bool) {
        for id in self.ground.triggers.private.iter().filter(|id| which(**id)) {
            let Some(fact) = self.ground.script().fact_model(*id) else { continue };
            let code = match self.call.fact(&fact.name).and_then(|fact| fact.value) {
                None => 0,
                Some(Value::Flag(flag)) => u16::from(flag) + 1,
                Some(Value::Choice(option)) => option + 1,
                Some(Value::Counter(count)) => count,
                Some(_) => 1,
            };
            put(self.ground, &mut self.codes, (*id).into(), code);
        }
    }

    /// Follows the facts, and counts what sets rules off.
    fn hears(&mut self, what: Happening) {
        if let Happening::Stage(stage) = what {
            self.put("stage", stage as u16 + 1);
        }
        let Self { ground, set_off, codes, .. } = self;
        ground.triggers.of(ground.script(), what, codes, |rule| {
            set_off.get_mut(rule.index()).into_iter().for_each(|times| *times += 1);
        });
        match what {
            Happening::Fact(fact, code) => put(ground, codes, fact, code),
            Happening::Event { event, .. } => {
                match ground.script().event_model(event).and_then(|event| event.connects) {
                    Some(true) => self.put_connection(Connection::Up),
                    Some(false) if !is_connection(&self.call, Connection::Ended) => {
                        self.put_connection(Connection::Lost);
                    }
                    _ => {}
                }
            }
            Happening::Output(output) => {
                let output = ground.script().output(output);
                self.spoke |= matches!(output, Some(Output::Say(_) | Output::Greet));
                if matches!(output, Some(Output::HangUp)) {
                    self.put_connection(Connection::Ended);
                }
            }
            _ => {}
        }
    }

    fn put_connection(&mut self, connection: Connection) {
        self.put("connection", connection as u16 + 1);
    }

    fn put(&mut self, fact: &str, code: u16) {
        if let Some(fact) = self.ground.script().fact(fact) {
            put(self.ground, &mut self.codes, fact.into(), code);
        }
    }
}

fn put(ground: &Playground, codes: &mut [u16], fact: FactRef, code: u16) {
    let at = ground.script().code_position(codes, fact);
    if let Some(known) = at.and_then(|at| codes.get_mut(at)) {
        *known = code;
    }
}
