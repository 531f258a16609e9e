//! What a rule of a pack says: exactly one key of a rule says it.

use std::time::Duration;

use etiquette_core::Money;

use crate::{
    Counted, Days, Frequency, Hours, Medium, PriceLimit, Recording, RuleKind, Span, Stretch, Urgency,
    read::{Table, Value},
};

/// Keys of which a rule has exactly one.
const KINDS: [&str; 10] = [
    "hours",
    "frequency",
    "consent",
    "register",
    "plan-b-from",
    "text-off-hours",
    "recording",
    "duty",
    "keep-proof-days",
    "price",
];

pub(super) fn kind(table: &mut Table<'_, '_>) -> Option<RuleKind> {
    let written: Vec<_> = KINDS.into_iter().filter_map(|key| Some((key, table.get(key)?))).collect();
    let [(key, value)] = *written else {
        let range = table.range();
        let found: Vec<_> = written.iter().map(|(key, _)| *key).collect();
        let found = if found.is_empty() { "none".to_owned() } else { format!("`{}`", found.join("` and `")) };
        let message = format!("expected exactly one of `{}`, found {found}", KINDS.join("`, `"));
        table.report("not-one-kind", message, range, "write several rules, each with one of these keys");
        return None;
    };
    match key {
        "hours" => hours(table, value).map(RuleKind::Hours),
        "frequency" => table.inside(value, frequency).map(RuleKind::Frequency),
        "consent" => only(table, value, "prior").then_some(RuleKind::Consent),
        "register" => table.inside(value, register),
        "plan-b-from" => table.named(value, Urgency::ALL, Urgency::name).map(RuleKind::PlanB),
        "text-off-hours" => table.flag("text-off-hours").then_some(RuleKind::TextOffHours),
        "recording" => table.named(value, Recording::ALL, Recording::name).map(RuleKind::Recording),
        "duty" => table.text(value).map(|text| RuleKind::Duty(text.into())),
        "keep-proof-days" => table.whole(value).map(RuleKind::KeepProof),
        _ => table.inside(value, price).map(RuleKind::Price),
    }
}

fn only<'t>(table: &mut Table<'t, '_>, value: Value<'t>, word: &'static str) -> bool {
    table.named(value, &[word], |word| word).is_some()
}

fn hours<'t>(table: &mut Table<'t, '_>, value: Value<'t>) -> Option<Hours> {
    let entries = table.list(value);
    let stretches =
        entries.into_iter().filter_map(|entry| table.inside(entry, stretches)).flatten().collect();
    Some(Hours(stretches))
}

fn stretches(table: &mut Table<'_, '_>) -> Option<Vec<Stretch>> {
    table.need("days")?;
    let days = table.all_parsed("days", Days::parse).into_iter().fold(Days::default(), Days::and);
    table.need("times")?;
    Some(table.all_parsed("times", |text| Stretch::parse(days, text)))
}

fn frequency(table: &mut Table<'_, '_>) -> Option<Frequency> {
    let at_most = table.need("at-most").and_then(|value| table.whole(value));
    let counted = table.need("counted").and_then(|value| table.named(value, Counted::ALL, Counted::name));
    let made_by = table.all_named("made-by", Medium::ALL, Medium::name).unwrap_or_default();
    let within = table.need("within").and_then(|value| table.parsed(value, span));
    let (per_matter, unanswered) = (table.flag("per-matter"), table.flag("unanswered"));
    Some(Frequency { at_most: at_most?, counted: counted?, made_by, within: within?, per_matter, unanswered })
}

/// `calendar-day`, `7 consecutive days`, `30 rolling days` or `next-business-day`.
fn span(text: &str) -> Result<Span, String> {
    let wrong = || {
        format!(
            "expected `calendar-day`, `next-business-day`, `7 consecutive days` or `30 rolling days`, found `{text}`"
        )
    };
    match text {
        "calendar-day" => return Ok(Span::CalendarDay),
        "next-business-day" => return Ok(Span::NextBusinessDay),
        _ => {}
    }
    let (days, what) = text.split_once(' ').ok_or_else(wrong)?;
    let days = days.parse().ok().filter(|days| (1..=3650).contains(days)).ok_or_else(wrong)?;
    match what {
        "consecutive days" => Ok(Span::ConsecutiveDays(days)),
        "rolling days" => Ok(Span::RollingDays(days)),
        _ => Err(wrong()),
    }
}

fn register(table: &mut Table<'_, '_>) -> Option<RuleKind> {
    let name = table.need_text("name");
    let max_age_days = table.need("max-age-days").and_then(|value| table.whole(value));
    Some(RuleKind::Register { name: name?.into(), max_age_days: max_age_days? })
}

fn price(table: &mut Table<'_, '_>) -> Option<PriceLimit> {
    let what = table.need_text("limit")?;
    let value = table.need("at")?;
    let limit = match what {
        "increment" => PriceLimit::Increment(seconds(table, value)?),
        "disconnect" => PriceLimit::Disconnect(seconds(table, value)?),
        "notice" => PriceLimit::Notice(seconds(table, value)?),
        "minute" => PriceLimit::Minute(money(table, value)?),
        "connection" => PriceLimit::Connection(money(table, value)?),
        "tell" => PriceLimit::TellAt(money(table, value)?),
        "confirm" => PriceLimit::ConfirmAt(money(table, value)?),
        "end" => PriceLimit::EndAt(money(table, value)?),
        other => {
            let message = format!("expected a limit of prices, found `{other}`");
            let known =
                ["increment", "disconnect", "notice", "minute", "connection", "tell", "confirm", "end"];
            let range = table.range();
            table.report("unknown-value", message, range, &etiquette_diag::did_you_mean(other, known));
            return None;
        }
    };
    Some(limit)
}

fn seconds<'t>(table: &mut Table<'t, '_>, value: Value<'t>) -> Option<Duration> {
    table.whole::<u32>(value).map(|seconds| Duration::from_secs(seconds.into()))
}

/// `{ minor = 300, currency = "EUR" }`.
pub(crate) fn money<'t>(table: &mut Table<'t, '_>, value: Value<'t>) -> Option<Money> {
    table.inside(value, |inner| {
        let minor: Option<i64> = inner.need("minor").and_then(|value| inner.whole(value));
        let currency = inner.need("currency")?;
        let name = inner.text(currency)?;
        let money = Money::try_new(minor?, name);
        if money.is_none() {
            let message = format!("expected the three capital letters of a currency, found `{name}`");
            inner.report(
                "bad-currency",
                message,
                currency.span(),
                "currencies are those of ISO 4217, such as `RON`",
            );
        }
        money
    })
}
