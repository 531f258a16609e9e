//! T3, T4: files that are made to grow, to nest or to go round. Each is refused or read in the time and the memory that
//! its bytes are worth, on a stack that is smaller than any thread's.

use std::{sync::Arc, thread};

use etiquette::{
    Argument, ArgumentValue, Arguments, Channel, Event, Limits, Locale, MessageRef,
    check::{
        conversation::{Conversation, Setup},
        locale::{LocaleText, Project, check, fixed, pseudo, scaffold},
        log::{LogLine, LogProblems},
        replay::parse_lines,
    },
    diag::{Sources, terminal},
    phrasebook::{CatalogueBuilder, Settings},
    policy::{Packs, price},
    script::{LoadOptions, load, load_with},
    shipped,
    store::Snapshot,
};

/// Bytes of one file, whatever it is of.
const FILE: usize = 1024 * 1024;
/// Half of what a thread of a program has.
const STACK: usize = 1024 * 1024;

/// Runs something on a small stack: an overflow would abort the whole test.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(STACK).spawn(run).expect("a thread");
    thread.join().expect("an end without a panic");
}

/// TOML that nests, repeats or goes on: what it is, and its text.
fn toml_bombs() -> Vec<(&'static str, String)> {
    let keys = |count: usize| (0..count).map(|n| format!("k{n} = 1\n")).collect::<String>();
    let tables = |count: usize| (0..count).map(|n| format!("[t{n}]\n")).collect::<String>();
    vec![
        ("a million keys", keys(1_000_000)),
        ("as many keys as a file holds", keys(40_000)),
        ("as many tables as a file holds", tables(90_000)),
        ("as many entries of a list of tables", "[[step]]\n".repeat(110_000)),
        ("as many empty values", format!("a = [{}]", "[],".repeat(300_000))),
        ("a million open lists", format!("a = {}", "[".repeat(1_000_000))),
        ("a million lists", format!("a = {}{}", "[".repeat(500_000), "]".repeat(500_000))),
        ("as many open tables", format!("a = {}", "{ a = ".repeat(170_000))),
        (
            "as many tables inside each other",
            format!("a = {}1{}", "{ a = ".repeat(120_000), " }".repeat(120_000)),
        ),
        ("a heading of a hundred thousand parts", format!("[{}]\n", vec!["a"; 100_000].join("."))),
        ("a key of a hundred thousand parts", format!("{} = 1\n", vec!["a"; 100_000].join("."))),
        ("keys under each other", (1..1_000).map(|n| format!("[{}]\n", vec!["a"; n].join("."))).collect()),
        ("a text without an end", format!("a = \"\"\"{}", "x".repeat(1_000_000))),
        ("a number without an end", format!("a = {}", "9".repeat(1_000_000))),
        ("quotes", "\"".repeat(1_000_000)),
    ]
}

/// T4: every reader of TOML takes every bomb for a mistake, or for nothing.
#[test]
fn t4_toml_bombs_are_refused() {
    for (what, text) in toml_bombs() {
        on_a_small_stack(move || {
            let mut sources = Sources::new();
            let script = load("bomb.toml", &text, &mut sources);
            assert!(script.script.is_none() && script.diagnostics.has_errors(), "{what} is no script");
            let (cards, found) = price::load("bomb.toml", &text, &mut Sources::new());
            assert!(cards.is_none() && found.has_errors(), "{what} is no card of prices");
            let found = Packs::new().add("bomb.toml", &text, &mut Sources::new());
            assert!(found.has_errors(), "{what} is no pack of rules");
            assert!(Setup::from_toml(&text).is_err(), "{what} is no set-up");
            for name in ["greeting.toml", "style.toml", "exceptions.toml", "reviewed.toml"] {
                everything(&[
                    ("en/a.ftl", "a = x\n"),
                    ("ro/a.ftl", "a = y\n"),
                    (format!("ro/{name}").as_str(), text.as_str()),
                ]);
            }
        });
    }
}

/// T4: the same for what nests and goes round in Fluent.
#[test]
fn t4_fluent_bombs_are_refused() {
    let nested = |open: &str, close: &str, count: usize| {
        format!("a = {}x{}\n", open.repeat(count), close.repeat(count))
    };
    let chain: String = (0..4_000).map(|n| format!("m{n} = {{ m{} }}\n", n + 1)).collect();
    let ring: String = (0..4_000).map(|n| format!("m{n} = {{ m{} }}\n", (n + 1) % 4_000)).collect();
    let laughs: String =
        (1..200).map(|n| format!("m{n} = {}\n", format!("{{ m{} }}", n - 1).repeat(50))).collect();
    let bombs = [
        ("a million open placeables", format!("a = {}", "{".repeat(1_000_000))),
        ("half a million placeables", nested("{", "}", 500_000)),
        ("as many selects as a message holds", nested("{ $n ->\n *[a] ", "\n}", 3_000)),
        ("as many calls of functions", nested("{ A(", ") }", 10_000)),
        ("a long chain", chain),
        ("a large ring", ring),
        ("a message of itself", "a = { a }\n-t = { -t }\nb = { -t }\n".to_owned()),
        ("a billion laughs", format!("m0 = ha\n{laughs}")),
        ("variants", format!("a = {{ $n ->\n{} *[x] y\n }}\n", " [k] v\n".repeat(2_000))),
        ("attributes", format!("a = x\n{}", "    .b = y\n".repeat(2_000))),
        ("messages of one name", "a = x\n".repeat(10_000)),
        ("more than a file holds", "a = x\n".repeat(200_000)),
    ];
    for (what, text) in bombs {
        on_a_small_stack(move || {
            let found = everything(&[("en/a.ftl", text.as_str()), ("ro/a.ftl", text.as_str())]);
            assert!(found > 0, "nothing is said of {what}");
        });
    }
}

