//! Laws that hold for every greeting of every shipped language. Requirements S0.3, S4.1, S4.2 and S4.26.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::collections::BTreeSet;

use etiquette::{
    Conditions, Direction, Draw, Greeting, Lexicon, Locale,
    phrasebook::{Rendered, Settings, Speaker},
    shipped,
};
use proptest::prelude::*;

/// Farewells in the shipped languages, which greet nobody.
const FAREWELLS: [&str; 4] = ["Good night", "Bonne nuit", "Доброй ночи", "Noapte bună"];
/// Messages that salute begin so.
const SALUTATIONS: [&str; 3] = ["greeting-salutation-", "greeting-after-name-", "greeting-name-welcome"];
/// A spoken greeting takes at most twelve seconds at 150 words a minute.
const MOST_WORDS: usize = 30;

fn languages() -> impl Iterator<Item = (Locale, &'static Lexicon)> {
    let phrases = shipped::phrases();
    phrases.locales().map(move |locale| (locale, phrases.lexicon(locale).expect("a lexicon").0))
}

fn render(locale: Locale, conditions: &Conditions, greeting: &Greeting) -> Rendered {
    let speaker =
        Speaker::new(conditions.alias.then_some("Ana"), conditions.organisation.then_some("Aproape"));
    shipped::phrases().render_greeting(greeting, &Settings::new(locale, conditions.channel), speaker)
}

#[test]
fn every_greeting_is_one_well_formed_sentence() {
    for (locale, lexicon) in languages() {
        for conditions in lexicon.contexts() {
            let greetings: Vec<Greeting> = lexicon.enumerate(&conditions).collect();
            assert!(!greetings.is_empty(), "{locale}: no greeting for {conditions}");
            for greeting in greetings {
                check_sentence(locale, lexicon, &conditions, &greeting);
            }
        }
    }
}

fn check_sentence(locale: Locale, lexicon: &Lexicon, conditions: &Conditions, greeting: &Greeting) {
    let rendered = render(locale, conditions, greeting);
    let text = rendered.text.replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(rendered.problems, [], "{locale}: {text}");
    let marks = text.chars().filter(|c| matches!(c, '.' | '!' | '?' | '…')).count();
    assert!(marks == 1 && text.ends_with(['.', '!', '?', '…']), "{locale}: not one terminal mark: {text}");
    for wrong in ["  ", "{", "}", " ,", ",,", "..", "\u{a0} ", " \u{a0}"] {
        assert!(!text.contains(wrong), "{locale}: {wrong:?} in {text}");
    }
    assert_eq!(text.trim(), text);
    assert!(text.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '„' | '“')), "{locale}: {text}");
    assert!(!FAREWELLS.iter().any(|farewell| text.contains(farewell)), "{locale}: a farewell greets: {text}");
    assert!(text.split_whitespace().count() <= MOST_WORDS, "{locale}: too long: {text}");
    let salutes = |id: &str| SALUTATIONS.iter().any(|salutation| id.starts_with(salutation));
    let options = greeting.options().iter().filter_map(|option| lexicon.option(*option));
    let salutations = options.filter(|option| salutes(&option.message)).count();
    assert_eq!(salutations, 1, "{locale}: {text}");
}

#[test]
fn every_language_has_81_greetings_in_each_direction() {
    for (locale, lexicon) in languages() {
        for direction in [Direction::Inbound, Direction::Outbound] {
            let mut texts = BTreeSet::new();
            for period in lexicon.periods() {
                let minute = Some(period.from);
                let conditions = Conditions {
                    direction,
                    minute,
                    organisation: true,
                    alias: true,
                    ..Conditions::default()
                };
                texts.extend(
                    lexicon
                        .enumerate(&conditions)
                        .map(|greeting| render(locale, &conditions, &greeting).text),
                );
            }
            assert!(texts.len() >= 81, "{locale} {}: {}", direction.name(), texts.len());
        }
    }
}

// S3.7, S4.3: an outbound greeting asks whether this is a good moment.
#[test]
fn outbound_greeting_asks_whether_the_moment_is_good() {
    let asks = [
        "greeting-ending-moment",
        "greeting-ending-talk",
        "greeting-ending-minutes",
        "greeting-ending-convenient",
    ];
    for (locale, lexicon) in languages() {
        for conditions in lexicon.contexts().iter().filter(|at| at.direction == Direction::Outbound) {
            for greeting in lexicon.enumerate(conditions) {
                let last =
                    greeting.options().last().and_then(|option| lexicon.option(*option)).expect("an ending");
                assert!(
                    asks.contains(&&*last.message),
                    "{locale}: {}",
                    render(locale, conditions, &greeting).text
                );
                assert!(render(locale, conditions, &greeting).text.ends_with('?'), "{locale}");
            }
        }
    }
}

proptest! {
    #[test]
    fn compose_yields_only_enumerated_greetings(draws in prop::collection::vec(any::<u64>(), 1..20), at: prop::sample::Index) {
        for (_, lexicon) in languages() {
            let contexts = lexicon.contexts();
            let conditions = at.get(&contexts);
            let all: BTreeSet<Greeting> = lexicon.enumerate(conditions).collect();
            prop_assert_eq!(all.len() as u64, lexicon.count(conditions));
            let mut previous = None;
            for draw in &draws {
                let greeting = lexicon.compose(conditions, Draw(*draw), previous).expect("every context has one");
                prop_assert!(all.contains(&greeting));
                prop_assert!(all.len() == 1 || Some(greeting) != previous);
                prop_assert_eq!(lexicon.compose(conditions, Draw(*draw), previous), Some(greeting));
                previous = Some(greeting);
            }
        }
    }
}
