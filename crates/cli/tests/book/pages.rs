//! The pages of the book, as Markdown has them.

use std::{
    collections::BTreeSet,
    fs,
    ops::Range,
    path::{Component, Path, PathBuf},
};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// A page.
pub(crate) struct Page {
    /// Its path in `docs`.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) blocks: Vec<Place>,
    pub(crate) links: Vec<Place>,
    /// What links may name: its headings, as mdBook calls them.
    pub(crate) anchors: BTreeSet<String>,
}

/// A block of code or a link.
#[derive(Default)]
pub(crate) struct Place {
    /// What stands behind the fence.
    pub(crate) info: String,
    /// What stands in the block, or where the link leads.
    pub(crate) text: String,
    pub(crate) line: usize,
    /// Where the text of the block stands in the page.
    pub(crate) bytes: Range<usize>,
}

/// The folder of the book.
pub(crate) fn docs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

/// All pages, in the order of the summary.
pub(crate) fn book() -> Vec<Page> {
    summary().iter().map(|name| page("", name)).collect()
}

/// The names of all pages, in the order of the summary.
pub(crate) fn summary() -> Vec<String> {
    page("", "SUMMARY.md").links.into_iter().map(|link| link.text).collect()
}

/// The paths of all Markdown files in `docs`.
pub(crate) fn files() -> Vec<String> {
    let mut folders = vec![PathBuf::new()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(docs().join(&folder)).expect("a folder") {
            let entry = entry.expect("an entry");
            let path = folder.join(entry.file_name());
            match entry.file_type().expect("a kind").is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|extension| extension == "md") => {
                    files.push(path.display().to_string());
                }
                false => {}
            }
        }
    }
    files
}

/// The path in `docs` of what a page names by a path from itself.
pub(crate) fn beside(page: &str, link: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let from = Path::new(page).parent().unwrap_or(Path::new(""));
    for part in from.join(link).components() {
        match part {
            Component::ParentDir if parts.last().is_some_and(|last| last != "..") => drop(parts.pop()),
            Component::CurDir => {}
            // Out of `docs` and back again.
            Component::Normal(name) if parts == [".."] && name == "docs" => parts.clear(),
            part => parts.push(part.as_os_str().to_string_lossy().into_owned()),
        }
    }
    parts.join("/")
}

/// Reads a page of a folder that is named by its path from `docs`.
pub(crate) fn page(folder: &str, file: &str) -> Page {
    let name = if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") };
    let text = fs::read_to_string(docs().join(&name)).unwrap_or_else(|error| panic!("docs/{name}: {error}"));
    let mut page =
        Page { name, text: text.clone(), blocks: Vec::new(), links: Vec::new(), anchors: BTreeSet::new() };
    let line = |at: usize| text.get(..at).map_or(0, |before| before.matches('\n').count()) + 1;
    let mut block: Option<Place> = None;
    let mut heading: Option<String> = None;
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    for (event, bytes) in Parser::new_ext(&text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let place = Place { info: info.to_string(), line: line(bytes.start), ..Place::default() };
                block = Some(place);
            }
            Event::End(TagEnd::CodeBlock) => page.blocks.extend(block.take()),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let place = Place { text: dest_url.to_string(), line: line(bytes.start), ..Place::default() };
                page.links.push(place);
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                page.anchors.insert(anchor(&heading.take().unwrap_or_default()));
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut heading {
                    *heading += &words;
                }
                if let Some(block) = &mut block {
                    let start = if block.text.is_empty() { bytes.start } else { block.bytes.start };
                    block.bytes = start..bytes.end;
                    block.text += &words;
                }
            }
            _ => {}
        }
    }
    page
}

/// The name of a heading in links.
fn anchor(heading: &str) -> String {
    let letters = heading.trim().chars().filter_map(|letter| match letter {
        letter if letter.is_alphanumeric() || letter == '_' || letter == '-' => Some(letter),
        letter if letter.is_whitespace() => Some('-'),
        _ => None,
    });
    letters.collect::<String>().to_lowercase()
}
