//! Whom one answers, what is kept, and who is free.
#![expect(clippy::expect_used, reason = "a test may fail")]

use std::{fs, path::Path, time::Duration};

use etiquette_core::{Channel, Timestamp};
use etiquette_diag::{Sources, terminal};
use etiquette_policy::{
    LineProfile, LineProfiles, Medium, Packs, PolicyError, Purpose, Recording, Urgency,
    availability::{
        Availability, DeadSpots, Ended, Licence, OperatorState, Ringing, Surroundings, next, pre_answer,
    },
    retention::{
        Agreement, ConsentForm, ConsentProof, Incident, IncidentAction, IncidentKind, Record, RecordKind,
        RetentionProfile, may_record, purge,
    },
    screening::{Block, BlockReason, CallerId, NumberHash, NumberKey, Standing, Treatment, screen},
};
use proptest::prelude::*;

const DAY: i64 = 24 * 60 * 60 * 1000;

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

fn hash(number: &str) -> NumberHash {
    NumberKey::new([7; 32]).hash(number).expect("a number")
}

fn line(profile: &str) -> LineProfile {
    LineProfiles::shipped().get(profile).expect("a shipped profile").clone()
}

#[test]
fn nothing_is_wrong_with_any_shipped_line() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lines");
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a text");
        let (mut lines, mut sources) = (LineProfiles::new(), Sources::new());
        let found = lines.add(&path.to_string_lossy(), &text, &mut sources);
        assert!(found.is_empty(), "{}", terminal(&found.finish(), &sources, false));
        let named = path.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| lines.get(stem));
        assert!(named.is_some(), "{}", path.display());
    }
}

/// What is left out or wrong is named, and nothing is guessed.
#[test]
fn half_a_line_is_none() {
    let mut lines = LineProfiles::new();
    let text = "format = 1\nprofile = 'a'\n[care]\nwrap-up = 'soon'\nlapse = 'wait'\n[screening]\nunknow = 'accept'\n";
    let found = lines.add("a.toml", text, &mut Sources::new());
    let mut rules: Vec<_> = found.finish().iter().map(|finding| finding.rule().to_owned()).collect();
    rules.sort_unstable();
    let expected = [
        "bad-value",
        "missing-key",
        "missing-key",
        "missing-key",
        "missing-key",
        "unknown-key",
        "unknown-value",
    ];
    assert_eq!(rules, expected);
    assert!(lines.get("a").is_none());
}

/// S0.28, S1.9: each kind of caller for each kind of line; a helpline answers hidden callers.
#[test]
fn each_line_treats_callers_in_its_way() {
    let (known, unknown) = (hash("+40721234567"), hash("+40721234568"));
    let treat = |profile, caller| screen(&line(profile).screening, caller, &[], &[known], at(0)).treatment;
    let rows = [
        ("helpline", Treatment::Accept, Treatment::Accept),
        ("contact-centre", Treatment::Accept, Treatment::Accept),
        ("live-chat", Treatment::Accept, Treatment::Accept),
        ("paid-line", Treatment::Identify, Treatment::Identify),
        ("client-calls", Treatment::Identify, Treatment::Voicemail),
    ];
    for (profile, of_unknown, of_withheld) in rows {
        assert_eq!(treat(profile, CallerId::Claimed(known)), Treatment::Accept);
        assert_eq!(treat(profile, CallerId::Claimed(unknown)), of_unknown);
        assert_eq!(treat(profile, CallerId::Withheld), of_withheld);
    }
}

/// S0.29: a blocked caller hears no greeting, until the block ends.
#[test]
fn a_block_outranks_everything_and_ends() {
    let number = hash("+40721234567");
    let block = |reason, expires| Block { number, reason, expires: at(expires) };
    let blocks = [block(BlockReason::Suspicion, 10), block(BlockReason::Threat, 20)];
    let profile = line("helpline").screening;
    let screen = |now| screen(&profile, CallerId::Claimed(number), &blocks, &[number], at(now));
    let standing = Standing::Blocked { reason: BlockReason::Threat, until: at(20) };
    assert_eq!((screen(19).treatment, screen(19).standing), (Treatment::Reject, standing));
    assert_eq!((screen(20).treatment, screen(20).standing), (Treatment::Accept, Standing::ClaimsKnown));
}

