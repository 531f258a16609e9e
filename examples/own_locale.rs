//! A language of the host's own, read from a folder at run time: no Rust is touched for it.
//!
//! The folder has German, made with `etiquette locale new de` and no Rust; a message that were missing in it would be
//! said in English.
//!
//! `cargo run --example own_locale`

#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::{error::Error, fs, path::Path, sync::Arc};

use etiquette::{
    Call, Context, Effect, Event, Locale, Step, Timestamp,
    diag::{Sources, terminal},
    phrasebook::{Contract, Settings, SharedCatalogue, Speaker},
    shipped,
};

fn main() -> Result<(), Box<dyn Error>> {
    let mut sources = Sources::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/own-locale");
    let built = shipped::builder().add_files(files(&folder, "de")?).build(&mut sources);
    // What the English messages promise, the folder must keep; otherwise what was there before stays.
    let phrases = SharedCatalogue::new(shipped::phrases().clone());
    let contract = Contract::of(&phrases.current(), Locale::ENGLISH);
    if let Err(refused) = phrases.offer_within(&built, &contract) {
        return Err(format!("{refused}\n{}", terminal(&built.diagnostics, &sources, false)).into());
    }
    let phrases = phrases.current();

    let script = Arc::new(shipped::script("support").ok_or("not shipped")?);
    let context = Context {
        call: "c-3".into(),
        locale: Locale::try_new("de")?,
        alias: Some("Anna".into()),
        ..Context::default()
    };
    let mut call = Call::try_new(script, context)?;
    let mut step = Step::default();
    for (second, name) in (0..).zip(["answered", "spoke", "choose question"]) {
        call.step(&Event::named(call.script(), name)?, Timestamp::from_millis(second * 1000), &mut step)?;
        let settings = Settings::new(call.locale(), call.context().channel);
        for (_, effect) in step.effects(call.script()) {
            let rendered = match effect {
                Effect::Greet(greet) => {
                    let speaker = Speaker::new(call.context().alias.as_deref(), None);
                    phrases.greet(&greet, &settings, speaker).rendered
                }
                Effect::Say(line) => phrases.render(&line.message, &settings),
                _ => continue,
            };
            let answered = rendered.locale.map(|locale| locale.to_string()).unwrap_or_default();
            println!("{answered}  {}", rendered.text);
        }
    }
    Ok(())
}

/// The files of one language below a folder, named as a catalogue wants them: `de/support.ftl`.
fn files(folder: &Path, tag: &str) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder.join(tag))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file without a name")?;
        files.push((format!("{tag}/{name}"), fs::read_to_string(&path)?));
    }
    Ok(files)
}
