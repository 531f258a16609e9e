//! Playing the example calls of scripts in a language, for those who want to read them.

use std::sync::Arc;

use etiquette::{
    Locale, Script,
    check::{
        conversation::Setup,
        replay::{Player, parse_lines},
        transcript::Entry,
    },
    diag::Sources,
    phrasebook::Catalogue,
    shipped,
};

use crate::{error::CliError, play::natural_direction, scripts};

/// How the operator and the organisation are called in examples.
pub(super) const ALIAS: &str = "Ana";
pub(super) const ORGANISATION: &str = "Aproape";

/// A call that is to be played: a script, and the events of the call.
pub(super) struct ExampleCall {
    pub(super) name: String,
    script: Arc<Script>,
    events: &'static str,
}

/// The example calls of some shipped scripts, or of all of them if none is named.
pub(super) fn examples(names: &[String]) -> Result<Vec<ExampleCall>, CliError> {
    let mut calls = Vec::new();
    if let Some(unknown) = names.iter().find(|name| shipped::toml(name).is_none()) {
        return Err(CliError::NoExamples { script: unknown.clone() });
    }
    for script in
        shipped::names().filter(|name| names.is_empty() || names.iter().any(|wanted| wanted == name))
    {
        let loaded = scripts::script(script)?;
        calls.extend(shipped::calls(script).map(|(name, events)| ExampleCall {
            name: name.to_owned(),
            script: Arc::clone(&loaded),
            events,
        }));
    }
    Ok(calls)
}

impl ExampleCall {
    /// The call in a language.
    pub(super) fn play(&self, locale: Locale, phrases: &Catalogue) -> Result<Vec<Entry>, CliError> {
        let mut setup = Setup::default();
        setup.locale = Some(locale.as_str().to_owned());
        setup.direction = Some(natural_direction(&self.script).name().to_owned());
        setup.alias = Some(ALIAS.to_owned());
        setup.organisation = Some(ORGANISATION.to_owned());
        let (context, opening) = setup.context(&self.script)?;
        let mut sources = Sources::new();
        let source = sources.add(self.name.as_str(), self.events);
        let lines = parse_lines(&self.script, self.events, source)
            .map_err(|findings| scripts::findings(&findings, &sources))?;
        let mut player = Player::try_new(Arc::clone(&self.script), context, opening, phrases)?;
        let mut entries = player.begin()?;
        for (written, line) in &lines {
            entries.extend(player.play(written, line)?);
        }
        Ok(entries)
    }
}
