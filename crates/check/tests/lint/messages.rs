//! What a script says and what the locales have.

use super::{check, draws};

/// A step that says something and ends.
fn saying(say: &str) -> String {
    format!(
        "[facts]\nname = {{ text = 20 }}\nitems = {{ texts = 3 }}\ntries = {{ counter = 3 }}\n\
         when = 'time'\nprice = {{ money = 'RON' }}\nkind = ['one', 'two']\n\
         [step.first]\nstage = 'closing'\nsay = {say}\nthen = 'end'\n"
    )
}

/// The line of `say` in such a script.
const SAID: &str = "small.toml:13";

fn says(say: &str, files: &[(&str, &str)], expected: &[&str]) {
    let expected: Vec<String> = expected.iter().map(|found| found.replace("SAID", SAID)).collect();
    check(&saying(say), files, &expected.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn messages_must_be_in_every_locale() {
    let both = [("en/a.ftl", "bye = Bye.\n"), ("ro/a.ftl", "bye = Pa.\n")];
    says("{ farewell = 'bye' }", &both, &[]);
    says("{ farewell = 'bye' }", &[both[0], ("ro/a.ftl", "hi = Salut.\n")], &["SAID missing-message"]);
    says("{ farewell = 'by' }", &both, &["SAID missing-message"]);
    says("{ farewell = ['bye', 'by'] }", &both, &["SAID missing-message"]);
}

#[test]
fn tips_labels_and_texts_that_are_sent_are_messages_too() {
    let phrases = [("en/a.ftl", "bye = Bye.\n")];
    let body = "[step.first]\nstage = 'closing'\ntip = 'no-tip'\n\
                do = { send = 'text', message = 'no-text' }\n\
                on.yes = { goto = 'end', label = 'no-label' }\n";
    let missing =
        ["small.toml:6 missing-message", "small.toml:7 missing-message", "small.toml:8 missing-message"];
    check(body, &phrases, &missing);
}

#[test]
fn a_missing_message_is_drawn_with_its_cure() {
    draws(
        "[step.first]\nstage = 'closing'\nsay = [{ thank = 'thanks' }, { farewell = 'by' }]\nthen = 'end'\n",
        &[("en/a.ftl", "bye = Bye.\nthanks = Thank you.\n"), ("ro/a.ftl", "bye = Pa.\n")],
        "
error[missing-message]: the message `thanks` is missing in `ro`
 --> small.toml:6:18
  |
6 | say = [{ thank = 'thanks' }, { farewell = 'by' }]
  |                  ^^^^^^^^
  |
 ::: en/a.ftl:2:1
  |
2 | thanks = Thank you.
  | ------ it is here
  |
  = help: write `thanks = …` in a file of each of these locales

error[missing-message]: no locale has the message `by`
 --> small.toml:6:43
  |
6 | say = [{ thank = 'thanks' }, { farewell = 'by' }]
  |                                           ^^^^
  |
  = help: did you mean `bye`? or write `by = …` in a file of each locale
",
    );
}

#[test]
fn variables_must_be_given() {
    let phrases = [("en/a.ftl", "bye = Bye, { $name }.\n")];
    says("{ farewell = 'bye', with = ['name'] }", &phrases, &[]);
    says("{ farewell = 'bye', with = { name = 'kind' } }", &phrases, &[]);
    says("{ farewell = 'bye' }", &phrases, &["SAID missing-argument"]);
    let inner = [("en/a.ftl", "bye = Bye{ $kind ->\n    [one] , { $name }\n   *[other] .\n}\n")];
    says("{ farewell = 'bye', with = ['kind'] }", &inner, &["SAID missing-argument"]);
}

#[test]
fn a_missing_argument_is_drawn_in_both_files() {
    draws(
        "[step.first]\nstage = 'closing'\nsay = { farewell = 'bye' }\nthen = 'end'\n",
        &[("en/a.ftl", "bye = Bye.\n"), ("ro/a.ftl", "bye = Pa, { $name }.\n")],
        "
error[missing-argument]: the message `bye` uses `$name` in `ro`, which the script does not give it
 --> small.toml:6:20
  |
6 | say = { farewell = 'bye' }
  |                    ^^^^^
  |
 ::: ro/a.ftl:1:14
  |
1 | bye = Pa, { $name }.
  |              ---- used here
  |
  = help: add `with = [\"name\"]` in the script, or take `$name` out of the message
",
    );
}

#[test]
fn arguments_must_be_used_somewhere() {
    let phrases = [("en/a.ftl", "bye = Bye.\n"), ("ro/a.ftl", "bye = Pa, { $name }.\n")];
    says("{ farewell = 'bye', with = ['name'] }", &phrases, &[]);
    says("{ farewell = 'bye', with = ['name', 'kind'] }", &phrases, &["SAID unused-argument"]);
}

#[test]
fn an_unused_argument_is_drawn_with_its_cure() {
    draws(
        "[facts]\nname = { text = 20 }\nkind = ['one']\n[step.first]\nstage = 'closing'\n\
         say = [{ farewell = 'bye', with = { nam = 'name', name = 'name' } }, { thank = 'thanks', with = ['kind'] }]\n\
         then = 'end'\n",
        &[("en/a.ftl", "bye = Bye, { $name }.\nthanks = Thank you.\n")],
        "
warning[unused-argument]: no locale's message `bye` uses `$nam`
 --> small.toml:9:21
  |
9 | say = [{ farewell = 'bye', with = { nam = 'name', name = 'name' } }, { thank = 'thanks', with = ['kind'] }]
  |                     ^^^^^
  |
 ::: en/a.ftl:1:1
  |
1 | bye = Bye, { $name }.
  | --- does not use it
  |
  = help: did you mean `name`?

warning[unused-argument]: no locale's message `thanks` uses `$kind`
 --> small.toml:9:80
  |
9 | say = [{ farewell = 'bye', with = { nam = 'name', name = 'name' } }, { thank = 'thanks', with = ['kind'] }]
  |                                                                                ^^^^^^^^
  |
 ::: en/a.ftl:2:1
  |
2 | thanks = Thank you.
  | ------ does not use it
  |
  = help: take `kind` out of `with`
",
    );
}

#[test]
fn values_are_shown_as_what_they_are() {
    let given = |name: &str, shown: &str, expected: &[&str]| {
        let file = format!("bye = {shown}\n");
        says(&format!("{{ farewell = 'bye', with = ['{name}'] }}"), &[("en/a.ftl", &file)], expected);
    };
    given("name", "{ $name }", &[]);
    given("kind", "{ $kind ->\n    [one] a\n   *[two] b\n}", &[]);
    given("tries", "{ NUMBER($tries) }", &[]);
    given("tries", "{ $tries ->\n    [one] a\n   *[other] b\n}", &[]);
    given("when", "{ DATE($when) } { TIME($when) }", &[]);
    given("price", "{ CURRENCY($price) }", &[]);
    given("items", "{ LIST($items) }", &[]);
    for (name, shown) in [
        ("name", "{ NUMBER($name) }"),
        ("name", "{ $name ->\n    [one] a\n   *[other] b\n}"),
        ("kind", "{ DATE($kind) }"),
        ("kind", "{ $kind ->\n    [few] a\n   *[two] b\n}"),
        ("tries", "{ CURRENCY($tries) }"),
        ("when", "{ LIST($when) }"),
        ("price", "{ NUMBER($price) }"),
        ("items", "{ TIME($items) }"),
    ] {
        given(name, shown, &["SAID wrong-argument-kind"]);
    }
}

#[test]
fn a_wrong_kind_is_drawn_with_its_cure() {
    draws(
        "[facts]\nwhen = 'time'\n[step.first]\nstage = 'closing'\n\
         say = { farewell = 'bye', with = ['when'] }\nthen = 'end'\n",
        &[
            ("en/a.ftl", "bye = Until { CURRENCY($when) }.\n"),
            ("ro/a.ftl", "bye = Până la { CURRENCY($when) }.\n"),
        ],
        "
error[wrong-argument-kind]: `$when` is a point in time, and the message `bye` treats it as money in `en`, `ro`
 --> small.toml:8:20
  |
8 | say = { farewell = 'bye', with = ['when'] }
  |                    ^^^^^ given here
  |
 ::: en/a.ftl:1:25
  |
1 | bye = Until { CURRENCY($when) }.
  |                         ---- treated so here
  |
 ::: ro/a.ftl:1:27
  |
1 | bye = Până la { CURRENCY($when) }.
  |                           ---- treated so here
  |
  = help: show it with `DATE($when)`, `DAY($when)`, `TIME($when)` or `DATETIME($when)`
",
    );
}
