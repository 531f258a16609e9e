//! Plays the calls of a conversation file and compares them with what is written.

use std::{fmt::Write as _, ops::Range, sync::Arc};

use etiquette_core::Script;
use etiquette_diag::{Diagnostic, Severity, Sources, terminal};
use etiquette_phrasebook::Catalogue;
use etiquette_script::load;
use similar::TextDiff;

use crate::{
    conversation::{
        markdown::{Block, BlockKind, Conversation},
        setup::Setup,
    },
    replay::{Player, parse_lines},
    transcript::text,
};

/// What conversation tests are played with.
pub trait World {
    /// A script by its name.
    fn script(&self, name: &str) -> Option<Arc<Script>>;

    /// The phrases of all languages.
    fn phrases(&self) -> &Catalogue;
}

/// A block that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// The heading above the block.
    pub heading: String,
    /// Where its text stands in the file.
    pub range: Range<usize>,
    /// What is written.
    pub expected: String,
    /// What happened, or why nothing could.
    pub actual: Result<String, String>,
}

impl Outcome {
    /// Whether it went as written.
    pub fn passed(&self) -> bool {
        self.actual.as_ref() == Ok(&self.expected)
    }

    /// What was written and what happened, line by line; empty if they are the same.
    pub fn difference(&self) -> String {
        let actual = match &self.actual {
            Err(problem) => return format!("{}: {problem}\n", self.heading),
            Ok(actual) if *actual == self.expected => return String::new(),
            Ok(actual) => actual,
        };
        let difference = TextDiff::from_lines(&self.expected, actual);
        format!(
            "{}\n{}",
            self.heading,
            difference.unified_diff().context_radius(3).header("written", "played")
        )
    }
}

/// Plays every call of a file and checks every list of diagnostics.
pub fn run(markdown: &str, world: &dyn World) -> Vec<Outcome> {
    let mut runner = Runner { world, setup: Ok(Setup::default()), scripts: Vec::new(), findings: None };
    Conversation::parse(markdown).blocks.iter().filter_map(|block| runner.block(block)).collect()
}

/// The file with every block as it was played.
pub fn bless(markdown: &str, outcomes: &[Outcome]) -> String {
    let mut out = String::new();
    let mut done = 0;
    for outcome in outcomes {
        let Ok(actual) = &outcome.actual else { continue };
        out.push_str(markdown.get(done..outcome.range.start).unwrap_or_default());
        out.push_str(actual);
        done = outcome.range.end;
    }
    out.push_str(markdown.get(done..).unwrap_or_default());
    out
}

struct Runner<'a> {
    world: &'a dyn World,
    setup: Result<Setup, String>,
    /// Scripts of the file itself.
    scripts: Vec<Arc<Script>>,
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
        let (heading, range) = (block.heading.clone(), block.range.clone());
        Some(Outcome { heading, range, expected: block.text.clone(), actual })
    }

    fn load(&mut self, text: &str) {
        let mut sources = Sources::new();
        let loaded = load("script", text, &mut sources);
        let findings: Vec<Diagnostic> = loaded.diagnostics.into_iter().collect();
        self.findings = Some(findings.iter().map(|finding| one_line(finding, &sources)).collect());
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
        let own = |name: &str| self.scripts.iter().find(|script| script.name() == name).cloned();
        match &setup.script {
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
        let mut sources = Sources::new();
        let events: String = written.lines().fold(String::new(), |mut events, line| {
            // Lines keep their numbers, so that a diagnostic points to the right one.
            let _ = writeln!(events, "{}", line.strip_prefix("> ").unwrap_or_default());
            events
        });
        let source = sources.add("call", events.clone());
        let lines =
            parse_lines(script, &events, source).map_err(|findings| terminal(&findings, &sources, false))?;
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

/// `error unknown-step 12:5: unknown step …`, with its cure below.
fn one_line(finding: &Diagnostic, sources: &Sources) -> String {
    let severity = match finding.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "note",
    };
    let place = finding.span().map(|span| sources.line_column(span.source, span.start));
    let place = place.map(|at| format!(" {}:{}", at.line, at.column)).unwrap_or_default();
    let help = finding.help_text().map(|help| format!("  help: {help}\n")).unwrap_or_default();
    format!("{severity} {}{place}: {}\n{help}", finding.rule(), finding.message())
}
