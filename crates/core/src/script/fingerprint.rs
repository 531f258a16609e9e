//! The bytes over which a script's fingerprint is taken.
//!
//! The encoding is fixed for ever: a change of it orphans every saved call. It leaves out names of messages'
//! texts, tips, labels and written guards, so that mending one of them changes no live call.

use alloc::vec::Vec;

use crate::{
    context::Direction,
    fact::FactKind,
    keyed,
    model::{
        Argument, ArgumentSource, Arrow, Block, Compare, Due, Fact, FactIndex, FactRef, Flow, Guard,
        LineModel, Model, Occurrence, Output, Proposition, RuleModel, Scope, Set, StepModel, Target,
        TimerModel, Transition, Trigger,
    },
};

/// Raised when the encoding changes.
const VERSION: u64 = 1;

pub(super) fn fingerprint(model: &Model) -> [u8; 16] {
    let mut out = Encoder { bytes: Vec::new(), model };
    out.number(VERSION);
    out.text(&model.name);
    out.number(model.start.index() as u64);
    out.list(&model.stage_entries, |out, entry| out.number(entry.map_or(0, |step| step.index() as u64 + 1)));
    out.list(&model.facts, Encoder::fact);
    out.list(&model.events, |out, event| {
        out.text(&event.name);
        out.text(event.source.name());
        out.list(&event.brings, |out, fact| out.number(fact.index() as u64));
        out.number(event.connects.map_or(0, |connects| u64::from(connects) + 1));
    });
    out.list(&model.flows, Encoder::flow);
    out.list(&model.steps, Encoder::step);
    out.list(&model.interrupts, Encoder::transition);
    out.list(&model.timers, Encoder::timer);
    out.list(&model.lines, Encoder::line);
    out.list(&model.outputs, Encoder::output);
    out.list(&model.rules, Encoder::rule);
    out.text(model.direction.map_or("", Direction::name));
    keyed::fingerprint(&out.bytes)
}

struct Encoder<'a> {
    bytes: Vec<u8>,
    model: &'a Model,
}

