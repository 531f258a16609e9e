//! What a call costs.
#![expect(clippy::expect_used, reason = "a test may fail")]

use std::{env, time::Duration};

use etiquette_core::{Money, Timestamp};
use etiquette_diag::Sources;
use etiquette_policy::{
    Date, Packs,
    price::{
        self, Bill, Charge, Circumstances, Discount, Item, MeterEvent, MeterKind, ObjectionKind, PriceError,
        RateCard, Segment, SpendAction, ends_at, may_offer_more, meter, notice, objections, steps_reached,
    },
};
use proptest::prelude::*;

const HEAD: &str = "format = 1\nname = \"card\"\ncurrency = \"EUR\"\nvalid-from = \"2026-01-01\"\n\
                    review-by = \"2026-12-31\"\n";

fn card(rest: &str) -> RateCard {
    let text = format!("{HEAD}{rest}");
    let mut sources = Sources::new();
    let (card, found) = price::load("card.toml", &text, &mut sources);
    assert!(found.is_empty(), "{}", etiquette_diag::terminal(&found.finish(), &sources, false));
    card.expect("a card")
}

fn talk(millis: u64, charge: Charge) -> Segment {
    Segment::time("card", "talk", Duration::from_millis(millis), charge)
}

fn event(at: i64, kind: MeterKind) -> MeterEvent {
    MeterEvent { at: Timestamp::from_millis(at), kind }
}

fn bill(card: &RateCard, segments: &[Segment], circumstances: Circumstances) -> Bill {
    price::bill(std::slice::from_ref(card), segments, circumstances).expect("a bill")
}

fn total(card: &RateCard, seconds: u64, circumstances: Circumstances) -> i64 {
    bill(card, &[talk(seconds * 1000, Charge::Charged)], circumstances).total.minor()
}

const NOBODY: Circumstances = Circumstances { is_returning: false, is_vulnerable: false };
const RETURNING: Circumstances = Circumstances { is_returning: true, is_vulnerable: false };
const VULNERABLE: Circumstances = Circumstances { is_returning: true, is_vulnerable: true };

/// S0.37: time is rounded up to the unit.
#[test]
fn time_is_charged_by_the_minute_the_half_hour_or_the_hour() {
    for (unit, rows) in [
        (
            "minute",
            &[(0, 0), (1, 1), (59, 1), (60, 1), (61, 2), (1799, 30), (1800, 30), (1801, 31), (3600, 60)][..],
        ),
        (
            "half-hour",
            &[(0, 0), (1, 1), (59, 1), (61, 1), (1799, 1), (1800, 1), (1801, 2), (3599, 2), (3600, 2)],
        ),
        ("hour", &[(0, 0), (1, 1), (60, 1), (1801, 1), (3599, 1), (3600, 1), (3601, 2)]),
    ] {
        let card = card(&format!("[service.talk]\nper = \"{unit}\"\nprice = 700\n"));
        for (seconds, units) in rows {
            assert_eq!(total(&card, *seconds, NOBODY), units * 700, "{unit} {seconds}");
        }
    }
}

/// S0.37: a card may charge in smaller steps, and money is rounded down.
#[test]
fn increments_and_free_time_favour_the_caller() {
    let card = card("[service.talk]\nper = \"minute\"\nincrement = 1\nfree = 20\nprice = 199\n");
    for (seconds, expected) in [(0, 0), (20, 0), (21, 3), (80, 199), (81, 202)] {
        assert_eq!(total(&card, seconds, NOBODY), expected, "{seconds}");
    }
}

/// S0.38: what comes after a moment costs less, and what came before costs what it cost.
#[test]
fn longer_calls_have_tiers() {
    let card = card(
        "[service.talk]\nper = \"minute\"\nincrement = 1\nprice = 600\n\
         tiers = [{ from = 600, price = 300 }, { from = 1200, price = 60 }]\n",
    );
    for (seconds, expected) in
        [(599, 5_990), (600, 6_000), (601, 6_005), (1199, 8_995), (1200, 9_000), (1201, 9_001), (1260, 9_060)]
    {
        assert_eq!(total(&card, seconds, NOBODY), expected, "{seconds}");
    }
}

