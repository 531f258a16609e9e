//! Rules: what they demand, and of what. No rule is judged here.

use std::time::Duration;

use etiquette_core::{
    Act, FlowId, Precedence, Stage,
    model::{Among, Occurrence, Proposition, RuleModel, Severity},
    rule::{Bound, Template},
};
use etiquette_diag::{Diagnostic, Diagnostics};

use super::{Lowering, duration};
use crate::{
    findings,
    schema::{Field, File, Occasion, RuleTable, Spanned},
    tree::Text,
};

/// What the first word of an occasion may be.
const KINDS: [&str; 5] = ["act", "event", "effect", "stage", "step"];
const EFFECTS: [&str; 11] = [
    "greet", "say", "hold", "resume", "hang-up", "transfer", "schedule", "send", "request", "perform",
    "erase",
];
/// Templates that count.
const COUNTING: [&str; 3] = ["existence", "absence", "exactly"];

impl<'a> Lowering<'a> {
    pub(super) fn rules(&mut self, file: &'a File) {
        for (name, table) in file.rules.entries() {
            findings::bad_name(&mut self.found, "a rule", name);
            self.places.rules.push(name.span());
            if let Some(rule) = table.as_ref().and_then(|table| self.rule(name, table)) {
                self.model.rules.push(rule);
            }
        }
    }

    /// `None` if it was reported as broken.
    fn rule(&mut self, name: &Text, table: &RuleTable) -> Option<RuleModel> {
        let found = &mut self.found;
        let template = template(table, found);
        let among =
            named(&table.among, "what a rule looks at", Among::from_name, Among::ALL.map(Among::name), found);
        let severity = severity(&table.severity, found);
        let ranks = Precedence::ALL.map(Precedence::name);
        let precedence = named(&table.precedence, "a precedence", Precedence::from_name, ranks, found);
        let (bound, time) = bound(table, found);
        let occasions = table.of.given()?;
        let mut propositions: Vec<Option<Proposition>> =
            occasions.items.iter().map(|occasion| self.proposition(occasion)).collect();
        let template = template?;
        let wanted = template.propositions();
        if occasions.written != wanted {
            self.found.push(wrong_number(template, occasions.written).at(table.span()));
            return None;
        }
        refuse_bounds(table, template, &mut self.found);
        let second = if wanted == 2 { Some(propositions.pop()??) } else { None };
        let message = self.voice.messages.of_tip(table.says.given()?, &mut self.found);
        Some(RuleModel {
            name: name.as_str().into(),
            template,
            first: propositions.pop()??,
            second,
            among: among.unwrap_or_default(),
            bound,
            time,
            severity,
            precedence: precedence.unwrap_or(Precedence::Courtesy),
            message,
            serves: table
                .serves
                .given()
                .into_iter()
                .flat_map(|list| &list.items)
                .map(|id| id.as_str().into())
                .collect(),
        })
    }

    fn proposition(&mut self, occasion: &Occasion) -> Option<Proposition> {
        let (names, condition) = match occasion {
            Occasion::One(name) => (std::slice::from_ref(name), None),
            Occasion::Table(table) => (&*table.any.given()?.items, table.condition.given()),
        };
        let any: Vec<Option<Occurrence>> = names.iter().map(|name| self.occurrence(name)).collect();
        let guard = condition.map(|condition| self.facts.condition(condition, &mut self.found));
        let guard = match guard {
            Some(guard) => guard?,
            None => Default::default(),
        };
        Some(Proposition { any: any.into_iter().collect::<Option<_>>()?, guard })
    }

    /// What `act thank` or `effect perform dial` means.
    fn occurrence(&mut self, written: &Text) -> Option<Occurrence> {
        let (kind, name) = written.as_str().split_once(' ').unwrap_or((written.as_str(), ""));
        let found = &mut self.found;
        match kind {
            "act" => {
                let act = Act::from_name(name);
                if act.is_none() {
                    unknown(
                        found,
                        "unknown-act",
                        "an act",
                        written,
                        name,
                        Act::ALL.iter().map(|act| act.name()),
                    );
                }
                act.map(Occurrence::Act)
            }
            "stage" => {
                let stage = Stage::from_name(name);
                if stage.is_none() {
                    unknown(found, "unknown-stage", "a stage", written, name, Stage::ALL.map(Stage::name));
                }
                stage.map(Occurrence::Stage)
            }
            "event" => {
                let event = self.events.find(name);
                if event.is_none() {
                    unknown(found, "unknown-event", "an event", written, name, self.events.names());
                }
                event.map(Occurrence::Event)
            }
            "effect" => effect(name, written, found),
            "step" => self.step_occurrence(name, written),
            _ => {
                unknown(found, "unknown-kind", "what happens", written, kind, KINDS);
                None
            }
        }
    }

    fn step_occurrence(&mut self, name: &str, written: &Text) -> Option<Occurrence> {
        let (flow, step) = match name.split_once('.') {
            Some((flow, step)) => (self.outline.flows.get(flow).map(FlowId::new), step),
            None => (Some(FlowId::MAIN), name),
        };
        let id = flow.and_then(|flow| self.outline.find(flow, step));
        if id.is_none() {
            let known = self.outline.step_names(flow.unwrap_or(FlowId::MAIN));
            unknown(&mut self.found, "unknown-step", "a step", written, step, known);
        }
        id.map(Occurrence::Step)
    }
}

