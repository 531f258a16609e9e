//! One event of a played call, with everything that followed it.

use std::time::Duration;

use etiquette_core::{
    Arguments, Call, Effect, FactKind, Happening, Locale, MessageRef, Offer, Outcome, RuleId, Script, Source,
    Stage, Step, StepId, Traced, When, Why, model::FactRef,
};
use etiquette_phrasebook::{Catalogue, Rendered, Settings, Speaker};

use crate::log::fact_name;

/// One event and what followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The time since the call began.
    pub elapsed: Duration,
    /// The event as it was written; `None` when time passed or the call began.
    pub event: Option<String>,
    /// The step that the call was in before; `None` before it began and after its end.
    pub from: Option<StepId>,
    /// What happened in order, where the player keeps it: with a log, with coverage or with a path.
    pub trace: Vec<Traced>,
    /// Where the call went: names of steps.
    pub steps: Vec<String>,
    /// The stage that the call is in now.
    pub stage: Stage,
    /// What was said and done.
    pub puts: Vec<Put>,
    /// What is known otherwise now, as conditions write it: `goal is be-heard`; only public facts, and only if they were
    /// asked for.
    pub facts: Vec<String>,
    /// What the operator should know now, if the call has moved.
    pub tip: Option<String>,
    /// Why the event was refused and, unless by a rule, what would be allowed.
    pub refusal: Option<String>,
    /// What became of the event, if it was neither answered nor refused.
    pub remark: Option<&'static str>,
    /// The rules that were broken, by what the event led to or by what is owed and was not done in time.
    pub broken: Vec<ToldRule>,
    /// The events on offer, if they were asked for.
    pub offers: Option<Vec<String>>,
    /// When the next timer runs out, since the call began.
    pub deadline: Option<Duration>,
    /// Whether the call has ended with this event.
    pub ended: bool,
}

/// One thing that was said or done.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Put {
    /// A line or a greeting.
    Say {
        /// What the line does.
        act: &'static str,
        /// The message; `None` for a composed greeting.
        message: Option<String>,
        /// The text in the language of the call, or in the nearest one that has it.
        text: String,
        /// The language of the text, if there is one.
        locale: Option<Locale>,
    },
    /// Anything else that the host is asked to do, as its author would write it.
    Do(String),
}

/// A rule of etiquette as operators read it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ToldRule {
    /// Its name.
    pub name: String,
    /// Its sentence in the language of the call.
    pub says: String,
}

impl Entry {
    /// Whether something was said to the caller.
    pub fn has_line(&self) -> bool {
        self.puts.iter().any(|put| matches!(put, Put::Say { .. }))
    }

    /// Whether something was said, done, learnt or broken, or the call moved.
    pub fn has_effects(&self) -> bool {
        let has_moved = !self.steps.is_empty() || self.ended;
        has_moved || !self.puts.is_empty() || !self.facts.is_empty() || !self.broken.is_empty()
    }

    /// Whether nothing happened that anybody would want to read.
    pub fn is_empty(&self) -> bool {
        self.event.is_none() && !self.has_effects() && self.offers.is_none()
    }
}

/// Reads a call and the answer to its last event into an [`Entry`].
#[derive(Clone, Copy)]
pub struct Recorder<'a> {
    /// The call.
    pub call: &'a Call,
    /// The answer to its last event.
    pub step: &'a Step,
    /// The phrases of all languages.
    pub phrases: &'a Catalogue,
    /// The time since the call began.
    pub elapsed: Duration,
}

