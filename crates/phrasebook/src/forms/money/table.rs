//! The table of currencies, which is data: `data/currencies.toml`.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use etiquette_core::Locale;
use serde::Deserialize;

use crate::{plural::PluralCategory, tag};

const DATA: &str = include_str!("../../../data/currencies.toml");

static TABLE: LazyLock<Table> = LazyLock::new(|| toml::from_str(DATA).unwrap_or_default());

/// The customs of a locale, or of the first of its parents that has any.
pub(super) fn of(locale: Locale) -> Arc<Customs> {
    let mut tags = std::iter::successors(Some(locale), |tag| tag::parent(*tag));
    tags.find_map(|tag| TABLE.locale.get(tag.as_str()).cloned()).unwrap_or_default()
}

/// How many decimal digits the minor unit of a currency has.
pub(super) fn digits(currency: &str) -> u8 {
    TABLE.digits.get(currency).copied().unwrap_or(2)
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    digits: BTreeMap<String, u8>,
    locale: BTreeMap<String, Arc<Customs>>,
}

/// How one language writes and speaks amounts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Customs {
    pattern: String,
    #[serde(default)]
    count: BTreeMap<String, String>,
    pub(super) join: String,
    currency: BTreeMap<String, Currency>,
}

/// The customs of the CLDR root locale, for languages that the table does not have.
impl Default for Customs {
    fn default() -> Self {
        Self {
            pattern: "#,##0.00\u{a0}¤".to_owned(),
            count: BTreeMap::new(),
            join: "{0} {1}".to_owned(),
            currency: BTreeMap::new(),
        }
    }
}

impl Customs {
    pub(super) fn currency(&self, code: &str) -> Option<&Currency> {
        self.currency.get(code)
    }

    /// What stands before and behind the digits.
    pub(super) fn around(&self) -> (&str, &str) {
        let digit = |c: char| matches!(c, '#' | ',' | '.' | '0');
        let (before, _) = self.pattern.split_once(digit).unwrap_or_default();
        let (_, behind) = self.pattern.rsplit_once(digit).unwrap_or_default();
        (before, behind)
    }

    /// How a number and a name are joined.
    pub(super) fn count(&self, category: PluralCategory) -> &str {
        self.count.get(category.name()).map_or("{0} {1}", String::as_str)
    }
}

/// A currency in one language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Currency {
    pub(super) symbol: Option<String>,
    pub(super) name: Names,
    pub(super) minor: Option<Names>,
}

/// A name by plural category.
#[derive(Deserialize)]
#[serde(transparent)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    pub(super) fn of(&self, category: PluralCategory) -> &str {
        let name = self.0.get(category.name()).or_else(|| self.0.get(PluralCategory::Other.name()));
        name.map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_can_be_read() {
        let table: Table = toml::from_str(DATA).unwrap();
        assert_eq!(table.locale.keys().collect::<Vec<_>>(), ["en", "fr", "ro", "ru"]);
        for (tag, customs) in &table.locale {
            assert!(customs.pattern.contains('¤') && customs.join.contains("{1}"), "{tag}");
            assert_eq!(customs.currency.len(), 5, "{tag}");
            for (code, currency) in &customs.currency {
                let names = [Some(&currency.name), currency.minor.as_ref()];
                assert!(names.iter().flatten().all(|names| names.0.contains_key("other")), "{tag} {code}");
            }
        }
    }
}
