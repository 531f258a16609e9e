//! Broken scripts: each line with a mistake ends in `#~ rule`, perhaps with a part of the message in quotes.
//! Exactly what is announced must be found.

use std::{fs, path::Path};

use etiquette_diag::{Diagnostic, Sources, Span, terminal};
use etiquette_script::load;

#[test]
fn broken_scripts_give_what_they_announce() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let scripts = paths.iter().filter(|path| path.extension().is_some_and(|ending| ending == "toml")).count();
    assert!(scripts >= 35, "found {scripts} scripts");
    let mut report: Vec<String> = Vec::new();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|end| end == "toml")) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        report.extend(differences(&name, &fs::read_to_string(path).unwrap()));
    }
    assert!(report.is_empty(), "{}", report.join("\n"));
}

#[test]
fn a_rendering_for_people() {
    let text = include_str!("diagnostics/five-at-once.toml");
    let mut sources = Sources::new();
    let loaded = load("five-at-once.toml", text, &mut sources);
    let rendered = terminal(&loaded.diagnostics.finish(), &sources, false);
    assert_eq!(rendered, include_str!("diagnostics/five-at-once.stderr"));
}

#[test]
fn what_newcomers_write_has_a_fitting_cure() {
    let check = |what: &str, cure: &str| {
        let script = "etiquette = 1\nname = \"test\"\nstart = \"ask\"\nfacts.tries = { counter = 2 }\n";
        let step = "[step.ask]\nstage = \"opening\"\n";
        let (above, below) =
            if what.starts_with("use") || what.starts_with("facts") { (what, "") } else { ("", what) };
        let loaded = load("test.toml", &format!("{script}{above}\n{step}{below}\n"), &mut Sources::new());
        let cures: Vec<_> = loaded.diagnostics.iter().filter_map(Diagnostic::help_text).collect();
        assert!(cures.iter().any(|found| found.contains(cure)), "{what}: {cures:?}");
    };
    check("use = \"hold\"", "write it in brackets: `[\"hold\"]`");
    check("use = [\"manners\"]", "take `manners` away: its rules bind every script");
    check("[bye]\nstage = \"closing\"", "write `[step.bye]`");
    check("[pause]\ninterrupts = [\"hold\"]", "write `[flow.pause]`");
    check("[greet]\ntemplate = \"init\"", "write `[rule.greet]`");
    check("facts.note = \"text\"", "write `{ text = 400 }`");
    check("facts.use = [\"hold\"]", "write it above the first table");
    check("say = { inform = \"We are open.\" }", "write `ask-wish = …` in a file of each locale");
    check("on.yes = { if = \"tries < two\" }", "write a number from 0 to 2");
    check("on.yes = { if = \"tries less than 2\" }", "`silences < 3`");
}

/// What an author announces on a line.
struct Announced<'a> {
    line: usize,
    rule: &'a str,
    message: &'a str,
}

fn differences(name: &str, text: &str) -> Vec<String> {
    let mut sources = Sources::new();
    let loaded = load(name, text, &mut sources);
    let mut missing = announced(text);
    let mut report = Vec::new();
    for finding in &loaded.diagnostics {
        let (file, line) = place(finding, &sources);
        if finding.help_text().is_none() {
            report.push(format!(
                "{name}: {file}:{line}: {} has no cure: {}",
                finding.rule(),
                finding.message()
            ));
        }
        let fits = |other: &Announced<'_>| {
            file == name
                && (other.line, other.rule) == (line, finding.rule())
                && finding.message().contains(other.message)
        };
        match missing.iter().position(fits) {
            Some(position) => drop(missing.remove(position)),
            None => {
                report.push(format!("{name}: {file}:{line}: {}: {}", finding.rule(), finding.message()));
            }
        }
    }
    for Announced { line, rule, message } in missing {
        report.push(format!("{name}:{line}: {rule} is not found: {message}"));
    }
    report
}

fn place<'a>(finding: &Diagnostic, sources: &'a Sources) -> (&'a str, usize) {
    let of = |span: Span| (sources.name(span.source), sources.line_column(span.source, span.start).line);
    finding.span().map_or(("nowhere", 0), of)
}

fn announced(text: &str) -> Vec<Announced<'_>> {
    let lines = text.lines().zip(1..);
    lines
        .flat_map(|(line, number)| line.split("#~ ").skip(1).map(move |rest| announce(rest.trim(), number)))
        .collect()
}

fn announce(text: &str, line: usize) -> Announced<'_> {
    let (rule, message) = text.split_once(' ').unwrap_or((text, ""));
    Announced { line, rule, message: message.trim().trim_matches('"') }
}
