//! Findings for people, drawn as rustc draws its own. Whether a terminal has colours is never looked up here.

use std::{borrow::Cow, ops::Range};

use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str,
};

use crate::{Diagnostic, Severity, SourceId, Sources, Span};

/// Draws findings with the lines they are about, for a terminal that shows colours or one that does not.
///
/// A span that does not fit its text is drawn at the nearest place that does; nothing that an author can
/// write makes this fail, and an escape sequence in a text is shown, not obeyed.
///
/// ```
/// use etiquette_diag::{Diagnostic, Sources, terminal};
///
/// let found = [Diagnostic::error("missing-locale", "no locale `en`")];
/// assert_eq!(terminal(&found, &Sources::new(), false), "error[missing-locale]: no locale `en`\n");
/// ```
pub fn terminal(diagnostics: &[Diagnostic], sources: &Sources, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let drawn: Vec<String> =
        diagnostics.iter().map(|diagnostic| renderer.render(&[report(diagnostic, sources)]) + "\n").collect();
    drawn.join("\n")
}

fn report<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let title =
        level(diagnostic.severity()).primary_title(steady(diagnostic.message())).id(diagnostic.rule());
    let marks = marks(diagnostic, sources);
    let mut group = Group::with_title(title);
    for source in sources_of(&marks) {
        group = group.element(excerpt(source, &marks, sources));
    }
    match diagnostic.help_text() {
        Some(help) => group.element(Level::HELP.message(shown(help))),
        None => group,
    }
}

/// The lines of a text that have marks, with those marks. The renderer would read all of a longer text for each finding.
fn excerpt<'a>(source: SourceId, marks: &[Mark<'a>], sources: &'a Sources) -> Snippet<'a, Annotation<'a>> {
    let here: Vec<_> = marks.iter().filter(|mark| mark.span.source == source).collect();
    let places = || here.iter().map(|mark| mark.place(sources));
    let start = places().map(|place| place.start).min().unwrap_or(0);
    let end = places().map(|place| place.end).max().unwrap_or(start);
    let (line, lines) = sources.around(source, start..end);
    let text = sources.text(source).get(lines.clone()).unwrap_or_default();
    Snippet::source(steady(text))
        .line_start(line)
        .path(shown(sources.name(source)))
        .annotations(here.iter().map(|mark| mark.annotation(lines.start, sources)))
}

const fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// A place to underline.
struct Mark<'a> {
    kind: AnnotationKind,
    span: Span,
    text: Option<&'a str>,
}

impl<'a> Mark<'a> {
    /// The bytes of the text that are underlined.
    fn place(&self, sources: &Sources) -> Range<usize> {
        let start = sources.settle(self.span.source, self.span.start);
        start..sources.settle(self.span.source, self.span.end).max(start)
    }

    /// The mark in a part of the text that begins at this byte.
    fn annotation(&self, begin: usize, sources: &Sources) -> Annotation<'a> {
        let place = self.place(sources);
        self.kind.span(place.start - begin..place.end - begin).label(self.text.map(shown))
    }
}

/// The place of the finding and then the further ones, without those in texts that are not there.
fn marks<'a>(diagnostic: &'a Diagnostic, sources: &Sources) -> Vec<Mark<'a>> {
    let primary = diagnostic.span().map(|span| Mark {
        kind: AnnotationKind::Primary,
        span,
        text: diagnostic.label_text(),
    });
    let related = diagnostic.related().iter().map(|label| Mark {
        kind: AnnotationKind::Context,
        span: label.span,
        text: (!label.text.is_empty()).then_some(label.text.as_str()),
    });
    primary.into_iter().chain(related).filter(|mark| sources.contains(mark.span.source)).collect()
}

/// A text with its control characters made visible.
///
/// Paths, labels and help repeat names that an author wrote, and the renderer cleans only the message and the
/// excerpt.
fn shown(text: &str) -> String {
    normalize_untrusted_str(&steady(text))
}

/// A text without the controls from U+0080 on, which the renderer leaves and some terminals obey. What stands for one
/// has as many bytes, so that places stay where they are.
fn steady(text: &str) -> Cow<'_, str> {
    let is_obeyed = |letter: char| ('\u{80}'..='\u{9f}').contains(&letter);
    if text.contains(is_obeyed) { text.replace(is_obeyed, "¿").into() } else { text.into() }
}

