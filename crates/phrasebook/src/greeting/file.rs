//! A greeting file as it is written down, with the places of what it names.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::LazyLock,
};

use etiquette_core::{
    Channel, DayPeriod, Direction, GreetingOption, LexiconModel, Locale, Needs, Part, Register,
};
use etiquette_diag::{Diagnostic, SourceId, Span};
use toml::de::DeTable;

use crate::{
    greeting::{lower, reader::Reader},
    load::Place,
    tag,
};

/// What joins two options, and what closes a greeting, unless the file says otherwise.
const JOINER: &str = ", ";
const TERMINAL: &str = ".";

static DAY_PERIODS: LazyLock<BTreeMap<String, BTreeMap<String, String>>> =
    LazyLock::new(|| toml::from_str(include_str!("../../data/day-periods.toml")).unwrap_or_default());

/// A greeting file that has been read, before core has checked it.
pub(crate) struct GreetingFile {
    pub(crate) model: LexiconModel,
    pub(crate) places: Places,
}

/// Where the things of a greeting file stand.
pub(crate) struct Places {
    pub(crate) source: SourceId,
    /// Parts, options and periods by name.
    pub(crate) names: BTreeMap<Box<str>, Range<usize>>,
    /// Where each option names its message.
    pub(crate) messages: Vec<Span>,
}

/// Reads a greeting file. `None` if it cannot become a lexicon.
pub(crate) fn read(
    text: &str,
    source: SourceId,
    locale: Locale,
    found: &mut Vec<Diagnostic>,
) -> Option<GreetingFile> {
    let before = found.len();
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { source, found };
    let ends: Vec<usize> = text.match_indices('\n').map(|(end, _)| end).collect();
    let mut broken = BTreeSet::new();
    for error in &errors {
        // What is wrong further along a line follows from what was wrong before, and there may be thousands of it.
        let start = error.span().map_or(0, |span| span.start);
        if !broken.insert(ends.partition_point(|end| *end < start)) {
            continue;
        }
        let range =
            Place { source, text, written: text, skipped: 0 }.range(error.span().unwrap_or(0..0)).range();
        let message = error.message().lines().collect::<Vec<_>>().join(", ");
        reader.report(
            "toml-syntax",
            message,
            range,
            "a line is `key = \"text\"`, `key = true` or `[[part.option]]`",
        );
    }
    // A broken table would be reported again for what it lacks.
    if !errors.is_empty() {
        return None;
    }
    let places = Places { source, names: BTreeMap::new(), messages: Vec::new() };
    let mut file = GreetingFile { model: LexiconModel::default(), places };
    file.read(table.get_ref(), locale, &mut reader);
    (found.len() == before).then_some(file)
}

impl GreetingFile {
    fn read(&mut self, table: &DeTable<'_>, locale: Locale, reader: &mut Reader<'_>) {
        reader.keys(table, &["terminal", "times", "part"]);
        let terminal = table.get("terminal").and_then(|value| reader.text(value));
        self.model.terminal = terminal.unwrap_or(TERMINAL).into();
        match table.get("times") {
            Some(value) => {
                let times = reader.table(value);
                times.into_iter().for_each(|times| self.times(times, reader));
            }
            None => self.default_times(locale, reader),
        }
        match table.get("part") {
            Some(value) => {
                for (part, range) in reader.tables(value) {
                    self.part(part, range, reader);
                }
            }
            None => reader.report(
                "missing-key",
                "expected `[[part]]`, found none".to_owned(),
                0..0,
                "write the parts in the order of the language",
            ),
        }
    }

    fn times(&mut self, times: &DeTable<'_>, reader: &mut Reader<'_>) {
        for (name, value) in times {
            let Some(hours) = reader.text(value) else { continue };
            match period(name.get_ref(), hours) {
                Some(period) => {
                    self.places.names.entry(period.name.clone()).or_insert_with(|| name.span());
                    self.model.periods.push(period);
                }
                None => {
                    let message = format!("expected hours such as `05:00-12:00`, found `{hours}`");
                    reader.report("wrong-hours", message, value.span(), "times are from `00:00` to `24:00`");
                }
            }
        }
    }

