//! Facts about the prices of a plan: who sells the model, how it is billed, what the plan costs today, what is assumed.

use serde::{Serialize, Serializer};

use super::Report;
use crate::catalog::{Model, Note, Provider, Rate, Source};
use crate::date::Date;
use crate::i18n::assumptions::assumptions;
use crate::i18n::export::Fact;
use crate::i18n::sentences;
use crate::names::Code;
use crate::plan::Clips;
use crate::plan::param::Param;
use crate::pricing::price_change::{PriceChange, price_change};

/// A list price, with its days and its source.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPriceLine {
    /// The price as it is billed, and how the price per second follows from it, in words.
    pub says: String,
    /// The name of its shape of billing in files: `per_second`, for example.
    pub billed: &'static str,
    /// The first day on which it held, where known.
    pub from: Option<Date>,
    /// The first day on which it was no longer sold, where known.
    pub until: Option<Date>,
    /// Both days in words, which also say where one is not known.
    pub since: String,
    /// Where it was read.
    pub source: Source,
}

/// Who sells a model, with the book's notes on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seller {
    /// The provider's id.
    pub provider: String,
    /// The provider's name.
    pub provider_name: String,
    /// What a person has to know before choosing the model.
    #[serde(serialize_with = "codes")]
    pub notes: Vec<Note>,
}

/// Serializes notes as their codes: types of the core do not implement `Serialize`.
fn codes<S: Serializer>(notes: &[Note], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(notes.iter().map(|note| note.code()))
}

/// A fact about a plan, for the formats that list facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// Which fact.
    pub fact: Fact,
    /// The fact in words.
    pub shown: String,
    /// The same for programs; empty where there are only words.
    pub exact: String,
}

impl FactLine {
    fn new(fact: Fact, shown: impl Into<String>, exact: impl Into<String>) -> FactLine {
        FactLine { fact, shown: shown.into(), exact: exact.into() }
    }
}

impl<'a> Report<'a> {
    /// A list price of the book.
    #[must_use]
    pub fn list_price_of(&self, model: &Model, rate: &Rate) -> ListPriceLine {
        ListPriceLine {
            says: sentences::list_price(self.format, self.views().market, model, rate),
            billed: rate.price.code(),
            from: rate.from,
            until: rate.until,
            since: (self.views().market.offered)(self.format, rate.from, rate.until),
            source: rate.source.clone(),
        }
    }

    /// When a source was read, and with what confidence, in words.
    #[must_use]
    pub fn read_on(&self, source: &Source) -> String {
        (self.export_strings().sure)(&(self.export_strings().read_on)(self.format, source), source.confidence)
    }

    /// The seller of a model.
    #[must_use]
    pub fn seller(&self, model: &Model) -> Seller {
        let name = self.book.provider(model).map(|provider| provider.name.to_string());
        Seller {
            provider: model.provider.to_string(),
            provider_name: name.unwrap_or_default(),
            notes: model.notes.to_vec(),
        }
    }

    /// The list price of the plan's model on its day; `None` where the plan has no price. Where the person gives their own
    /// rate, it is the list price that their rate replaces.
    #[must_use]
    pub fn list_price(&self) -> Option<ListPriceLine> {
        Some(self.list_price_of(self.model()?, &self.priced()?.quote.rate))
    }

    /// The person's own rate with the list price that it replaces, in words; `None` where the plan gives no rate or has no
    /// price.
    #[must_use]
    pub fn own_price(&self) -> Option<String> {
        let (own, model) = (self.plan.rate?, self.model()?);
        let list = sentences::list_price(self.format, self.views().market, model, &self.priced()?.quote.rate);
        Some((self.export_strings().own_price)(self.format, own, &model.name, &list))
    }