impl Encoder<'_> {
    fn number(&mut self, number: u64) {
        self.bytes.extend_from_slice(&number.to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn list<T>(&mut self, items: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.number(items.len() as u64);
        for item in items {
            each(self, item);
        }
    }

    fn fact(&mut self, fact: &Fact) {
        self.text(&fact.name);
        self.text(fact.kind.name());
        match &fact.kind {
            FactKind::Choice(options) => self.list(options, |out, option| out.text(option)),
            FactKind::Counter(most) | FactKind::Text(most) | FactKind::Texts(most) => {
                self.number(u64::from(*most));
            }
            FactKind::Money(currency) => self.bytes.extend_from_slice(currency),
            FactKind::Flag | FactKind::Time => {}
        }
        self.text(fact.class.name());
        self.number(fact.index.map_or(0, |index| index.index() as u64 + 1));
        self.number(u64::from(fact.initial));
        self.number(u64::from(fact.given));
    }

    fn flow(&mut self, flow: &Flow) {
        self.text(&flow.name);
        self.number(flow.start.index() as u64);
        self.text(flow.precedence.name());
        self.number(u64::from(flow.yields));
        self.list(&flow.transitions, Self::transition);
        self.list(&flow.pauses, |out, timer| out.number(timer.index() as u64));
    }

    fn step(&mut self, step: &StepModel) {
        self.text(&step.name);
        self.number(step.flow.index() as u64);
        self.number(step.stage.map_or(0, |stage| stage.index() as u64 + 1));
        self.block(&step.entry);
        self.list(&step.then, Self::arrow);
        self.list(&step.transitions, Self::transition);
        self.list(&step.on_return, Self::arrow);
    }

    fn transition(&mut self, transition: &Transition) {
        self.number(transition.event.index() as u64);
        self.arrow(&transition.arrow);
    }

    fn arrow(&mut self, arrow: &Arrow) {
        self.guard(&arrow.guard);
        self.block(&arrow.block);
        let (tag, index) = match arrow.target {
            Target::Stay => (0, 0),
            Target::Step(step) => (1, step.index()),
            Target::Back(step) => (2, step.index()),
            Target::Enter(flow) => (3, flow.index()),
            Target::Return => (4, 0),
            Target::End => (5, 0),
        };
        self.number(tag);
        self.number(index as u64);
    }

    fn block(&mut self, block: &Block) {
        self.list(&block.sets, |out, assign| {
            out.reference(assign.fact);
            let (tag, value) = match assign.set {
                Set::To(value) => (0, i64::from(value)),
                Set::By(by) => (1, i64::from(by)),
                Set::Clear => (2, 0),
            };
            out.number(tag);
            out.bytes.extend_from_slice(&value.to_le_bytes());
        });
        self.list(&block.outputs, |out, output| out.number(output.index() as u64));
    }

    fn reference(&mut self, reference: FactRef) {
        self.number(reference.fact.index() as u64);
        let (tag, index) = match reference.index {
            FactIndex::None => (0, 0),
            FactIndex::Option(option) => (1, u64::from(option)),
            FactIndex::By(fact) => (2, fact.index() as u64),
        };
        self.number(tag);
        self.number(index);
    }

    fn guard(&mut self, guard: &Guard) {
        match guard {
            Guard::Always => self.number(0),
            Guard::Not(guard) => {
                self.number(1);
                self.guard(guard);
            }
            Guard::All(guards) => {
                self.number(2);
                self.list(guards, Self::guard);
            }
            Guard::Any(guards) => {
                self.number(3);
                self.list(guards, Self::guard);
            }
            Guard::IsSet(fact) => {
                self.number(4);
                self.reference(*fact);
            }
            Guard::Compare(fact, compare, value) => {
                self.number(match compare {
                    Compare::Is => 5,
                    Compare::Below => 6,
                    Compare::Above => 7,
                });
                self.reference(*fact);
                self.number(u64::from(*value));
            }
        }
    }

    fn timer(&mut self, timer: &TimerModel) {
        self.text(&timer.name);
        let (tag, index) = match timer.scope {
            Scope::Step(step) => (0, step.index()),
            Scope::Flow(flow) => (1, flow.index()),
            Scope::Call => (2, 0),
        };
        self.number(if timer.restarts { tag } else { tag + 3 });
        self.number(index as u64);
        self.number(u64::try_from(timer.after.as_millis()).unwrap_or(u64::MAX));
        self.list(&timer.from, Self::trigger);
        self.list(&timer.until, Self::trigger);
        self.number(timer.raises.index() as u64);
    }

    fn trigger(&mut self, trigger: &Trigger) {
        match trigger {
            Trigger::Event(event) => {
                self.number(0);
                self.number(event.index() as u64);
            }
            Trigger::Source(source) => {
                self.number(1);
                self.text(source.name());
            }
        }
    }

    fn line(&mut self, line: &LineModel) {
        self.text(line.act.name());
        self.list(&line.variants, |out, message| {
            let model = out.model;
            out.text(model.messages.get(message.index()).map_or("", |name| name));
        });
        self.list(&line.arguments, Self::argument);
    }

    fn rule(&mut self, rule: &RuleModel) {
        self.text(&rule.name);
        self.text(rule.template.name());
        self.number(rule.template.count().map_or(0, u64::from));
        self.proposition(&rule.first);
        self.list(rule.second.as_slice(), Self::proposition);
        self.text(rule.among.name());
        self.number(rule.bound as u64);
        self.number(u64::try_from(rule.time.as_millis()).unwrap_or(u64::MAX));
        self.number(rule.severity as u64);
        self.text(rule.precedence.name());
    }

    fn proposition(&mut self, proposition: &Proposition) {
        self.guard(&proposition.guard);
        self.list(&proposition.any, |out, occurrence| match occurrence {
            Occurrence::Act(act) => {
                out.number(0);
                out.text(act.name());
            }
            Occurrence::Event(event) => {
                out.number(1);
                out.number(event.index() as u64);
            }
            Occurrence::Effect(name, about) => {
                out.number(2);
                out.text(name);
                out.text(about.as_deref().unwrap_or_default());
            }
            Occurrence::Stage(stage) => {
                out.number(3);
                out.text(stage.name());
            }
            Occurrence::Step(step) => {
                out.number(4);
                out.number(step.index() as u64);
            }
        });
    }

    fn argument(&mut self, argument: &Argument) {
        self.text(&argument.name);
        match argument.source {
            ArgumentSource::Fact(fact) => {
                self.number(0);
                self.reference(fact);
            }
            ArgumentSource::Alias => self.number(1),
            ArgumentSource::Organisation => self.number(2),
        }
    }

    fn output(&mut self, output: &Output) {
        match output {
            Output::Greet => self.text("greet"),
            Output::Hold => self.text("hold"),
            Output::Resume => self.text("resume"),
            Output::HangUp => self.text("hang-up"),
            Output::Erase => self.text("erase"),
            Output::Say(line) => {
                self.text("say");
                self.number(line.index() as u64);
            }
            Output::Transfer { to } => {
                self.text("transfer");
                self.text(to);
            }
            Output::Schedule { task, due } => {
                self.text("schedule");
                self.text(task);
                match due {
                    Due::In(after) => {
                        self.number(0);
                        self.number(u64::try_from(after.as_millis()).unwrap_or(u64::MAX));
                    }
                    Due::At(fact) => {
                        self.number(1);
                        self.reference(*fact);
                    }
                }
            }
            Output::Send { by, line } => {
                self.text("send");
                self.text(by);
                self.number(line.index() as u64);
            }
            Output::Request { name, arguments } => {
                self.text("request");
                self.text(name);
                self.list(arguments, Self::argument);
            }
            Output::Perform { name, arguments } => {
                self.text("perform");
                self.text(name);
                self.list(arguments, Self::argument);
            }
        }
    }
}
