//! Reads a conversation file block by block and compares each with what is written.

use std::sync::Arc;

use etiquette_core::{Locale, Script};
use etiquette_diag::{Diagnostic, SourceId, Sources};
use etiquette_script::load_with;

use super::{
    markdown::{Block, BlockKind, Conversation},
    outcome::{Compared, Outcome, tidy},
    place::Page,
    proofs::proved,
    setup::{Setup, SetupError},
    world::{Origin, World},
};
use crate::{
    cover::Practice,
    prove::Limits,
    replay::{speaks, unspoken},
};

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

/// Plays every call of the file `source`, checks every list of diagnostics and proves what is said to hold. Texts into
/// which findings point besides it join `sources`.
pub fn run(source: SourceId, sources: &mut Sources, world: &dyn World) -> Tests {
    let markdown = sources.text(source).to_owned();
    let conversation = Conversation::parse(&markdown);
    let mut runner = Runner {
        world,
        page: Page { source, markdown: &markdown },
        sources,
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

/// What a block comes to: what is written, what happened, and what else is to be known.
pub(super) type Came = Result<Compared, Vec<Diagnostic>>;

pub(super) struct Runner<'a> {
    pub(super) world: &'a dyn World,
    pub(super) page: Page<'a>,
    pub(super) sources: &'a mut Sources,
    setup: Result<Setup, Vec<Diagnostic>>,
    /// Where it was written.
    pub(super) setup_block: Option<Block>,
    /// Scripts of the file itself, each with where it was written.
    pub(super) scripts: Vec<(Arc<Script>, Block, Origin)>,
    /// Whether the last of them could be loaded.
    is_sound: bool,
    /// What is wrong with the last of them.
    findings: Option<String>,
    pub(super) practised: Vec<Practice>,
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
                self.load(block);
                return None;
            }
            BlockKind::Diagnostics => self.compared(
                block,
                self.findings.clone().ok_or_else(|| {
                    let what = Diagnostic::error("no-script", "no script stands before it");
                    vec![what.at(self.page.fence(block)).help("write a block `script` above it")]
                }),
            ),
            BlockKind::Call => self.call(block),
            BlockKind::Proofs => self.prove(block),
        };
        let (expected, actual, stray, remark) = match came {
            Ok(came) => (came.expected, Ok(came.actual), came.stray, came.remark),
            Err(found) => (tidy(&block.text), Err(found), None, String::new()),
        };
        Some(Outcome {
            kind: block.kind,
            heading: block.heading.clone(),
            range: block.range.clone(),
            indent: block.indent.clone(),
            expected,
            actual,
            stray,
            remark,
        })
    }

    pub(super) fn compared(&self, block: &Block, actual: Result<String, Vec<Diagnostic>>) -> Came {
        let actual = tidy(&actual?);
        Ok(Compared { expected: tidy(&block.text), actual, stray: None, remark: String::new() })
    }

    fn load(&mut self, block: &Block) {
        let mut sources = Sources::new();
        let loaded = load_with("script", &block.text, &mut sources, &self.world.load_options());
        let findings: Vec<Diagnostic> = loaded.diagnostics.into_iter().collect();
        self.findings = Some(findings.iter().map(|finding| one_line(finding, &sources)).collect());
        self.is_sound = loaded.script.is_some();
        let origin = Origin { places: loaded.places, sources };
        self.scripts.extend(loaded.script.map(|script| (Arc::new(script), block.clone(), origin)));
    }

    /// The set-up of a block with the options on its fence line.
    pub(super) fn setup(&self, block: &Block) -> Result<Setup, Vec<Diagnostic>> {
        let options = Setup::from_options(&block.options);
        let options = options.map_err(|error| vec![self.of_setup(&error, block, None)])?;
        let setup = self.setup.clone()?.overridden_by(options);
        let phrases = self.world.phrases();
        let locale = setup.locale.as_deref().and_then(|tag| Locale::try_new(tag).ok());
        match locale.filter(|locale| !speaks(phrases, *locale)) {
            Some(locale) => {
                let place = self.page.key("locale", block, self.setup_block.as_ref());
                Err(vec![unspoken(locale, phrases).at(place)])
            }
            None => Ok(setup),
        }
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

    fn prove(&self, block: &Block) -> Came {
        let setup = self.setup(block)?;
        let (script, _) = self.script(block, &setup)?;
        let context = setup.context(&script);
        let (context, _) = context.map_err(|error| vec![self.wrong(&error, block)])?;
        let limits = setup.states.map_or_else(Limits::default, |states| Limits { states });
        proved(self.page, block, &script, limits, (self.world.phrases(), context.locale))
    }

    pub(super) fn wrong(&self, error: &SetupError, block: &Block) -> Diagnostic {
        self.of_setup(error, block, self.setup_block.as_ref())
    }

    /// The script of a block, and whether it is the file's own.
    pub(super) fn script(
        &self,
        block: &Block,
        setup: &Setup,
    ) -> Result<(Arc<Script>, bool), Vec<Diagnostic>> {
        let own = |name: &str| {
            self.scripts.iter().map(|(script, ..)| script).rfind(|script| script.name() == name).cloned()
        };
        let at_fence = |finding: Diagnostic| vec![finding.at(self.page.fence(block))];
        match &setup.script {
            None if !self.is_sound => Err(at_fence(
                Diagnostic::error("broken-script", "the script above it has errors")
                    .help("a block `diagnostics` below the script lists them"),
            )),
            None => self.scripts.last().map(|(script, ..)| (script.clone(), true)).ok_or_else(|| {
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
}

/// `error unknown-step 12:5: unknown step …`, with its cure below.
fn one_line(finding: &Diagnostic, sources: &Sources) -> String {
    let severity = finding.severity();
    let place = finding.span().map(|span| sources.line_column(span.source, span.start));
    let place = place.map(|at| format!(" {}:{}", at.line, at.column)).unwrap_or_default();
    let help = finding.help_text().map(|help| format!("  help: {help}\n")).unwrap_or_default();
    format!("{severity} {}{place}: {}\n{help}", finding.rule(), finding.message())
}
