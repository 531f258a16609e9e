//! `etiquette prove`: the rules of a script over every call that it can produce.

use std::io::Write as _;

use etiquette::{
    check::prove::{Limits, Proof, Report, Verdict, prove},
    core::RuleId,
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
    let rules = match &*args.rules {
        [] => script.rules().map(|(id, _)| id).collect(),
        names => names.iter().map(|name| rule(&script, name)).collect::<Result<Vec<RuleId>, _>>()?,
    };
    let proofs = prove(&script, &rules, Limits { states: args.states });
    let locale = locale(&args.locale, &phrases)?;
    let report = Report { script: &script, phrases: &phrases, locale };
    match args.format {
        ProveFormat::Json => out.write_all(report.json(&proofs).as_bytes())?,
        ProveFormat::Text => {
            out.write_all(report.text(&proofs).as_bytes())?;
            writeln!(out, "{}", summary(&proofs))?;
        }
    }
    let fails = |proof: &Proof| matches!(proof.verdict, Verdict::Fails(_));
    Ok(if proofs.iter().any(fails) { Done::WithErrors } else { Done::Well })
}

fn rule(script: &etiquette::Script, name: &str) -> Result<RuleId, CliError> {
    script.rule(name).ok_or_else(|| {
        let names = script.rules().map(|(_, rule)| &*rule.model.name);
        CliError::UnknownRule { name: name.to_owned(), help: did_you_mean(name, names) }
    })
}

fn summary(proofs: &[Proof]) -> String {
    let of = |name: &str| proofs.iter().filter(|proof| proof.verdict.name() == name).count();
    let counts = ["holds", "fails", "vacuous", "undecided"].map(|name| (of(name), name));
    let told = counts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
    let told: Vec<String> = told.collect();
    format!("{} rules: {}", proofs.len(), told.join(", "))
}
