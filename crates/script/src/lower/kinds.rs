//! Kinds of facts, from the keys that say them. No other fact is looked at.

use etiquette_core::{FactKind, Limits};
use etiquette_diag::{Diagnostic, Diagnostics, did_you_mean};

use crate::{
    findings,
    guard::WORDS,
    schema::{FactTable, Field, List, Spanned, Whole},
    tree::Text,
};

/// Kinds that a word alone does not say, as they are written.
const EXAMPLES: [(&str, &str); 5] = [
    ("choice", "[\"order\", \"question\"]"),
    ("counter", "{ counter = 9 }"),
    ("text", "{ text = 400 }"),
    ("texts", "{ texts = 5 }"),
    ("money", "{ money = \"EUR\" }"),
];

pub(super) fn kind_of(table: &FactTable, limits: &Limits, found: &mut Diagnostics) -> Option<FactKind> {
    let keys = [
        ("is", !table.is.is_absent()),
        ("options", !table.options.is_absent()),
        ("counter", !table.counter.is_absent()),
        ("text", !table.text.is_absent()),
        ("texts", !table.texts.is_absent()),
        ("money", !table.money.is_absent()),
    ];
    match findings::only_key(found, table.span(), &keys, true)? {
        "is" => word_kind(table.is.given()?, found),
        "options" => options_kind(table.options.given()?, found),
        "counter" => bound(&table.counter, usize::from(u16::MAX), found).map(FactKind::Counter),
        "text" => bound(&table.text, limits.text, found).map(FactKind::Text),
        "texts" => bound(&table.texts, limits.texts, found).map(FactKind::Texts),
        _ => currency(table.money.given()?, found).map(FactKind::Money),
    }
}

fn word_kind(word: &Text, found: &mut Diagnostics) -> Option<FactKind> {
    match word.as_str() {
        "flag" => Some(FactKind::Flag),
        "time" => Some(FactKind::Time),
        written => {
            let help = match EXAMPLES.into_iter().find(|(kind, _)| *kind == written) {
                Some((kind, example)) => format!("a {kind} says more of itself: write `{example}`"),
                None => did_you_mean(written, ["flag", "time"]),
            };
            findings::unknown_with_help(found, "unknown-kind", "a kind of fact", word, help);
            None
        }
    }
}

fn options_kind(options: &List<Text>, found: &mut Diagnostics) -> Option<FactKind> {
    if options.written == 0 {
        let message = "expected at least one option, found none";
        found.push(Diagnostic::error("empty-list", message).at(options.span).help("write an option in it"));
        return None;
    }
    for option in &options.items {
        findings::bad_name(found, "an option", option);
        findings::reserved_name(found, "an option", option, &WORDS);
    }
    findings::repeated(found, "option", &options.items);
    Some(FactKind::Choice(options.items.iter().map(|option| option.as_str().into()).collect()))
}

fn bound(number: &Field<Whole>, most: usize, found: &mut Diagnostics) -> Option<u16> {
    let number = number.given()?;
    let fits = u16::try_from(number.value).ok().filter(|bound| *bound > 0 && usize::from(*bound) <= most);
    if fits.is_none() {
        findings::out_of_bounds(found, 1, most.min(usize::from(u16::MAX)), number.value, number.span);
    }
    fits
}

fn currency(name: &Text, found: &mut Diagnostics) -> Option<[u8; 3]> {
    let letters: Option<[u8; 3]> = name.as_str().as_bytes().try_into().ok();
    let letters = letters.filter(|letters| letters.iter().all(u8::is_ascii_uppercase));
    if letters.is_none() {
        let message = format!("expected the three capital letters of a currency, found `{name}`");
        let help = "write the letters of ISO 4217, such as `EUR` or `RON`";
        found.push(Diagnostic::error("bad-currency", message).at(name.span()).help(help));
    }
    letters
}
