//! What is cut in pieces says what Fluent says.

use etiquette_core::{Argument, Locale, Money, Timestamp};
use etiquette_diag::Sources;

use super::*;
use crate::{CatalogueBuilder, Settings, argument, catalogue::Language};

const FILE: &str = r#"
text = Nothing but a text.
marked = { "" }.starts like an attribute
literal = { "a literal" } and { "\u0041" }
brace = { "{" }
value = { $v }
within = <{ $v }>
both = { $v }, { $w } and { $v }
plural = { $v ->
    [one] one { $w }
    [few] few
   *[other] other { $v }
}
ordinal = { NUMBER($v, type: "ordinal") ->
    [one] { $v }st
   *[other] { $v }th
}
exact = { $v ->
    [0] none
    [one] one
    [2] two
   *[other] { $v }
}
first = { $v ->
   *[other] many
    [1] one
}
numbers = { $v ->
    [1] one
   *[2] two
}
choice = { $v ->
    [question] a question
   *[order] an order
}
digits = { NUMBER($v, minimumFractionDigits: 2) }
deep = { $v ->
    [true] { $w ->
        [a] true a
       *[b] true b
    }
   *[false] false { $w }
}
term = { -name } and { text }
-name = name
"#;

fn values() -> Vec<ArgumentValue<'static>> {
    let counts = [0, 1, 2, 3, 5, 11, 20, 21, 101, 999, 1000, 12_345, u16::MAX].map(ArgumentValue::Counter);
    let texts =
        ["", "a", "one", "other", "order", "question", "true", "Ștefan", "{x}", "a\u{202e}b", "1", "\u{1}"];
    let money = ArgumentValue::Money(Money::try_new(120, "EUR").unwrap());
    let others = [ArgumentValue::Flag(true), ArgumentValue::Flag(false), money];
    let time = ArgumentValue::Time(Timestamp::from_millis(1_762_171_500_000));
    let texts = texts.into_iter().flat_map(|text| [ArgumentValue::Text(text), ArgumentValue::Choice(text)]);
    counts.into_iter().chain(texts).chain(others).chain([time]).collect()
}

/// Whether a message was written without Fluent; what was written is what Fluent writes.
fn is_cut(language: &Language, id: &str, channel: Channel, arguments: &[Argument<'_>]) -> bool {
    let voice = language.voice(channel);
    let given = Given { arguments: Arguments::new(arguments), channel, forms: &voice.forms };
    let mut text = String::new();
    if voice.plain(id).and_then(|plain| plain.write(&mut text, given)).is_none() {
        return false;
    }
    let settings = Settings::new(language.locale, channel);
    let taken = argument::taken(given.arguments, &settings, &voice.forms);
    let (mut by_fluent, mut errors) = (String::new(), Vec::new());
    let pattern = voice.pattern(id).unwrap();
    voice.bundle.write_pattern(&mut by_fluent, pattern, Some(&taken), &mut errors).unwrap();
    assert!(errors.is_empty(), "{id}: {errors:?}");
    assert_eq!(text, by_fluent, "{id} {arguments:?} in {}", language.locale);
    true
}

fn cases() -> Vec<[Argument<'static>; 2]> {
    let pairs = values().into_iter().flat_map(|v| values().into_iter().map(move |w| (v, w)));
    pairs.map(|(v, w)| [Argument { name: "v", value: v }, Argument { name: "w", value: w }]).collect()
}

#[test]
fn pieces_say_what_fluent_says() {
    let tags = ["en", "fr", "ru", "ro", "ar", "de-CH"];
    let files = tags.map(|tag| (format!("{tag}/a.ftl"), FILE));
    let catalogue = CatalogueBuilder::new().add_files(files).build(&mut Sources::new()).catalogue;
    let (mut cut, cases) = (0, cases());
    for language in tags.iter().flat_map(|tag| catalogue.chain(Locale::try_new(tag).unwrap()).take(1)) {
        for (id, channel) in language
            .contents
            .messages
            .iter()
            .flat_map(|message| Channel::ALL.iter().map(move |on| (&message.id, *on)))
        {
            let whole = cases.iter().filter(|case| is_cut(language, id, channel, &case[..]));
            let lacking = cases.iter().filter(|case| is_cut(language, id, channel, &case[1..]));
            cut += whole.count() + lacking.count();
        }
    }
    assert!(cut > 100_000, "only {cut} of them were written without Fluent");
}
