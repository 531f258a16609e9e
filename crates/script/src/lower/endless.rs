//! Arrows that lead on without an event and come round to where they began. Conditions are never weighed.

use etiquette_core::{
    StepId,
    model::{StepModel, Target},
};
use etiquette_diag::{Diagnostic, Diagnostics};

use crate::places::{ArrowId, Places};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    Never,
    /// On the way that is being followed.
    Open,
    Done,
}

/// Reports every `then` that closes a circle, whatever the conditions on it say.
pub(super) fn refuse(steps: &[StepModel], places: &Places, found: &mut Diagnostics) {
    let mut visits = vec![Visit::Never; steps.len()];
    for (start, _) in steps.iter().enumerate() {
        // Followed with a list of one's own: a way may be as long as the script.
        let mut way = vec![(start, 0)];
        while let Some((step, next)) = way.pop() {
            if next == 0 && !begin(&mut visits, step) {
                continue;
            }
            let Some(arrow) = steps.get(step).and_then(|step| step.then.get(next)) else {
                mark(&mut visits, step, Visit::Done);
                continue;
            };
            way.push((step, next + 1));
            let (Target::Step(to) | Target::Back(to)) = arrow.target else { continue };
            match visits.get(to.index()) {
                Some(Visit::Open) => report(steps, step, next, to, places, found),
                Some(Visit::Never) => way.push((to.index(), 0)),
                Some(Visit::Done) | None => {}
            }
        }
    }
}

/// Opens a step, unless it has been visited before.
fn begin(visits: &mut [Visit], step: usize) -> bool {
    let is_new = visits.get(step) == Some(&Visit::Never);
    if is_new {
        mark(visits, step, Visit::Open);
    }
    is_new
}

fn mark(visits: &mut [Visit], step: usize, visit: Visit) {
    if let Some(place) = visits.get_mut(step) {
        *place = visit;
    }
}

fn report(
    steps: &[StepModel],
    step: usize,
    arrow: usize,
    to: StepId,
    places: &Places,
    found: &mut Diagnostics,
) {
    let from = StepId::new(super::index::position_of(step));
    let name = steps.get(to.index()).map_or("", |step| &step.name);
    let message = format!("expected `then` to come to rest, found that it leads back to `{name}`");
    let finding =
        Diagnostic::error("endless-then", message).help("let an event lead on, with `on` or `after`");
    let finding = match places.arrow(ArrowId::Then(from, arrow)) {
        Some(span) => finding.at(span),
        None => finding,
    };
    found.push(finding);
}

#[cfg(test)]
mod tests {
    use crate::lower::testing::{findings, sample};

    fn chain(last: &str) -> String {
        let step = |number: usize| format!("[step.s{number}]\nstage = 'opening'\nthen = 's{}'\n", number + 1);
        let steps: String = (0..5_000).map(step).collect();
        format!(
            "[step.greet]\nstage = 'opening'\nthen = 's0'\n{steps}[step.s5000]\nstage = 'opening'\n{last}"
        )
    }

    #[test]
    fn long_ways_that_come_to_rest_are_fine() {
        sample(&chain("on.yes = 'greet'"));
    }

    #[test]
    fn long_ways_round_are_found_once() {
        let found = findings(&chain("then = 's1'"));
        assert_eq!(found.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), ["endless-then"]);
    }

    #[test]
    fn ways_that_meet_are_fine() {
        sample(
            "
            [step.greet]
            stage = 'opening'
            then  = [{ if = 'returning', goto = 'left' }, { goto = 'right' }]
            [step.left]
            stage = 'opening'
            then  = 'rest'
            [step.right]
            stage = 'opening'
            then  = 'rest'
            [step.rest]
            stage = 'cooldown'
            ",
        );
    }
}
