//! A host that can hold a call from any moment on, just as `play` holds one, and what can happen in it.

use std::sync::Arc;

use etiquette_core::{
    Call, Channel, Context, Direction, Effect, Event, FactId, Operator, SavedTimer, Script, Source, Step,
    StepId, Timestamp,
};
use etiquette_script::parse_value;

use super::coverage::Coverage;
use crate::replay::{EventLine, LINE_FINISHED, Opening};

/// A call that is about to begin.
#[derive(Clone, Debug, Default)]
pub(super) struct Opened {
    pub(super) context: Context,
    /// The same as arguments of `etiquette play`.
    pub(super) arguments: Vec<String>,
}

/// A call at some moment.
#[derive(Clone)]
pub(super) struct Host {
    pub(super) call: Call,
    now: Timestamp,
}

/// What came of something.
pub(super) struct Came {
    pub(super) host: Host,
    /// The line of an event file.
    pub(super) line: String,
    pub(super) taken: Coverage,
}

impl Host {
    /// A call begins; `None` where it cannot.
    pub(super) fn begin(script: &Arc<Script>, opened: &Opened) -> Option<Came> {
        let opening = Opening::default();
        let mut context = opened.context.clone();
        context.zone.get_or_insert(opening.zone);
        let call = Call::try_new(script.clone(), context).ok()?;
        Self { call, now: opening.at }.take(&Event::tick(), String::new())
    }

    /// Everything that may come next: each event, and the time until the next timer runs out.
    pub(super) fn next<'a>(&'a self, events: &'a [(String, Event)]) -> impl Iterator<Item = Came> + 'a {
        let events = if self.call.has_ended() { &[] } else { events };
        let came = events.iter().filter_map(|(line, event)| self.clone().take(event, line.clone()));
        came.chain(self.clone().wait())
    }

    /// Lets time pass until a timer runs out; the time bounds of rules are passed by.
    fn wait(mut self) -> Option<Came> {
        let (began, mut taken) = (self.now, Coverage::default());
        loop {
            let next = self.call.deadline().filter(|next| taken == Coverage::default() || *next <= self.now);
            let Some(next) = next else { break };
            self.now = next;
            self.step(&Event::tick(), &mut taken)?;
        }
        let line = format!("+{}", humantime::format_duration(self.now.since(began)));
        (self.now > began).then_some(Came { host: self, line, taken })
    }

    fn take(mut self, event: &Event, line: String) -> Option<Came> {
        let mut taken = Coverage::default();
        self.step(event, &mut taken)?;
        Some(Came { host: self, line, taken })
    }

    /// One step of the engine, and the end of the line that it said; `None` where the call cannot go on.
    fn step(&mut self, event: &Event, taken: &mut Coverage) -> Option<()> {
        let mut step = Step::traced();
        self.call.step(event, self.now, &mut step).ok()?;
        taken.add(&self.call, &step);
        let speaks = |(_, effect)| matches!(effect, Effect::Say(_) | Effect::Greet(_));
        let finished = self.call.script().event(LINE_FINISHED).filter(|_| !self.call.has_ended());
        if let Some(finished) = finished.filter(|_| step.effects(self.call.script()).any(speaks)) {
            self.call.step(&Event::new(finished), self.now, &mut step).ok()?;
            taken.add(&self.call, &step);
        }
        Some(())
    }

    /// Where the call is, and the codes of its facts and its timers.
    pub(super) fn look(&self) -> Look {
        let (saved, personal) = self.call.save();
        let mut codes = saved.cells;
        for (place, code) in personal.cells {
            codes.get_mut(usize::from(place)).into_iter().for_each(|known| *known = code);
        }
        let timer = |timer: &SavedTimer| match timer {
            SavedTimer::Until(timer, _) => (timer.raw(), false),
            SavedTimer::Paused(timer, _) => (timer.raw(), true),
        };
        let timers = saved.timers.iter().map(timer).collect();
        Look { at: self.call.position(), suspended: saved.suspended, codes, timers }
    }
}

/// A call as it can be told from others.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Look {
    pub(super) at: Option<StepId>,
    pub(super) suspended: Vec<StepId>,
    pub(super) codes: Vec<u16>,
    timers: Vec<(u16, bool)>,
}

