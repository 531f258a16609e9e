//! The files of a new language, to be filled: every message of the reference as a stub with its comment and its text.
//! Nothing here writes a file, and nothing that somebody has translated is touched.
//!
//! A stub is a comment, so that a message is said in the language of the reference until it is translated. Greetings are
//! put together from messages, so these stand as they are in the reference, marked with [`TO_TRANSLATE`].

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use etiquette_core::Locale;
use etiquette_diag::Span;
use etiquette_phrasebook::{
    Catalogue, PluralCategory, VariableType,
    syntax::{PhraseEntry, PhrasePart, Piece, Select, Selector},
};

use crate::locale::project::Project;

/// Marks a message whose text is still that of the reference.
pub const TO_TRANSLATE: &str = "To translate.";

const STYLE: &str = include_str!("style-to-fill.toml");

/// What a folder of a language still lacks, as the files to be written: their paths below the folder of locales, and
/// their whole text. What is there stays, and stubs follow it.
///
/// # Examples
///
/// ```
/// use etiquette_check::locale::{LocaleText, Project, scaffold};
/// use etiquette_core::Locale;
///
/// let english = "# Said after a hold.\nhold-thanks = Thank you for waiting.\n";
/// let project = Project::load(&[LocaleText::new("en/hold.ftl", english)], Locale::ENGLISH);
/// let files = scaffold(&project, Locale::try_new("de")?);
///
/// let (_, stub) = files.iter().find(|(path, _)| path == "de/hold.ftl").unwrap();
/// assert!(stub.ends_with("# Said after a hold.\n# en: Thank you for waiting.\n# hold-thanks = \n"));
/// # Ok::<(), etiquette_core::LocaleError>(())
/// ```
pub fn scaffold(project: &Project, locale: Locale) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let spoken: BTreeSet<&str> = spoken(project);
    let own: BTreeSet<Cow<'_, str>> = project.entries(locale).map(PhraseEntry::name).collect();
    let there = texts(project, locale);
    for (name, source) in texts(project, project.reference()) {
        let path = format!("{locale}/{name}");
        if name.ends_with(".toml") {
            if !there.contains_key(&name) && name == "greeting.toml" {
                files.push((path, project.sources().text(source.source).to_owned()));
            }
            continue;
        }
        let before = there.get(&name).map(|span| project.sources().text(span.source)).unwrap_or_default();
        let entries = project.entries(project.reference()).filter(|entry| entry.span.source == source.source);
        let missing = entries.filter(|entry| !entry.term && !own.contains(&entry.name()));
        let missing = missing.filter(|entry| !before.contains(&format!("\n# {} =", entry.id)));
        let stubs: String =
            missing.map(|entry| stub(project, locale, entry, spoken.contains(&*entry.id))).collect();
        if !stubs.is_empty() {
            let gap = if before.is_empty() || before.ends_with("\n\n") { "" } else { "\n" };
            files.push((path, format!("{before}{gap}{}", stubs.trim_start_matches('\n'))));
        }
    }
    if !there.contains_key("style.toml") {
        files.push((format!("{locale}/style.toml"), STYLE.replace("LOCALE", locale.as_str())));
    }
    files
}

/// The messages that greetings of the reference speak.
fn spoken(project: &Project) -> BTreeSet<&str> {
    let lexicon = project.catalogue.lexicon(project.reference());
    let options = lexicon.into_iter().flat_map(|(lexicon, _)| lexicon.options());
    options.map(|option| &*option.message).collect()
}

/// The files of a locale by their name within its folder.
fn texts(project: &Project, locale: Locale) -> BTreeMap<String, Span> {
    let sources = project.languages.get(&locale).map(|language| &*language.sources).unwrap_or_default();
    let named = sources.iter().filter_map(|id| {
        let shown = project.sources().name(*id);
        let folder = format!("{locale}/");
        // The folder of the locale is the last one of that name on the way to the file.
        let at = shown.rfind(&folder)? + folder.len();
        Some((shown.get(at..)?.to_owned(), Span::new(*id, 0..0)))
    });
    named.collect()
}

fn stub(project: &Project, locale: Locale, entry: &PhraseEntry, spoken: bool) -> String {
    let whole = project.sources().text(entry.whole.source).get(entry.whole.range()).unwrap_or_default();
    let comment: String =
        entry.comment.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect();
    if spoken {
        return format!("\n{comment}# {TO_TRANSLATE}\n{whole}\n");
    }
    let said = whole.split_once('=').map_or(whole, |(_, text)| text).trim_start();
    let shown: String = said.lines().map(|line| format!("# {}: {line}\n", project.reference())).collect();
    let own: String = empty(project, locale, entry).lines().map(|line| format!("# {line}\n")).collect();
    format!("\n{comment}{shown}{own}")
}

/// The message without its words: its selects laid out for the language.
fn empty(project: &Project, locale: Locale, entry: &PhraseEntry) -> String {
    let select = |part: &PhrasePart| {
        let select = part.pieces.iter().find_map(|piece| match piece {
            Piece::Select(select) => Some(select),
            _ => None,
        });
        select.map(|select| layout(project, locale, entry, select)).unwrap_or_default()
    };
    let mut text = format!("{} = {}", entry.id, entry.value().map(select).unwrap_or_default());
    for part in entry.parts.iter().filter(|part| part.attribute.is_some()) {
        text += &format!("\n    .{} = {}", part.attribute.as_deref().unwrap_or_default(), select(part));
    }
    text
}

fn layout(project: &Project, locale: Locale, entry: &PhraseEntry, select: &Select) -> String {
    let Selector::Variable(variable) = &select.by else { return String::new() };
    let mut promised = project.contract.variables(&entry.id).into_iter().flatten();
    let counts = promised.any(|(name, kind)| *name == *variable.name && kind == Some(VariableType::Number));
    let keys: Vec<String> = if counts {
        let exact = select.variants.iter().map(|variant| variant.key.to_string());
        let exact = exact.filter(|key| PluralCategory::from_name(key).is_none());
        let categories = Catalogue::plural_categories(locale, variable.is_ordinal());
        exact.chain(categories.iter().map(ToString::to_string)).collect()
    } else {
        select.variants.iter().map(|variant| variant.key.to_string()).collect()
    };
    let default = if counts { "other" } else { select.default().map_or("other", |variant| &*variant.key) };
    let call = match &variable.function {
        Some(function) if variable.is_ordinal() => {
            format!("{function}(${}, type: \"ordinal\")", variable.name)
        }
        _ => format!("${}", variable.name),
    };
    let lines = keys.iter().map(|key| {
        let mark = if key == default { '*' } else { ' ' };
        format!("       {mark}[{key}] \n")
    });
    format!("\n    {{ {call} ->\n{}    }}", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::{Locale, Project, scaffold};
    use crate::locale::LocaleText;

    #[test]
    fn ordinals_have_the_categories_of_ordinals() {
        let english = "# $place (number): where the caller stands\nplace = { NUMBER($place, type: \"ordinal\") ->\n    \
            [one] You are { $place }st.\n   *[other] You are { $place }th.\n}\n";
        let project = Project::load(&[LocaleText::new("en/a.ftl", english)], Locale::ENGLISH);
        let stub = &scaffold(&project, Locale::try_new("fr").unwrap())[0].1;
        // Cardinals of French have `many`, too.
        let layout = "NUMBER($place, type: \"ordinal\") ->\n#         [one] \n#        *[other] \n#     }";
        assert!(stub.contains(layout), "{stub}");
    }
}
