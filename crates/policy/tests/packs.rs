//! The packs that come with the engine. Requirement S0.52.

use std::{collections::BTreeSet, fs, path::Path, time::Duration};

use etiquette_core::Money;
use etiquette_diag::{Sources, terminal};
use etiquette_policy::{Confidence, Date, Packs, PriceLimit, Recording, RuleKind};

#[test]
fn nothing_is_wrong_with_any_shipped_pack() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs");
    let mut files = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a text");
        let mut sources = Sources::new();
        let found = Packs::new().add(&path.to_string_lossy(), &text, &mut sources);
        assert!(found.is_empty(), "{}", terminal(&found.finish(), &sources, false));
        assert!(text.contains("Not legal advice"), "{}", path.display());
        files += 1;
    }
    assert_eq!(Packs::shipped().iter().count(), files);
}

#[test]
fn the_promised_places_are_there_and_whole() {
    let packs = Packs::shipped();
    let codes: Vec<&str> = packs.iter().map(|pack| &*pack.code).collect();
    let states = ["AL", "CT", "FL", "KY", "LA", "MD", "MA", "MI", "MN", "NM", "MS", "NV", "TX"];
    let states: Vec<String> = states.iter().map(|state| format!("US-{state}")).collect();
    let places = ["FR", "US", "GB", "DE", "RU", "RO"].into_iter().chain(states.iter().map(String::as_str));
    for place in places {
        assert!(codes.contains(&place), "{place}");
        let rules = packs.rules([place]);
        assert!(rules.unknown().is_empty() && rules.has_jurisdiction(), "{place}");
        assert!(rules.zones().next().is_some(), "{place}");
    }
    for pack in packs.iter() {
        assert!(pack.review_by > pack.verified_on, "{}", pack.code);
        let names: BTreeSet<&str> = pack.rules.iter().map(|rule| &*rule.name).collect();
        assert_eq!(names.len(), pack.rules.len(), "{}", pack.code);
    }
}

/// What was not read may not pass for read.
#[test]
fn believed_values_say_that_they_were_not_read() {
    for pack in Packs::shipped().iter() {
        for rule in &pack.rules {
            let title = &rule.citation.source.title;
            let honest = title.contains("not read") || title.contains("disagree");
            let is_believed = rule.citation.confidence == Confidence::Believed;
            let quotes_a_replaced_law = title.contains("SI 2024/1046") || title.contains("secondary");
            assert!(honest == is_believed || quotes_a_replaced_law, "{} {}: {title}", pack.code, rule.name);
            assert!(is_believed || rule.citation.source.url.is_some() || &*pack.code == "courtesy");
        }
    }
}

/// Which values were not read, one by one: a mark that changes is seen.
#[test]
fn believed_values_are_these() {
    let packs = Packs::shipped();
    let rules = packs.iter().flat_map(|pack| pack.rules.iter().map(move |rule| (&*pack.code, rule)));
    let believed: BTreeSet<(&str, &str)> = rules
        .filter(|(_, rule)| rule.citation.confidence == Confidence::Believed)
        .map(|(code, rule)| (code, &*rule.name))
        .collect();
    let expected = [
        ("DE", "recording"),
        ("EU", "bot-disclosure-first"),
        ("EU", "identity"),
        ("FR", "ceiling-a-minute"),
        ("FR", "recordings-kept"),
        ("GB", "abandoned-calls"),
        ("GB", "recording"),
        ("RO", "automated-calls"),
        ("US", "revocation-dates"),
        ("US-CT", "recording"),
        ("US-DE", "recording"),
        ("US-MI", "recording"),
        ("US-NV", "recording"),
        ("US-TX", "solicitation-hours"),
        ("US-VT", "recording"),
    ];
    assert_eq!(believed, BTreeSet::from(expected));
    // The lists of states in which all parties must agree, and where they disagree.
    let all_parties = ["CA", "CT", "DE", "FL", "IL", "MD", "MA", "MI", "MT", "NV", "NH", "PA", "WA", "VT"]
        .map(|state| format!("US-{state}"));
    for pack in packs.iter().filter(|pack| pack.code.starts_with("US-")) {
        let asks_all = packs.rules([&*pack.code]).recording().0 == Recording::AllParties;
        assert_eq!(asks_all, all_parties.iter().any(|state| **state == *pack.code), "{}", pack.code);
    }
}

/// S0.52: what premium lines may charge, and when callers are told of it, place by place.
#[test]
fn limits_of_premium_lines_are_those_of_each_law() {
    let packs = Packs::shipped();
    let limits = |code: &'static str| {
        let rules = packs.rules([code]);
        let limits = rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::Price(limit) => Some(format!("{limit:?}")),
            _ => None,
        });
        limits.collect::<BTreeSet<_>>()
    };
    let money = |minor, currency| Money::try_new(minor, currency).expect("a currency");
    let seconds = Duration::from_secs;
    let named =
        |limits: &[PriceLimit]| limits.iter().map(|limit| format!("{limit:?}")).collect::<BTreeSet<_>>();
    let german = [
        PriceLimit::Notice(seconds(3)),
        PriceLimit::Minute(money(300, "EUR")),
        PriceLimit::Connection(money(3_000, "EUR")),
        PriceLimit::Increment(seconds(60)),
        PriceLimit::Disconnect(seconds(3_600)),
    ];
    assert_eq!(limits("DE"), named(&german));
    assert_eq!(
        limits("FR"),
        named(&[PriceLimit::Increment(seconds(1)), PriceLimit::Minute(money(80, "EUR"))])
    );
    let british = [
        PriceLimit::TellAt(money(1_500, "GBP")),
        PriceLimit::ConfirmAt(money(3_000, "GBP")),
        PriceLimit::EndAt(money(4_000, "GBP")),
    ];
    assert_eq!(limits("GB"), named(&british));
    assert_eq!(limits("US"), named(&[PriceLimit::Notice(seconds(3))]));
    assert_eq!((limits("RU"), limits("RO")), (BTreeSet::new(), BTreeSet::new()));
}

