//! The shapes of billing, each number with its unit as its type. What a render costs in each of them is worked out in
//! `pricing::shapes`, not here.

use rust_decimal::Decimal;

use super::List;

/// Declares a number type for each unit, so that a number of another unit does not compile in its place.
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
    /// US dollars per clip.
    UsdPerClip(Decimal);
    /// US dollars per million tokens.
    UsdPerMillionTokens(Decimal);
    /// Tokens per generated second.
    TokensPerSecond(u32);
    /// Pixels per token.
    PixelsPerToken(u32);
    /// Frames per generated second.
    FramesPerSecond(u32);
    /// Units or credits per generated second; may have decimals.
    UnitsPerSecond(Decimal);
    /// US dollars per input image.
    UsdPerImage(Decimal);
    /// US dollars per unit or credit, at its list price.
    UsdPerUnit(Decimal);
}

/// How a render is billed. Each [`Rate`](super::Rate) is for one [`Sound`](super::Sound), so sound may change the price in any
/// shape.
#[derive(Clone, Debug, PartialEq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Price {
    /// By the generated second.
    PerSecond(UsdPerSecond),
    /// By the clip: each length has its own price, from the shortest. A second has no price: a video is made of clips.
    PerClip(List<ClipPrice>),
    /// By tokens counted from pixels. A generated second is width × height × frames per second ÷ pixels per token: at 864 ×
    /// 496, 24 frames and 1,024 pixels, 10,044 tokens.
    TokensByPixels(FramesPerSecond, PixelsPerToken, UsdPerMillionTokens),
    /// By tokens, a fixed number per generated second: 5,792 tokens at $17.50 a million are $0.10136 a second.
    TokensByRate(TokensPerSecond, UsdPerMillionTokens),
    /// By units or credits, a fixed number per generated second: 1.2 units at $0.14 are $0.168 a second.
    Units(UnitsPerSecond, UsdPerUnit),
}

/// The price of a clip of one length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClipPrice {
    /// Length in whole seconds.
    pub seconds: u32,
    /// Price of one clip.
    pub usd: UsdPerClip,
}
