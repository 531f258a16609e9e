//! A conversation-script engine for contact centres, helplines and live chat: a script says what is said and what may
//! follow, phrase books say it in any language, and a live call is a plain value that one function steps.
//!
//! ```
//! use std::sync::Arc;
//! use etiquette::{Call, Context, Effect, Event, Step, Timestamp, shipped};
//! use etiquette::phrasebook::{Settings, Speaker};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let script = Arc::new(shipped::script("helpline").ok_or("not shipped")?);
//! let phrases = shipped::phrases();
//! let mut call = Call::try_new(script, Context { call: "c-1".into(), ..Context::default() })?;
//!
//! let mut step = Step::default();
//! let answered = Event::named(call.script(), "answered")?;
//! call.step(&answered, Timestamp::from_millis(0), &mut step)?;
//!
//! let settings = Settings::new(call.locale(), call.context().channel);
//! let mut said = Vec::new();
//! for (_, effect) in step.effects(call.script()) {
//!     match effect {
//!         Effect::Greet(greet) => said.push(phrases.greet(&greet, &settings, Speaker::default()).rendered.text),
//!         Effect::Say(line) => said.push(phrases.render(&line.message, &settings).text),
//!         _ => {}
//!     }
//! }
//! assert!(said[0].starts_with("Hello"));
//! # Ok(()) }
//! ```
//!
//! The main types are [`Script`], [`Call`], [`Context`], [`Event`], [`Step`] and [`Effect`], and
//! [`phrasebook::Catalogue`]. The modules are the crates that the engine is made of; a host that needs only some of them
//! may depend on those instead.
//!
//! # Features
//!
//! - `locales` (on by default): the four shipped languages and the shipped scripts, in [`shipped`].
//! - `sqlite` (on by default): `store::SqliteStore`, which keeps calls in a file, with SQLite built in.

pub use etiquette_core::{
    Act, Argument, ArgumentValue, Arguments, Call, CallError, Cause, Channel, Conditions, Connection,
    Context, DataClass, Direction, Draw, Effect, EffectNumber, Event, EventError, FactView, Fingerprint,
    Greet, Greeting, Happening, Lexicon, Limits, Line, Locale, LocaleError, MessageRef, Migrated, Migration,
    Money, Move, Obligation, Obstacle, Offer, Operator, Outcome, PersonalFacts, Precedence, Refusal,
    Register, RestoreError, SavedCall, Script, ScriptError, Source, Stage, Step, Text, Timestamp, Traced,
    Value, When, Why, Zone,
};

#[cfg(feature = "locales")]
pub mod shipped;

/// Has the programs in the README and in the book compiled and run.
#[cfg(all(doctest, feature = "locales", feature = "sqlite"))]
mod pages {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../docs/embedding.md")]
    struct Embedding;
    #[doc = include_str!("../docs/migration.md")]
    struct Migration;
}

/// Checks of scripts and phrases, conversation tests, played calls and those that take a whole script, graphs, logs and
/// scores.
pub mod check {
    pub use etiquette_check::{
        conversation, cover, explain, export, graph, lint, locale, log, migrate, plays, prove, replay,
        report, score, simulate, transcript, visible_lines,
    };
}

/// The call machine in full: models for those who write front ends, and saved calls for those who write stores.
pub mod core {
    pub use etiquette_core::{DayPeriod, GreetingOption, LexiconError, LexiconModel, Needs, Part};
    pub use etiquette_core::{
        EventId, FactId, FactKind, FlowId, LineId, MessageId, Observation, OutputId, Progress, Rule, RuleId,
        SavedTimer, Standing, StepId, TimerId, Watch, model, rule,
    };
}

/// What the rules of the checkers mean: a page in Markdown for each, as in `docs/rules`.
pub mod rules {
    use include_dir::{Dir, include_dir};

    static PAGES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/docs/rules");

    /// The page of a rule, by the name that findings have.
    ///
    /// ```
    /// assert!(etiquette::rules::page("unknown-step").is_some_and(|page| page.contains("## What to write instead")));
    /// ```
    pub fn page(name: &str) -> Option<&'static str> {
        PAGES.get_file(format!("{name}.md"))?.contents_utf8().filter(|_| name != INDEX)
    }

    /// The names of all rules, in the order of the alphabet.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let names = PAGES.files().filter_map(|file| file.path().file_stem()?.to_str());
        names.filter(|name| *name != INDEX)
    }

    /// The page that lists the others.
    const INDEX: &str = "README";
}

/// What an author or a translator wrote wrong, with its place and its cure.
pub mod diag {
    pub use etiquette_diag::{
        Diagnostic, Diagnostics, Label, Position, Severity, SourceId, Sources, Span, did_you_mean, github,
        json, sarif, suggest, summary, terminal,
    };
}

/// Phrases in all languages.
pub mod phrasebook {
    pub use etiquette_phrasebook::{
        Built, Catalogue, CatalogueBuilder, Contract, Greeted, MessageInfo, PhrasebookError, PluralCategory,
        Problem, ProblemKind, Rendered, Selection, Settings, SharedCatalogue, Speaker, VariableDoc,
        VariableType, VariableUse, documented_variables, syntax, voice,
    };
}

/// Decisions around a call: whom one may reach, what it costs, whom one answers, what is kept.
pub mod policy {
    pub use etiquette_policy::{
        Answer, Citation, Confidence, Consent, ConsentLack, Contact, Counted, Date, Days, DoNotCall,
        Exception, Finding, Frequency, Holiday, Holidays, Hours, IanaZone, Invitation, LineProfile,
        LineProfiles, Local, Lookup, Medium, Pack, Packs, PlanB, PolicyError, PriceLimit, Purpose, Reached,
        Reason, Recording, Request, Rule, RuleKind, Rules, Source, Span, Stretch, Urgency, Verdict, agree,
        availability, decide, price, redact, redact_context, redact_event, referral, retention, screening,
    };
}

/// Scripts in TOML.
pub mod script {
    pub use etiquette_script::{
        ArrowId, KeyDoc, LoadOptions, Loaded, Places, TableDoc, ValueError, json_schema, load, load_with,
        parse_value, profile_names, standard_names, tables,
    };
}

/// Saved calls and stores for them.
pub mod store {
    #[cfg(feature = "sqlite")]
    pub use etiquette_store::SqliteStore;
    pub use etiquette_store::{
        CallStore, Change, Expected, Key, Kind, MemoryStore, Revision, SealError, SealKey, Snapshot,
        SnapshotError, StoreError, Stored, Task, personal_from_bytes, personal_to_bytes,
    };
}