    /// How a length is billed, in words; `None` where it is the exact one.
    #[must_use]
    pub fn billed_clips(&self) -> Option<&'static str> {
        let clips = self.plan.clips;
        (clips != Clips::Exact).then(|| (self.strings().clips)(clips).name)
    }

    /// What is bought beside renders and kept videos, in words; `None` where nothing is.
    #[must_use]
    pub fn addons(&self) -> Option<String> {
        let bought = [Param::AddonRender, Param::AddonVideo].into_iter();
        let set =
            bought.filter_map(|param| Some((param, self.plan.number(param)?))).filter(|(_, price)| !price.is_zero());
        let set: Vec<String> =
            set.map(|(param, price)| (self.export_strings().addon)(self.format, param, price)).collect();
        (!set.is_empty()).then(|| set.join(", "))
    }

    /// What the plan costs on its day and today; `None` where they are the same.
    #[must_use]
    pub fn price_change(&self) -> Option<PriceChange> {
        price_change(self.plan, &self.priced()?.quote, self.book, self.today)
    }

    /// The facts about the plan, in the order they are listed.
    #[must_use]
    pub fn facts(&self) -> Vec<FactLine> {
        let (strings, plan) = (self.strings(), self.plan);
        let mut lines = Vec::new();
        if let Some(price_change) = self.price_change() {
            lines.push(FactLine::new(
                Fact::PriceChange,
                (self.export_strings().price_change)(self.format, &price_change),
                "",
            ));
        }
        if let Some((says, own)) = self.own_price().zip(plan.rate) {
            lines.push(FactLine::new(Fact::OwnRate, says, own.to_string()));
        }
        if let Some(model) = self.model() {
            let seller = self.seller(model);
            lines.push(FactLine::new(Fact::Provider, seller.provider_name, seller.provider));
        }
        lines.push(FactLine::new(Fact::Sound, (strings.sound)(plan.sound), plan.sound.code()));
        lines.extend(self.billed_clips().map(|shown| FactLine::new(Fact::Clips, shown, plan.clips.code())));
        lines.extend(self.addons().map(|shown| FactLine::new(Fact::Addons, shown, "")));
        if let Some(list_price) = self.list_price() {
            lines.push(FactLine::new(Fact::ListPrice, list_price.says, ""));
            let from = list_price.from.map(|day| day.to_string());
            lines.push(FactLine::new(Fact::Since, list_price.since, from.unwrap_or_default()));
        }
        let notes = self.model().map(|model| &*model.notes).unwrap_or_default();
        lines
            .extend(notes.iter().map(|&note| FactLine::new(Fact::Note, (self.views().market.note)(note), note.code())));
        lines.extend(self.assumptions().into_iter().map(|says| FactLine::new(Fact::Assumed, says, "")));
        lines
    }

    /// The assumptions of every plan, then those about this plan's models and providers, in words.
    #[must_use]
    pub fn assumptions(&self) -> Vec<String> {
        let mut all: Vec<String> = assumptions(self.format.lang).iter().map(|&item| item.to_owned()).collect();
        if self.plan.clips == Clips::Exact {
            all.push(self.views().limits.one_request.to_owned());
        }
        if self.plan.has_addons() {
            all.push(self.views().compare.addons.to_owned());
        }
        let draft = self.plan.draft.as_ref().map(|draft| (draft.model.as_str(), draft.res));
        let own = (self.plan.model.as_str(), self.plan.res);
        let mut providers: Vec<&Provider> = Vec::new();
        for (id, res) in [Some(own), draft].into_iter().flatten() {
            let Some(model) = self.book.model(id) else { continue };
            let day = model.retired_by(self.on()).unwrap_or(self.on());
            let assumed = model.clips_on(res, day).find_map(|lengths| lengths.assumed);
            all.extend(assumed.map(|assumed| (self.export_strings().lengths_assumed)(&model.name, assumed)));
            providers.extend(self.book.provider(model));
        }
        providers.dedup_by(|one, other| one.id == other.id);
        let blocked = |one: &&Provider| {
            (self.export_strings().noted)(
                &one.name,
                (self.views().market.blocked)(one.blocked.as_ref().map(|rule| rule.billed)),
            )
        };
        all.extend(providers.iter().map(blocked));
        all
    }

    pub(super) fn model(&self) -> Option<&'a Model> {
        self.book.model(&self.plan.model)
    }
}