fn effect(name: &str, written: &Text, found: &mut Diagnostics) -> Option<Occurrence> {
    let (effect, about) = name.split_once(' ').map_or((name, None), |(effect, about)| (effect, Some(about)));
    if EFFECTS.contains(&effect) {
        return Some(Occurrence::Effect(effect.into(), about.map(Box::from)));
    }
    unknown(found, "unknown-effect", "an effect", written, effect, EFFECTS);
    None
}

fn template(table: &RuleTable, found: &mut Diagnostics) -> Option<Template> {
    let name = table.template.given()?;
    let times = table.times.given().map(|times| (times.value, times.span));
    if let Some((_, span)) = times.filter(|_| !COUNTING.contains(&name.as_str())) {
        findings::needless_key(found, "times", "where nothing is counted", span);
    }
    let count = times.map_or(Some(1), |(times, _)| {
        u8::try_from(times).ok().filter(|times| (1..=Template::MOST).contains(times))
    });
    if let (None, Some((value, span))) = (count, times) {
        findings::out_of_bounds(found, 1, usize::from(Template::MOST), value, span);
    }
    let template = Template::from_name(name.as_str(), count.unwrap_or(1));
    if template.is_none() {
        findings::unknown(found, "unknown-template", "a template", name, Template::NAMES.iter().copied());
    }
    let template = template?;
    if template.is_chain() && table.among.is_absent() {
        let message = format!("expected `among` for `{name}`, found none");
        let help = "say what the rule looks at, such as `among = \"lines\"`: else a remark in between would break it";
        found.push(Diagnostic::error("missing-key", message).at(name.span()).help(help));
    }
    Some(template)
}

fn bound(table: &RuleTable, found: &mut Diagnostics) -> (Bound, Duration) {
    let keys = [("within", !table.within.is_absent()), ("not-before", !table.not_before.is_absent())];
    let key = findings::only_key(found, table.span(), &keys, false);
    let (bound, written) = match key {
        Some("within") => (Bound::Within, &table.within),
        Some(_) => (Bound::NotBefore, &table.not_before),
        None => return (Bound::None, Duration::ZERO),
    };
    let time = written.given().and_then(|text| duration::read(text, found));
    (bound, time.unwrap_or_default())
}

fn wrong_number(template: Template, found: usize) -> Diagnostic {
    let wanted = template.propositions();
    let such = if wanted == 1 { "[\"act greet\"]" } else { "[\"effect hold\", \"act thank\"]" };
    let message = format!("expected {wanted} entries for `{}`, found {found}", template.name());
    Diagnostic::error("wrong-number", message).help(format!("write so many, such as `of = {such}`"))
}

/// The time of a rule runs from one thing to another, and what is to come in time is owed.
fn refuse_bounds(table: &RuleTable, template: Template, found: &mut Diagnostics) {
    let is_single = template.propositions() == 1;
    let is_unfit = [is_single || !template.owes_second(), is_single];
    let keys = [("within", &table.within), ("not-before", &table.not_before)];
    for ((key, written), _) in keys.into_iter().zip(is_unfit).filter(|(_, is_unfit)| *is_unfit) {
        let Some(written) = written.given() else { continue };
        let (place, help) = if is_single {
            let help = "name first what the time runs from: `template = \"response\"` and `of = [\"event answered\", \"act greet\"]`";
            ("where `of` has one entry".to_owned(), help)
        } else {
            let help =
                "use a template by which the second must come, such as `response`, or leave the key out";
            (format!("for `{}`, by which no second must come", template.name()), help)
        };
        let message = format!("expected no key `{key}` {place}, found one");
        found.push(Diagnostic::error("needless-key", message).at(written.span()).help(help));
    }
}

fn severity(written: &Field<Text>, found: &mut Diagnostics) -> Severity {
    match written.given().map(Text::as_str) {
        None | Some("default") => Severity::Default,
        Some("hard") => Severity::Hard,
        Some(_) => {
            if let Some(name) = written.given() {
                findings::unknown(found, "unknown-severity", "a severity", name, ["default", "hard"]);
            }
            Severity::Default
        }
    }
}

fn named<T, const N: usize>(
    written: &Field<Text>,
    expected: &str,
    read: impl Fn(&str) -> Option<T>,
    known: [&'static str; N],
    found: &mut Diagnostics,
) -> Option<T> {
    let name = written.given()?;
    let value = read(name.as_str());
    if value.is_none() {
        findings::unknown(found, "unknown-option", expected, name, known);
    }
    value
}

fn unknown<'n>(
    found: &mut Diagnostics,
    rule: &'static str,
    expected: &str,
    written: &Text,
    name: &str,
    known: impl IntoIterator<Item = &'n str>,
) {
    let help = etiquette_diag::did_you_mean(name, known);
    let message = format!("expected {expected}, found `{name}`");
    found.push(Diagnostic::error(rule, message).at(written.span()).help(help));
}
