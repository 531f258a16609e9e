//! T12: something of the host's panics, or a value cannot be written as a message wants it. Whoever comes next is served.

use std::{
    io::{self, Read},
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use etiquette::{
    Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef, Money, Timestamp,
    check::score::{Books, Rulebook, ScoreOptions, score},
    diag::Sources,
    phrasebook::{CatalogueBuilder, Settings},
    shipped,
};

const LOG: &[u8] = b"{\"script\":\"chat\",\"items\":[{\"t\":0,\"act\":\"greet\"}]}\n";

/// A log that cannot be read, and says so by a panic.
struct Torn;

impl Read for Torn {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        panic!("torn");
    }
}

/// The place where a score is told, the search for a script, and the log: each is the host's.
#[test]
fn t12_a_host_that_panics_while_a_log_is_judged_is_served_again() {
    let is_armed = AtomicBool::new(true);
    let find = |name: &str| {
        assert!(!is_armed.swap(false, Ordering::Relaxed), "the host has lost its scripts");
        shipped::script(name)
    };
    let fallback = Rulebook::new(Arc::new(shipped::script("support").expect("shipped")));
    let books = Books::by_script(fallback, find);
    let judged = |log: &mut (dyn Read + Send), told: fn()| {
        let whole = || {
            score(log, &books, ScoreOptions::default(), |_, _, _| {
                told();
                Ok(())
            })
        };
        panic::catch_unwind(AssertUnwindSafe(whole)).ok().and_then(Result::ok).map(|totals| totals.calls)
    };
    assert_eq!(judged(&mut &*LOG, || ()), None, "the search panics");
    assert_eq!(judged(&mut &*LOG, || panic!("told")), None);
    assert_eq!(judged(&mut Torn, || ()), None);
    assert_eq!(judged(&mut &*LOG, || ()), Some(1));
}

/// Every function of a message, with every kind of value, in languages that nobody has data for: none of it is a failure,
/// and the message after it is whole.
#[test]
fn t12_what_cannot_be_formatted_costs_no_other_message() {
    let functions = ["NUMBER", "CURRENCY", "LIST", "DATE", "DAY", "TIME", "DATETIME"];
    let shown: String =
        functions.iter().map(|name| format!("{} = <{{ {name}($n) }}>\n", name.to_lowercase())).collect();
    let file =
        format!("{shown}plural = {{ $n ->\n    [one] one\n   *[other] other\n}}\nwhole = {{ 7 }} left\n");
    let day = Timestamp::from_millis(i64::MAX);
    let values = [
        ArgumentValue::Text("\u{202e}no number"),
        ArgumentValue::Counter(u16::MAX),
        ArgumentValue::Time(day),
        ArgumentValue::Money(Money::try_new(i64::MIN, "XXX").expect("an amount")),
    ];
    for tag in ["qaa", "tlh-Latn", "zz"] {
        let locale = Locale::try_new(tag).expect("a tag");
        let built = CatalogueBuilder::new()
            .add_files([(format!("{tag}/a.ftl"), file.as_str())])
            .build(&mut Sources::new());
        for channel in [Channel::Voice, Channel::Chat] {
            let settings = Settings::new(locale, channel);
            for value in values {
                for id in functions.map(str::to_lowercase).iter().map(String::as_str).chain(["plural"]) {
                    let arguments = [Argument { name: "n", value }];
                    let message = MessageRef { id, index: None, arguments: Arguments::new(&arguments) };
                    let text = built.catalogue.render(&message, &settings).text;
                    assert!(!text.contains(['{', '$', '(']), "{tag} {id}: {text}");
                }
                let whole = MessageRef { id: "whole", index: None, arguments: Arguments::default() };
                let text = built.catalogue.render(&whole, &settings).text;
                assert_eq!(text.replace(['\u{2068}', '\u{2069}'], ""), "7 left", "{tag}");
            }
        }
    }
}

/// A thread that renders and panics leaves the phrases of all others as they are.
#[test]
fn t12_threads_that_panic_leave_the_phrases_whole() {
    let settings = Settings::new(Locale::ENGLISH, Channel::Voice);
    let arguments = [Argument { name: "minutes", value: ArgumentValue::Counter(1_234) }];
    let message = MessageRef { id: "time-notice", index: None, arguments: Arguments::new(&arguments) };
    let phrases = shipped::phrases();
    let before = phrases.render(&message, &settings);
    for _ in 0..8 {
        let panicked = thread::scope(|scope| {
            let thread = scope.spawn(|| {
                let rendered = phrases.render(&message, &settings);
                panic!("{}", rendered.text);
            });
            thread.join().is_err()
        });
        assert!(panicked);
        assert_eq!(phrases.render(&message, &settings).text, before.text);
    }
}
