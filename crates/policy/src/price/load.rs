//! A rate card as a file says it. What is doubtful is refused, since somebody would pay for it.

use std::{collections::BTreeMap, time::Duration};

use etiquette_core::Money;
use etiquette_diag::{Diagnostics, Sources};

use crate::{
    Date,
    price::{Discounts, LongCall, PaymentOption, Rate, RateCard, SpendAction, SpendStep, Tier, Unit},
    read::{self, Table, Value},
};

/// The only version of the format.
const FORMAT: i64 = 1;
/// The highest price, in minor units. Prices and the length of calls are bounded, so that no sum overflows.
const DEAREST: i64 = 1_000_000_000;

/// Reads a rate card. `None` if anything is wrong with it.
///
/// # Examples
///
/// ```
/// use etiquette_diag::Sources;
/// use etiquette_policy::price;
///
/// let text = r#"
///     format = 1
///     name = "talk 2026-1"
///     currency = "EUR"
///     valid-from = "2026-01-01"
///     review-by = "2026-12-31"
///
///     [service.talk]
///     per = "minute"
///     price = 199
/// "#;
/// let (card, found) = price::load("talk.toml", text, &mut Sources::new());
/// assert!(found.is_empty());
/// assert_eq!(card.ok_or("no card")?.services.len(), 1);
/// # Ok::<(), &str>(())
/// ```
pub fn load(name: &str, text: &str, sources: &mut Sources) -> (Option<RateCard>, Diagnostics) {
    let mut found = Diagnostics::new();
    let source = sources.add(name, text);
    let card = read::file(source, text, &mut found, card);
    (card.filter(|_| !found.has_errors()), found)
}

fn card(table: &mut Table<'_, '_>) -> Option<RateCard> {
    table.format(FORMAT);
    let name = table.need_text("name");
    let nothing = currency(table);
    let valid_from = table.need("valid-from").and_then(|value| table.parsed(value, Date::parse));
    let review_by = table.need("review-by").and_then(|value| table.parsed(value, Date::parse));
    let services = table.need("service").map(|value| each(table, value, rate)).unwrap_or_default();
    let surcharges = table.get("surcharge").map(|value| each(table, value, |inner| price(inner, "price")));
    let discounts = table.get("discount").and_then(|value| table.inside(value, discounts));
    let (spend_steps, vulnerable_cap) = (spend_steps(table), optional_price(table, "vulnerable-cap"));
    let disconnect = seconds(table, "disconnect");
    let payment = table.get("payment").map(|value| table.list(value)).unwrap_or_default();
    let payment = payment.into_iter().filter_map(|value| table.inside(value, option)).collect();
    Some(RateCard {
        name: name?.into(),
        nothing: nothing?,
        valid_from: valid_from?,
        review_by: review_by?,
        services,
        surcharges: surcharges.unwrap_or_default(),
        discounts: discounts.unwrap_or_default(),
        spend_steps,
        vulnerable_cap,
        disconnect: disconnect.map(|seconds| Duration::from_secs(seconds.into())),
        payment,
    })
}

fn currency(table: &mut Table<'_, '_>) -> Option<Money> {
    let value = table.need("currency")?;
    let name = table.text(value)?;
    let nothing = Money::try_new(0, name);
    if nothing.is_none() {
        let message = format!("expected the three capital letters of a currency, found `{name}`");
        table.report(
            "bad-currency",
            message,
            value.span(),
            "currencies are those of ISO 4217, such as `RON`",
        );
    }
    nothing
}

fn each<'t, T>(
    table: &mut Table<'t, '_>,
    value: Value<'t>,
    read: impl Fn(&mut Table<'_, '_>) -> Option<T> + Copy,
) -> BTreeMap<Box<str>, T> {
    let entries = table.entries(value);
    entries.into_iter().filter_map(|(name, value)| Some((name.into(), table.inside(value, read)?))).collect()
}

fn price(table: &mut Table<'_, '_>, key: &'static str) -> Option<i64> {
    table.need(key)?;
    optional_price(table, key)
}

fn optional_price(table: &mut Table<'_, '_>, key: &'static str) -> Option<i64> {
    let value = table.get(key)?;
    let price = table.whole(value)?;
    if price > DEAREST {
        table.report("too-dear", format!("expected at most {DEAREST} minor units"), value.span(), "");
    }
    Some(price)
}

