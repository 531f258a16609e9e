//! What a caller would hear in a language, beside the reference: whole calls and every greeting, as tables for people to
//! read. Nothing here judges.

use etiquette_core::Locale;
use etiquette_phrasebook::{Catalogue, Settings, Speaker};

use crate::{
    locale::project::Project,
    report::{self, Column, Report, Section},
    transcript::{self, Entry},
    untrusted::visible_lines,
};

/// Tables to be read, with the language in one column and the reference beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Preview {
    /// The language.
    pub locale: Locale,
    /// The language of the reference.
    pub reference: Locale,
    /// The tables, in the order in which they are read.
    pub tables: Vec<Table>,
}

/// A table with a heading. A cell may have several lines.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// What it shows.
    pub heading: String,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

impl Preview {
    /// A preview without tables.
    pub const fn new(locale: Locale, reference: Locale) -> Self {
        Self { locale, reference, tables: Vec::new() }
    }

    /// Adds a call that has been played in both languages with the same events.
    pub fn add_call(&mut self, heading: &str, own: &[Entry], reference: &[Entry]) {
        let shown = |entry: &Entry| {
            let text = transcript::text(std::slice::from_ref(entry));
            text.trim_end().lines().map(|line| line.trim_start().to_owned()).collect::<Vec<_>>().join("\n")
        };
        let said = |entry: &Entry| shown(&Entry { event: None, ..entry.clone() });
        let rows = own
            .iter()
            .zip(reference)
            .map(|(own, reference)| vec![own.event.clone().unwrap_or_default(), said(own), said(reference)]);
        let rows = rows.collect();
        self.add(
            heading,
            &["what happens", self.locale.as_str(), self.reference.as_str()].map(str::to_owned),
            rows,
        );
    }

    /// Adds every greeting for each situation in which operator and organisation are known.
    pub fn add_greetings(&mut self, catalogue: &Catalogue, speaker: Speaker<'_>) {
        let Some((lexicon, _)) = catalogue.lexicon(self.locale) else { return };
        let contexts = lexicon.contexts().into_iter().filter(|context| context.organisation && context.alias);
        let rows = contexts.map(|context| {
            let all = |locale| {
                let (lexicon, _) = catalogue.lexicon(locale)?;
                let settings = Settings::new(locale, context.channel);
                let texts = lexicon.enumerate(&context).map(|greeting| {
                    let text = catalogue.render_greeting(&greeting, &settings, speaker).text;
                    text.replace(['\u{2068}', '\u{2069}'], "")
                });
                Some(texts.collect::<Vec<_>>().join("\n"))
            };
            vec![
                context.to_string(),
                all(self.locale).unwrap_or_default(),
                all(self.reference).unwrap_or_default(),
            ]
        });
        let rows = rows.collect();
        self.add(
            "Greetings",
            &["when", self.locale.as_str(), self.reference.as_str()].map(str::to_owned),
            rows,
        );
    }

    /// Adds the messages that say something else than they did.
    pub fn add_changes(&mut self, heading: &str, before: &Project, now: &Project) {
        let source = |project: &Project, locale, name: &str| {
            let entry = project.entries(locale).find(|entry| entry.name() == name)?;
            let text = project.sources().text(entry.whole.source).get(entry.whole.range())?;
            Some(text.split_once('=').map_or(text, |(_, said)| said).trim().to_owned())
        };
        let names = now.entries(self.locale).map(|entry| entry.name().into_owned());
        let rows = names.filter_map(|name| {
            let (was, is) = (source(before, self.locale, &name), source(now, self.locale, &name));
            let reference = source(now, self.reference, &name).unwrap_or_default();
            (was != is).then(|| vec![name, was.unwrap_or_default(), is.unwrap_or_default(), reference])
        });
        let rows = rows.collect();
        let columns = ["message", "before", "now", self.reference.as_str()].map(str::to_owned);
        self.add(heading, &columns, rows);
    }

    /// Adds a table, in which nothing that a file says steers a terminal.
    fn add(&mut self, heading: &str, columns: &[String], rows: Vec<Vec<String>>) {
        let rows = rows.iter().map(|row| row.iter().map(|cell| visible_lines(cell)).collect()).collect();
        self.tables.push(Table { heading: heading.to_owned(), columns: columns.to_vec(), rows });
    }

    /// The preview as Markdown.
    ///
    /// # Examples
    ///
    /// ```
    /// use etiquette_check::locale::{LocaleText, Preview, Project};
    /// use etiquette_core::Locale;
    ///
    /// let load = |text: &str| Project::load(&[LocaleText::new("en/a.ftl", text)], Locale::ENGLISH);
    /// let mut preview = Preview::new(Locale::ENGLISH, Locale::ENGLISH);
    /// preview.add_changes("Changed", &load("bye = Goodbye.\n"), &load("bye = Bye | bye.\n"));
    /// assert!(preview.markdown().contains("| bye | Goodbye. | Bye \\| bye. | Bye \\| bye. |\n"));
    ///
    /// preview.add_changes("Foul", &load("bye = Goodbye.\n"), &load("bye = Bye\u{202e}.\n"));
    /// assert!(!preview.markdown().contains('\u{202e}'));
    /// ```
    pub fn markdown(&self) -> String {
        let mut out = format!("# {}\n", self.locale);
        for table in &self.tables {
            out += &format!(
                "\n## {}\n\n{}{}\n",
                table.heading,
                row(&table.columns),
                "|---".repeat(table.columns.len()) + "|"
            );
            out.extend(table.rows.iter().map(|cells| row(cells)));
        }
        out
    }

    /// The preview as a report, for a page that needs nothing else.
    pub fn report(&self) -> Report {
        let section = |table: &Table| Section {
            heading: table.heading.clone(),
            table: Some(report::Table {
                columns: table.columns.iter().map(|name| Column::text(name)).collect(),
                rows: table.rows.clone(),
            }),
            ..Section::default()
        };
        Report { title: self.locale.to_string(), sections: self.tables.iter().map(section).collect() }
    }
}

fn row(cells: &[String]) -> String {
    let cell = |cell: &String| cell.replace('\\', "\\\\").replace('|', "\\|").replace('\n', "<br>");
    format!("| {} |\n", cells.iter().map(cell).collect::<Vec<_>>().join(" | "))
}
