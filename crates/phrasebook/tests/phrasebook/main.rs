//! Rendering, loading and greeting with small locales of four languages.

mod contract;
mod diagnostics;
mod fallback;
mod forms;
mod greetings;
mod hostile;
mod laws;
mod plurals;
mod survey;
mod voice;

use etiquette_core::{Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef, Zone};
use etiquette_diag::Sources;
use etiquette_phrasebook::{Built, Catalogue, CatalogueBuilder, Rendered, Settings};

/// A catalogue of one folder.
fn build(files: &[(&str, &str)]) -> Built {
    CatalogueBuilder::new().add_files(files.iter().copied()).build(&mut Sources::new())
}

/// A catalogue of one folder that has nothing wrong with it.
fn sound(files: &[(&str, &str)]) -> Catalogue {
    let built = build(files);
    assert_eq!(built.diagnostics, []);
    built.catalogue
}

/// The rules that the files of a folder break.
fn broken_rules(files: &[(&str, &str)]) -> Vec<&'static str> {
    build(files).diagnostics.iter().map(etiquette_diag::Diagnostic::rule).collect()
}

fn locale(tag: &str) -> Locale {
    Locale::try_new(tag).unwrap_or_default()
}

fn voice(tag: &str) -> Settings {
    Settings::new(locale(tag), Channel::Voice).in_zone(Zone::from_minutes(120))
}

fn chat(tag: &str) -> Settings {
    Settings::new(locale(tag), Channel::Chat).in_zone(Zone::from_minutes(120))
}

fn argument<'a>(name: &'a str, value: ArgumentValue<'a>) -> Argument<'a> {
    Argument { name, value }
}

fn render(catalogue: &Catalogue, id: &str, arguments: &[Argument<'_>], settings: &Settings) -> Rendered {
    let message = MessageRef { id, index: None, arguments: Arguments::new(arguments) };
    catalogue.render(&message, settings)
}
