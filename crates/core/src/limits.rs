//! Bounds on everything that a script, an event or a host can make large.

/// The bounds of a script and of its calls; each has an error of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Steps of a script, its flows included.
    pub steps: usize,
    /// Flows of a script.
    pub flows: usize,
    /// Cells of finite facts: one for each fact, one for each index of an indexed one.
    pub cells: usize,
    /// Events of a script.
    pub events: usize,
    /// Timers of a script.
    pub timers: usize,
    /// Variants of one line.
    pub variants: usize,
    /// Arguments of one line.
    pub arguments: usize,
    /// Bytes of one text fact.
    pub text: usize,
    /// Entries of one list of texts.
    pub texts: usize,
    /// Events of one call.
    pub events_per_call: u32,
    /// Moves within one step: arrows followed without waiting for an event.
    pub moves_per_step: u32,
    /// Timers that fire within one step.
    pub timers_per_step: u32,
    /// Requests to the host that are open at once.
    pub open_requests: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            steps: 10_000,
            flows: 256,
            cells: 4_096,
            events: 4_096,
            timers: 1_024,
            variants: 64,
            arguments: 16,
            text: 4_096,
            texts: 64,
            events_per_call: 100_000,
            moves_per_step: 256,
            timers_per_step: 1_024,
            open_requests: 16,
        }
    }
}
