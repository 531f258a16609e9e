//! The places of a whole walk and what leads from one to the next, as a game is played on them.

use std::rc::Rc;

use etiquette_core::{
    Connection, FactId, Script, Stage, StepId,
    explore::{Choice, Codes},
};

use rustc_hash::FxHashMap;

use super::guided::{Guided, Mark};
use crate::prove::{
    space::{Edge, EdgeId, Node, RestId},
    walk::{EntryId, Landing, Place, PlaceId, Walk},
};

/// Something that may happen at a place.
pub(super) struct Way {
    pub(super) edge: EdgeId,
    pub(super) choice: Choice,
    /// Where it leads: several places where it leads back to whoever entered a flow; nowhere if it is refused.
    pub(super) to: Rc<[PlaceId]>,
    pub(super) is_endless: bool,
    /// How many lines are said on it.
    pub(super) lines: u8,
    /// Whether it comes unless something else comes first: a timer that is known to run.
    is_sure_to_come: bool,
    /// The values of facts out of sight for which it comes so.
    pub(super) assumed: Codes,
}

/// A place, and what is known of it.
pub(super) struct Spot {
    pub(super) node: Node,
    /// The step, unless the call has ended or something is left to be done.
    pub(super) at: Option<StepId>,
    pub(super) has_ended: bool,
    pub(super) has_taken_leave: bool,
    pub(super) connection: Connection,
    pub(super) stage: Stage,
    pub(super) ways: Vec<Way>,
}

/// Every place of a walk.
pub(super) fn ground(walk: &mut Walk<'_, '_, Guided<'_>>) -> Vec<Spot> {
    let mut spots = Vec::new();
    let mut backs = Backs::default();
    while let Some(place) = walk.place(u32::try_from(spots.len()).unwrap_or(u32::MAX)) {
        let id = u32::try_from(spots.len()).unwrap_or(u32::MAX);
        // Before the first place there is nothing but the ways in which a call begins.
        let edges = if id == 0 { walk.space.openings() } else { walk.ways(&place) };
        let ways = edges.map(|edge| way(walk, &mut backs, id, edge)).collect();
        spots.push(spot(walk, &place, ways, id));
    }
    spots
}

fn spot(walk: &Walk<'_, '_, Guided<'_>>, place: &Place<Mark>, ways: Vec<Way>, id: PlaceId) -> Spot {
    let at = walk.space.position(place.node);
    Spot {
        node: place.node,
        at: at.filter(|_| place.pending.is_none()),
        has_ended: at.is_none() && place.pending.is_none() && id > 0 && walk.space.is_moment(place.node),
        has_taken_leave: place.mark.has_taken_leave,
        connection: walk.space.connection(place.node),
        stage: walk.space.stage(place.node),
        ways,
    }
}

/// Where ways out of flows lead, which many places share.
type Backs = FxHashMap<(EntryId, (RestId, Choice, Mark)), Rc<[PlaceId]>>;

fn way(walk: &mut Walk<'_, '_, Guided<'_>>, backs: &mut Backs, from: PlaceId, edge: EdgeId) -> Way {
    let landing = walk.land(from, edge);
    let is_endless = landing == Landing::Endless;
    let to = match landing {
        Landing::At(place) => [place].into(),
        Landing::Leaves(entry, exit) => {
            let to = backs.entry((entry, exit.key())).or_insert_with(|| walk.backs(entry, exit).into());
            Rc::clone(to)
        }
        Landing::Nowhere | Landing::Refused | Landing::Endless => [].into(),
    };
    let assumed = walk.space.assumed(edge).to_vec();
    let Edge { choice, label, .. } = walk.space.edge(edge);
    let lines = walk.space.label(label).map_or(0, |label| label.lines);
    let is_sure_to_come = matches!(choice, Choice::Timer(timer) if walk.space.explorer().sees(timer));
    Way { edge, choice, to, is_endless, lines, is_sure_to_come, assumed }
}

/// From which places something can be brought about that some ways do, or that some places have: surely, by something to
/// do at every moment; or else perhaps, by chance.
pub(super) fn leading_to(
    script: &Script,
    spots: &[Spot],
    surely: bool,
    is_there: impl Fn(&Spot) -> bool,
    does: impl Fn(&Way) -> bool,
) -> Vec<bool> {
    let mut leads: Vec<bool> = spots.iter().map(&is_there).collect();
    let mut is_settled = false;
    while !is_settled {
        is_settled = true;
        // What is found late is mostly near the end, so it is gone through backwards.
        for (id, spot) in spots.iter().enumerate().rev() {
            if leads.get(id) == Some(&false) && goes_on(script, spot, surely, &leads, &does) {
                leads.get_mut(id).into_iter().for_each(|leads| *leads = true);
                is_settled = false;
            }
        }
    }
    leads
}

fn goes_on(script: &Script, spot: &Spot, surely: bool, leads: &[bool], does: &impl Fn(&Way) -> bool) -> bool {
    let leads_on = |place: &PlaceId| leads.get(*place as usize) == Some(&true);
    let is_good = |way: &&Way| does(way) || !way.to.is_empty() && way.to.iter().all(leads_on);
    if !surely {
        return spot.ways.iter().any(|way| does(way) || way.to.iter().any(leads_on));
    }
    // Whoever waits is sure that a timer fires only if one is sure to run; it may be any of those that perhaps do.
    let is_timer = |way: &&Way| matches!(way.choice, Choice::Timer(_)) && spot.at.is_some();
    if spot.ways.iter().any(|way| way.is_sure_to_come)
        && spot.ways.iter().filter(is_timer).all(|way| is_good(&way))
    {
        return true;
    }
    let good: Vec<&Codes> =
        spot.ways.iter().filter(|way| !is_timer(way) && is_good(way)).map(|way| &way.assumed).collect();
    let all: Vec<&Codes> = spot.ways.iter().map(|way| &way.assumed).collect();
    is_covered(script, &good, &all, &mut Codes::new())
}

/// Whether some of these assumptions is met whatever the values of the facts are, of which all that come into question
/// stand among `all`.
fn is_covered(script: &Script, good: &[&Codes], all: &[&Codes], known: &mut Codes) -> bool {
    let value =
        |known: &Codes, fact: FactId| known.iter().find(|(one, _)| *one == fact).map(|(_, code)| *code);
    let open =
        |codes: &&&Codes| codes.iter().all(|(fact, code)| value(known, *fact).is_none_or(|is| is == *code));
    let good: Vec<&Codes> = good.iter().filter(open).copied().collect();
    let is_unknown = |(fact, _): &&(FactId, u16)| value(known, *fact).is_none();
    let Some(first) = good.first() else { return false };
    if good.iter().any(|codes| !codes.iter().any(|code| is_unknown(&code))) {
        return true;
    }
    // Entries of one fact cannot be told apart here, so nothing is said of them.
    let Some((fact, _)) = first.iter().find(is_unknown).copied() else { return true };
    if script.fact_model(fact).is_some_and(|model| model.index.is_some()) {
        let without: Vec<&Codes> =
            good.iter().filter(|codes| !codes.iter().any(|(one, _)| *one == fact)).copied().collect();
        return is_covered(script, &without, all, known);
    }
    let mut codes: Vec<u16> = all
        .iter()
        .flat_map(|codes| codes.iter())
        .filter(|(one, _)| *one == fact)
        .map(|(_, code)| *code)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes.into_iter().all(|code| {
        known.push((fact, code));
        let is_covered = is_covered(script, &good, all, known);
        known.pop();
        is_covered
    })
}
