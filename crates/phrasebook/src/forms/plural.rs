//! Plural categories of a locale, by current CLDR rules. Fluent's own rules are those of CLDR 37, by which
//! Romanian 101 is wrong; they are never asked.

use etiquette_core::Locale;
use fluent_bundle::{FluentArgs, FluentValue};
use icu_decimal::input::Decimal;
use icu_plurals::{PluralCategory as Category, PluralRules};

use crate::{
    forms::{icu, number},
    plural::PluralCategory,
    text::FAILED,
};

/// The plural rules of one locale.
pub(crate) struct Plurals {
    cardinal: PluralRules,
    ordinal: PluralRules,
}

impl Plurals {
    pub(crate) fn try_new(locale: Locale) -> Option<Self> {
        let tag = icu(locale);
        Some(Self {
            cardinal: PluralRules::try_new_cardinal((&tag).into()).ok()?,
            ordinal: PluralRules::try_new_ordinal((&tag).into()).ok()?,
        })
    }

    /// The categories that the locale has.
    pub(crate) fn categories(&self, ordinal: bool) -> Vec<PluralCategory> {
        self.rules(ordinal).categories().map(named).collect()
    }

    pub(crate) fn cardinal(&self, decimal: &Decimal) -> PluralCategory {
        named(self.cardinal.category_for(decimal))
    }

    /// The category of a whole number.
    pub(crate) fn whole(&self, number: u32, ordinal: bool) -> PluralCategory {
        named(self.rules(ordinal).category_for(number))
    }

    /// `PLURAL($n, …)`, which the load step puts around selectors. A text is its own category, so that a message
    /// may also select on `one` and `other` as names of choices.
    pub(crate) fn select<'a>(
        &self,
        value: Option<&FluentValue<'a>>,
        options: &FluentArgs<'_>,
    ) -> FluentValue<'a> {
        if let Some(FluentValue::String(text)) = value {
            return FluentValue::String(text.clone());
        }
        let ordinal = matches!(options.get("type"), Some(FluentValue::String(kind)) if kind == "ordinal");
        let decimal = number::number(value, options).as_ref().and_then(number::decimal);
        match decimal {
            Some(decimal) => named(self.rules(ordinal).category_for(&decimal)).name().into(),
            None => FAILED.to_string().into(),
        }
    }

    const fn rules(&self, ordinal: bool) -> &PluralRules {
        if ordinal { &self.ordinal } else { &self.cardinal }
    }
}

const fn named(category: Category) -> PluralCategory {
    match category {
        Category::Zero => PluralCategory::Zero,
        Category::One => PluralCategory::One,
        Category::Two => PluralCategory::Two,
        Category::Few => PluralCategory::Few,
        Category::Many => PluralCategory::Many,
        Category::Other => PluralCategory::Other,
    }
}
