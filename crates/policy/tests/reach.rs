//! Whom one may reach, when and how.
#![expect(clippy::expect_used, reason = "a test may fail")]

use etiquette_core::Timestamp;
use etiquette_diag::Sources;
use etiquette_policy::{
    Answer, Consent, ConsentLack, Contact, Days, DoNotCall, Exception, Finding, Hours, IanaZone, Invitation,
    Lookup, Medium, Packs, PlanB, Purpose, Reached, Request, Stretch, Urgency, Verdict, agree, decide,
};

/// A time written with its zone: `2026-11-23 10:00 Europe/Paris`.
fn at(written: &str) -> Timestamp {
    let (clock, zone) = written.rsplit_once(' ').expect("a zone");
    let clock: jiff::civil::DateTime = clock.parse().expect("a time");
    let at = clock.in_tz(zone).expect("a zone").timestamp();
    Timestamp::from_millis(at.as_millisecond())
}

fn request(purpose: Purpose, medium: Medium, zone: &str) -> Request {
    let mut request = Request::new(purpose, medium);
    request.zones.push(IanaZone::try_new(zone).expect("a zone"));
    request
}

fn consent(purpose: Purpose) -> Consent {
    Consent {
        purpose,
        mediums: Medium::ALL.to_vec(),
        given: Timestamp::from_millis(0),
        expires: None,
        withdrawn: None,
        proof: Some("form-7".into()),
    }
}

fn contact(written: &str, purpose: Purpose, medium: Medium, reached: Reached) -> Contact {
    Contact { at: at(written), medium, purpose, matter: None, reached, by_us: true }
}

fn ask(codes: &[&str], request: &Request, now: &str) -> Answer {
    decide(&Packs::shipped().rules(codes.iter().copied()), request, at(now))
}

fn check(codes: &[&str], request: &Request, now: &str, expected: Verdict) {
    let answer = ask(codes, request, now);
    assert_eq!(answer.verdict, expected, "{now}: {:#?}", answer.reasons);
}

fn wait(written: &str) -> Verdict {
    Verdict::WaitUntil(at(written))
}

/// S3.10: France has two stretches a day, and none on Saturdays, Sundays and public holidays.
#[test]
fn a_day_may_have_two_stretches() {
    let mut french = request(Purpose::Marketing, Medium::Call, "Europe/Paris");
    french.exceptions.push(Exception::Contract);
    for (now, expected) in [
        ("2026-11-23 09:59 Europe/Paris", wait("2026-11-23 10:00 Europe/Paris")),
        ("2026-11-23 10:00 Europe/Paris", Verdict::CallNow),
        ("2026-11-23 12:59 Europe/Paris", Verdict::CallNow),
        ("2026-11-23 13:00 Europe/Paris", wait("2026-11-23 14:00 Europe/Paris")),
        ("2026-11-23 19:59 Europe/Paris", Verdict::CallNow),
        ("2026-11-23 20:00 Europe/Paris", wait("2026-11-24 10:00 Europe/Paris")),
        ("2026-11-20 20:00 Europe/Paris", wait("2026-11-23 10:00 Europe/Paris")),
        ("2026-11-11 11:00 Europe/Paris", wait("2026-11-12 10:00 Europe/Paris")),
        ("2026-12-24 21:00 Europe/Paris", wait("2026-12-28 10:00 Europe/Paris")),
    ] {
        check(&["FR"], &french, now, expected);
    }
}

