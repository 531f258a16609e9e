//! Proofs in a conversation file: what is written of each rule, and what can be proved of it. Nothing here proves.

use std::sync::Arc;

use etiquette_core::{Locale, Script};
use etiquette_diag::{Diagnostic, did_you_mean};
use etiquette_phrasebook::Catalogue;

use super::{markdown::Block, outcome::Compared, place::Page};
use crate::prove::{Claim, Limits, Proof, Report, Verdict, prove};

const VERDICTS: [&str; 4] = ["holds", "fails", "vacuous", "undecided"];

/// What is written of one rule.
struct Written {
    claim: Claim,
    verdict: Option<&'static str>,
}

/// Proves what a block speaks of: what is written and what can be proved, each a line a rule, and the calls that break a
/// rule which is not said to fail.
///
/// # Errors
///
/// A finding for each line that names no rule.
pub(super) fn proved(
    page: Page<'_>,
    block: &Block,
    script: &Arc<Script>,
    limits: Limits,
    (phrases, locale): (&Catalogue, Locale),
) -> Result<Compared, Vec<Diagnostic>> {
    let written = written(page, block, script)?;
    let claims: Vec<Claim> = match &*written {
        [] => Claim::all(script).collect(),
        written => written.iter().map(|one| one.claim).collect(),
    };
    let proofs = prove(script, &claims, limits);
    let of = |claim: &Claim| proofs.iter().find(|proof| proof.claim == *claim);
    let line = |verdict: &str, claim: Claim| {
        format!("{verdict:<10} {}\n", claim.name(script)).trim_start().to_owned()
    };
    let fails = |proof: &&Proof| {
        let said = written.iter().find(|one| one.claim == proof.claim).and_then(|one| one.verdict);
        matches!(proof.verdict, Verdict::Fails(_)) && said != Some("fails")
    };
    let unexpected: Vec<Proof> = proofs.iter().filter(fails).cloned().collect();
    Ok(Compared {
        expected: written.iter().map(|one| line(one.verdict.unwrap_or_default(), one.claim)).collect(),
        actual: claims.iter().filter_map(of).map(|proof| line(proof.verdict.name(), proof.claim)).collect(),
        stray: None,
        remark: Report { script, phrases, locale }.text(&unexpected),
    })
}

fn written(page: Page<'_>, block: &Block, script: &Script) -> Result<Vec<Written>, Vec<Diagnostic>> {
    let (mut all, mut findings) = (Vec::new(), Vec::new());
    for (number, line) in block.text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match one(script, line) {
            Ok(one) => all.push(one),
            Err(finding) => {
                let place = page.line(block, number);
                findings.push(finding.at(etiquette_diag::Span::new(page.source, place)));
            }
        }
    }
    if findings.is_empty() { Ok(all) } else { Err(findings) }
}

/// One line: a verdict and a rule, or a rule alone whose verdict is still to be written.
fn one(script: &Script, line: &str) -> Result<Written, Diagnostic> {
    let mut words = line.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next());
    let name = second.unwrap_or(first);
    let verdict = VERDICTS.into_iter().find(|verdict| *verdict == first);
    if second.is_some() && verdict.is_none() {
        let message = format!("expected a verdict, found `{first}`");
        return Err(Diagnostic::error("unknown-verdict", message).help(did_you_mean(first, VERDICTS)));
    }
    let claim = Claim::named(script, name).ok_or_else(|| {
        let names: Vec<_> = Claim::all(script).map(|claim| claim.name(script)).collect();
        Diagnostic::error("unknown-rule", format!("the script has no rule `{name}`"))
            .help(did_you_mean(name, names.iter().map(|name| &**name)))
    })?;
    Ok(Written { claim, verdict: verdict.filter(|_| second.is_some()) })
}
