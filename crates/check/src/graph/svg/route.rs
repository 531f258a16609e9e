//! The lines between cards: through the gaps of the lanes that lie between, so that none crosses a card.

use std::{collections::BTreeMap, fmt::Write as _};

use etiquette_core::StepId;

use super::layout::{Boxed, Column, Placed, Points};

/// How far a line keeps from the lanes that it passes.
const CLEAR: Points = 12;

/// A line to be drawn.
pub(super) struct Line {
    /// The commands of an SVG path.
    pub(super) path: String,
    pub(super) is_taken: bool,
    /// Whether it leads to an earlier lane.
    pub(super) is_back: bool,
}

/// Every line of a frame.
pub(super) fn lines(frame: &Placed) -> Vec<Line> {
    let mut router = Router { columns: &frame.columns, used: BTreeMap::new() };
    let mut lines = Vec::new();
    for (at, column) in frame.columns.iter().enumerate() {
        for from in &column.boxes {
            for (row, way) in from.card.rows.iter().enumerate() {
                let Some((to_column, to)) = way.to.and_then(|to| router.find(to)) else { continue };
                let path = router.path((at, from.row_y(row)), (to_column, to.title_y()));
                lines.push(Line { path, is_taken: way.is_taken, is_back: to_column < at });
            }
        }
    }
    lines
}

struct Router<'a> {
    columns: &'a [Column],
    /// How many lines pass each gap of each lane already.
    used: BTreeMap<(usize, usize), Points>,
}

impl<'a> Router<'a> {
    fn find(&self, step: StepId) -> Option<(usize, &'a Boxed)> {
        self.columns.iter().enumerate().find_map(|(at, column)| {
            let found = column.boxes.iter().find(|boxed| boxed.card.step == step)?;
            Some((at, found))
        })
    }

    fn sides(&self, column: usize) -> (Points, Points) {
        self.columns.get(column).map_or((0, 0), |column| (column.x, column.x + column.width))
    }

    /// From a row in one lane to a title in another.
    fn path(&mut self, (from, y): (usize, Points), (to, end): (usize, Points)) -> String {
        let (left, right) = self.sides(from);
        let (to_left, to_right) = self.sides(to);
        if from == to {
            return beside(right, y, end);
        }
        let forward = to > from;
        let start = if forward { right } else { left };
        let mut path = format!("M{start} {y}");
        let mut last = (start, y);
        let between: Vec<usize> =
            if forward { (from + 1..to).collect() } else { (to + 1..from).rev().collect() };
        for column in between {
            let gap = self.gap(column, last.1, end);
            let (left, right) = self.sides(column);
            let (near, far) =
                if forward { (left - CLEAR, right + CLEAR) } else { (right + CLEAR, left - CLEAR) };
            bend(&mut path, last, (near, gap));
            // Writing to a text does not fail.
            let _ = write!(path, "H{far}");
            last = (far, gap);
        }
        bend(&mut path, last, (if forward { to_left } else { to_right }, end));
        path
    }

    /// The height at which a lane is passed: between two cards, above them or below, as near to the way as can be.
    fn gap(&mut self, column: usize, from: Points, to: Points) -> Points {
        let Some(boxes) = self.columns.get(column).map(|column| &column.boxes) else { return from };
        let above = boxes.first().map_or(from, |first| first.y - CLEAR);
        let below = boxes.iter().map(|boxed| boxed.y + boxed.height + CLEAR + 2);
        let gaps: Vec<Points> = std::iter::once(above).chain(below).collect();
        let way = |gap: &Points| (gap - from).abs() + (gap - to).abs() + (gap - (from + to) / 2).abs() / 4;
        let Some((at, gap)) = gaps.iter().enumerate().min_by_key(|(_, gap)| way(gap)) else { return from };
        let used = self.used.entry((column, at)).or_default();
        *used += 1;
        // Lines that share a gap lie side by side.
        let aside = [0, 4, -4, 8, -8];
        gap + aside
            .get(usize::try_from(*used - 1).unwrap_or_default() % aside.len())
            .copied()
            .unwrap_or_default()
    }
}

fn bend(path: &mut String, (x, y): (Points, Points), (to_x, to_y): (Points, Points)) {
    let middle = (x + to_x) / 2;
    let _ = write!(path, "C{middle} {y} {middle} {to_y} {to_x} {to_y}");
}

/// To a card above or below in the same lane, along its right side.
fn beside(right: Points, y: Points, end: Points) -> String {
    let out = right + 22 + (end - y).abs().min(600) / 20;
    format!("M{right} {y}C{out} {y} {out} {end} {right} {end}")
}
