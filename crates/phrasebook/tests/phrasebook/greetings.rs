//! Greetings: composed by the lexicon, joined and closed by its rules.

use std::collections::BTreeSet;

use etiquette_core::{Channel, Conditions, Draw, Greet};
use etiquette_phrasebook::{Catalogue, ProblemKind, Settings, Speaker};

use crate::{broken_rules, build, chat, locale, sound, voice};

const GREETING: &str = r#"
[times]
morning = "05:00-12:00"
day = "12:00-18:00"
evening = "18:00-05:00"

[[part]]
name = "prefix"
[[part.option]]
name = "buna-dimineata"
message = "greeting-buna-dimineata"
when = { time = "morning" }
then = "root"
[[part.option]]
name = "buna-ziua"
message = "greeting-buna-ziua"
then = ["root"]

[[part]]
name = "root"
[[part.option]]
name = "organisation"
message = "greeting-organisation"
when = { organisation = true, direction = "inbound" }
then = ["suffix"]
ends = true
[[part.option]]
name = "alias"
message = "greeting-alias"
when = { alias = true }
ends = true
[[part.option]]
name = "nothing"
message = "greeting-nothing"
when = { alias = false }
ends = true

[[part]]
name = "suffix"
[[part.option]]
name = "help"
message = "greeting-help"
joiner = ". "
ends = true
"#;

const MESSAGES: &str = "
greeting-buna-dimineata = Bună dimineața
greeting-buna-ziua = Bună ziua
greeting-organisation = ați sunat la { $organisation }
greeting-alias = sunt { $alias }
greeting-nothing = vă ascult
greeting-help = Cu ce vă pot ajuta?
";

const ENGLISH: &str = "
[[part]]
name = 'root'
[[part.option]]
name = 'hello'
message = 'hello'
ends = true
";

fn romanian() -> Catalogue {
    sound(&[
        ("ro/greeting.toml", GREETING),
        ("ro/greeting.ftl", MESSAGES),
        ("en/greeting.toml", ENGLISH),
        ("en/greeting.ftl", "hello = Hello!"),
    ])
}

fn speaker() -> Speaker<'static> {
    Speaker::new(Some("Ana"), Some("Electra"))
}

fn texts(conditions: Conditions, settings: &Settings) -> Vec<String> {
    let catalogue = romanian();
    let lexicon = catalogue.lexicon(settings.locale).into_iter();
    let greetings = lexicon.flat_map(|(lexicon, _)| lexicon.enumerate(&conditions));
    greetings.map(|greeting| catalogue.render_greeting(&greeting, settings, speaker()).text).collect()
}

#[test]
fn every_greeting_can_be_listed() {
    let conditions =
        Conditions { organisation: true, alias: true, minute: Some(10 * 60), ..Conditions::default() };
    assert_eq!(
        texts(conditions, &voice("ro-MD")),
        [
            "Bună dimineața, ați sunat la Electra.",
            "Bună dimineața, ați sunat la Electra. Cu ce vă pot ajuta?",
            "Bună dimineața, sunt Ana.",
            "Bună ziua, ați sunat la Electra.",
            "Bună ziua, ați sunat la Electra. Cu ce vă pot ajuta?",
            "Bună ziua, sunt Ana.",
        ]
    );
}

#[test]
fn screens_isolate_names() {
    let conditions = Conditions { alias: true, channel: Channel::Chat, ..Conditions::default() };
    assert_eq!(texts(conditions, &chat("ro")), ["Bună ziua, sunt \u{2068}Ana\u{2069}."]);
}

#[test]
fn draws_reach_every_greeting() {
    let catalogue = romanian();
    let conditions =
        Conditions { organisation: true, alias: true, minute: Some(10 * 60), ..Conditions::default() };
    let drawn: BTreeSet<String> = (0..6)
        .map(|draw| catalogue.compose(&conditions, Draw(draw), None, &voice("mo"), speaker()).rendered.text)
        .collect();
    assert_eq!(drawn, texts(conditions, &voice("ro")).into_iter().collect());
}

#[test]
fn nobody_hears_a_greeting_twice_running() {
    let catalogue = romanian();
    let conditions = Conditions { organisation: true, alias: true, ..Conditions::default() };
    assert!(catalogue.lexicon(locale("ro")).unwrap().0.count(&conditions) > 1);
    let mut previous = None;
    for number in 0..20 {
        let greet = Greet { conditions, seed: 1, number, previous: None };
        let greeted = catalogue.greet(&greet, &voice("ro"), speaker());
        assert!(greeted.greeting.is_some() && greeted.rendered.problems.is_empty());
        assert_ne!(previous, greeted.greeting);
        previous = greeted.greeting;
    }
}

#[test]
fn a_name_that_is_missing_is_unknown() {
    let conditions = Conditions { organisation: true, alias: true, ..Conditions::default() };
    let greet = Greet { conditions, seed: 3, number: 0, previous: None };
    let greeted = romanian().greet(&greet, &voice("ro"), Speaker::default());
    assert_eq!(greeted.rendered.text, "Bună ziua, vă ascult.");
    assert_eq!(greeted.rendered.problems, []);
}

