//! Who says that a line is broken, and where: loading and checking, the script's own conversations, the calls of a cover
//! that are kept as conversations, proofs.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    sync::Arc,
};

use etiquette::{
    Fingerprint, Script,
    check::{
        conversation::{Origin, World, run, unknown_script},
        cover::{CoverLimits, cover},
        lint::{self, Subject},
        prove::{Claim, Limits, prove},
    },
    diag::{Diagnostic, Sources},
    phrasebook::Catalogue,
    script::load,
    shipped,
};

use super::{
    edit::{Breakage, broken},
    place::Near,
};

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    /// Loading or checking.
    Check,
    /// A conversation that goes otherwise.
    Conversation,
    /// A call of a cover that goes otherwise.
    Cover,
    /// A proof that has another verdict.
    Proof,
    Nobody,
}

/// Who says that a line is broken, and how near to it: the nearest, and of those the first.
pub(super) type Told = (Near, Who);

/// What is known of a script as it is shipped.
pub(super) struct Judge {
    pub(super) name: &'static str,
    text: &'static str,
    fingerprint: Fingerprint,
    facts: BTreeSet<String>,
    findings: BTreeSet<String>,
    verdicts: BTreeMap<String, &'static str>,
    conversations: Vec<String>,
    /// Calls that take all of it, as conversations.
    cover: String,
    states: usize,
}

impl Judge {
    pub(super) fn new(name: &'static str, all: &[String], states: usize) -> Result<Self, Box<dyn Error>> {
        let text = shipped::toml(name).ok_or("no such script")?;
        let looked = Looked::new(name, text);
        let script = looked.script.ok_or("a shipped script does not load")?;
        let quoted = format!("script = \"{name}\"");
        let cover = cover(&script, CoverLimits::default()).conversation(name, &script, shipped::phrases());
        let world = Changed { name, script: &script, origin: &looked.origin };
        let mut sources = Sources::new();
        let tests = run(sources.add("cover", cover.as_str()), &mut sources, &world);
        if let Some(failed) = tests.outcomes.iter().find(|outcome| !outcome.passed()) {
            return Err(format!(
                "a call of the cover of `{name}` does not go as written: {}",
                failed.heading
            )
            .into());
        }
        Ok(Self {
            name,
            text,
            fingerprint: script.fingerprint(),
            facts: script.facts().map(|(_, fact)| fact.name.to_string()).collect(),
            findings: looked.findings.iter().map(|finding| finding.message().to_owned()).collect(),
            verdicts: verdicts(&script, states),
            conversations: all.iter().filter(|text| text.contains(&quoted)).cloned().collect(),
            cover,
            states,
        })
    }

    pub(super) fn breakages(&self) -> Vec<Breakage> {
        broken(self.text)
    }

    /// Who says that something is broken; `None` if nothing is.
    pub(super) fn told(&self, breakage: &Breakage) -> Option<Told> {
        let Looked { script, findings, origin } = Looked::new(self.name, &breakage.text);
        let new: Vec<&Diagnostic> =
            findings.iter().filter(|finding| !self.findings.contains(finding.message())).collect();
        let same = script.as_ref().is_some_and(|script| script.fingerprint() == self.fingerprint);
        if same && new.is_empty() {
            return None;
        }
        let near =
            |finding: &Diagnostic, sources: &Sources| breakage.near(finding, sources, self.name, &self.facts);
        let of_check = new.iter().map(|finding| near(finding, &origin.sources)).min();
        let Some(script) = script else { return of_check.map(|near| (near, Who::Check)) };
        let mut told: Option<Told> = of_check.map(|near| (near, Who::Check));
        let world = Changed { name: self.name, script: &script, origin: &origin };
        let cover = [(&self.cover, Who::Cover)];
        let conversations = self.conversations.iter().map(|text| (text, Who::Conversation));
        for (text, who) in conversations.chain(cover) {
            if told.is_some_and(|(near, _)| near < Near::Elsewhere) {
                break;
            }
            let mut sources = Sources::new();
            let source = sources.add("conversation", text);
            let tests = run(source, &mut sources, &world);
            for outcome in tests.outcomes.iter().filter(|outcome| !outcome.passed()) {
                let near = outcome.findings().iter().map(|finding| near(finding, &sources)).min();
                let new = (near.unwrap_or(Near::Elsewhere), who);
                told = Some(told.map_or(new, |known| known.min(new)));
            }
        }
        let is_disproved = || self.states > 0 && verdicts(&script, self.states) != self.verdicts;
        told.or_else(|| Some((Near::Elsewhere, if is_disproved() { Who::Proof } else { Who::Nobody })))
    }
}

/// What loading and checking make of a text.
struct Looked {
    script: Option<Arc<Script>>,
    findings: Vec<Diagnostic>,
    origin: Arc<Origin>,
}

impl Looked {
    fn new(name: &str, text: &str) -> Self {
        let mut sources = Sources::new();
        let loaded = load(name, text, &mut sources);
        let mut findings = loaded.diagnostics.finish();
        if let Some(script) = &loaded.script {
            let subject =
                Subject { script, places: &loaded.places, phrases: shipped::phrases(), locales: &[] };
            findings.extend(lint::check(&subject));
        }
        let origin = Arc::new(Origin { places: loaded.places, sources });
        Self { script: loaded.script.map(Arc::new), findings, origin }
    }
}

fn verdicts(script: &Arc<Script>, states: usize) -> BTreeMap<String, &'static str> {
    let claims: Vec<Claim> = if states > 0 { Claim::all(script).collect() } else { Vec::new() };
    let proofs = prove(script, &claims, Limits { states });
    proofs.iter().map(|proof| (proof.claim.name(script).into_owned(), proof.verdict.name())).collect()
}

/// A world in which one script is broken.
struct Changed<'a> {
    name: &'a str,
    script: &'a Arc<Script>,
    origin: &'a Arc<Origin>,
}

impl World for Changed<'_> {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        if name == self.name {
            return Ok(self.script.clone());
        }
        shipped::script(name).map(Arc::new).ok_or_else(|| unknown_script(name, shipped::names()))
    }

    fn phrases(&self) -> &Catalogue {
        shipped::phrases()
    }

    fn origin(&self, script: &Arc<Script>) -> Option<Arc<Origin>> {
        Arc::ptr_eq(script, self.script).then(|| self.origin.clone())
    }
}
