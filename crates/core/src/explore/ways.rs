//! In how many ways values of facts can come together. Each is made when it is asked for by its number, so that there may
//! be more than anybody could hold.

use alloc::vec::Vec;

use super::Codes;
use crate::ids::FactId;

/// Every combination of values of some facts, each left out as well; the first is none at all.
#[derive(Debug, Default)]
pub(super) struct Ways {
    facts: Vec<Fact>,
}

#[derive(Debug)]
struct Fact {
    fact: FactId,
    codes: Vec<u16>,
    /// How many combinations there are of the facts before it.
    before: u64,
}

impl Ways {
    /// Counts one more fact in, with the values that it can have.
    pub(super) fn add(&mut self, fact: FactId, codes: Vec<u16>) {
        let before = self.count();
        self.facts.push(Fact { fact, codes, before });
    }

    /// How many there are; as many as can be counted if there are more.
    pub(super) fn count(&self) -> u64 {
        self.facts.last().map_or(1, |last| last.before.saturating_mul(last.codes.len() as u64 + 1))
    }

    /// The values of one of them. Those without a fact come before those with it.
    pub(super) fn at(&self, number: u64) -> Codes {
        let mut number = number;
        let mut codes = Codes::new();
        for fact in self.facts.iter().rev() {
            let Some(with) = number.checked_sub(fact.before) else { continue };
            let count = (fact.codes.len() as u64).max(1);
            let code = usize::try_from(with % count).ok().and_then(|at| fact.codes.get(at));
            codes.extend(code.map(|code| (fact.fact, *code)));
            number = with / count;
        }
        codes.reverse();
        codes
    }
}

/// The numbers of so many, as far as there are numbers.
pub(super) fn numbers(count: u64) -> core::ops::Range<u32> {
    0..u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn ways(facts: &[&[u16]]) -> Ways {
        let mut ways = Ways::default();
        (0..).zip(facts).for_each(|(fact, codes)| ways.add(FactId::new(fact), codes.to_vec()));
        ways
    }

    #[test]
    fn each_fact_has_each_value_or_none() {
        let ways = ways(&[&[1, 2], &[], &[7, 8]]);
        let (first, last) = (FactId::new(0), FactId::new(2));
        let all: Vec<Codes> = (0..ways.count()).map(|number| ways.at(number)).collect();
        let expected = [
            vec![],
            vec![(first, 1)],
            vec![(first, 2)],
            vec![(last, 7)],
            vec![(last, 8)],
            vec![(first, 1), (last, 7)],
            vec![(first, 1), (last, 8)],
            vec![(first, 2), (last, 7)],
            vec![(first, 2), (last, 8)],
        ];
        assert_eq!(all, expected);
    }

    #[test]
    fn more_than_can_be_counted_are_not_made() {
        let ways = ways(&[&[1, 2][..]; 60]);
        assert_eq!((ways.count(), numbers(ways.count())), (u64::MAX, 0..u32::MAX));
        assert_eq!(ways.at(1), [(FactId::new(0), 1)]);
    }
}
