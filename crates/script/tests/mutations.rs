//! The shipped scripts with a slip of the hand in them.

use std::{collections::BTreeSet, fs, sync::LazyLock};

use etiquette_diag::{Sources, terminal};
use etiquette_script::load;
use proptest::{prelude::*, sample::Index};

/// The shipped scripts. The published crate comes without them.
static SCRIPTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let path = |name| format!("{}/../../examples/scripts/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let names = ["helpline", "support", "callback"];
    let found: Vec<String> =
        names.into_iter().filter_map(|name| fs::read_to_string(path(name)).ok()).collect();
    assert!(found.is_empty() || found.len() == names.len(), "a shipped script is gone");
    found
});

/// A slip; the numbers are turned into places once the script is known.
#[derive(Clone, Debug)]
enum Slip {
    Deleted(Index),
    Doubled(Index),
    Swapped(Index, Index),
    /// A letter of a word, and what becomes of it.
    Misspelt(Index, Letter),
}

#[derive(Clone, Copy, Debug)]
enum Letter {
    Lost,
    Doubled,
    Changed,
}

impl Slip {
    fn apply(&self, text: &str) -> String {
        let mut lines: Vec<&str> = text.lines().collect();
        let place = |index: &Index| index.index(text.lines().count());
        match self {
            Self::Deleted(line) => drop(lines.remove(place(line))),
            Self::Doubled(line) => {
                lines.splice(place(line)..place(line), text.lines().nth(place(line))).for_each(drop)
            }
            Self::Swapped(one, other) => lines.swap(place(one), place(other)),
            Self::Misspelt(place, letter) => return misspell(text, *place, *letter),
        }
        lines.join("\n")
    }
}

fn misspell(text: &str, place: Index, letter: Letter) -> String {
    let letters = text.char_indices().filter(|(_, letter)| letter.is_ascii_lowercase());
    let (at, old) = letters.clone().nth(place.index(letters.count())).unwrap_or_default();
    let (before, after) = text.split_at(at);
    let after = after.strip_prefix(old).unwrap_or(after);
    match letter {
        Letter::Lost => format!("{before}{after}"),
        Letter::Doubled => format!("{before}{old}{old}{after}"),
        Letter::Changed => format!("{before}{}{after}", if old == 'x' { 'y' } else { 'x' }),
    }
}

fn slip() -> impl Strategy<Value = Slip> {
    let letter = prop_oneof![Just(Letter::Lost), Just(Letter::Doubled), Just(Letter::Changed)];
    prop_oneof![
        any::<Index>().prop_map(Slip::Deleted),
        any::<Index>().prop_map(Slip::Doubled),
        any::<(Index, Index)>().prop_map(|(one, other)| Slip::Swapped(one, other)),
        (any::<Index>(), letter).prop_map(|(place, letter)| Slip::Misspelt(place, letter)),
    ]
}

proptest! {
    #[test]
    fn slips_are_told_once_and_at_a_place(slips in proptest::collection::vec(slip(), 1..4)) {
        for script in SCRIPTS.iter() {
            let text = slips.iter().fold(script.clone(), |text, slip| slip.apply(&text));
            let mut sources = Sources::new();
            let loaded = load("script.toml", &text, &mut sources);
            prop_assert_eq!(loaded.script.is_some(), !loaded.diagnostics.has_errors());
            let found = loaded.diagnostics.finish();
            let mut said = BTreeSet::new();
            for finding in &found {
                let span = finding.span();
                let whole = span.is_some_and(|span| sources.text(span.source).get(span.range()).is_some());
                prop_assert!(whole && !finding.message().is_empty(), "{:?}", finding);
                prop_assert_ne!(finding.rule(), "refused-model");
                prop_assert!(said.insert((span, finding.rule(), finding.message())), "{:?}", finding);
            }
            terminal(&found, &sources, false);
        }
    }
}

#[test]
fn shipped_scripts_load() {
    for script in SCRIPTS.iter() {
        let mut sources = Sources::new();
        let found = load("script.toml", script, &mut sources).diagnostics.finish();
        assert!(found.is_empty(), "{}", terminal(&found, &sources, false));
    }
}
