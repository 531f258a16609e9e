//! Calls of a cover as conversation tests: whoever keeps them hears of every change of the script. Nothing is compared here.

use std::{fmt::Write as _, sync::Arc};

use etiquette_core::Script;
use etiquette_phrasebook::Catalogue;

use super::{Cover, CoverCall};
use crate::{
    replay::{EventLine, Opening, Player},
    transcript::{Entry, text},
};

impl Cover {
    /// The calls as a file of conversation tests, written down as they go now with every public fact that changes. `name` is
    /// what the tests find the script by.
    ///
    /// # Examples
    ///
    /// ```
    /// # use std::sync::Arc;
    /// use etiquette_check::cover::{CoverLimits, cover};
    /// use etiquette_phrasebook::CatalogueBuilder;
    ///
    /// let text = "etiquette = 1\nname = 'short'\nstart = 'wish'\n[step.wish]\nstage = 'goal'\non.yes = 'end'\n";
    /// let mut sources = etiquette_diag::Sources::new();
    /// let script = Arc::new(etiquette_script::load("short.toml", text, &mut sources).script.ok_or("broken")?);
    /// let phrases = CatalogueBuilder::new().build(&mut sources).catalogue;
    /// let tests = cover(&script, CoverLimits::default()).conversation("short.toml", &script, &phrases);
    /// assert!(tests.contains("\n00:00 goal: wish\n> yes\n00:00 end\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn conversation(&self, name: &str, script: &Arc<Script>, phrases: &Catalogue) -> String {
        let mut out = format!("# Calls that take everything in `{name}`\n");
        for call in &self.calls {
            let Some(entries) = call.entries(script, phrases) else { continue };
            // Writing to a string cannot fail.
            let _ = write!(out, "\n## {}\n\n```setup\n{}```\n", call.name, call.setup(name));
            let _ = write!(out, "\n```call\n{}```\n", text(&entries));
        }
        out
    }
}

impl CoverCall {
    /// What follows each of its lines; `None` where the script cannot hold the call.
    fn entries(&self, script: &Arc<Script>, phrases: &Catalogue) -> Option<Vec<Entry>> {
        let player = Player::try_new(script.clone(), self.context.clone(), Opening::default(), phrases);
        let mut player = player.ok()?.with_facts();
        let mut entries = player.begin().ok()?;
        for line in &self.lines {
            entries.extend(player.play(line, &EventLine::parse(script, line).ok()?).ok()?);
        }
        Some(entries)
    }

    /// What it begins with, as a set-up of a conversation test.
    fn setup(&self, name: &str) -> String {
        let direction = self.context.direction.name();
        let mut setup =
            format!("script = {}\nshows = \"facts\"\ndirection = {}\n", quoted(name), quoted(direction));
        for argument in self.arguments.iter().filter(|argument| !argument.starts_with("--direction")) {
            let argument = argument.trim_start_matches('-');
            let line = match argument.split_once(' ') {
                Some(("fact", fact)) => {
                    let (fact, value) = fact.split_once('=').unwrap_or((fact, ""));
                    format!("facts.{fact} = {}\n", quoted(value))
                }
                Some((key, value)) => format!("{key} = {}\n", quoted(value)),
                None => format!("{argument} = true\n"),
            };
            setup.push_str(&line);
        }
        setup
    }
}

/// A text in TOML.
fn quoted(text: &str) -> toml::Value {
    toml::Value::String(text.to_owned())
}
