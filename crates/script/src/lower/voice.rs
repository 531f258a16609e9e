//! What a script says and has the host do. Nothing is shared: each line and output is as it was written.

use etiquette_core::{
    Act, DataClass, Limits, LineId, MessageId, OutputId,
    model::{Argument, ArgumentSource, LineModel, Output, Tip as TipModel},
};
use etiquette_diag::{Diagnostic, Diagnostics, Span};

use super::{
    facts::{ALIAS, Facts, ORGANISATION},
    index::position_of,
    messages::Messages,
    requests::plain,
};
use crate::{
    findings,
    places::Places,
    schema::{Do, Field, Say, Spanned, Tip, With, Words},
    tree::Text,
};

/// The lines, outputs and messages of a script so far.
pub(super) struct Voice {
    pub(super) lines: Vec<LineModel>,
    pub(super) outputs: Vec<Output>,
    pub(super) messages: Messages,
    pub(super) limits: Limits,
}

/// What words are read against.
pub(super) struct Reading<'r, 'a> {
    pub(super) facts: &'r Facts<'a>,
    pub(super) places: &'r mut Places,
    pub(super) found: &'r mut Diagnostics,
}

impl Voice {
    pub(super) fn new(limits: Limits) -> Self {
        Self { lines: Vec::new(), outputs: Vec::new(), messages: Messages::default(), limits }
    }

    /// The output of a line.
    pub(super) fn say(&mut self, say: &Say, reading: &mut Reading<'_, '_>) -> OutputId {
        let variants = match &say.words {
            Words::Composed(_) => return self.put_out(Output::Greet, say.span, reading),
            Words::Message(message) => std::slice::from_ref(message),
            Words::Variants(variants) => &*variants.items,
        };
        findings::repeated(reading.found, "variant", variants);
        if variants.len() > self.limits.variants {
            too_many(reading.found, "variants of a line", self.limits.variants, variants.len(), say.span);
        }
        let line = self.line(say.act, variants, &say.with, say.span, reading);
        self.put_out(Output::Say(line), say.span, reading)
    }

    /// The output of something that the host does.
    pub(super) fn does(&mut self, does: &Do, reading: &mut Reading<'_, '_>) -> Option<OutputId> {
        let (output, span) = match does {
            Do::Word(word) => (plain(word, reading.found)?, word.span()),
            Do::Table(table) => (self.request(table, reading)?, table.span()),
        };
        Some(self.put_out(output, span, reading))
    }

    pub(super) fn tip(&mut self, tip: &Tip, reading: &mut Reading<'_, '_>) -> Option<(TipModel, Span)> {
        let (message, arguments) = match tip {
            Tip::Message(message) => (message, Vec::new()),
            Tip::Table(table) => {
                let arguments = self.arguments(&table.with, table.span(), reading);
                (table.message.given()?, arguments)
            }
        };
        let id = self.messages.of_tip(message, reading.found);
        Some((TipModel { message: id, arguments }, message.span()))
    }

    fn put_out(&mut self, output: Output, span: Span, reading: &mut Reading<'_, '_>) -> OutputId {
        let id = OutputId::new(position_of(self.outputs.len()));
        self.outputs.push(output);
        reading.places.outputs.push(span);
        id
    }

    pub(super) fn line(
        &mut self,
        act: Act,
        messages: &[Text],
        with: &Field<With>,
        span: Span,
        reading: &mut Reading<'_, '_>,
    ) -> LineId {
        let id = LineId::new(position_of(self.lines.len()));
        let variants: Vec<MessageId> =
            messages.iter().map(|message| self.messages.of_line(message, reading.found)).collect();
        let places = messages.iter().enumerate().map(|(variant, message)| ((id, variant), message.span()));
        reading.places.variants.extend(places);
        reading.places.lines.push(span);
        let arguments = self.arguments(with, span, reading);
        arguments.iter().for_each(|argument| refuse_internal(argument, span, reading));
        self.lines.push(LineModel { act, variants, arguments });
        id
    }

    pub(super) fn arguments(
        &self,
        with: &Field<With>,
        span: Span,
        reading: &mut Reading<'_, '_>,
    ) -> Vec<Argument> {
        let arguments: Vec<Argument> = match with.given() {
            None => Vec::new(),
            Some(With::Names(names)) => {
                findings::repeated(reading.found, "fact", &names.items);
                names.items.iter().filter_map(|name| argument(name, name, reading)).collect()
            }
            Some(With::Pairs(pairs)) => {
                let pairs = pairs.entries.iter();
                pairs.filter_map(|(name, source)| argument(name, source.as_ref()?, reading)).collect()
            }
        };
        if arguments.len() > self.limits.arguments {
            too_many(reading.found, "arguments", self.limits.arguments, arguments.len(), span);
        }
        arguments
    }
}

