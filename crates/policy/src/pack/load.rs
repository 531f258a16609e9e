//! A pack as a file says it. What a file leaves out is never guessed to be laxer than it could be.

use std::{collections::BTreeMap, sync::Arc};

use etiquette_diag::{Diagnostics, SourceId};

use crate::{
    Citation, Confidence, Date, Exception, Holiday, Holidays, IanaZone, Medium, Pack, Purpose, Rule,
    RuleKind, Source,
    pack::kind,
    read::{self, Table, Value},
};

/// The only version of the format.
const FORMAT: i64 = 1;

/// Reads a pack. `None` if anything is wrong with it, since half a law is none.
pub(super) fn load(source: SourceId, text: &str, found: &mut Diagnostics) -> Option<Pack> {
    let before = found.errors();
    let pack = read::file(source, text, found, pack);
    pack.filter(|_| found.errors() == before)
}

fn pack(table: &mut Table<'_, '_>) -> Option<Pack> {
    table.format(FORMAT);
    disclaimer(table);
    let code = table.need_text("code");
    let part_of = table.get("part-of").and_then(|value| table.text(value)).map(Into::into);
    let name = table.need_text("name");
    let verified_on = table.need("verified-on").and_then(|value| table.parsed(value, Date::parse));
    let review_by = table.need("review-by").and_then(|value| table.parsed(value, Date::parse));
    let zones = table.all_parsed("zones", IanaZone::try_new);
    let sources = sources(table);
    let (holidays, rules) = (table.get("holidays"), table.get("rule"));
    let head = Head { pack: code?.into(), verified_on: verified_on?, sources };
    let holidays = holidays.and_then(|value| table.inside(value, |inner| self::holidays(inner, &head)));
    let rules = rules.map(|value| table.list(value)).unwrap_or_default();
    let rules =
        rules.into_iter().filter_map(|value| table.inside(value, |inner| rule(inner, &head))).collect();
    Some(Pack {
        code: head.pack,
        part_of,
        name: name?.into(),
        verified_on: head.verified_on,
        review_by: review_by?,
        zones,
        holidays: holidays.unwrap_or_default(),
        rules,
    })
}

/// What the rules of a pack have in common.
struct Head {
    pack: Box<str>,
    verified_on: Date,
    sources: BTreeMap<Box<str>, Arc<Source>>,
}

/// Every pack says of itself that it is no legal advice.
fn disclaimer(table: &mut Table<'_, '_>) {
    let range = table.range();
    if !table.flag("not-legal-advice") {
        let message = "expected `not-legal-advice = true`, found none";
        table.report(
            "missing-disclaimer",
            message,
            range,
            "say so: whoever relies on a pack should ask a lawyer",
        );
    }
}

fn sources(table: &mut Table<'_, '_>) -> BTreeMap<Box<str>, Arc<Source>> {
    let Some(value) = table.get("source") else { return BTreeMap::new() };
    let entries = table.entries(value);
    let read = entries.into_iter().filter_map(|(name, value)| {
        let source = table.inside(value, |inner| {
            let title = inner.need_text("title")?.into();
            let url = inner.get("url").and_then(|url| inner.text(url)).map(Into::into);
            Some(Source { title, url })
        })?;
        Some((name.into(), Arc::new(source)))
    });
    read.collect()
}

fn holidays(table: &mut Table<'_, '_>, head: &Head) -> Option<Holidays> {
    citation(table, head);
    let days = table.all_parsed("days", Holiday::parse);
    Some(days.into_iter().collect())
}

fn rule(table: &mut Table<'_, '_>, head: &Head) -> Option<Rule> {
    let name = table.need_text("name");
    let purposes = table.all_named("purposes", Purpose::ALL, Purpose::name);
    let ways = table.get("mediums");
    let mediums = table.all_named("mediums", Medium::ALL, Medium::name);
    let exceptions = table.all_named("except", Exception::ALL, Exception::name);
    let citation = citation(table, head);
    let kind = kind::kind(table);
    if let (Some(RuleKind::TextOffHours), Some(ways), Some(mediums)) = (&kind, ways, &mediums) {
        only_calls(table, ways, mediums);
    }
    Some(Rule {
        name: name?.into(),
        // A rule that names no purposes or ways speaks of all.
        purposes: purposes.unwrap_or_else(|| Purpose::ALL.to_vec()),
        mediums: mediums.unwrap_or_else(|| Medium::ALL.to_vec()),
        exceptions: exceptions.unwrap_or_default(),
        kind: kind?,
        citation: citation?,
    })
}

/// A text takes the place of a call, and of nothing else.
fn only_calls<'t>(table: &mut Table<'t, '_>, ways: Value<'t>, mediums: &[Medium]) {
    let Some(written) = mediums.iter().find(|medium| !medium.is_call()) else { return };
    let message =
        format!("expected ways to call in a rule with `text-off-hours`, found `{}`", written.name());
    let help =
        "name those of `call`, `automated-call` and `voicemail` that are meant, or leave `mediums` out";
    table.report("bad-value", message, ways.span(), help);
}

fn citation(table: &mut Table<'_, '_>, head: &Head) -> Option<Citation> {
    let confidence = table.need("confidence");
    let confidence = confidence.and_then(|value| table.named(value, Confidence::ALL, Confidence::name));
    let source = table.need("source").and_then(|value| source(table, value, head));
    Some(Citation {
        pack: head.pack.clone(),
        source: source?,
        confidence: confidence?,
        verified_on: Some(head.verified_on),
    })
}

fn source<'t>(table: &mut Table<'t, '_>, value: Value<'t>, head: &Head) -> Option<Arc<Source>> {
    let name = table.text(value)?;
    let source = head.sources.get(name).cloned();
    if source.is_none() {
        let message = format!("expected a source of this pack, found `{name}`");
        let help = etiquette_diag::did_you_mean(name, head.sources.keys().map(|known| &**known));
        table.report("unknown-source", message, value.span(), &help);
    }
    source
}
