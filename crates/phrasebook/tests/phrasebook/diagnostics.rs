//! What translators are told, and where.

use etiquette_diag::{Sources, terminal};
use etiquette_phrasebook::CatalogueBuilder;

use crate::broken_rules;

/// Each line of a file that ends in `# rule` must be where that rule is reported, and no other line.
fn check(path: &str, file: &str) {
    let expected: Vec<(usize, String)> = (1..)
        .zip(file.lines())
        .filter_map(|(number, line)| Some((number, line.split_once("#! ")?.1.trim().to_owned())))
        .collect();
    let text: String = file
        .lines()
        .map(|line| line.split("#! ").next().unwrap_or_default().trim_end().to_owned() + "\n")
        .collect();
    let mut sources = Sources::new();
    let built = CatalogueBuilder::new().add_files([(path, text)]).build(&mut sources);
    let found: Vec<(usize, String)> = built
        .diagnostics
        .iter()
        .filter_map(|diagnostic| {
            let span = diagnostic.span()?;
            Some((sources.line_column(span.source, span.start).line, diagnostic.rule().to_owned()))
        })
        .collect();
    assert_eq!(found, expected, "{}", terminal(&built.diagnostics, &sources, false));
}

#[test]
fn messages_are_checked_where_they_stand() {
    check(
        "en/a.ftl",
        "fine = Fine
no-equals              #! fluent-syntax
unbalanced = a }       #! fluent-syntax
open = { $x            #! unclosed-placeable
unknown = { FORMAT($x) }    #! unknown-function
hidden = { PLURAL($x) }     #! unknown-function
literal = { DATE(\"today\") }    #! wrong-function-argument
option = { DATE($x, style: \"long\") }    #! unknown-option
digits = { NUMBER($x, minimumFractionDigits: 21) }   #! option-out-of-range
negative = { NUMBER($x, minimumFractionDigits: -1) }   #! fluent-syntax
constant = { 5 ->       #! constant-selector
   *[other] x
}
selector = { DATE($x) ->       #! unselectable-function
   *[other] x
}
variants = { $x ->
    [a] x
    [a] y                      #! duplicate-variant
   *[b] z
}
default = { $x ->
    [a] x                      #! missing-default-variant
*}
NUMBER = x                     #! reserved-name
-CURRENCY = x                  #! reserved-name
-PLURAL = x                    #! reserved-name
fine = Twice                   #! duplicate-message
-fine = A term                 #! term-named-like-message
reference = { nothing }        #! unknown-reference
term = { -nothing }            #! unknown-reference
attribute = { fine.nothing }   #! unknown-reference
argument = { -fine(\"x\") }    #! unnamed-term-argument
",
    );
}

#[test]
fn advice_names_the_likely_word() {
    let mut sources = Sources::new();
    let file = "price = { CURENCY($price) }\n";
    let built = CatalogueBuilder::new().add_files([("ro/price.ftl", file)]).build(&mut sources);
    assert_eq!(
        terminal(&built.diagnostics, &sources, false),
        "\
error[unknown-function]: expected a function, found `CURENCY`
 --> ro/price.ftl:1:11
  |
1 | price = { CURENCY($price) }
  |           ^^^^^^^
  |
  = help: did you mean `CURRENCY`?
"
    );
}

#[test]
fn a_tab_is_no_indent() {
    for (file, line) in [
        ("a = one\n\ttwo\n", 2),
        ("a =\n\tone\n", 2),
        ("a = { $n ->\n\t[one] x\n\t*[other] y\n\t}\n", 2),
        ("a = one\n\t.b = two\nc = d\n", 2),
    ] {
        let mut sources = Sources::new();
        let built = CatalogueBuilder::new().add_files([("en/a.ftl", file)]).build(&mut sources);
        let cured = built.diagnostics.iter().find_map(|found| {
            let place = sources.line_column(found.span()?.source, found.span()?.start);
            found.help_text()?.contains("not by a tab").then_some(place.line)
        });
        assert_eq!(cured, Some(line), "{}", terminal(&built.diagnostics, &sources, false));
    }
}

#[test]
fn folders_are_named_by_locales() {
    assert_eq!(broken_rules(&[("english!/a.ftl", "a = b")]), ["unknown-locale"]);
    for tag in ["fr-CA-BE", "fr-CA-Latn", "fr-Latn-Cyrl", "fr-valencia-CA", "fr-1abc-CA"] {
        let mut sources = Sources::new();
        let path = format!("{tag}/a.ftl");
        let files = [(path.as_str(), "a = x"), ("en/a.ftl", "a = y")];
        let built = CatalogueBuilder::new().add_files(files).build(&mut sources);
        let [found] = &*built.diagnostics else { panic!("{tag}: {:?}", built.diagnostics) };
        let named = found.span().map(|span| sources.name(span.source));
        assert_eq!((found.rule(), named), ("unknown-locale", Some(&*path)));
        assert!(found.help_text().is_some() && built.catalogue.message(crate::locale("en"), "a").is_some());
    }
    assert_eq!(broken_rules(&[("README.md", "x"), ("en/notes.txt", "{"), ("en/style.toml", "[")]), [""; 0]);
}

#[test]
fn greeting_files_are_checked_where_they_stand() {
    check(
        "en/greeting.toml",
        "terminal = 5                    #! wrong-type
ending = \"!\"                     #! unknown-key
[times]
morning = \"0-12\"                 #! wrong-hours
[[part]]
name = \"root\"
[[part.option]]                   #! missing-key
name = \"silent\"
[[part.option]]
name = \"hello\"
message = \"hello\"
wen = { time = \"morning\" }       #! unknown-key
[[part.option]]
name = \"hi\"
message = \"hi\"
when = { direction = \"inwards\" } #! unknown-value
ends = \"yes\"                     #! wrong-type
",
    );
    check("en/greeting.toml", "[[part]  #! toml-syntax\n");
    // What follows from a mistake on its line is not reported thousands of times.
    let broken_lines = format!("a = \"b{}\nc = d\n", "{ \"x\" }".repeat(1000));
    assert_eq!(broken_rules(&[("en/greeting.toml", &broken_lines)]), ["toml-syntax", "toml-syntax"]);
    assert_eq!(broken_rules(&[("xx/greeting.toml", "")]), ["missing-key", "missing-key"]);
    assert_eq!(broken_rules(&[("en/greeting.toml", "")]), ["missing-key"]);
}

#[test]
fn lexicons_are_checked_where_they_stand() {
    check(
        "en/greeting.toml",
        "[[part]]           #! context-without-greeting
name = \"root\"
[[part.option]]
name = \"hello\"
message = \"hello\"
when = { direction = \"inbound\" }
ends = true
[[part.option]]
name = \"dead\"          #! dead-end-option
message = \"hello\"
[[part]]
name = \"suffix\"
[[part.option]]
name = \"lost\"          #! unreachable-option
message = \"lost\"
ends = true
",
    );
    check(
        "en/greeting.toml",
        "[[part]]
name = \"root\"
[[part.option]]
name = \"hello\"
message = \"helo\"         #! unknown-message
ends = true
",
    );
}

/// A greeting file of so many parts with so many options, each of which any of the next part may follow.
fn parts(count: usize, options: usize) -> String {
    let option = |part: usize, option: usize| {
        let then = if part + 1 < count { format!("then = \"part-{}\"\n", part + 1) } else { String::new() };
        format!("[[part.option]]\nname = \"option-{part}-{option}\"\nmessage = \"hi\"\nends = true\n{then}")
    };
    let part = |part: usize| {
        let options: String = (0..options).map(|number| option(part, number)).collect();
        format!("[[part]]\nname = \"part-{part}\"\n{options}")
    };
    (0..count).map(part).collect()
}

#[test]
fn greetings_are_bounded() {
    for (count, options, expected) in [
        (8, 1, None),
        (9, 1, Some("part-8")),
        (1, 128, None),
        (1, 129, Some("option-0-128")),
        // 7, and the powers of 7 up to the fifth: 19 607.
        (5, 7, None),
        (8, 16, Some("part-7")),
        (2, 64, None),
        (4, 12, Some("part-3")),
    ] {
        let text = parts(count, options);
        let mut sources = Sources::new();
        let files = [("en/greeting.toml", text.as_str()), ("en/a.ftl", "hi = Hi")];
        let built = CatalogueBuilder::new().add_files(files).build(&mut sources);
        let found: Vec<_> = built
            .diagnostics
            .iter()
            .map(|found| (found.rule(), text.get(found.span().unwrap().range()), found.help_text().is_some()))
            .collect();
        let quoted = expected.map(|name| format!("\"{name}\""));
        let expected: Vec<_> = quoted.iter().map(|name| ("wrong-lexicon", Some(&**name), true)).collect();
        assert_eq!(found, expected, "{count} parts of {options}");
        assert_eq!(built.catalogue.lexicon(crate::locale("en")).is_none(), quoted.is_some());
    }
}

#[test]
fn only_what_comes_later_may_follow() {
    let cure = |then: &str| {
        let text = parts(2, 1).replace("then = \"part-1\"", &format!("then = [\"part-1\", \"{then}\"]"));
        let files = [("en/greeting.toml", text.as_str()), ("en/a.ftl", "hi = Hi")];
        let built = CatalogueBuilder::new().add_files(files).build(&mut Sources::new());
        built.diagnostics.iter().filter_map(|found| found.help_text().map(str::to_owned)).collect::<String>()
    };
    let behind = "only later parts and their options may follow";
    assert_eq!(cure("part-0"), format!("did you mean `part-1`?; {behind}"));
    assert_eq!(cure("elsewhere"), format!("expected one of `part-1`, `option-1-0`; {behind}"));
}
