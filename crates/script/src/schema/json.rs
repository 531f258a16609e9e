//! The format as a JSON Schema, from the same tables that are read: editors of TOML complete and check with it. Nothing is
//! checked here; what depends on names in the script only `load` can say.

use std::collections::BTreeMap;

use etiquette_core::Source;
use serde_json::{Map, Value, json};

use super::{Decode, File, TableDoc, words};

/// The tables of the format, each by its name.
#[derive(Default)]
pub(crate) struct Definitions {
    tables: BTreeMap<&'static str, Value>,
}

impl Definitions {
    /// Adds a table with the schemas of its keys, and refers to it.
    pub(super) fn table(&mut self, name: &'static str, doc: &TableDoc, keys: Vec<Value>) -> Value {
        // What stands under a name of the author's own may change a standard one, and is then not whole.
        let is_change = doc.name.ends_with("NAME");
        let needed: Vec<&str> =
            doc.keys.iter().filter(|key| key.needed && !is_change).map(|key| key.name).collect();
        let described = doc.keys.iter().zip(keys).map(|(key, schema)| {
            let mut schema = match schema {
                Value::Object(schema) => schema,
                _ => Map::new(),
            };
            schema.insert("description".to_owned(), json!(key.doc));
            (key.name.to_owned(), Value::Object(schema))
        });
        let schema = json!({
            "type": "object",
            "description": doc.doc,
            "properties": described.collect::<Map<_, _>>(),
            "required": needed,
            "additionalProperties": false,
        });
        self.add(name, schema)
    }

    /// Adds a schema, and refers to it.
    pub(super) fn add(&mut self, name: &'static str, schema: Value) -> Value {
        self.tables.insert(name, schema);
        json!({ "$ref": format!("#/definitions/{name}") })
    }
}

/// Any of several schemas.
pub(super) fn any(mut ways: Vec<Value>) -> Value {
    match (ways.len(), ways.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            ways.extend(last);
            json!({ "anyOf": ways })
        }
    }
}

/// Says which words a text, or each text of a list, may be.
pub(super) fn limit(mut schema: Value, words: &[&str]) -> Value {
    let limited = if schema.get("items").is_some() { schema.get_mut("items") } else { Some(&mut schema) };
    if let Some(limited) = limited.and_then(Value::as_object_mut) {
        limited.insert("enum".to_owned(), json!(words));
    }
    schema
}

/// What can be written instead of the table of a fact.
pub(super) fn facts() -> Vec<Value> {
    let options =
        json!({ "type": "array", "items": { "type": "string" }, "description": "The options of a choice." });
    vec![json!({ "type": "string", "enum": words::kinds() }), options]
}

/// What can be written instead of the table of an event.
pub(super) fn events() -> Vec<Value> {
    vec![json!({ "type": "string", "enum": Source::ALL.map(Source::name) })]
}

/// The JSON Schema (draft 7) of the format, with a line break at the end.
///
/// ```
/// let schema = etiquette_script::json_schema();
/// assert!(schema.contains("\"on-return\""));
/// ```
pub fn json_schema() -> String {
    let mut definitions = Definitions::default();
    let file = File::schema(&mut definitions);
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A script of Etiquette",
        "allOf": [file],
        "definitions": definitions.tables,
    });
    format!("{schema:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables;

    #[test]
    fn every_key_of_every_table_is_in_the_schema() {
        let schema: Value = serde_json::from_str(&json_schema()).unwrap();
        let definitions = schema["definitions"].as_object().unwrap();
        for table in tables().iter().filter(|table| table.name != "step.NAME.say") {
            let defined = definitions.values().find(|one| one["description"] == table.doc).unwrap();
            for key in &table.keys {
                let told = &defined["properties"][key.name]["description"];
                assert_eq!(told, key.doc, "{}: {}", table.name, key.name);
            }
        }
    }

    #[test]
    fn words_are_listed() {
        let schema: Value = serde_json::from_str(&json_schema()).unwrap();
        let stage = &schema["definitions"]["StepTable"]["properties"]["stage"]["enum"];
        assert_eq!(stage[0], "opening");
        let used = &schema["definitions"]["File"]["properties"]["use"]["items"]["enum"];
        assert!(used.as_array().unwrap().contains(&json!("hold")));
    }
}
