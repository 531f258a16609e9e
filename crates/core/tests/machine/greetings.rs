//! Greetings: what is composed is listed, and what was said last is not said again.

use etiquette_core::{
    Channel, Conditions, DayPeriod, Direction, Draw, Greet, Greeting, GreetingOption, Lexicon, LexiconError,
    LexiconModel, Needs, Part,
};
use proptest::prelude::*;

fn option(name: &str, then: &[&str], needs: Needs) -> GreetingOption {
    GreetingOption {
        name: name.into(),
        message: name.into(),
        needs,
        then: then.iter().map(|next| Box::from(*next)).collect(),
        ends: then.is_empty(),
        joiner: ", ".into(),
    }
}

fn part(name: &str, options: Vec<GreetingOption>) -> Part {
    Part { name: name.into(), options }
}

fn period(name: &str, from: u16, before: u16) -> DayPeriod {
    DayPeriod { name: name.into(), from: from * 60, before: before * 60 }
}

/// `hello` at any time, `good-…` in its own time, and an offer of help or none behind each.
fn model() -> LexiconModel {
    let at = |time: &str| Needs { times: vec![time.into()], ..Needs::default() };
    let voice = Needs { channel: Some(Channel::Voice), ..Needs::default() };
    let mut roots = vec![
        option("hello", &["help"], Needs::default()),
        option("good-day", &["help"], at("day")),
        option("good-evening", &["calls"], at("evening")),
        option("welcome", &["help"], at("unknown")),
    ];
    roots[0].ends = true;
    let ends = vec![option("how-can-i-help", &[], Needs::default()), option("calls", &[], voice)];
    let parts = vec![part("root", roots), part("help", ends)];
    LexiconModel {
        parts,
        periods: vec![period("day", 4, 18), period("evening", 18, 4)],
        terminal: ".".into(),
    }
}

fn lexicon() -> Lexicon {
    Lexicon::try_new(model()).expect("a lexicon")
}

fn conditions() -> impl Strategy<Value = Conditions> {
    (any::<[bool; 6]>(), prop::option::of(0u16..2000)).prop_map(|(is, minute)| Conditions {
        direction: if is[0] { Direction::Inbound } else { Direction::Outbound },
        channel: if is[1] { Channel::Voice } else { Channel::Chat },
        returning: is[2],
        organisation: is[3],
        alias: is[4],
        minute,
        ..Conditions::default()
    })
}

proptest! {
    #[test]
    fn every_composed_greeting_is_listed_once(conditions in conditions(), draw: u64) {
        let lexicon = lexicon();
        let listed: Vec<Greeting> = lexicon.enumerate(&conditions).collect();
        let distinct: std::collections::BTreeSet<_> = listed.iter().collect();
        prop_assert_eq!(lexicon.count(&conditions), listed.len() as u64);
        prop_assert_eq!(distinct.len(), listed.len());
        let composed = lexicon.compose(&conditions, Draw(draw), None).expect("there is always one");
        prop_assert!(listed.contains(&composed));
        prop_assert!(lexicon.all().contains(&composed));
    }

    #[test]
    fn previous_greeting_is_never_composed_again(conditions in conditions(), draw: u64) {
        let lexicon = lexicon();
        for previous in lexicon.enumerate(&conditions) {
            let composed = lexicon.compose(&conditions, Draw(draw), Some(previous)).expect("there is one");
            prop_assert!(composed != previous || lexicon.count(&conditions) == 1);
        }
    }

    #[test]
    fn no_greeting_of_a_call_is_that_before_it(conditions in conditions(), seed: u64) {
        let lexicon = lexicon();
        let mut previous = lexicon.enumerate(&conditions).next();
        let earlier = previous;
        for number in 0..8 {
            let greeting = lexicon.greet(&Greet { conditions, seed, number, previous: earlier });
            prop_assert!(greeting.is_some() && greeting != previous);
            previous = greeting;
        }
    }
}

#[test]
fn every_greeting_can_be_drawn() {
    let (lexicon, conditions) = (lexicon(), Conditions::default());
    let count = lexicon.count(&conditions);
    let drawn: std::collections::BTreeSet<_> =
        (0..count).filter_map(|draw| lexicon.compose(&conditions, Draw(draw), None)).collect();
    assert_eq!(drawn.len() as u64, count);
}

