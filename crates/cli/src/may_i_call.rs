//! `etiquette may-i-call`: whether somebody may be called, and why.

use std::{collections::BTreeSet, io::Write as _};

use etiquette::{
    Timestamp,
    check::replay::Opening,
    diag::{Diagnostic, Sources, did_you_mean},
    policy::{
        Answer, Consent, DoNotCall, Exception, IanaZone, Lookup, Medium, Packs, PlanB, Purpose, Reason,
        Request, RuleKind, Rules, Urgency, Verdict, decide,
    },
};

use crate::{
    Done,
    args::MayICallArgs,
    error::CliError,
    files,
    output::{ASIDE, Output, PLACE, SAID, WRONG},
    scripts,
};

pub(crate) fn run(args: &MayICallArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let now = Opening::parse_exact(&args.at)?.at;
    let packs = packs(args)?;
    let rules = packs.rules(args.to.iter().map(String::as_str));
    registers(args, &rules)?;
    let request = request(args, now)?;
    let answer = decide(&rules, &request, now);
    print(&answer, &rules, &request, now, out)?;
    let may = matches!(answer.verdict, Verdict::CallNow | Verdict::Text);
    Ok(if may { Done::Well } else { Done::WithErrors })
}

/// The shipped packs, with those of the user on top.
fn packs(args: &MayICallArgs) -> Result<Packs, CliError> {
    let mut packs = Packs::shipped();
    let mut sources = Sources::new();
    let mut errors: Vec<Diagnostic> = Vec::new();
    for path in &args.packs {
        errors.extend(packs.add(&path.to_string_lossy(), &files::read(path)?, &mut sources));
    }
    if errors.is_empty() { Ok(packs) } else { Err(scripts::findings(&errors, &sources)) }
}

/// Nobody asks a register that no rule names.
fn registers(args: &MayICallArgs, rules: &Rules) -> Result<(), CliError> {
    let named = rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Register { name, .. } => Some(&**name),
        _ => None,
    });
    let known: BTreeSet<&str> = named.collect();
    let Some(name) = args.not_listed.iter().find(|name| !known.contains(&***name)) else { return Ok(()) };
    let help = match known.is_empty() {
        true => "these rules ask for none".to_owned(),
        false => did_you_mean(name, known),
    };
    Err(CliError::UnknownRegister { name: name.clone(), help })
}

fn request(args: &MayICallArgs, now: Timestamp) -> Result<Request, CliError> {
    // The command line takes no other names than these.
    let purpose = Purpose::from_name(&args.purpose).unwrap_or(Purpose::Marketing);
    let mut request = Request::new(purpose, Medium::from_name(&args.by).unwrap_or(Medium::Call));
    request.urgency = Urgency::from_name(&args.urgency).unwrap_or(Urgency::Urgent);
    request.plan_b = args.plan_b.as_deref().map(|plan| match plan {
        "voicemail" => PlanB::Voicemail,
        "email" => PlanB::Email,
        _ => PlanB::Text,
    });
    request.zones = args.zones.iter().map(|zone| IanaZone::try_new(zone)).collect::<Result<_, _>>()?;
    request.exceptions = args.exceptions.iter().filter_map(|name| Exception::from_name(name)).collect();
    request.consents.extend(args.consent.as_ref().map(|proof| Consent {
        purpose,
        mediums: Medium::ALL.to_vec(),
        given: now,
        expires: None,
        withdrawn: None,
        proof: Some(proof.as_str().into()),
    }));
    let lookup = |register: &String| Lookup { register: register.as_str().into(), at: now, is_listed: false };
    request.lookups = args.not_listed.iter().map(lookup).collect();
    request.do_not_call.extend(args.do_not_call.then_some(DoNotCall { since: now, purpose: None }));
    Ok(request)
}

fn print(
    answer: &Answer,
    rules: &Rules,
    request: &Request,
    now: Timestamp,
    out: &mut Output<'_>,
) -> Result<(), CliError> {
    let verdict = match answer.verdict {
        Verdict::CallNow => "call now".to_owned(),
        Verdict::Text => "send a text".to_owned(),
        Verdict::WaitUntil(at) => format!("wait until {}", local(at, rules, request)?),
        _ => "never".to_owned(),
    };
    writeln!(out, "{}", out.styled(SAID, &verdict))?;
    for reason in &answer.reasons {
        print_reason(reason, out)?;
    }
    let judged = format!("judged for {}", local(now, rules, request)?);
    writeln!(out, "{}", out.styled(ASIDE, &judged))?;
    // What was asked stands here also where no rule of it has anything to say.
    for pack in rules.packs() {
        let (code, verified_on, review_by) = (&pack.code, pack.verified_on, pack.review_by);
        let read = format!("rules of {code}: verified on {verified_on}, to be reviewed by {review_by}");
        writeln!(out, "{}", out.styled(ASIDE, &read))?;
    }
    writeln!(out, "{}", out.styled(ASIDE, "This is no legal advice."))?;
    Ok(())
}

fn print_reason(reason: &Reason, out: &mut Output<'_>) -> Result<(), CliError> {
    let citation = &reason.citation;
    let name = format!("{} {}:", citation.pack, reason.rule);
    let style = if reason.finding.bars() { WRONG } else { PLACE };
    writeln!(out, "  {} {}", out.styled(style, &name), reason.finding)?;
    let Some(verified_on) = citation.verified_on else { return Ok(()) };
    let url = citation.source.url.as_deref().map(|url| format!(", {url}")).unwrap_or_default();
    let source =
        format!("{}{url} ({} as of {verified_on})", citation.source.title, citation.confidence.name());
    writeln!(out, "    {}", out.styled(ASIDE, &source))?;
    Ok(())
}

/// A time on the clocks of the first zone in which the person may be, and on those of UTC where none is known.
fn local(at: Timestamp, rules: &Rules, request: &Request) -> Result<String, CliError> {
    let utc = IanaZone::try_new("UTC")?;
    let zone = request.zones.first().or(rules.zones().next()).unwrap_or(&utc);
    let local = zone.local(at);
    Ok(format!("{} {:02}:{:02} {}", local.date, local.minute / 60, local.minute % 60, zone.name()))
}
