//! Hours on the clocks of every zone, held against an oracle that knows nothing of the crate: it counts minutes, and
//! works out dates by itself. Requirement S3.10.
#![expect(clippy::expect_used, reason = "a test may fail")]

use std::{env, sync::LazyLock};

use etiquette_core::Timestamp;
use etiquette_diag::Sources;
use etiquette_policy::{IanaZone, Medium, Packs, Purpose, Request, Rules, Verdict, decide};
use jiff::tz::{TimeZone, TimeZoneDatabase};
use proptest::prelude::*;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60;
/// 2020-01-01 and 2041-01-01, in minutes since 1970.
const FIRST: i64 = 26_297_280;
const LAST: i64 = 37_342_080;
const HOLIDAYS: [(i64, i64); 4] = [(1, 1), (3, 29), (7, 14), (12, 25)];
const NAMES: [&str; 8] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"];

static ZONES: LazyLock<Vec<String>> = LazyLock::new(IanaZone::names);

fn name_of(zone: usize) -> &'static str {
    ZONES.get(zone).expect("a zone")
}

/// Some days, as bits in the order of `NAMES`, and the minutes of theirs that are open.
#[derive(Clone, Debug)]
struct Stretch {
    days: u8,
    from: i64,
    before: i64,
}

/// Year, month and day of a number of days since 1970, by counting years and months.
fn date(mut days: i64) -> (i64, i64, i64) {
    let is_leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let mut year = 1970;
    while days >= 365 + i64::from(is_leap(year)) {
        days -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + i64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

/// Whether it is open at a minute since 1970, by what the clocks show.
fn oracle(zone: &TimeZone, stretches: &[Stretch], minute: i64) -> bool {
    let at = jiff::Timestamp::from_second(minute * 60).expect("a time");
    let local = minute + i64::from(zone.to_offset(at).seconds()).div_euclid(60);
    let (day, clock) = (local.div_euclid(DAY), local.rem_euclid(DAY));
    let (_, month, of_month) = date(day);
    // The first day of 1970 was a Thursday.
    let kind = if HOLIDAYS.contains(&(month, of_month)) { 7 } else { (day + 3).rem_euclid(7) };
    stretches.iter().any(|one| one.days >> kind & 1 == 1 && one.from <= clock && clock < one.before)
}

fn rules(stretches: &[Stretch]) -> Rules {
    let clock = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    let written = stretches.iter().map(|one| {
        let days = NAMES.iter().enumerate().filter(|(bit, _)| one.days >> bit & 1 == 1);
        let days: Vec<String> = days.map(|(_, name)| format!("{name:?}")).collect();
        format!("{{ days = [{}], times = [\"{}-{}\"] }}", days.join(", "), clock(one.from), clock(one.before))
    });
    let holidays: Vec<String> =
        HOLIDAYS.iter().map(|(month, day)| format!("\"{month:02}-{day:02}\"")).collect();
    let text = format!(
        "format = 1\ncode = \"XX\"\nname = \"X\"\nnot-legal-advice = true\nverified-on = \"2026-01-01\"\n\
         review-by = \"2050-01-01\"\nsource.law.title = \"Law\"\n\
         holidays = {{ days = [{}], source = \"law\", confidence = \"believed\" }}\n\
         [[rule]]\nname = \"hours\"\nsource = \"law\"\nconfidence = \"believed\"\nhours = [{}]\n",
        holidays.join(", "),
        written.collect::<Vec<_>>().join(", ")
    );
    let mut packs = Packs::new();
    let found = packs.add("x.toml", &text, &mut Sources::new());
    assert!(found.is_empty(), "{found:?}\n{text}");
    packs.rules(["XX"])
}

fn stretches() -> impl Strategy<Value = Vec<Stretch>> {
    let edges = prop_oneof![0..DAY, (0..48i64).prop_map(|half| half * 30)];
    // At least one day of the week, so that it opens within three weeks whatever the holidays.
    let one = (1..128u8, any::<bool>(), edges, 1..DAY).prop_map(|(week, holiday, from, length)| Stretch {
        days: week | u8::from(holiday) << 7,
        from,
        before: (from + length).min(DAY),
    });
    prop::collection::vec(one, 1..4)
}

/// A zone and a time: any, or one near a change of the clocks.
fn moments() -> impl Strategy<Value = (usize, i64)> {
    (0..ZONES.len(), FIRST * MINUTE..LAST * MINUTE, any::<bool>(), -3 * DAY * MINUTE..DAY * MINUTE).prop_map(
        |(zone, at, is_near, shift)| {
            let changes = TimeZoneDatabase::bundled().get(name_of(zone)).expect("a zone");
            let from = jiff::Timestamp::from_millisecond(at).expect("a time");
            let change = changes.following(from).next().map(|change| change.timestamp().as_millisecond());
            let near = change.filter(|change| is_near && *change < LAST * MINUTE);
            (zone, near.map_or(at, |change| change + shift))
        },
    )
}

fn cases() -> u32 {
    env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    /// S3.10: a call is allowed exactly when the oracle has it open, and one that waits waits for the first minute.
    #[test]
    fn no_call_is_allowed_outside_its_hours((zone, at) in moments(), stretches in stretches()) {
        let name = name_of(zone);
        let rules = rules(&stretches);
        let mut request = Request::new(Purpose::Marketing, Medium::Call);
        request.zones.push(IanaZone::try_new(name).expect("a zone"));
        let zone = TimeZoneDatabase::bundled().get(name).expect("a zone");
        let minute = at.div_euclid(MINUTE);
        let is_open = |minute| oracle(&zone, &stretches, minute);
        let verdict = decide(&rules, &request, Timestamp::from_millis(at)).verdict;
        if is_open(minute) {
            prop_assert_eq!(verdict, Verdict::CallNow, "{}", name);
        } else {
            let opens = (minute + 1..minute + 23 * DAY).find(|minute| is_open(*minute));
            let expected = opens.map(|minute| Verdict::WaitUntil(Timestamp::from_millis(minute * MINUTE)));
            prop_assert_eq!(Some(verdict), expected, "{}", name);
        }
    }

    /// Of several zones in which somebody may be, each must be open.
    #[test]
    fn every_zone_must_be_open((one, at) in moments(), other in 0..ZONES.len(), stretches in stretches()) {
        let rules = rules(&stretches);
        let mut request = Request::new(Purpose::Service, Medium::Text);
        for zone in [one, other] {
            request.zones.push(IanaZone::try_new(name_of(zone)).expect("a zone"));
        }
        let is_open = |at: i64| [one, other].iter().all(|zone| {
            let zone = TimeZoneDatabase::bundled().get(name_of(*zone)).expect("a zone");
            oracle(&zone, &stretches, at.div_euclid(MINUTE))
        });
        match decide(&rules, &request, Timestamp::from_millis(at)).verdict {
            Verdict::Text => prop_assert!(is_open(at)),
            Verdict::WaitUntil(then) => prop_assert!(!is_open(at) && is_open(then.as_millis())),
            // Stretches of zones that lie far apart may never meet.
            verdict => prop_assert!(verdict == Verdict::Never && !is_open(at)),
        }
    }
}
