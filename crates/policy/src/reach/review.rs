//! Every rule is asked in turn. None is asked to decide.

use std::{sync::Arc, time::Duration};

use etiquette_core::Timestamp;

use crate::{
    Citation, Confidence, ConsentLack, Date, Exception, Finding, Holidays, Hours, IanaZone, Medium, Reason,
    Request, Rule, RuleKind, Rules, Source,
    reach::{
        consent,
        count::{Clocks, count},
    },
    zone::jiff_of,
};

/// How often the zones are asked in turn before they are held never to be open together.
const ROUNDS: usize = 1000;

/// What every rule says that speaks of such a contact.
pub(super) fn review(rules: &Rules, request: &Request, now: Timestamp) -> Vec<Reason> {
    let zones = zones(rules, request);
    let mut holidays = rules.holidays().clone();
    holidays.extend(&request.holidays);
    let case = Case { request, zones: &zones, holidays: &holidays, now };
    let mut reasons = standing(rules, &case);
    let covering = rules.iter().filter(|rule| rule.covers(request.purpose, request.medium));
    let asked = covering.filter_map(|rule| Some((rule, case.finding(rule)?)));
    reasons.extend(asked.map(|(rule, finding)| Reason {
        rule: rule.name.clone(),
        finding,
        citation: rule.citation.clone(),
    }));
    reasons.sort_by_key(|reason| !reason.finding.bars());
    reasons
}

/// The zones in which the person may be.
fn zones(rules: &Rules, request: &Request) -> Vec<IanaZone> {
    if request.zones.is_empty() { rules.zones().cloned().collect() } else { request.zones.clone() }
}

/// What the engine says whatever the packs do.
fn standing(rules: &Rules, case: &Case<'_>) -> Vec<Reason> {
    let mut found = Vec::new();
    let mut say = |rule: &str, finding| found.push(own(rule, finding));
    for code in rules.unknown() {
        say("jurisdiction", Finding::UnknownJurisdiction(code.clone()));
    }
    if !rules.has_jurisdiction() && rules.unknown().is_empty() {
        say("jurisdiction", Finding::UnknownJurisdiction("".into()));
    }
    let today = Date(jiff_of(case.now).to_zoned(jiff::tz::TimeZone::UTC).date());
    for pack in rules.out_of_date(today) {
        found.push(Reason {
            citation: Citation { pack: pack.code.clone(), ..own("", Finding::Allows).citation },
            ..own("review-by", Finding::OutOfDate { review_by: pack.review_by })
        });
    }
    if case.zones.is_empty() {
        found.push(own("zone", Finding::UnknownZone));
    }
    let refused = case
        .request
        .do_not_call
        .iter()
        .filter(|refusal| refusal.purpose.is_none_or(|purpose| purpose == case.request.purpose));
    if let Some(since) = refused.map(|refusal| refusal.since).min() {
        found.push(own("do-not-call", Finding::DoNotCall { since }));
    }
    found
}

/// A reason of the engine itself.
fn own(rule: &str, finding: Finding) -> Reason {
    let source = Source { title: "a rule of the engine, which no pack can change".into(), url: None };
    let citation = Citation {
        pack: "engine".into(),
        source: Arc::new(source),
        confidence: Confidence::Verified,
        verified_on: None,
    };
    Reason { rule: rule.into(), finding, citation }
}

/// A contact at a time.
struct Case<'a> {
    request: &'a Request,
    zones: &'a [IanaZone],
    holidays: &'a Holidays,
    now: Timestamp,
}

impl Case<'_> {
    /// What a rule says, if it has a say in whether somebody is reached.
    fn finding(&self, rule: &Rule) -> Option<Finding> {
        let finding = match &rule.kind {
            RuleKind::Hours(hours) => self.hours(hours),
            RuleKind::Frequency(frequency) => {
                let clocks = Clocks { zones: self.zones, holidays: self.holidays };
                count(rule, frequency, self.request, &clocks, self.now)
            }
            RuleKind::Consent => self.consent().map_or(Finding::Allows, Finding::NoConsent),
            RuleKind::Register { name, max_age_days } => self.register(name, *max_age_days),
            RuleKind::PlanB(from) if self.request.urgency < *from => return None,
            RuleKind::PlanB(_) if self.request.plan_b.is_some() => Finding::Allows,
            RuleKind::PlanB(_) => Finding::NoPlanB(self.request.urgency),
            RuleKind::TextOffHours if self.request.medium.is_call() => Finding::TextInstead,
            RuleKind::TextOffHours
            | RuleKind::Recording(_)
            | RuleKind::Duty(_)
            | RuleKind::KeepProof(_)
            | RuleKind::Price(_) => {
                return None;
            }
        };
        let excepted = finding.bars().then(|| rule.exceptions.iter().find(|one| self.holds(**one))).flatten();
        Some(excepted.map_or(finding, |exception| Finding::Excepted(*exception)))
    }

    fn holds(&self, exception: Exception) -> bool {
        match exception {
            Exception::Consent => self.consent().is_none(),
            Exception::Invitation => self.request.is_invited(self.now),
            other => self.request.exceptions.contains(&other),
        }
    }

    /// The first time from now on at which it is open in every zone in which the person may be.
    fn hours(&self, hours: &Hours) -> Finding {
        let open = |at| self.zones.iter().all(|zone| hours.is_open(zone, self.holidays, at));
        if open(self.now) {
            return Finding::Allows;
        }
        let mut at = self.now;
        for _ in 0..ROUNDS {
            let opens = self.zones.iter().map(|zone| hours.next_open(zone, self.holidays, at));
            let Some(latest) = opens.collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().max()) else {
                break;
            };
            if open(latest) {
                return Finding::OutOfHours { opens: Some(latest) };
            }
            at = latest;
        }
        Finding::OutOfHours { opens: None }
    }

    fn consent(&self) -> Option<ConsentLack> {
        let Request { purpose, medium, consents, .. } = self.request;
        // Whoever agrees to calls has agreed to hear a message after one.
        let medium = if *medium == Medium::Voicemail { Medium::Call } else { *medium };
        consent::lack(consents, *purpose, medium, self.now)
    }

    fn register(&self, name: &str, max_age_days: u16) -> Finding {
        let age = Duration::from_secs(u64::from(max_age_days) * 24 * 60 * 60);
        let asked = self.request.lookups.iter().filter(|lookup| &*lookup.register == name);
        let last =
            asked.filter(|lookup| lookup.at <= self.now).max_by_key(|lookup| (lookup.at, lookup.is_listed));
        match last {
            Some(lookup) if lookup.is_listed => Finding::Listed,
            Some(lookup) if lookup.at.after(age) > self.now => Finding::Allows,
            _ => Finding::NotLookedUp { register: name.into(), max_age_days },
        }
    }
}
