//! Bounds on everything that a script, an event or a host can make large.

/// The bounds of a script and of its calls.
///
/// What exceeds one is an error, with two exceptions in a live call: timers beyond `timers_per_step` postpone the
/// event, and a request beyond `open_requests` gives up the oldest, whose answer is then late. No bound goes
/// beyond what ids can tell apart, whatever is given here.
///
/// # Examples
///
/// ```
/// use etiquette_core::Limits;
///
/// let mut limits = Limits::default();
/// limits.events_per_call = 500;
/// assert_eq!(limits.steps, Limits::default().steps);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Steps of a script, its flows included.
    pub steps: usize,
    /// Flows of a script.
    pub flows: usize,
    /// Cells of finite facts: one for each fact, one for each index of an indexed one.
    pub cells: usize,
    /// Options of one choice.
    pub options: usize,
    /// Events of a script.
    pub events: usize,
    /// Timers of a script.
    pub timers: usize,
    /// Rules of a script.
    pub rules: usize,
    /// Arrows of one step, transitions of one flow, and interrupts.
    pub arrows: usize,
    /// Conditions inside each other. Flows need no such bound: each outranks the one below it.
    pub depth: usize,
    /// Variants of one line.
    pub variants: usize,
    /// Arguments of one line, tip or request.
    pub arguments: usize,
    /// Bytes of one text fact.
    pub text: usize,
    /// Entries of one list of texts.
    pub texts: usize,
    /// Events of one call.
    pub events_per_call: u32,
    /// Arrows followed for one event, the conditions that it sets off included.
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
            options: 256,
            events: 4_096,
            timers: 1_024,
            rules: 512,
            arrows: 1_024,
            depth: 128,
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
