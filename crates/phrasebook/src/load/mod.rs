//! From the text of a Fluent file to a resource that is safe to render. Nothing here reads a file, and no text
//! makes it panic: what is too large, too deep or broken is reported and left out, and all else is loaded.

mod check;
mod entry;
mod limits;
mod place;
mod refer;
mod rewrite;
mod scan;
mod syntax;
mod walk;

use etiquette_diag::{Diagnostic, Severity, SourceId, Span};
use fluent_bundle::FluentResource;
use fluent_syntax::{ast, parser, serializer};

pub(crate) use check::key;
pub(crate) use entry::{Entries, Entry, Key};
pub(crate) use place::Place;
pub(crate) use refer::resolve;
pub(crate) use scan::{Scanned, scan};

use scan::Unfit;

/// A Fluent file that has been loaded.
pub(crate) struct Loaded {
    pub(crate) resource: FluentResource,
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
    let (mut resource, errors) = match parser::parse(&*scanned.text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    found.extend(errors.iter().map(|error| syntax::diagnostic(error, place)));
    let mut entries = Vec::new();
    resource.body.retain_mut(|entry| keep(entry, place, &mut entries, found));
    let resource = match FluentResource::try_new(serializer::serialize(&resource)) {
        Ok(resource) => resource,
        Err((resource, _)) => {
            let message = "a message could not be written back and is left out";
            found.push(Diagnostic::error("unloadable-message", message).at(place.range(0..0)));
            resource
        }
    };
    Some(Loaded { resource, entries })
}

/// Rewrites an entry and notes what it uses; `false` if it is not to be loaded.
fn keep(
    entry: &mut ast::Entry<&str>,
    place: Place<'_>,
    entries: &mut Vec<(Key, Entry)>,
    found: &mut Vec<Diagnostic>,
) -> bool {
    let before = found.len();
    let noted = match entry {
        ast::Entry::Message(message) => {
            let noted = Entry::of_message(message, place);
            found.extend(check::id(message.id.name, place));
            message.comment = None;
            prepare(message.value.as_mut(), &mut message.attributes, place, found);
            noted
        }
        ast::Entry::Term(term) => {
            let noted = Entry::of_term(term, place);
            term.comment = None;
            prepare(Some(&mut term.value), &mut term.attributes, place, found);
            noted
        }
        _ => return false,
    };
    let fine = found.iter().skip(before).all(|diagnostic| diagnostic.severity() < Severity::Error);
    if fine {
        entries.push(noted);
    }
    fine
}

/// Checks and rewrites the texts of an entry.
fn prepare<'a>(
    value: Option<&mut ast::Pattern<&'a str>>,
    attributes: &mut [ast::Attribute<&'a str>],
    place: Place<'_>,
    found: &mut Vec<Diagnostic>,
) {
    for pattern in value.into_iter().chain(attributes.iter_mut().map(|attribute| &mut attribute.value)) {
        found.extend(check::pattern(pattern, place));
        rewrite::pattern(pattern);
    }
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
        Unfit::Control => {
            let message = "expected no control character, found one";
            return Diagnostic::warning("control-character", message)
                .at(span)
                .help("a space stands in for it");
        }
    };
    Diagnostic::error(rule, message).at(span).help(help)
}
