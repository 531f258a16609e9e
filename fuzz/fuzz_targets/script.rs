//! Any bytes as a script.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("script", bytes));