/// S0.39: each service has its own rate, and one that the card does not name has no price.
#[test]
fn an_unknown_service_is_an_error_and_not_free() {
    let card = card(
        "[service.talk]\nper = \"minute\"\nprice = 100\n[service.advice]\nper = \"hour\"\nprice = 9000\n",
    );
    let advice = |service| Segment::time("card", service, Duration::from_secs(1), Charge::Charged);
    assert_eq!(bill(&card, &[advice("advice")], NOBODY).total.minor(), 9000);
    let bill = |segments: &[Segment]| price::bill(std::slice::from_ref(&card), segments, NOBODY);
    assert!(matches!(bill(&[advice("chat")]), Err(PriceError::UnknownService { .. })));
    assert!(matches!(bill(&[Segment::surcharge("card", "video")]), Err(PriceError::UnknownSurcharge { .. })));
    let other = Segment::time("other", "talk", Duration::ZERO, Charge::Charged);
    assert!(matches!(bill(&[other]), Err(PriceError::UnknownCard { .. })));
}

/// S0.40: something extra is a line of its own, and needs a yes.
#[test]
fn a_surcharge_needs_consent_and_has_its_line() {
    let card = card("[service.talk]\nper = \"minute\"\nprice = 100\n[surcharge.video]\nprice = 500\n");
    let log = |is_agreed| {
        [
            event(0, MeterKind::Announced { card: "card".into() }),
            event(0, MeterKind::Charged { card: "card".into(), service: "talk".into() }),
            event(10_000, MeterKind::Surcharge { name: "video".into(), is_agreed }),
            event(60_000, MeterKind::Ended),
        ]
    };
    assert_eq!(meter(&log(false), Duration::ZERO), Err(PriceError::NotAgreed { name: "video".into() }));
    let invoice = bill(&card, &meter(&log(true), Duration::ZERO).expect("segments"), NOBODY);
    let quote = bill(&card, &[talk(60_000, Charge::Charged), Segment::surcharge("card", "video")], NOBODY);
    assert_eq!((invoice.total.minor(), invoice.lines.len()), (600, 2));
    assert_eq!(invoice, quote);
}

/// S0.44, S0.50: discounts have a cap, and there is none for somebody who is vulnerable.
#[test]
fn discounts_are_capped_and_no_inducement() {
    let card = card(
        "[service.talk]\nper = \"minute\"\nprice = 100\n\
         [discount]\nrepeat = 10\nlong = { from = 600, percent = 50 }\ncap = 20\n",
    );
    for (minutes, circumstances, expected) in [
        (10, NOBODY, 1_000),
        (11, NOBODY, 1_050),
        (10, RETURNING, 900),
        (11, RETURNING, 940),
        (60, RETURNING, 4_800),
        (60, NOBODY, 4_800),
        (60, VULNERABLE, 6_000),
    ] {
        assert_eq!(total(&card, minutes * 60, circumstances), expected, "{minutes} {circumstances:?}");
    }
    let lines = bill(&card, &[talk(660_000, Charge::Charged)], RETURNING).lines;
    let discounts: Vec<_> = lines
        .iter()
        .filter_map(|line| match line.item {
            Item::Discount(discount) => Some((discount, line.amount.minor())),
            _ => None,
        })
        .collect();
    assert_eq!(discounts, [(Discount::Repeat, -110), (Discount::Long, -50)]);
    assert!(
        may_offer_more(RETURNING, false)
            && !may_offer_more(VULNERABLE, false)
            && !may_offer_more(NOBODY, true)
    );
}

