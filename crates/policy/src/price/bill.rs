//! From segments to a bill. It is the only place that multiplies, and it rounds in the caller's favour: time up to the
//! increment that was announced, money down.

use std::collections::BTreeMap;

use etiquette_core::{Money, named};

use crate::price::{Charge, PriceError, Rate, RateCard, Segment};

named! {
    /// Why something is taken off.
    #[non_exhaustive]
    Discount {
        /// The caller has called before.
        Repeat = "repeat",
        /// The call was long.
        Long = "long",
    }
}

/// What is known of a caller that changes the price. No name is among it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// Whether the caller has called before, as a token without identity says.
    pub is_returning: bool,
    /// Whether the caller is vulnerable: nothing is then taken off that could keep anybody on the line.
    pub is_vulnerable: bool,
}

/// What a line of a bill is for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item {
    /// Time at one price.
    Time {
        /// The name of the card.
        card: Box<str>,
        /// The service.
        service: Box<str>,
        /// Minor units a unit of time.
        price: Money,
        /// How many seconds are paid.
        seconds: u64,
    },
    /// Time that costs nothing, in milliseconds: the free period, a hold, a crisis.
    Unpaid {
        /// The service.
        service: Box<str>,
        /// `None` for the free period.
        charge: Option<Charge>,
        /// How long.
        millis: u64,
    },
    /// Something extra.
    Surcharge {
        /// Its name on the card.
        name: Box<str>,
    },
    /// What is taken off.
    Discount(Discount),
}

/// A line of a bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillLine {
    /// What it is for.
    pub item: Item,
    /// How much; only a discount is negative.
    pub amount: Money,
}

/// What a call costs, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// The lines.
    pub lines: Vec<BillLine>,
    /// Their sum, never negative.
    pub total: Money,
}

/// Time of one service by one card.
struct Group<'a> {
    card: &'a RateCard,
    service: &'a str,
    charged: u64,
    unpaid: BTreeMap<Charge, u64>,
}

/// What segments cost by these cards: a quote if they are planned, an invoice if they were measured.
///
/// # Errors
///
/// When a segment names a card, a service or a surcharge that does not exist, or cards of two currencies.
///
/// # Examples
///
/// ```
/// use std::time::Duration;
///
/// use etiquette_diag::Sources;
/// use etiquette_policy::price::{self, Charge, Circumstances, Segment};
///
/// let text = "format = 1\nname = \"talk\"\ncurrency = \"EUR\"\nvalid-from = \"2026-01-01\"\n\
///             review-by = \"2026-12-31\"\n[service.talk]\nper = \"minute\"\nprice = 199\n";
/// let (card, _) = price::load("talk.toml", text, &mut Sources::new());
/// let minute_and_a_bit = Segment::time("talk", "talk", Duration::from_secs(61), Charge::Charged);
/// let bill = price::bill(&[card.ok_or("no card")?], &[minute_and_a_bit], Circumstances::default())?;
/// assert_eq!(bill.total.minor(), 2 * 199);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn bill(
    cards: &[RateCard],
    segments: &[Segment],
    circumstances: Circumstances,
) -> Result<Bill, PriceError> {
    let common = common(cards, segments)?;
    let groups = groups(cards, segments)?;
    let mut sum = Sum::default();
    let mut before: BTreeMap<&str, Before> = BTreeMap::new();
    for group in &groups {
        sum.time(group, before.entry(group.service).or_default(), circumstances)?;
    }
    for segment in segments {
        if let Segment::Surcharge { card, name } = segment {
            sum.surcharge(find(cards, card)?, name)?;
        }
    }
    sum.discount(groups.first().map(|group| group.card), circumstances);
    let total = sum.lines.iter().fold(0i64, |total, line| total.saturating_add(line.amount.minor()));
    Ok(Bill { total: common.money(total.max(0)), lines: sum.lines })
}

/// A card of the one currency of all that is charged; the first where nothing is.
fn common<'a>(cards: &'a [RateCard], segments: &[Segment]) -> Result<&'a RateCard, PriceError> {
    let mut first = None;
    for segment in segments {
        let (Segment::Time { card, .. } | Segment::Surcharge { card, .. }) = segment;
        let card = find(cards, card)?;
        if first.get_or_insert(card).nothing != card.nothing {
            return Err(PriceError::OtherCurrency { card: card.name.clone() });
        }
    }
    first.or(cards.first()).ok_or_else(|| PriceError::UnknownCard { card: "".into() })
}

fn find<'a>(cards: &'a [RateCard], name: &str) -> Result<&'a RateCard, PriceError> {
    let card = cards.iter().find(|card| &*card.name == name);
    card.ok_or_else(|| PriceError::UnknownCard { card: name.into() })
}

