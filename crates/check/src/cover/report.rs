//! What tests have practised of a script, for people and for programs. Nothing is played here.

use std::collections::BTreeMap;

use etiquette_diag::{SourceId, Sources};
use etiquette_phrasebook::Catalogue;
use etiquette_script::Places;
use serde_json::{Value, json};

use super::{Coverage, Practice, Target};
use crate::report::{Column, Listing, ListingLine, Mark, Report, Section, Table};

/// What can be counted of a script: a name, how much was taken, and how much there is where that is known.
fn counts(practice: &Practice, phrases: &Catalogue) -> Vec<(String, usize, Option<usize>)> {
    let possible = Coverage::possible(practice.script());
    let of = |name: &str, is: fn(&Target) -> bool| {
        let taken = practice.taken().iter().filter(is).count();
        (name.to_owned(), taken, Some(possible.iter().filter(is).count()))
    };
    let mut rows = vec![
        of("steps", |target| matches!(target, Target::Step(_))),
        of("transitions", |target| matches!(target, Target::Arrow(_))),
        of("timers", |target| matches!(target, Target::Timer(_))),
    ];
    let refusals = practice.taken().iter().filter(|target| matches!(target, Target::Refusal(..))).count();
    rows.push(("refusals".to_owned(), refusals, None));
    let script = practice.script();
    let names: Vec<&str> = practice.sayable().into_iter().filter_map(|id| script.message(id)).collect();
    for locale in phrases.locales() {
        let there = names.iter().filter(|name| phrases.message(locale, name).is_some());
        let heard = there.clone().filter(|name| practice.has_heard(name, locale)).count();
        rows.push((format!("messages in {locale}"), heard, Some(there.count())));
    }
    let judged = || practice.rules().filter(|(rule, _)| practice.unjudged(*rule).is_none());
    let all = Some(judged().count());
    rows.push(("rules set off".to_owned(), judged().filter(|(_, tally)| tally.activations > 0).count(), all));
    rows.push(("rules kept".to_owned(), judged().filter(|(_, tally)| tally.fulfilled > 0).count(), all));
    rows.push(("rules broken".to_owned(), judged().filter(|(_, tally)| tally.violated > 0).count(), all));
    rows
}

impl Practice {
    /// How much of the script was practised, in one line.
    pub fn summary(&self, phrases: &Catalogue) -> String {
        let part = |(name, taken, all): &(String, usize, Option<usize>)| match all {
            Some(all) => format!("{taken} of {all} {name}"),
            None => format!("{taken} {name}"),
        };
        let parts: Vec<String> = counts(self, phrases).iter().map(part).collect();
        let (calls, take) = if self.calls() == 1 { ("call", "takes") } else { ("calls", "take") };
        format!("{} {calls} {take} {}", self.calls(), parts.join(", "))
    }
}

/// The report on a script that is known as `name`: what was practised, what was not, and its text with marks.
pub fn practice_report(
    name: &str,
    practice: &Practice,
    (places, sources): (&Places, &Sources),
    phrases: &Catalogue,
) -> Report {
    let mut sections = vec![totals(practice, phrases)];
    sections.extend(missed(practice, places, sources));
    sections.extend(unheard(practice, phrases));
    sections.push(rules(practice));
    sections.extend(listings(practice, places, sources, phrases));
    Report { title: format!("Coverage of {name}"), sections }
}

fn totals(practice: &Practice, phrases: &Catalogue) -> Section {
    let all = |all: Option<usize>| all.map_or_else(|| "–".to_owned(), |all| all.to_string());
    let rows = counts(practice, phrases)
        .into_iter()
        .map(|(name, taken, of)| vec![name, taken.to_string(), all(of)])
        .collect();
    let columns = vec![Column::text("what"), Column::number("taken"), Column::number("of")];
    Section { heading: "Totals".to_owned(), table: Some(Table { columns, rows }), ..Section::default() }
}

fn missed(practice: &Practice, places: &Places, sources: &Sources) -> Option<Section> {
    let rows: Vec<Vec<String>> = missing(practice)
        .map(|target| vec![target.name(practice.script()), place(target, places, sources)])
        .collect();
    let columns = vec![Column::text("what"), Column::text("where")];
    (!rows.is_empty()).then(|| Section {
        heading: "Never taken".to_owned(),
        table: Some(Table { columns, rows }),
        ..Section::default()
    })
}

fn missing(practice: &Practice) -> impl Iterator<Item = Target> {
    let missing = Coverage::possible(practice.script()).without(practice.taken());
    missing.iter().collect::<Vec<_>>().into_iter()
}

fn place(target: Target, places: &Places, sources: &Sources) -> String {
    target.place(places).map_or_else(String::new, |span| {
        format!("{}:{}", sources.name(span.source), sources.line_column(span.source, span.start).line)
    })
}

fn unheard(practice: &Practice, phrases: &Catalogue) -> Option<Section> {
    let row = |id| {
        let locales: Vec<String> = practice.unheard(id, phrases).iter().map(ToString::to_string).collect();
        let message = practice.script().message(id)?;
        (!locales.is_empty()).then(|| vec![message.to_owned(), locales.join(", ")])
    };
    let rows: Vec<Vec<String>> = practice.sayable().into_iter().filter_map(row).collect();
    let columns = vec![Column::text("message"), Column::text("not heard in")];
    (!rows.is_empty()).then(|| Section {
        heading: "Never heard".to_owned(),
        table: Some(Table { columns, rows }),
        ..Section::default()
    })
}

