//! Who notices a change: loading and checking, the script's own conversations, its proofs.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    path::PathBuf,
    sync::Arc,
};

use etiquette::{
    Fingerprint, Locale, Script,
    check::{
        conversation::{World, run, unknown_script},
        cover::{CoverCall, CoverLimits, cover},
        lint::{self, Subject},
        prove::{Claim, Limits, Proof, prove},
    },
    diag::{Diagnostic, Sources},
    phrasebook::Catalogue,
    script::{LoadOptions, Loaded, load_with},
    shipped,
};

use super::edit::{self, Mutant};

/// Who notices, the cheapest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Noticed {
    /// It does not load, or a check finds what it did not find before.
    Check,
    /// A conversation goes another way.
    Conversation,
    /// A call that takes a part of the script goes another way.
    Cover,
    /// A proof comes to another verdict.
    Proof,
    /// Nobody need: the script is the same.
    Same,
}

/// What is known of a script as it is shipped.
pub(crate) struct Judge {
    pub(crate) name: String,
    pub(crate) text: &'static str,
    /// The standard files that it uses.
    pub(crate) used: BTreeSet<String>,
    /// Calls that take all of it, with their logs.
    calls: Vec<(CoverCall, Option<String>)>,
    fingerprint: Fingerprint,
    findings: BTreeSet<(String, String)>,
    verdicts: BTreeMap<String, &'static str>,
    conversations: Vec<(PathBuf, String)>,
    others: BTreeMap<String, Arc<Script>>,
    states: usize,
}

impl Judge {
    pub(crate) fn new(
        name: &str,
        used: BTreeSet<String>,
        conversations: &[(PathBuf, String)],
        states: usize,
    ) -> Result<Self, Box<dyn Error>> {
        let quoted = format!("script = \"{name}\"");
        let own = conversations.iter().filter(|(_, text)| text.contains(&quoted)).cloned();
        let text = shipped::toml(name).ok_or("no such script")?;
        let (script, findings) = checked(load_with(name, text, &mut Sources::new(), &LoadOptions::default()));
        let script = Arc::new(script.ok_or("a shipped script does not load")?);
        let calls = cover(&script, CoverLimits::default()).calls;
        let others =
            shipped::names().filter_map(|name| Some((name.to_owned(), Arc::new(shipped::script(name)?))));
        let mut judge = Self {
            name: name.to_owned(),
            text,
            used,
            calls: calls
                .into_iter()
                .map(|call| (call.clone(), call.log(&script, shipped::phrases())))
                .collect(),
            fingerprint: script.fingerprint(),
            findings,
            verdicts: BTreeMap::new(),
            conversations: own.collect(),
            others: others.collect(),
            states,
        };
        let again = load_with(name, &edit::rewritten(text)?, &mut Sources::new(), &LoadOptions::default());
        if again.script.map(|script| script.fingerprint()) != Some(judge.fingerprint) {
            return Err(format!("`{name}` is another script when it is written anew").into());
        }
        if judge.differs(&script, None) {
            return Err(format!("the conversations of `{name}` do not go as written").into());
        }
        judge.verdicts = judge.verdicts(&script);
        Ok(judge)
    }

    fn load(&self, mutant: &Mutant) -> (Option<Script>, BTreeSet<(String, String)>) {
        let text = if mutant.standard.is_some() { self.text } else { &mutant.text };
        checked(load_with(&self.name, text, &mut Sources::new(), &options(mutant)))
    }

    /// Who notices a change without a proof; `None` where nobody does.
    fn judge(&self, mutant: &Mutant) -> Option<Noticed> {
        let (script, findings) = self.load(mutant);
        let Some(script) = script else { return Some(Noticed::Check) };
        if script.fingerprint() == self.fingerprint {
            return Some(Noticed::Same);
        }
        let script = Arc::new(script);
        if !findings.is_subset(&self.findings) {
            return Some(Noticed::Check);
        }
        if self.differs(&script, Some(mutant)) {
            return Some(Noticed::Conversation);
        }
        let goes_otherwise =
            |(call, log): &(CoverCall, Option<String>)| call.log(&script, shipped::phrases()) != *log;
        if self.calls.iter().any(goes_otherwise) {
            return Some(Noticed::Cover);
        }
        None
    }

