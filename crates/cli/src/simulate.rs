//! `etiquette simulate`: very many calls by chance, and what they have in common.

use std::{
    io::{self, IsTerminal as _, Write as _},
    sync::Arc,
};

use etiquette::{
    Script,
    check::{
        plays::{Odds, Play, Playground},
        report::text,
        simulate::{self, Simulation},
    },
    diag::Sources,
    policy::price::{self, Charge, Circumstances, RateCard, Segment},
};
use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    Done,
    args::{ScoreFormat, SimulateArgs},
    error::CliError,
    files,
    output::Output,
    scripts,
};

pub(crate) fn run(args: &SimulateArgs, out: &mut Output<'_>) -> Result<Done, CliError> {
    let script = scripts::script(&args.script)?;
    let odds = odds(args, &script)?;
    let tariff = tariff(args)?;
    let ground = Playground::new(script.clone());
    let bar = bar(args.calls);
    let simulation = Simulation { calls: args.calls, seed: args.seed, odds };
    let cost = |play: &Play<'_>| tariff.as_ref().and_then(|tariff| tariff.cost(play));
    let tally = simulate::simulate(&ground, &simulation, &cost, &|calls| bar.inc(calls));
    bar.finish_and_clear();
    let written = match args.format {
        ScoreFormat::Text => text(&simulate::report(&script, &tally)),
        ScoreFormat::Json => simulate::json(&script, &tally),
        ScoreFormat::Html => simulate::html(&script, &tally),
    };
    out.write_all(written.as_bytes())?;
    Ok(Done::Well)
}

fn odds(args: &SimulateArgs, script: &Arc<Script>) -> Result<Odds, CliError> {
    let Some(path) = &args.weights else { return Ok(Odds::default()) };
    let (text, mut sources) = (files::read(path)?, Sources::new());
    let source = sources.add(path.to_string_lossy(), &*text);
    simulate::odds(script, &text, source).map_err(|found| scripts::findings(&found, &sources))
}

/// What a call costs.
struct Tariff {
    card: RateCard,
    service: String,
}

impl Tariff {
    /// What the whole time of a call costs; nothing where the card has no such service.
    fn cost(&self, play: &Play<'_>) -> Option<u64> {
        let circumstances = Circumstances { is_returning: play.context.returning, is_vulnerable: false };
        let time = Segment::time(&self.card.name, &self.service, play.elapsed(), Charge::Charged);
        let bill = price::bill(std::slice::from_ref(&self.card), &[time], circumstances).ok()?;
        u64::try_from(bill.total.minor()).ok()
    }
}

fn tariff(args: &SimulateArgs) -> Result<Option<Tariff>, CliError> {
    let (Some(path), Some(service)) = (&args.card, &args.service) else { return Ok(None) };
    let mut sources = Sources::new();
    let (card, found) = price::load(&path.to_string_lossy(), &files::read(path)?, &mut sources);
    let Some(card) = card else { return Err(scripts::findings(&found.finish(), &sources)) };
    // Whether there is such a service is said before a million calls are held.
    let nothing = Segment::time(&card.name, service, std::time::Duration::ZERO, Charge::Charged);
    price::bill(std::slice::from_ref(&card), &[nothing], Circumstances::default())?;
    Ok(Some(Tariff { card, service: service.clone() }))
}

/// A bar that shows how many calls have been held, where somebody sees it.
fn bar(calls: u64) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} calls  {per_sec}  {eta} left");
    style.map_or_else(|_| ProgressBar::hidden(), |style| ProgressBar::new(calls).with_style(style))
}