/// T4: what messages need through others is bounded, whichever way their ids go: each of thousands would else need as many
/// variables as there are messages before it.
#[test]
fn t4_references_are_bounded() {
    let grows: String = (1..4_000).map(|n| format!("m{n:05} = {{ m{:05} }}{{ $v{n} }}\n", n - 1)).collect();
    let wide = (0..5_000).map(|n| format!("{{ $v{n} }}")).collect::<String>();
    let selects = "{ $v ->\n    [one] x\n   *[other] y\n }".repeat(1_000);
    let variables = (0..200).map(|n| format!("{{ $v{n} }}")).collect::<String>();
    let fans: String = (0..10_000).map(|n| format!("n{n} = {{ m }}\n")).collect();
    for (text, rule) in [
        (format!("m00000 = x\n{grows}"), "long-reference-chain"),
        (format!("m = {wide}\n"), "message-too-long"),
        (format!("m = {selects}\n"), "message-too-long"),
        (format!("m = {variables}\n{fans}"), "long-reference-chain"),
    ] {
        on_a_small_stack(move || {
            let built = CatalogueBuilder::new().add_files([("en/a.ftl", text)]).build(&mut Sources::new());
            let rules: Vec<_> = built.diagnostics.iter().map(|found| found.rule()).collect();
            assert!(!rules.is_empty() && rules.iter().all(|found| *found == rule), "{rule}: {rules:?}");
            let messages = built.catalogue.messages(Locale::ENGLISH);
            assert!(messages.map(|message| message.variables.len()).max().unwrap_or(0) <= 257);
        });
    }
}

/// T4: a greeting file of a few lines does not multiply into more greetings than can be listed.
#[test]
fn t4_greetings_are_bounded() {
    let part = |part: usize| {
        let then = if part < 7 { format!("then = 'p{}'\n", part + 1) } else { String::new() };
        let option =
            |n: usize| format!("[[part.option]]\nname = 'o{part}-{n}'\nmessage = 'm'\nends = true\n{then}");
        format!("[[part]]\nname = 'p{part}'\n{}", (0..16).map(option).collect::<String>())
    };
    let files = [("en/greeting.toml", (0..8).map(part).collect()), ("en/a.ftl", "m = Hi\n".to_owned())];
    let built = CatalogueBuilder::new().add_files(files).build(&mut Sources::new());
    let rules: Vec<_> = built.diagnostics.iter().map(|found| found.rule()).collect();
    assert_eq!((rules, built.catalogue.lexicon(Locale::ENGLISH).is_none()), (vec!["wrong-lexicon"], true));
}

/// T4, also S0.13: options that a formatter would have to fill a memory for are refused when a file is loaded.
#[test]
fn t4_hostile_options_of_numbers_are_refused() {
    for number in ["4294967295", "4294967296", "18446744073709551616", "21", "1e9", "-1"] {
        for option in [
            "minimumFractionDigits",
            "maximumFractionDigits",
            "minimumIntegerDigits",
            "minimumSignificantDigits",
            "maximumSignificantDigits",
        ] {
            let text = format!("a = {{ NUMBER($n, {option}: {number}) }}\n");
            let mut sources = Sources::new();
            let built = CatalogueBuilder::new().add_files([("en/a.ftl", text.as_str())]).build(&mut sources);
            assert!(built.errors() > 0, "{text}");
            let arguments = [Argument { name: "n", value: ArgumentValue::Counter(7) }];
            let message = MessageRef { id: "a", index: None, arguments: Arguments::new(&arguments) };
            let settings = Settings::new(Locale::ENGLISH, Channel::Voice);
            assert_eq!(built.catalogue.render(&message, &settings).text, "", "{text}");
        }
    }
}

