//! What was placed, as SVG. Every text is escaped here, and nowhere else.

use std::fmt::{self, Write as _};

use crate::{
    graph::{
        Graph,
        svg::{
            Row,
            layout::{Arranged, Boxed, Column, HEAD, LABEL, MARGIN, NOTE, Placed, ROW, TARGET, cut},
            route::lines,
        },
    },
    report::escaped,
};

const STYLE: &str = "
text{font:12px ui-sans-serif,system-ui,'DejaVu Sans',Arial,sans-serif;fill:#1d2733;dominant-baseline:central}
.picture{fill:#fff}
.frame{fill:#f6f8fa;stroke:#d0d7de}
.title{font-size:16px;font-weight:700}
.lane{fill:#e9eef3}
.stage{font-weight:700;fill:#475569}
.card{fill:#fff;stroke:#7b8794}
.folded{stroke-dasharray:5 3}
.start{stroke-width:2.5}
.name{font-weight:700}
.acts,.to{fill:#5b6673}
.way{fill:none;stroke:#7b8794;stroke-width:1.2}
.back{stroke-dasharray:4 3}
.idle .card:not(.taken){opacity:.55}
.idle .way{opacity:.45}
.idle .way.taken{opacity:1}
.card.taken{fill:#fff3df;stroke:#b35900;stroke-width:2}
.way.taken{stroke:#b35900;stroke-width:2.4}
text.taken{fill:#8a4400;font-weight:700}
";

const ARROWS: &str = r##"<defs>
<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#7b8794"/></marker>
<marker id="taken-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="5" markerHeight="5" orient="auto"><path d="M0 0 8 4 0 8z" fill="#b35900"/></marker>
</defs>
"##;

pub(super) fn draw(graph: &Graph, arranged: &Arranged) -> String {
    let mut out = String::new();
    // Writing to a text does not fail.
    let _ = write(&mut out, graph, arranged);
    out
}

fn write(out: &mut String, graph: &Graph, arranged: &Arranged) -> fmt::Result {
    let Arranged { frames, width, height } = arranged;
    let name = escaped(&graph.name);
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{name}\">"
    )?;
    writeln!(out, "<title>{name}</title>\n<style>{STYLE}</style>")?;
    out.push_str(ARROWS);
    writeln!(out, "<rect class=\"picture\" width=\"{width}\" height=\"{height}\"/>")?;
    writeln!(out, "<g{}>", if graph.is_marked { " class=\"idle\"" } else { "" })?;
    frames.iter().try_for_each(|frame| self::frame(out, frame))?;
    writeln!(out, "</g>\n</svg>")
}

fn frame(out: &mut String, frame: &Placed) -> fmt::Result {
    let Placed { title, notes, columns, x, y, width, height } = frame;
    writeln!(out, "<g transform=\"translate({x} {y})\">")?;
    writeln!(out, "<rect class=\"frame\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>")?;
    writeln!(out, "<text class=\"title\" x=\"{MARGIN}\" y=\"{MARGIN}\">{}</text>", escaped(title))?;
    for (x, y, note) in notes {
        text(out, (*x, *y), class("", note.is_taken), &note.text, NOTE)?;
    }
    columns.iter().try_for_each(|column| lane(out, column, *height))?;
    for line in lines(frame) {
        let (taken, tip) = if line.is_taken { (" taken", "taken-tip") } else { ("", "tip") };
        let back = if line.is_back { " back" } else { "" };
        writeln!(out, "<path class=\"way{back}{taken}\" marker-end=\"url(#{tip})\" d=\"{}\"/>", line.path)?;
    }
    for column in columns {
        column.boxes.iter().try_for_each(|boxed| card(out, column, boxed))?;
    }
    writeln!(out, "</g>")
}

/// The band of a stage behind its cards.
fn lane(out: &mut String, column: &Column, height: i32) -> fmt::Result {
    let (Some(title), Some(first)) = (column.title, column.boxes.first()) else { return Ok(()) };
    let (x, y, width) = (column.x - 8, first.y - HEAD - 8, column.width + 16);
    let height = height - y - 8;
    writeln!(
        out,
        "<rect class=\"lane\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\"/>"
    )?;
    text(out, (column.x, y + HEAD / 2 + 2), "stage", title, LABEL)
}

fn card(out: &mut String, column: &Column, boxed: &Boxed) -> fmt::Result {
    let Boxed { card, y, height } = boxed;
    let (x, width) = (column.x, column.width);
    let mut classes = class("card", card.is_taken).to_owned();
    if card.is_folded {
        classes.push_str(" folded");
    }
    if card.is_start {
        classes.push_str(" start");
    }
    writeln!(
        out,
        "<rect class=\"{classes}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"5\"/>"
    )?;
    let title = if card.is_start { format!("▸ {}", card.title) } else { card.title.clone() };
    text(out, (x + 8, boxed.title_y()), "name", &title, LABEL + TARGET)?;
    if !card.acts.is_empty() {
        text(out, (x + 8, y + HEAD + ROW / 2 - 3), "acts", &card.acts, LABEL)?;
    }
    card.rows.iter().enumerate().try_for_each(|(at, way)| row(out, (x, width), boxed.row_y(at), way))
}

fn row(out: &mut String, (x, width): (i32, i32), y: i32, row: &Row) -> fmt::Result {
    text(out, (x + 8, y), class("", row.is_taken), &row.label, LABEL)?;
    let class = class("to", row.is_taken);
    let target = escaped(&cut(&row.target, TARGET));
    writeln!(
        out,
        "<text class=\"{class}\" x=\"{}\" y=\"{y}\" text-anchor=\"end\">→ {target}</text>",
        x + width - 8
    )
}

fn class(class: &'static str, is_taken: bool) -> &'static str {
    match (class, is_taken) {
        (_, false) => class,
        ("", true) => "taken",
        ("card", true) => "card taken",
        (_, true) => "to taken",
    }
}

/// A text on one line; what is cut off is told to whoever points at it.
fn text(out: &mut String, (x, y): (i32, i32), class: &str, whole: &str, most: usize) -> fmt::Result {
    let shown = cut(whole, most);
    let more = if shown == whole { String::new() } else { format!("<title>{}</title>", escaped(whole)) };
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    writeln!(out, "<text{class} x=\"{x}\" y=\"{y}\">{}{more}</text>", escaped(&shown))
}