/// S0.45: no price is charged that was not said, in time; a hold costs nothing, and a crisis ends all charging.
#[test]
fn nothing_is_charged_unannounced_on_hold_or_in_a_crisis() {
    let card = card("[service.talk]\nper = \"minute\"\nincrement = 1\nprice = 60\n");
    let announced = |at| event(at, MeterKind::Announced { card: "card".into() });
    let charged = |at| event(at, MeterKind::Charged { card: "card".into(), service: "talk".into() });
    let three = notice(&Packs::shipped().rules(["DE"]));
    assert_eq!(three, Duration::from_secs(3));
    assert!(matches!(meter(&[charged(0)], three), Err(PriceError::NotAnnounced { .. })));
    assert!(matches!(meter(&[announced(0), charged(2_999)], three), Err(PriceError::TooSoon { .. })));
    assert!(matches!(meter(&[announced(1), charged(0)], Duration::ZERO), Err(PriceError::ClockWentBack)));
    let log = [
        announced(0),
        charged(3_000),
        event(13_000, MeterKind::Held),
        event(113_000, MeterKind::Resumed),
        event(123_000, MeterKind::Crisis),
        event(900_000, MeterKind::Surcharge { name: "video".into(), is_agreed: true }),
        event(999_000, MeterKind::Ended),
        charged(1_000_000),
    ];
    let invoice = bill(&card, &meter(&log, three).expect("segments"), NOBODY);
    assert_eq!(invoice.total.minor(), 20);
    let unpaid: Vec<_> = invoice
        .lines
        .iter()
        .filter_map(|line| match &line.item {
            Item::Unpaid { charge, millis, .. } => Some((*charge, *millis, line.amount.minor())),
            _ => None,
        })
        .collect();
    assert_eq!(unpaid, [(Some(Charge::Held), 100_000, 0), (Some(Charge::Crisis), 876_000, 0)]);
}

/// S0.46: a new price in the middle of a call is said before it holds; the time before it keeps the old one.
#[test]
fn a_new_price_is_announced_before_it_holds() {
    let old = card("[service.talk]\nper = \"minute\"\nfree = 60\nprice = 100\n");
    let mut new = card("[service.talk]\nper = \"minute\"\nfree = 60\nprice = 200\n");
    new.name = "new".into();
    let announced = |at, card: &str| event(at, MeterKind::Announced { card: card.into() });
    let charged =
        |at, card: &str| event(at, MeterKind::Charged { card: card.into(), service: "talk".into() });
    let log = |change| {
        [
            announced(0, "card"),
            charged(0, "card"),
            change,
            charged(180_000, "new"),
            event(300_000, MeterKind::Ended),
        ]
    };
    let unannounced = meter(&log(event(100_000, MeterKind::Held)), Duration::ZERO);
    assert_eq!(unannounced, Err(PriceError::NotAnnounced { card: "new".into() }));
    let segments = meter(&log(announced(100_000, "new")), Duration::ZERO).expect("segments");
    let invoice = price::bill(&[old.clone(), new.clone()], &segments, NOBODY).expect("a bill");
    assert_eq!(invoice.total.minor(), 2 * 100 + 2 * 200);
    new.nothing = Money::try_new(0, "RON").expect("a currency");
    assert!(matches!(price::bill(&[old, new], &segments, NOBODY), Err(PriceError::OtherCurrency { .. })));
}

/// Everything on a bill is in its currency, and that of a bill of surcharges alone is theirs.
#[test]
fn a_bill_has_one_currency() {
    let euros = card("[service.talk]\nper = \"minute\"\nprice = 100\n[surcharge.video]\nprice = 500\n");
    let mut lei = euros.clone();
    (lei.name, lei.nothing) = ("lei".into(), Money::try_new(0, "RON").expect("a currency"));
    let (talk, video) = (talk(60_000, Charge::Charged), Segment::surcharge("card", "video"));
    let lei_talk = Segment::time("lei", "talk", Duration::from_secs(60), Charge::Charged);
    let lei_video = Segment::surcharge("lei", "video");
    let cards = [euros, lei];
    let total = |segments: &[&Segment]| {
        let segments: Vec<_> = segments.iter().copied().cloned().collect();
        let bill = price::bill(&cards, &segments, NOBODY)?;
        Ok((bill.total.minor(), bill.total.currency().to_owned()))
    };
    assert_eq!(total(&[&talk, &video]), Ok((600, "EUR".to_owned())));
    assert_eq!(total(&[&lei_video]), Ok((500, "RON".to_owned())));
    assert_eq!(total(&[]), Ok((0, "EUR".to_owned())));
    for (segments, other) in [
        ([&talk, &lei_video], "lei"),
        ([&lei_video, &talk], "card"),
        ([&video, &lei_video], "lei"),
        ([&talk, &lei_talk], "lei"),
    ] {
        assert_eq!(total(&segments), Err(PriceError::OtherCurrency { card: other.into() }));
    }
}

