//! A page around the picture: nothing else is needed to read it.

use crate::{
    graph::{Graph, svg},
    report::page,
};

const STYLE: &str = "<style>
body { max-width: none; }
.picture { overflow: auto; }
.picture svg { max-width: none; }
</style>
";

/// Writes the graph as a page that needs no other file.
pub fn html(graph: &Graph) -> String {
    let drawn = if graph.is_marked { "<p>What the drawn calls have taken stands out.</p>\n" } else { "" };
    let picture = svg(graph);
    let name = format!("Script {}", graph.name);
    page(
        &name,
        &format!(
            "{STYLE}{drawn}<div class=\"picture\" role=\"region\" aria-label=\"picture\" tabindex=\"0\">\n{picture}</div>\n"
        ),
    )
}
