//! The shapes in which renders are billed, each number with its unit.

use rust_decimal::Decimal;

use super::List;

/// Declares numbers of the book that have a unit, so that a wrong one does not compile.
macro_rules! units {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(pub $inner);
    )*};
}

units! {
    /// US dollars per generated second.
    UsdPerSecond(Decimal);
    /// US dollars of one clip.
    UsdPerClip(Decimal);
    /// US dollars of a million tokens.
    UsdPerMillionTokens(Decimal);
    /// Tokens of a generated second.
    TokensPerSecond(u32);
    /// Pixels that make a token.
    PixelsPerToken(u32);
    /// Frames of a generated second.
    FramesPerSecond(u32);
    /// Units or credits of a generated second.
    UnitsPerSecond(Decimal);
    /// US dollars of a unit or credit, at its list price.
    UsdPerUnit(Decimal);
}

/// How a render is billed. Sound may change the price in any shape, for each [`Rate`] is of one [`Sound`].
#[derive(Clone, Debug, PartialEq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Price {
    /// By the second.
    PerSecond(UsdPerSecond),
    /// By the clip: each length has a price of its own, from the shortest.
    PerClip(List<ClipPrice>),
    /// By tokens, counted from pixels: width × height × frames × seconds ÷ pixels of a token.
    TokensByPixels(FramesPerSecond, PixelsPerToken, UsdPerMillionTokens),
    /// By tokens, so many a second.
    TokensByRate(TokensPerSecond, UsdPerMillionTokens),
    /// By units or credits, so many a second, at a list price.
    Units(UnitsPerSecond, UsdPerUnit),
}

/// What a clip of a length costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipPrice {
    /// Whole seconds.
    pub seconds: u32,
    /// Its price.
    pub usd: UsdPerClip,
}
