//! Charts of what was counted, as SVG that needs nothing else. What each shows is in a table too.

use std::fmt::Write as _;

use super::tally::Spread;
use crate::report::escaped;

/// How a chart looks; a page has it once.
pub(super) const STYLE: &str = "<style>
.charts { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 28rem), 1fr)); }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; }
svg { height: auto; max-width: 100%; width: 100%; }
.bar { fill: #3b7dc4; }
.line { stroke: currentColor; stroke-opacity: .4; }
.label { fill: currentColor; font: 12px system-ui, sans-serif; }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
</style>
";

/// A chart is so wide, and one of a spread so high above its axis.
const WIDE: usize = 480;
const HIGH: usize = 120;
/// Where the axes of a spread meet, and where its last bar ends.
const LEFT: usize = 48;
const RIGHT: usize = WIDE - 24;
const FLOOR: usize = HIGH + 16;
/// The rows of a chart of shares, and where their bars begin and end.
const ROW: usize = 20;
const NAMES: usize = 200;
const BARS: usize = 420;

/// What is measured.
pub(super) struct Scale {
    /// What is less than this is told by one bar.
    pub(super) unit: u64,
    /// What is written below the axis, as far as it reaches.
    pub(super) marks: &'static [u64],
    /// How it is written.
    pub(super) shown: fn(u64) -> String,
}

impl Scale {
    /// Where each bar ends: one for what is less than the unit, and four for every doubling of it.
    fn bounds(&self, most: u64) -> Vec<u64> {
        let quarters = (0..u64::BITS - 3).flat_map(|doubling| (4..8).map(move |quarter| quarter << doubling));
        let mut bounds = Vec::new();
        for bound in quarters.map(|quarters| self.unit.saturating_mul(quarters) / 4) {
            bounds.push(bound);
            if bound > most {
                break;
            }
        }
        bounds.dedup();
        bounds
    }
}

/// How something is spread, each doubling as wide as the one before.
pub(super) fn spread(title: &str, spread: &Spread, scale: &Scale) -> String {
    if spread.count() == 0 {
        return String::new();
    }
    let bounds = scale.bounds(spread.at(1_000));
    let bars: Vec<u64> = spread.parts(&bounds);
    let highest = bars.iter().copied().max().unwrap_or_default().max(1);
    let place = |bar: usize| LEFT + bar * (RIGHT - LEFT) / bars.len().max(1);
    let mut drawn = opened(title, FLOOR + 24);
    // Writing to a text does not fail.
    let _ = writeln!(drawn, "<path class=\"line\" d=\"M{LEFT} 16H{RIGHT}M{LEFT} {FLOOR}H{RIGHT}\"/>");
    for (at, (count, end)) in bars.iter().zip(&bounds).enumerate().filter(|(_, (count, _))| **count > 0) {
        let tall = tall(*count, highest, HIGH);
        let (x, wide) = (place(at), (place(at + 1) - place(at)).saturating_sub(1).max(1));
        let _ = writeln!(
            drawn,
            "<rect class=\"bar\" x=\"{x}\" y=\"{}\" width=\"{wide}\" height=\"{tall}\"><title>less than {}: {count}</title></rect>",
            FLOOR - tall,
            escaped(&(scale.shown)(*end)),
        );
    }
    label(&mut drawn, "label end", LEFT - 4, 20, &highest.to_string());
    label(&mut drawn, "label end", LEFT - 4, FLOOR, "0");
    for mark in scale.marks.iter().filter(|mark| bounds.last().is_some_and(|last| *mark <= last)) {
        let at = place(bounds.partition_point(|bound| bound < mark) + 1);
        let _ = writeln!(drawn, "<path class=\"line\" d=\"M{at} {FLOOR}v4\"/>");
        label(&mut drawn, "label middle", at, FLOOR + 18, &(scale.shown)(*mark));
    }
    drawn + "</svg></figure>\n"
}

/// Of so many calls these have something: a bar for each, in their order.
pub(super) fn shares(title: &str, rows: &[(String, u64)], of: u64, shown: fn(u64, u64) -> String) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut drawn = opened(title, rows.len() * ROW + 8);
    let _ = writeln!(drawn, "<path class=\"line\" d=\"M{NAMES} 4V{}\"/>", rows.len() * ROW + 4);
    for (at, (name, count)) in rows.iter().enumerate() {
        let (top, long) = (at * ROW + 6, tall(*count, of.max(1), BARS - NAMES));
        label(&mut drawn, "label end", NAMES - 6, top + 12, name);
        let _ = writeln!(
            drawn,
            "<rect class=\"bar\" x=\"{NAMES}\" y=\"{top}\" width=\"{long}\" height=\"16\"><title>{count}</title></rect>"
        );
        label(&mut drawn, "label", NAMES + long + 6, top + 12, &shown(*count, of));
    }
    drawn + "</svg></figure>\n"
}

/// As many of `most` as `count` is of `of`, and at least one.
fn tall(count: u64, of: u64, most: usize) -> usize {
    let tall = u128::from(count) * most as u128 / u128::from(of.max(1));
    usize::try_from(tall).map_or(most, |tall| tall.clamp(1, most))
}

fn opened(title: &str, high: usize) -> String {
    let title = escaped(title);
    format!(
        "<figure><figcaption>{title}</figcaption>\n<svg viewBox=\"0 0 {WIDE} {high}\" role=\"img\" aria-label=\"{title}\">\n"
    )
}

fn label(drawn: &mut String, class: &str, x: usize, y: usize, text: &str) {
    let _ = writeln!(drawn, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", escaped(text));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_grow_as_what_they_tell() {
        let scale = Scale { unit: 1_000, marks: &[], shown: |value| value.to_string() };
        assert_eq!(scale.bounds(0), [1_000]);
        assert_eq!(scale.bounds(1_999), [1_000, 1_250, 1_500, 1_750, 2_000]);
        let small = Scale { unit: 1, ..scale };
        assert_eq!(small.bounds(9), [1, 2, 3, 4, 5, 6, 7, 8, 10]);
        assert!(small.bounds(u64::MAX).len() < 300);
    }
}