/// Where nothing may be spent, the first thing that is spent is too much.
#[test]
fn a_limit_of_nothing_is_a_limit() {
    let card = card(
        "vulnerable-cap = 0\nspend = [{ at = 0, then = \"tell\" }]\n\
         [service.talk]\nper = \"minute\"\nprice = 100\n",
    );
    let steps = |from, to| {
        let spent = (card.money(from), card.money(to));
        let steps = steps_reached(&card, &Packs::new().rules([]), VULNERABLE, false, spent);
        steps.iter().map(|step| (step.at, step.action)).collect::<Vec<_>>()
    };
    assert_eq!(steps(0, 0), []);
    assert_eq!(steps(0, 1), [(0, SpendAction::Tell), (0, SpendAction::End)]);
    assert_eq!(steps(0, 100), [(0, SpendAction::Tell), (0, SpendAction::End)]);
    assert_eq!(steps(1, 100), []);
}

/// Spending has steps and a call has an end, by the card and the law together; in a crisis neither holds.
#[test]
fn spending_has_steps_and_a_call_has_an_end() {
    let packs = Packs::shipped();
    let pounds = |minor| Money::try_new(minor, "GBP").expect("a currency");
    let mut card = card(
        "vulnerable-cap = 1000\ndisconnect = 7200\nspend = [{ at = 2000, then = \"tell\" }]\n\
         [service.talk]\nper = \"minute\"\nprice = 100\n",
    );
    card.nothing = pounds(0);
    let steps = |circumstances, is_crisis, from, to| {
        let steps =
            steps_reached(&card, &packs.rules(["GB"]), circumstances, is_crisis, (pounds(from), pounds(to)));
        steps.iter().map(|step| (step.at, step.action)).collect::<Vec<_>>()
    };
    assert_eq!(steps(NOBODY, false, 0, 1_499), []);
    assert_eq!(steps(NOBODY, false, 1_400, 2_000), [(1_500, SpendAction::Tell), (2_000, SpendAction::Tell)]);
    assert_eq!(steps(NOBODY, false, 2_999, 3_000), [(3_000, SpendAction::Confirm)]);
    assert_eq!(steps(NOBODY, false, 3_000, 4_500), [(4_000, SpendAction::End)]);
    assert_eq!(steps(VULNERABLE, false, 999, 1_000), [(1_000, SpendAction::End)]);
    assert_eq!(steps(NOBODY, true, 0, 9_999), []);
    let began = Timestamp::from_millis(0);
    let minutes = |minutes: i64| Some(Timestamp::from_millis(minutes * 60_000));
    assert_eq!(ends_at(&card, &packs.rules(["DE"]), false, began), minutes(60));
    assert_eq!(ends_at(&card, &packs.rules(["GB"]), false, began), minutes(120));
    assert_eq!(ends_at(&card, &packs.rules(["DE"]), true, began), None);
}

/// S0.46, S0.52: a card is held against the law, and against its own dates.
#[test]
fn a_card_is_held_against_the_law() {
    let rules = Packs::shipped().rules(["DE"]);
    let kinds = |card: &RateCard, day: &str| {
        let found = objections(card, &rules, Date::parse(day).expect("a date"));
        found.into_iter().map(|objection| objection.kind).collect::<Vec<_>>()
    };
    let sound = card("[service.talk]\nper = \"minute\"\nprice = 300\n");
    assert_eq!(kinds(&sound, "2026-11-22"), []);
    assert_eq!(kinds(&sound, "2025-12-31"), [ObjectionKind::NotYetValid]);
    assert_eq!(kinds(&sound, "2027-01-01"), [ObjectionKind::OutOfDate]);
    let dear = card("[service.talk]\nper = \"hour\"\nincrement = 60\nprice = 18001\n");
    assert!(matches!(&*kinds(&dear, "2026-11-22"), [ObjectionKind::TooDear { .. }]));
    let slow = card("[service.talk]\nper = \"half-hour\"\nprice = 100\n");
    assert!(matches!(&*kinds(&slow, "2026-11-22"), [ObjectionKind::IncrementTooLong { .. }]));
    let mut other = sound;
    other.nothing = Money::try_new(0, "RON").expect("a currency");
    assert!(matches!(&*kinds(&other, "2026-11-22"), [ObjectionKind::OtherCurrency { .. }]));
}

