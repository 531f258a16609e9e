//! How texts are spoken, and that no text becomes markup.
#![expect(clippy::expect_used, reason = "a test may fail")]

use std::time::Duration;

use etiquette_core::Locale;
use etiquette_phrasebook::voice::{Heard, Pace, Piece, Plan};
use proptest::prelude::*;

fn locale(tag: &str) -> Locale {
    Locale::try_new(tag).expect("a tag")
}

fn plan(pace: Option<Pace>, is_agitated: bool) -> Plan {
    let mut plan = Plan::new(locale("ro"), Heard { pace, is_agitated });
    plan.say(locale("ro"), "Bună ziua.");
    plan.say(locale("ro"), " ");
    plan.say(locale("fr"), "Bonjour.");
    plan
}

/// S0.9, S4.7: the pace of the caller is met, within bounds, and that of anger never is.
#[test]
fn pace_of_the_caller_is_met_within_its_clamp() {
    for (heard, rate) in [
        (None, "medium"),
        (Some(Pace::VerySlow), "slow"),
        (Some(Pace::Slow), "slow"),
        (Some(Pace::Medium), "medium"),
        (Some(Pace::Fast), "fast"),
        (Some(Pace::VeryFast), "fast"),
    ] {
        assert_eq!(plan(heard, false).pace().name(), rate, "{heard:?}");
        assert!(plan(heard, false).ssml().contains(&format!("<prosody rate=\"{rate}\">")));
        assert_eq!(plan(heard, true).pace(), Pace::Medium, "{heard:?} in anger");
    }
}

/// S0.10: whoever speaks slowly gets twice the time; where the pace is not known, the pause is a middling one.
#[test]
fn pauses_follow_the_pace() {
    let pauses = |pace| {
        let pieces = plan(pace, false).pieces().to_vec();
        let pauses = pieces.into_iter().filter_map(|piece| match piece {
            Piece::Pause(time) => Some(time),
            Piece::Say { .. } => None,
        });
        pauses.collect::<Vec<Duration>>()
    };
    let [usual] = pauses(None)[..] else { panic!("one pause between two utterances") };
    assert_eq!(pauses(Some(Pace::Medium)), [usual]);
    assert_eq!(pauses(Some(Pace::Slow)), [usual * 2]);
    assert_eq!(pauses(Some(Pace::VerySlow)), [usual * 2], "the clamp holds for pauses too");
    assert_eq!(pauses(Some(Pace::Fast)), [usual / 2]);
}

#[test]
fn document_names_the_language_of_each_utterance() {
    assert_eq!(
        plan(Some(Pace::Slow), false).ssml(),
        "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"ro\">\
         <prosody rate=\"slow\"><s xml:lang=\"ro\">Bună ziua.\n</s><break time=\"1000ms\"/>\
         <s xml:lang=\"fr\">Bonjour.\n</s></prosody></speak>"
    );
    let regional = Plan::new(locale("fr_CA"), Heard::default()).ssml();
    assert!(regional.contains("xml:lang=\"fr-CA\""), "{regional}");
}

/// What an independent reader finds in the only utterance of a document.
fn read_back(ssml: &str) -> Option<String> {
    let document = roxmltree::Document::parse(ssml).expect("well-formed");
    let names: Vec<_> =
        document.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
    assert!(
        names.iter().zip(["speak", "prosody", "s"]).all(|(name, expected)| *name == expected),
        "{names:?}"
    );
    let sentence = document
        .descendants()
        .find(|node| node.has_tag_name(("http://www.w3.org/2001/10/synthesis", "s")))?;
    assert!(
        names.len() == 3
            && sentence.children().all(|child| child.is_text())
            && sentence.children().count() == 1
    );
    Some(sentence.text()?.strip_suffix('\n')?.to_owned())
}

fn ssml(text: &str) -> String {
    let mut plan = Plan::new(locale("en"), Heard::default());
    plan.say(locale("en"), text);
    plan.ssml()
}

#[test]
fn markup_in_a_name_is_read_and_not_obeyed() {
    for name in [
        "</s></prosody><audio src=\"x\"/>",
        "<!-- -->",
        "]]>",
        "<![CDATA[x]]>",
        "&amp;",
        "&#0;",
        "<?x?>",
        "{ $name }",
    ] {
        assert_eq!(read_back(&ssml(name)).as_deref(), Some(name));
    }
    assert_eq!(read_back(&ssml("a\u{0}b\u{1b}c\u{202e}d\u{fffe}e\u{200b}f")).as_deref(), Some("abcdef"));
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(10_000)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn printable_text_is_one_text_and_comes_back(text in "[<>&\"'/=!?;#\\[\\]{}a-zÀ-țА-я0-9 -]{1,40}") {
        let expected = (!text.trim().is_empty()).then_some(text.clone());
        prop_assert_eq!(read_back(&ssml(&text)), expected);
    }

    #[test]
    fn any_text_gives_a_document(text in "\\PC{0,20}|[\\x00-\\x1f<&\\u{80}-\\u{9f}\\u{2028}\\u{fdd0}\\u{ffff}\\u{10ffff}]{0,20}") {
        read_back(&ssml(&text));
    }
}
