//! The schema for editors is the one that the format has. `BLESS=1` writes it.

#![cfg(test)]

use std::{collections::BTreeSet, env, fs, path::Path};

use etiquette::{
    script::{json_schema, tables},
    shipped,
};
use serde_json::Value;

#[test]
fn the_schema_is_that_of_the_format() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema/script.schema.json");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, json_schema()).expect("a file that can be written");
    }
    let written = fs::read_to_string(&path).expect("a schema");
    assert!(written == json_schema(), "out of date: BLESS=1 cargo test --test schema");
}

/// Why a value is not what a schema asks for; only what our schema says is understood.
fn fault(schema: &Value, value: &Value, whole: &Value) -> Option<String> {
    let list = |key: &str| schema.get(key).and_then(Value::as_array).map(Vec::as_slice);
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let schema = whole.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("no {name}"));
        return fault(schema, value, whole);
    }
    if let Some(ways) = list("anyOf") {
        let faults: Vec<_> = ways.iter().filter_map(|way| fault(way, value, whole)).collect();
        return (faults.len() == ways.len()).then(|| faults.join(", and "));
    }
    let is_of_type = match schema.get("type").and_then(Value::as_str) {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64(),
        Some("boolean") => value.is_boolean(),
        None => true,
        Some(other) => panic!("{other} is not understood"),
    };
    if !is_of_type || list("enum").is_some_and(|words| !words.contains(value)) {
        return Some(format!("{value} is not {schema}"));
    }
    let parts = list("allOf").into_iter().flatten().find_map(|part| fault(part, value, whole));
    let items = value.as_array().into_iter().flatten().zip(std::iter::repeat(schema.get("items")));
    let items = items.filter_map(|(item, schema)| fault(schema?, item, whole));
    let needed = list("required").into_iter().flatten().filter_map(Value::as_str);
    let needed = needed.filter(|key| value.get(key).is_none()).map(|key| format!("`{key}` is missing"));
    let other = schema.get("additionalProperties");
    let keys = value.as_object().into_iter().flatten().filter_map(|(key, value)| {
        match schema.get("properties").and_then(|known| known.get(key)).or(other)? {
            Value::Bool(allowed) => (!allowed).then(|| format!("there is no key `{key}`")),
            schema => fault(schema, value, whole).map(|fault| format!("{key}: {fault}")),
        }
    });
    parts.or_else(|| needed.chain(items).chain(keys).next())
}

fn fault_of_script(text: &str) -> Option<String> {
    let schema: Value = serde_json::from_str(&json_schema()).expect("a schema");
    fault(&schema, &toml::from_str(text).expect("TOML"), &schema)
}

#[test]
fn the_schema_takes_every_shipped_script() {
    for name in shipped::names() {
        assert_eq!(fault_of_script(shipped::toml(name).expect("shipped")), None, "{name}");
    }
}

#[test]
fn the_schema_has_every_key_of_the_format() {
    let schema: Value = serde_json::from_str(&json_schema()).expect("a schema");
    let mut described = BTreeSet::new();
    for table in schema["definitions"].as_object().expect("tables").values() {
        let keys = table["properties"].as_object().map(|keys| keys.keys().cloned().collect::<BTreeSet<_>>());
        described.insert(keys.unwrap_or_default());
    }
    for table in tables() {
        let keys: BTreeSet<String> = table.keys.iter().map(|key| key.name.to_owned()).collect();
        let is_described =
            described.iter().any(|known| known.is_superset(&keys) || table.name.ends_with(".say"));
        assert!(is_described, "the schema lacks keys of `{}`: {keys:?}", table.name);
    }
}

#[test]
fn the_schema_knows_what_a_script_calls_otherwise() {
    let script = |migrate: &str| format!("{}\n{migrate}", shipped::toml("support").expect("shipped"));
    let renamed = r#"
[migrate]
steps   = { "hold.ask" = "hold.offer", confirm = "check" }
flows   = { break = "pause" }
facts   = { wish = "reason" }
options = { "wish.order" = "delivery" }
events  = { lookup-came = "lookup-returned" }
timers  = { quiet = "silence" }
"#;
    assert_eq!(fault_of_script(&script(renamed)), None);
    for wrong in ["[migrate]\nstep = { confirm = \"check\" }", "[migrate.steps]\nconfirm = 1"] {
        assert!(fault_of_script(&script(wrong)).is_some(), "{wrong}");
    }
}
