//! A report as text, its tables in columns.

use super::{Column, Report, Section, Table};

/// Writes a report as text.
pub fn text(report: &Report) -> String {
    let parts = report.sections.iter().map(part);
    parts.fold(format!("{}\n", report.title), |text, part| text + "\n" + &part)
}

fn part(section: &Section) -> String {
    let mut part = format!("{}\n", section.heading);
    for note in &section.notes {
        part += &format!("  {note}\n");
    }
    if let Some(table) = &section.table {
        part += &drawn(table);
    }
    part
}

fn drawn(table: &Table) -> String {
    let names: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
    let rows = || std::iter::once(&names).chain(&table.rows);
    let width = |at: usize| {
        let cells = rows().filter_map(|row| row.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    rows().map(|row| line(row, &table.columns, &widths)).collect()
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
