//! Every place where a script names a message.

use etiquette_core::{
    FactKind, Locale, MessageId, Script,
    model::{Argument, ArgumentSource},
};
use etiquette_diag::{Diagnostic, Span};

use crate::lint::Subject;

/// One place where a script names a message.
pub(super) struct Use<'a> {
    pub(super) message: &'a str,
    pub(super) arguments: &'a [Argument],
    pub(super) span: Option<Span>,
}

/// A place in the file of a language.
pub(super) type InLocale = (Locale, Span);

/// The languages of some places, as a finding names them.
pub(super) fn locales(places: &[InLocale]) -> String {
    let names: Vec<String> = places.iter().map(|(locale, _)| format!("`{locale}`")).collect();
    names.join(", ")
}

/// One finding at the place in the script and at one in the file of each language; without the first it is at the second.
pub(super) fn placed(
    finding: Diagnostic,
    script: Option<Span>,
    said: &str,
    places: &[InLocale],
    label: &str,
) -> Diagnostic {
    let (at, further) = match (script, places) {
        (Some(span), places) => (Some(span), places),
        (None, [(_, first), rest @ ..]) => (Some(*first), rest),
        (None, []) => (None, places),
    };
    let finding = match at {
        Some(span) => finding.at(span).label(if script.is_some() { said } else { label }),
        None => finding,
    };
    further.iter().fold(finding, |finding, (_, span)| finding.also(*span, label))
}

/// What kind of value an argument has, as messages tell kinds apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Number,
    Text,
    Texts,
    Time,
    Money,
}

impl Kind {
    pub(super) fn of(script: &Script, argument: &Argument) -> Self {
        let ArgumentSource::Fact(reference) = argument.source else { return Self::Text };
        match script.fact_model(reference.fact).map(|fact| &fact.kind) {
            Some(FactKind::Flag | FactKind::Choice(_)) => Self::Word,
            Some(FactKind::Counter(_)) => Self::Number,
            Some(FactKind::Texts(_)) => Self::Texts,
            Some(FactKind::Time) => Self::Time,
            Some(FactKind::Money(_)) => Self::Money,
            _ => Self::Text,
        }
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Word => "a choice or a flag",
            Self::Number => "a counter",
            Self::Text => "a text",
            Self::Texts => "a list of texts",
            Self::Time => "a point in time",
            Self::Money => "an amount of money",
        }
    }
}

/// The options of an argument that is a choice.
pub(super) fn options<'a>(script: &'a Script, argument: &Argument) -> &'a [Box<str>] {
    let ArgumentSource::Fact(reference) = argument.source else { return &[] };
    match script.fact_model(reference.fact).map(|fact| &fact.kind) {
        Some(FactKind::Choice(options)) => options,
        _ => &[],
    }
}

/// Every place where the script names a message: lines, tips, labels and rules.
pub(super) fn all<'a>(subject: &Subject<'a>) -> Vec<Use<'a>> {
    let mut uses = lines(subject);
    uses.extend(tips(subject));
    uses.extend(labels(subject));
    uses.extend(rules(subject));
    uses
}

/// The messages that lines speak with, and the arguments that they get.
fn lines<'a>(subject: &Subject<'a>) -> Vec<Use<'a>> {
    let script = subject.script;
    let mut uses = Vec::new();
    for (id, line) in script.lines() {
        for (number, variant) in line.variants.iter().enumerate() {
            let span = subject.places.variant(id, number);
            uses.extend(script.message(*variant).map(|message| Use {
                message,
                arguments: &line.arguments,
                span,
            }));
        }
    }
    uses
}

fn tips<'a>(subject: &Subject<'a>) -> Vec<Use<'a>> {
    let tips = subject.script.steps().filter_map(|(id, step)| Some((id, step.tip.as_ref()?)));
    tips.filter_map(|(id, tip)| {
        let message = subject.script.message(tip.message)?;
        Some(Use { message, arguments: &tip.arguments, span: subject.places.tip(id) })
    })
    .collect()
}

/// The messages on the operator's buttons, which get no arguments; each once.
fn labels<'a>(subject: &Subject<'a>) -> Vec<Use<'a>> {
    let script = subject.script;
    let steps = script.steps().flat_map(|(_, step)| &step.transitions);
    let flows = script.flows().flat_map(|(_, flow)| &flow.transitions);
    let mut labels: Vec<MessageId> =
        steps.chain(flows).chain(script.interrupts()).filter_map(|transition| transition.label).collect();
    labels.sort_unstable();
    labels.dedup();
    let used = |id: &MessageId| subject.places.message(*id).first().copied();
    let label = |id: &MessageId| Some(Use { message: script.message(*id)?, arguments: &[], span: used(id) });
    labels.iter().filter_map(label).collect()
}

/// The sentences of rules, which get no arguments.
fn rules<'a>(subject: &Subject<'a>) -> Vec<Use<'a>> {
    let rules = subject.script.rules().filter_map(|(_, rule)| {
        let id = rule.model.message;
        let span = subject.places.message(id).first().copied();
        Some(Use { message: subject.script.message(id)?, arguments: &[], span })
    });
    rules.collect()
}
