//! A vector that is read by one kind of id.

use alloc::{boxed::Box, vec::Vec};
use core::marker::PhantomData;

use crate::ids::{EventId, FactId, FlowId, LineId, MessageId, OutputId, RuleId, StepId, TimerId};

/// What can be a key of a [`Table`].
pub(crate) trait Key: Copy {
    fn position(self) -> usize;
    fn from_row(index: u16) -> Self;
}

macro_rules! keys {
    ($($id:ident)*) => {$(
        impl Key for $id {
            fn position(self) -> usize { self.index() }
            fn from_row(index: u16) -> Self { Self::new(index) }
        }
    )*};
}

keys! { StepId FlowId FactId EventId TimerId LineId MessageId OutputId RuleId }

#[derive(Debug)]
pub(crate) struct Table<K, T> {
    rows: Box<[T]>,
    key: PhantomData<fn(K)>,
}

impl<K: Key, T> Table<K, T> {
    #[inline]
    pub(crate) fn get(&self, key: K) -> Option<&T> {
        self.rows.get(key.position())
    }

    pub(crate) fn rows(&self) -> &[T] {
        &self.rows
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (K, &T)> {
        (0..=u16::MAX).map(K::from_row).zip(self.rows.iter())
    }

    /// The first row that `fits`, with its key.
    pub(crate) fn find(&self, fits: impl Fn(&T) -> bool) -> Option<(K, &T)> {
        self.iter().find(|(_, row)| fits(row))
    }
}

impl<K, T> From<Vec<T>> for Table<K, T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows: rows.into(), key: PhantomData }
    }
}

impl<K: Key, T> Table<K, T> {
    /// The row of an id that the script itself holds.
    #[expect(
        clippy::indexing_slicing,
        reason = "`Script::try_new` has checked every id in the model, and ids that a host brings go through `get`"
    )]
    #[inline]
    pub(crate) fn at(&self, key: K) -> &T {
        &self.rows[key.position()]
    }
}
