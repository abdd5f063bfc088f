//! Labels of charts: where each stands and what room it takes, so that none leaves its chart or covers another. Widths are
//! estimates from numbers of letters, on the wide side of the fonts that systems have. Knows no texts.

/// Height of a line of labels, px.
pub const LINE: u64 = 18;
/// Above and below its baseline a label takes so much, px; together less than [`LINE`].
pub(super) const ASCENT: u64 = 13;
const DESCENT: u64 = 4;
/// Between labels side by side, px.
const GAP: u64 = 4;
/// Width of a letter, px.
const LETTER: u64 = 8;
const STRONG_LETTER: u64 = 9;

/// The side of a label that stands at its [`Label::x`], by its name in SVG.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Anchor {
    /// The left edge.
    Start,
    /// The middle.
    Middle,
    /// The right edge.
    End,
}

/// The place of a line of text 14 px high.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// Distance of the anchor from the left, px.
    pub x: u64,
    /// Distance of the baseline from the top, px.
    pub y: u64,
    /// The side that `x` is of.
    pub anchor: Anchor,
    /// Width that is kept for it, px.
    pub width: u64,
}

impl Label {
    /// A label `width` px wide whose `anchor` is at `x`, moved to the edge of a drawing of `room` px where it would leave it.
    #[must_use]
    pub fn new(anchor: Anchor, x: u64, y: u64, width: u64, room: u64) -> Label {
        let (before, after) = match anchor {
            Anchor::Start => (0, width),
            Anchor::Middle => (width.div_ceil(2), width.div_ceil(2)),
            Anchor::End => (width, 0),
        };
        if before > x {
            Label { x: 0, y, anchor: Anchor::Start, width }
        } else if x.saturating_add(after) > room {
            // One that is wider than the drawing starts at its left edge.
            let at_end = width <= room;
            let (x, anchor) = if at_end { (room, Anchor::End) } else { (0, Anchor::Start) };
            Label { x, y, anchor, width }
        } else {
            Label { x, y, anchor, width }
        }
    }

    /// Its left edge, px.
    #[must_use]
    pub fn left(self) -> u64 {
        self.x.saturating_sub(match self.anchor {
            Anchor::Start => 0,
            Anchor::Middle => self.width.div_ceil(2),
            Anchor::End => self.width,
        })
    }

    /// Its right edge, px.
    #[must_use]
    pub fn right(self) -> u64 {
        self.left().saturating_add(self.width)
    }

    /// Its top edge, px.
    #[must_use]
    pub fn top(self) -> u64 {
        self.y.saturating_sub(ASCENT)
    }

    /// Its lower edge, px.
    #[must_use]
    pub fn bottom(self) -> u64 {
        self.y.saturating_add(DESCENT)
    }

    /// Whether it covers a part of another, or stands too close beside it to be told apart.
    #[must_use]
    pub fn overlaps(self, other: Label) -> bool {
        self.left() < other.right().saturating_add(GAP)
            && other.left() < self.right().saturating_add(GAP)
            && self.top() < other.bottom()
            && other.top() < self.bottom()
    }
}

/// Width kept for so many letters, px.
#[must_use]
pub fn width(letters: usize) -> u64 {
    of(letters, LETTER)
}

/// Width kept for so many bold letters, px.
#[must_use]
pub fn strong_width(letters: usize) -> u64 {
    of(letters, STRONG_LETTER)
}

fn of(letters: usize, each: u64) -> u64 {
    u64::try_from(letters).unwrap_or(u64::MAX).saturating_mul(each)
}

/// Moves baselines apart, to at least [`LINE`] px, with none above `least` or below `most`; the room has to hold them. They are
/// returned in the order given; what is higher stays higher.
#[must_use]
pub fn apart<const N: usize>(baselines: [u64; N], least: u64, most: u64) -> [u64; N] {
    let mut places: Vec<(usize, u64)> = baselines.into_iter().enumerate().collect();
    places.sort_by_key(|&(_, y)| y);
    let mut free = least;
    for (_, y) in &mut places {
        *y = (*y).max(free);
        free = y.saturating_add(LINE);
    }
    let mut limit = most;
    for (_, y) in places.iter_mut().rev() {
        *y = (*y).min(limit);
        limit = y.saturating_sub(LINE);
    }
    places.sort_by_key(|&(at, _)| at);
    let mut placed = places.into_iter();
    baselines.map(|y| placed.next().map_or(y, |(_, y)| y))
}
