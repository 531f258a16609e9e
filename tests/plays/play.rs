//! One call, played line by line on a virtual clock and with no guide.

use std::{collections::BTreeSet, time::Duration};

use etiquette::{
    Call, Connection, Context, Event, Happening, Step, Timestamp, Value,
    check::replay::EventLine,
    core::{
        FactId, RuleId,
        model::{FactRef, Output},
    },
};

use crate::piece::{Piece, is_connection};

/// A call of which a host tells nothing but what can be.
pub(crate) struct Play<'p> {
    pub(crate) piece: &'p Piece,
    pub(crate) call: Call,
    /// What happened, as lines of an event file.
    pub(crate) lines: Vec<String>,
    pub(crate) broken: BTreeSet<RuleId>,
    /// How often each rule was set off.
    pub(crate) set_off: Vec<u64>,
    /// How many steps the engine took.
    pub(crate) steps: u64,
    /// Whether something was said in the last of them.
    pub(crate) spoke: bool,
    now: Timestamp,
    codes: Box<[u16]>,
    step: Step,
}

impl<'p> Play<'p> {
    pub(crate) fn new(piece: &'p Piece, context: &Context) -> Self {
        let call = Call::try_new(piece.script.clone(), context.clone()).expect("a call").without_guide();
        let mut codes = piece.script.initial_codes();
        for (fact, code) in call.public_codes() {
            put(piece, &mut codes, fact, code);
        }
        let mut play = Self {
            piece,
            call,
            lines: Vec::new(),
            broken: BTreeSet::new(),
            set_off: vec![0; piece.script.rules().count()],
            steps: 0,
            spoke: false,
            now: Timestamp::default(),
            codes,
            step: Step::traced(),
        };
        play.happens(&Event::tick());
        play
    }

    /// How long it is until the next timer runs out.
    pub(crate) fn left(&self) -> Option<Duration> {
        self.call.deadline().map(|deadline| deadline.since(self.now))
    }

    /// Has a line of an event file happen, if it can.
    pub(crate) fn take(&mut self, line: &str) -> bool {
        if self.call.has_ended() {
            return false;
        }
        match EventLine::parse(&self.piece.script, line).expect("a line of an event file") {
            EventLine::Event(event) if !self.piece.can_happen(&self.call, event.id().expect("no tick")) => {
                return false;
            }
            EventLine::Event(event) => self.happens(&event),
            EventLine::Wait(duration) => self.wait(duration),
            EventLine::Locale(locale) => self.happens(&Event::tick().in_locale(locale)),
            _ => return false,
        }
        self.lines.push(line.to_owned());
        true
    }

    fn wait(&mut self, duration: Duration) {
        let end = self.now.after(duration);
        while let Some(deadline) = self.call.deadline().filter(|deadline| *deadline <= end) {
            self.now = deadline;
            self.happens(&Event::tick());
        }
        self.now = end;
    }

    fn happens(&mut self, event: &Event) {
        let model = event.id().and_then(|id| self.piece.script.event_model(id));
        let brings = |fact: FactId| model.is_some_and(|model| model.brings.contains(&fact));
        self.look_at_private_facts(|fact| !brings(fact));
        self.call.step(event, self.now, &mut self.step).expect("a step");
        self.look_at_private_facts(brings);
        self.steps += 1;
        self.broken.extend(self.step.broken());
        self.spoke = false;
        let trace: Vec<Happening> = self.step.trace().iter().map(|traced| traced.what).collect();
        trace.into_iter().for_each(|what| self.hears(what));
    }

    /// A trace tells nothing of private facts: what sets rules off is judged by what they were before the step, or by what
    /// its event has brought.
    fn look_at_private_facts(&mut self, which: impl Fn(FactId) -> bool) {
        for id in self.piece.triggers.private.iter().filter(|id| which(**id)) {
            let fact = self.piece.script.fact_model(*id).expect("a fact of the script");
            let code = match self.call.fact(&fact.name).and_then(|fact| fact.value) {
                None => 0,
                Some(Value::Flag(flag)) => u16::from(flag) + 1,
                Some(Value::Choice(option)) => option + 1,
                Some(Value::Counter(count)) => count,
                Some(_) => 1,
            };
            put(self.piece, &mut self.codes, (*id).into(), code);
        }
    }

    /// Follows the facts, and counts what sets rules off.
    fn hears(&mut self, what: Happening) {
        if let Happening::Stage(stage) = what {
            self.put("stage", stage as u16 + 1);
        }
        let Self { piece, set_off, codes, .. } = self;
        piece.triggers.of(&piece.script, what, codes, |rule| set_off[rule.index()] += 1);
        match what {
            Happening::Fact(fact, code) => put(piece, codes, fact, code),
            Happening::Event { event, .. } => {
                match piece.script.event_model(event).and_then(|event| event.connects) {
                    Some(true) => self.put_connection(Connection::Up),
                    Some(false) if !is_connection(&self.call, Connection::Ended) => {
                        self.put_connection(Connection::Lost);
                    }
                    _ => {}
                }
            }
            Happening::Output(output) => {
                let output = piece.script.output(output);
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
        let fact = self.piece.script.fact(fact).expect("a standard fact");
        put(self.piece, &mut self.codes, fact.into(), code);
    }
}

fn put(piece: &Piece, codes: &mut [u16], fact: FactRef, code: u16) {
    if let Some(at) = piece.script.code_position(codes, fact) {
        codes[at] = code;
    }
}
