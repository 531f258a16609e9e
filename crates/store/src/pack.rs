//! Bytes that say little in little room: marks of one bit, numbers that are as long as they are large, and codes of half a
//! byte. Nothing here knows a call.

/// The highest code of half a byte.
const PLAIN: u16 = 13;
/// The last code comes again, as often as the next half byte says.
const RUN: u8 = 14;
/// A code of four half bytes follows.
const WIDE: u8 = 15;
/// The fewest codes that are worth a run, and the most that one has.
const RUNS: (u8, u8) = (3, 18);
/// As many bytes as most calls take.
const ROOM: usize = 128;

/// Writes bytes that [`Unpacker`] reads.
pub(crate) struct Packer {
    bytes: Vec<u8>,
    /// Where the marks will stand, once they are all known.
    place: usize,
    marks: u32,
    marked: u32,
    /// The first half of a byte.
    half: Option<u8>,
}

impl Packer {
    /// Begins with a version and what the bytes are bound to, and leaves room for the marks.
    pub(crate) fn new(version: u8, bound_to: &[u8]) -> Self {
        let mut bytes = Vec::with_capacity(ROOM);
        bytes.push(version);
        bytes.extend(bound_to);
        let place = bytes.len();
        bytes.extend([0; 4]);
        Self { bytes, place, marks: 0, marked: 0, half: None }
    }

    /// Marks whether a part is there. There is room for 32 marks.
    pub(crate) fn mark(&mut self, is_there: bool) -> bool {
        self.marks |= u32::from(is_there) << self.marked;
        self.marked += 1;
        is_there
    }

    /// A part that may be missing.
    pub(crate) fn maybe<T>(&mut self, part: Option<T>, write: impl FnOnce(&mut Self, T)) {
        self.mark(part.is_some());
        if let Some(part) = part {
            write(self, part);
        }
    }

    /// A list that may be empty.
    pub(crate) fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        if self.mark(!items.is_empty()) {
            self.number(items.len() as u64);
            items.iter().for_each(|item| write(self, item));
        }
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend(bytes);
    }

    /// A number in groups of seven bits, the lowest first.
    pub(crate) fn number(&mut self, number: impl Into<u64>) {
        let mut rest: u64 = number.into();
        while rest > 0x7f {
            self.bytes.push((rest & 0x7f) as u8 | 0x80);
            rest >>= 7;
        }
        self.bytes.push((rest & 0x7f) as u8);
    }

    /// A number that may be below zero.
    pub(crate) fn signed(&mut self, number: i64) {
        self.number((number << 1 ^ number >> 63).cast_unsigned());
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes(text.as_bytes());
    }

    /// Codes, most of them small or as the one before.
    pub(crate) fn codes(&mut self, codes: impl ExactSizeIterator<Item = u16>) {
        self.number(codes.len() as u64);
        let mut codes = codes.peekable();
        let mut last = 0;
        while let Some(code) = codes.next() {
            let mut run = 1;
            while code == last && run < RUNS.1 && codes.next_if_eq(&code).is_some() {
                run += 1;
            }
            if run < RUNS.0 {
                (0..run).for_each(|_| self.code(code));
            } else {
                [RUN, run - RUNS.0].into_iter().for_each(|half| self.half(half));
            }
            last = code;
        }
        if self.half.is_some() {
            self.half(0);
        }
    }

    fn code(&mut self, code: u16) {
        let [high, low] = code.to_be_bytes();
        if code > PLAIN {
            [WIDE, high >> 4, high & 15, low >> 4].into_iter().for_each(|half| self.half(half));
        }
        self.half(low & 15);
    }

    fn half(&mut self, half: u8) {
        match self.half.take() {
            None => self.half = Some(half),
            Some(first) => self.bytes.push(first << 4 | half),
        }
    }

    /// Everything that was written.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        let marks = self.bytes.iter_mut().skip(self.place);
        for (byte, mark) in marks.zip(self.marks.to_le_bytes()) {
            *byte = mark;
        }
        self.bytes
    }
}

/// Reads what [`Packer`] wrote. Bytes that it did not write give `None`, sooner or later.
pub(crate) struct Unpacker<'a> {
    rest: &'a [u8],
    marks: u32,
    half: Option<u8>,
}

