//! What a catalogue tells of its messages.

use etiquette_phrasebook::{MessageInfo, PluralCategory};

use crate::{locale, sound};

const FILE: &str = "
### Everything about calls.

# Said when the caller waits.
# $n: his place
queue = { $n ->
    [0] You are next, { $name }.
    [one] { NUMBER($n) } caller.
   *[other] { $n } callers, { -brand(case: \"genitive\") }.
}
    .hint = { $hint }

-brand = { $case ->
   *[nominative] Etiquette
    [genitive] Etiquette’s
}
whole = { queue } { queue.hint } { DATE($when) } { TIME($when) }
place = { NUMBER($n, type: \"ordinal\") ->
    [one] st
   *[other] th
}
empty =
    .label = Label
";

fn info(id: &str) -> Option<MessageInfo> {
    sound(&[("en/a.ftl", FILE)]).message(locale("en"), id).cloned()
}

#[test]
fn messages_are_listed_by_locale() {
    let catalogue = sound(&[("en/a.ftl", FILE), ("ro/a.ftl", "queue = x")]);
    let tags: Vec<_> = catalogue.locales().map(|locale| locale.to_string()).collect();
    assert_eq!(tags, ["en", "ro"]);
    let ids = |tag| -> Vec<String> {
        catalogue.messages(locale(tag)).map(|message| message.id.to_string()).collect()
    };
    assert_eq!(ids("en"), ["empty", "place", "queue", "whole"]);
    assert_eq!(ids("ro"), ["queue"]);
    assert_eq!(ids("fr"), [""; 0]);
}

#[test]
fn comments_and_places_are_kept() {
    let queue = info("queue").unwrap();
    assert_eq!(&*queue.comment, "Said when the caller waits.\n$n: his place");
    assert_eq!(FILE.get(queue.span.range()), Some("queue"));
    assert_eq!((queue.has_value, &*queue.attributes), (true, &["hint".into()][..]));
    assert!(!info("empty").unwrap().has_value);
}

#[test]
fn variables_are_found_through_references() {
    let names = |id| -> Vec<String> {
        info(id).unwrap().variables.iter().map(|variable| variable.name.to_string()).collect()
    };
    assert_eq!(names("queue"), ["n", "name"]);
    assert_eq!(names("whole"), ["hint", "n", "name", "when"]);
    assert_eq!(info("whole").unwrap().variable("when").unwrap().functions, ["DATE".into(), "TIME".into()]);
    assert!(!info("whole").unwrap().variable("when").unwrap().plain);
}

#[test]
fn selections_are_as_they_were_written() {
    let queue = info("queue").unwrap();
    let variable = queue.variable("n").unwrap();
    assert!(variable.plain);
    assert_eq!(variable.functions, ["NUMBER".into()]);
    let [selection] = &*variable.selections else { panic!("{variable:?}") };
    assert_eq!(selection.keys, ["0".into(), "one".into(), "other".into()]);
    assert_eq!((&*selection.default, selection.ordinal, selection.is_plural()), ("other", false, true));
    let categories: Vec<_> = selection.categories().collect();
    assert_eq!(categories, [PluralCategory::One, PluralCategory::Other]);
    assert!(info("place").unwrap().variable("n").unwrap().selections[0].ordinal);
}
