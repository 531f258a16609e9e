//! Any bytes as the arguments of a message.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| etiquette_fuzz::run("render", bytes));