/// Time by card and service, in the order in which each began, so that a hold in the middle rounds nothing up twice.
fn groups<'a>(cards: &'a [RateCard], segments: &'a [Segment]) -> Result<Vec<Group<'a>>, PriceError> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for segment in segments {
        let Segment::Time { card, service, millis, charge } = segment else { continue };
        let card = find(cards, card)?;
        let is_same = |group: &&mut Group<'_>| group.card.name == card.name && group.service == &**service;
        let group = match groups.iter_mut().find(is_same) {
            Some(group) => group,
            None => {
                groups.push(Group { card, service, charged: 0, unpaid: BTreeMap::new() });
                let Some(group) = groups.last_mut() else { continue };
                group
            }
        };
        let time = match charge {
            Charge::Charged => &mut group.charged,
            unpaid => group.unpaid.entry(*unpaid).or_default(),
        };
        *time = time.saturating_add(*millis);
    }
    Ok(groups)
}

/// What there was of a service before, by other cards.
#[derive(Default)]
struct Before {
    free_millis: u64,
    paid_seconds: u64,
}

/// What has been added up.
#[derive(Default)]
struct Sum {
    lines: Vec<BillLine>,
    /// The price of all time.
    time: i128,
    /// How much less long calls cost, in hundredths of minor units.
    long_off: i128,
}

impl Sum {
    fn push(&mut self, item: Item, amount: Money) {
        self.lines.push(BillLine { item, amount });
    }

    fn time(
        &mut self,
        group: &Group<'_>,
        before: &mut Before,
        circumstances: Circumstances,
    ) -> Result<(), PriceError> {
        let Group { card, service, charged, unpaid } = group;
        let unknown = || PriceError::UnknownService { card: card.name.clone(), service: (*service).into() };
        let rate = card.services.get(*service).ok_or_else(unknown)?;
        let free_left = (u64::from(rate.free) * 1000).saturating_sub(before.free_millis);
        let free = free_left.min(*charged);
        before.free_millis += free;
        if free > 0 {
            self.push(Item::Unpaid { service: (*service).into(), charge: None, millis: free }, card.nothing);
        }
        let paid = charged.saturating_sub(free).div_ceil(1000);
        let paid = paid.div_ceil(rate.increment.into()).saturating_mul(rate.increment.into());
        let long = card.discounts.long.filter(|_| !circumstances.is_vulnerable);
        for part in parts(rate, before.paid_seconds, paid, long.map(|long| long.from)) {
            let amount = i128::from(part.price) * i128::from(part.seconds) / i128::from(rate.unit.seconds());
            self.time += amount;
            if let Some(long) = long.filter(|long| part.from >= long.from.into()) {
                self.long_off += amount * i128::from(long.percent);
            }
            let item = Item::Time {
                card: card.name.clone(),
                service: (*service).into(),
                price: card.money(part.price),
                seconds: part.seconds,
            };
            self.push(item, card.money(minor(amount)));
        }
        before.paid_seconds = before.paid_seconds.saturating_add(paid);
        for (charge, millis) in unpaid {
            let item = Item::Unpaid { service: (*service).into(), charge: Some(*charge), millis: *millis };
            self.push(item, card.nothing);
        }
        Ok(())
    }

    fn surcharge(&mut self, card: &RateCard, name: &str) -> Result<(), PriceError> {
        let unknown = || PriceError::UnknownSurcharge { card: card.name.clone(), name: name.into() };
        let price = card.surcharges.get(name).ok_or_else(unknown)?;
        self.push(Item::Surcharge { name: name.into() }, card.money(*price));
        Ok(())
    }

    /// Both discounts are rounded down together: apart they could grow faster than the price.
    fn discount(&mut self, card: Option<&RateCard>, circumstances: Circumstances) {
        let Some(card) = card.filter(|_| !circumstances.is_vulnerable) else { return };
        let percent = if circumstances.is_returning { card.discounts.repeat } else { 0 };
        let repeat = self.time * i128::from(percent);
        let cap = self.time * i128::from(card.discounts.cap);
        let off = (repeat + self.long_off).min(cap) / 100;
        let repeat = (repeat / 100).min(off);
        for (discount, off) in [(Discount::Repeat, repeat), (Discount::Long, off - repeat)] {
            if off > 0 {
                self.push(Item::Discount(discount), card.money(-minor(off)));
            }
        }
    }
}

/// Paid time at one price.
struct Part {
    from: u64,
    seconds: u64,
    price: i64,
}

/// Paid time from a moment on, cut where the price changes and where long calls begin.
fn parts(rate: &Rate, start: u64, seconds: u64, long_from: Option<u32>) -> Vec<Part> {
    let end = start.saturating_add(seconds);
    let mut cuts: Vec<u64> =
        rate.tiers.iter().map(|tier| tier.from).chain(long_from).map(u64::from).collect();
    cuts.retain(|cut| (start..end).contains(cut));
    cuts.push(start);
    cuts.sort_unstable();
    cuts.dedup();
    let ends = cuts.iter().skip(1).copied().chain([end]);
    let price =
        |from| rate.tiers.iter().rev().find(|tier| u64::from(tier.from) <= from).map_or(0, |tier| tier.price);
    let parts = cuts.iter().zip(ends).filter(|(from, until)| until > from);
    parts.map(|(from, until)| Part { from: *from, seconds: until - from, price: price(*from) }).collect()
}

fn minor(amount: i128) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}