/// S0.41: ways to pay come in the order of the card, each with what speaks for it and against it.
#[test]
fn ways_to_pay_have_two_sides() {
    let service = "[service.talk]\nper = \"minute\"\nprice = 1\n";
    let option = |name: &str, drawbacks: &str| {
        format!(
            "[[payment]]\nname = \"{name}\"\nadvantages = [\"payment-{name}-good\"]\ndrawbacks = [{drawbacks}]\n"
        )
    };
    let two =
        format!("{service}{}{}", option("debit", "\"payment-fees\""), option("credit", "\"payment-fees\""));
    let names: Vec<_> = card(&two).payment.iter().map(|option| option.name.to_string()).collect();
    assert_eq!(names, ["debit", "credit"]);
    let text = format!("{HEAD}{service}{}", option("debit", ""));
    let (none, found) = price::load("card.toml", &text, &mut Sources::new());
    assert!(none.is_none() && found.iter().any(|finding| finding.rule() == "empty-list"));
}

/// Place, cause and cure of what may be wrong in a rate card.
#[test]
fn mistakes_are_found_at_their_places() {
    let sound = format!("{HEAD}[service.talk]\nper = \"minute\"\nprice = 100\n");
    let check = |text: &str, expected: &[&str]| {
        let (card, found) = price::load("card.toml", text, &mut Sources::new());
        assert_eq!(found.iter().map(|finding| finding.rule()).collect::<Vec<_>>(), expected, "{text}");
        assert_eq!(card.is_some(), expected.is_empty());
        assert!(found.iter().all(|finding| finding.span().is_some()));
    };
    check(&sound, &[]);
    check(HEAD, &["missing-key"]);
    check(&sound.replace("EUR", "euro"), &["bad-currency"]);
    check(&sound.replace("price = 100", "price = -1"), &["wrong-type"]);
    check(&sound.replace("price = 100", "price = 1.5"), &["wrong-type"]);
    check(&sound.replace("price = 100", "price = 1000000001"), &["too-dear"]);
    check(&sound.replace("minute", "day"), &["unknown-value"]);
    check(&format!("{sound}increment = 0\n"), &["bad-increment"]);
    check(&format!("{sound}tiers = [{{ from = 0, price = 1 }}]\n"), &["unsorted-tiers"]);
    check(&format!("{sound}[discount]\nrepeat = 101\ncap = 10\n"), &["too-much-off", "too-much-off"]);
    check(&format!("{sound}[discount]\nrepeat = 10\n"), &["missing-key"]);
    check(&format!("{sound}cards = 1\n"), &["unknown-key"]);
    check(
        &format!(
            "{HEAD}spend = [{{ at = 1, then = \"shout\" }}]\n[service.talk]\nper = \"hour\"\nprice = 1\n"
        ),
        &["unknown-value"],
    );
}

/// What a card says, as an oracle reads it.
#[derive(Clone, Debug)]
struct Plan {
    unit: u64,
    increment: u64,
    free: u64,
    tiers: Vec<(u64, i64)>,
    repeat: i64,
    long: (u64, i64),
    cap: i64,
}

impl Plan {
    fn card(&self) -> RateCard {
        let unit = if self.unit == 60 {
            "minute"
        } else if self.unit == 1800 {
            "half-hour"
        } else {
            "hour"
        };
        let first = self.tiers.first().expect("a tier").1;
        let tiers =
            self.tiers.iter().skip(1).map(|(from, price)| format!("{{ from = {from}, price = {price} }}"));
        card(&format!(
            "[service.talk]\nper = \"{unit}\"\nincrement = {}\nfree = {}\nprice = {first}\ntiers = [{}]\n\
             [discount]\nrepeat = {}\nlong = {{ from = {}, percent = {} }}\ncap = {}\n",
            self.increment,
            self.free,
            tiers.collect::<Vec<_>>().join(", "),
            self.repeat,
            self.long.0,
            self.long.1,
            self.cap
        ))
    }

