//! Any bytes as a file of a language: it stands in a small project, which is loaded, checked, mended, shown and rendered.

use std::sync::LazyLock;

use etiquette::{
    Argument, ArgumentValue, Arguments, Channel, Locale, MessageRef, Script,
    check::locale::{LocaleText, Project, check, fixed, progress, pseudo, reviewed, scaffold},
    phrasebook::{Catalogue, Settings},
    shipped,
};

/// The project around the file: a reference, and a language with everything that a language may have.
const FILES: &[(&str, &str)] = &[
    ("en/call.ftl", include_str!("../project/en/call.ftl")),
    ("ro/call.ftl", include_str!("../project/ro/call.ftl")),
    ("ro/greeting.ftl", include_str!("../../locales/ro/greeting.ftl")),
    ("ro/greeting.toml", include_str!("../../locales/ro/greeting.toml")),
    ("ro/style.toml", include_str!("../../locales/ro/style.toml")),
];

static SCRIPTS: LazyLock<Vec<Script>> = LazyLock::new(|| shipped::script("support").into_iter().collect());

/// The Fluent file.
pub(super) fn try_fluent(bytes: &[u8]) {
    try_file("ro/call.ftl", bytes);
}

/// The greeting.
pub(super) fn try_greeting(bytes: &[u8]) {
    try_file("ro/greeting.toml", bytes);
}

/// What is particular to the language.
pub(super) fn try_style(bytes: &[u8]) {
    try_file("ro/style.toml", bytes);
}

/// Puts a file into the project in place of the one of that path.
fn try_file(path: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let others = FILES.iter().filter(|(other, _)| *other != path);
    let mut files: Vec<LocaleText> = others.map(|(path, text)| LocaleText::new(*path, *text)).collect();
    files.push(LocaleText::new(path, text));
    let project = Project::load(&files, Locale::ENGLISH);
    let findings = check(&project, &[], &SCRIPTS);
    let sources = project.sources();
    for (id, _, text) in sources.iter() {
        for span in findings.iter().filter_map(|finding| finding.diagnostic.span()) {
            assert!(span.source != id || text.get(span.range()).is_some(), "a place within the text");
        }
        fixed(&findings, sources, id);
    }
    for locale in project.locales() {
        progress(&project, locale);
        reviewed(&project, locale, &[]);
        scaffold(&project, locale);
        render(project.catalogue(), locale);
    }
    pseudo(&project);
}

/// Says every message of a language with every variable that it wants, and with none.
fn render(catalogue: &Catalogue, locale: Locale) {
    for message in catalogue.messages(locale) {
        let variables = message.variables.iter();
        let arguments: Vec<Argument<'_>> = variables
            .map(|variable| Argument { name: &variable.name, value: ArgumentValue::Counter(3) })
            .collect();
        for arguments in [&*arguments, &[]] {
            let message = MessageRef { id: &message.id, index: None, arguments: Arguments::new(arguments) };
            for channel in [Channel::Voice, Channel::Chat] {
                catalogue.render(&message, &Settings::new(locale, channel));
            }
        }
    }
}
