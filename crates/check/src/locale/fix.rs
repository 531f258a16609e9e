//! Mending what can be mended without thought. Nothing here writes a file.

use etiquette_diag::{SourceId, Sources, Span};

use crate::locale::Finding;

/// A change of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Edit {
    /// What is taken out.
    pub span: Span,
    /// What takes its place.
    pub replacement: String,
}

/// A file with the mechanical cures of all findings in it; `None` if there are none. Of cures that overlap, the first
/// one is applied; the next check finds what is left.
///
/// # Examples
///
/// ```
/// use etiquette_check::locale::{LocaleText, Project, check, fixed};
/// use etiquette_core::Locale;
///
/// let files = [LocaleText::new("en/a.ftl", "wait = One  moment...\n")];
/// let project = Project::load(&files, Locale::ENGLISH);
/// let findings = check(&project, &[], &[]);
/// let (id, ..) = project.sources().iter().next().unwrap();
/// assert_eq!(fixed(&findings, project.sources(), id).unwrap(), "wait = One moment…\n");
/// ```
pub fn fixed(findings: &[Finding], sources: &Sources, source: SourceId) -> Option<String> {
    let mut edits: Vec<&Edit> = findings
        .iter()
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|edit| edit.span.source == source)
        .collect();
    edits.sort();
    let text = sources.text(source);
    let (mut out, mut at, mut changed) = (String::with_capacity(text.len()), 0, false);
    for edit in edits {
        let Some(before) = text.get(at..edit.span.start) else { continue };
        out.push_str(before);
        out.push_str(&edit.replacement);
        at = edit.span.end;
        changed = true;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    changed.then_some(out)
}
