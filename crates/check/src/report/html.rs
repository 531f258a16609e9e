//! A report as one page of HTML that needs nothing else: no script, no font, no other file.

use std::fmt::Write as _;

use crate::untrusted::is_obeyed;

use super::{Listing, ListingLine, Mark, Report, Section, Table};

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
"#;

const STYLE: &str = "<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid; padding: .3rem .75rem; text-align: start; vertical-align: top; white-space: pre-line; }
thead th { border-bottom-width: 2px; }
tbody th { font-weight: 600; }
.number { font-variant-numeric: tabular-nums; text-align: end; }
.listing { counter-reset: line; font: .85rem/1.5 ui-monospace, monospace; list-style: none; padding: 0; }
.listing li { border-inline-start: .4rem solid transparent; counter-increment: line; padding-inline-start: .5rem; white-space: pre-wrap; }
.listing li::before { content: counter(line); display: inline-block; opacity: .6; padding-inline-end: 1rem; text-align: end; width: 3rem; }
.listing .taken { border-color: #2a7f3f; }
.listing .partly { background: #c9900022; border-color: #c99000; }
.listing .missed { background: #c0303022; border-color: #c03030; }
.listing small { display: block; font-style: italic; margin-inline-start: 4.5rem; }
</style>
";

/// Writes a report as a page.
pub fn html(report: &Report) -> String {
    page(&report.title, &parts(report))
}

/// The sections of a report, for a page that shows more.
pub(crate) fn parts(report: &Report) -> String {
    report.sections.iter().zip(1..).map(|(section, number)| part(section, number)).collect()
}

/// A page with a title and what stands below it, which is markup already.
pub(crate) fn page(title: &str, body: &str) -> String {
    let title = escaped(title);
    format!(
        "{HEAD}<title>{title}</title>\n{STYLE}</head>\n<body>\n<main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// A text that means nothing but itself in HTML, also within an attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' => escaped.push(letter),
            // A page has no place for controls, and as XML it would not be well-formed with them.
            other if is_obeyed(other) || u32::from(other) & 0xfffe == 0xfffe => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

fn part(section: &Section, number: u32) -> String {
    let heading = escaped(&section.heading);
    let mut part = format!("<section aria-labelledby=\"s{number}\">\n<h2 id=\"s{number}\">{heading}</h2>\n");
    for note in &section.notes {
        part += &format!("<p>{}</p>\n", escaped(note));
    }
    if let Some(table) = &section.table {
        part += &drawn(table, number);
    }
    if let Some(listing) = &section.listing {
        part += &listed(listing);
    }
    part + "</section>\n"
}

fn drawn(table: &Table, number: u32) -> String {
    let class = |at: usize| match table.columns.get(at) {
        Some(column) if column.is_number => " class=\"number\"",
        _ => "",
    };
    // A wide table can be scrolled with the keyboard too.
    let mut drawn = format!(
        "<div class=\"wide\" role=\"region\" aria-labelledby=\"s{number}\" tabindex=\"0\">\n<table>\n<thead><tr>"
    );
    for (at, column) in table.columns.iter().enumerate() {
        // Writing to a text does not fail.
        let _ = write!(drawn, "<th scope=\"col\"{}>{}</th>", class(at), escaped(&column.name));
    }
    drawn += "</tr></thead>\n<tbody>\n";
    for row in &table.rows {
        drawn += "<tr>";
        for (at, cell) in row.iter().enumerate() {
            let (tag, scope) = if at == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            let _ = write!(drawn, "<{tag}{scope}{}>{}</{tag}>", class(at), escaped(cell));
        }
        drawn += "</tr>\n";
    }
    drawn + "</tbody>\n</table>\n</div>\n"
}

/// A text line by line. What a mark says in colour, the notes say in words.
fn listed(listing: &Listing) -> String {
    let lines: String = listing.lines.iter().map(line).collect();
    format!("<ol class=\"listing\">\n{lines}</ol>\n")
}

fn line(line: &ListingLine) -> String {
    let class = match line.mark {
        Mark::None => "",
        Mark::Taken => " class=\"taken\"",
        Mark::Partly => " class=\"partly\"",
        Mark::Missed => " class=\"missed\"",
    };
    let notes: String = line.notes.iter().map(|note| format!("<small>{}</small>", escaped(note))).collect();
    format!("<li{class}>{}{notes}</li>\n", escaped(&line.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_reported_is_markup() {
        assert_eq!(escaped("<b a='x' c=\"y\">&"), "&lt;b a=&#39;x&#39; c=&quot;y&quot;&gt;&amp;");
    }
}
