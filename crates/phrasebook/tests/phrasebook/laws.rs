//! Laws that hold for any text.

use etiquette_core::{ArgumentValue, Channel, Conditions, Greet, Text};
use etiquette_phrasebook::{Settings, Speaker};
use proptest::{collection, prelude::*};

use crate::{argument, build, locale, render, sound};

/// Pieces of Fluent, separated by `|`.
const FLUENT: &str = "a|b|-t| = |a = |\n|\r\n|\n    |\n  |{|}|{ | }|$n|\"|\\u|\\U|00e9|é| ->\n|[one]|[1]|*[other]| *[x] |\n }|\
    { $n ->\n [one] |\n [2] |\n *[few] |NUMBER(|DATE($n|)|, |type: |\"ordinal\"|minimumFractionDigits: |9999999999|\
    .b|\n .b = |# |##|\u{feff}|\t|\u{1}|-|x|.|[|*|...|\r|  ";

/// Lines of greeting files, separated by `|`.
const GREETING: &str = "[[part]]|[[part.option]]|[part]|name = 'a'|name = 'b'|name = 1|message = 'a'|message = ''|\
    then = 'b'|then = ['b', 1]|ends = true|ends = 'x'|joiner = ''|[times]|a = '00:00-24:00'|a = '99:99-00:00'|b = '-'|\
    when = { time = 'a', alias = true }|when = { register = 'x' }|part = 1|terminal = '!'|[|\u{feff}";

/// Texts that look like Fluent, to go deeper into the loader than arbitrary ones.
fn fluent() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(FLUENT.split('|').collect::<Vec<_>>()).prop_map(str::to_owned);
    let piece = prop_oneof![9 => pieces, 1 => any::<char>().prop_map(String::from)];
    (prop::sample::select(vec!["", "a = ", "a =\n "]), collection::vec(piece, 0..40))
        .prop_map(|(start, pieces)| start.to_owned() + &pieces.concat())
}

/// Texts that look like a greeting file.
fn greeting() -> impl Strategy<Value = String> {
    let line = prop::sample::select(GREETING.split('|').collect::<Vec<_>>());
    collection::vec(line, 0..30).prop_map(|lines| lines.join("\n"))
}

fn survives(path: &str, text: &str) {
    let built = build(&[(path, text)]);
    let lost = built.diagnostics.iter().any(|diagnostic| diagnostic.rule() == "unloadable-message");
    assert!(!lost, "{text:?}");
    // Fluent keeps terms and messages in one table, so that one of two with one name is lost, with an error.
    if built.diagnostics.iter().any(|diagnostic| diagnostic.rule() == "term-named-like-message") {
        return;
    }
    let with_value = built.catalogue.messages(locale("en")).filter(|message| message.has_value);
    let ids: Vec<_> = with_value.map(|message| message.id.clone()).collect();
    for id in &ids {
        for channel in [Channel::Voice, Channel::Chat] {
            for value in [ArgumentValue::Counter(1), ArgumentValue::Text("x")] {
                let settings = Settings::new(locale("en"), channel);
                let rendered = render(&built.catalogue, id, &[argument("n", value)], &settings);
                assert!(!rendered.text.contains("{$"), "{text:?} gives {:?}", rendered.text);
                assert_eq!(rendered.locale, Some(locale("en")), "{text:?} has no `{id}`");
            }
        }
    }
    let greet = Greet { conditions: Conditions::default(), seed: 1, number: 1, previous: None };
    built.catalogue.greet(&greet, &Settings::default(), Speaker::default());
}

/// Whether a character must never reach a voice.
fn is_unspeakable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{feff}' | '\u{ad}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

proptest! {
    #[test]
    fn any_fluent_file_is_survived(text in fluent()) {
        survives("en/a.ftl", &text);
    }

    #[test]
    fn any_bytes_are_survived(bytes in collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        survives("en/a.ftl", &text);
        survives("en/greeting.toml", &text);
    }

    #[test]
    fn any_greeting_file_is_survived(text in greeting()) {
        survives("en/greeting.toml", &text);
    }

    #[test]
    fn any_path_is_survived(path in ".{0,20}", name in "[a-z/._-]{0,12}") {
        build(&[(&path, "a = b"), (&format!("{name}/greeting.toml"), "["), (&format!("{name}/x.ftl"), "a = b")]);
    }

    #[test]
    fn no_caller_brings_unspeakable_characters(
        text in collection::vec(prop_oneof![any::<char>(), (0u32..0x2070).prop_filter_map("no character", char::from_u32)], 0..40)
    ) {
        let text: String = text.into_iter().collect();
        let texts = [Text::new(&text), Text::new("b")];
        let catalogue = sound(&[("en/a.ftl", "a = Hello { $name }, { $names }, { $who }.")]);
        let arguments = [
            argument("name", ArgumentValue::Text(&text)),
            argument("names", ArgumentValue::Texts(&texts)),
            argument("who", ArgumentValue::Choice(&text)),
        ];
        let rendered = render(&catalogue, "a", &arguments, &Settings::new(locale("en"), Channel::Voice));
        prop_assert!(!rendered.text.chars().any(is_unspeakable), "{:?}", rendered.text);
        prop_assert_eq!(rendered.problems, []);
        let visible: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let spoken: String = rendered.text.chars().filter(|c| c.is_alphanumeric()).collect();
        prop_assert_eq!(spoken, format!("Hello{visible}{visible}andb{visible}"));
        let rendered = render(&catalogue, "a", &arguments, &Settings::new(locale("en"), Channel::Chat));
        prop_assert_eq!(rendered.text.matches('\u{2068}').count(), rendered.text.matches('\u{2069}').count());
        let controls = rendered.text.contains(['\u{202e}', '\u{200f}', '\u{1}']);
        prop_assert!(!controls, "{:?}", rendered.text);
    }

    #[test]
    fn equal_inputs_give_equal_texts(n in any::<u16>(), minor in any::<i64>(), time in any::<i64>()) {
        use etiquette_core::{Money, Timestamp};
        let files = [("en/a.ftl", "a = { $n } { $m } { $t }"), ("ro/a.ftl", "a = { $n } { $m } { $t }")];
        let texts = || {
            let catalogue = sound(&files);
            let money = Money::try_new(minor, "RON").map_or(ArgumentValue::Flag(true), ArgumentValue::Money);
            let arguments = [
                argument("n", ArgumentValue::Counter(n)),
                argument("m", money),
                argument("t", ArgumentValue::Time(Timestamp::from_millis(time))),
            ];
            ["en", "ro"].map(|tag| render(&catalogue, "a", &arguments, &crate::chat(tag)))
        };
        prop_assert_eq!(texts(), texts());
        prop_assert!(texts().iter().all(|rendered| rendered.problems.is_empty()));
    }
}
