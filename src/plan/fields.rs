//! Reading and setting the fields of a plan by their parameter. Every edit of one value goes through [`Plan::set`].
//!
//! Knows which values a field takes. Does not parse numbers: links (`link::read`) and the form (`input`) do, each with its
//! own grammar.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use strum::VariantArray;

use super::param::{LONGEST_NAME, OutOfBounds, Param};
use super::{Draft, Money, Plan};
use crate::catalog::{Book, Mode, Model, Res, Sound};
use crate::date::Date;
use crate::locale::{Currency, Lang};
use crate::money::whole_above;

/// The value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number: the value of a parameter with [`Param::bounds`].
    Number(Decimal),
    /// The value of any other parameter: the code of a choice, a day as `YYYY-MM-DD`, or the plan's name.
    Text(Cow<'a, str>),
}

/// Why a field does not take a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadValue {
    /// Not a number, or a number for a parameter that takes none.
    NotANumber,
    /// A number outside the parameter's bounds.
    OutOfBounds(OutOfBounds),
    /// Not one of these values, which are all that the parameter takes.
    NotAmong(Vec<String>),
    /// Not a model of the price book.
    UnknownModel,
    /// A known resolution, sound or mode that the plan's model never had.
    NotOfModel,
    /// A resolution of drafts in a plan without drafts.
    NoDraft,
    /// Not a day of the calendar as `YYYY-MM-DD`.
    NotADay,
    /// Not the ISO 4217 code of a currency in use.
    UnknownCurrency,
    /// A currency other than US dollars without a valid exchange rate.
    NoFx,
    /// An exchange rate where the currency is US dollars.
    FxOfDollars,
    /// A name of more than [`LONGEST_NAME`] characters.
    TooLong,
}

impl<'a> Value<'a> {
    /// The code of a choice.
    fn code(code: impl Into<&'static str>) -> Value<'a> {
        Value::Text(Cow::Borrowed(code.into()))
    }
}

/// Writes the value as links do: a plain decimal, or the text.
impl fmt::Display for Value<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Number(number) => number.fmt(out),
            Value::Text(text) => text.fmt(out),
        }
    }
}