#[test]
fn a_greeting_is_of_one_language() {
    let catalogue = build(&[
        ("ro/greeting.toml", ENGLISH),
        ("ro/greeting.ftl", "hello = Bună ziua, { $nobody }"),
        ("en/greeting.toml", ENGLISH),
        ("en/greeting.ftl", "hello = Hello!"),
    ])
    .catalogue;
    let greet = Greet { conditions: Conditions::default(), seed: 3, number: 0, previous: None };
    let greeted = catalogue.greet(&greet, &voice("ro"), Speaker::default());
    assert_eq!((greeted.rendered.text.as_str(), greeted.rendered.locale), ("Hello!", Some(locale("en"))));
    assert!(matches!(greeted.rendered.problems[0].kind, ProblemKind::MissingArgument { .. }));
}

#[test]
fn an_option_asks_for_what_it_names() {
    let rules = |when: &str, message: &str| {
        let option = ENGLISH.replace("ends", &format!("{when}\nends"));
        let other = "[[part.option]]\nname = 'other'\nmessage = 'other'\nends = true\n";
        let message = format!("hello = {message}\nother = Hi\nname = {{ $alias }}\n");
        broken_rules(&[("en/greeting.toml", &format!("{option}{other}")), ("en/a.ftl", &message)])
    };
    assert_eq!(rules("", "Hello"), [""; 0]);
    assert_eq!(rules("when = { alias = true }", "{ $alias } here"), [""; 0]);
    assert_eq!(rules("when = { alias = true }", "{ name } here"), [""; 0]);
    for (when, message) in [
        ("", "{ $alias } here"),
        ("", "{ name } here"),
        ("when = { alias = false }", "{ $alias } here"),
        ("when = { alias = true }", "This is { $organisation }"),
        ("when = { organisation = true }", "Hello { $caller }"),
    ] {
        assert_eq!(rules(when, message), ["unknown-variable"], "{when} {message}");
    }
}

#[test]
fn a_byte_order_mark_is_no_key() {
    let catalogue = sound(&[("en/greeting.toml", &format!("\u{feff}{ENGLISH}")), ("en/a.ftl", "hello = Hi")]);
    assert!(catalogue.lexicon(locale("en")).is_some());
}

#[test]
fn without_lexicon_there_is_no_greeting() {
    let catalogue = sound(&[("en/a.ftl", "a = b")]);
    let greet = Greet { conditions: Conditions::default(), seed: 3, number: 0, previous: None };
    let greeted = catalogue.greet(&greet, &voice("ro"), speaker());
    assert_eq!((greeted.rendered.text.as_str(), greeted.greeting), ("", None));
    assert_eq!(greeted.rendered.problems[0].kind, ProblemKind::NoMessage);
    assert!(catalogue.lexicon(locale("ro")).is_none());
}

#[test]
fn no_greeting_has_two_spaces() {
    let greeting = "[[part]]\nname = 'a'\n[[part.option]]\nname = 'x'\nmessage = 'x'\nthen = 'b'\n[[part]]\nname = 'b'\n[[part.option]]\nname = 'y'\nmessage = 'y'\njoiner = '  '\nends = true\n";
    let catalogue =
        sound(&[("en/greeting.toml", greeting), ("en/a.ftl", "x = Hello  there\ny = { \" \" }friend…")]);
    let greet = Greet { conditions: Conditions::default(), seed: 3, number: 0, previous: None };
    assert_eq!(catalogue.greet(&greet, &voice("en"), speaker()).rendered.text, "Hello there friend…");
}

#[test]
fn a_closed_greeting_is_closed_once() {
    for (terminal, said, expected) in [
        ("。", "お電話ありがとうございます。", "お電話ありがとうございます。"),
        ("。", "「はい。」", "「はい。」"),
        ("。", "はい", "はい。"),
        ("।", "नमस्ते।", "नमस्ते।"),
        ("۔", "السلام علیکم؟", "السلام علیکم؟"),
        ("։", "Բարև ձեզ։", "Բարև ձեզ։"),
        (".", "喂！", "喂！"),
        ("", "Hello", "Hello"),
    ] {
        let greeting = format!("terminal = '{terminal}'\n{ENGLISH}");
        let catalogue = sound(&[("en/greeting.toml", &greeting), ("en/a.ftl", &format!("hello = {said}\n"))]);
        let greet = Greet { conditions: Conditions::default(), seed: 3, number: 0, previous: None };
        assert_eq!(catalogue.greet(&greet, &voice("en"), speaker()).rendered.text, expected);
    }
}

#[test]
fn the_same_problem_twice_is_a_problem() {
    let greeting = "[[part]]\nname = 'a'\n[[part.option]]\nname = 'x'\nmessage = 'm'\nthen = 'b'\n[[part]]\nname = 'b'\n[[part.option]]\nname = 'y'\nmessage = 'm'\nends = true\n";
    let catalogue = build(&[("en/greeting.toml", greeting), ("en/a.ftl", "m = Hi { $nobody }")]).catalogue;
    let greet = Greet { conditions: Conditions::default(), seed: 3, number: 0, previous: None };
    let greeted = catalogue.greet(&greet, &voice("en"), speaker());
    assert_eq!((greeted.rendered.text.as_str(), greeted.rendered.problems.len()), ("Hi, Hi.", 1));
}
