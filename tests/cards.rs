//! Training cards: what no event can prove, operators read, in every shipped language.

use std::{collections::BTreeSet, fs, path::Path};

use etiquette::{
    Arguments, Channel, Locale, MessageRef,
    check::{
        lint::{Subject, check},
        locale::is_card,
    },
    diag::Sources,
    phrasebook::Settings,
    policy::{Packs, price},
    script::load,
    shipped,
};

/// Each card with the requirements that it carries.
const CARDS: [(&str, &str); 35] = [
    ("card-smile", "S4.8, S4.9"),
    ("card-even-voice", "S4.12"),
    ("card-confidence", "S4.10, S4.11"),
    ("card-stay-calm", "S4.18, S2.9"),
    ("card-courtesy", "S2.4, S2.8, S0.1"),
    ("card-listening", "S1.16"),
    ("card-no-judging", "S1.22"),
    ("card-let-finish", "S0.4, S1.18"),
    ("card-good-questions", "S1.38"),
    ("card-why-people-call", "S1.9"),
    ("card-who-answers", "S1.6"),
    ("card-training", "S0.55"),
    ("card-own-name", "S0.27, S0.31"),
    ("card-passwords", "S0.30"),
    ("card-distance", "S0.16, S0.54"),
    ("card-workplace", "S0.36"),
    ("card-licences", "S0.53"),
    ("card-market", "S0.43"),
    ("card-self-care", "S0.58"),
    ("card-reflection", "S0.59"),
    ("card-not-responsible", "S1.46"),
    ("card-composed", "S3.5"),
    ("card-bad-time", "S3.6"),
    ("card-private-life", "S3.14"),
    ("card-every-contact", "S3.15"),
    ("card-who-listens", "S3.23"),
    ("card-dead-spots", "S3.25"),
    ("card-pace", "S0.9, S0.10, S4.7"),
    ("card-law-de", "S0.57"),
    ("card-law-fr", "S0.57"),
    ("card-law-gb", "S0.57"),
    ("card-law-ro", "S0.57"),
    ("card-law-ru", "S0.57"),
    ("card-law-us", "S0.57"),
    ("payment-fees", "S0.42"),
];

fn said(id: &str, locale: Locale) -> Option<String> {
    let message = MessageRef { id, index: None, arguments: Arguments::default() };
    let rendered = shipped::phrases().render(&message, &Settings::new(locale, Channel::Voice));
    (rendered.locale == Some(locale)).then_some(rendered.text)
}

#[test]
fn every_card_is_there_in_every_language() {
    let mut told = BTreeSet::new();
    for locale in shipped::phrases().locales() {
        for (card, requirements) in CARDS {
            assert!(is_card(card) && requirements.starts_with('S'), "{card}");
            let text = said(card, locale).unwrap_or_default();
            assert!(!text.is_empty(), "{card} is not there in {locale}");
            assert!(told.insert((card, text)), "{card} says the same in {locale} as in another language");
        }
    }
}

#[test]
fn every_card_is_known_here() {
    let ids = shipped::phrases().messages(Locale::ENGLISH).map(|message| message.id.to_string());
    let cards: BTreeSet<String> = ids.filter(|id| id.starts_with("card-")).collect();
    let known: BTreeSet<String> =
        CARDS.iter().map(|(id, _)| (*id).to_owned()).filter(|id| id.starts_with("card-")).collect();
    assert_eq!(cards, known);
}

/// A card that nobody comes to is no training: each is the tip of a step that calls reach, in `training`.
#[test]
fn every_card_is_read_in_a_step_that_is_reached() {
    let mut sources = Sources::new();
    let text = shipped::toml("training").expect("shipped");
    let loaded = load("training", text, &mut sources);
    let script = loaded.script.expect("a sound script");
    let subject =
        Subject { script: &script, places: &loaded.places, phrases: shipped::phrases(), locales: &[] };
    // Among what a check finds are steps that nothing leads to.
    assert_eq!(check(&subject), []);
    let tips = script.steps().filter_map(|(_, step)| script.message(step.tip.as_ref()?.message));
    let tips: BTreeSet<&str> = tips.collect();
    let cards: BTreeSet<&str> =
        CARDS.iter().map(|(id, _)| *id).filter(|id| id.starts_with("card-")).collect();
    assert_eq!(tips, cards);
}

/// S0.59: a card has no place for anything of a caller.
#[test]
fn no_card_takes_a_value() {
    for locale in shipped::phrases().locales() {
        for message in shipped::phrases().messages(locale).filter(|message| is_card(&message.id)) {
            assert!(message.variables.is_empty(), "{locale} {}", message.id);
        }
    }
}

/// S0.57: there is a card about the law of every country that has a pack.
#[test]
fn every_country_has_its_card() {
    let is_country =
        |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) && code != "EU";
    let countries: Vec<_> = Packs::shipped()
        .iter()
        .map(|pack| pack.code.to_lowercase())
        .filter(|code| is_country(&code.to_uppercase()))
        .collect();
    assert!(countries.len() >= 6, "{countries:?}");
    for code in countries {
        let card = format!("card-law-{code}");
        assert!(said(&card, Locale::ENGLISH).is_some(), "{card}");
    }
}

/// S0.41, S0.42: five ways to pay in a fixed order, each with what speaks for it and against it in every language.
#[test]
fn every_way_to_pay_has_two_sides() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/rate-cards/talk.toml");
    let text = fs::read_to_string(path).expect("a rate card");
    let (card, found) = price::load("talk.toml", &text, &mut Sources::new());
    let card = card.expect("a sound rate card");
    assert!(found.is_empty());
    let names: Vec<&str> = card.payment.iter().map(|option| &*option.name).collect();
    assert_eq!(names, ["credit-card", "debit-card", "paypal", "venmo", "cryptocurrency"]);
    for locale in shipped::phrases().locales() {
        for option in &card.payment {
            assert!(!option.advantages.is_empty() && !option.drawbacks.is_empty(), "{}", option.name);
            let name = format!("payment-{}", option.name);
            for id in option.advantages.iter().chain(&option.drawbacks).map(|id| &**id).chain([&*name]) {
                assert!(said(id, locale).is_some_and(|text| !text.is_empty()), "{id} in {locale}");
            }
        }
    }
}