/// S0.52, S3.10: the hours of every place in which advertising calls have some, hour by hour, on a weekday, a Sunday and a
/// public holiday.
#[test]
fn hours_of_advertising_are_those_of_each_place() {
    let (packs, all, none) = (Packs::shipped(), (8, 21), None);
    for (code, zone, weekday, sunday, holiday) in [
        ("US", "America/New_York", all, Some(all), Some(all)),
        ("US-AL", "America/Chicago", (8, 20), none, none),
        ("US-CT", "America/New_York", (9, 20), Some((9, 20)), Some((9, 20))),
        ("US-FL", "America/New_York", (8, 20), Some((8, 20)), Some((8, 20))),
        ("US-KY", "America/New_York", (10, 21), Some((10, 21)), Some((10, 21))),
        ("US-LA", "America/Chicago", (8, 20), none, none),
        ("US-MD", "America/New_York", (8, 20), Some((8, 20)), Some((8, 20))),
        ("US-MA", "America/New_York", (8, 20), Some((8, 20)), Some((8, 20))),
        ("US-MI", "America/Detroit", (9, 21), Some((9, 21)), Some((9, 21))),
        ("US-MN", "America/Chicago", (9, 21), Some((9, 21)), Some((9, 21))),
        ("US-MS", "America/Chicago", (8, 20), none, Some((8, 20))),
        ("US-NM", "America/Denver", (9, 21), Some((9, 21)), Some((9, 21))),
        ("US-NV", "America/Los_Angeles", (9, 20), Some((9, 20)), Some((9, 20))),
        ("US-TX", "America/Chicago", (9, 21), Some((12, 21)), Some((9, 21))),
    ] {
        let american = request(Purpose::Marketing, Medium::Call, zone);
        let rules = packs.rules([code]);
        let open = |hour: i32, minute: i32, day: &str| {
            let now = at(&format!("{day} {hour:02}:{minute:02} {zone}"));
            decide(&rules, &american, now).verdict == Verdict::CallNow
        };
        // A Tuesday, a Sunday, and the fourth Thursday of November.
        for (day, hours) in [("2026-11-24", Some(weekday)), ("2026-11-22", sunday), ("2026-11-26", holiday)] {
            for hour in 0..24 {
                let expected = hours.is_some_and(|(from, until)| (from..until).contains(&hour));
                assert_eq!(
                    (open(hour, 0, day), open(hour, 59, day)),
                    (expected, expected),
                    "{code} {day} {hour}"
                );
            }
        }
    }
}

/// S0.52: Florida counts three calls to a lead in 24 hours.
#[test]
fn a_lead_in_florida_is_called_three_times_a_day() {
    let mut lead = request(Purpose::Marketing, Medium::Call, "America/New_York");
    for hour in 9..12 {
        let when = format!("2026-11-23 {hour:02}:00 America/New_York");
        lead.contacts.push(contact(&when, Purpose::Marketing, Medium::Call, Reached::Nobody));
    }
    check(&["US-FL"], &lead, "2026-11-23 15:00 America/New_York", wait("2026-11-24 09:00 America/New_York"));
    lead.contacts.pop();
    check(&["US-FL"], &lead, "2026-11-23 15:00 America/New_York", Verdict::CallNow);
}

/// S0.52: without a consent that can be proved nobody is called where the law asks for one.
#[test]
fn consent_counts_only_while_it_stands() {
    let noon = "2026-11-23 11:00 Europe/Paris";
    let lack = |change: fn(&mut Consent)| {
        let mut french = request(Purpose::Marketing, Medium::Call, "Europe/Paris");
        let mut given = consent(Purpose::Marketing);
        change(&mut given);
        french.consents.push(given);
        let answer = ask(&["FR"], &french, noon);
        let lack = answer.reasons.iter().find_map(|reason| match reason.finding {
            Finding::NoConsent(lack) => Some(lack),
            _ => None,
        });
        assert_eq!(answer.verdict == Verdict::CallNow, lack.is_none());
        lack
    };
    assert_eq!(lack(|_| {}), None);
    assert_eq!(lack(|consent| consent.proof = None), Some(ConsentLack::Unproven));
    assert_eq!(lack(|consent| consent.proof = Some(" ".into())), Some(ConsentLack::Unproven));
    assert_eq!(lack(|consent| consent.purpose = Purpose::Service), Some(ConsentLack::Missing));
    assert_eq!(lack(|consent| consent.mediums = vec![Medium::Email]), Some(ConsentLack::Missing));
    assert_eq!(lack(|consent| consent.given = Timestamp::from_millis(i64::MAX)), Some(ConsentLack::NotYet));
    assert_eq!(lack(|consent| consent.expires = Some(consent.given)), Some(ConsentLack::Expired));
    assert_eq!(lack(|consent| consent.withdrawn = Some(consent.given)), Some(ConsentLack::Withdrawn));
}

