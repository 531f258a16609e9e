//! Any bytes as a style file of a language.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("style", bytes));
