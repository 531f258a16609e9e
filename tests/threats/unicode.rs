//! T5: letters that cannot be seen, that turn a line around, or that pile up. A real name is never refused; what is
//! dropped of it cannot be heard, and what is shown of it cannot leave its place.

use etiquette::{
    Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef,
    diag::Sources,
    phrasebook::{CatalogueBuilder, Settings},
};

/// Everything that T5 lists, and what of it a screen needs to join letters.
const BIDI: &[char] = &[
    '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
    '\u{2069}', '\u{200e}', '\u{200f}', '\u{61c}',
];
const INVISIBLE: &[char] = &['\u{200b}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{34f}', '\u{180e}', '\u{fffe}'];
const JOINERS: &[char] = &['\u{200c}', '\u{200d}'];
/// How many marks a letter keeps.
const MARKS: usize = 8;

/// Renders `<name>` with a name.
fn rendered(name: &str, channel: Channel) -> String {
    let files = [("en/a.ftl", "a = <{ $name }>\n")];
    let built = CatalogueBuilder::new().add_files(files).build(&mut Sources::new());
    let arguments = [Argument { name: "name", value: ArgumentValue::Text(name) }];
    let message = MessageRef { id: "a", index: None, arguments: Arguments::new(&arguments) };
    built.catalogue.render(&message, &Settings::new(Locale::ENGLISH, channel)).text
}

fn heard(name: &str) -> String {
    rendered(name, Channel::Voice)
}

fn shown(name: &str) -> String {
    rendered(name, Channel::Chat)
}

#[test]
fn t5_nothing_that_turns_a_line_or_hides_is_heard_or_shown() {
    let tags = (0xe_0000..=0xe_007f).filter_map(char::from_u32);
    for letter in BIDI.iter().chain(INVISIBLE).copied().chain(tags) {
        let name = format!("A{letter}na");
        assert_eq!(heard(&name), "<Ana>", "U+{:04X}", u32::from(letter));
        assert_eq!(shown(&name), "<\u{2068}Ana\u{2069}>", "U+{:04X}", u32::from(letter));
    }
    for letter in JOINERS {
        assert_eq!(heard(&format!("A{letter}na")), "<Ana>");
        assert_eq!(shown(&format!("A{letter}na")), format!("<\u{2068}A{letter}na\u{2069}>"));
    }
}

/// On a screen every text of a caller is isolated, so that its direction stays its own.
#[test]
fn t5_texts_are_isolated_on_screens() {
    for name in ["Ana", "فاطمة", "שרה", "Ана", "\u{202e}Ana", "\u{2069}\u{2069}Ana"] {
        let text = shown(name);
        assert!(text.starts_with("<\u{2068}") && text.ends_with("\u{2069}>"), "{text:?}");
        assert_eq!(text.matches(['\u{2068}', '\u{2069}']).count(), 2, "{text:?}");
    }
}

#[test]
fn t5_marks_pile_up_to_eight() {
    let zalgo = |count: usize| format!("A{}na", "\u{301}".repeat(count));
    for (count, kept) in [(1, 1), (MARKS, MARKS), (MARKS + 1, MARKS), (5_000, MARKS)] {
        assert_eq!(heard(&zalgo(count)), format!("<{}>", zalgo(kept)), "{count} marks");
    }
    // Marks of all kinds count together, and every letter has its own.
    let mixed = format!("a{}b{}", "\u{301}\u{323}\u{20dd}".repeat(5), "\u{489}".repeat(3));
    assert_eq!(heard(&mixed).chars().count(), "<a>".len() + MARKS + 1 + 3);
}

/// No real name loses a letter: T5 never refuses one, and mixed scripts are no reason to.
#[test]
fn t5_real_names_stay_whole() {
    for name in [
        "Ștefan Țurcanu",
        "Zoë-Chloé d’Aubigné",
        "Нгуен Тхи Куинь",
        "Nguyễn Thị Quỳnh",
        "Нина О’Нил",
        "аdmin",
        "Ёлкина",
        "יוּסִי",
        "हिन्दी क्षत्रिय",
        "สมศักดิ์",
        "மொழி",
        "김철수",
        "渡邉 𠮷野",
        "Þórdís",
        "Lí\u{301}a",
    ] {
        assert_eq!(heard(name), format!("<{name}>"));
        assert_eq!(shown(name), format!("<\u{2068}{name}\u{2069}>"));
    }
}