/// What was withdrawn stays so until there is a new consent, whatever older ones there are.
#[test]
fn a_withdrawal_ends_older_consents_too() {
    let mut german = request(Purpose::Marketing, Medium::Call, "Europe/Berlin");
    let withdrawn = at("2026-06-01 10:00 Europe/Berlin");
    german.consents = vec![consent(Purpose::Marketing), consent(Purpose::Marketing)];
    german.consents[1].withdrawn = Some(withdrawn);
    check(&["DE"], &german, "2026-11-23 11:00 Europe/Berlin", Verdict::Never);
    german.consents.push(Consent {
        given: Timestamp::from_millis(withdrawn.as_millis() + 1),
        ..consent(Purpose::Marketing)
    });
    check(&["DE"], &german, "2026-11-23 11:00 Europe/Berlin", Verdict::CallNow);
}

/// France counts attempts in thirty days from minute to minute; a refusal buys sixty days of silence.
#[test]
fn attempts_and_refusals_are_counted_apart() {
    let mut french = request(Purpose::Marketing, Medium::Call, "Europe/Paris");
    french.consents.push(consent(Purpose::Marketing));
    for day in 2..6 {
        let when = format!("2026-11-0{day} 10:30 Europe/Paris");
        french.contacts.push(contact(&when, Purpose::Marketing, Medium::Call, Reached::Nobody));
    }
    check(&["FR"], &french, "2026-11-23 11:00 Europe/Paris", wait("2026-12-02 10:30 Europe/Paris"));
    french.contacts.truncate(3);
    check(&["FR"], &french, "2026-11-23 11:00 Europe/Paris", Verdict::CallNow);
    let refusal =
        contact("2026-11-20 10:00 Europe/Paris", Purpose::Marketing, Medium::Call, Reached::Declined);
    french.contacts = vec![refusal];
    check(&["FR"], &french, "2026-11-23 11:00 Europe/Paris", wait("2027-01-19 10:00 Europe/Paris"));
}

/// Regulation F: seven attempts a debt in seven days, and none for seven days after a talk, of which its own is the first.
#[test]
fn a_debt_is_counted_apart_from_another() {
    let mut debt = request(Purpose::Debt, Medium::Call, "America/New_York");
    debt.matter = Some("debt-1".into());
    let talk = contact("2026-11-16 20:00 America/New_York", Purpose::Debt, Medium::Call, Reached::Talked);
    debt.contacts.push(Contact { matter: Some("debt-1".into()), ..talk });
    check(&["US"], &debt, "2026-11-22 20:59 America/New_York", wait("2026-11-23 08:00 America/New_York"));
    check(&["US"], &debt, "2026-11-23 08:00 America/New_York", Verdict::CallNow);
    debt.matter = Some("debt-2".into());
    check(&["US"], &debt, "2026-11-18 10:00 America/New_York", Verdict::CallNow);
    // Without a matter nobody knows that it was another debt.
    debt.matter = None;
    check(&["US"], &debt, "2026-11-18 10:00 America/New_York", wait("2026-11-23 08:00 America/New_York"));
}

/// Russia counts calendar days, weeks and months at once, and has other hours on days off.
#[test]
fn counters_of_several_lengths_hold_together() {
    let mut debt = request(Purpose::Debt, Medium::Call, "Europe/Moscow");
    let call = |when: &str| contact(when, Purpose::Debt, Medium::Call, Reached::Nobody);
    check(&["RU"], &debt, "2026-11-22 08:30 Europe/Moscow", wait("2026-11-22 09:00 Europe/Moscow"));
    check(&["RU"], &debt, "2026-11-23 08:30 Europe/Moscow", Verdict::CallNow);
    debt.contacts.push(call("2026-11-23 21:59 Europe/Moscow"));
    check(&["RU"], &debt, "2026-11-23 21:59 Europe/Moscow", wait("2026-11-24 08:00 Europe/Moscow"));
    check(&["RU"], &debt, "2026-11-24 08:00 Europe/Moscow", Verdict::CallNow);
    debt.contacts.push(call("2026-11-24 08:00 Europe/Moscow"));
    check(&["RU"], &debt, "2026-11-25 08:00 Europe/Moscow", wait("2026-11-30 21:59 Europe/Moscow"));
}