/// S0.14, S0.29: no digit of a number is in a hash, in what it shows of itself, or in an error.
#[test]
fn a_number_is_never_kept() {
    let key = NumberKey::new([7; 32]);
    let same = [
        "+40 721 234 567",
        "0040721234567",
        "+٤٠ ٧٢١ ٢٣٤ ٥٦٧",
        " (+40) 721-234.567".trim_start_matches(" ("),
    ];
    for number in same {
        assert_eq!(key.hash(number), key.hash("+40721234567"), "{number}");
    }
    for number in ["", "+", "0721234567", "+1234567890123456", "+0721234567", "hello", "00"] {
        assert_eq!(key.hash(number), Err(PolicyError::NotANumber), "{number}");
    }
    let record = Record::block(hash("+40721234567"), BlockReason::Abuse, at(0), 30).expect("a record");
    let shown = format!("{record:?} {key:?} {:?}", key.hash("0721234567"));
    assert!(!shown.contains("721234567") && !shown.contains("234"), "{shown}");
}

/// S0.13, S0.15: nothing is kept unless somebody says so.
#[test]
fn a_call_is_ephemeral() {
    let silent = RetentionProfile::default();
    assert_eq!(silent, RetentionProfile { records: false, keep_days: 0, is_anonymous: true });
    assert_eq!(silent.erased_at(at(5)), at(5));
}

/// S0.49: a recording needs the line, the law and whoever must agree; silence is no yes.
#[test]
fn nothing_is_recorded_without_a_yes() {
    use Agreement::{No, Unknown, Yes};
    let packs = Packs::shipped();
    let records = RetentionProfile { records: true, ..RetentionProfile::default() };
    for (codes, answers, expected) in [
        (&["US"][..], &[Yes, Unknown][..], true),
        (&["US"], &[Yes, No], false),
        (&["US"], &[Unknown], false),
        (&["US-CA"], &[Yes, Unknown], false),
        (&["US-CA"], &[Yes, Yes], true),
        (&["DE"], &[], false),
        (&["FR"], &[Yes, Unknown], true),
        (&["XX"], &[Yes, Unknown], false),
    ] {
        let rules = packs.rules(codes.iter().copied());
        assert_eq!(may_record(&records, &rules, answers).may_record, expected, "{codes:?} {answers:?}");
        assert!(!may_record(&RetentionProfile::default(), &rules, answers).may_record);
    }
    assert_eq!(may_record(&records, &packs.rules(["DE", "US"]), &[Yes]).needs, Recording::AllParties);
}

/// S0.35: three records may outlive a call, and none for ever.
#[test]
fn every_record_ends() {
    let number = hash("+40721234567");
    let incident = Incident {
        at: at(0),
        kind: IncidentKind::Threat,
        action: IncidentAction::Reported,
        number: Some(number),
    };
    let proof = ConsentProof {
        number,
        purpose: Purpose::Marketing,
        mediums: vec![Medium::Call],
        given: at(0),
        used: Some(at(10 * DAY)),
        form: ConsentForm::Spoken,
        digest: [1; 32],
    };
    let packs = Packs::shipped();
    let rules = packs.rules(["RU"]);
    let mut records = vec![
        Record::block(number, BlockReason::Threat, at(0), 30).expect("a record"),
        Record::incident(incident, 366).expect("a record"),
        // Five years from the last use, as Germany has it, whatever the host wants.
        Record::consent_proof(proof.clone(), &packs.rules(["DE"]), 1).expect("a record"),
        Record::consent_proof(proof.clone(), &rules, 40).expect("a record"),
    ];
    let ends: Vec<_> = records.iter().map(|record| record.expires().as_millis() / DAY).collect();
    assert_eq!(ends, [30, 366, 1837, 50]);
    purge(&mut records, at(50 * DAY));
    assert!(matches!(
        records.iter().map(Record::kind).collect::<Vec<_>>()[..],
        [RecordKind::Incident(_), RecordKind::ConsentProof(_)]
    ));
    assert!(records.iter().all(|record| record.as_block().is_none()));
    assert!(Record::block(number, BlockReason::Threat, at(0), 0).is_err());
    assert!(Record::block(number, BlockReason::Threat, at(0), 367).is_err());
    assert!(Record::incident(incident, 367).is_err());
    assert!(Record::consent_proof(proof.clone(), &rules, 3_653).is_ok());
    assert!(Record::consent_proof(proof, &rules, 3_654).is_err());
}

