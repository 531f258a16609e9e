//! Which locale answers, and what is said when none can.

use etiquette_core::{ArgumentValue, Arguments, MessageRef};
use etiquette_diag::Sources;
use etiquette_phrasebook::{Catalogue, CatalogueBuilder, ProblemKind};

use crate::{argument, locale, render, sound, voice};

const FILES: &[(&str, &str)] = &[
    ("en/a.ftl", "hold = One moment.\nbye = Goodbye { $name }.\nonly-english = Only in English."),
    ("fr/a.ftl", "hold = Un instant.\nbye = Au revoir, { $name }, de { $company }."),
    ("fr_ca/a.ftl", "hold = Un p’tit instant."),
    ("ro/a.ftl", "hold = Un moment."),
];

fn check(tag: &str, id: &str, expected: &str, answered: &str) {
    let catalogue = sound(FILES);
    let rendered = render(&catalogue, id, &[argument("name", ArgumentValue::Text("Ana"))], &voice(tag));
    assert_eq!(rendered.text, expected, "{tag} {id}");
    assert_eq!(rendered.locale, Some(locale(answered)), "{tag} {id}");
}

#[test]
fn the_nearest_locale_answers() {
    check("fr-CA", "hold", "Un p’tit instant.", "fr-CA");
    check("fr-ca-x-private", "hold", "Un p’tit instant.", "fr-CA");
    check("fr-BE", "hold", "Un instant.", "fr");
    check("fr-CA", "only-english", "Only in English.", "en");
    check("en-GB", "hold", "One moment.", "en");
    check("ja", "hold", "One moment.", "en");
}

#[test]
fn old_names_of_languages_lead_to_new_ones() {
    for tag in ["mo", "ron", "rum", "mo-MD", "RO_md", "ro-u-nu-latn"] {
        check(tag, "hold", "Un moment.", "ro");
    }
    check("fra", "hold", "Un instant.", "fr");
    check("fre-CA", "hold", "Un p’tit instant.", "fr-CA");
}

#[test]
fn a_locale_with_a_problem_is_passed_over() {
    let catalogue = sound(FILES);
    let rendered = render(&catalogue, "bye", &[argument("name", ArgumentValue::Text("Ana"))], &voice("fr"));
    assert_eq!((rendered.text.as_str(), rendered.locale), ("Goodbye Ana.", Some(locale("en"))));
    let [problem] = &*rendered.problems else { panic!("{:?}", rendered.problems) };
    assert_eq!((&*problem.message, problem.locale), ("bye", Some(locale("fr"))));
    assert_eq!(problem.kind, ProblemKind::MissingArgument { name: "company".into() });
}

#[test]
fn a_missing_argument_leaves_no_placeable() {
    let catalogue = sound(FILES);
    let rendered = render(&catalogue, "bye", &[], &voice("fr-CA"));
    assert_eq!((rendered.text.as_str(), rendered.locale), ("Au revoir, de.", Some(locale("fr"))));
    assert_eq!(rendered.problems.len(), 3);
    let rendered = render(&catalogue, "bye", &[], &voice("en"));
    assert_eq!(rendered.text, "Goodbye.");
}

#[test]
fn an_unknown_message_is_empty() {
    let catalogue = sound(FILES);
    let rendered = render(&catalogue, "no-such-message", &[], &voice("ro"));
    assert_eq!((rendered.text.as_str(), rendered.locale), ("", None));
    assert_eq!(rendered.problems[0].kind, ProblemKind::NoMessage);
}

#[test]
fn a_buffer_keeps_what_it_had() {
    let catalogue = sound(FILES);
    let mut buffer = "before ".to_owned();
    for id in ["bye", "hold", "unknown"] {
        let message = MessageRef { id, index: None, arguments: Arguments::default() };
        catalogue.render_into(&mut buffer, &message, &voice("fr"));
    }
    assert_eq!(buffer, "before Au revoir, de.Un instant.");
}

