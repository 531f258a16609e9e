//! What the shipped calls say, as speech synthesizers take it, in all languages.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{
    collections::BTreeSet,
    io::Write as _,
    process::{Command, Stdio},
    sync::Arc,
};

use etiquette::{
    Context, Locale,
    check::{
        replay::{Opening, Player, parse_lines},
        transcript::Put,
    },
    diag::Sources,
    phrasebook::voice::{Heard, Pace, Plan},
    shipped,
};

/// Everything that is said in the example calls, each text once, with its language.
fn said(locale: Locale) -> BTreeSet<(Locale, String)> {
    let mut said = BTreeSet::new();
    for name in shipped::names() {
        let script = Arc::new(shipped::script(name).expect("shipped"));
        for (call, events) in shipped::calls(name) {
            let source = Sources::new().add(call, events);
            let lines = parse_lines(&script, events, source).expect("events of the script");
            let context = Context {
                locale,
                direction: script.direction().unwrap_or_default(),
                alias: Some("Ana".into()),
                organisation: Some("Aproape".into()),
                ..Context::default()
            };
            let mut player = Player::try_new(script.clone(), context, Opening::default(), shipped::phrases())
                .expect("a context without facts fits");
            let mut entries = player.begin().expect("begins");
            for (written, line) in &lines {
                entries.extend(player.play(written, line).expect("goes on"));
            }
            for put in entries.into_iter().flat_map(|entry| entry.puts) {
                if let Put::Say { text, locale: Some(own), .. } = put {
                    said.insert((own, text));
                }
            }
        }
    }
    said
}

fn ssml(locale: Locale, pace: Pace, text: &str) -> String {
    let mut plan = Plan::new(locale, Heard { pace: Some(pace), is_agitated: false });
    plan.say(locale, text);
    plan.ssml()
}

/// The sounds of a text, as espeak-ng would make them; `None` where it is not installed.
fn sounds(text: &str, options: &[&str]) -> Option<String> {
    let mut child = Command::new("espeak-ng")
        .args(["-q", "-x"])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take().expect("an input").write_all(text.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("an end");
    assert!(output.status.success(), "{text}");
    let sounds = String::from_utf8(output.stdout).expect("a text");
    Some(sounds.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// S0.9, S4.7: a synthesizer reads out of a document exactly what the text says, in the language of the text, and not
/// its markup.
#[test]
fn synthesizer_says_the_text_and_nothing_else() {
    if sounds("", &[]).is_none() {
        writeln!(std::io::stderr(), "espeak-ng is not installed: nothing was spoken").expect("said");
        return;
    }
    for locale in shipped::phrases().locales() {
        let said = said(locale);
        assert!(said.len() > 20 && said.iter().all(|(own, _)| *own == locale), "{locale}");
        for (_, text) in said {
            let plain = sounds(&text, &["-v", locale.as_str()]);
            assert_eq!(sounds(&ssml(locale, Pace::Slow, &text), &["-m"]), plain, "{locale}: {text}");
        }
    }
}

/// A full stop after a closing quotation mark is a mark like any other, and no word.
#[test]
fn stop_after_a_quotation_mark_is_not_read() {
    for (tag, quoted, bare) in [
        ("en", "Wait for a “yes”.", "Wait for a “yes”"),
        ("en", "Those are the clients’.", "Those are the clients’"),
        ("fr", "Attendez un «\u{a0}oui\u{a0}».", "Attendez un «\u{a0}oui\u{a0}»"),
        ("ro", "Așteptați un „da”.", "Așteptați un „da”"),
        ("ru", "Дождитесь «да».", "Дождитесь «да»"),
    ] {
        let locale = Locale::try_new(tag).expect("a tag");
        let Some(said) = sounds(&ssml(locale, Pace::Medium, quoted), &["-m"]) else { return };
        assert_eq!(Some(said), sounds(bare, &["-v", tag]), "{quoted}");
    }
}
