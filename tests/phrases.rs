//! Laws that hold for every message of every shipped language.

#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot be set up fails at once")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use etiquette::{
    Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef, Money, Script, Text, Timestamp,
    check::score::load_sets,
    core::MessageId,
    diag::Sources,
    phrasebook::{CatalogueBuilder, MessageInfo, Settings, VariableUse},
    policy::price,
    script::standard_names,
    shipped,
};

/// CLDR's own rules, read here by an evaluator of our own: an oracle for the one that the engine uses.
type Rules = BTreeMap<String, BTreeMap<String, String>>;

fn rules() -> Rules {
    toml::from_str(include_str!("data/plurals.toml")).expect("plural rules")
}

/// The category of a whole number, by rules such as `i % 10 = 2..4 and i % 100 != 12..14`.
fn category(rules: &BTreeMap<String, String>, n: u64) -> &str {
    let holds = |rule: &str| {
        !rule.is_empty()
            && rule.split(" or ").any(|all| all.split(" and ").all(|relation| relates(relation, n)))
    };
    rules.iter().find(|(_, rule)| holds(rule)).map_or("other", |(name, _)| name)
}

fn relates(relation: &str, n: u64) -> bool {
    let (left, right, wanted) = match relation.split_once(" != ") {
        Some((left, right)) => (left, right, false),
        None => relation.split_once(" = ").map(|(left, right)| (left, right, true)).expect("a relation"),
    };
    let mut words = left.split(" % ");
    let operand = match words.next().expect("an operand") {
        "n" | "i" => n,
        // A whole number has no visible fraction and no exponent.
        "v" | "e" => 0,
        other => panic!("operand {other}"),
    };
    let value = words.next().map_or(operand, |modulus| operand % modulus.parse::<u64>().expect("a modulus"));
    let within = |range: &str| {
        let (from, to) = range.split_once("..").unwrap_or((range, range));
        (from.parse().expect("a number")..=to.parse().expect("a number")).contains(&value)
    };
    right.split(',').any(within) == wanted
}

#[test]
fn plural_categories_are_those_of_cldr() {
    let probe = "probe = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    [many] many\n   *[other] other\n}\n";
    for (tag, rules) in rules() {
        let built = CatalogueBuilder::new()
            .add_files([(format!("{tag}/probe.ftl"), probe)])
            .build(&mut Sources::new());
        let locale = Locale::try_new(&tag).expect("a tag");
        for n in 0..=1000u16 {
            let arguments = [Argument { name: "n", value: ArgumentValue::Counter(n) }];
            let message = MessageRef { id: "probe", index: None, arguments: Arguments::new(&arguments) };
            let text = built.catalogue.render(&message, &Settings::new(locale, Channel::Voice)).text;
            assert_eq!(text, category(&rules, u64::from(n)), "{tag} {n}");
        }
    }
}

/// A value of the kind that a message seems to want; the number where it counts.
fn value<'a>(variable: &VariableUse, n: u16, texts: &'a [Text]) -> ArgumentValue<'a> {
    let uses = |name: &str| variable.functions.iter().any(|function| **function == *name);
    if uses("DATE") || uses("DAY") || uses("TIME") || uses("DATETIME") {
        ArgumentValue::Time(Timestamp::from_millis(1_772_445_600_000))
    } else if uses("CURRENCY") {
        ArgumentValue::Money(Money::try_new(i64::from(n), "EUR").expect("a currency"))
    } else if uses("LIST") {
        ArgumentValue::Texts(texts)
    } else if uses("NUMBER") || variable.selections.iter().any(|selection| selection.is_plural()) {
        ArgumentValue::Counter(n)
    } else {
        ArgumentValue::Text("Aproape")
    }
}

fn render(locale: Locale, channel: Channel, message: &MessageInfo, n: u16) -> String {
    let texts = [Text::new("a"), Text::new("b")];
    let arguments: Vec<Argument<'_>> = message
        .variables
        .iter()
        .map(|variable| Argument { name: &variable.name, value: value(variable, n, &texts) })
        .collect();
    let reference = MessageRef { id: &message.id, index: None, arguments: Arguments::new(&arguments) };
    let rendered = shipped::phrases().render(&reference, &Settings::new(locale, channel));
    assert_eq!(rendered.problems, [], "{locale} {}", message.id);
    assert_eq!(rendered.locale, Some(locale), "{}", message.id);
    rendered.text
}