#[test]
fn later_folders_win() {
    let base = [("en/a.ftl", "a = a1\nb = b1"), ("ro/a.ftl", "a = ro")];
    let check = |builder: CatalogueBuilder, a: &str, b: &str| {
        let built = builder.build(&mut Sources::new());
        assert_eq!(built.diagnostics, []);
        let text = |id| render(&built.catalogue, id, &[], &voice("en")).text;
        assert_eq!((text("a").as_str(), text("b").as_str()), (a, b));
        assert_eq!(render(&built.catalogue, "a", &[], &voice("ro")).text, "ro");
    };
    let builder = || CatalogueBuilder::new().add_files(base);
    check(builder().add_files([("en/b.ftl", "a = a2")]), "a2", "b1");
    check(builder().replace_files([("en/b.ftl", "a = a2"), ("en/c.ftl", "b = b2")]), "a2", "b2");
    check(builder().replace_files([("en/b.ftl", "a = a2")]), "a2", "");
}

#[test]
fn what_is_read_late_says_the_same() {
    let base = [
        ("en/a.ftl", "a = a1\nb = b1"),
        ("ro/a.ftl", "a = ro"),
        ("xx/a.txt", "a = no"),
        ("zh-TW-Hant/a.ftl", ""),
    ];
    let greeting = "[times]\nday = '00:00-24:00'\n[[part]]\nname = 'root'\n[[part.option]]\nname = 'b'\nmessage = 'b'\nends = true\n";
    let builders = [
        CatalogueBuilder::new(),
        CatalogueBuilder::new().add_files(base),
        CatalogueBuilder::new()
            .add_files(base)
            .add_files([("en/b.ftl", "a = a2 { $name }\nb = { $x"), ("fr/a.ftl", "b = fr")]),
        CatalogueBuilder::new()
            .add_files(base)
            .replace_files([("EN/b.ftl", "a = a2"), ("en/greeting.toml", greeting)]),
        CatalogueBuilder::new().add_files(base).default_locale(locale("ro")),
    ];
    for builder in builders {
        let early = builder.clone().build(&mut Sources::new()).catalogue;
        let late = Catalogue::lazy(early.default_locale(), early.locales(), move |_| builder.clone());
        assert_eq!(early.default_locale(), late.default_locale());
        assert!(early.locales().eq(late.locales()), "{early:?} {late:?}");
        for tag in ["en", "ro-MD", "fr", "zh-TW-Hant", "ja"] {
            assert!(early.fallback(locale(tag)).eq(late.fallback(locale(tag))), "{tag}");
            for id in ["a", "b", "c"] {
                let arguments = [argument("name", ArgumentValue::Text("Ana"))];
                let said = |catalogue| render(catalogue, id, &arguments, &voice(tag));
                assert_eq!(said(&early), said(&late), "{tag} {id}");
            }
            let lexicon = |catalogue: &Catalogue| {
                catalogue.lexicon(locale(tag)).map(|(lexicon, from)| (lexicon.all(), from))
            };
            assert_eq!(lexicon(&early), lexicon(&late), "{tag}");
        }
    }
}

#[test]
fn what_could_not_be_read_is_read_when_it_is_asked_for_again() {
    let asked = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let catalogue = Catalogue::lazy(locale("en"), [locale("en")], move |_| {
        let times = asked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        assert!(times > 0, "the files are not there yet");
        CatalogueBuilder::new().add_files([("en/a.ftl", "a = a1")])
    });
    let said = || render(&catalogue, "a", &[], &voice("en"));
    let first = std::panic::catch_unwind(std::panic::AssertUnwindSafe(said));
    assert!(first.is_err());
    assert_eq!(said().text, "a1");
}

#[test]
fn the_default_locale_may_be_another() {
    let files = [("en/a.ftl", "a = English"), ("ro/a.ftl", "a = română")];
    let builder = CatalogueBuilder::new().add_files(files).default_locale(locale("mo"));
    let built = builder.build(&mut Sources::new());
    assert_eq!(built.catalogue.default_locale(), locale("ro"));
    assert_eq!(render(&built.catalogue, "a", &[], &voice("ja")).text, "română");
}

#[test]
fn threads_share_a_catalogue() {
    fn shared<T: Send + Sync>(_: &T) {}
    let catalogue =
        sound(&[("ro/a.ftl", "n = { $n ->\n    [one] { $n } apel\n   *[other] { $n } apeluri\n}")]);
    shared(&catalogue);
    let threads = [2, 3].map(|n| {
        let catalogue = catalogue.clone();
        std::thread::spawn(move || {
            let arguments = [argument("n", ArgumentValue::Counter(n))];
            (0..1_000)
                .all(|_| render(&catalogue, "n", &arguments, &voice("ro")).text == format!("{n} apeluri"))
        })
    });
    assert!(threads.into_iter().all(|thread| thread.join().is_ok_and(|right| right)));
}