impl Plan {
    /// The value of a field; `None` where the plan does not have it. Also `None` for [`Param::V`], which is no field, and for
    /// [`Param::With`], which holds plans.
    #[must_use]
    pub fn value(&self, param: Param) -> Option<Value<'_>> {
        Some(match param {
            Param::V | Param::With => return None,
            Param::Model => Value::Text(Cow::Borrowed(&self.model)),
            Param::Res => Value::code(self.res),
            Param::Orient => Value::code(self.orient),
            Param::Audio => Value::code(self.sound),
            Param::Mode => Value::code(self.mode),
            Param::Seconds => Value::Number(self.seconds),
            Param::Videos => Value::Number(self.videos.into()),
            Param::Per => Value::code(self.per),
            Param::Days => Value::Number(self.days.into()),
            Param::Clips => Value::code(self.clips),
            Param::Attempts => Value::Number(self.attempts),
            Param::Blocked => Value::Number(self.blocked),
            Param::BlockedBilled => Value::code(self.blocked_billed),
            Param::Rate => Value::Number(self.rate?),
            Param::Draft => Value::Text(Cow::Borrowed(&self.draft.as_ref()?.model)),
            Param::DraftRes => Value::code(self.draft.as_ref()?.res),
            Param::Finals => Value::Number(self.finals),
            Param::Discount => Value::Number(self.discount),
            Param::Markup => Value::Number(self.markup),
            Param::Tax => Value::Number(self.tax),
            Param::TrialRenders => Value::Number(self.trial_renders.into()),
            Param::SetupHours => Value::Number(self.setup_hours),
            Param::CareHours => Value::Number(self.care_hours),
            Param::ReviewMinutes => Value::Number(self.review_minutes),
            Param::Hourly => Value::Number(self.hourly),
            Param::AddonRender => Value::Number(self.addon_render),
            Param::AddonVideo => Value::Number(self.addon_video),
            Param::Instead => Value::Number(self.instead?),
            Param::Hours => Value::Number(self.hours),
            Param::Months => Value::Number(self.months.into()),
            Param::Budget => Value::Number(self.budget?),
            Param::Tier => Value::Text(Cow::Owned(self.tier?.to_string())),
            Param::Cur => Value::Text(Cow::Borrowed(self.money.currency().code())),
            Param::Fx => match self.money {
                Money::Usd => return None,
                Money::Other { fx, .. } => Value::Number(fx),
            },
            Param::On => Value::Text(Cow::Owned(self.on?.to_string())),
            Param::Name => Value::Text(Cow::Borrowed(self.name.as_ref()?)),
            Param::Lang => Value::code(self.lang?),
            Param::Together => Value::code(self.together),
            Param::Title => Value::Text(Cow::Borrowed(self.title.as_ref()?)),
        })
    }

    /// The value of a field that holds a number; `None` for any other field, or where the plan does not have it.
    #[must_use]
    pub fn number(&self, param: Param) -> Option<Decimal> {
        match self.value(param)? {
            Value::Number(number) => Some(number),
            Value::Text(_) => None,
        }
    }

    /// Sets a field. Three parameters have further rules:
    ///
    /// - `model`: resolution, sound and mode stay as they are where the new model has them, else become its defaults. A
    ///   resolution or sound that was the old model's default becomes the new model's. Another model drops the user's own
    ///   rate. Drafts stay as they are.
    /// - `cur`: only US dollars, or the currency that the plan already has. Another currency needs its exchange rate with it,
    ///   so it is set through [`Plan::money`].
    /// - `fx`: only where the currency is not US dollars.
    ///
    /// # Errors
    /// [`BadValue`]; the plan is then unchanged.
    pub fn set(&mut self, param: Param, value: &Value<'_>, book: &Book) -> Result<(), BadValue> {
        match value {
            Value::Number(number) => self.set_number(param, *number),
            Value::Text(text) => self.set_text(param, text, book),
        }
    }

    fn set_number(&mut self, param: Param, number: Decimal) -> Result<(), BadValue> {
        let bounds = param.bounds().ok_or(BadValue::NotANumber)?;
        let value = bounds.check(number).map_err(BadValue::OutOfBounds)?;
        match param {
            Param::Seconds => self.seconds = value,
            Param::Videos => self.videos = whole_above(value),
            Param::Days => self.days = whole_above(value),
            Param::Attempts => self.attempts = value,
            Param::Blocked => self.blocked = value,
            Param::Rate => self.rate = Some(value),
            Param::Finals => self.finals = value,
            Param::Discount => self.discount = value,
            Param::Markup => self.markup = value,
            Param::Tax => self.tax = value,
            Param::TrialRenders => self.trial_renders = whole_above(value),
            Param::SetupHours => self.setup_hours = value,
            Param::CareHours => self.care_hours = value,
            Param::ReviewMinutes => self.review_minutes = value,
            Param::Hourly => self.hourly = value,
            Param::AddonRender => self.addon_render = value,
            Param::AddonVideo => self.addon_video = value,
            Param::Instead => self.instead = Some(value),
            Param::Hours => self.hours = value,
            Param::Months => self.months = whole_above(value),
            Param::Budget => self.budget = Some(value),
            Param::Fx => match &mut self.money {
                Money::Usd => return Err(BadValue::FxOfDollars),
                Money::Other { fx, .. } => *fx = value,
            },
            Param::V
            | Param::Model
            | Param::Res
            | Param::Orient
            | Param::Audio
            | Param::Mode
            | Param::Per
            | Param::Clips
            | Param::BlockedBilled
            | Param::Draft
            | Param::DraftRes
            | Param::Tier
            | Param::Cur
            | Param::On
            | Param::Name
            | Param::Lang
            | Param::With
            | Param::Together
            | Param::Title => return Err(BadValue::NotANumber),
        }
        Ok(())
    }

    fn set_text(&mut self, param: Param, text: &str, book: &Book) -> Result<(), BadValue> {
        match param {
            Param::Model => self.set_model(book.model(text).ok_or(BadValue::UnknownModel)?, book),
            Param::Res => {
                if let Some(model) = book.model(&self.model) {
                    self.res = res_of(model, text)?;
                }
            }
            Param::Orient => self.orient = choice(text)?,
            Param::Audio => {
                if let Some(model) = book.model(&self.model) {
                    self.sound = sound_of(model, text)?;
                }
            }
            Param::Mode => {
                if let Some(model) = book.model(&self.model) {
                    self.mode = mode_of(model, text)?;
                }
            }
            Param::Per => self.per = choice(text)?,
            Param::Clips => self.clips = choice(text)?,
            Param::BlockedBilled => self.blocked_billed = choice(text)?,
            Param::Draft => self.set_draft(book.model(text).ok_or(BadValue::UnknownModel)?, book),
            Param::DraftRes => {
                let draft = self.draft.as_mut().ok_or(BadValue::NoDraft)?;
                draft.res = res_of(book.model(&draft.model).ok_or(BadValue::UnknownModel)?, text)?;
            }
            Param::Tier => self.tier = Some(tier_of(book, text)?),
            Param::Cur => self.set_currency(text)?,
            Param::On => self.on = Some(Date::parse(text).ok_or(BadValue::NotADay)?),
            Param::Name | Param::Title if text.chars().count() > LONGEST_NAME => return Err(BadValue::TooLong),
            Param::Name => self.name = Some(text.to_owned()),
            Param::Together => self.together = choice(text)?,
            Param::Title => self.title = Some(text.to_owned()),
            Param::Lang => self.lang = Some(choice::<Lang>(text)?),
            Param::V
            | Param::Seconds
            | Param::Videos
            | Param::Days
            | Param::Attempts
            | Param::Blocked
            | Param::Rate
            | Param::Finals
            | Param::Discount
            | Param::Markup
            | Param::Tax
            | Param::TrialRenders
            | Param::SetupHours
            | Param::CareHours
            | Param::ReviewMinutes
            | Param::Hourly
            | Param::AddonRender
            | Param::AddonVideo
            | Param::Instead
            | Param::Hours
            | Param::Months
            | Param::Budget
            | Param::Fx
            | Param::With => return Err(BadValue::NotANumber),
        }
        Ok(())
    }

    fn set_model(&mut self, model: &Model, book: &Book) {
        let old = book.model(&self.model);
        let (res, sound) = (old.map(Model::default_res), old.map(|old| old.sound_like(Sound::default())));
        self.replace_model(model);
        self.res = if res == Some(self.res) { model.default_res() } else { model.res_like(self.res) };
        let sound = if sound == Some(self.sound) { Sound::default() } else { self.sound };
        self.sound = model.sound_like(sound);
    }

    /// Sets model, resolution and sound together. Where the model lacks the resolution or the sound, the plan is unchanged.
    pub fn set_row(&mut self, model: &Model, res: Res, sound: Sound) {
        if model.size(res).is_some() && model.audio.sounds().contains(&sound) {
            self.replace_model(model);
            self.res = res;
            self.sound = sound;
        }
    }

    fn replace_model(&mut self, model: &Model) {
        if self.model != model.id {
            self.rate = None;
            self.model.clear();
            self.model.push_str(&model.id);
        }
        if !model.ever_had_mode(self.mode) {
            self.mode = Mode::default();
        }
    }

    /// Makes drafts on a model. A resolution that was chosen for the drafts before stays where the model has it; else the
    /// drafts get the default of [`Plan::default_draft_res`].
    fn set_draft(&mut self, model: &Model, book: &Book) {
        let chosen = self.draft.as_ref().filter(|draft| self.default_draft_res(book) != Some(draft.res));
        let chosen_res = chosen.map(|draft| draft.res).filter(|&res| model.size(res).is_some());
        let res = chosen_res.unwrap_or_else(|| model.res_like(self.res));
        self.draft = Some(Draft { model: model.id.to_string(), res });
    }

    /// The resolution of drafts where none is chosen: the plan's where the model for drafts has it, else that model's default.
    /// `None` for a plan without drafts.
    #[must_use]
    pub fn default_draft_res(&self, book: &Book) -> Option<Res> {
        Some(book.model(&self.draft.as_ref()?.model)?.res_like(self.res))
    }

    fn set_currency(&mut self, code: &str) -> Result<(), BadValue> {
        let currency = Currency::from_code(code).ok_or(BadValue::UnknownCurrency)?;
        if currency == Currency::USD {
            self.money = Money::Usd;
        }
        if currency == self.money.currency() { Ok(()) } else { Err(BadValue::NoFx) }
    }

    /// Empties an optional field ([`Param::may_be_absent`]); any other parameter changes nothing.
    pub fn clear(&mut self, param: Param) {
        match param {
            Param::Rate => self.rate = None,
            Param::Draft => self.draft = None,
            Param::Instead => self.instead = None,
            Param::Budget => self.budget = None,
            Param::Tier => self.tier = None,
            Param::Name => self.name = None,
            Param::With => self.with = Default::default(),
            Param::Title => self.title = None,
            Param::V
            | Param::Model
            | Param::Res
            | Param::Orient
            | Param::Audio
            | Param::Mode
            | Param::Seconds
            | Param::Videos
            | Param::Per
            | Param::Days
            | Param::Clips
            | Param::Attempts
            | Param::Blocked
            | Param::BlockedBilled
            | Param::DraftRes
            | Param::Finals
            | Param::Discount
            | Param::Markup
            | Param::Tax
            | Param::TrialRenders
            | Param::SetupHours
            | Param::CareHours
            | Param::ReviewMinutes
            | Param::Hourly
            | Param::AddonRender
            | Param::AddonVideo
            | Param::Hours
            | Param::Months
            | Param::Cur
            | Param::Fx
            | Param::On
            | Param::Lang
            | Param::Together => {}
        }
    }
}

