//! What proofs find wrong with a script, at its place. One file a rule; nothing is proved here.

mod breakable_rule;
mod flawed_call;
mod idle_rule;

use etiquette_diag::Diagnostic;

use super::{Claim, Proof, Witness};
use crate::lint::Subject;

/// What proofs find wrong with a script, in the order of the proofs. What is undecided is no finding.
pub fn findings(subject: &Subject<'_>, proofs: &[Proof]) -> Vec<Diagnostic> {
    let rules = [breakable_rule::check, flawed_call::check, idle_rule::check];
    proofs.iter().flat_map(|proof| rules.iter().filter_map(|rule| rule(subject, proof))).collect()
}

impl Witness {
    /// How it is told in one line: what happens, one after the other.
    fn line(&self) -> String {
        self.lines.join(", ")
    }
}

/// How a claim is proved again, with the whole call.
fn how_to_see(subject: &Subject<'_>, claim: Claim) -> String {
    let name = claim.name(subject.script);
    format!("`etiquette prove` with the script and `--rule {name}` tells the whole call")
}
