//! Any bytes as a Fluent file of a language.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("locale", bytes));
