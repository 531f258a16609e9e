//! Pictures of scripts whose names could be confused.

#![cfg(test)]

use etiquette_check::graph::{Graph, dot, mermaid};
use etiquette_diag::Sources;
use etiquette_script::load;

fn graph(body: &str) -> Graph {
    let text = format!("etiquette = 1\nname = 'small'\nstart = 'closing'\n{body}");
    Graph::new(&load("small.toml", &text, &mut Sources::new()).script.expect("a sound script"))
}

#[test]
fn a_flow_named_like_a_stage_has_a_frame_of_its_own() {
    let graph = graph(
        "[step.closing]\nstage = 'closing'\nthen = 'end'\n\
         [flow.closing]\nprecedence = 'courtesy'\ninterrupts = [{ event = 'hold', if = 'not returning' }]\n\
         [flow.closing.step.closing]\non.yes = 'return'\n",
    );
    let drawn = mermaid(&graph);
    assert!(drawn.contains("state \"closing\" as stage_closing {"), "{drawn}");
    assert!(drawn.contains("state \"closing\" as flow_closing {"), "{drawn}");
    assert!(drawn.contains("any step, hold [not returning]"), "{drawn}");
    let drawn = dot(&graph);
    assert!(drawn.contains("cluster_stage_closing") && drawn.contains("cluster_flow_closing"), "{drawn}");
}

#[test]
fn every_bracket_and_quote_is_closed() {
    let graph =
        graph("[step.closing]\nstage = 'closing'\non.yes = { if = 'stage is closing', goto = 'end' }\n");
    let drawn = dot(&graph);
    assert_eq!(drawn.matches('{').count(), drawn.matches('}').count(), "{drawn}");
    for line in drawn.lines() {
        assert_eq!(line.matches('"').count() % 2, 0, "{line}");
    }
}
