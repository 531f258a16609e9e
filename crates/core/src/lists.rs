//! Copies of short lists, without an allocation where they are as long as before. Nothing here knows what is in them.

use smallvec::{Array, SmallVec};
use thin_vec::ThinVec;

/// Makes a list a copy of another.
pub(crate) fn refill<A: Array<Item: Copy>>(list: &mut SmallVec<A>, with: &[A::Item]) {
    if list.len() == with.len() {
        list.copy_from_slice(with);
    } else {
        *list = SmallVec::from_slice(with);
    }
}

/// The same for a list that is most often empty.
pub(crate) fn refill_thin<T: Copy>(list: &mut ThinVec<T>, with: &[T]) {
    list.clear();
    if !with.is_empty() {
        list.extend_from_slice(with);
    }
}
