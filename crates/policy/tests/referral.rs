//! To whom a caller at risk is referred.
#![expect(clippy::expect_used, reason = "a test may fail")]

use etiquette_core::{Locale, Timestamp};
use etiquette_policy::{
    Date, Days, Holidays, Hours, IanaZone, Stretch,
    referral::{Referral, Resource, open_now, refer},
};

fn locale(tag: &str) -> Locale {
    Locale::try_new(tag).expect("a tag")
}

fn at(written: &str) -> Timestamp {
    let (clock, zone) = written.rsplit_once(' ').expect("a zone");
    let clock: jiff::civil::DateTime = clock.parse().expect("a time");
    Timestamp::from_millis(clock.in_tz(zone).expect("a zone").timestamp().as_millisecond())
}

fn resource(name: &str, country: &str, tags: &[&str], times: &[&str], zone: &str) -> Resource {
    let days = Days::parse("every-day").expect("days");
    Resource {
        name: name.into(),
        country: country.into(),
        languages: tags.iter().map(|tag| locale(tag)).collect(),
        hours: Hours(times.iter().map(|times| Stretch::parse(days, times).expect("hours")).collect()),
        zone: IanaZone::try_new(zone).expect("a zone"),
        review_by: Date::parse("2027-05-01").expect("a date"),
    }
}

/// Three services as they are: by night in Romania, in the evening in Moldova, always in France.
fn known() -> [Resource; 3] {
    [
        resource("night", "RO", &["ro"], &["19:00-24:00", "00:00-07:00"], "Europe/Bucharest"),
        resource("evening", "MD", &["ro", "ru"], &["18:00-22:00"], "Europe/Chisinau"),
        resource("always", "FR", &["fr"], &["00:00-24:00"], "Europe/Paris"),
    ]
}

/// S0.60, S0.63: only what is open now, in the caller's own country and language, is named.
#[test]
fn only_what_is_open_here_and_now_is_named() {
    let (known, holidays) = (known(), Holidays::default());
    for (country, tag, now, expected) in [
        ("RO", "ro", "2026-11-22 19:00 Europe/Bucharest", &["night"][..]),
        ("RO", "ro", "2026-11-23 06:59 Europe/Bucharest", &["night"]),
        ("RO", "ro", "2026-11-23 07:00 Europe/Bucharest", &[]),
        ("RO", "ro-RO", "2026-11-22 20:00 Europe/Bucharest", &["night"]),
        ("RO", "fr", "2026-11-22 20:00 Europe/Bucharest", &[]),
        ("MD", "ro", "2026-11-22 20:00 Europe/Chisinau", &["evening"]),
        ("MD", "ru", "2026-11-22 20:00 Europe/Chisinau", &["evening"]),
        ("MD", "ro", "2026-11-22 23:00 Europe/Chisinau", &[]),
        ("FR", "fr", "2026-11-22 03:00 Europe/Paris", &["always"]),
        ("BE", "fr", "2026-11-22 03:00 Europe/Paris", &[]),
        ("FR", "fr", "2027-05-02 03:00 Europe/Paris", &[]),
    ] {
        let named = open_now(&known, country, locale(tag), &holidays, at(now));
        assert_eq!(named.map(|one| &*one.name).collect::<Vec<_>>(), expected, "{country} {tag} {now}");
    }
}

/// S0.63: of what is not named it is known why, and when it opens.
#[test]
fn what_is_not_named_has_its_reason() {
    let (known, holidays) = (known(), Holidays::default());
    let [night, _, always] = &known;
    let noon = at("2026-11-23 12:00 Europe/Bucharest");
    let opens = Some(at("2026-11-23 19:00 Europe/Bucharest"));
    let refer = |one, country, tag, now| refer(one, country, locale(tag), &holidays, now);
    assert_eq!(refer(night, "RO", "ro", noon), Referral::Closed { opens });
    assert_eq!(refer(night, "MD", "ro", noon), Referral::OtherCountry);
    assert_eq!(refer(night, "RO", "ru", noon), Referral::OtherLanguage);
    assert_eq!(refer(always, "FR", "fr", at("2027-05-02 00:00 Europe/Paris")), Referral::OutOfDate);
    let never = Resource { hours: Hours::default(), ..night.clone() };
    assert_eq!(refer(&never, "RO", "ro", noon), Referral::Closed { opens: None });
}
