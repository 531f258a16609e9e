//! The book in `docs`: every command in it is run, every file in it is written, every link leads somewhere.
//!
//! What stands in a fenced block is told by the words behind its fence:
//!
//! - `console`: commands after `$ `, and below each what it prints; a line `...` stands for any lines. What is typed while
//!   a command asks stands behind `what happens? `. Commands are run by `sh`.
//! - the path of a file, after the language: a file that the reader writes.
//! - `rust`: a program; `src/lib.rs` makes the page a doctest.
//! - anything else is in [`ELSEWHERE`], with the test that reads it.
//!
//! The pages of one folder are read one after the other by somebody who began in an empty folder; each other page begins in
//! an empty folder. `BLESS=1` writes down what was printed, where no line is left out.

#![cfg(test)]
#![cfg(unix)]

mod pages;
mod reader;

use std::{env, fs};

use pages::{Page, Place, book, docs, page, summary};
use reader::Reader;

/// Blocks that other tests read: the page, what stands behind the fence, and the test.
const ELSEWHERE: &[(&str, &str, &str)] = &[
    ("script-format.md", "toml fragment", "tests/script_format.rs"),
    ("style-format.md", "toml", "tests/locale_rules.rs"),
];
/// Where programs in Markdown are made doctests.
const DOCTESTS: &str = "src/lib.rs";
/// Pages that a command writes; what they show of wrong scripts is found by the tests of the rules.
const GENERATED: &str = "rules/";
/// What stands beside the book and links to it.
const BESIDE: [&str; 5] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "TRANSLATING.md", "CHANGELOG.md"];

#[test]
fn every_page_is_in_the_summary() {
    let summary = summary();
    let mut written = pages::files();
    written.retain(|file| file != "SUMMARY.md");
    let left: Vec<_> = written.iter().filter(|file| !summary.contains(file)).collect();
    assert!(left.is_empty(), "not in docs/SUMMARY.md, and so not in the book: {left:?}");
    let twice: Vec<_> =
        summary.iter().filter(|file| summary.iter().filter(|one| one == file).count() > 1).collect();
    assert!(twice.is_empty(), "twice in docs/SUMMARY.md: {twice:?}");
}

#[test]
fn every_link_leads_somewhere() {
    let book = book();
    let beside = BESIDE.map(|file| page("..", file));
    let mut broken = String::new();
    for page in book.iter().chain(&beside) {
        for link in &page.links {
            if let Err(why) = lead(page, &link.text, &book) {
                broken += &format!("{}:{}: `{}` {why}\n", page.name, link.line, link.text);
            }
        }
    }
    assert!(broken.is_empty(), "{broken}");
}

/// Whether a link leads to something that a reader of the page has.
fn lead(page: &Page, link: &str, book: &[Page]) -> Result<(), &'static str> {
    if link.contains("://") {
        return Ok(());
    }
    let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
    let target = if file.is_empty() { page.name.clone() } else { pages::beside(&page.name, file) };
    if target.starts_with("../") && !page.name.starts_with("../") {
        return Err("leads out of the book");
    }
    let found = book.iter().chain([page]).find(|one| one.name == target);
    match found {
        Some(found) if anchor.is_empty() || found.anchors.contains(anchor) => Ok(()),
        Some(_) => Err("leads to a heading that is not there"),
        None if target.ends_with(".md") && !target.starts_with("../") => Err("leads to no page of the book"),
        None if docs().join(&target).exists() => Ok(()),
        None => Err("leads nowhere"),
    }
}

#[test]
fn every_block_is_run_by_a_test() {
    let root = docs().join("..");
    let doctests = fs::read_to_string(root.join(DOCTESTS)).expect("the façade");
    let mut idle = String::new();
    for page in book().iter().filter(|page| !page.name.starts_with(GENERATED)) {
        for Place { info, line, .. } in &page.blocks {
            let is_run = match info.split(' ').next().unwrap_or_default() {
                "console" => true,
                "rust" => doctests.contains(&format!("include_str!(\"../docs/{}\")", page.name)),
                _ if reader::file(info).is_some() => true,
                _ => ELSEWHERE.iter().any(|(name, known, test)| {
                    assert!(root.join(test).exists(), "{test} is no more");
                    (*name, *known) == (&page.name, info)
                }),
            };
            if !is_run {
                idle += &format!("docs/{}:{line}: nobody runs a block `{info}`\n", page.name);
            }
        }
    }
    assert!(idle.is_empty(), "{idle}");
}

#[test]
fn commands_print_what_the_book_says() {
    let (mut reader, mut folder) = (Reader::new(), String::new());
    let (mut differences, mut count) = (String::new(), 0);
    for page in book() {
        let begins = page.name.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        if begins.is_empty() || begins != folder {
            reader = Reader::new();
            folder = begins;
        }
        count += page.blocks.iter().filter(|block| block.info == "console").count();
        differences += &told(&page, &mut reader);
    }
    assert!(count > 20, "only {count} blocks of commands");
    assert!(
        differences.is_empty(),
        "{differences}\nif this is as it should be: BLESS=1 cargo test -p etiquette-cli --test book, \
         and mend by hand what has lines left out"
    );
}

/// What commands of a page print otherwise than it says. With `BLESS` it is written into the page, but for blocks with lines
/// that are left out: which ones, nobody but an author can say.
fn told(page: &Page, reader: &mut Reader) -> String {
    let read: Vec<_> = page.blocks.iter().map(|block| reader.read(&block.info, &block.text)).collect();
    let (mut text, mut differences) = (page.text.clone(), String::new());
    // From the end, so that the places of what stands before stay right.
    for (block, played) in page.blocks.iter().zip(read).rev() {
        let Some(played) = played.filter(|played| *played != block.text) else { continue };
        if env::var_os("BLESS").is_some() && !block.text.lines().any(|line| line == reader::ANY) {
            text.replace_range(block.bytes.clone(), &played);
        } else {
            let (name, line, written) = (&page.name, block.line, &block.text);
            differences += &format!("docs/{name}:{line}: expected\n{written}\nfound\n{played}\n");
        }
    }
    if text != page.text {
        fs::write(docs().join(&page.name), text).expect("a page that can be written");
    }
    differences
}
