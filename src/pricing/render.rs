//! One render, on the plan's model or on the model it drafts on: the seconds or clips it is billed for, and their price in US
//! dollars before adjustments.

use rust_decimal::Decimal;

use super::alternative::{Change, first_day, nearest_res};
use super::clips::{self, Clip, Run};
use super::{RenderKind, Unpriced, shapes};
use crate::catalog::{Book, ClipPrice, Mode, Model, Price, Rate, Res, Sound};
use crate::date::Date;
use crate::money::{Exact, whole_above};
use crate::plan::{Clips, Draft, Orient, Plan};

/// One draft: a render on the model that the plan drafts on, with what that model offers.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRender {
    /// The mode that drafts are sent in: the plan's where their model ever had it, else that model's first.
    pub mode: Mode,
    /// Sound: the plan's where the model for drafts lets one choose, else what that model always does.
    pub sound: Sound,
    /// The list price in force, with its days and source.
    pub rate: Rate,
    /// List price per generated second, US dollars; `None` where that model sells clips.
    pub per_second: Option<Exact>,
    /// The first day on which this rate was no longer sold, where that is on or before the plan's day.
    pub ended: Option<Date>,
    /// What one draft is billed for.
    pub billed: Billed,
}

/// What one render of a video is billed for.
#[derive(Clone, Debug, PartialEq)]
pub struct Billed {
    /// Billed seconds: the video's own length, or the sum of its clips.
    pub seconds: Decimal,
    /// The clips that the video is made of, the longest first; empty where the video's own length is billed.
    pub runs: Vec<Run>,
    /// Price of the render in US dollars, before adjustments.
    pub usd: Exact,
}

impl Billed {
    /// Seconds that are billed beyond the video's length: 2 for 10 s rendered as a clip of 12 s.
    #[must_use]
    pub fn unused(&self, seconds: Decimal) -> Exact {
        Exact::from(self.seconds).minus(seconds)
    }
}

/// What one draft of the plan is billed for.
///
/// # Errors
/// [`Unpriced`] of the drafts, with the nearest day and resolution that have a rate.
pub(super) fn draft_render(plan: &Plan, draft: &Draft, book: &Book, on: Date) -> Result<DraftRender, Unpriced> {
    let model = book.model(&draft.model).ok_or(Unpriced::UnknownModel)?;
    let (sound, mode) = (model.sound_like(plan.sound), model.mode_like(plan.mode));
    let rate = model.rate_on(draft.res, sound, mode, on).map_err(|why| {
        let offered = |res: &Res| model.rate_on(*res, sound, mode, on).is_ok();
        let nearest = nearest_res(draft.res, model.sizes.iter().map(|size| size.res).filter(offered));
        let changes = [first_day(why).map(Change::On), nearest.map(Change::DraftRes)].into_iter().flatten().collect();
        Unpriced::NotOffered { kind: RenderKind::Draft, mode, why, changes }
    })?;
    let per_second = list_price(model, rate, plan.orient);
    let billed = billed(plan, model, rate, per_second, on, RenderKind::Draft)?;
    Ok(DraftRender { mode, sound, rate: rate.clone(), per_second, ended: rate.ended(on), billed })
}

/// List price per generated second, US dollars; `None` where the model sells clips.
pub(super) fn list_price(model: &Model, rate: &Rate, orient: Orient) -> Option<Exact> {
    shapes::per_second(&rate.price, model.size(rate.res)?, orient)
}

/// What one render of the plan's length on `model` is billed for. `per_second` is the price to use, US dollars.
///
/// # Errors
/// [`Unpriced::NoClips`] where the clip lengths are not known; [`Unpriced::NoSingleClip`] where the plan asks for one clip and
/// none is as long; [`Unpriced::TooLarge`] where the length does not fit 32 bits.
pub(super) fn billed(
    plan: &Plan,
    model: &Model,
    rate: &Rate,
    per_second: Option<Exact>,
    on: Date,
    kind: RenderKind,
) -> Result<Billed, Unpriced> {
    let clips: Vec<Clip> = match (per_second, &rate.price) {
        (Some(usd), _) if plan.clips == Clips::Exact => {
            return Ok(Billed { seconds: plan.seconds, runs: Vec::new(), usd: usd.times(plan.seconds) });
        }
        (None, Price::PerClip(clips)) => shapes::priced(clips),
        // Every second costs the same: a clip's cost is its length.
        _ => {
            let lengths = model.clip_lengths_on(rate.res, on).into_iter();
            lengths.map(|seconds| Clip { seconds, cost: seconds.into() }).collect()
        }
    };
    let need = u32::try_from(whole_above(plan.seconds)).map_err(|_| Unpriced::TooLarge)?;
    let runs = runs(plan.clips, &clips, need, kind)?;
    let seconds =
        runs.iter().fold(0_u64, |sum, run| sum.saturating_add(u64::from(run.seconds).saturating_mul(run.count.into())));
    let usd = match (per_second, &rate.price) {
        (Some(usd), _) => usd.times(seconds),
        (None, Price::PerClip(clips)) => sum_of(&runs, clips),
        (None, _) => return Err(Unpriced::NoClips(kind)),
    };
    Ok(Billed { seconds: seconds.into(), runs, usd })
}

/// The clips of a render of `need` seconds: as many as it takes, or only one where the plan asks for that.
fn runs(how: Clips, clips: &[Clip], need: u32, kind: RenderKind) -> Result<Vec<Run>, Unpriced> {
    match how {
        Clips::Exact | Clips::Rendered => clips::cheapest(clips, need).ok_or(Unpriced::NoClips(kind)),
        Clips::Single => match clips::single(clips, need) {
            Ok(seconds) => Ok(vec![Run { seconds, count: 1 }]),
            Err(0) => Err(Unpriced::NoClips(kind)),
            Err(longest) => Err(Unpriced::NoSingleClip { kind, longest }),
        },
    }
}

/// The price of clips together, each at its own price, US dollars.
pub(super) fn sum_of(runs: &[Run], clips: &[ClipPrice]) -> Exact {
    runs.iter().fold(Exact::ZERO, |sum, run| {
        let price = clips.iter().find(|clip| clip.seconds == run.seconds);
        let usd = price.map_or(Decimal::ZERO, |clip| clip.usd.0);
        sum.plus(Exact::from(usd).times(u64::from(run.count)))
    })
}