    /// The periods of CLDR for a language that the file says nothing of.
    fn default_times(&mut self, locale: Locale, reader: &mut Reader<'_>) {
        let mut tags = std::iter::successors(Some(locale), |tag| tag::parent(*tag));
        let Some(times) = tags.find_map(|tag| DAY_PERIODS.get(tag.as_str())) else {
            let message = format!("expected `[times]`, since those of `{locale}` are not known, found none");
            return reader.report(
                "missing-key",
                message,
                0..0,
                "write when each stretch of the day begins and ends",
            );
        };
        self.model.periods = times.iter().filter_map(|(name, hours)| period(name, hours)).collect();
    }

    fn part(&mut self, table: &DeTable<'_>, range: Range<usize>, reader: &mut Reader<'_>) {
        reader.keys(table, &["name", "option"]);
        let Some(name) = self.required(table, "name", range, reader) else { return };
        let tables = table.get("option").map(|options| reader.tables(options)).unwrap_or_default();
        let options =
            tables.into_iter().filter_map(|(option, range)| self.option(option, range, reader)).collect();
        self.model.parts.push(Part { name, options });
    }

    fn option(
        &mut self,
        table: &DeTable<'_>,
        range: Range<usize>,
        reader: &mut Reader<'_>,
    ) -> Option<GreetingOption> {
        reader.keys(table, &["name", "message", "when", "then", "ends", "joiner"]);
        let name = self.required(table, "name", range.clone(), reader);
        let message = table.get("message").map(|value| (value.span(), reader.text(value)));
        let Some((place, message)) = message else {
            let help = "name the message that the option speaks";
            reader.report("missing-key", "expected `message`, found none".to_owned(), range, help);
            return None;
        };
        let message: Box<str> = message?.into();
        self.places.messages.push(Span::new(reader.source, place));
        let needs = table.get("when").and_then(|value| reader.table(value));
        let then = table.get("then").map(|value| reader.texts(value)).unwrap_or_default();
        let joiner = table.get("joiner").and_then(|value| reader.text(value));
        Some(GreetingOption {
            name: name?,
            message,
            needs: needs.map(|when| self::needs(when, reader)).unwrap_or_default(),
            then: then.into_iter().map(Into::into).collect(),
            ends: table.get("ends").and_then(|value| reader.flag(value)).unwrap_or(false),
            joiner: joiner.unwrap_or(JOINER).into(),
        })
    }

    /// A name, which must be there, and which is remembered with its place.
    fn required(
        &mut self,
        table: &DeTable<'_>,
        key: &str,
        range: Range<usize>,
        reader: &mut Reader<'_>,
    ) -> Option<Box<str>> {
        let Some(value) = table.get(key) else {
            let help = "give it a name of its own";
            reader.report("missing-key", format!("expected `{key}`, found none"), range, help);
            return None;
        };
        let name: Box<str> = reader.text(value)?.into();
        self.places.names.insert(name.clone(), value.span());
        Some(name)
    }

    /// The lexicon of the file, if core finds nothing wrong with it.
    pub(crate) fn lower(self, found: &mut Vec<Diagnostic>) -> Option<lower::Lowered> {
        lower::lower(self, found)
    }
}

fn needs(when: &DeTable<'_>, reader: &mut Reader<'_>) -> Needs {
    let known = ["time", "direction", "channel", "register", "returning", "organisation", "alias"];
    reader.keys(when, &known);
    let times = when.get("time").map(|value| reader.texts(value)).unwrap_or_default();
    let mut flag = |name: &str| when.get(name).and_then(|value| reader.flag(value));
    let (returning, organisation, alias) = (flag("returning"), flag("organisation"), flag("alias"));
    Needs {
        direction: when
            .get("direction")
            .and_then(|value| reader.named(value, Direction::ALL, Direction::name)),
        channel: when.get("channel").and_then(|value| reader.named(value, Channel::ALL, Channel::name)),
        register: when.get("register").and_then(|value| reader.named(value, Register::ALL, Register::name)),
        returning,
        organisation,
        alias,
        times: times.into_iter().map(Into::into).collect(),
    }
}

fn period(name: &str, hours: &str) -> Option<DayPeriod> {
    let (from, before) = hours.split_once('-')?;
    Some(DayPeriod { name: name.into(), from: minute(from)?, before: minute(before)? })
}

/// The minute of the day of `HH:MM`, from `00:00` to `24:00`.
fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let two_digits = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(hours) || !two_digits(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (minutes < 60).then_some(hours * 60 + minutes).filter(|minute| *minute <= 24 * 60)
}