    /// The price of so many milliseconds, second by second.
    fn price(&self, millis: u64, is_returning: bool) -> i64 {
        let paid = millis.saturating_sub(self.free * 1000).div_ceil(1000);
        let paid = paid.div_ceil(self.increment) * self.increment;
        let mut parts: Vec<((i64, bool, usize), i64)> = Vec::new();
        for second in 0..paid {
            let (tier, (_, price)) =
                self.tiers.iter().enumerate().rfind(|(_, (from, _))| *from <= second).expect("a tier");
            let key = (*price, second >= self.long.0, tier);
            match parts.iter_mut().find(|(known, _)| *known == key) {
                Some((_, sum)) => *sum += price,
                None => parts.push((key, *price)),
            }
        }
        let unit = i64::try_from(self.unit).expect("a unit");
        let sum = |of: fn(&(i64, bool, usize)) -> bool| {
            parts.iter().filter(|(key, _)| of(key)).map(|(_, sum)| sum / unit).sum::<i64>()
        };
        let (all, long) = (sum(|_| true), sum(|key| key.1));
        let off = all * if is_returning { self.repeat } else { 0 } + long * self.long.1;
        all - off.min(all * self.cap) / 100
    }
}

fn plans() -> impl Strategy<Value = Plan> {
    let units = prop::sample::select(vec![60u64, 1800, 3600]);
    let increments = prop::sample::select(vec![1u64, 6, 30, 60, 1800]);
    let tiers = prop::collection::btree_map(1..2000u64, 0..2000i64, 0..3);
    let discounts = (0..=50i64, 0..3000u64, 0..=50i64, 0..=100i64);
    (units, increments, 0..200u64, 0..2000i64, tiers, discounts).prop_map(
        |(unit, increment, free, first, tiers, (repeat, from, percent, cap))| Plan {
            unit,
            increment,
            free,
            tiers: std::iter::once((0, first)).chain(tiers).collect(),
            repeat,
            long: (from, percent),
            cap,
        },
    )
}

fn cases() -> u32 {
    env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    /// S0.38, S0.45: the invoice of a call with holds is the quote of its length, line by line, and what an oracle counts;
    /// a longer call never costs less, and none costs less than nothing.
    #[test]
    fn an_invoice_is_the_quote_line_by_line(
        plan in plans(),
        talks in prop::collection::vec((1..1_500_000i64, 0..900_000i64), 1..5),
        is_returning: bool,
        more in 0..100_000u64,
    ) {
        let card = plan.card();
        let circumstances = Circumstances { is_returning, is_vulnerable: false };
        let mut log = vec![
            event(0, MeterKind::Announced { card: "card".into() }),
            event(0, MeterKind::Charged { card: "card".into(), service: "talk".into() }),
        ];
        let mut at = 0;
        let mut talked = 0;
        for (talk, hold) in talks {
            at += talk;
            talked += talk;
            log.push(event(at, MeterKind::Held));
            at += hold;
            log.push(event(at, MeterKind::Resumed));
        }
        log.push(event(at, MeterKind::Ended));
        let talked = u64::try_from(talked).expect("a time");
        let invoice = bill(&card, &meter(&log, Duration::ZERO).expect("segments"), circumstances);
        let quote = bill(&card, &[talk(talked, Charge::Charged)], circumstances);
        let paid = |bill: &Bill| {
            let is_held = |item: &Item| matches!(item, Item::Unpaid { charge: Some(_), .. });
            bill.lines.iter().filter(|line| !is_held(&line.item)).cloned().collect::<Vec<_>>()
        };
        prop_assert_eq!(paid(&invoice), paid(&quote));
        prop_assert_eq!(invoice.total, quote.total);
        prop_assert_eq!(invoice.total.minor(), plan.price(talked, is_returning));
        prop_assert_eq!(invoice.total.minor(), invoice.lines.iter().map(|line| line.amount.minor()).sum::<i64>());
        prop_assert!(invoice.total.minor() >= 0);
        let longer = bill(&card, &[talk(talked + more, Charge::Charged)], circumstances);
        prop_assert!(longer.total.minor() >= quote.total.minor());
    }
}
