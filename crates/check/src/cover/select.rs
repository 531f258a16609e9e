//! Few calls out of many moments: each goes on to whatever is near and not taken yet, and the next begins where most is
//! left. Calls that take nothing of their own are dropped.

use std::collections::VecDeque;

use etiquette_core::Stage;
use rustc_hash::FxHashSet;

use super::{
    CoverCall,
    coverage::{Coverage, Target},
    host::{Came, Host},
    search::Search,
};

/// How many lines a call has at most, about.
const LONGEST: usize = 80;
/// How many moments are gone on from to find something near.
const NEAR: usize = 60;

/// A call that is being put together.
struct Draft {
    opening: usize,
    lines: Vec<String>,
    taken: Coverage,
    /// The last step that no call before it has entered.
    last: Option<Target>,
}

/// Calls that take together everything that was found to be possible.
pub(super) fn calls(search: &Search<'_>) -> Vec<CoverCall> {
    let mut left: Coverage = search.first.keys().copied().collect();
    let mut drafts = Vec::new();
    while let Some(moment) = best(search, &left) {
        let (opening, path) = search.path(moment);
        let mut draft = Draft { opening, lines: Vec::new(), taken: Coverage::default(), last: None };
        path.iter().for_each(|moment| draft.add(&moment.line, &moment.taken, &mut left));
        let mut host = search.found.get(moment).map(|moment| moment.host.clone());
        while let Some(from) = host.filter(|_| draft.lines.len() < LONGEST) {
            let mut way = near(search, &from, &left).into_iter();
            host = None;
            for came in way.by_ref() {
                draft.add(&came.line, &came.taken, &mut left);
                host = Some(came.host);
            }
        }
        drafts.push(draft);
    }
    drop_needless(&mut drafts);
    let numbered = drafts.into_iter().enumerate();
    numbered.filter_map(|(number, draft)| draft.finish(search, number + 1)).collect()
}

/// The moment on whose way most is taken that is left; of several, the first that was found.
fn best(search: &Search<'_>, left: &Coverage) -> Option<usize> {
    let worth = |moment: usize| {
        let (_, path) = search.path(moment);
        let taken: Coverage = path.iter().flat_map(|moment| moment.taken.iter()).collect();
        taken.iter().filter(|target| left.contains(*target)).count()
    };
    let mut moments: Vec<usize> =
        left.iter().filter_map(|target| search.first.get(&target).copied()).collect();
    moments.sort_unstable();
    moments.dedup();
    moments.into_iter().rev().max_by_key(|moment| worth(*moment))
}

/// The shortest way from a moment to one that takes something that is left. One that leads to the end of the call is
/// gone only where there is no other.
fn near(search: &Search<'_>, from: &Host, left: &Coverage) -> Vec<Came> {
    let mut found: Vec<(Came, Option<usize>)> = Vec::new();
    let mut open: VecDeque<(Host, Option<usize>)> = [(from.clone(), None)].into();
    let mut known: FxHashSet<_> = [search.look(from)].into_iter().collect();
    let mut last = None;
    for _ in 0..NEAR {
        let Some((host, before)) = open.pop_front() else { break };
        for came in host.next(&search.events) {
            let is_wanted = came.taken.iter().any(|target| left.contains(target));
            let is_over = came.host.call.has_ended() || came.host.call.stage() == Stage::Cooldown;
            let was_over = from.call.stage() == Stage::Cooldown;
            let is_new = known.insert(search.look(&came.host));
            if !is_wanted && !is_new {
                continue;
            }
            let at = found.len();
            if is_new && !is_wanted {
                open.push_back((came.host.clone(), Some(at)));
            }
            found.push((came, before));
            if is_wanted && (!is_over || was_over) {
                return way(found, Some(at));
            }
            if is_wanted && last.is_none() {
                last = Some(at);
            }
        }
    }
    way(found, last)
}

/// What leads to one of the moments that were found.
fn way(found: Vec<(Came, Option<usize>)>, to: Option<usize>) -> Vec<Came> {
    let mut numbers = Vec::new();
    let mut next = to;
    while let Some(at) = next {
        numbers.push(at);
        next = found.get(at).and_then(|(_, before)| *before);
    }
    let mut found: Vec<Option<Came>> = found.into_iter().map(|(came, _)| Some(came)).collect();
    numbers.iter().rev().filter_map(|at| found.get_mut(*at)?.take()).collect()
}

/// Drops every call that takes nothing that no other takes, the last first.
fn drop_needless(drafts: &mut Vec<Draft>) {
    for at in (0..drafts.len()).rev() {
        let mut others = Coverage::default();
        let rest = drafts.iter().enumerate().filter(|(other, _)| *other != at);
        rest.for_each(|(_, draft)| others.extend(&draft.taken));
        if drafts.get(at).is_some_and(|draft| draft.taken.without(&others).iter().next().is_none()) {
            drafts.remove(at);
        }
    }
}

impl Draft {
    fn add(&mut self, line: &str, taken: &Coverage, left: &mut Coverage) {
        self.lines.extend((!line.is_empty()).then(|| line.to_owned()));
        let new_step =
            taken.iter().filter(|target| matches!(target, Target::Step(_)) && left.contains(*target)).last();
        self.last = new_step.or(self.last);
        self.taken.extend(taken);
        *left = left.without(taken);
    }

    /// The last event as a part of a name.
    fn last_event(&self) -> String {
        let events = self.lines.iter().rev().filter(|line| !line.starts_with('+'));
        let words = events.flat_map(|line| line.split('=').next()).next().unwrap_or("nothing");
        words.replace(' ', "-")
    }

    fn finish(self, search: &Search<'_>, number: usize) -> Option<CoverCall> {
        let opened = search.openings.get(self.opening)?;
        let step = match self.last {
            Some(Target::Step(step)) => search.script.step_name(step).replace('.', "-"),
            _ => self.last_event(),
        };
        Some(CoverCall {
            name: format!("{}-{number:02}-{step}", search.script.name()),
            context: opened.context.clone(),
            arguments: opened.arguments.clone(),
            lines: self.lines,
            taken: self.taken,
        })
    }
}