/// Romania: at weekends only by agreement, and then in the hours of Saturday.
#[test]
fn an_agreement_opens_saturdays() {
    let mut debt = request(Purpose::Debt, Medium::Call, "Europe/Bucharest");
    let saturday = "2026-11-28 10:00 Europe/Bucharest";
    check(&["RO"], &debt, saturday, wait("2026-11-30 09:00 Europe/Bucharest"));
    debt.consents.push(consent(Purpose::Debt));
    check(&["RO"], &debt, saturday, Verdict::CallNow);
    check(&["RO"], &debt, "2026-11-28 14:00 Europe/Bucharest", wait("2026-11-30 09:00 Europe/Bucharest"));
}

#[test]
fn a_register_must_have_been_asked_lately() {
    let mut british = request(Purpose::Marketing, Medium::Call, "Europe/London");
    let noon = "2026-11-23 12:00 Europe/London";
    check(&["GB"], &british, noon, Verdict::Never);
    let lookup = |when: &str, is_listed| Lookup { register: "TPS".into(), at: at(when), is_listed };
    british.lookups.push(lookup("2026-10-26 12:00 Europe/London", false));
    check(&["GB"], &british, noon, Verdict::Never);
    british.lookups.push(lookup("2026-10-26 12:01 Europe/London", false));
    check(&["GB"], &british, noon, Verdict::CallNow);
    british.lookups.push(lookup("2026-11-01 12:00 Europe/London", true));
    check(&["GB"], &british, noon, Verdict::Never);
    british.consents.push(consent(Purpose::Marketing));
    check(&["GB"], &british, noon, Verdict::CallNow);
}

#[test]
fn who_asked_not_to_be_called_is_not() {
    let noon = "2026-11-23 12:00 America/Chicago";
    let mut american = request(Purpose::Marketing, Medium::Call, "America/Chicago");
    american.exceptions = vec![Exception::Relationship];
    american.consents.push(consent(Purpose::Marketing));
    american.do_not_call.push(DoNotCall { since: Timestamp::from_millis(0), purpose: Some(Purpose::Debt) });
    check(&["US"], &american, noon, Verdict::CallNow);
    american.do_not_call.push(DoNotCall { since: Timestamp::from_millis(0), purpose: None });
    check(&["US"], &american, noon, Verdict::Never);
}

/// S0.52: of several laws each must allow the call, and without any law nobody is called.
#[test]
fn the_strictest_law_wins_and_no_law_refuses() {
    let american = request(Purpose::Marketing, Medium::Call, "America/New_York");
    let eight = "2026-11-23 08:30 America/New_York";
    check(&["US"], &american, eight, Verdict::CallNow);
    check(&["US-CT"], &american, eight, wait("2026-11-23 09:00 America/New_York"));
    check(&["US-CT", "US-KY"], &american, eight, wait("2026-11-23 10:00 America/New_York"));
    check(
        &["US-AL"],
        &american,
        "2026-11-26 10:00 America/New_York",
        wait("2026-11-27 08:00 America/New_York"),
    );
    for codes in [&[][..], &["XX"], &["US", "US-XX"], &["courtesy"], &["US", "Us"]] {
        check(codes, &american, eight, Verdict::Never);
    }
    let answer = ask(&["US", "XX"], &american, eight);
    assert_eq!(answer.reasons[0].finding, Finding::UnknownJurisdiction("XX".into()));
}

#[test]
fn a_pack_that_was_not_reviewed_refuses() {
    let service = request(Purpose::Service, Medium::Call, "Europe/Berlin");
    check(&["DE"], &service, "2027-05-01 12:00 Europe/Berlin", Verdict::CallNow);
    check(&["DE"], &service, "2027-05-02 12:00 Europe/Berlin", Verdict::Never);
}

/// Somebody whose zone is not known may be in any of the country.
#[test]
fn an_unknown_zone_is_any_of_the_country() {
    let nowhere = Request::new(Purpose::Marketing, Medium::Call);
    check(&["US"], &nowhere, "2026-11-23 09:00 America/New_York", wait("2026-11-23 08:00 Pacific/Honolulu"));
    check(&["US"], &nowhere, "2026-11-23 08:00 Pacific/Honolulu", Verdict::CallNow);
    check(&["EU"], &nowhere, "2026-11-23 12:00 Europe/Paris", Verdict::Never);
}