/// The choice with that code.
fn choice<T>(name: &str) -> Result<T, BadValue>
where
    T: FromStr + VariantArray + Copy + Into<&'static str>,
{
    name.parse().map_err(|_| not_among(T::VARIANTS))
}

fn not_among<T: Copy + Into<&'static str>>(all: &[T]) -> BadValue {
    BadValue::NotAmong(all.iter().map(|&one| one.into().to_owned()).collect())
}

/// The resolution with that code, if the model has or had it.
fn res_of(model: &Model, name: &str) -> Result<Res, BadValue> {
    let all: Vec<Res> = model.sizes.iter().map(|size| size.res).collect();
    let res: Res = name.parse().map_err(|_| not_among(&all))?;
    if all.contains(&res) { Ok(res) } else { Err(BadValue::NotOfModel) }
}

fn sound_of(model: &Model, name: &str) -> Result<Sound, BadValue> {
    let sounds = model.audio.sounds();
    let sound = name.parse().map_err(|_| not_among(sounds))?;
    if sounds.contains(&sound) { Ok(sound) } else { Err(BadValue::NotOfModel) }
}

fn mode_of(model: &Model, name: &str) -> Result<Mode, BadValue> {
    let mode = choice(name)?;
    if model.ever_had_mode(mode) { Ok(mode) } else { Err(BadValue::NotOfModel) }
}

/// A usage tier: from 1 to the most that any provider has.
fn tier_of(book: &Book, name: &str) -> Result<u8, BadValue> {
    let names = book.usage_tiers();
    let tier = (1..).zip(names).find(|(_, known)| **known == name);
    tier.map(|(tier, _)| tier).ok_or_else(|| not_among(names))
}
