//! The nearest changes that give a plan a price where it has none: another day, resolution, mode or sound, or clips joined.

use strum::VariantArray;

use crate::catalog::{Mode, Model, NoRate, Res, Sound};
use crate::date::Date;
use crate::plan::{Clips, Plan};

/// One change of a plan that is offered to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Price the plan on this day.
    On(Date),
    /// Use this resolution.
    Res(Res),
    /// Use this resolution for drafts.
    DraftRes(Res),
    /// Use this mode.
    Mode(Mode),
    /// Use this sound.
    Sound(Sound),
    /// Join as many clips as the length takes, in place of one unbroken take.
    JoinClips,
}

impl Change {
    /// Makes the change in a plan.
    pub fn apply(self, plan: &mut Plan) {
        match self {
            Change::On(day) => plan.on = Some(day),
            Change::Res(res) => plan.res = res,
            Change::DraftRes(res) => {
                if let Some(draft) = &mut plan.draft {
                    draft.res = res;
                }
            }
            Change::Mode(mode) => plan.mode = mode,
            Change::Sound(sound) => plan.sound = sound,
            Change::JoinClips => plan.clips = Clips::Rendered,
        }
    }
}

/// The nearest changes, each of which alone gives the plan's model a rate: at most one day, resolution, mode and sound.
pub(super) fn changes(plan: &Plan, model: &Model, on: Date, why: NoRate) -> Vec<Change> {
    let offered = |res: Res, sound: Sound, mode: Mode| model.rate_on(res, sound, mode, on).is_ok();
    let sizes = model.sizes.iter().map(|size| size.res).filter(|&res| offered(res, plan.sound, plan.mode));
    let res = nearest_res(plan.res, sizes).map(Change::Res);
    let other_mode = |&mode: &Mode| mode != plan.mode && offered(plan.res, plan.sound, mode);
    let mode = Mode::VARIANTS.iter().copied().find(other_mode).map(Change::Mode);
    let other_sound = |&sound: &Sound| sound != plan.sound && offered(plan.res, sound, plan.mode);
    let sound = Sound::VARIANTS.iter().copied().find(other_sound).map(Change::Sound);
    [first_day(why).map(Change::On), res, mode, sound].into_iter().flatten().collect()
}

/// The first day with a rate, where a later day would have one.
pub(super) fn first_day(why: NoRate) -> Option<Date> {
    match why {
        NoRate::Never | NoRate::NotSince(_) => None,
        NoRate::NotBefore(day) | NoRate::NotKnownBefore(day) => Some(day),
    }
}

/// The next of `sizes` below `res`; the lowest where none is below.
pub(super) fn nearest_res(res: Res, sizes: impl Iterator<Item = Res>) -> Option<Res> {
    let sizes: Vec<Res> = sizes.collect();
    let below = sizes.iter().copied().filter(|&other| other < res).max();
    below.or_else(|| sizes.iter().copied().min())
}