/// S3.11: an invitation opens the hours once, until it ends; one's own work at weekends does not.
#[test]
fn an_invitation_serves_once() {
    let mut client = request(Purpose::Service, Medium::Call, "Europe/Bucharest");
    let sunday = "2026-11-22 11:00 Europe/Bucharest";
    client.exceptions = vec![Exception::Invitation];
    check(&["RO", "courtesy"], &client, sunday, Verdict::Text);
    client.exceptions.clear();
    let (from, until) = (at("2026-11-22 10:00 Europe/Bucharest"), at("2026-11-22 12:00 Europe/Bucharest"));
    client.invitation = Some(Invitation { from, until });
    check(&["RO", "courtesy"], &client, sunday, Verdict::CallNow);
    check(&["RO", "courtesy"], &client, "2026-11-22 12:00 Europe/Bucharest", Verdict::Text);
    client.contacts.push(contact(
        "2026-11-22 10:30 Europe/Bucharest",
        Purpose::Service,
        Medium::Call,
        Reached::Nobody,
    ));
    check(&["RO", "courtesy"], &client, sunday, Verdict::Text);
}

/// S3.12, S3.13: outside the hours a text, and after it silence until the next business day, unless the client calls.
#[test]
fn a_text_takes_the_place_of_a_call_and_then_there_is_silence() {
    let mut client = request(Purpose::Service, Medium::Call, "Europe/Bucharest");
    let friday = "2026-11-27 19:00 Europe/Bucharest";
    check(&["RO", "courtesy"], &client, friday, Verdict::Text);
    client.contacts.push(contact(friday, Purpose::Service, Medium::Text, Reached::Nobody));
    // Saint Andrew's day and the national day are holidays.
    let resume = wait("2026-12-02 09:00 Europe/Bucharest");
    check(&["RO", "courtesy"], &client, "2026-11-28 11:00 Europe/Bucharest", resume);
    client.medium = Medium::Email;
    check(
        &["RO", "courtesy"],
        &client,
        "2026-11-28 11:00 Europe/Bucharest",
        wait("2026-12-02 00:00 Europe/Bucharest"),
    );
    let theirs =
        contact("2026-11-28 10:00 Europe/Bucharest", Purpose::Service, Medium::Call, Reached::Talked);
    client.contacts.push(Contact { by_us: false, ..theirs });
    check(&["RO", "courtesy"], &client, "2026-11-28 11:00 Europe/Bucharest", Verdict::Text);
}

/// A rule that speaks of every way of reaching somebody has no say in a text, which is itself what it offers.
#[test]
fn no_text_takes_the_place_of_a_text() {
    let pack = "format = 1\ncode = \"XX\"\nname = \"X\"\nnot-legal-advice = true\nverified-on = \"2026-01-01\"\n\
                review-by = \"2027-01-01\"\nzones = [\"Europe/Paris\"]\n[source.law]\ntitle = \"Law\"\n\
                [[rule]]\nname = \"hours\"\nhours = [{ days = [\"mon-fri\"], times = [\"10:00-13:00\"] }]\n\
                source = \"law\"\nconfidence = \"verified\"\n[[rule]]\nname = \"text\"\ntext-off-hours = true\n\
                source = \"law\"\nconfidence = \"verified\"\n";
    let mut packs = Packs::new();
    assert!(packs.add("xx.toml", pack, &mut Sources::new()).is_empty());
    let rules = packs.rules(["XX"]);
    for medium in Medium::ALL {
        let request = request(Purpose::Service, *medium, "Europe/Paris");
        let answer = decide(&rules, &request, at("2026-11-23 09:00 Europe/Paris"));
        assert_eq!(answer.verdict, wait("2026-11-23 10:00 Europe/Paris"), "{}", medium.name());
    }
}

/// S3.12: the law may bar the text as well.
#[test]
fn a_text_is_no_way_round_the_law() {
    let mut russian = request(Purpose::Service, Medium::Call, "Europe/Moscow");
    check(&["RU", "courtesy"], &russian, "2026-11-22 11:00 Europe/Moscow", Verdict::Text);
    russian.purpose = Purpose::Marketing;
    check(&["RU", "courtesy"], &russian, "2026-11-22 11:00 Europe/Moscow", Verdict::Never);
}

