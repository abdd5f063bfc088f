//! What has to be known of the prices that a plan rests on: whose they are, how they are billed, what they cost today, what is
//! assumed.

use serde::{Serialize, Serializer};

use super::Report;
use crate::catalog::{Model, Note, Provider, Rate, Source};
use crate::date::Date;
use crate::i18n::export::Fact;
use crate::i18n::sentences;
use crate::names::Code;
use crate::plan::Clips;
use crate::pricing::price_change::{PriceChange, price_change};

/// A list price as it is billed, with its days and its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// How it comes about, for people.
    pub says: String,
    /// [`crate::catalog::Price::code`].
    pub billed: &'static str,
    /// First day, where known.
    pub from: Option<Date>,
    /// First day on which it was no longer sold, where known.
    pub until: Option<Date>,
    /// Those days for people, an unknown one said.
    pub since: String,
    /// Where it stands.
    pub source: Source,
}

/// Who sells a model, and what has to be known before choosing it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seller {
    /// The provider's id.
    pub provider: String,
    /// Its name.
    pub provider_name: String,
    /// What has to be known.
    #[serde(serialize_with = "codes")]
    pub notes: Vec<Note>,
}

/// Writes notes by their codes: types of the core are not serde's.
fn codes<S: Serializer>(notes: &[Note], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(notes.iter().map(|note| note.code()))
}

/// A fact of a plan for the formats that list them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// Which.
    pub fact: Fact,
    /// For people.
    pub shown: String,
    /// For programs; empty where it is words alone.
    pub exact: String,
}

impl FactLine {
    fn new(fact: Fact, shown: impl Into<String>, exact: impl Into<String>) -> FactLine {
        FactLine { fact, shown: shown.into(), exact: exact.into() }
    }
}

impl<'a> Report<'a> {
    /// A price of the book as it is billed.
    #[must_use]
    pub fn offer(&self, model: &Model, rate: &Rate) -> Offer {
        Offer {
            says: sentences::list_price(self.format, model, rate),
            billed: rate.price.code(),
            from: rate.from,
            until: rate.until,
            since: (self.strings().market.offered)(self.format, rate.from, rate.until),
            source: rate.source.clone(),
        }
    }

    /// When a source was read, and how sure what was read there is.
    #[must_use]
    pub fn read_on(&self, source: &Source) -> String {
        (self.export_strings().sure)(&(self.strings().read_on)(self.format, source), source.confidence)
    }

    /// Who sells a model.
    #[must_use]
    pub fn sold(&self, model: &Model) -> Seller {
        let name = self.book.provider(model).map(|provider| provider.name.to_string());
        Seller {
            provider: model.provider.to_string(),
            provider_name: name.unwrap_or_default(),
            notes: model.notes.to_vec(),
        }
    }

    /// The list price of the plan's model, where it has one on its day: what the figures rest on, or what the person's own price
    /// stands in for.
    #[must_use]
    pub fn list_price(&self) -> Option<Offer> {
        Some(self.offer(self.model()?, &self.priced()?.quote.rate))
    }

    /// The person's own price beside the list price that it replaces; none of a plan at list prices or without a price.
    #[must_use]
    pub fn own_price(&self) -> Option<String> {
        sentences::own_price(self.format, self.plan, &self.priced()?.quote.rate, self.book)
    }

    /// What the plan cost on its day and costs today, where the two differ.
    #[must_use]
    pub fn price_change(&self) -> Option<PriceChange> {
        price_change(self.plan, &self.priced()?.quote, self.book, self.today)
    }

    /// The facts of the plan's prices, in the order they are listed.
    #[must_use]
    pub fn facts(&self) -> Vec<FactLine> {
        let (strings, plan) = (self.strings(), self.plan);
        let mut lines = Vec::new();
        if let Some(price_change) = self.price_change() {
            lines.push(FactLine::new(Fact::PriceChange, (strings.price_change)(self.format, &price_change), ""));
        }
        if let Some((says, own)) = self.own_price().zip(plan.rate) {
            lines.push(FactLine::new(Fact::OwnRate, says, own.to_string()));
        }
        if let Some(model) = self.model() {
            let sold = self.sold(model);
            lines.push(FactLine::new(Fact::Provider, sold.provider_name, sold.provider));
        }
        lines.push(FactLine::new(Fact::Sound, (strings.market.sound)(plan.sound), plan.sound.code()));
        if let Some(offer) = self.list_price() {
            lines.push(FactLine::new(Fact::ListPrice, offer.says, ""));
            let from = offer.from.map(|day| day.to_string());
            lines.push(FactLine::new(Fact::Since, offer.since, from.unwrap_or_default()));
        }
        let notes = self.model().map(|model| &*model.notes).unwrap_or_default();
        lines.extend(notes.iter().map(|&note| FactLine::new(Fact::Note, (strings.market.note)(note), note.code())));
        lines.extend(self.assumptions().into_iter().map(|says| FactLine::new(Fact::Assumed, says, "")));
        lines
    }

    /// What is assumed: of every plan, then of the models of this one.
    #[must_use]
    pub fn assumptions(&self) -> Vec<String> {
        let strings = self.strings();
        let mut all: Vec<String> = strings.assumption_list.iter().map(|&item| item.to_owned()).collect();
        if self.plan.clips == Clips::Exact {
            all.push(strings.cost.one_request.to_owned());
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
                (strings.market.blocked)(one.blocked.as_ref().map(|rule| rule.billed)),
            )
        };
        all.extend(providers.iter().map(blocked));
        all
    }

    pub(super) fn model(&self) -> Option<&'a Model> {
        self.book.model(&self.plan.model)
    }
}