fn seconds(table: &mut Table<'_, '_>, key: &'static str) -> Option<u32> {
    let value = table.get(key)?;
    table.whole(value)
}

fn rate(table: &mut Table<'_, '_>) -> Option<Rate> {
    let unit = table.need("per").and_then(|value| table.named(value, Unit::ALL, Unit::name));
    let increment = increment(table);
    let free = seconds(table, "free").unwrap_or(0);
    let first = price(table, "price");
    let tiers = tiers(table);
    let (unit, first) = (unit?, Tier { from: 0, price: first? });
    let tiers = std::iter::once(first).chain(tiers).collect();
    Some(Rate { unit, increment: increment.unwrap_or(unit.seconds()), free, tiers })
}

fn increment(table: &mut Table<'_, '_>) -> Option<u32> {
    let value = table.get("increment")?;
    let increment = table.whole(value)?;
    if increment == 0 {
        table.report("bad-increment", "expected at least one second, found none", value.span(), "");
    }
    Some(increment)
}

/// The tiers after the first, which holds from the beginning.
fn tiers(table: &mut Table<'_, '_>) -> Vec<Tier> {
    let values = table.get("tiers").map(|value| table.list(value)).unwrap_or_default();
    let mut tiers: Vec<Tier> = Vec::new();
    for value in values {
        let tier = table.inside(value, |inner| {
            let from = inner.need("from").and_then(|value| inner.whole(value));
            let price = price(inner, "price");
            Some(Tier { from: from?, price: price? })
        });
        let Some(tier) = tier else { continue };
        if tier.from <= tiers.last().map_or(0, |last| last.from) {
            let help = "`price` holds from the beginning, and each tier from a later moment";
            table.report("unsorted-tiers", "expected tiers from early to late", value.span(), help);
        }
        tiers.push(tier);
    }
    tiers
}

fn percent(table: &mut Table<'_, '_>, key: &'static str) -> u8 {
    let Some(value) = table.get(key) else { return 0 };
    let percent = table.whole(value).unwrap_or(0);
    if percent > 100 {
        table.report(
            "too-much-off",
            format!("expected at most 100 percent, found {percent}"),
            value.span(),
            "",
        );
    }
    percent
}

fn discounts(table: &mut Table<'_, '_>) -> Option<Discounts> {
    let repeat = percent(table, "repeat");
    let long = table.get("long").and_then(|value| {
        table.inside(value, |inner| {
            inner.need("from")?;
            Some(LongCall { from: seconds(inner, "from")?, percent: percent(inner, "percent") })
        })
    });
    table.need("cap")?;
    let cap = percent(table, "cap");
    let together = u16::from(repeat) + u16::from(long.map_or(0, |long| long.percent));
    if together > 100 {
        let range = table.range();
        table.report(
            "too-much-off",
            format!("expected at most 100 percent together, found {together}"),
            range,
            "",
        );
    }
    Some(Discounts { repeat, long, cap })
}

fn spend_steps(table: &mut Table<'_, '_>) -> Vec<SpendStep> {
    let values = table.get("spend").map(|value| table.list(value)).unwrap_or_default();
    let step = |inner: &mut Table<'_, '_>| {
        let at = price(inner, "at");
        let action =
            inner.need("then").and_then(|value| inner.named(value, SpendAction::ALL, SpendAction::name));
        Some(SpendStep { at: at?, action: action? })
    };
    let mut steps: Vec<_> = values.into_iter().filter_map(|value| table.inside(value, step)).collect();
    steps.sort_by_key(|step| (step.at, step.action));
    steps
}

/// What speaks for a way to pay and against it must both be said.
fn option(table: &mut Table<'_, '_>) -> Option<PaymentOption> {
    let name = table.need_text("name");
    let mut messages = |key: &'static str| -> Option<Vec<Box<str>>> {
        table.need(key)?;
        let ids = table.all_parsed(key, |id| Ok::<_, String>(id.into()));
        if ids.is_empty() {
            let range = table.range();
            table.report("empty-list", format!("expected messages in `{key}`, found none"), range, "");
        }
        Some(ids)
    };
    let (advantages, drawbacks) = (messages("advantages"), messages("drawbacks"));
    Some(PaymentOption { name: name?.into(), advantages: advantages?, drawbacks: drawbacks? })
}
