//! What conversation tests have practised of a script: what their calls took, what was heard in which language, and what
//! its rules demanded. Nothing here says what is enough.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
};

use etiquette_core::{Locale, MessageId, RuleId, Script, model::Output};
use etiquette_phrasebook::Catalogue;

use super::Coverage;
use crate::{
    log::{LogLine, LogProblems},
    replay::Player,
    score::{Rulebook, Tally, score_line},
    transcript::{Entry, Put},
};

/// What calls have practised of one script.
#[derive(Clone)]
pub struct Practice {
    book: Arc<Rulebook>,
    script: Arc<Script>,
    taken: Coverage,
    heard: BTreeSet<(String, Locale)>,
    rules: BTreeMap<RuleId, Tally>,
    calls: usize,
}

impl fmt::Debug for Practice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = formatter.debug_struct("Practice");
        told.field("script", &self.script.name()).field("calls", &self.calls).field("taken", &self.taken);
        told.field("heard", &self.heard).field("rules", &self.rules).finish_non_exhaustive()
    }
}

impl Practice {
    /// Nothing practised yet.
    pub fn new(script: Arc<Script>) -> Self {
        Self {
            book: Arc::new(Rulebook::new(script.clone())),
            script,
            taken: Coverage::default(),
            heard: BTreeSet::new(),
            rules: BTreeMap::new(),
            calls: 0,
        }
    }

    /// Adds a call that was played to its end, [with a log](Player::with_log) and [with coverage](Player::with_coverage).
    pub fn add(&mut self, player: &Player<'_>, entries: &[Entry]) {
        self.calls += 1;
        player.coverage().into_iter().for_each(|taken| self.taken.extend(taken));
        for put in entries.iter().flat_map(|entry| &entry.puts) {
            if let Put::Say { message: Some(message), locale: Some(locale), .. } = put {
                self.heard.insert((message.clone(), *locale));
            }
        }
        let Some(line) = player.log().map(|log| log.line()) else { return };
        let mut problems = LogProblems::default();
        if let Some(call) = LogLine::read(&line, 1, &mut problems) {
            let score = score_line(&self.book, &call, (&line, 1), &mut problems);
            for ((rule, _), score) in self.script.rules().zip(&score.rules) {
                self.rules.entry(rule).or_default().add(&score.tally);
            }
        }
    }

    /// Adds what others have practised of the same script.
    pub fn extend(&mut self, other: &Self) {
        self.calls += other.calls;
        self.taken.extend(&other.taken);
        self.heard.extend(other.heard.iter().cloned());
        for (rule, tally) in &other.rules {
            self.rules.entry(*rule).or_default().add(tally);
        }
    }

    /// Whether it is of this very script.
    pub fn is_of(&self, script: &Arc<Script>) -> bool {
        Arc::ptr_eq(&self.script, script)
    }

    /// The script.
    pub fn script(&self) -> &Arc<Script> {
        &self.script
    }

    /// How many calls there were.
    pub const fn calls(&self) -> usize {
        self.calls
    }

    /// Steps, arrows, timers and refusals that were taken.
    pub const fn taken(&self) -> &Coverage {
        &self.taken
    }

    /// Whether a message was heard in a language.
    pub fn has_heard(&self, message: &str, locale: Locale) -> bool {
        self.heard.contains(&(message.to_owned(), locale))
    }

    /// What became of each rule: how often it was set off, kept, broken and excused.
    pub fn rules(&self) -> impl Iterator<Item = (RuleId, Tally)> {
        self.script.rules().map(|(rule, _)| (rule, self.rules.get(&rule).copied().unwrap_or_default()))
    }

    /// Why a rule is not judged: it depends on what no log tells.
    pub fn unjudged(&self, rule: RuleId) -> Option<&str> {
        self.book.unscored(rule)
    }

    /// Every message that can be said to the caller, each once: the variants of all lines.
    pub fn sayable(&self) -> BTreeSet<MessageId> {
        let lines = self.script.outputs().filter_map(|output| match output {
            Output::Say(line) => self.script.line_model(*line),
            _ => None,
        });
        lines.flat_map(|line| line.variants.iter().copied()).collect()
    }

    /// The languages in which a message can be heard and was not.
    pub fn unheard(&self, message: MessageId, phrases: &Catalogue) -> Vec<Locale> {
        let Some(name) = self.script.message(message) else { return Vec::new() };
        let can =
            |locale: &Locale| phrases.message(*locale, name).is_some() && !self.has_heard(name, *locale);
        phrases.locales().filter(can).collect()
    }
}