#[test]
fn unknown_hour_has_greetings_of_its_own() {
    let lexicon = lexicon();
    let roots = |minute| {
        let conditions = Conditions { minute, ..Conditions::default() };
        let root =
            |greeting: Greeting| lexicon.option(greeting.options()[0]).expect("an option").name.clone();
        lexicon.enumerate(&conditions).map(root).collect::<std::collections::BTreeSet<_>>()
    };
    let names =
        |names: [&str; 2]| names.map(Box::from).into_iter().collect::<std::collections::BTreeSet<Box<str>>>();
    assert_eq!(roots(None), names(["hello", "welcome"]));
    assert_eq!(roots(Some(12 * 60)), names(["hello", "good-day"]));
    assert_eq!(roots(Some(3 * 60)), names(["hello", "good-evening"]));
}

fn refused(change: impl FnOnce(&mut LexiconModel)) -> Vec<LexiconError> {
    let mut model = model();
    change(&mut model);
    Lexicon::try_new(model).expect_err("a fault")
}

#[test]
fn faults_of_a_lexicon_are_all_found() {
    let twice = refused(|model| model.parts[1].options[0].name = "hello".into());
    assert_eq!(twice, [LexiconError::SameName { name: "hello".into() }]);
    let unknown = refused(|model| model.parts[0].options[0].then = vec!["root".into()]);
    assert_eq!(unknown, [LexiconError::UnknownFollower { option: "hello".into(), follower: "root".into() }]);
    let reserved = refused(|model| model.periods[0].name = "unknown".into());
    assert!(reserved.contains(&LexiconError::SameName { name: "unknown".into() }), "{reserved:?}");
    let gap = refused(|model| model.periods[0].from += 1);
    assert_eq!(gap, [LexiconError::DayNotCovered { minute: 240 }]);
    let hour = refused(|model| model.periods[0].before = 1441);
    assert!(hour.contains(&LexiconError::NoSuchHour { period: "day".into() }), "{hour:?}");
    let dead = refused(|model| model.parts[1].options[0].ends = false);
    assert_eq!(dead, [LexiconError::DeadEnd { option: "how-can-i-help".into() }]);
    let lonely = refused(|model| {
        model.parts.push(part("last", vec![option("lonely", &[], Needs::default())]));
    });
    assert_eq!(lonely, [LexiconError::NeverReached { option: "lonely".into() }]);
}

#[test]
fn options_that_never_fit_together_are_found() {
    let of = |direction| Needs { direction: Some(direction), ..Needs::default() };
    let (inbound, outbound) = (|| of(Direction::Inbound), || of(Direction::Outbound));
    let apart = refused(|model| {
        model.parts[0].options.push(option("thanks", &["how-did-it-go"], inbound()));
        model.parts[0].options[4].ends = true;
        model.parts[1].options.push(option("how-did-it-go", &[], outbound()));
        model.parts[0].options.iter_mut().for_each(|root| {
            root.then
                .iter_mut()
                .filter(|then| ***then == *"help")
                .for_each(|then| *then = "how-can-i-help".into());
        });
    });
    assert_eq!(apart, [LexiconError::NeverReached { option: "how-did-it-go".into() }]);
    let stuck = refused(|model| {
        model.parts[0].options.push(option("thanks", &["how-did-it-go"], inbound()));
        model.parts[1].options.push(option("how-did-it-go", &[], outbound()));
    });
    assert_eq!(stuck, [LexiconError::DeadEnd { option: "thanks".into() }]);
}

#[test]
fn sizes_of_a_lexicon_are_bounded() {
    let options =
        |count: usize| (0..count).map(|number| option(&number.to_string(), &[], Needs::default())).collect();
    let with = |parts: Vec<Part>| {
        let periods = vec![period("day", 0, 24)];
        Lexicon::try_new(LexiconModel { parts, periods, terminal: ".".into() })
    };
    assert!(with(vec![part("root", options(128))]).is_ok());
    let many = with(vec![part("root", options(129))]).expect_err("too many");
    assert_eq!(many, [LexiconError::TooManyOptions { found: 129 }]);
    let parts = |count: usize| {
        let name = |number: usize| format!("part-{number}");
        let next = |number| if number + 1 < count { vec![name(number + 1)] } else { vec![] };
        let option = |number| {
            option(
                &format!("option-{number}"),
                &next(number).iter().map(|next| &**next).collect::<Vec<_>>(),
                Needs::default(),
            )
        };
        (0..count).map(|number| part(&name(number), vec![option(number)])).collect::<Vec<_>>()
    };
    assert!(with(parts(8)).is_ok());
    assert_eq!(with(parts(9)).expect_err("too many"), [LexiconError::TooManyParts { found: 9 }]);
    let nothing = with(vec![]).expect_err("no greeting");
    assert!(nothing.iter().all(|error| matches!(error, LexiconError::NoGreeting { .. })));
    assert!(Greeting::try_new(&[0; 8]).is_some() && Greeting::try_new(&[0; 9]).is_none());
}
