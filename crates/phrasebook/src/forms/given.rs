//! Arguments that Fluent has no type for, carried through it as values of our own.

use std::{borrow::Cow, fmt, sync::Arc};

use etiquette_core::Money;
use fluent_bundle::{FluentValue, types::FluentType};
use intl_memoizer::concurrent::IntlLangMemoizer as SharedMemoizer;

use crate::{
    forms::{Forms, Moment},
    text::FAILED,
};

/// A value that a function shows, or that a message names plainly.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    Money(Money),
    Moment(Moment),
    Texts(Box<[Box<str>]>),
}

/// A value with the forms of the locale and manner in which it is going to be shown.
#[derive(Clone)]
pub(crate) struct Given {
    pub(crate) shown: Shown,
    pub(crate) forms: Arc<Forms>,
}

impl Given {
    fn text(&self) -> String {
        self.forms.show(&self.shown).unwrap_or_else(|| FAILED.to_string())
    }

    /// The value within a Fluent value, if it is one of ours.
    pub(crate) fn within<'a>(value: Option<&'a FluentValue<'_>>) -> Option<&'a Shown> {
        let Some(FluentValue::Custom(custom)) = value else { return None };
        (**custom).as_any().downcast_ref::<Self>().map(|given| &given.shown)
    }
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[given]")
    }
}

impl FluentType for Given {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.text().into()
    }

    fn as_string_threadsafe(&self, _: &SharedMemoizer) -> Cow<'static, str> {
        self.text().into()
    }
}