impl<'a> Unpacker<'a> {
    /// Begins with the marks.
    pub(crate) fn new(bytes: &'a [u8]) -> Option<Self> {
        let (marks, rest) = bytes.split_first_chunk()?;
        Some(Self { rest, marks: u32::from_le_bytes(*marks), half: None })
    }

    pub(crate) const fn mark(&mut self) -> bool {
        let is_there = self.marks & 1 != 0;
        self.marks >>= 1;
        is_there
    }

    pub(crate) fn maybe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.mark() { read(self).map(Some) } else { Some(None) }
    }

    pub(crate) fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        if !self.mark() {
            return Some(Vec::new());
        }
        // Every item has a byte at least, so that no number makes a list that its bytes do not.
        let count = self.number::<usize>().filter(|count| *count <= self.rest.len())?;
        (0..count).map(|_| read(self)).collect()
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(bytes)
    }

    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    pub(crate) fn number<T: TryFrom<u64>>(&mut self) -> Option<T> {
        let (mut number, mut shift) = (0u64, 0u32);
        loop {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                return number.try_into().ok();
            }
        }
    }

    pub(crate) fn signed(&mut self) -> Option<i64> {
        let number: u64 = self.number()?;
        Some((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    pub(crate) fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    pub(crate) fn codes<T: TryFrom<u16>>(&mut self) -> Option<Vec<T>> {
        // A byte is a run at most, so that no number makes room that its bytes do not need.
        let most = self.rest.len() * usize::from(RUNS.1);
        let count = self.number::<usize>().filter(|count| *count <= most)?;
        let (mut codes, mut last) = (Vec::with_capacity(count), 0);
        while codes.len() < count {
            let mut run = 1;
            match self.half()? {
                RUN => run = self.half()? + RUNS.0,
                WIDE => {
                    last = 0;
                    for _ in 0..4 {
                        last = last << 4 | u16::from(self.half()?);
                    }
                }
                plain => last = plain.into(),
            }
            for _ in 0..run {
                codes.push(last.try_into().ok()?);
            }
        }
        self.half = None;
        (codes.len() == count).then_some(codes)
    }

    fn half(&mut self) -> Option<u8> {
        if let Some(second) = self.half.take() {
            return Some(second);
        }
        let byte = self.byte()?;
        self.half = Some(byte & 15);
        Some(byte >> 4)
    }

    /// Whether everything was read.
    pub(crate) const fn is_done(&self) -> bool {
        self.rest.is_empty() && self.marks == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is packed, and what is read of it.
    fn through(codes: &[u16]) -> Option<Vec<u16>> {
        let mut to = Packer::new(2, &[]);
        to.codes(codes.iter().copied());
        to.number(7u8);
        let bytes = to.finish();
        let mut from = Unpacker::new(&bytes[1..])?;
        let codes = from.codes()?;
        (from.number() == Some(7u8) && from.is_done()).then_some(codes)
    }

    #[test]
    fn codes_come_back() {
        let runs =
            (0..60).map(|length| [vec![0; length], vec![1, 13, 14, 255, 300], vec![300; length]].concat());
        for codes in runs.chain([vec![u16::MAX], vec![], vec![2; 500]]) {
            assert_eq!(through(&codes).as_deref(), Some(&*codes));
        }
    }

    #[test]
    fn numbers_and_parts_come_back() {
        let numbers = [0, 1, 63, 64, -64, -65, 1 << 40, i64::MAX, i64::MIN];
        let mut to = Packer::new(2, &[]);
        to.maybe(None::<u8>, Packer::number);
        to.list(&numbers, |to, number| to.signed(*number));
        to.maybe(Some("ș"), Packer::text);
        to.list(&[0u8; 0], |to, number| to.number(*number));
        let bytes = to.finish();
        let mut from = Unpacker::new(&bytes[1..]).unwrap();
        assert_eq!(from.maybe(Unpacker::number::<u8>), Some(None));
        assert_eq!(from.list(Unpacker::signed).as_deref(), Some(&numbers[..]));
        assert_eq!(from.maybe(Unpacker::text), Some(Some("ș")));
        assert_eq!(from.list(Unpacker::number::<u8>), Some(vec![]));
        assert!(from.is_done());
    }
}
