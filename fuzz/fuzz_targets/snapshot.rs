//! Any bytes as a saved call, and as changes of one.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("snapshot", bytes));
