//! Every rule of locales, with cases in the languages that it concerns: `tests/locale-rules/<rule>.md`.
//!
//! A case is a section `## …`. Its files are blocks such as ```` ```ftl ro/a.ftl ````; a block `findings` lists where
//! the rule finds something, as `ro/a.ftl:3`, one a line. A case without that block is one in which it finds nothing.
//! A block ```` ```fixed ro/a.ftl ```` is what `--fix` makes of the file. Languages are written as their shipped
//! `style.toml` says, unless the case has one of its own; the shipped scripts tell what the messages are for, unless
//! the case has a script of its own, in a block `script`.
//!
//! Requirements S0.1, S0.2, S0.20, S0.31, S1.11, S1.22, S1.26, S2.7, S2.8, S2.11, S2.12, S2.13, S2.14, S4.5, S4.6, S4.9
//! and S4.10.

#![expect(clippy::expect_used, reason = "a test that cannot be set up fails at once")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    slice,
    sync::LazyLock,
};

use etiquette::{
    Locale, Script,
    check::locale::{Finding, LOADING, LocaleText, Project, RULES, check, fixed},
    diag::Sources,
    script::load,
    shipped,
};

static SCRIPTS: LazyLock<Vec<Script>> =
    LazyLock::new(|| shipped::names().filter_map(shipped::script).collect());

/// A section of a file.
#[derive(Default)]
struct Case {
    title: String,
    files: BTreeMap<String, String>,
    script: Option<Script>,
    findings: BTreeSet<String>,
    fixed: BTreeMap<String, String>,
}

fn cases(markdown: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut block: Option<(String, String)> = None;
    for line in markdown.lines() {
        match (&mut block, line.strip_prefix("```")) {
            (None, Some(info)) => block = Some((info.to_owned(), String::new())),
            (Some(_), Some("")) => {
                let (info, text) = block.take().expect("a block");
                cases.last_mut().expect("a section before a block").add(&info, text);
            }
            (Some((_, text)), _) => *text += &format!("{line}\n"),
            (None, None) if line.starts_with("## ") => {
                cases.push(Case { title: line.to_owned(), ..Case::default() });
            }
            (None, None) => {}
        }
    }
    cases
}

impl Case {
    fn add(&mut self, info: &str, text: String) {
        match info.split_once(' ') {
            Some(("fixed", path)) => drop(self.fixed.insert(path.to_owned(), text)),
            // What cannot be seen in a file is written as an escape there.
            Some((_, path)) => drop(self.files.insert(path.to_owned(), unescaped(&text))),
            None if info == "script" => {
                let loaded = load("script.toml", &text, &mut Sources::new());
                self.script = Some(loaded.script.expect("a script without mistakes"));
            }
            None => self.findings.extend(text.lines().map(str::to_owned)),
        }
    }

    fn project(&self) -> Project {
        let tags: BTreeSet<&str> = self.files.keys().filter_map(|path| path.split('/').next()).collect();
        let styles = shipped::locale_files().filter(|(path, _)| {
            let own = path.split_once('/').filter(|(tag, name)| tags.contains(tag) && *name == "style.toml");
            own.is_some() && !self.files.contains_key(*path)
        });
        let own = self.files.iter().map(|(path, text)| LocaleText::new(path, text));
        let files: Vec<LocaleText> =
            own.chain(styles.map(|(path, text)| LocaleText::new(path, text))).collect();
        let mut project = Project::load(&files, Locale::ENGLISH);
        for (path, affixes) in self.files.iter().filter(|(path, _)| path.ends_with(".aff")) {
            let locale = Locale::try_new(path.split('/').next().expect("a folder")).expect("a tag");
            let words = self.files.get(&path.replace(".aff", ".dic")).expect("a list of words");
            project.add_dictionary(locale, affixes, words).expect("a dictionary");
        }
        project
    }
}

/// A text with `⟨U+00AD⟩` as that character, and `⟨U+00AD*9⟩` as nine of it.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("⟨U+");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('⟩').expect("an end of the escape");
        let (code, times) = code.split_once('*').unwrap_or((code, "1"));
        let c = u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character");
        out.extend(std::iter::repeat_n(c, times.parse().expect("a number")));
        out += rest;
    }
    out
}

fn place(project: &Project, finding: &Finding) -> String {
    let Some(span) = finding.diagnostic.span() else { return "nowhere".to_owned() };
    let sources = project.sources();
    format!("{}:{}", sources.name(span.source), sources.line_column(span.source, span.start).line)
}