/// T4: logs, events, conversations and snapshots that nest or go on.
#[test]
fn t4_other_bombs_end() {
    let open = |text: &str| text.repeat(1_000_000 / text.len());
    let bombs = [
        open("["),
        open("{\"a\":"),
        format!("{{\"items\": {}}}", open("[")),
        format!("{{\"items\": [{}]}}", open("{\"t\":")),
        format!("{{\"items\": [{}{{}}]}}", open("{},")),
        format!("{{\"call\": \"{}\", \"items\": []}}", open("\\u0041")),
        open("> "),
        open("- "),
        open("`"),
        open("*_"),
        open("a=\""),
        open("\\"),
        open("1"),
    ];
    for bomb in bombs {
        on_a_small_stack(move || {
            let mut problems = LogProblems::default();
            LogLine::read(&bomb, 1, &mut problems);
            assert!(problems.found().len() <= 200);
            let script = shipped::script("support").expect("shipped");
            let mut sources = Sources::new();
            let source = sources.add("bomb.events", bomb.as_str());
            assert!(parse_lines(&script, &bomb, source).is_err(), "no events");
            Conversation::parse(&bomb);
            assert!(Snapshot::from_json(&bomb).is_err() && Snapshot::from_bytes(bomb.as_bytes()).is_err());
        });
    }
}

/// T4: a script at each limit of size, and one past it.
#[test]
fn t4_scripts_are_bounded() {
    let head = "etiquette = 1\nname = 'a'\nstart = 's0'\n";
    let steps =
        |count: usize| (0..count).map(|n| format!("[step.s{n}]\nstage = 'opening'\n")).collect::<String>();
    let bytes = |count: usize| format!("{head}{}# {}\n", steps(1), "x".repeat(count - head.len() - 31));
    let limits = |limits| {
        let mut options = LoadOptions::default();
        options.limits = limits;
        options
    };
    let mut few = Limits::default();
    few.steps = 200;
    let rules = |text: &str, options: &LoadOptions| {
        let loaded = load_with("a.toml", text, &mut Sources::new(), options);
        let rules: Vec<_> = loaded.diagnostics.iter().map(|found| found.rule()).collect();
        (loaded.script.is_some(), rules)
    };
    assert_eq!(rules(&format!("{head}{}", steps(200)), &limits(few)), (true, vec![]));
    assert_eq!(rules(&format!("{head}{}", steps(201)), &limits(few)), (false, vec!["too-many"]));
    let (at, past) = (bytes(FILE), bytes(FILE + 1));
    assert_eq!((at.len(), past.len()), (FILE, FILE + 1));
    assert_eq!(rules(&at, &LoadOptions::default()), (true, vec![]));
    assert!(rules(&past, &LoadOptions::default()).1.contains(&"too-large"));
    assert_eq!(Limits::default().steps, 10_000, "the limit of T4");
}

/// T4: a message at the most placeables that it may show, and one past it.
#[test]
fn t4_placeables_are_bounded() {
    for (count, is_whole) in [(100, true), (101, false)] {
        let text = format!("a = {}\n", "{ $n }".repeat(count));
        let built = CatalogueBuilder::new().add_files([("en/a.ftl", text)]).build(&mut Sources::new());
        let arguments = [Argument { name: "n", value: ArgumentValue::Counter(7) }];
        let message = MessageRef { id: "a", index: None, arguments: Arguments::new(&arguments) };
        let rendered = built.catalogue.render(&message, &Settings::new(Locale::ENGLISH, Channel::Voice));
        assert_eq!(rendered.problems.is_empty(), is_whole, "{count}: {:?}", rendered.problems);
    }
}

/// T3: nothing that matches texts goes back over them. A mebibyte that would have a backtracking matcher try for ever is
/// read once; a test that hangs fails.
#[test]
fn t3_matchers_read_a_text_once() {
    let script = Arc::new(shipped::script("support").expect("shipped"));
    for part in
        ["a", "aA1", "((", "  ", "\u{301}", "4111 1111 1111 1111 ", "1-1.1/", "ж", "\u{200d}", "e\u{301}"]
    {
        let text = part.repeat(FILE / part.len());
        assert!(etiquette::policy::redact(&text).len() <= text.len() * 3);
        assert!(Event::named(&script, &text).is_err());
        let arguments = [Argument { name: "alias", value: ArgumentValue::Text(&text) }];
        let arguments = Arguments::new(&arguments);
        let message = MessageRef { id: "callback-text", index: None, arguments };
        let rendered = shipped::phrases().render(&message, &Settings::new(Locale::ENGLISH, Channel::Chat));
        assert!(rendered.text.len() <= text.len() + 1_000);
        let name = text.get(..4_096).unwrap_or(&text);
        let files = [("en/a.ftl", format!("a = {name}\n")), ("ro/a.ftl", format!("a = {name}\n"))];
        everything(&files.each_ref().map(|(path, text)| (*path, text.as_str())));
    }
}

/// Everything that is done with the files of languages; how many findings there are.
fn everything(files: &[(&str, &str)]) -> usize {
    let files: Vec<LocaleText> = files.iter().map(|(path, text)| LocaleText::new(*path, *text)).collect();
    let project = Project::load(&files, Locale::ENGLISH);
    let findings = check(&project, &[], &[]);
    let mut told = Vec::new();
    for finding in findings.iter().take(20) {
        told.push(finding.diagnostic.clone());
    }
    assert_eq!(terminal(&told, project.sources(), false).is_empty(), told.is_empty());
    for (id, _, _) in project.sources().iter() {
        fixed(&findings, project.sources(), id);
    }
    pseudo(&project);
    scaffold(&project, Locale::try_new("pl").expect("a tag"));
    findings.len()
}