fn argument(name: &Text, source: &Text, reading: &mut Reading<'_, '_>) -> Option<Argument> {
    let source = match source.as_str() {
        ALIAS => ArgumentSource::Alias,
        ORGANISATION => ArgumentSource::Organisation,
        _ => ArgumentSource::Fact(reading.facts.reference(source, reading.found)?),
    };
    findings::bad_name(reading.found, "a variable", name);
    Some(Argument { name: name.as_str().into(), source })
}

/// What colleagues tell each other is heard by no caller: neither spoken nor sent.
fn refuse_internal(argument: &Argument, span: Span, reading: &mut Reading<'_, '_>) {
    let ArgumentSource::Fact(source) = argument.source else { return };
    let Some(fact) = reading.facts.get(source.fact).filter(|fact| fact.class == DataClass::Internal) else {
        return;
    };
    let message =
        format!("expected a fact that callers may hear of, found `{}`, which is internal", fact.name);
    let help = "leave it out here; a tip may speak of it";
    reading.found.push(Diagnostic::error("internal-fact-told", message).at(span).help(help));
}

fn too_many(found: &mut Diagnostics, what: &str, limit: usize, count: usize, span: Span) {
    let message = format!("expected at most {limit} {what}, found {count}");
    found.push(Diagnostic::error("too-many", message).at(span));
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use etiquette_core::model::Due;

    use super::*;
    use crate::lower::testing::{findings, sample};

    const FACTS: &str = "
        [facts]
        balance = { money = 'RON' }
        when    = 'time'
        topic   = ['price', 'data']
        agreed  = { is = 'flag', per = 'topic' }
        [step.greet]
        stage = 'opening'
    ";

    #[test]
    fn lines_are_said_before_the_host_acts() {
        let sample = sample(&format!(
            "{FACTS}
            do  = ['hold', {{ schedule = 'callback', in = '15m' }}, {{ schedule = 'callback', at = 'when' }}]
            say = [{{ greet = true }}, {{ greet = 'hello' }}, {{ inform = ['a', 'b'] }}]"
        ));
        let at = Due::At(sample.script.fact("when").unwrap().into());
        let task = |due| Output::Schedule { task: "callback".into(), due };
        let (_, step) = sample.step("greet");
        let outputs: Vec<_> =
            step.entry.outputs.iter().map(|id| sample.script.output(*id).unwrap()).collect();
        assert_eq!(
            outputs,
            [
                &Output::Greet,
                &Output::Say(LineId::new(0)),
                &Output::Say(LineId::new(1)),
                &Output::Hold,
                &task(Due::In(Duration::from_secs(900))),
                &task(at),
            ]
        );
        let line = sample.script.line_model(LineId::new(1)).unwrap();
        assert_eq!((line.act, line.variants.len()), (Act::Inform, 2));
        assert_eq!(sample.written(sample.places.variant(LineId::new(1), 1)), "'b'");
        assert_eq!(sample.written(sample.places.line(LineId::new(0))), "{ greet = 'hello' }");
        assert_eq!(sample.written(sample.places.output(OutputId::new(3))), "'hold'");
    }

    #[test]
    fn arguments_name_facts_and_the_context() {
        let sample = sample(&format!(
            "{FACTS}
            say = {{ inform = 'a', with = {{ sum = 'balance', agreed = 'agreed[price]', who = 'alias' }} }}
            do  = {{ send = 'text', message = 'b', with = ['balance', 'organisation'] }}"
        ));
        let arguments = |line| &*sample.script.line_model(LineId::new(line)).unwrap().arguments;
        let names = |line| arguments(line).iter().map(|argument| &*argument.name).collect::<Vec<_>>();
        assert_eq!((names(0), names(1)), (vec!["sum", "agreed", "who"], vec!["balance", "organisation"]));
        assert_eq!(
            (arguments(0)[2].source, arguments(1)[1].source),
            (ArgumentSource::Alias, ArgumentSource::Organisation)
        );
        assert_eq!(
            arguments(0)[0].source,
            ArgumentSource::Fact(sample.script.fact("balance").unwrap().into())
        );
    }

    #[test]
    fn what_is_internal_is_told_to_nobody() {
        let facts = "[facts]\nnote = { text = 80, class = 'internal' }\n[step.greet]\nstage = 'opening'\n";
        let rules = |keys: &str| -> Vec<&str> {
            findings(&format!("{facts}{keys}")).into_iter().map(|(rule, _)| rule).collect()
        };
        assert_eq!(rules("say = { inform = 'a', with = ['note'] }"), ["internal-fact-told"]);
        assert_eq!(rules("do = { send = 'text', message = 'a', with = ['note'] }"), ["internal-fact-told"]);
        assert!(rules("tip = { message = 'a', with = ['note'] }").is_empty());
    }

    #[test]
    fn lines_have_bounds() {
        let many =
            |count: usize| (0..count).map(|number| format!("'m-{number}'")).collect::<Vec<_>>().join(", ");
        let found =
            findings(&format!("[step.greet]\nstage = 'opening'\nsay = {{ inform = [{}] }}", many(65)));
        assert_eq!(found, [("too-many", "expected at most 64 variants of a line, found 65".to_owned())]);
    }
}
