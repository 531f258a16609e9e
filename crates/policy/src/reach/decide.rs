//! The decision: every rule must allow it. Waiting is only proposed where it helps.

use etiquette_core::Timestamp;

use crate::{
    Answer, Finding, Medium, Reason, Request, Rules, Verdict,
    reach::{answer::Bar, review::review},
};

/// Times at which the rules are asked again before waiting is held to be useless.
const ATTEMPTS: usize = 128;

/// Decides whether somebody may be reached now.
///
/// Without a jurisdiction, or with one that is not known, and after the day by which a pack was to be reviewed,
/// nobody is reached.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_policy::{Finding, Medium, Packs, Purpose, Request, Verdict, decide};
///
/// let rules = Packs::shipped().rules(["FR"]);
/// let request = Request::new(Purpose::Marketing, Medium::Call);
/// // Sunday, 22 November 2026, ten in the morning in Paris.
/// let answer = decide(&rules, &request, Timestamp::from_millis(1_795_338_000_000));
/// assert_eq!(answer.verdict, Verdict::Never);
/// assert!(answer.reasons.iter().any(|reason| matches!(reason.finding, Finding::NoConsent(_))));
/// ```
pub fn decide(rules: &Rules, request: &Request, now: Timestamp) -> Answer {
    let mut reasons = review(rules, request, now);
    if let Some(answer) = text_instead(rules, request, &reasons, now) {
        return answer;
    }
    let verdict = match worst(&reasons) {
        None => allowed(request.medium),
        Some(Bar::Always) => Verdict::Never,
        Some(Bar::Until(at)) => wait(rules, request, at, &mut reasons),
    };
    Answer { verdict, reasons }
}

const fn allowed(medium: Medium) -> Verdict {
    if medium.is_call() { Verdict::CallNow } else { Verdict::Text }
}

fn worst(reasons: &[Reason]) -> Option<Bar> {
    reasons.iter().filter_map(|reason| reason.finding.bar()).max()
}

/// The first time at which no rule bars the contact. What bars it for ever then is a reason too.
fn wait(rules: &Rules, request: &Request, first: Timestamp, reasons: &mut Vec<Reason>) -> Verdict {
    let mut at = first;
    for _ in 0..ATTEMPTS {
        let then = review(rules, request, at);
        match worst(&then) {
            None => return Verdict::WaitUntil(at),
            Some(Bar::Until(later)) if later > at => at = later,
            _ => {
                let new: Vec<Reason> =
                    then.into_iter().filter(|reason| reason.finding.bar() == Some(Bar::Always)).collect();
                reasons.splice(0..0, new);
                return Verdict::Never;
            }
        }
    }
    Verdict::Never
}

/// A text, where nothing but the hour stands against a call and the rules allow a text.
fn text_instead(rules: &Rules, request: &Request, reasons: &[Reason], now: Timestamp) -> Option<Answer> {
    let mut bars = reasons.iter().filter(|reason| reason.finding.bars()).peekable();
    bars.peek()?;
    let only_hours = bars.all(|reason| matches!(reason.finding, Finding::OutOfHours { .. }));
    let offered = reasons.iter().any(|reason| reason.finding == Finding::TextInstead);
    if !only_hours || !offered {
        return None;
    }
    let text = Request { medium: Medium::Text, ..request.clone() };
    let answer = decide(rules, &text, now);
    let new = answer.reasons.into_iter().filter(|reason| !reasons.contains(reason));
    (answer.verdict == Verdict::Text)
        .then(|| Answer { verdict: Verdict::Text, reasons: reasons.iter().cloned().chain(new).collect() })
}
