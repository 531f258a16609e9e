//! What the format has to say about itself, for reference pages and editors.

use crate::schema::{
    DoTable, EventTable, FactTable, File, FlowTable, FollowTable, InterruptTable, MigrateTable, Say,
    StepTable, Timer, rule, step,
};

/// A table of the format and its keys.
///
/// ```
/// let tables = etiquette_script::tables();
/// let steps = tables.iter().find(|table| table.name == "step.NAME").ok_or("no steps")?;
/// assert_eq!((steps.doc, steps.keys.len()), ("A step.", 12));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TableDoc {
    /// Where the table stands, as in `step.NAME`.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its keys, in the order in which the reference lists them.
    pub keys: Vec<KeyDoc>,
}

/// A key of a table.
///
/// ```
/// let tables = etiquette_script::tables();
/// let keys: Vec<_> = tables.into_iter().flat_map(|table| table.keys).collect();
/// let raises = keys.iter().find(|key| key.name == "raises").ok_or("no such key")?;
/// assert_eq!((raises.doc, raises.kind.as_str(), raises.needed), ("The event that it raises.", "a string", true));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct KeyDoc {
    /// The key.
    pub name: &'static str,
    /// What it is for.
    pub doc: &'static str,
    /// Whether a table without it is refused.
    pub needed: bool,
    /// What kind of value it takes, in words.
    pub kind: String,
}

/// Every table of the format.
///
/// ```
/// let tables = etiquette_script::tables();
/// let timer = tables.iter().find(|table| table.name == "timers.NAME").ok_or("no timers")?;
/// let needed: Vec<_> = timer.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
/// assert_eq!(needed, ["after", "raises"]);
/// # Ok::<(), &str>(())
/// ```
pub fn tables() -> Vec<TableDoc> {
    vec![
        File::doc(),
        FactTable::doc(),
        EventTable::doc(),
        StepTable::doc(),
        Say::doc(),
        step::TipTable::doc(),
        DoTable::doc(),
        FollowTable::doc(),
        step::StageTable::doc(),
        FlowTable::doc(),
        InterruptTable::doc(),
        Timer::doc(),
        rule::RuleTable::doc(),
        rule::OccasionTable::doc(),
        MigrateTable::doc(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_says_what_it_is_for() {
        for table in tables() {
            assert!(table.doc.ends_with('.') && !table.keys.is_empty(), "{}", table.name);
            for key in table.keys {
                assert!(key.doc.ends_with('.') && !key.kind.is_empty(), "{}: {}", table.name, key.name);
            }
        }
    }

    #[test]
    fn docs_of_many_lines_read_as_one() {
        let odd: Vec<_> =
            tables().into_iter().flat_map(|table| table.keys).filter(|key| key.doc.contains("  ")).collect();
        assert_eq!(odd, []);
    }
}
