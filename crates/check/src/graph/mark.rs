//! Calls drawn onto a graph: what they have taken stands out.

use crate::{
    cover::Target,
    graph::{Graph, Taken},
};

impl Graph {
    /// Draws calls onto the graph, each as what it took in its order. Of one call the turns are shown; of several, what
    /// any of them took.
    pub fn mark(&mut self, calls: &[Vec<Target>]) {
        self.is_marked = true;
        let has = |target: Target| calls.iter().any(|call| call.contains(&target));
        for node in &mut self.nodes {
            node.is_taken |= has(Target::Step(node.step));
        }
        let arrows = self.edges.iter_mut().map(|edge| (edge.arrow, &mut edge.taken));
        let interrupts = self.interrupts.iter_mut().map(|interrupt| (interrupt.arrow, &mut interrupt.taken));
        for (arrow, taken) in arrows.chain(interrupts) {
            let turns = match calls {
                [call] => {
                    let arrows = call.iter().filter(|target| matches!(target, Target::Arrow(_)));
                    let turns = arrows.zip(1..).filter(|(target, _)| **target == Target::Arrow(arrow));
                    turns.map(|(_, turn)| turn).collect()
                }
                _ => Vec::new(),
            };
            *taken = Taken { is_taken: has(Target::Arrow(arrow)), turns };
        }
    }
}
