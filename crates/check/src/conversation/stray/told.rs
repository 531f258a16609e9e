//! The lines of a transcript as they are read again. Nothing here knows a script.

/// One line of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told<'a> {
    /// `> yes`
    Event(&'a str),
    /// When something happened and which steps were entered: `00:15 goal: goal`, `00:15 end`, `00:15`.
    Way(Vec<&'a str>),
    /// Something was said, done or sent.
    Put,
    /// A fact is known otherwise.
    Fact,
    /// What the operator should know.
    Tip,
    /// Why the event was refused.
    Refused(&'a str),
    /// Nothing answered the event, or it came too late.
    Remark,
    /// A rule was broken.
    Broken(&'a str),
    /// What is on offer.
    Offers(&'a str),
}

impl<'a> Told<'a> {
    pub(super) fn read(line: &'a str) -> Self {
        if let Some(event) = line.strip_prefix('>') {
            return Self::Event(event.trim());
        }
        let Some(detail) = line.strip_prefix("  ") else {
            let steps = line.split_once(": ").map_or("", |(_, steps)| steps);
            return Self::Way(steps.split(" → ").map(str::trim).filter(|step| !step.is_empty()).collect());
        };
        let (word, rest) = detail.split_once(' ').unwrap_or((detail, ""));
        match word {
            "say" | "do" => Self::Put,
            "fact" => Self::Fact,
            "tip" => Self::Tip,
            "refused:" => Self::Refused(rest),
            "broken:" => Self::Broken(rest.split(':').next().unwrap_or_default()),
            "offers:" => Self::Offers(rest),
            _ => Self::Remark,
        }
    }

    /// The events that are on offer, as the line lists them.
    pub(super) fn offered(&self) -> Vec<&'a str> {
        let listed = match self {
            Self::Offers(listed) => listed,
            Self::Refused(why) => why.rsplit_once("allowed: ").map_or("", |(_, listed)| listed),
            _ => "",
        };
        let name = |name: &'a str| name.trim().trim_matches('`');
        listed.split(", ").map(name).filter(|name| !name.is_empty() && *name != "nothing").collect()
    }

    /// The rule that forbids the event.
    pub(super) fn forbids(&self) -> Option<&'a str> {
        match self {
            Self::Refused(why) => why.strip_prefix("it would break `")?.split('`').next(),
            Self::Broken(rule) => Some(rule),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn every_kind_of_line_is_read_again() {
        let check = |line, told| assert_eq!(Told::read(line), told, "{line}");
        check("> choose soup", Told::Event("choose soup"));
        check("00:15 goal: hear → flow.talk", Told::Way(vec!["hear", "flow.talk"]));
        check("1:00:15 end", Told::Way(Vec::new()));
        check("  say  I see: go on.", Told::Put);
        check("  do   erase", Told::Put);
        check("  fact ideas is 1", Told::Fact);
        check("  tip", Told::Tip);
        check("  noted", Told::Remark);
        check("  broken: no-meeting: Do not meet.", Told::Broken("no-meeting"));
    }

    #[test]
    fn what_is_on_offer_and_what_forbids_is_read_again() {
        let refused = Told::read("  refused: nothing answers it here; allowed: `yes`, `choose soup`");
        assert_eq!((refused.offered(), refused.forbids()), (vec!["yes", "choose soup"], None));
        assert_eq!(Told::read("  refused: it needs `a`; allowed: nothing").offered(), [""; 0]);
        assert_eq!(Told::read("  refused: it would break `calm`: Be calm.").forbids(), Some("calm"));
        assert_eq!(Told::read("  offers: yes, no").offered(), ["yes", "no"]);
    }
}
