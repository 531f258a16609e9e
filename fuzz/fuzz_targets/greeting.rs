//! Any bytes as a greeting file of a language.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("greeting", bytes));
