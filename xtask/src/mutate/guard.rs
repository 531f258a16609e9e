//! Conditions that are never met at the same time. Nothing is evaluated here, and what is not seen at once is not seen.

/// Whether two conditions exclude each other: some part of the one contradicts some part of the other.
pub(super) fn exclude(one: &str, other: &str) -> bool {
    parts(one).any(|one| parts(other).any(|other| contradict(one, other)))
}

/// What must be true for a condition to be met; nothing of one with an `or` or a bracket in it.
fn parts(guard: &str) -> impl Iterator<Item = &str> {
    let is_plain = !guard.contains(" or ") && !guard.contains('(');
    is_plain.then(|| guard.split(" and ").map(str::trim)).into_iter().flatten()
}

fn contradict(one: &str, other: &str) -> bool {
    if one.strip_prefix("not ") == Some(other) || other.strip_prefix("not ") == Some(one) {
        return true;
    }
    let (Some((fact, one)), Some((about, other))) = (comparison(one), comparison(other)) else {
        return false;
    };
    let disjoint = match (one, other) {
        (Values::Option(one), Values::Option(other)) => one != other,
        (Values::Range(low, high), Values::Range(from, to)) => high < from || to < low,
        _ => false,
    };
    fact == about && disjoint
}

/// What a fact may be.
enum Values<'a> {
    Option(&'a str),
    /// From the one to the other, both included.
    Range(u32, u32),
}

/// `FACT is OPTION`, or a fact and a number.
fn comparison(part: &str) -> Option<(&str, Values<'_>)> {
    let mut words = part.split_whitespace();
    let (fact, sign, value) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() || value == "set" {
        return None;
    }
    let Ok(number) = value.parse::<u32>() else {
        return (sign == "is").then_some((fact, Values::Option(value)));
    };
    let (low, high) = match sign {
        "is" => (number, number),
        "<" => (0, number.checked_sub(1)?),
        "<=" => (0, number),
        ">" => (number.checked_add(1)?, u32::MAX),
        ">=" => (number, u32::MAX),
        _ => return None,
    };
    Some((fact, Values::Range(low, high)))
}

#[cfg(test)]
mod tests {
    use super::exclude;

    #[test]
    fn conditions_that_are_never_met_together_exclude_each_other() {
        assert!(exclude("country is de", "country is fr"));
        assert!(exclude("declined > 4", "declined is 4"));
        assert!(exclude("declined < 2", "declined is 2 and not serious"));
        assert!(exclude("heard and not told", "told"));
    }

    #[test]
    fn what_may_be_met_together_does_not() {
        assert!(!exclude("goal is be-heard", "goal is find-help or reason is information"));
        assert!(!exclude("goal is be-heard", "reason is information"));
        assert!(!exclude("declined >= 2", "declined <= 2"));
        assert!(!exclude("withdrawn", "agreed[subject]"));
        assert!(!exclude("reason is set", "reason is order"));
        assert!(!exclude("not heard", "not told"));
    }
}
