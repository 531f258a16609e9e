//! The schema for editors is the one that the format has. `BLESS=1` writes it.

use std::{env, fs, path::Path};

use etiquette::script::json_schema;

#[test]
fn the_schema_is_that_of_the_format() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/script.schema.json");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, json_schema()).expect("a file that can be written");
    }
    let written = fs::read_to_string(&path).expect("a schema");
    assert!(written == json_schema(), "out of date: BLESS=1 cargo test --test schema");
}
