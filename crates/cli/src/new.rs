//! `etiquette new`: a folder with a script, its messages and its conversation tests. What is there already is never written
//! over.

use std::{collections::BTreeMap, io::Write as _, path::Path, sync::Arc};

use etiquette::{
    Script,
    check::conversation::{World, bless, run as run_tests, unknown_script},
    diag::{Diagnostic, Sources, did_you_mean},
    phrasebook::Catalogue,
    script::{json_schema, load},
    shipped,
};
use include_dir::{Dir, include_dir};

use crate::{Done, args::ProjectArgs, error::CliError, files, output::Output};

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The files of a project, by their paths in its folder.
type Files = BTreeMap<String, String>;

/// What a profile puts into the templates: for each name in braces, a text.
type Values = BTreeMap<String, String>;

pub(crate) fn run(args: &ProjectArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let name = &args.name;
    let is_word =
        |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if !name.split('-').all(is_word) {
        return Err(CliError::NoScriptName { name: name.clone() });
    }
    let here = args.within == Path::new(".");
    let folder = if here { Path::new(name).to_owned() } else { args.within.join(name) };
    if folder.exists() {
        return Err(CliError::Exists { path: folder });
    }
    let files = project(args)?;
    files::write_into(&folder, &files, out)?;
    next(args, &folder, out)?;
    Ok(Done::Well)
}

/// What to do next, in words and commands.
fn next(args: &ProjectArgs, folder: &Path, out: &mut Output<'_>) -> Result<(), CliError> {
    let name = &args.name;
    let only: String = locales(args).iter().map(|tag| format!(" --locale {tag}")).collect();
    let first = locales(args).remove(0);
    let commands = [
        (format!("etiquette check {name}.toml locales{only}"), "what is wrong with script and messages"),
        ("etiquette test".to_owned(), "whether the calls in conversations/ go as written"),
        (format!("etiquette prove {name}.toml --locales locales"), "whether every call keeps the rules"),
        (format!("etiquette play {name}.toml --locales locales --locale {first}"), "hold a call yourself"),
    ];
    writeln!(out, "\nNext, in the folder `{}`:", folder.display())?;
    for (command, what) in commands {
        writeln!(out, "  {command}\n      {what}")?;
    }
    writeln!(
        out,
        "Then change a step in {name}.toml and its sentence in locales/{first}/{name}.ftl, run `etiquette test --bless`,\n\
         and read what the call has become. `etiquette explain NAME` tells what a finding or a rule means."
    )?;
    Ok(())
}

/// The languages that are wanted.
fn locales(args: &ProjectArgs) -> Vec<String> {
    if args.locales.is_empty() { vec!["en".to_owned()] } else { args.locales.clone() }
}

fn project(args: &ProjectArgs) -> Result<Files, CliError> {
    let mut profiles: BTreeMap<String, Values> =
        toml::from_str(template("profiles.toml")).unwrap_or_default();
    let mut values = profiles.remove(&args.profile).ok_or_else(|| CliError::UnknownProfile {
        name: args.profile.clone(),
        help: did_you_mean(&args.profile, profiles.keys().map(String::as_str)),
    })?;
    values.insert("name".to_owned(), args.name.clone());
    values.insert("profile".to_owned(), args.profile.clone());
    let script = filled(template("script.toml"), &values);
    let mut files = Files::new();
    let mut calls = String::new();
    for tag in locales(args) {
        let path = format!("locales/{tag}.ftl");
        let texts = TEMPLATES.get_file(&path).and_then(|file| file.contents_utf8());
        let texts = texts.ok_or_else(|| CliError::NoTemplate { tag: tag.clone(), known: languages() })?;
        files.insert(format!("locales/{tag}/{}.ftl", args.name), filled(texts, &values));
        calls += &template("calls.md").replace("{locale}", &tag);
    }
    values.insert("calls".to_owned(), calls);
    let conversations = filled(template("conversations.md"), &values);
    files.insert(
        "conversations/first-calls.md".to_owned(),
        played(&args.name, &script, &conversations, &files),
    );
    files.insert(format!("{}.toml", args.name), script);
    files.insert("script.schema.json".to_owned(), json_schema());
    Ok(files)
}

/// A template; they are built in, and a test reads each.
fn template(path: &str) -> &'static str {
    TEMPLATES.get_file(path).and_then(|file| file.contents_utf8()).unwrap_or_default()
}

/// The languages in which a new script speaks.
fn languages() -> String {
    let files = TEMPLATES.get_dir("locales").into_iter().flat_map(|folder| folder.files());
    let tags: Vec<String> =
        files.filter_map(|file| Some(format!("`{}`", file.path().file_stem()?.to_str()?))).collect();
    tags.join(", ")
}

/// A template with what stands for the names in its braces.
fn filled(template: &str, values: &Values) -> String {
    let mut filled = template.to_owned();
    // What is put in may name other values: the name of the script last.
    for (name, value) in values.iter().filter(|(name, _)| *name != "name") {
        filled = filled.replace(&format!("{{{name}}}"), value);
    }
    filled.replace("{name}", values.get("name").map_or("", String::as_str))
}

/// The conversation tests with the calls as they are played.
fn played(name: &str, script: &str, conversations: &str, files: &Files) -> String {
    let texts = files.iter().filter_map(|(path, text)| Some((path.strip_prefix("locales/")?, text.as_str())));
    let phrases = shipped::builder().add_files(texts).build(&mut Sources::new()).catalogue;
    let script = load(name, script, &mut Sources::new()).script.map(Arc::new);
    let mut sources = Sources::new();
    let source = sources.add(name, conversations);
    let tests = run_tests(source, &mut sources, &Begun { script, phrases });
    bless(conversations, &tests.outcomes)
}

/// The new script with its messages.
struct Begun {
    script: Option<Arc<Script>>,
    phrases: Catalogue,
}

impl World for Begun {
    fn script(&self, name: &str) -> Result<Arc<Script>, Diagnostic> {
        self.script.clone().ok_or_else(|| unknown_script(name, []))
    }

    fn phrases(&self) -> &Catalogue {
        &self.phrases
    }
}