    /// Whether a rule is not there to be proved any more, or gets a verdict other than *holds* that it did not have.
    fn is_disproved(&self, mutant: &Mutant) -> bool {
        let Some(script) = self.load(mutant).0 else { return false };
        let worse = |(rule, verdict): (String, &'static str)| {
            verdict != "holds" && self.verdicts.get(&rule).is_none_or(|before| *before != verdict)
        };
        let verdicts = self.verdicts(&Arc::new(script));
        let is_missed = self.verdicts.keys().any(|rule| !verdicts.contains_key(rule));
        is_missed || verdicts.into_iter().any(worse)
    }

    /// Whether a conversation goes otherwise; those that are about the changed file come first.
    fn differs(&self, script: &Arc<Script>, mutant: Option<&Mutant>) -> bool {
        let options = mutant.map(options).unwrap_or_default();
        let world = Changed { script, judge: self, options };
        let is_about = |path: &PathBuf| {
            let about = mutant.and_then(|mutant| mutant.standard.as_ref()).unwrap_or(&self.name);
            path.iter().any(|part| part.to_str().is_some_and(|part| part.trim_end_matches(".md") == about))
        };
        let (first, rest): (Vec<_>, Vec<_>) = self.conversations.iter().partition(|(path, _)| is_about(path));
        first.into_iter().chain(rest).any(|(_, text)| {
            let mut sources = Sources::new();
            let source = sources.add("", text.as_str());
            run(source, &mut sources, &world).outcomes.iter().any(|outcome| !outcome.passed())
        })
    }

    fn verdicts(&self, script: &Arc<Script>) -> BTreeMap<String, &'static str> {
        let claims: Vec<_> = Claim::all(script).collect();
        let proofs = prove(script, &claims, Limits { states: self.states });
        let verdict = |proof: &Proof| (proof.claim.name(script).into_owned(), proof.verdict.name());
        proofs.iter().map(verdict).collect()
    }
}

/// Who notices a change first, in any of the scripts; `None` where nobody does.
pub(crate) fn first(judges: &[Judge], mutant: &Mutant) -> Option<Noticed> {
    let about =
        judges.iter().filter(|judge| mutant.standard.as_ref().is_none_or(|file| judge.used.contains(file)));
    let noticed: Vec<(&Judge, Option<Noticed>)> = about.map(|judge| (judge, judge.judge(mutant))).collect();
    let changed = noticed.iter().filter(|(_, noticed)| *noticed != Some(Noticed::Same));
    let Some(first) = changed.clone().filter_map(|(_, noticed)| *noticed).min() else {
        let mut unnoticed = changed.map(|(judge, _)| judge).peekable();
        if unnoticed.peek().is_none() {
            return Some(Noticed::Same);
        }
        return unnoticed.any(|judge| judge.is_disproved(mutant)).then_some(Noticed::Proof);
    };
    Some(first)
}

/// How scripts are loaded after a change: with the changed standard file, if it is one.
fn options(mutant: &Mutant) -> LoadOptions {
    let mut options = LoadOptions::default();
    options.standard.extend(mutant.standard.clone().map(|file| (file, mutant.text.clone())));
    options
}

/// A script, if it loads, and what is wrong with it.
fn checked(loaded: Loaded) -> (Option<Script>, BTreeSet<(String, String)>) {
    let mut findings: Vec<_> = loaded.diagnostics.finish();
    if let Some(script) = &loaded.script {
        let subject = Subject {
            script,
            places: &loaded.places,
            phrases: shipped::phrases(),
            locales: &[Locale::ENGLISH],
        };
        findings.extend(lint::check(&subject));
    }
    let told = findings.iter().map(|finding| (finding.rule().to_owned(), finding.message().to_owned()));
    (loaded.script, told.collect())
}

/// A world in which one script is changed, or a standard file.
struct Changed<'a> {
    script: &'a Arc<Script>,
    judge: &'a Judge,
    options: LoadOptions,
}

impl World for Changed<'_> {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        let others = &self.judge.others;
        let found = if name == self.judge.name { Some(self.script) } else { others.get(name) };
        found.cloned().ok_or_else(|| unknown_script(name, others.keys().map(String::as_str)))
    }

    fn phrases(&self) -> &Catalogue {
        shipped::phrases()
    }

    fn load_options(&self) -> LoadOptions {
        self.options.clone()
    }
}