impl Recorder<'_> {
    /// The entry of the last event, which was written as `event`.
    pub fn entry(self, event: Option<&str>) -> Entry {
        let script = self.call.script();
        let went: Vec<String> =
            self.step.moves().iter().filter_map(|made| made.to).map(|step| script.step_name(step)).collect();
        let moved = !self.step.moves().is_empty();
        let from = self.step.moves().first().map_or_else(|| self.call.position(), |made| made.from);
        let tip = self.step.tip(script).filter(|_| moved).map(|tip| self.render(&tip).text);
        Entry {
            elapsed: self.elapsed,
            event: event.map(str::to_owned),
            from,
            trace: self.step.trace().to_vec(),
            steps: went,
            stage: self.call.stage(),
            puts: self.step.effects(script).map(|(_, effect)| self.put(effect)).collect(),
            facts: Vec::new(),
            tip,
            refusal: self.refusal(),
            remark: self.remark(event),
            broken: self.step.broken().iter().filter_map(|rule| self.told(*rule)).collect(),
            offers: None,
            deadline: self.deadline(),
            ended: self.step.moves().iter().any(|made| made.to.is_none()),
        }
    }

    /// An entry that shows what is on offer.
    pub fn offers(self) -> Entry {
        let anybody = |offer: &Offer<'_>| offer.source != Source::Clock;
        let offers = self.call.awaited().filter(anybody).map(|offer| offer.name.to_owned()).collect();
        Entry {
            elapsed: self.elapsed,
            event: Some("?".to_owned()),
            from: self.call.position(),
            stage: self.call.stage(),
            offers: Some(offers),
            deadline: self.deadline(),
            ..Entry::default()
        }
    }

    /// The public facts that the answer changes, as conditions write them; for a step that keeps a trace.
    pub fn facts(self) -> Vec<String> {
        let script = self.call.script();
        let fact = |traced: &Traced| match traced.what {
            Happening::Fact(reference, code) if script.fact("stage") != Some(reference.fact) => {
                Some(known(script, reference, code))
            }
            _ => None,
        };
        self.step.trace().iter().filter_map(fact).collect()
    }

    /// A message in the language of the call.
    pub fn render(self, message: &MessageRef<'_>) -> Rendered {
        self.phrases.render(message, &self.settings())
    }

    /// A rule in the language of the call; `None` if the script has none with this id.
    pub fn told(self, id: RuleId) -> Option<ToldRule> {
        let script = self.call.script();
        let rule = &script.rule_model(id)?.model;
        let says = MessageRef {
            id: script.message(rule.message)?,
            index: Some(rule.message),
            arguments: Arguments::default(),
        };
        Some(ToldRule { name: rule.name.to_string(), says: self.render(&says).text })
    }

    fn settings(self) -> Settings {
        let context = self.call.context();
        Settings::new(self.call.locale(), context.channel).in_zone(context.zone.unwrap_or_default())
    }

    fn deadline(self) -> Option<Duration> {
        let now = self.call.now()?;
        self.call.deadline().map(|deadline| self.elapsed + deadline.since(now))
    }

    fn put(self, effect: Effect<'_>) -> Put {
        match effect {
            Effect::Say(line) => said(line.act.name(), Some(line.message.id), self.render(&line.message)),
            Effect::Greet(greet) => {
                let context = self.call.context();
                let speaker = Speaker::new(context.alias.as_deref(), context.organisation.as_deref());
                said("greet", None, self.phrases.greet(&greet, &self.settings(), speaker).rendered)
            }
            Effect::Transfer { to } => Put::Do(format!("transfer {to}")),
            Effect::Schedule { task, when: When::In(after) } => {
                Put::Do(format!("schedule {task} in {}", humantime::format_duration(after)))
            }
            Effect::Schedule { task, when: When::At(_) } => Put::Do(format!("schedule {task}")),
            Effect::Send { by, line } => Put::Do(format!("send {by}: {}", self.render(&line.message).text)),
            Effect::Request { name, arguments } => Put::Do(with_names("request", name, arguments)),
            Effect::Perform { name, arguments } => Put::Do(with_names("perform", name, arguments)),
            other => Put::Do(other.name().to_owned()),
        }
    }

    fn remark(self, event: Option<&str>) -> Option<&'static str> {
        event?;
        match self.step.outcome() {
            Outcome::Noted => Some("noted"),
            Outcome::Late => Some("too late: nobody waits for this answer any more"),
            Outcome::Postponed => Some("postponed: too many timers were due"),
            Outcome::Taken | Outcome::Refused(_) => None,
        }
    }

    fn refusal(self) -> Option<String> {
        let Outcome::Refused(refusal) = self.step.outcome() else { return None };
        let why = match &refusal.why {
            Why::Guard(conditions) => format!("it needs {}", either(conditions)),
            Why::Outranked { by } => format!("`{by}` comes first"),
            Why::Rule(rule) => match self.told(*rule) {
                // Its sentence is the cure.
                Some(ToldRule { name, says }) => return Some(format!("it would break `{name}`: {says}")),
                None => "it would break a rule".to_owned(),
            },
            Why::Ended => "the call has ended".to_owned(),
            Why::NotOffered => "nothing answers it here".to_owned(),
        };
        let offered: Vec<String> = self.call.offered().map(|offer| format!("`{}`", offer.name)).collect();
        let allowed = if offered.is_empty() { "nothing".to_owned() } else { offered.join(", ") };
        Some(format!("{why}; allowed: {allowed}"))
    }
}

/// A fact with its value, as a condition writes it.
fn known(script: &Script, reference: FactRef, code: u16) -> String {
    let name = fact_name(script, reference).unwrap_or_default();
    let kind = script.fact_model(reference.fact).map(|fact| &fact.kind);
    let option = |code: u16| script.option_name(reference.fact, code.checked_sub(1)?);
    match (kind, code) {
        (Some(FactKind::Counter(_)), count) => format!("{name} is {count}"),
        (_, 0) => format!("{name} is not set"),
        (Some(FactKind::Flag), 1) => format!("not {name}"),
        (Some(FactKind::Flag), _) => name,
        (Some(FactKind::Choice(_)), code) => format!("{name} is {}", option(code).unwrap_or_default()),
        _ => format!("{name} is set"),
    }
}

fn said(act: &'static str, message: Option<&str>, rendered: Rendered) -> Put {
    Put::Say { act, message: message.map(str::to_owned), text: rendered.text, locale: rendered.locale }
}

fn either(conditions: &[Box<str>]) -> String {
    let quoted: Vec<String> = conditions.iter().map(|condition| format!("`{condition}`")).collect();
    quoted.join(" or ")
}

/// The names of the arguments, never their values: those are the host's to see and not a log's.
fn with_names(what: &str, name: &str, arguments: Arguments<'_>) -> String {
    let names: Vec<&str> = arguments.iter().map(|argument| argument.name).collect();
    if names.is_empty() {
        format!("{what} {name}")
    } else {
        format!("{what} {name} with {}", names.join(", "))
    }
}
