//! Reports: headings, notes and tables, written as text for a terminal or as one page of HTML.
//!
//! Whoever reports builds a [`Report`] and knows nothing of how it is drawn. Nothing here prints.

mod html;
mod text;

pub use html::html;
pub(crate) use html::{escaped, page, parts};
pub use text::text;

/// A report.
///
/// # Examples
///
/// ```
/// use etiquette_check::report::{Column, Report, Section, Table, html, text};
///
/// let columns = vec![Column::text("rule"), Column::number("violated")];
/// let table = Table { columns, rows: vec![vec!["<hold>".to_owned(), "2".to_owned()]] };
/// let section = Section { heading: "Rules".to_owned(), table: Some(table), ..Section::default() };
/// let report = Report { title: "Score".to_owned(), sections: vec![section] };
/// assert!(text(&report).contains("<hold>"));
/// assert!(html(&report).contains("&lt;hold&gt;"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What it is about.
    pub title: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// A part of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub heading: String,
    /// What is to be said before the table.
    pub notes: Vec<String>,
    /// The table, if it has one.
    pub table: Option<Table>,
    /// The text with marks, if it has one. A page shows it; as text a report leaves it out.
    pub listing: Option<Listing>,
}

/// A text, line by line, with what there is to say of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Its lines.
    pub lines: Vec<ListingLine>,
}

/// A line of a listing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListingLine {
    /// What stands in it.
    pub text: String,
    /// What is true of it.
    pub mark: Mark,
    /// What there is to say of it.
    pub notes: Vec<String>,
}

/// What is true of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// There is nothing to take.
    #[default]
    None,
    /// All of it was taken.
    Taken,
    /// A part of it was taken.
    Partly,
    /// None of it was taken.
    Missed,
}

/// A table. The first column names its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub name: String,
    /// Whether it holds numbers, which stand to the right.
    pub is_number: bool,
}

impl Column {
    /// A column of texts.
    pub fn text(name: &str) -> Self {
        Self { name: name.to_owned(), is_number: false }
    }

    /// A column of numbers.
    pub fn number(name: &str) -> Self {
        Self { name: name.to_owned(), is_number: true }
    }
}