/// S0.58, S1.5, S1.45: after a hard call nobody is sent to the next one; coming back early is the operator's own word.
#[test]
fn a_hard_call_is_followed_by_a_pause() {
    let minutes = |minutes: i64| at(minutes * 60_000);
    let hard = Ended { at: minutes(0), is_hard: true };
    let easy = Ended { at: minutes(1), is_hard: false };
    let mut state =
        OperatorState { ended: vec![hard, easy], is_workplace_checked: true, ..OperatorState::default() };
    let care = line("helpline").care;
    let offered = |state: &OperatorState, now| next(&care, state, Channel::Voice, minutes(now));
    let resting = Availability::Resting { until: minutes(15), is_hard: true };
    assert_eq!((offered(&state, 14), offered(&state, 15)), (resting, Availability::Free));
    assert_eq!(resting.rule(), "breathing-space");
    state.returned = Some(minutes(5));
    assert_eq!((offered(&state, 4), offered(&state, 5)), (resting, Availability::Free));
    state.ended.push(Ended { at: minutes(6), is_hard: true });
    assert_eq!(offered(&state, 7), Availability::Resting { until: minutes(21), is_hard: true });
    let only_easy = OperatorState { ended: vec![easy], returned: None, ..state };
    assert_eq!(offered(&only_easy, 1), Availability::Resting { until: minutes(2), is_hard: false });
}

/// One call at a time, some chats at once, and no chat beside a call.
#[test]
fn contacts_at_once_are_limited() {
    let offered = |live: &[Channel], channel| {
        let state =
            OperatorState { live: live.to_vec(), is_workplace_checked: true, ..OperatorState::default() };
        next(&line("helpline").care, &state, channel, at(0)) == Availability::Free
    };
    use Channel::{Chat, Voice};
    for (live, call, chat) in [
        (&[][..], true, true),
        (&[Chat], false, true),
        (&[Chat, Chat], false, false),
        (&[Voice], false, false),
    ] {
        assert_eq!((offered(live, Voice), offered(live, Chat)), (call, chat), "{live:?}");
    }
}

/// S0.36: no call before the workplace was checked.
#[test]
fn the_workplace_is_checked_first() {
    let state = OperatorState::default();
    let offered = |profile| next(&line(profile).care, &state, Channel::Voice, at(0));
    assert_eq!(offered("helpline"), Availability::Unchecked);
    assert_eq!(offered("contact-centre"), Availability::Free);
}

/// S0.53: a licence that has run out closes a paid line; elsewhere whoever leads the shift is warned.
#[test]
fn no_line_goes_on_unheard_without_its_licences() {
    let licence = |name: &str, expires| Licence { name: name.into(), expires: at(expires) };
    let licences = vec![licence("premium numbers", 10), licence("data protection", 20)];
    let state = OperatorState { licences, is_workplace_checked: true, ..OperatorState::default() };
    let offered = |profile, now| next(&line(profile).care, &state, Channel::Voice, at(now));
    let lapsed = |now| state.lapsed(at(now)).map(|licence| licence.name.to_string()).collect::<Vec<_>>();
    assert_eq!((offered("paid-line", 9), lapsed(9).len()), (Availability::Free, 0));
    assert_eq!(
        (offered("paid-line", 10), offered("helpline", 10)),
        (Availability::Unlicensed, Availability::Free)
    );
    assert_eq!(offered("paid-line", 10).rule(), "licences-valid");
    assert_eq!(lapsed(10), ["premium numbers"]);
}

/// S3.25: where the telephone is known to fail nobody answers, and nothing tells where that is.
#[test]
fn dead_spots_are_known_and_kept_to_oneself() {
    let mut spots = DeadSpots::default();
    spots.note("Zanzibar lift");
    spots.note(" zanzibar LIFT");
    let decided = spots.at("Zanzibar Lift").map(|surroundings| pre_answer(surroundings, Urgency::Urgent));
    assert_eq!(decided.map(|decision| decision.action), Some(Ringing::Voicemail));
    assert_eq!((spots.at("the road"), format!("{spots:?}")), (None, "[1 dead spots]".to_owned()));
    spots.forget("Zanzibar lift");
    assert_eq!(spots.at("Zanzibar lift"), None);
}