#[test]
fn shipped_languages_are_sound_and_have_the_same_messages() {
    let built = shipped::build(&mut Sources::new());
    assert_eq!(built.diagnostics, []);
    let phrases = &built.catalogue;
    let messages = |locale: Locale| -> BTreeMap<String, Vec<String>> {
        let names =
            |message: &MessageInfo| message.variables.iter().map(|used| used.name.to_string()).collect();
        phrases.messages(locale).map(|message| (message.id.to_string(), names(message))).collect()
    };
    let english = messages(Locale::ENGLISH);
    for locale in phrases.locales() {
        assert_eq!(messages(locale), english, "{locale} and en differ");
    }
}

/// A message that nobody says, reads or chooses only costs translators their time. Scripts and standard files name what is
/// said, what is read and what stands on buttons; greetings, rate cards and other messages name the rest.
#[test]
fn no_shipped_message_is_unused() {
    let standard = load_sets(&standard_names(), &mut Sources::new()).script;
    let scripts: Vec<Script> = shipped::names().filter_map(shipped::script).chain(standard).collect();
    let named = |script: &Script| -> Vec<String> {
        (0..).map_while(|number| script.message(MessageId::new(number)).map(str::to_owned)).collect()
    };
    let mut used: BTreeSet<String> = scripts.iter().flat_map(named).collect();
    // A script may answer any standard event, and then has its button.
    used.extend(scripts.iter().flat_map(Script::events).map(|(_, event)| format!("event-{}", event.name)));
    let phrases = shipped::phrases();
    for lexicon in phrases.locales().filter_map(|locale| phrases.lexicon(locale)) {
        used.extend(lexicon.0.options().map(|option| option.message.to_string()));
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/rate-cards/talk.toml");
    let text = fs::read_to_string(path).expect("a rate card");
    let card = price::load("talk.toml", &text, &mut Sources::new()).0.expect("a sound rate card");
    for option in &card.payment {
        used.insert(format!("payment-{}", option.name));
        used.extend(option.advantages.iter().chain(&option.drawbacks).map(ToString::to_string));
    }
    let is_mentioned =
        |id: &str| shipped::locale_files().any(|(_, text)| text.contains(&format!("{{ {id} }}")));
    let messages = phrases.messages(Locale::ENGLISH).map(|message| &*message.id);
    let unused: Vec<&str> = messages.filter(|id| !used.contains(*id) && !is_mentioned(id)).collect();
    assert!(unused.is_empty(), "nothing names {unused:?}: name them where they belong, or take them out");
}

#[test]
fn every_message_renders_in_every_locale() {
    let phrases = shipped::phrases();
    for locale in phrases.locales() {
        for message in phrases.messages(locale) {
            for channel in [Channel::Voice, Channel::Chat] {
                let text = render(locale, channel, message, 3);
                assert!(!text.trim().is_empty(), "{locale} {} is empty", message.id);
                assert!(!text.contains(['{', '}']), "{locale} {}: {text}", message.id);
                let isolated = text.contains(['\u{2068}', '\u{2069}']);
                assert!(channel == Channel::Chat || !isolated, "{locale} {}: marks in speech", message.id);
            }
        }
    }
}

#[test]
fn every_counting_message_names_every_number() {
    let phrases = shipped::phrases();
    let mut counting = 0;
    for locale in phrases.locales() {
        for message in phrases.messages(locale) {
            let counts =
                |variable: &VariableUse| variable.selections.iter().any(|selection| selection.is_plural());
            if !message.variables.iter().any(counts) {
                continue;
            }
            counting += 1;
            for n in 0..=1000 {
                let text = render(locale, Channel::Voice, message, n);
                assert!(text.contains(&n.to_string()), "{locale} {} {n}: {text}", message.id);
            }
        }
    }
    assert!(counting >= 4, "no message counts anything");
}

// Romanian says „de” from 20 on, and not from 101 to 119; Russian 21 is singular; French 0 is.
#[test]
fn counts_are_said_as_grammar_wants() {
    let said = |tag: &str, n| {
        let locale = Locale::try_new(tag).expect("a tag");
        let message = shipped::phrases().message(locale, "time-notice").expect("a message");
        render(locale, Channel::Voice, message, n)
    };
    for (tag, n, words) in [
        ("en", 1, "1 minute "),
        ("en", 0, "0 minutes"),
        ("fr", 0, "0 minute"),
        ("fr", 2, "2 minutes"),
        ("ru", 21, "21 минута"),
        ("ru", 22, "22 минуты"),
        ("ru", 12, "12 минут"),
        ("ro", 1, "1 minut"),
        ("ro", 19, "19 minute"),
        ("ro", 20, "20 de minute"),
        ("ro", 101, "101 minute"),
        ("ro", 119, "119 minute"),
        ("ro", 120, "120 de minute"),
    ] {
        let text = said(tag, n);
        assert!(format!("{text} ").replace('.', " ").contains(words), "{tag} {n}: {text}");
    }
}
