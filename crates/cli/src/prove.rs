//! `etiquette prove`: the rules of a script over every call that it can produce.

use std::io::Write as _;

use etiquette::{
    check::prove::{Claim, Limits, Proof, Report, Verdict, prove},
    diag::did_you_mean,
};

use crate::{
    Done,
    args::{ProveArgs, ProveFormat},
    error::CliError,
    locales::{locale, sound_phrases},
    output::Output,
    scripts,
};

pub(crate) fn run(args: &ProveArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let script = scripts::script(&args.script)?;
    let phrases = sound_phrases(&args.locales)?;
    let claims = match &*args.rules {
        [] => Claim::all(&script).collect(),
        names => names.iter().map(|name| claim(&script, name)).collect::<Result<Vec<Claim>, _>>()?,
    };
    let proofs = prove(&script, &claims, Limits { states: args.states });
    let locale = locale(&args.locale, &phrases)?;
    let report = Report { script: &script, phrases: &phrases, locale };
    match args.format {
        ProveFormat::Json => out.write_all(report.json(&proofs).as_bytes())?,
        ProveFormat::Text => {
            out.write_all(report.text(&proofs).as_bytes())?;
            writeln!(out, "{}", summary(&proofs))?;
        }
    }
    let is_kept = |proof: &Proof| matches!(proof.verdict, Verdict::Holds | Verdict::Vacuous);
    Ok(if proofs.iter().all(is_kept) { Done::Well } else { Done::WithErrors })
}

pub(crate) fn claim(script: &etiquette::Script, name: &str) -> Result<Claim, CliError> {
    Claim::named(script, name).ok_or_else(|| {
        let names: Vec<_> = Claim::all(script).map(|claim| claim.name(script)).collect();
        CliError::UnknownRule {
            name: name.to_owned(),
            help: did_you_mean(name, names.iter().map(|name| &**name)),
        }
    })
}

fn summary(proofs: &[Proof]) -> String {
    let of = |name: &str| proofs.iter().filter(|proof| proof.verdict.name() == name).count();
    let counts = ["holds", "fails", "vacuous", "undecided"].map(|name| (of(name), name));
    let told = counts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
    let told: Vec<String> = told.collect();
    format!("{} rules: {}", proofs.len(), told.join(", "))
}