/// Everything that somebody can tell a call of a script, with what events bring.
pub(super) fn events(script: &Script) -> Vec<(String, Event)> {
    let mut lines = Vec::new();
    for (_, event) in script.events().filter(|(_, event)| event.source != Source::Clock) {
        lines.push(event.name.to_string());
        let brought = |fact: &FactId| {
            let model = script.fact_model(*fact)?;
            Some(samples(script, *fact).into_iter().map(|value| format!(" {}={value}", model.name)).collect())
        };
        let brought: Vec<Vec<String>> = event.brings.iter().filter_map(brought).collect();
        lines.extend(brought.iter().flatten().map(|value| format!("{}{value}", event.name)));
        if brought.len() > 1 {
            let first: String =
                brought.iter().filter_map(|values| values.first()).map(String::as_str).collect();
            lines.push(format!("{}{first}", event.name));
        }
    }
    let read = |line: String| match EventLine::parse(script, &line) {
        Ok(EventLine::Event(event)) => Some((line, event)),
        _ => None,
    };
    lines.into_iter().filter_map(read).collect()
}

/// Values of a fact as they are written: every option, and small numbers.
fn samples(script: &Script, fact: FactId) -> Vec<String> {
    let written: Vec<String> = match script.fact_model(fact).map(|fact| fact.kind.name()) {
        Some("choice") => {
            (0..=u16::MAX).map_while(|at| Some(script.option_name(fact, at)?.to_owned())).collect()
        }
        Some("counter") => (0..=3_u16).map(|count| count.to_string()).collect(),
        _ => ["yes", "no", "1", "2026-03-02T11:00:00Z", "…"].map(str::to_owned).into(),
    };
    let fits = |value: &String| parse_value(script, fact, value).is_ok();
    let mut fitting: Vec<String> = written.into_iter().filter(fits).collect();
    // A text takes anything, and one is enough.
    let is_text = fitting.len() > 3 && fitting.last().is_some_and(|value| value == "…");
    fitting.drain(..if is_text { fitting.len() - 1 } else { 0 });
    fitting
}

/// Calls that are about to begin: an ordinary one, and those in which one thing is otherwise, or two.
pub(super) fn openings(script: &Script) -> Vec<Opened> {
    let directions =
        Direction::ALL.iter().filter(|direction| script.direction().is_none_or(|only| only == **direction));
    let changes = changes(script);
    let mut openings = Vec::new();
    for direction in directions {
        let context =
            Context { call: "cover".into(), direction: *direction, seed: Some(1), ..Context::default() };
        let said = script.direction().is_none().then(|| format!("--direction {}", direction.name()));
        let ordinary = Opened { context, arguments: said.into_iter().collect() };
        let one = changes.iter().map(|change| ordinary.with(change));
        let pairs = changes.iter().enumerate().flat_map(|(at, change)| {
            let others = changes.get(at + 1..).unwrap_or_default().iter();
            others.filter(|other| other.of != change.of).map(|other| ordinary.with(change).with(other))
        });
        let all: Vec<Opened> = one.chain(pairs).collect();
        openings.push(ordinary);
        openings.extend(all);
    }
    openings
}

/// Something that may be otherwise when a call begins.
struct Change {
    /// What it is a change of.
    of: String,
    /// As an argument of `etiquette play`.
    argument: String,
    make: Box<dyn Fn(&mut Context)>,
}

impl Change {
    fn new(of: &str, value: &str, make: impl Fn(&mut Context) + 'static) -> Self {
        Self {
            of: of.to_owned(),
            argument: format!("--{of} {value}").trim_end().to_owned(),
            make: Box::new(make),
        }
    }
}

impl Opened {
    fn with(&self, change: &Change) -> Self {
        let mut opened = self.clone();
        (change.make)(&mut opened.context);
        opened.arguments.push(change.argument.clone());
        opened
    }
}

/// Everything that may be otherwise, a fact with each value that it can be given.
fn changes(script: &Script) -> Vec<Change> {
    let mut changes = vec![
        Change::new("channel", "chat", |context| context.channel = Channel::Chat),
        Change::new("operator", "bot", |context| context.operator = Operator::Bot),
        Change::new("returning", "", |context| context.returning = true),
    ];
    for (id, fact) in script.facts().filter(|(_, fact)| fact.given) {
        for written in samples(script, id) {
            if let Ok(value) = parse_value(script, id, &written) {
                let given = (fact.name.to_string().into(), value);
                let argument = format!("--fact {}={written}", fact.name);
                let make = move |context: &mut Context| context.facts.push(given.clone());
                changes.push(Change { of: fact.name.to_string(), argument, make: Box::new(make) });
            }
        }
    }
    changes
}
