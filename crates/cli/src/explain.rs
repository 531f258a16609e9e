//! `etiquette explain`: what a finding or a rule of etiquette means.

use std::io::Write as _;

use etiquette::{
    Arguments, Channel, MessageRef, Script,
    check::{explain::page, score::load_sets},
    core::Rule,
    diag::{Sources, Span, did_you_mean},
    phrasebook::Settings,
    rules,
    script::{Places, standard_names},
    shipped,
};

use crate::{Done, args::ExplainArgs, error::CliError, locales::locale_or, output::Output};

pub(crate) fn run(args: &ExplainArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let mut sources = Sources::new();
    let loaded = load_sets(&standard_names(), &mut sources);
    let Some(script) = loaded.script else {
        // The standard sets load together: a test does nothing else.
        return Ok(Done::WithErrors);
    };
    let Some(name) = &args.rule else {
        list(&script, out)?;
        return Ok(Done::Well);
    };
    let settings = Settings::new(locale_or(&args.locale, shipped::phrases(), "")?, Channel::Voice);
    let kept = script.rules().find(|(_, rule)| *rule.model.name == **name);
    let kept = kept.map(|(id, rule)| {
        let says = says(&script, rule, &settings);
        page(&script, &rule.model, &says, written(&loaded.places, id, &sources))
    });
    // What a script promises of an event is proved under the name of the event.
    let promised = || name.strip_prefix("always-").and_then(|_| rules::page("always"));
    let found = rules::page(name).or_else(promised).map(str::to_owned);
    if found.is_none() && kept.is_none() {
        let mut known: Vec<&str> = rules::names().collect();
        known.extend(script.rules().map(|(_, rule)| &*rule.model.name));
        let help = match etiquette::diag::suggest(name, known.iter().copied()) {
            Some(_) => did_you_mean(name, known),
            None => "`etiquette explain` lists all".to_owned(),
        };
        return Err(CliError::Unexplained { name: name.clone(), help });
    }
    let pages: Vec<String> = found.into_iter().chain(kept).collect();
    write!(out, "{}", pages.join("\n"))?;
    Ok(Done::Well)
}

/// The sentence of a rule for operators.
fn says(script: &Script, rule: &Rule, settings: &Settings) -> String {
    let id = script.message(rule.model.message).unwrap_or_default();
    shipped::phrases().render(&MessageRef { id, index: None, arguments: Arguments::default() }, settings).text
}

/// A rule as it stands in its file: its heading and what is below it.
fn written<'s>(places: &Places, rule: etiquette::core::RuleId, sources: &'s Sources) -> &'s str {
    let Some(Span { source, start, .. }) = places.rule(rule) else { return "" };
    let text = sources.text(source);
    let begin = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let rest = text.get(begin..).unwrap_or_default();
    let end = rest.find("\n\n").unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

fn list(script: &Script, out: &mut Output<'_>) -> Result<(), CliError> {
    writeln!(out, "Findings:")?;
    for name in rules::names() {
        writeln!(out, "  {name}")?;
    }
    writeln!(out, "Rules of etiquette:")?;
    for (_, rule) in script.rules() {
        writeln!(out, "  {}", rule.model.name)?;
    }
    Ok(())
}
