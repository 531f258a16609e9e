//! Plays the calls of a conversation file and compares them with what is written.

use std::{fmt::Write as _, sync::Arc};

use etiquette_core::Script;
use etiquette_diag::{Diagnostic, SourceId, Sources, did_you_mean};
use etiquette_phrasebook::Catalogue;
use etiquette_script::{LoadOptions, load_with};

use super::{
    markdown::{Block, BlockKind, Conversation},
    outcome::{Outcome, tidy},
    place::Page,
    proofs::{Proved, proved},
    setup::{Setup, SetupError},
};
use crate::{
    cover::Practice,
    prove::Limits,
    replay::{EventLine, Player, parse_lines},
    transcript::text,
};

/// What conversation tests are played with.
pub trait World: Sync {
    /// A script by its name or its path.
    ///
    /// # Errors
    ///
    /// A finding without a place when there is none, or when it cannot be used.
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic>;

    /// The phrases of all languages.
    fn phrases(&self) -> &Catalogue;

    /// How the scripts that stand in the file itself are loaded: as all are, unless a world says otherwise.
    fn load_options(&self) -> LoadOptions {
        LoadOptions::default()
    }
}

/// What a world without such a script says.
pub fn unknown_script<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    Diagnostic::error("unknown-script", format!("unknown script `{name}`")).help(did_you_mean(name, known))
}

/// What came of the tests of one file.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Tests {
    /// What came of each block that is compared.
    pub outcomes: Vec<Outcome>,
    /// What is odd about the file, and hinders no test.
    pub warnings: Vec<Diagnostic>,
    /// What its calls have practised of the scripts that the [`World`] gave, each script once.
    pub practised: Vec<Practice>,
}

/// Plays every call of a file, checks every list of diagnostics and proves what is said to hold. The file is known as
/// `source` to those who read the findings.
pub fn run(markdown: &str, source: SourceId, world: &dyn World) -> Tests {
    let conversation = Conversation::parse(markdown);
    let mut runner = Runner {
        world,
        page: Page { source, markdown },
        setup: Ok(Setup::default()),
        setup_block: None,
        scripts: Vec::new(),
        is_sound: true,
        findings: None,
        practised: Vec::new(),
    };
    let outcomes = conversation.blocks.iter().filter_map(|block| runner.block(block)).collect();
    Tests { outcomes, warnings: conversation.warnings(source).collect(), practised: runner.practised }
}

/// How a call is played.
enum Played<'p> {
    /// As it is; what it takes is noted where somebody asks.
    Plainly(Option<&'p mut Practice>),
    /// Saved and restored before every event.
    Restored,
}

/// What a block comes to: what is written, what happened, and what else is to be known.
type Came = Result<Proved, Vec<Diagnostic>>;

struct Runner<'a> {
    world: &'a dyn World,
    page: Page<'a>,
    setup: Result<Setup, Vec<Diagnostic>>,
    /// Where it was written.
    setup_block: Option<Block>,
    /// Scripts of the file itself.
    scripts: Vec<Arc<Script>>,
    /// Whether the last of them could be loaded.
    is_sound: bool,
    /// What is wrong with the last of them.
    findings: Option<String>,
    practised: Vec<Practice>,
}

