//! Any bytes as a log of calls.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("log", bytes));