/// S3.16, S3.17, S3.18, S3.19, S3.20, S3.24, S3.26: every place and every urgency has its answer.
#[test]
fn surroundings_decide_whether_somebody_answers() {
    for surroundings in Surroundings::ALL {
        for urgency in Urgency::ALL {
            let decision = pre_answer(*surroundings, *urgency);
            let expected = match (surroundings, urgency) {
                (Surroundings::Quiet | Surroundings::Public, _) => Ringing::Answer,
                (Surroundings::Noisy | Surroundings::InCompany, Urgency::Important | Urgency::Urgent) => {
                    Ringing::Move
                }
                _ => Ringing::Voicemail,
            };
            assert_eq!(decision.action, expected, "{surroundings:?} {urgency:?}");
            assert_eq!(decision.is_callback_due, decision.action == Ringing::Voicemail);
            assert_eq!(decision.says_public, *surroundings == Surroundings::Public);
        }
    }
}

proptest! {
    /// Whatever happened, an operator who rests is free once the time has come that was named.
    #[test]
    fn a_pause_ends_when_it_says(
        ended in prop::collection::vec((0..10_000_000i64, any::<bool>()), 0..6),
        returned in prop::option::of(0..10_000_000i64),
        now in 0..10_000_000i64,
    ) {
        let ended = ended.into_iter().map(|(when, is_hard)| Ended { at: at(when), is_hard }).collect();
        let state = OperatorState { ended, returned: returned.map(at), is_workplace_checked: true, ..OperatorState::default() };
        let care = line("paid-line").care;
        let offered = |now| next(&care, &state, Channel::Chat, now);
        if let Availability::Resting { until, .. } = offered(at(now)) {
            prop_assert!(until > at(now));
            prop_assert!(offered(at(until.as_millis() - 1)) != Availability::Free || returned.is_some());
            prop_assert_eq!(offered(until), Availability::Free);
            prop_assert!(until.since(at(now)) <= Duration::from_secs(10_300));
        }
    }
}

/// A record of any kind, with every choice that it has a place for.
fn records() -> impl Strategy<Value = Record> {
    let number = any::<[u8; 32]>().prop_map(NumberHash::from_bytes);
    let times = (0..i64::MAX / 2, prop::option::of(0..i64::MAX / 2));
    (number, times, any::<[prop::sample::Index; 4]>(), any::<[u8; 32]>(), any::<bool>(), 1..366u16).prop_map(
        |(number, (when, used), [one, two, three, which], digest, is_known, days)| match which.index(3) {
            0 => Record::block(number, *one.get(BlockReason::ALL), at(when), days).expect("within a year"),
            1 => {
                let (kind, action) = (*one.get(IncidentKind::ALL), *two.get(IncidentAction::ALL));
                let incident = Incident { at: at(when), kind, action, number: is_known.then_some(number) };
                Record::incident(incident, days).expect("within a year")
            }
            _ => {
                let proof = ConsentProof {
                    number,
                    purpose: *one.get(Purpose::ALL),
                    mediums: Medium::ALL.iter().take(two.index(4)).copied().collect(),
                    given: at(when),
                    used: used.map(at),
                    form: *three.get(ConsentForm::ALL),
                    digest,
                };
                Record::consent_proof(proof, &Packs::shipped().rules(["DE"]), days).expect("within ten years")
            }
        },
    )
}

proptest! {
    #[test]
    fn records_come_back_from_their_bytes(record in records(), cut: prop::sample::Index) {
        let bytes = record.to_bytes();
        prop_assert_eq!(Record::from_bytes(&bytes), Ok(record));
        let cut = cut.index(bytes.len());
        prop_assert_eq!(Record::from_bytes(&bytes[..cut]), Err(PolicyError::BadRecord));
    }

    #[test]
    fn no_bytes_stop_whoever_reads_records(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        let _ = Record::from_bytes(&[&[1], &*bytes].concat());
    }
}