impl Runner<'_> {
    fn block(&mut self, block: &Block) -> Option<Outcome> {
        let came = match block.kind {
            BlockKind::Setup => {
                let setup = Setup::from_toml(&block.text);
                self.setup = setup.map_err(|error| vec![self.of_setup(&error, block, None)]);
                self.setup_block = Some(block.clone());
                return None;
            }
            BlockKind::Script => {
                self.load(&block.text);
                return None;
            }
            BlockKind::Diagnostics => self.compared(
                block,
                self.findings.clone().ok_or_else(|| {
                    let what = Diagnostic::error("no-script", "no script stands before it");
                    vec![what.at(self.page.fence(block)).help("write a block `script` above it")]
                }),
            ),
            BlockKind::Call => {
                let played = self.call(block);
                self.compared(block, played)
            }
            BlockKind::Proofs => self.prove(block),
        };
        let (expected, actual, remark) = match came {
            Ok(came) => (came.expected, Ok(came.actual), came.remark),
            Err(found) => (tidy(&block.text), Err(found), String::new()),
        };
        Some(Outcome {
            kind: block.kind,
            heading: block.heading.clone(),
            range: block.range.clone(),
            indent: block.indent.clone(),
            expected,
            actual,
            remark,
        })
    }

    fn compared(&self, block: &Block, actual: Result<String, Vec<Diagnostic>>) -> Came {
        let actual = tidy(&actual?);
        Ok(Proved { expected: tidy(&block.text), actual, remark: String::new() })
    }

    fn load(&mut self, text: &str) {
        let mut sources = Sources::new();
        let loaded = load_with("script", text, &mut sources, &self.world.load_options());
        let findings: Vec<Diagnostic> = loaded.diagnostics.into_iter().collect();
        self.findings = Some(findings.iter().map(|finding| one_line(finding, &sources)).collect());
        self.is_sound = loaded.script.is_some();
        self.scripts.extend(loaded.script.map(Arc::new));
    }

    /// The set-up of a block with the options on its fence line.
    fn setup(&self, block: &Block) -> Result<Setup, Vec<Diagnostic>> {
        let options = Setup::from_options(&block.options);
        let options = options.map_err(|error| vec![self.of_setup(&error, block, None)])?;
        Ok(self.setup.clone()?.overridden_by(options))
    }

    /// What is wrong with a set-up, at its place.
    fn of_setup(&self, error: &SetupError, block: &Block, setup: Option<&Block>) -> Diagnostic {
        let key = match error {
            SetupError::Toml { .. } => "",
            SetupError::Key { key, .. } => key,
            SetupError::Value { key, .. } => key,
            SetupError::Fact { fact, .. } => fact,
        };
        let place = match (key, block.kind) {
            ("", _) => self.page.fence(block),
            (key, BlockKind::Setup) => self.page.key(key, block, Some(block)),
            (key, _) => self.page.key(key, block, setup),
        };
        error.diagnostic().at(place)
    }

    fn call(&mut self, block: &Block) -> Result<String, Vec<Diagnostic>> {
        let setup = self.setup(block)?;
        let (script, is_own) = self.script(block, &setup)?;
        let lines = self.lines(block, &script)?;
        let mut practice = (!is_own).then(|| self.practice(&script));
        let plain = self.play(&script, &setup, block, &lines, Played::Plainly(practice.as_mut()))?;
        self.practised.extend(practice);
        let restored = self.play(&script, &setup, block, &lines, Played::Restored)?;
        if plain != restored {
            let message = format!("saving and restoring changes the call:\n{restored}");
            return Err(vec![Diagnostic::error("not-restored", message).at(self.page.fence(block))]);
        }
        Ok(plain)
    }

    /// What calls have practised of a script so far, taken out of the list.
    fn practice(&mut self, script: &Arc<Script>) -> Practice {
        let known = self.practised.iter().position(|known| known.is_of(script));
        known.map_or_else(|| Practice::new(script.clone()), |at| self.practised.swap_remove(at))
    }

    fn prove(&self, block: &Block) -> Came {
        let setup = self.setup(block)?;
        let (script, _) = self.script(block, &setup)?;
        let context = setup.context(&script);
        let (context, _) = context.map_err(|error| vec![self.wrong(&error, block)])?;
        let limits = setup.states.map_or_else(Limits::default, |states| Limits { states });
        proved(self.page, block, &script, limits, (self.world.phrases(), context.locale))
    }

    fn wrong(&self, error: &SetupError, block: &Block) -> Diagnostic {
        self.of_setup(error, block, self.setup_block.as_ref())
    }

    /// The script of a block, and whether it is the file's own.
    fn script(&self, block: &Block, setup: &Setup) -> Result<(Arc<Script>, bool), Vec<Diagnostic>> {
        let own = |name: &str| self.scripts.iter().rfind(|script| script.name() == name).cloned();
        let at_fence = |finding: Diagnostic| vec![finding.at(self.page.fence(block))];
        match &setup.script {
            None if !self.is_sound => Err(at_fence(
                Diagnostic::error("broken-script", "the script above it has errors")
                    .help("a block `diagnostics` below the script lists them"),
            )),
            None => self.scripts.last().cloned().map(|script| (script, true)).ok_or_else(|| {
                at_fence(
                    Diagnostic::error("no-script", "no script is named")
                        .help("name one in a block `setup` above it: `script = \"support\"`"),
                )
            }),
            Some(name) => match own(name) {
                Some(script) => Ok((script, true)),
                None => self.world.script(name).map(|script| (script, false)).map_err(|finding| {
                    vec![finding.at(self.page.key("script", block, self.setup_block.as_ref()))]
                }),
            },
        }
    }

    /// Plays a call.
    fn play(
        &self,
        script: &Arc<Script>,
        setup: &Setup,
        block: &Block,
        lines: &[(String, EventLine)],
        played: Played<'_>,
    ) -> Result<String, Vec<Diagnostic>> {
        let stopped = |error: &dyn std::fmt::Display| {
            vec![Diagnostic::error("stopped-call", error.to_string()).at(self.page.fence(block))]
        };
        let (context, opening) = setup.context(script).map_err(|error| vec![self.wrong(&error, block)])?;
        let player = Player::try_new(script.clone(), context, opening, self.world.phrases());
        let mut player = player.map_err(|error| stopped(&error))?;
        if setup.lines.as_deref() == Some("manual") {
            player = player.with_manual_lines();
        }
        player = match &played {
            Played::Plainly(Some(_)) => player.with_log().with_coverage(),
            Played::Plainly(None) => player,
            Played::Restored => player.with_restores(),
        };
        let mut entries = player.begin().map_err(|error| stopped(&error))?;
        for (written, line) in lines {
            entries.extend(player.play(written, line).map_err(|error| stopped(&error))?);
        }
        if let Played::Plainly(Some(practice)) = played {
            practice.add(&player, &entries);
        }
        Ok(text(&entries))
    }

    /// The event lines of a call.
    fn lines(&self, block: &Block, script: &Script) -> Result<Vec<(String, EventLine)>, Vec<Diagnostic>> {
        let mut sources = Sources::new();
        let events = block.text.lines().fold(String::new(), |mut events, line| {
            // Lines keep their numbers, so that a diagnostic points to the right one.
            let _ = writeln!(events, "{}", line.strip_prefix('>').unwrap_or_default());
            events
        });
        let source = sources.add("call", events.clone());
        let read = parse_lines(script, &events, source);
        read.map_err(|found| found.into_iter().map(|one| self.page.moved(one, &sources, block, 1)).collect())
    }
}

/// `error unknown-step 12:5: unknown step …`, with its cure below.
fn one_line(finding: &Diagnostic, sources: &Sources) -> String {
    let severity = finding.severity();
    let place = finding.span().map(|span| sources.line_column(span.source, span.start));
    let place = place.map(|at| format!(" {}:{}", at.line, at.column)).unwrap_or_default();
    let help = finding.help_text().map(|help| format!("  help: {help}\n")).unwrap_or_default();
    format!("{severity} {}{place}: {}\n{help}", finding.rule(), finding.message())
}
