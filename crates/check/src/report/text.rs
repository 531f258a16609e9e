//! A report as text, its tables in columns.

use crate::untrusted::visible;

use super::{Column, Report, Section, Table};

/// Writes a report as text.
pub fn text(report: &Report) -> String {
    let parts = report.sections.iter().map(part);
    parts.fold(format!("{}\n", visible(&report.title)), |text, part| text + "\n" + &part)
}

fn part(section: &Section) -> String {
    let mut part = format!("{}\n", visible(&section.heading));
    for note in &section.notes {
        part += &format!("  {}\n", visible(note));
    }
    if let Some(table) = &section.table {
        part += &drawn(table);
    }
    part
}

fn drawn(table: &Table) -> String {
    let names = table.columns.iter().map(|column| visible(&column.name)).collect();
    let cells = table.rows.iter().map(|row| row.iter().map(|cell| visible(cell)).collect());
    let rows: Vec<Vec<String>> = std::iter::once(names).chain(cells).collect();
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    rows.iter().map(|row| line(row, &table.columns, &widths)).collect()
}

fn line(row: &[String], columns: &[Column], widths: &[usize]) -> String {
    let cells = row.iter().zip(columns).zip(widths);
    let line: String = cells
        .map(|((cell, column), width)| match column.is_number {
            true => format!("  {cell:>width$}"),
            false => format!("  {cell:<width$}"),
        })
        .collect();
    format!("{}\n", line.trim_end())
}
