//! An embed that is put together: its settings, and the code for the page that is to show it.

use super::{Embed, Part, Shows, pairs};
use crate::catalog::Book;
use crate::date::Date;
use crate::link;
use crate::locale::Lang;
use crate::names::Code as _;
use crate::plan::Plan;
use crate::plan::param::Param;

/// The settings of an embed that is put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// The parameters of the embed.
    pub embed: Embed,
    /// The embed's language; `None` is the visitor's own.
    pub lang: Option<Lang>,
    /// Whose prices it shows; `None` while nobody has chosen.
    pub prices: Option<Prices>,
    /// What the code is made of.
    pub snippet: Snippet,
    /// Height of the frame in pixels, as it was measured.
    pub height: u32,
    /// Width of the frame in pixels at which its height was measured; 0 until it is.
    pub width: u32,
}

/// Whose prices an embed shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prices {
    /// Those of the day on which it is looked at.
    EachDay,
    /// Those of the plan's day.
    OfPlan,
}

/// What the code of an embed is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Snippet {
    /// A frame, which works without a script and keeps its height.
    #[default]
    Frame,
    /// The element of `embed.js`, which is as tall as what it shows.
    Element,
}

/// The default shows answer and form, in a frame of 720 pixels until it is measured.
impl Default for Built {
    fn default() -> Built {
        let embed = Embed { show: Shows(vec![Part::Form, Part::Answer]), ..Embed::default() };
        Built { embed, lang: None, prices: None, snippet: Snippet::default(), height: 720, width: 0 }
    }
}

impl Built {
    /// Whose prices it shows: those that were chosen; else of a plan whose day is not today those of its day, of any other those of
    /// each day.
    #[must_use]
    pub fn prices(&self, plan: &Plan, today: Date) -> Prices {
        let chosen_day = plan.on.is_some_and(|on| on != today);
        self.prices.unwrap_or(if chosen_day { Prices::OfPlan } else { Prices::EachDay })
    }

    /// The plan as it is embedded: in the embed's language, with its day only where its prices are to stay.
    fn plan(&self, plan: &Plan, today: Date) -> Plan {
        let on = match self.prices(plan, today) {
            Prices::EachDay => None,
            Prices::OfPlan => Some(plan.day(today)),
        };
        Plan { on, lang: self.lang, ..plan.clone() }
    }

    /// The embed's address: `https://clipcost.example/embed.html?seconds=8&theme=dark`.
    #[must_use]
    pub fn address(&self, plan: &Plan, site: &str, today: Date, book: &Book) -> String {
        let plan = link::write(&self.plan(plan, today), book);
        let own = pairs(&self.embed).into_iter().map(|(name, value)| format!("{name}={value}"));
        let query: Vec<String> = [plan].into_iter().filter(|plan| !plan.is_empty()).chain(own).collect();
        format!("{site}embed.html?{}", query.join("&"))
    }

    /// The code for the page. `title` is what a frame is called for those who do not see it.
    #[must_use]
    pub fn code(&self, snippet: Snippet, plan: &Plan, site: &str, title: &str, today: Date, book: &Book) -> String {
        match snippet {
            Snippet::Frame => self.frame(plan, site, title, today, book),
            Snippet::Element => self.element(plan, site, title, today, book),
        }
    }

    fn frame(&self, plan: &Plan, site: &str, title: &str, today: Date, book: &Book) -> String {
        let address = escaped(&self.address(plan, site, today, book));
        format!(
            "<iframe src=\"{address}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border: 0\"></iframe>",
            escaped(title),
            self.height
        )
    }

    /// Each parameter of the plan as an attribute, and the height that is kept for it. Where a page's host takes the script away,
    /// the link inside stands.
    fn element(&self, plan: &Plan, site: &str, title: &str, today: Date, book: &Book) -> String {
        let plan = self.plan(plan, today);
        let attributes = self.attributes(&plan, book);
        let attributes = attributes.into_iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(&value)));
        let attributes: String = attributes.collect();
        let height = match self.width {
            0 => self.height.to_string(),
            width => format!("{}@{width}", self.height),
        };
        let (site, link, title) = (escaped(site), escaped(&link::write(&plan, book)), escaped(title));
        let way = format!("<a href=\"{site}?{link}\">{title}</a>");
        format!(
            "<script src=\"{site}embed.js\"></script>\n<clip-cost{attributes} height=\"{height}\">{way}</clip-cost>"
        )
    }

    /// The parameters as attributes. An element has each once: the plans beside share theirs, with spaces, of which a query has none.
    fn attributes(&self, plan: &Plan, book: &Book) -> Vec<(String, String)> {
        let query = link::write(plan, book);
        let all = form_urlencoded::parse(query.as_bytes());
        let all = all.map(|(name, value)| (name.into_owned(), value.into_owned()));
        let (beside, of_plan): (Vec<_>, Vec<_>) = all.partition(|(name, _)| name == Param::With.code());
        let beside: Vec<String> = beside.into_iter().map(|(_, query)| query).collect();
        let beside = (!beside.is_empty()).then(|| (Param::With.code().to_owned(), beside.join(" ")));
        let own = pairs(&self.embed).into_iter().map(|(name, value)| (name.to_owned(), value));
        of_plan.into_iter().chain(beside).chain(own).collect()
    }
}

/// A value between double quotes in HTML.
fn escaped(value: &str) -> String {
    value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}
