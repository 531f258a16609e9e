//! Any bytes as what happens in a call of a shipped script.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("events", bytes));
