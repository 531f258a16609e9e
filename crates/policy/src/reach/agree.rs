//! A time at which both sides may talk. The host's own hours narrow the choice and never widen it.

use etiquette_core::Timestamp;

use crate::{Finding, Hours, IanaZone, Request, Rules, Verdict, decide};

/// Times that are tried before there is held to be none.
const ATTEMPTS: usize = 256;

/// The first time from `from` on that lies in the host's own hours and at which the person may be called; `None` if
/// there is none.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_policy::{Days, Hours, IanaZone, Medium, Packs, Purpose, Request, Stretch, agree};
///
/// let rules = Packs::shipped().rules(["RO", "courtesy"]);
/// let request = Request::new(Purpose::Service, Medium::Call);
/// let own = Hours(vec![Stretch::parse(Days::parse("mon-fri")?, "14:00-22:00")?]);
/// let moscow = IanaZone::try_new("Europe/Moscow")?;
/// // Monday, 23 November 2026, nine in the morning in Bucharest: ten in Moscow, where work begins at two.
/// let nine = Timestamp::from_millis(1_795_417_200_000);
/// assert_eq!(agree(&rules, &request, &own, &moscow, nine), Some(Timestamp::from_millis(1_795_431_600_000)));
/// # Ok::<(), etiquette_policy::PolicyError>(())
/// ```
pub fn agree(
    rules: &Rules,
    request: &Request,
    own: &Hours,
    own_zone: &IanaZone,
    from: Timestamp,
) -> Option<Timestamp> {
    let mut at = from;
    for _ in 0..ATTEMPTS {
        let open = own.next_open(own_zone, rules.holidays(), at)?;
        match decide(rules, request, open).verdict {
            Verdict::CallNow => return Some(open),
            Verdict::WaitUntil(later) if later > open => at = later,
            // A text is no talk; the hours of the person are still to be waited for.
            Verdict::Text => at = next_call(rules, request, open)?,
            _ => return None,
        }
    }
    None
}

/// When a call is allowed that is none now but may be replaced by a text.
fn next_call(rules: &Rules, request: &Request, now: Timestamp) -> Option<Timestamp> {
    let reasons = decide(rules, request, now).reasons;
    let opens = reasons.iter().filter_map(|reason| match reason.finding {
        Finding::OutOfHours { opens } => opens,
        _ => None,
    });
    opens.max().filter(|opens| *opens > now)
}
