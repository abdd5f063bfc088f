//! That models of a plan have ended, or will, in the words of exports.

use super::Report;
use crate::catalog::{Ending, Model};
use crate::date::Date;

impl Report<'_> {
    /// That models of the plan can no longer be bought or end, a sentence or more each.
    pub(super) fn endings(&self) -> Vec<String> {
        let ends = self.ends(self.plan).into_iter().map(|end| end.says);
        self.discontinued().into_iter().map(|discontinued| discontinued.says).chain(ends).collect()
    }

    /// That models of one seller can no longer be bought since a day, who shut them down, and, where there are figures, which prices
    /// are used instead: those of the plan's day, the last ones, or the person's own rate.
    pub(super) fn retired(&self, models: &[&Model], since: Date) -> String {
        let (format, strings) = (self.format, self.export_strings());
        let names: Vec<String> = models.iter().map(|model| model.name.to_string()).collect();
        let seller = models.first().map_or("", |model| self.seller_name(model));
        let retired = (strings.retired)(format, &names, seller, since);
        if self.answer.is_err() {
            return retired;
        }
        let own = models.iter().find(|model| self.plan.rate.is_some() && model.id == self.plan.model);
        let taken = match own {
            Some(model) => (strings.own_price_used)(&model.name),
            None if self.on() < since => (strings.price_of)(format, self.on()),
            None => strings.last_price.to_owned(),
        };
        format!("{retired} {taken}")
    }

    /// An announced end.
    pub(super) fn ending(&self, ending: &Ending<'_>) -> String {
        let model = ending.model;
        let next = model.lifecycle.followed.as_ref().and_then(|id| self.book.model(id));
        let says = (self.export_strings().ending)(self.format, ending, self.seller_name(model), next);
        format!("{} {says}.", model.name)
    }

    fn seller_name(&self, model: &Model) -> &str {
        self.book.provider(model).map_or("", |provider| provider.name.as_ref())
    }
}