/// S3.3: one contact, one follow-up, one message; then it is the other side's turn.
#[test]
fn there_is_one_follow_up() {
    let monday = "2026-11-23 10:00 Europe/Bucharest";
    let mut client = request(Purpose::Service, Medium::Voicemail, "Europe/Bucharest");
    client.matter = Some("logo".into());
    let left = contact(monday, Purpose::Service, Medium::Voicemail, Reached::Nobody);
    client.contacts.push(Contact { matter: Some("logo".into()), ..left });
    let tuesday = "2026-11-24 10:00 Europe/Bucharest";
    // A week later is Saint Andrew's day, and then the national day.
    check(&["RO", "courtesy"], &client, tuesday, wait("2026-12-02 09:00 Europe/Bucharest"));
    client.medium = Medium::Email;
    check(&["RO", "courtesy"], &client, tuesday, Verdict::Text);
    let sent = contact(tuesday, Purpose::Service, Medium::Email, Reached::Nobody);
    client.contacts.push(Contact { matter: Some("logo".into()), ..sent });
    client.medium = Medium::Call;
    check(
        &["RO", "courtesy"],
        &client,
        "2026-11-25 10:00 Europe/Bucharest",
        wait("2026-12-02 09:00 Europe/Bucharest"),
    );
    client.matter = Some("invoice".into());
    check(&["RO", "courtesy"], &client, "2026-11-25 10:00 Europe/Bucharest", Verdict::CallNow);
}

/// S3.2, S3.4: important news need a plan B before the call.
#[test]
fn important_news_need_a_plan_b() {
    let monday = "2026-11-23 10:00 Europe/Bucharest";
    let mut client = request(Purpose::Service, Medium::Call, "Europe/Bucharest");
    for (urgency, expected) in [
        (Urgency::Ordinary, Verdict::CallNow),
        (Urgency::Important, Verdict::Never),
        (Urgency::Urgent, Verdict::Never),
    ] {
        client.urgency = urgency;
        client.plan_b = None;
        check(&["RO", "courtesy"], &client, monday, expected);
        client.plan_b = Some(PlanB::Email);
        check(&["RO", "courtesy"], &client, monday, Verdict::CallNow);
    }
}

/// S3.8: a time for a call lies in the hours of both sides.
#[test]
fn a_time_is_found_that_suits_both() {
    let rules = Packs::shipped().rules(["RO", "courtesy"]);
    let mut client = request(Purpose::Service, Medium::Call, "Europe/Bucharest");
    let zone = IanaZone::try_new("America/New_York").expect("a zone");
    let days = Days::parse("mon-fri").expect("days");
    let own = |text| Hours(vec![Stretch::parse(days, text).expect("hours")]);
    let agreed = |client: &Request, text, from| agree(&rules, client, &own(text), &zone, at(from));
    let friday = "2026-11-20 19:00 Europe/Bucharest";
    let monday = Some(at("2026-11-23 16:00 Europe/Bucharest"));
    assert_eq!(agreed(&client, "09:00-17:00", friday), monday);
    assert_eq!(agreed(&client, "12:00-17:00", friday), None);
    client.urgency = Urgency::Urgent;
    assert_eq!(agreed(&client, "09:00-17:00", friday), None);
    // Whom no text may be sent instead is waited for as well.
    let mut french = request(Purpose::Marketing, Medium::Call, "Europe/Paris");
    french.exceptions.push(Exception::Contract);
    let (late, ten) = (at("2026-11-20 20:30 Europe/Paris"), at("2026-11-23 10:00 Europe/Paris"));
    let rules = Packs::shipped().rules(["FR"]);
    assert_eq!(agree(&rules, &french, &own("00:00-24:00"), &zone, late), Some(ten));
}

/// Each decision names every rule that had a say, what bars first, each with its source.
#[test]
fn every_answer_has_its_reasons() {
    let french = request(Purpose::Marketing, Medium::Call, "Europe/Paris");
    let answer = ask(&["FR"], &french, "2026-11-22 10:00 Europe/Paris");
    let reasons: Vec<(&str, bool)> =
        answer.reasons.iter().map(|reason| (&*reason.rule, reason.finding.bars())).collect();
    let expected = [
        ("solicitation-hours", true),
        ("prior-consent", true),
        ("four-in-thirty-days", false),
        ("silence-after-refusal", false),
    ];
    assert_eq!(reasons, expected);
    assert!(answer.reasons.iter().all(|reason| reason.citation.source.url.is_some()));
    assert_eq!(answer.reasons[0].finding.to_string(), "not at this hour, from 2026-11-23T09:00:00Z on");
}