#[test]
fn a_part_narrows_the_zones_of_the_whole_and_brings_its_rules() {
    let packs = Packs::shipped();
    let florida = packs.rules(["US-FL"]);
    assert_eq!(
        florida.zones().map(|zone| zone.name()).collect::<Vec<_>>(),
        ["America/New_York", "America/Chicago"]
    );
    assert!(florida.iter().any(|rule| &*rule.citation.pack == "US"));
    assert!(packs.rules(["RO"]).iter().any(|rule| &*rule.citation.pack == "EU"));
}

/// S0.49: of several laws on recording the strictest holds, and where none is known everybody must agree.
#[test]
fn the_strictest_law_on_recording_wins() {
    let packs = Packs::shipped();
    for (codes, expected) in [
        (&["US"][..], Recording::OneParty),
        (&["US-AL"], Recording::OneParty),
        (&["US-AL", "US-CA"], Recording::AllParties),
        (&["FR"], Recording::Notice),
        (&["FR", "US"], Recording::Notice),
        (&["FR", "DE"], Recording::AllParties),
        (&["EU"], Recording::AllParties),
    ] {
        assert_eq!(packs.rules(codes.iter().copied()).recording().0, expected, "{codes:?}");
    }
    assert_eq!(packs.rules(["DE", "RO"]).keep_proof_days(), Some(1827));
}

#[test]
fn a_pack_is_out_of_date_after_its_day() {
    let rules = Packs::shipped().rules(["FR"]);
    let out = |date: &str| rules.out_of_date(Date::parse(date).expect("a date")).count();
    assert_eq!((out("2027-05-01"), out("2027-05-02")), (0, 2));
    assert!(rules.iter().any(|rule| matches!(rule.kind, RuleKind::Consent)));
}

/// Place, cause and cure of what may be wrong in a pack.
#[test]
fn mistakes_are_found_at_their_places() {
    let head = "format = 1\ncode = \"XX\"\nname = \"X\"\nnot-legal-advice = true\nverified-on = \"2026-01-01\"\n\
                review-by = \"2027-01-01\"\n[source.law]\ntitle = \"Law\"\n[[rule]]\nname = \"r\"\nsource = \"law\"\n\
                confidence = \"verified\"\n";
    let hours = "hours = [{ days = [\"mon-fri\"], times = [\"10:00-13:00\"] }]\n";
    let sound = format!("{head}{hours}");
    let check = |text: &str, expected: &[(&str, &str)]| {
        let mut sources = Sources::new();
        let mut packs = Packs::new();
        let found = packs.add("x.toml", text, &mut sources);
        let found: Vec<_> = found
            .iter()
            .map(|finding| {
                let span = finding.span().expect("a place");
                (
                    finding.rule(),
                    text.get(span.range()).unwrap_or_default().lines().next().unwrap_or_default(),
                )
            })
            .collect();
        assert_eq!(found, expected, "{text}");
        assert_eq!(packs.iter().count(), usize::from(expected.is_empty()));
    };
    check(&sound, &[]);
    check(&sound.replace("code = \"XX\"\n", ""), &[("missing-key", "")]);
    check(&sound.replace("format = 1", "format = 2"), &[("unsupported-version", "2")]);
    check(&sound.replace("not-legal-advice = true\n", ""), &[("missing-disclaimer", "")]);
    check(&sound.replace("2027-01-01", "2027-13-01"), &[("bad-value", "\"2027-13-01\"")]);
    check(&sound.replace("\"law\"", "\"lwa\""), &[("unknown-source", "\"lwa\"")]);
    check(&sound.replace("verified\"", "certain\""), &[("unknown-value", "\"certain\"")]);
    check(&sound.replace("mon-fri", "mon-fry"), &[("bad-value", "\"mon-fry\"")]);
    check(&sound.replace("13:00", "09:00"), &[("bad-value", "\"10:00-09:00\"")]);
    check(&sound.replace("hours =", "hour ="), &[("not-one-kind", "[[rule]]"), ("unknown-key", "hour")]);
    check(&format!("{sound}consent = \"prior\"\n"), &[("not-one-kind", "[[rule]]")]);
    check(
        &format!("{head}frequency = {{ at-most = -1, counted = \"attempts\", within = \"a week\" }}"),
        &[("wrong-type", "-1"), ("bad-value", "\"a week\"")],
    );
    check(&format!("{head}hours = [{{ days = [\"sun\"] }}]"), &[("missing-key", "{ days = [\"sun\"] }")]);
    let text = format!("{head}text-off-hours = true\n");
    check(&text, &[]);
    check(&format!("{text}mediums = [\"call\", \"voicemail\"]\n"), &[]);
    check(&format!("{text}mediums = [\"call\", \"email\"]\n"), &[("bad-value", "[\"call\", \"email\"]")]);
    check("format = ", &[("bad-toml", "")]);
    check(&format!("zones = [\"Europe/Atlantis\"]\n{sound}"), &[("bad-value", "\"Europe/Atlantis\"")]);
}
