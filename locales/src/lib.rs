//! The languages that come with Etiquette: what callers hear and operators read, as Fluent files, how each language
//! greets, as lexicons, and how it is written, as styles.
//!
//! A language is a folder of this package, named by its language tag. Adding one, or a file to one, takes no Rust.
//! The package holds data only: who needs phrases gives [`files`] to a phrasebook.
//!
//! ```
//! let tags: Vec<_> = etiquette_locales::tags().collect();
//! assert!(["en", "fr", "ro", "ru"].iter().all(|tag| tags.contains(tag)));
//!
//! let (_, phrases) = etiquette_locales::files().find(|(path, _)| *path == "ro/hold.ftl").unwrap();
//! assert!(phrases.contains("hold-thanks = Vă mulțumesc că ați așteptat."));
//! ```

use include_dir::{Dir, File, include_dir};

/// The whole package, since a folder that does not exist yet cannot be named here.
static PACKAGE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR");

/// Every file of every language: its path, such as `ro/greeting.toml`, and its text, in the order of the paths.
///
/// # Examples
///
/// ```
/// let lexicons = etiquette_locales::files().filter(|(path, _)| path.ends_with("/greeting.toml"));
/// assert_eq!(lexicons.count(), etiquette_locales::tags().count());
/// ```
pub fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    PACKAGE.dirs().flat_map(language_files).filter_map(text_of)
}

/// Every file of one language, as [`files`] has them; none if there is no language of that tag.
///
/// # Examples
///
/// ```
/// assert!(etiquette_locales::files_of("ro").any(|(path, _)| path == "ro/hold.ftl"));
/// assert_eq!(etiquette_locales::files_of("tlh").count(), 0);
/// ```
pub fn files_of(tag: &str) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
    PACKAGE.get_dir(tag).into_iter().flat_map(language_files).filter_map(text_of)
}

/// The tag of every language, in alphabetical order.
///
/// # Examples
///
/// ```
/// assert!(etiquette_locales::tags().any(|tag| tag == "fr"));
/// ```
pub fn tags() -> impl Iterator<Item = &'static str> {
    PACKAGE.dirs().filter(|dir| language_files(dir).next().is_some()).filter_map(|dir| dir.path().to_str())
}

fn text_of(file: &'static File<'static>) -> Option<(&'static str, &'static str)> {
    Some((file.path().to_str()?, file.contents_utf8()?))
}

/// The Fluent files and lexicons of a folder; a folder that has none is no language.
fn language_files(dir: &'static Dir<'static>) -> impl Iterator<Item = &'static File<'static>> {
    dir.files()
        .filter(|file| file.path().extension().is_some_and(|ending| ending == "ftl" || ending == "toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(tag: &str) -> Vec<&'static str> {
        files()
            .filter_map(|(path, _)| path.split_once('/'))
            .filter(|(of, _)| *of == tag)
            .map(|(_, name)| name)
            .collect()
    }

    fn no_file_has(what: &str, has: impl Fn(&str) -> bool) {
        let found: Vec<_> = files().filter(|(_, text)| has(text)).map(|(path, _)| path).collect();
        assert!(found.is_empty(), "{what} in {found:?}");
    }

    #[test]
    fn tags_are_language_folders() {
        let tags: Vec<_> = tags().collect();
        assert!(tags.is_sorted());
        assert!(tags.contains(&"en"));
        assert!(!tags.contains(&"src"));
    }

    #[test]
    fn languages_have_the_same_files() {
        // What is excused and what has been reviewed is a language's own.
        let shared = |tag: &str| -> Vec<&str> {
            let own = ["exceptions.toml", "reviewed.toml"];
            names(tag).into_iter().filter(|name| !own.contains(name)).collect()
        };
        for tag in tags() {
            assert_eq!(shared(tag), shared("en"), "{tag}");
        }
    }

    #[test]
    fn every_file_is_text() {
        let embedded: usize = PACKAGE.dirs().map(|dir| language_files(dir).count()).sum();
        assert_eq!(files().count(), embedded);
        assert!(
            files().all(|(path, text)| !text.trim().is_empty() && text.ends_with('\n') && path.contains('/'))
        );
    }

    #[test]
    fn texts_hold_no_stray_characters() {
        no_file_has("a tab", |text| text.contains('\t'));
        no_file_has("a carriage return", |text| text.contains('\r'));
        no_file_has("a byte order mark", |text| text.contains('\u{feff}'));
        // Letters are composed in these languages, so a mark by itself is a letter in two pieces.
        no_file_has("a combining mark", |text| text.contains(|c| ('\u{300}'..='\u{36f}').contains(&c)));
    }
}
