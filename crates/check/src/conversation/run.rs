//! Plays the calls of a conversation file and compares them with what is written.

use std::{fmt::Write as _, sync::Arc};

use etiquette_core::Script;
use etiquette_diag::{Diagnostic, Sources, terminal};
use etiquette_phrasebook::Catalogue;
use etiquette_script::load;

use crate::{
    conversation::{
        markdown::{Block, BlockKind, Conversation},
        outcome::{Outcome, tidy},
        setup::Setup,
    },
    replay::{EventLine, Player, parse_lines},
    transcript::text,
};

/// What conversation tests are played with.
pub trait World {
    /// A script by its name.
    fn script(&self, name: &str) -> Option<Arc<Script>>;

    /// The phrases of all languages.
    fn phrases(&self) -> &Catalogue;
}

/// Plays every call of a file and checks every list of diagnostics.
pub fn run(markdown: &str, world: &dyn World) -> Vec<Outcome> {
    let mut runner =
        Runner { world, setup: Ok(Setup::default()), scripts: Vec::new(), is_sound: true, findings: None };
    Conversation::parse(markdown).blocks.iter().filter_map(|block| runner.block(block)).collect()
}

struct Runner<'a> {
    world: &'a dyn World,
    setup: Result<Setup, String>,
    /// Scripts of the file itself.
    scripts: Vec<Arc<Script>>,
    /// Whether the last of them could be loaded.
    is_sound: bool,
    /// What is wrong with the last of them.
    findings: Option<String>,
}

impl Runner<'_> {
    fn block(&mut self, block: &Block) -> Option<Outcome> {
        let actual = match block.kind {
            BlockKind::Setup => {
                self.setup = Setup::from_toml(&block.text).map_err(|error| error.to_string());
                return None;
            }
            BlockKind::Script => {
                self.load(&block.text);
                return None;
            }
            BlockKind::Diagnostics => {
                self.findings.clone().ok_or_else(|| "no script stands before it".to_owned())
            }
            BlockKind::Call => self.call(block),
        };
        Some(Outcome {
            heading: block.heading.clone(),
            range: block.range.clone(),
            indent: block.indent.clone(),
            expected: tidy(&block.text),
            actual: actual.map(|text| tidy(&text)),
        })
    }

    fn load(&mut self, text: &str) {
        let mut sources = Sources::new();
        let loaded = load("script", text, &mut sources);
        let findings: Vec<Diagnostic> = loaded.diagnostics.into_iter().collect();
        self.findings = Some(findings.iter().map(|finding| one_line(finding, &sources)).collect());
        self.is_sound = loaded.script.is_some();
        self.scripts.extend(loaded.script.map(Arc::new));
    }

    fn call(&self, block: &Block) -> Result<String, String> {
        let options = Setup::from_options(&block.options).map_err(|error| error.to_string())?;
        let setup = self.setup.clone()?.overridden_by(options);
        let script = self.script(&setup)?;
        let plain = self.play(&script, &setup, &block.text, false)?;
        let restored = self.play(&script, &setup, &block.text, true)?;
        if plain == restored {
            Ok(plain)
        } else {
            Err(format!("saving and restoring changes the call:\n{restored}"))
        }
    }

    fn script(&self, setup: &Setup) -> Result<Arc<Script>, String> {
        let own = |name: &str| self.scripts.iter().rfind(|script| script.name() == name).cloned();
        match &setup.script {
            None if !self.is_sound => Err("the script above it has errors".to_owned()),
            None => self.scripts.last().cloned().ok_or_else(|| "no script is named".to_owned()),
            Some(name) => own(name)
                .or_else(|| self.world.script(name))
                .ok_or_else(|| format!("unknown script `{name}`")),
        }
    }

    fn play(
        &self,
        script: &Arc<Script>,
        setup: &Setup,
        written: &str,
        restores: bool,
    ) -> Result<String, String> {
        let (context, opening) = setup.context(script).map_err(|error| error.to_string())?;
        let lines = event_lines(script, written)?;
        let player = Player::try_new(script.clone(), context, opening, self.world.phrases());
        let mut player = player.map_err(|error| error.to_string())?;
        if setup.lines.as_deref() == Some("manual") {
            player = player.with_manual_lines();
        }
        if restores {
            player = player.with_restores();
        }
        let mut entries = player.begin().map_err(|error| error.to_string())?;
        for (written, line) in &lines {
            entries.extend(player.play(written, line).map_err(|error| error.to_string())?);
        }
        Ok(text(&entries))
    }
}

/// The event lines of a call.
fn event_lines(script: &Script, written: &str) -> Result<Vec<(String, EventLine)>, String> {
    let mut sources = Sources::new();
    let events = written.lines().fold(String::new(), |mut events, line| {
        // Lines keep their numbers, so that a diagnostic points to the right one.
        let _ = writeln!(events, "{}", line.strip_prefix('>').unwrap_or_default());
        events
    });
    let source = sources.add("call", events.clone());
    parse_lines(script, &events, source).map_err(|findings| terminal(&findings, &sources, false))
}

/// `error unknown-step 12:5: unknown step …`, with its cure below.
fn one_line(finding: &Diagnostic, sources: &Sources) -> String {
    let severity = finding.severity();
    let place = finding.span().map(|span| sources.line_column(span.source, span.start));
    let place = place.map(|at| format!(" {}:{}", at.line, at.column)).unwrap_or_default();
    let help = finding.help_text().map(|help| format!("  help: {help}\n")).unwrap_or_default();
    format!("{severity} {}{place}: {}\n{help}", finding.rule(), finding.message())
}
