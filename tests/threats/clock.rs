//! T13: a clock that goes back, stands still or jumps. Time of calls and of bills comes from the host, and never goes
//! back; `crates/policy/tests/windows.rs` holds hours against the clock changes of all kinds of zones.

use std::{sync::Arc, time::Duration};

use etiquette::{
    Call, CallError, Context, Event, Step, Timestamp, Zone,
    policy::price::{MeterEvent, MeterKind, Segment, meter},
    shipped,
};
use proptest::prelude::*;

/// Times that are near each other, and the first and the last that there are.
fn times() -> impl Strategy<Value = i64> {
    prop_oneof![
        6 => 0..10_000_000i64,
        1 => Just(i64::MIN),
        1 => Just(i64::MAX),
        1 => any::<i64>(),
    ]
}

fn kinds() -> impl Strategy<Value = MeterKind> {
    let (card, service) = (|| "card".into(), || "talk".into());
    prop_oneof![
        1 => Just(MeterKind::Announced { card: card() }),
        3 => Just(MeterKind::Charged { card: card(), service: service() }),
        1 => Just(MeterKind::Held),
        1 => Just(MeterKind::Resumed),
        1 => Just(MeterKind::Ended),
    ]
}

proptest! {
    /// T13: whatever the clock does, no more time is charged than lies between its first and its last.
    #[test]
    fn t13_clock_that_goes_back_charges_nothing(events in prop::collection::vec((times(), kinds()), 0..12)) {
        let events: Vec<_> =
            events.into_iter().map(|(at, kind)| MeterEvent { at: Timestamp::from_millis(at), kind }).collect();
        let ends = events.iter().position(|event| event.kind == MeterKind::Ended);
        let counted = &events[..ends.map_or(events.len(), |end| end + 1)];
        let goes_back = counted.windows(2).any(|pair| pair[1].at < pair[0].at);
        let metered = meter(&events, Duration::ZERO);
        prop_assert!(!goes_back || metered.is_err(), "a clock that goes back is an error: {metered:?}");
        let charged: u128 = metered.unwrap_or_default().iter().map(|segment| match segment {
            Segment::Time { millis, .. } => u128::from(*millis),
            _ => 0,
        }).sum();
        let times = || events.iter().map(|event| i128::from(event.at.as_millis()));
        let whole = times().max().unwrap_or(0) - times().min().unwrap_or(0);
        prop_assert!(charged <= u128::try_from(whole).expect("not negative"), "{charged} of {whole}");
    }

    /// T13: a call takes any time that is not before the last, and no other.
    #[test]
    fn t13_time_of_a_call_never_goes_back(times in prop::collection::vec(times(), 1..20)) {
        let script = Arc::new(shipped::script("support").expect("shipped"));
        let mut call = Call::try_new(script, Context::default()).expect("a context without facts fits");
        let mut step = Step::default();
        for at in times {
            let (now, last, before) = (Timestamp::from_millis(at), call.now(), call.save());
            match call.step(&Event::tick(), now, &mut step) {
                Ok(()) => prop_assert!(last <= Some(now) && call.now() == Some(now)),
                Err(CallError::TimeWentBack { .. }) => prop_assert!(last > Some(now) && call.save() == before),
                Err(error) => prop_assert!(false, "{error}"),
            }
        }
    }

    /// T13: every time has a minute of the day in every zone.
    #[test]
    fn t13_every_time_has_a_minute_of_the_day(at in times(), zone: i16) {
        let minute = Zone::from_minutes(zone).minute_of_day(Timestamp::from_millis(at));
        prop_assert!(minute < 24 * 60);
    }
}
