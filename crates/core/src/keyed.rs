//! The one hash of the project: SipHash-2-4 (J.-P. Aumasson, D. J. Bernstein, 2012), the same everywhere.

use core::hash::Hasher as _;

use siphasher::sip::SipHasher24;
use siphasher::sip128::{Hasher128 as _, SipHasher24 as SipHasher24Wide};

/// What a draw is for, so that draws for different uses never run in step.
#[derive(Clone, Copy)]
pub(crate) enum Purpose {
    Variant = 1,
    Greeting = 2,
    Seed = 3,
}

/// A number that depends on nothing but its arguments.
pub(crate) fn draw(seed: u64, purpose: Purpose, parts: &[u64]) -> u64 {
    let mut hasher = SipHasher24::new_with_keys(seed, purpose as u64);
    for part in parts {
        hasher.write_u64(*part);
    }
    hasher.finish()
}

/// A seed made from a text.
pub(crate) fn seed(text: &str) -> u64 {
    let mut hasher = SipHasher24::new_with_keys(0, Purpose::Seed as u64);
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// A fingerprint of bytes.
pub(crate) fn fingerprint(bytes: &[u8]) -> [u8; 16] {
    let mut hasher = SipHasher24Wide::new_with_keys(0, 0);
    hasher.write(bytes);
    hasher.finish128().as_bytes()
}
