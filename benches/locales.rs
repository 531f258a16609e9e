//! How long it takes to check the languages of a large project: ten thousand messages in four languages.

use divan::{Bencher, black_box};
use etiquette::{
    Locale,
    check::locale::{LocaleText, Project, check},
    shipped,
};

fn main() {
    divan::main();
}

const MESSAGES: usize = 10_000;
/// How many messages a file has.
const FILE: usize = 250;

/// The messages of the shipped languages again and again under other ids, until there are enough of them.
fn files() -> Vec<LocaleText> {
    let tags: Vec<String> = shipped::phrases().locales().map(|locale| locale.to_string()).collect();
    let mut files: Vec<LocaleText> = shipped::locale_files()
        .filter(|(path, _)| path.ends_with("style.toml"))
        .map(|(path, text)| LocaleText::new(path, text))
        .collect();
    for tag in tags {
        let entries = entries(&tag);
        let all: Vec<String> = entries
            .iter()
            .cycle()
            .take(MESSAGES)
            .enumerate()
            .map(|(number, entry)| entry.replacen(" =", &format!("-{number} ="), 1))
            .collect();
        let chunks = all.chunks(FILE).enumerate();
        files.extend(
            chunks.map(|(number, chunk)| LocaleText::new(format!("{tag}/{number}.ftl"), chunk.join("\n"))),
        );
    }
    files
}

/// The messages of a language with their comments, by id, so that they are in the same order in every language.
fn entries(tag: &str) -> Vec<String> {
    let files: Vec<LocaleText> = shipped::locale_files()
        .filter(|(path, _)| path.starts_with(tag))
        .map(|(path, text)| LocaleText::new(path, text))
        .collect();
    let project = Project::load(&files, Locale::ENGLISH);
    let locale = project.locales().next().unwrap_or_default();
    let mut entries: Vec<(String, String)> = project
        .entries(locale)
        .map(|entry| {
            let text = project.sources().text(entry.whole.source);
            let comment: String = entry.comment.lines().map(|line| format!("# {line}\n")).collect();
            (entry.name().into_owned(), comment + text.get(entry.whole.range()).unwrap_or_default() + "\n")
        })
        .collect();
    entries.sort();
    entries.into_iter().map(|(_, text)| text).collect()
}

/// Reading forty thousand messages and applying every rule to each.
#[divan::bench(sample_count = 10)]
fn check_ten_thousand_messages_in_four_languages(bencher: Bencher) {
    let files = files();
    bencher.bench(|| {
        let project = Project::load(black_box(&files), Locale::ENGLISH);
        check(&project, &[], &[])
    });
}