/// The texts that marks are in, each once, that of the finding first.
fn sources_of(marks: &[Mark<'_>]) -> Vec<SourceId> {
    let mut ids = Vec::new();
    for mark in marks {
        if !ids.contains(&mark.span.source) {
            ids.push(mark.span.source);
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(diagnostics: &[Diagnostic], sources: &Sources, expected: &str) {
        let drawn = terminal(diagnostics, sources, false);
        assert_eq!(drawn, expected, "\n{drawn}");
    }

    #[test]
    fn two_files_in_one_finding() {
        let mut sources = Sources::new();
        let script = sources.add("helpline.toml", "[step.opening]\nsay = \"hello\"\n");
        let phrases = sources.add("locales/ro/opening.ftl", "hello = Bună ziua, { $name }!\n");
        let finding =
            Diagnostic::error("missing-argument", "message `hello` needs `$name`, and gets nothing")
                .at(Span::new(script, 21..28))
                .label("said here")
                .also(Span::new(script, 6..13), "in this step")
                .also(Span::new(phrases, 22..27), "needed here")
                .help("give the argument");
        check(
            &[finding],
            &sources,
            r#"error[missing-argument]: message `hello` needs `$name`, and gets nothing
 --> helpline.toml:2:7
  |
1 | [step.opening]
  |       ------- in this step
2 | say = "hello"
  |       ^^^^^^^ said here
  |
 ::: locales/ro/opening.ftl:1:22
  |
1 | hello = Bună ziua, { $name }!
  |                      ----- needed here
  |
  = help: give the argument
"#,
        );
    }

    #[test]
    fn letters_of_two_bytes() {
        let mut sources = Sources::new();
        let russian = sources.add("ru.ftl", "bye = До свидания, { $имя }!");
        let romanian = sources.add("ro.ftl", "bye = Mulțumesc și la revedere");
        let found = [
            Diagnostic::error("bad-variable", "expected a Latin name, found `имя`")
                .at(Span::new(russian, 32..38)),
            Diagnostic::warning("odd-word", "expected `la`, found `și`").at(Span::new(romanian, 17..20)),
        ];
        check(
            &found,
            &sources,
            "error[bad-variable]: expected a Latin name, found `имя`
 --> ru.ftl:1:23
  |
1 | bye = До свидания, { $имя }!
  |                       ^^^

warning[odd-word]: expected `la`, found `și`
 --> ro.ftl:1:17
  |
1 | bye = Mulțumesc și la revedere
  |                 ^^
",
        );
    }

    #[test]
    fn empty_text() {
        let mut sources = Sources::new();
        let script = sources.add("empty.toml", "");
        let finding = Diagnostic::error("missing-version", "expected `version`, found nothing");
        check(
            &[finding.at(Span::new(script, 0..0)).help("begin with `version = 1`")],
            &sources,
            "error[missing-version]: expected `version`, found nothing
 --> empty.toml:1:1
  |
1 |
  | ^
  |
  = help: begin with `version = 1`
",
        );
    }

    /// What the renderer draws of the whole text.
    fn whole(span: Span, sources: &Sources) -> String {
        let mark = Mark { kind: AnnotationKind::Primary, span, text: None };
        let snippet = Snippet::source(sources.text(span.source)).path(sources.name(span.source));
        let title = Level::ERROR.primary_title("message").id("rule");
        let group = Group::with_title(title).element(snippet.annotation(mark.annotation(0, sources)));
        Renderer::plain().render(&[group]) + "\n"
    }

    #[test]
    fn an_excerpt_is_drawn_as_the_whole_text() {
        let lines = (1..=120).map(|n| format!("line {n}\n")).collect::<String>();
        for text in ["", "\n", "a\nb\n\n\nc", "a\r\nb\r\n\r\n", "\tя\n\n ж\n", &lines] {
            let mut sources = Sources::new();
            let id = sources.add("a.toml", text);
            for start in (0..=text.len()).step_by(1 + text.len() / 60) {
                for end in [start, start + 1, start + 2, start + 9, start + 40, text.len()] {
                    let finding =
                        Diagnostic::error("rule", "message").at(Span::new(id, start..end.max(start)));
                    let drawn = terminal(&[finding], &sources, false);
                    assert_eq!(
                        drawn,
                        whole(Span::new(id, start..end.max(start)), &sources),
                        "{start}..{end}"
                    );
                }
            }
        }
    }

    #[test]
    fn end_of_text() {
        let mut sources = Sources::new();
        let script = sources.add("cut.toml", "version = 1\nsay =\n");
        let finding =
            Diagnostic::error("bad-toml", "expected a value, found the end").at(Span::new(script, 18..18));
        check(
            &[finding],
            &sources,
            "error[bad-toml]: expected a value, found the end
 --> cut.toml:2:6
  |
2 | say =
  |      ^
",
        );
    }

    #[test]
    fn several_lines() {
        let mut sources = Sources::new();
        let script = sources.add("long.toml", "[flow.hold]\nentry = \"ask\"\n[flow.crisis]\n");
        let finding =
            Diagnostic::note("unused-flow", "flow `hold` is never entered").at(Span::new(script, 0..25));
        check(
            &[finding.label("this flow")],
            &sources,
            r#"note[unused-flow]: flow `hold` is never entered
 --> long.toml:1:1
  |
1 | / [flow.hold]
2 | | entry = "ask"
  | |_____________^ this flow
"#,
        );
    }

    #[test]
    fn texts_that_are_not_there_are_left_out() {
        let mut other = Sources::new();
        let foreign = other.add("other.toml", "text");
        let finding = Diagnostic::warning("rule", "message").at(Span::new(foreign, 0..1));
        check(
            &[finding],
            &Sources::new(),
            "warning[rule]: message
",
        );
    }

    #[test]
    fn colour_only_on_request() {
        let found = [Diagnostic::error("rule", "message")];
        assert!(terminal(&found, &Sources::new(), true).contains('\u{1b}'));
        assert!(!terminal(&found, &Sources::new(), false).contains('\u{1b}'));
    }

    #[test]
    fn escape_sequences_are_shown() {
        let mut sources = Sources::new();
        let script = sources.add("a\u{1b}[2J.toml", "say = \"\u{1b}[31m\"");
        let finding = Diagnostic::error("rule", "found `\u{1b}[31m`").at(Span::new(script, 6..13));
        let drawn = terminal(&[finding.label("\u{1b}[0m").help("\u{1b}[0m")], &sources, false);
        assert!(!drawn.contains('\u{1b}'), "{drawn:?}");
    }
}
