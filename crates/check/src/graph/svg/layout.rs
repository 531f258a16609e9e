//! Where frames, lanes, cards and rows lie. Nothing here writes anything.

use super::{Card, Frame, Lane, Note, Row};

/// Points, from the upper left corner.
pub(super) type Points = i32;

pub(super) const MARGIN: Points = 24;
pub(super) const ROW: Points = 17;
pub(super) const HEAD: Points = 24;
/// The width of a letter of a label in tenths, on average and a little more.
const LETTER_TENTHS: Points = 67;
/// The longest label and the longest target of a row, in letters.
pub(super) const LABEL: usize = 46;
pub(super) const TARGET: usize = 26;
const GUTTER: Points = 84;
const GAP: Points = 28;
/// How wide a picture is, unless its lanes are wider, before frames go below one another.
const WIDEST: Points = 2600;
/// The widest note, in letters.
pub(super) const NOTE: usize = 90;

/// A frame with its cards at their places.
pub(super) struct Placed {
    pub(super) title: String,
    pub(super) notes: Vec<(Points, Points, Note)>,
    pub(super) columns: Vec<Column>,
    pub(super) x: Points,
    pub(super) y: Points,
    pub(super) width: Points,
    pub(super) height: Points,
}

pub(super) struct Column {
    pub(super) title: Option<&'static str>,
    pub(super) x: Points,
    pub(super) width: Points,
    pub(super) boxes: Vec<Boxed>,
}

pub(super) struct Boxed {
    pub(super) card: Card,
    pub(super) y: Points,
    pub(super) height: Points,
}

/// All frames, and how much room they take.
pub(super) struct Arranged {
    pub(super) frames: Vec<Placed>,
    pub(super) width: Points,
    pub(super) height: Points,
}

impl Boxed {
    /// The middle of a row.
    pub(super) fn row_y(&self, row: usize) -> Points {
        self.y + head(&self.card) + ROW * points(row) + ROW / 2
    }

    /// The middle of the title.
    pub(super) const fn title_y(&self) -> Points {
        self.y + HEAD / 2
    }
}

/// A text that is not longer than so many letters.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// Places what is in a frame.
pub(super) fn place(frame: Frame) -> Placed {
    let Frame { title, notes, lanes } = frame;
    let (notes, below) = place_notes(notes);
    let has_titles = lanes.iter().any(|lane| lane.title.is_some());
    let top = MARGIN + HEAD + below + if has_titles { HEAD + 8 } else { 0 };
    let mut x = MARGIN;
    let mut columns = Vec::new();
    for lane in lanes {
        let column = column(lane, x, top);
        x += column.width + GUTTER;
        columns.push(column);
    }
    let bottom = |column: &Column| column.boxes.last().map_or(top, |last| last.y + last.height);
    let height = columns.iter().map(bottom).max().unwrap_or(top) + MARGIN;
    let noted = notes.iter().map(|(x, _, note)| x + width_of(note.text.chars().count().min(NOTE))).max();
    let width = (x - GUTTER).max(noted.unwrap_or_default()).max(MARGIN + width_of(title.chars().count() + 4));
    Placed { title, notes, columns, x: 0, y: 0, width: width + MARGIN, height }
}

/// Notes in up to three columns, and how much room they take.
fn place_notes(notes: Vec<Note>) -> (Vec<(Points, Points, Note)>, Points) {
    let columns = notes.len().div_ceil(6).clamp(1, 3);
    let rows = notes.len().div_ceil(columns).max(1);
    let longest = notes.iter().map(|note| note.text.chars().count().min(NOTE)).max().unwrap_or_default();
    let room = points(rows.min(notes.len())) * ROW;
    let place = |(at, note): (usize, Note)| {
        let x = MARGIN + points(at / rows) * (width_of(longest) + MARGIN);
        (x, MARGIN + HEAD + ROW * points(at % rows) + ROW / 2, note)
    };
    (notes.into_iter().enumerate().map(place).collect(), if room > 0 { room + 8 } else { 0 })
}

fn column(lane: Lane, x: Points, top: Points) -> Column {
    let width = lane.cards.iter().map(card_width).max().unwrap_or_default();
    let mut y = top;
    let mut boxes = Vec::new();
    for card in lane.cards {
        let height = head(&card) + ROW * points(card.rows.len()) + 8;
        boxes.push(Boxed { card, y, height });
        y += height + GAP;
    }
    Column { title: lane.title, x, width, boxes }
}

/// Where the rows of a card begin, from its top.
fn head(card: &Card) -> Points {
    if card.acts.is_empty() { HEAD } else { HEAD + ROW }
}

fn card_width(card: &Card) -> Points {
    let letters =
        |row: &Row| row.label.chars().count().min(LABEL) + row.target.chars().count().min(TARGET) + 4;
    let rows = card.rows.iter().map(letters).max().unwrap_or_default();
    let title = card.title.chars().count() + 4;
    width_of(rows.max(title).max(card.acts.chars().count().min(LABEL)).max(16)) + 16
}

/// Frames below one another, the small ones side by side.
pub(super) fn arrange(mut frames: Vec<Placed>) -> Arranged {
    let widest = frames.iter().map(|frame| frame.width).max().unwrap_or_default().max(WIDEST);
    let (mut x, mut y, mut deepest, mut width) = (MARGIN, MARGIN, 0, 0);
    for frame in &mut frames {
        if x > MARGIN && x + frame.width > widest + MARGIN {
            (x, y, deepest) = (MARGIN, y + deepest + MARGIN, 0);
        }
        (frame.x, frame.y) = (x, y);
        x += frame.width + MARGIN;
        deepest = deepest.max(frame.height);
        width = width.max(x);
    }
    Arranged { frames, width, height: y + deepest + MARGIN }
}

fn points(number: usize) -> Points {
    Points::try_from(number).unwrap_or(Points::MAX)
}

/// How wide a text of so many letters is drawn, about.
fn width_of(letters: usize) -> Points {
    points(letters).saturating_mul(LETTER_TENTHS) / 10
}
