//! Proofs: whether a rule of etiquette is kept by every call that a script can produce, and whether each can be brought to a
//! good end.
//!
//! A proof explores the moments that calls can come to, with the guide off. What it says holds, holds on every call; what
//! it says fails, the engine has seen fail, and the call is given; what is neither is said to be undecided, with the reason.
//! Nothing here changes a script.
//!
//! Every call is every order of what can happen in one. In a script that waits for its caller to come to the line, the caller
//! does nothing before they are there or after they are gone, and the line answers only where the script waits for that. A
//! host that reports such things all the same holds a call of which nothing was proved.

mod finding;
mod property;
mod prover;
mod report;
mod space;
mod view;
mod walk;
mod watch;
mod witness;

use std::{
    borrow::Cow,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use etiquette_core::{RuleId, Script, model::Severity};

pub use finding::{RULES, Rule, findings};
pub use property::Property;
use prover::Prover;
pub use report::Report;
pub use witness::Witness;

/// How far a proof may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How many states of a script and one rule may be looked at, and in how many ways one thing may happen.
    pub states: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { states: 500_000 }
    }
}

/// What can be proved of a script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// Every call keeps the rule.
    Rule(RuleId),
    /// Every call of the script is well made.
    Property(Property),
}

impl Claim {
    /// Everything that can be proved of a script: its rules first.
    pub fn all(script: &Script) -> impl Iterator<Item = Self> + '_ {
        let rules = script.rules().map(|(rule, _)| Self::Rule(rule));
        rules.chain(Property::all(script).map(Self::Property))
    }

    /// The rule or property of that name.
    pub fn named(script: &Script, name: &str) -> Option<Self> {
        let property = || Property::named(script, name).map(Self::Property);
        script.rule(name).map(Self::Rule).or_else(property)
    }

    /// Its name, as reports and the command line have it.
    pub fn name(self, script: &Script) -> Cow<'_, str> {
        match self {
            Self::Rule(rule) => script.rule_model(rule).map_or("", |rule| &*rule.model.name).into(),
            Self::Property(property) => property.name(script),
        }
    }
}

/// What is known of one rule or property.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proof {
    /// What was to be proved.
    pub claim: Claim,
    /// What was found.
    pub verdict: Verdict,
    /// How many states of the script and the rule were looked at last.
    pub states: usize,
}

/// What a proof has found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// Every call keeps the rule, as long as its host reports nothing that cannot happen: nothing of a caller who is not on
    /// the line, and nothing of the line for which the script does not wait.
    Holds,
    /// This call breaks it; no shorter one was found.
    Fails(Witness),
    /// Every call keeps it, because what sets it off can never happen.
    Vacuous,
    /// It is not known.
    Undecided(Reason),
}

/// Why something is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// There are more states than may be looked at.
    TooLarge {
        /// How many may.
        most: usize,
    },
    /// There are calls that would decide it, but no times were found at which one can be held.
    NoTiming,
}

/// Proves rules and properties of a script, on as many cores as there are; the proofs are in the order of the claims.
///
/// Rules are proved with the guide off. Properties are proved with all hard rules on, as in a live call: what one of them
/// refuses does not happen. Those that hold with the guide off refuse nothing.
///
/// # Examples
///
/// ```
/// use std::sync::Arc;
///
/// use etiquette_check::prove::{Claim, Limits, Verdict, prove};
///
/// let text = r#"
/// etiquette = 1
/// name  = "short"
/// start = "greet"
/// [step.greet]
/// stage = "opening"
/// say   = { greet = true }
/// on.done = "end"
/// [rule.greets]
/// says     = "rule-greets"
/// template = "existence"
/// of       = ["act greet"]
/// [rule.thanks]
/// says     = "rule-thanks"
/// template = "existence"
/// of       = ["act thank"]
/// "#;
/// let mut sources = etiquette_diag::Sources::new();
/// let script = Arc::new(etiquette_script::load("short.toml", text, &mut sources).script.ok_or("broken")?);
/// let claim = |name| Claim::named(&script, name).ok_or("no such rule");
/// let proofs = prove(&script, &[claim("greets")?, claim("thanks")?], Limits::default());
/// assert_eq!(proofs[0].verdict, Verdict::Holds);
/// let Verdict::Fails(call) = &proofs[1].verdict else { return Err("it is never thanked".into()) };
/// assert_eq!(call.lines, ["done"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn prove(script: &Arc<Script>, claims: &[Claim], limits: Limits) -> Vec<Proof> {
    let (rules, properties): (Vec<Claim>, Vec<Claim>) =
        claims.iter().partition(|claim| matches!(claim, Claim::Rule(_)));
    let hard = script.rules().filter(|(_, rule)| rule.model.severity == Severity::Hard);
    let needed = hard.map(|(rule, _)| Claim::Rule(rule)).filter(|_| !properties.is_empty());
    let unasked: Vec<Claim> = needed.filter(|rule| !rules.contains(rule)).collect();
    let mut proofs = on_all_cores(script, &[rules, unasked].concat(), limits, &[]);
    let guided: Vec<RuleId> = proofs.iter().filter_map(|proof| proof.needs_guide(script)).collect();
    proofs.extend(on_all_cores(script, &properties, limits, &guided));
    proofs.retain(|proof| claims.contains(&proof.claim));
    proofs.sort_by_key(|proof| claims.iter().position(|claim| *claim == proof.claim));
    proofs
}

impl Proof {
    /// The hard rule that this is about, if calls may break it where no guide keeps it.
    fn needs_guide(&self, script: &Script) -> Option<RuleId> {
        let Claim::Rule(rule) = self.claim else { return None };
        let is_hard = script.rule_model(rule)?.model.severity == Severity::Hard;
        let is_kept = matches!(self.verdict, Verdict::Holds | Verdict::Vacuous);
        (is_hard && !is_kept).then_some(rule)
    }
}

/// Proves claims on as many cores as there are, in any order, where the guide keeps these rules.
fn on_all_cores(script: &Arc<Script>, claims: &[Claim], limits: Limits, guided: &[RuleId]) -> Vec<Proof> {
    let next = AtomicUsize::new(0);
    let proofs = Mutex::new(Vec::with_capacity(claims.len()));
    let work = || {
        let mut prover = Prover::new(script, limits, guided);
        while let Some(claim) = claims.get(next.fetch_add(1, Ordering::Relaxed)) {
            let proof = prover.prove(*claim);
            proofs.lock().unwrap_or_else(PoisonError::into_inner).push(proof);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(claims.len());
    std::thread::scope(|scope| (0..threads).for_each(|_| _ = scope.spawn(work)));
    proofs.into_inner().unwrap_or_else(PoisonError::into_inner)
}