/// What a case does that it should not.
fn play(rule: &str, case: &Case) -> Vec<String> {
    let mut wrong = Vec::new();
    let project = case.project();
    let scripts = case.script.as_ref().map_or(&**SCRIPTS, slice::from_ref);
    let mut findings = check(&project, &[], scripts);
    findings.retain(|finding| finding.diagnostic.rule() == rule);
    let found: BTreeSet<String> = findings.iter().map(|finding| place(&project, finding)).collect();
    let said: Vec<&str> = findings.iter().map(|finding| finding.diagnostic.message()).collect();
    if found != case.findings {
        wrong
            .push(format!("{rule}, {}: expected {:?}, found {found:?}: {said:?}", case.title, case.findings));
    }
    if findings.iter().any(|finding| finding.diagnostic.help_text().is_none()) {
        wrong.push(format!("{rule}, {}: a finding without a cure: {said:?}", case.title));
    }
    for (path, expected) in &case.fixed {
        let source = project.sources().iter().find(|(_, name, _)| name == path).expect("a file").0;
        let text = fixed(&findings, project.sources(), source);
        if text.as_deref() != Some(&*unescaped(expected)) {
            wrong.push(format!("{rule}, {}: expected {expected:?}, mended {text:?}", case.title));
        }
    }
    wrong
}

fn rules() -> BTreeSet<&'static str> {
    RULES.iter().map(|rule| rule.name).chain(LOADING.iter().map(|rule| rule.name)).collect()
}

#[test]
fn every_rule_finds_its_fault_and_nothing_else() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let path = format!("tests/locale-rules/{rule}.md");
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let cases = cases(&text);
        assert!(cases.iter().any(|case| !case.findings.is_empty()), "{path} has no case with the fault");
        assert!(cases.iter().any(|case| case.findings.is_empty()), "{path} has no case without the fault");
        wrong.extend(cases.iter().flat_map(|case| play(rule, case)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_of_cases_has_its_rule() {
    let files = fs::read_dir("tests/locale-rules").expect("a folder of cases");
    for entry in files {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        assert!(path.is_dir() || rules().contains(&*name), "{} has no rule", path.display());
    }
}

#[test]
fn shipped_languages_break_no_rule() {
    let files: Vec<LocaleText> =
        shipped::locale_files().map(|(path, text)| LocaleText::new(path, text)).collect();
    let project = Project::load(&files, Locale::ENGLISH);
    let findings = check(&project, &[], &SCRIPTS);
    let found: Vec<String> = findings
        .iter()
        .map(|finding| format!("{} {:?}", place(&project, finding), finding.diagnostic))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
    assert!(project.locales().count() >= 4);
}

/// German, made with the kit alone.
#[test]
fn the_example_of_an_own_language_breaks_no_rule() {
    let own = fs::read_dir("examples/own-locale/de").expect("a folder").map(|entry| {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
        LocaleText::new(format!("de/{name}"), fs::read_to_string(&path).expect("a text"))
    });
    let english = shipped::locale_files().filter(|(path, _)| path.starts_with("en/"));
    let files: Vec<LocaleText> = own.chain(english.map(|(path, text)| LocaleText::new(path, text))).collect();
    let project = Project::load(&files, Locale::ENGLISH);
    let findings = check(&project, &[], &SCRIPTS);
    assert!(findings.is_empty(), "{findings:#?}");
    assert_eq!(project.locales().count(), 2);
}

#[test]
fn the_style_that_is_described_is_read() {
    let described = include_str!("../docs/style-format.md");
    let blocks = described.split("```toml\n").skip(1).filter_map(|rest| Some(rest.split_once("```")?.0));
    let names = ["ro/style.toml", "ro/exceptions.toml", "ro/reviewed.toml"];
    let mut files: Vec<_> =
        names.into_iter().zip(blocks).map(|(name, text)| LocaleText::new(name, text)).collect();
    assert_eq!(files.len(), names.len());
    files.push(LocaleText::new("ro/a.ftl", "hold = Un moment."));
    let project = Project::load(&files, Locale::ENGLISH);
    let findings = check(&project, &[], &[]);
    let found: Vec<_> = findings.iter().map(|finding| finding.diagnostic.rule()).collect();
    assert!(!found.contains(&"wrong-style-file") && !found.contains(&"missing-style"), "{findings:#?}");
    assert!(
        found.contains(&"idle-exception") && !found.contains(&"exception-without-reason"),
        "{findings:#?}"
    );
}

#[test]
fn rules_are_sorted_and_named_once() {
    assert!(RULES.is_sorted_by_key(|rule| rule.name));
    assert!(LOADING.is_sorted_by_key(|rule| rule.name));
    assert_eq!(rules().len(), RULES.len() + LOADING.len());
    assert!(Path::new("docs/rules").is_dir(), "`cargo xtask rules` writes the pages");
}
