//! Pictures of scripts whose names could be confused.

#![cfg(test)]

use std::sync::Arc;

use etiquette_check::{
    graph::{Graph, dot, html, mermaid, svg},
    replay::{EventLine, Opening, Player},
};
use etiquette_core::Context;
use etiquette_diag::Sources;
use etiquette_phrasebook::CatalogueBuilder;
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

const GUARDED: &str = "[facts]\norders = { counter = 3 }\n[step.ask]\nstage = 'reason'\n\
     on.yes = { if = 'orders < 2', goto = 'closing' }\non.no = 'ask'\n\
     [step.closing]\nstage = 'closing'\non.yes = 'end'\n[on]\nhung-up = 'end'\n\
     [flow.wait]\nprecedence = 'courtesy'\ninterrupts = ['hold']\n\
     [flow.wait.step.first]\non.yes = 'second'\n[flow.wait.step.second]\non.yes = 'return'\nafter.'1m' = { leave-to = 'closing' }\n";

fn drawn(graph: &Graph) -> String {
    let drawn = svg(graph);
    let tree = roxmltree::Document::parse(&drawn).expect("an XML document");
    let texts = tree.descendants().filter(|node| node.has_tag_name("text"));
    texts.filter_map(|text| text.text()).map(|text| format!("{text}\n")).collect()
}

#[test]
fn a_picture_says_what_the_script_says() {
    let drawn = drawn(&graph(GUARDED));
    for text in [
        "reason",
        "closing",
        "yes [orders < 2]",
        "→ closing",
        "every step: hung-up → end",
        "flow wait",
        "hold → wait.first",
    ] {
        assert!(drawn.lines().any(|line| line == text), "{text} in {drawn}");
    }
}

#[test]
fn a_line_passes_the_lanes_between_and_no_other() {
    let drawn = svg(&graph(
        "[step.closing]\nstage = 'closing'\non.yes = 'end'\n\
         [flow.wait]\nprecedence = 'courtesy'\ninterrupts = ['hold']\n\
         [flow.wait.step.first]\non.yes = 'second'\n\
         [flow.wait.step.second]\non.yes = 'third'\non.no = 'first'\n\
         [flow.wait.step.third]\non.yes = 'return'\non.no = 'first'\n",
    ));
    let lines = drawn.lines().filter(|line| line.starts_with("<path class=\"way"));
    let passed: Vec<usize> = lines.map(|line| line.matches('H').count()).collect();
    // To the next lane, to the next, back to the one before, and back over one.
    assert_eq!(passed, [0, 0, 0, 1], "{drawn}");
}

#[test]
fn a_folded_flow_is_one_node_and_keeps_its_ways_out() {
    let folded = graph(GUARDED).folded();
    assert_eq!(
        folded.nodes.iter().map(|node| (&*node.name, node.steps)).collect::<Vec<_>>().last(),
        Some(&("wait", 2))
    );
    let drawn = drawn(&folded);
    assert!(
        drawn.contains("2 steps") && drawn.contains("hold → wait\n") && !drawn.contains("wait.second\n"),
        "{drawn}"
    );
    assert!(
        mermaid(&folded).contains("wait.second after 1m") && dot(&folded).contains("wait.second after 1m")
    );
}

#[test]
fn what_a_call_took_stands_out_with_its_turns() {
    let text = format!("etiquette = 1\nname = 'small'\nstart = 'ask'\n{GUARDED}");
    let script = Arc::new(load("small.toml", &text, &mut Sources::new()).script.expect("a sound script"));
    let phrases = CatalogueBuilder::new().build(&mut Sources::new()).catalogue;
    let player = Player::try_new(script.clone(), Context::default(), Opening::default(), &phrases);
    let mut player = player.expect("a call").with_path();
    player.begin().expect("a beginning");
    for line in ["hold", "yes", "yes", "no", "yes"] {
        player.play(line, &EventLine::parse(&script, line).expect("a line")).expect("a step");
    }
    let mut graph = Graph::new(&script);
    graph.mark(&[player.path().to_vec()]);
    let drawn = drawn(&graph);
    for text in ["1: hold → wait.first", "2: yes", "3: yes", "4: no", "5: yes [orders < 2]"] {
        assert!(drawn.lines().any(|line| line == text), "{text} in {drawn}");
    }
    assert_eq!(svg(&graph).matches("class=\"card taken").count(), 4);
    assert!(html(&graph).contains("stands out") && html(&graph).ends_with("</html>\n"));
    assert!(mermaid(&graph).contains("classDef taken") && dot(&graph).contains("penwidth=2"));
}
