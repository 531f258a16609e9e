//! `etiquette quote` and `etiquette invoice`: one bill, of what is planned or of what happened.

use std::io::Write as _;

use etiquette::{
    Argument, ArgumentValue, Arguments, Channel, MessageRef, Money, Timestamp,
    diag::{Diagnostic, Sources},
    phrasebook::{Catalogue, CatalogueBuilder, Settings},
    policy::{
        Packs, Rules,
        price::{self, Bill, Charge, Circumstances, Item, RateCard, Segment, SpendAction},
    },
};

use crate::{
    Done,
    args::{BillArgs, InvoiceArgs, QuoteArgs},
    error::CliError,
    files, locales,
    output::{ASIDE, Output, SAID, WRONG},
    scripts,
};

pub(crate) fn quote(args: &QuoteArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let (cards, rules) = cards(&args.bill)?;
    // What no card has is said of the first.
    let having = |has: &dyn Fn(&RateCard) -> bool| cards.iter().find(|card| has(card)).or(cards.first());
    let Some(card) = having(&|card| card.services.contains_key(&*args.service)) else {
        return Ok(Done::Well);
    };
    let mut segments = vec![Segment::time(&card.name, &args.service, args.time, Charge::Charged)];
    for name in &args.surcharges {
        let card = having(&|card| card.surcharges.contains_key(&**name)).unwrap_or(card);
        segments.push(Segment::surcharge(&card.name, name));
    }
    let total = print(&args.bill, &cards, &segments, out)?;
    print_ends(args, card, &rules, total, out)?;
    held_against_law(&cards, &rules, out)
}

/// Says where the card or the law ends the call before it has taken all the time that is quoted.
fn print_ends(
    args: &QuoteArgs,
    card: &RateCard,
    rules: &Rules,
    total: Money,
    out: &mut Output<'_>,
) -> Result<(), CliError> {
    let spent = (card.nothing, total);
    let reached = price::steps_reached(card, rules, circumstances(&args.bill), false, spent);
    if let Some(end) = reached.iter().find(|step| step.action == SpendAction::End) {
        let amount = Amounts::new(&args.bill)?.text(card.money(end.at));
        let ends = format!("  the call ends once {amount} has been spent");
        writeln!(out, "{}", out.styled(WRONG, &ends))?;
    }
    let began = Timestamp::from_millis(0);
    let cut = price::ends_at(card, rules, false, began).map(|at| at.since(began));
    if let Some(cut) = cut.filter(|cut| *cut < args.time) {
        let ends = format!("  the call is cut after {}", clock(cut.as_secs()));
        writeln!(out, "{}", out.styled(WRONG, &ends))?;
    }
    Ok(())
}

fn circumstances(args: &BillArgs) -> Circumstances {
    Circumstances { is_returning: args.returning, is_vulnerable: args.vulnerable }
}

pub(crate) fn invoice(args: &InvoiceArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let (cards, rules) = cards(&args.bill)?;
    let mut sources = Sources::new();
    let text = files::events(&args.events)?;
    let (events, found) = price::read_log(&args.events.to_string_lossy(), &text, &mut sources);
    if !found.is_empty() {
        return Err(scripts::findings(&found.finish(), &sources));
    }
    let segments = price::meter(&events, price::notice(&rules))?;
    print(&args.bill, &cards, &segments, out)?;
    held_against_law(&cards, &rules, out)
}

/// The rate cards, and the law that holds for them.
fn cards(args: &BillArgs) -> Result<(Vec<RateCard>, Rules), CliError> {
    let mut sources = Sources::new();
    let (mut cards, mut errors) = (Vec::new(), Vec::<Diagnostic>::new());
    for path in &args.cards {
        let (card, found) = price::load(&path.to_string_lossy(), &files::read(path)?, &mut sources);
        cards.extend(card);
        errors.extend(found);
    }
    if !errors.is_empty() {
        return Err(scripts::findings(&errors, &sources));
    }
    let rules = Packs::shipped().rules(args.to.iter().map(String::as_str));
    if let Some(code) = rules.unknown().first() {
        return Err(CliError::UnknownJurisdiction { code: code.to_string() });
    }
    Ok((cards, rules))
}

fn print(
    args: &BillArgs,
    cards: &[RateCard],
    segments: &[Segment],
    out: &mut Output<'_>,
) -> Result<Money, CliError> {
    let bill = price::bill(cards, segments, circumstances(args))?;
    let amounts = Amounts::new(args)?;
    for (item, amount) in lines(&bill, &amounts) {
        writeln!(out, "{item:<44} {amount:>12}")?;
    }
    let total = format!("{:<44} {:>12}", "total", amounts.text(bill.total));
    writeln!(out, "{}", out.styled(SAID, &total))?;
    Ok(bill.total)
}

/// Says what stands against the cards by the law. No clock is read, so their own dates are not looked at.
fn held_against_law(cards: &[RateCard], rules: &Rules, out: &mut Output<'_>) -> Result<Done, CliError> {
    let found = cards.iter().flat_map(|card| price::objections(card, rules, card.valid_from));
    let mut done = Done::Well;
    for objection in found {
        done = Done::WithErrors;
        writeln!(out, "  {}", out.styled(WRONG, &objection.kind.to_string()))?;
        if let Some(citation) = objection.citation {
            let source = format!("{} ({})", citation.source.title, citation.confidence.name());
            writeln!(out, "    {}", out.styled(ASIDE, &source))?;
        }
    }
    Ok(done)
}

fn lines(bill: &Bill, amounts: &Amounts) -> Vec<(String, String)> {
    let lines = bill.lines.iter().map(|line| {
        let item = match &line.item {
            Item::Time { service, price, seconds, .. } => {
                format!("{service}, {} at {}", clock(*seconds), amounts.text(*price))
            }
            Item::Unpaid { service, charge, millis } => {
                let why = match charge {
                    None => "free",
                    Some(Charge::Held) => "on hold",
                    Some(_) => "not charged",
                };
                format!("{service}, {} {why}", clock(millis / 1000))
            }
            Item::Surcharge { name } => name.to_string(),
            Item::Discount(discount) => format!("discount: {}", discount.name()),
            _ => String::new(),
        };
        (item, amounts.text(line.amount))
    });
    lines.collect()
}

fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Writes amounts as a language does.
struct Amounts {
    phrases: Catalogue,
    settings: Settings,
}

impl Amounts {
    fn new(args: &BillArgs) -> Result<Self, CliError> {
        let shipped = locales::sound_phrases(&[])?;
        let locale = locales::locale_or(&args.locale, &shipped, "")?;
        let file = (format!("{locale}/amount.ftl"), "amount = { $amount }\n");
        let phrases = CatalogueBuilder::new().add_files([file]).build(&mut Sources::new()).catalogue;
        Ok(Self { phrases, settings: Settings::new(locale, Channel::Chat) })
    }

    fn text(&self, amount: Money) -> String {
        let arguments = [Argument { name: "amount", value: ArgumentValue::Money(amount) }];
        let message = MessageRef { id: "amount", index: None, arguments: Arguments::new(&arguments) };
        self.phrases.render(&message, &self.settings).text
    }
}