fn rules(practice: &Practice) -> Section {
    let script = practice.script();
    let rows = practice.rules().map(|(rule, tally)| {
        let name = script.rule_model(rule).map_or_else(String::new, |rule| rule.model.name.to_string());
        let counts = [tally.activations, tally.fulfilled, tally.violated, tally.excused];
        let why = practice.unjudged(rule).unwrap_or_default().to_owned();
        [name].into_iter().chain(counts.map(|count| count.to_string())).chain([why]).collect()
    });
    let numbers = ["set off", "kept", "broken", "excused"].map(Column::number);
    let columns = [Column::text("rule")].into_iter().chain(numbers).chain([Column::text("not judged")]);
    Section {
        heading: "Rules".to_owned(),
        table: Some(Table { columns: columns.collect(), rows: rows.collect() }),
        ..Section::default()
    }
}

/// Something at a line of a file: whether it was practised, and what there is to say of it.
type At = (SourceId, usize);

/// The files in which the script is written, each line with what tests have taken of it.
fn listings(practice: &Practice, places: &Places, sources: &Sources, phrases: &Catalogue) -> Vec<Section> {
    let mut noted: BTreeMap<At, Vec<(bool, String)>> = BTreeMap::new();
    let mut note = |span: Option<etiquette_diag::Span>, was: bool, text: String| {
        if let Some(span) = span {
            let at = (span.source, sources.line_column(span.source, span.start).line);
            noted.entry(at).or_default().push((was, text));
        }
    };
    let script = practice.script();
    for target in Coverage::possible(script).iter() {
        note(target.place(places), practice.taken().contains(target), target.name(script));
    }
    for id in practice.sayable() {
        let locales = practice.unheard(id, phrases);
        let names: Vec<String> = locales.iter().map(ToString::to_string).collect();
        let message = script.message(id).unwrap_or_default();
        let text = format!("message `{message}` in {}", names.join(", "));
        places.message(id).iter().for_each(|span| note(Some(*span), names.is_empty(), text.clone()));
    }
    for (rule, tally) in practice.rules().filter(|(rule, _)| practice.unjudged(*rule).is_none()) {
        let name = script.rule_model(rule).map_or("", |rule| &*rule.model.name);
        note(places.rule(rule), tally.activations > 0, format!("rule `{name}` is set off"));
    }
    let files: Vec<SourceId> = sources.iter().map(|(id, _, _)| id).collect();
    let noted_in = |id: &SourceId| noted.keys().any(|(file, _)| file == id);
    files.into_iter().filter(noted_in).map(|id| listing(id, sources, &noted)).collect()
}

fn listing(id: SourceId, sources: &Sources, noted: &BTreeMap<At, Vec<(bool, String)>>) -> Section {
    let line = |(text, number): (&str, usize)| {
        let notes = noted.get(&(id, number)).map_or(&[][..], Vec::as_slice);
        let left: Vec<String> =
            notes.iter().filter(|(was, _)| !was).map(|(_, text)| format!("never: {text}")).collect();
        let mark = match (notes.len(), left.len()) {
            (0, _) => Mark::None,
            (_, 0) => Mark::Taken,
            (all, left) if all == left => Mark::Missed,
            _ => Mark::Partly,
        };
        ListingLine { text: text.to_owned(), mark, notes: left }
    };
    Section {
        heading: sources.name(id).to_owned(),
        listing: Some(Listing { lines: sources.text(id).lines().zip(1..).map(line).collect() }),
        ..Section::default()
    }
}

/// The same for programs.
pub fn practice_json(
    name: &str,
    practice: &Practice,
    (places, sources): (&Places, &Sources),
    phrases: &Catalogue,
) -> Value {
    let script = practice.script();
    let never: Vec<Value> = missing(practice)
        .map(|target| json!({ "what": target.name(script), "where": place(target, places, sources) }))
        .collect();
    let unheard: BTreeMap<&str, Vec<String>> = practice
        .sayable()
        .into_iter()
        .filter_map(|id| {
            let locales: Vec<String> =
                practice.unheard(id, phrases).iter().map(ToString::to_string).collect();
            (!locales.is_empty()).then_some((script.message(id)?, locales))
        })
        .collect();
    let rules: BTreeMap<&str, Value> = practice
        .rules()
        .filter_map(|(rule, tally)| {
            let value = match practice.unjudged(rule) {
                Some(why) => json!({ "not_judged": why }),
                None => json!({
                    "set_off": tally.activations,
                    "kept": tally.fulfilled,
                    "broken": tally.violated,
                    "excused": tally.excused,
                }),
            };
            Some((&*script.rule_model(rule)?.model.name, value))
        })
        .collect();
    let totals: Vec<Value> = counts(practice, phrases)
        .into_iter()
        .map(|(what, taken, of)| json!({ "what": what, "taken": taken, "of": of }))
        .collect();
    json!({
        "script": name,
        "calls": practice.calls(),
        "totals": totals,
        "never_taken": never,
        "never_heard": unheard,
        "rules": rules,
    })
}
