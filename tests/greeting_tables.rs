//! Every greeting of every shipped language, in `locales/<tag>/greetings.golden`, for a reviewer to read. After a change
//! of greetings `BLESS=1 cargo test --test greeting_tables` writes the tables anew. Requirement S4.1.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
};

use etiquette::{
    Lexicon, Locale,
    phrasebook::{Settings, Speaker},
    shipped,
};

/// Every greeting with the times of day at which it may be said, under who rang and how the two talk.
fn table(locale: Locale, lexicon: &Lexicon) -> String {
    let mut sections: BTreeMap<String, BTreeMap<String, BTreeSet<&str>>> = BTreeMap::new();
    for context in lexicon.contexts() {
        let speaker = Speaker::new(context.alias.then_some("Ana"), context.organisation.then_some("Aproape"));
        let time = context
            .minute
            .and_then(|minute| lexicon.period(minute))
            .map_or("unknown", |period| &*period.name);
        let section =
            sections.entry(format!("{} {}", context.direction.name(), context.channel.name())).or_default();
        for greeting in lexicon.enumerate(&context) {
            let settings = Settings::new(locale, context.channel);
            let text = shipped::phrases().render_greeting(&greeting, &settings, speaker).text;
            section.entry(text.replace(['\u{2068}', '\u{2069}'], "")).or_default().insert(time);
        }
    }
    let mut out = String::new();
    for (heading, greetings) in sections {
        out += &format!("# {heading}: {} greetings\n", greetings.len());
        for (text, times) in greetings {
            let times: Vec<&str> = times.into_iter().collect();
            out += &format!("{text}  ({})\n", times.join(", "));
        }
        out.push('\n');
    }
    out.trim_end().to_owned() + "\n"
}

#[test]
fn greetings_are_those_that_were_reviewed() {
    let phrases = shipped::phrases();
    let mut differences = Vec::new();
    for locale in phrases.locales() {
        let (lexicon, _) = phrases.lexicon(locale).expect("a lexicon");
        let path = format!("locales/{locale}/greetings.golden");
        let (table, golden) = (table(locale, lexicon), fs::read_to_string(&path).unwrap_or_default());
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &table).expect("a file that can be written");
        } else {
            let (lines, known): (Vec<&str>, Vec<&str>) = (table.lines().collect(), golden.lines().collect());
            let new =
                lines.iter().filter(|line| !known.contains(line)).map(|line| format!("{path}: + {line}"));
            let gone =
                known.iter().filter(|line| !lines.contains(line)).map(|line| format!("{path}: - {line}"));
            differences.extend(new.chain(gone));
        }
    }
    assert!(
        differences.is_empty(),
        "{differences:#?}\nif this is as it should be: BLESS=1 cargo test --test greeting_tables"
    );
}
