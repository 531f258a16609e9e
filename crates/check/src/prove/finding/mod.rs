//! What proofs find wrong with a script, at its place. One file a rule; nothing is proved here.

mod breakable_rule;
mod flawed_call;
mod idle_rule;
mod undecided_proof;

use etiquette_diag::Diagnostic;

use super::{Claim, Proof, Witness};
use crate::lint::Subject;

/// A rule about what is proved of a script.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Rule {
    /// Its name, which names the fault. A published name is never reused.
    pub name: &'static str,
    /// What it finds, in a sentence.
    pub summary: &'static str,
    check: fn(&Subject<'_>, &Proof) -> Option<Diagnostic>,
}

/// Every rule, by name.
pub const RULES: &[Rule] = &[breakable_rule::RULE, flawed_call::RULE, idle_rule::RULE, undecided_proof::RULE];

/// What proofs find wrong with a script, in the order of the proofs.
pub fn findings(subject: &Subject<'_>, proofs: &[Proof]) -> Vec<Diagnostic> {
    proofs.iter().flat_map(|proof| RULES.iter().filter_map(|rule| (rule.check)(subject, proof))).collect()
}

impl Witness {
    /// How it is told in one line: what happens, one after the other; else what is said where nothing needs to happen.
    fn line(&self, after: &str, at_once: &str) -> String {
        if self.lines.is_empty() { at_once.to_owned() } else { format!("{after}: {}", self.lines.join(", ")) }
    }
}

/// How a claim is proved again, with the whole call.
fn how_to_see(subject: &Subject<'_>, claim: Claim) -> String {
    let name = claim.name(subject.script);
    format!("`etiquette prove` with the script and `--rule {name}` tells the whole call")
}
