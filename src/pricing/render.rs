//! One render: what it is billed for and what that costs, on the plan's model or on that of its drafts.

use rust_decimal::Decimal;

use super::alternative::{Change, first_day, nearest_res};
use super::clips::{self, Clip, Run};
use super::{Side, Unpriced, shapes};
use crate::catalog::{Book, ClipPrice, Mode, Model, Price, Rate, Res, Sound};
use crate::date::Date;
use crate::money::{Exact, whole_above};
use crate::plan::{Clips, Draft, Orient, Plan};

/// One draft: a render on the model for drafts.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftRender {
    /// How drafts are sent: as the plan says where their model ever was sold so, else that model's first way.
    pub mode: Mode,
    /// With sound as the plan says where their model lets one choose, else as that model is.
    pub sound: Sound,
    /// The list price in force, with its days and source.
    pub rate: Rate,
    /// US dollars of a generated second; none where clips are sold.
    pub per_second: Option<Exact>,
    /// Since when this rate is no longer sold, seen from the plan's day.
    pub ended: Option<Date>,
    /// What one draft is billed for.
    pub billed: Billed,
}

/// What one render of a video is billed for.
#[derive(Clone, Debug, PartialEq)]
pub struct Billed {
    /// Seconds in all.
    pub seconds: Decimal,
    /// The clips that make it up, from the longest; none where the video's own length is billed.
    pub runs: Vec<Run>,
    /// US dollars of it, before adjustments.
    pub usd: Exact,
}

impl Billed {
    /// Seconds that are billed beyond the length of a video.
    #[must_use]
    pub fn unused(&self, seconds: Decimal) -> Exact {
        Exact::from(self.seconds).minus(seconds)
    }
}

pub(super) fn draft_render(plan: &Plan, draft: &Draft, book: &Book, on: Date) -> Result<DraftRender, Unpriced> {
    let model = book.model(&draft.model).ok_or(Unpriced::UnknownModel)?;
    let (sound, mode) = (model.sound_like(plan.sound), model.mode_like(plan.mode));
    let rate = model.rate_on(draft.res, sound, mode, on).map_err(|why| {
        let offered = |res: &Res| model.rate_on(*res, sound, mode, on).is_ok();
        let nearest = nearest_res(draft.res, model.sizes.iter().map(|size| size.res).filter(offered));
        let changes = [first_day(why).map(Change::On), nearest.map(Change::DraftRes)].into_iter().flatten().collect();
        Unpriced::NotOffered { side: Side::Draft, mode, why, changes }
    })?;
    let per_second = list_price(model, rate, plan.orient);
    let billed = billed(plan, model, rate, per_second, on, Side::Draft)?;
    Ok(DraftRender { mode, sound, rate: rate.clone(), per_second, ended: rate.ended(on), billed })
}

/// The list price of a generated second; none where clips are sold.
pub(super) fn list_price(model: &Model, rate: &Rate, orient: Orient) -> Option<Exact> {
    shapes::per_second(&rate.price, model.size(rate.res)?, orient)
}

pub(super) fn billed(
    plan: &Plan,
    model: &Model,
    rate: &Rate,
    per_second: Option<Exact>,
    on: Date,
    side: Side,
) -> Result<Billed, Unpriced> {
    let clips: Vec<Clip> = match (per_second, &rate.price) {
        (Some(usd), _) if plan.clips == Clips::Exact => {
            return Ok(Billed { seconds: plan.seconds, runs: Vec::new(), usd: usd.times(plan.seconds) });
        }
        (None, Price::PerClip(clips)) => shapes::priced(clips),
        // Every second costs the same, so that seconds stand for money.
        _ => {
            let lengths = model.clip_lengths_on(rate.res, on).into_iter();
            lengths.map(|seconds| Clip { seconds, cost: seconds.into() }).collect()
        }
    };
    let need = u32::try_from(whole_above(plan.seconds)).map_err(|_| Unpriced::TooLarge)?;
    let runs = clips::cheapest(&clips, need).ok_or(Unpriced::NoClips(side))?;
    let seconds =
        runs.iter().fold(0_u64, |sum, run| sum.saturating_add(u64::from(run.seconds).saturating_mul(run.count.into())));
    let usd = match (per_second, &rate.price) {
        (Some(usd), _) => usd.times(seconds),
        (None, Price::PerClip(clips)) => sum_of(&runs, clips),
        (None, _) => return Err(Unpriced::NoClips(side)),
    };
    Ok(Billed { seconds: seconds.into(), runs, usd })
}

/// What clips cost together, each at its own price.
pub(super) fn sum_of(runs: &[Run], clips: &[ClipPrice]) -> Exact {
    runs.iter().fold(Exact::ZERO, |sum, run| {
        let price = clips.iter().find(|clip| clip.seconds == run.seconds);
        let usd = price.map_or(Decimal::ZERO, |clip| clip.usd.0);
        sum.plus(Exact::from(usd).times(u64::from(run.count)))
    })
}
