//! The bars behind the figures of the market: as long as a row's share of the second dearest, so that one row far above all others
//! does not make theirs alike. A longer one is cut.

use super::Point;
use crate::money::Exact;

/// Size of the longest bar, px.
pub const WIDTH: u64 = 172;
/// Height of every bar, px.
pub const HEIGHT: u64 = 20;
/// Width of a bar at least, so that it is visible.
const LEAST: u64 = 2;
/// The corners of a bar that is cut: its right edge is torn.
pub const TORN: [Point; 7] = [
    Point { x: 0, y: 0 },
    Point { x: WIDTH, y: 0 },
    Point { x: 166, y: 5 },
    Point { x: WIDTH, y: 10 },
    Point { x: 166, y: 15 },
    Point { x: WIDTH, y: HEIGHT },
    Point { x: 0, y: HEIGHT },
];

/// The bar of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarketBar {
    /// A bar of this width, px, up to [`WIDTH`].
    Whole(u64),
    /// A bar of more than the scale: its corners are [`TORN`].
    Cut,
}

/// The spend of the second dearest row, which has the longest bar: the only one's where there is one, zero where there is none.
#[must_use]
pub fn scale(spends: impl IntoIterator<Item = Exact>) -> Exact {
    let mut spends: Vec<Exact> = spends.into_iter().collect();
    spends.sort_unstable();
    spends.pop().map_or(Exact::ZERO, |dearest| spends.pop().unwrap_or(dearest))
}

/// The bar of a row's spend on a scale; at least 2 px wide where it is not zero.
///
/// # Examples
/// On a scale of $1,000, $250 are 43 px and $2,400 are cut.
#[must_use]
pub fn market_bar(spend: Exact, scale: Exact) -> MarketBar {
    if spend > scale {
        MarketBar::Cut
    } else if spend.is_zero() {
        MarketBar::Whole(0)
    } else {
        MarketBar::Whole(spend.parts_of(scale, WIDTH).max(LEAST))
    }
}
