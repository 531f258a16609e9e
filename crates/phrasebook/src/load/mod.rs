//! From the text of a Fluent file to one that is safe to render. Nothing here reads a file, and no text
//! makes it panic: what is too large, too deep or broken is reported and left out, and all else is loaded.

mod check;
mod entry;
pub(crate) mod limits;
mod place;
mod refer;
mod rewrite;
mod scan;
mod syntax;
mod walk;

use etiquette_diag::{Diagnostic, Severity, SourceId, Span};
use fluent_syntax::{ast, parser, serializer};

pub(crate) use check::key;
pub(crate) use entry::{Entries, Entry, Key};
pub(crate) use place::Place;
pub(crate) use refer::resolve;
pub(crate) use scan::{Scanned, scan};

use scan::Unfit;

/// A Fluent file that has been loaded.
pub(crate) struct Loaded {
    /// What of it Fluent may read; all of that can be read.
    pub(crate) text: String,
    pub(crate) entries: Vec<(Key, Entry)>,
}

/// Whether a file is too large to be looked at.
pub(crate) fn too_large(text: &str, source: SourceId) -> Option<Diagnostic> {
    (text.len() > limits::FILE).then(|| {
        let message = format!("expected a file of at most {} bytes, found {}", limits::FILE, text.len());
        Diagnostic::error("file-too-large", message)
            .at(Span::new(source, 0..0))
            .help("split the file by area")
    })
}

/// Loads a Fluent file, with everything that is wrong with it.
pub(crate) fn load(text: &str, source: SourceId, found: &mut Vec<Diagnostic>) -> Option<Loaded> {
    if let Some(diagnostic) = too_large(text, source) {
        found.push(diagnostic);
        return None;
    }
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let scanned = scan(body);
    let place = Place { source, text: &scanned.text, written: body, skipped: text.len() - body.len() };
    found.extend(scanned.unfit.iter().map(|(why, range)| unfit(*why, place.range(range.clone()))));
    let (resource, errors) = match parser::parse(&*scanned.text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    found.extend(errors.iter().map(|error| syntax::diagnostic(error, place)));
    let mut entries = Vec::new();
    let mut sound = String::with_capacity(scanned.text.len());
    for mut entry in resource.body {
        let Some(kept) = keep(&mut entry, &scanned, place, found) else { continue };
        entries.push((kept.key, kept.noted));
        // Behind an error nobody can tell where an entry ends.
        match kept.written.filter(|_| errors.is_empty()) {
            Some(written) => sound.push_str(written),
            None => match written_back(entry) {
                Some(written) => sound.push_str(&written),
                None => {
                    let message = "a message could not be written back and is left out";
                    found.push(Diagnostic::error("unloadable-message", message).at(place.range(0..0)));
                }
            },
        }
    }
    Some(Loaded { text: sound, entries })
}

/// The text of an entry; `None` if it could not be read again.
fn written_back(entry: ast::Entry<&str>) -> Option<String> {
    let text = serializer::serialize(&ast::Resource { body: vec![entry] });
    parser::parse_runtime(&*text).is_ok().then_some(text)
}

/// An entry that is to be loaded.
struct Kept<'a> {
    key: Key,
    noted: Entry,
    /// As it was written; `None` if it has been rewritten.
    written: Option<&'a str>,
}

/// Rewrites an entry and notes what it uses; `None` if it is not to be loaded.
fn keep<'a>(
    entry: &mut ast::Entry<&'a str>,
    scanned: &'a Scanned,
    place: Place<'a>,
    found: &mut Vec<Diagnostic>,
) -> Option<Kept<'a>> {
    let before = found.len();
    let (id, (key, noted), is_rewritten) = match entry {
        ast::Entry::Message(message) => {
            let noted = Entry::of_message(message, place);
            found.extend(check::id(message.id.name, place));
            message.comment = None;
            let is_rewritten = prepare(message.value.as_mut(), &mut message.attributes, place, found);
            (message.id.name, noted, is_rewritten)
        }
        ast::Entry::Term(term) => {
            let noted = Entry::of_term(term, place);
            found.extend(check::id(term.id.name, place));
            term.comment = None;
            let is_rewritten = prepare(Some(&mut term.value), &mut term.attributes, place, found);
            (term.id.name, noted, is_rewritten)
        }
        _ => return None,
    };
    let is_fine = found.iter().skip(before).all(|diagnostic| diagnostic.severity() < Severity::Error);
    let written = scanned.text.get(scanned.entry(place.start(id)));
    is_fine.then_some(Kept { key, noted, written: written.filter(|_| !is_rewritten) })
}

/// Checks and rewrites the texts of an entry; `false` if there was nothing to rewrite.
fn prepare<'a>(
    value: Option<&mut ast::Pattern<&'a str>>,
    attributes: &mut [ast::Attribute<&'a str>],
    place: Place<'_>,
    found: &mut Vec<Diagnostic>,
) -> bool {
    let patterns = value.into_iter().chain(attributes.iter_mut().map(|attribute| &mut attribute.value));
    patterns.fold(false, |is_new, pattern| {
        found.extend(check::pattern(pattern, place));
        rewrite::pattern(pattern) || is_new
    })
}

fn unfit(why: Unfit, span: Span) -> Diagnostic {
    let (rule, message, help) = match why {
        Unfit::TooLong => (
            "message-too-long",
            format!("expected a message of at most {} bytes, found more", limits::MESSAGE),
            "split the message",
        ),
        Unfit::TooDeep => (
            "nested-too-deep",
            format!("expected at most {} open braces and parentheses, found more", limits::NESTING),
            "use a message for each part",
        ),
        Unfit::NeverClosed => (
            "unclosed-placeable",
            "expected `}` before the next message, found none".to_owned(),
            "close the brace, and indent every line of the message but the first; a brace to be spoken is written `{\"{\"}`",
        ),
        Unfit::BrokenEscape => (
            "broken-escape",
            "expected four hexadecimal digits after `\\u` or six after `\\U`, found something else"
                .to_owned(),
            "write the character itself instead",
        ),
        Unfit::ObeyedEscape => (
            "control-character",
            "expected no escape of a control character or of a mark that turns a line around, found one"
                .to_owned(),
            "leave it out: a terminal or a screen would obey it",
        ),
        Unfit::Control => {
            let message = "expected no control character, found one";
            return Diagnostic::warning("control-character", message)
                .at(span)
                .help("a space stands in for it");
        }
    };
    Diagnostic::error(rule, message).at(span).help(help)
}
