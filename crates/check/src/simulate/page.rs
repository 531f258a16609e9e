//! What was counted, as a page with charts.

use std::fmt::Write as _;

use etiquette_core::{Script, Stage};

use super::{
    report::{report, time},
    tally::{Spread, Tally},
};
use crate::report::{escaped, page, parts};

const BARS: u64 = 48;
const STYLE: &str = "<style>
figure { margin: 1rem 0; }
.bar { fill: #3b6ea8; }
.axis { font: 12px system-ui, sans-serif; fill: currentColor; }
</style>
";

/// Writes a page that needs no other file.
pub fn html(script: &Script, tally: &Tally) -> String {
    let mut charts = chart("Length of calls", &tally.lengths, time);
    for (stage, spread) in Stage::ALL.into_iter().zip(&tally.stages) {
        charts += &chart(&format!("Time in {}", stage.name()), spread, time);
    }
    charts += &chart("Price of calls", &tally.prices, |minor| minor.to_string());
    let report = report(script, tally);
    page(&report.title, &format!("{STYLE}{charts}{}", parts(&report)))
}

/// How calls are spread, up to what only one in a hundred exceeds.
fn chart(title: &str, spread: &Spread, shown: impl Fn(u64) -> String) -> String {
    if spread.count() == 0 {
        return String::new();
    }
    let up_to = spread.at(990).max(1);
    let bars = spread.parts(up_to, BARS);
    let most = bars.iter().copied().max().unwrap_or_default().max(1);
    let title = escaped(title);
    let mut drawn = format!(
        "<figure><figcaption>{title}</figcaption>\n<svg width=\"600\" height=\"140\" viewBox=\"0 0 600 140\" role=\"img\" aria-label=\"{title}\">\n"
    );
    for (at, count) in bars.iter().enumerate() {
        let height = (count * 110).div_ceil(most);
        // Writing to a text does not fail.
        let _ = writeln!(
            drawn,
            "<rect class=\"bar\" x=\"{}\" y=\"{}\" width=\"11\" height=\"{height}\"><title>{count}</title></rect>",
            at * 12 + 10,
            120 - height.min(120)
        );
    }
    let end = escaped(&shown(up_to));
    let _ = writeln!(
        drawn,
        "<text class=\"axis\" x=\"10\" y=\"135\">0</text>\n<text class=\"axis\" x=\"590\" y=\"135\" text-anchor=\"end\">{end}</text>\n</svg></figure>"
    );
    drawn
}
