//! Findings that many parts of the loader report in the same words. None is decided here.

use std::collections::BTreeMap;

use etiquette_diag::{Diagnostic, Diagnostics, Span, did_you_mean};

use crate::tree::Text;

/// Findings after which no more guesses are made at what was meant: a file that broken needs none, and
/// comparing many names with many others takes long.
const GUESSES: usize = 200;

/// A name that nothing has.
pub(crate) fn unknown<'a>(
    found: &mut Diagnostics,
    rule: &'static str,
    expected: &str,
    name: &Text,
    known: impl IntoIterator<Item = &'a str>,
) {
    let help = if found.len() < GUESSES { did_you_mean(name.as_str(), known) } else { String::new() };
    unknown_with_help(found, rule, expected, name, help);
}

/// A name that nothing has, where the cure is known.
pub(crate) fn unknown_with_help(
    found: &mut Diagnostics,
    rule: &'static str,
    expected: &str,
    name: &Text,
    help: String,
) {
    let message = format!("expected {expected}, found `{name}`");
    found.push(Diagnostic::error(rule, message).at(name.span()).help(help));
}

pub(crate) fn missing_key(found: &mut Diagnostics, key: &str, span: Span) {
    let message = format!("expected key `{key}`, found none");
    found.push(
        Diagnostic::error("missing-key", message).at(span).help(format!("write `{key} = …` in this table")),
    );
}

/// A name that is not written as names are.
pub(crate) fn bad_name(found: &mut Diagnostics, what: &str, name: &Text) {
    if name.is_name() {
        return;
    }
    let message = format!("expected the name of {what}, found `{name}`");
    let help = match what {
        "a message" if name.as_str().contains(' ') => {
            "give the sentence a name, such as `ask-wish`, write `ask-wish = …` in a file of each locale, and the name here"
        }
        _ => "a name is words of small letters and digits, joined by `-`",
    };
    found.push(Diagnostic::error("bad-name", message).at(name.span()).help(help));
}

/// A name that the format uses for something else.
pub(crate) fn reserved_name(found: &mut Diagnostics, what: &str, name: &Text, reserved: &[&str]) {
    if reserved.contains(&name.as_str()) {
        let message = format!("expected a free name for {what}, found `{name}`, which means something else");
        found.push(Diagnostic::error("reserved-name", message).at(name.span()).help("choose another name"));
    }
}

/// Something written twice where once is enough.
pub(crate) fn repeated(found: &mut Diagnostics, what: &str, names: &[Text]) {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    for name in names {
        let first = seen.insert(name.as_str(), name.span());
        if let Some(first) = first {
            let message = format!("expected each {what} once, found `{name}` again");
            found.push(
                Diagnostic::error("duplicate-entry", message)
                    .at(name.span())
                    .also(first, "first here")
                    .help("take one of them away"),
            );
        }
    }
}

/// The key that is there, of keys that exclude each other.
///
/// Several are reported, and so is none where one is `needed`.
pub(crate) fn only_key(
    found: &mut Diagnostics,
    span: Span,
    keys: &[(&'static str, bool)],
    needed: bool,
) -> Option<&'static str> {
    let mut there = keys.iter().filter(|(_, is_there)| *is_there).map(|(key, _)| *key);
    let (first, second) = (there.next(), there.next());
    if let (Some(first), Some(second)) = (first, second) {
        let message = format!("expected one of `{first}` and `{second}`, found both");
        let help = format!("keep `{first}` or `{second}`, and take the other away");
        found.push(Diagnostic::error("conflicting-keys", message).at(span).help(help));
        return None;
    }
    if first.is_none() && needed {
        let names: Vec<String> = keys.iter().map(|(key, _)| format!("`{key}`")).collect();
        let message = format!("expected one of {}, found none", names.join(", "));
        found
            .push(Diagnostic::error("missing-key", message).at(span).help("write one of them in this table"));
    }
    first
}

/// A key that means nothing where it stands.
pub(crate) fn needless_key(found: &mut Diagnostics, key: &str, place: &str, span: Span) {
    let message = format!("expected no key `{key}` {place}, found one");
    found.push(Diagnostic::error("needless-key", message).at(span).help(format!("take `{key}` away")));
}

/// A number that does not fit.
pub(crate) fn out_of_bounds(found: &mut Diagnostics, least: usize, most: usize, value: i64, span: Span) {
    let message = format!("expected a number from {least} to {most}, found {value}");
    found.push(
        Diagnostic::error("out-of-bounds", message).at(span).help("write a number within these bounds"),
    );
}
