//! The whole page: what the build prerenders, and what the program keeps as its plan is, place by place.

use maud::{Markup, html};
use strum::VariantArray;

use super::form::{COST_FIELDS, fields};
use super::{
    PageModel, Place, answer, beside, budget, embed, form, market, notices, place, questions, run, saved, share,
    sources, strip, takes, whole, working,
};
use crate::i18n::strings_of;
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::presets::Preset;

const HEADLINE: Place = Place { id: "headline", markup: answer::headline };
const TAKES: Place = Place { id: "takes-spread", markup: takes::takes };
const RUN: Place = Place { id: "runs", markup: run::run };
const WHOLE: Place = Place { id: "whole-cost", markup: whole::section };
const BUDGET: Place = Place { id: "budget-buys", markup: budget::section };
const SOURCES: Place = Place { id: "sources", markup: sources::section };
const FOOT_BAR: Place = Place { id: "foot-bar", markup: answer::foot_bar };

/// Every place that follows the plan, in the order of the page. A page or an embed may be without some of them.
pub const PLACES: [Place; 23] = [
    notices::NOTICES,
    HEADLINE,
    answer::FIGURES,
    strip::STRIP,
    working::WORKING,
    form::MODEL_FACTS,
    form::SIZES,
    form::SOUNDS,
    form::CLIP_LENGTHS,
    form::BATCH_DAY,
    form::DRAFT_SIZES,
    market::MARKET,
    market::HISTORY,
    TAKES,
    RUN,
    WHOLE,
    BUDGET,
    beside::BESIDE,
    share::SNIPPETS,
    saved::SAVED,
    SOURCES,
    FOOT_BAR,
    embed::OPEN_LINK,
];

/// The page's body.
#[must_use]
pub fn body(shown: &PageModel<'_>) -> Markup {
    with_later(shown, &later(shown))
}

/// The body of the page as it is sent, without what [`later`] gives: that stands far below the answer, is written by the program,
/// and would hold up the first paint.
#[must_use]
pub fn as_sent(shown: &PageModel<'_>) -> Markup {
    with_later(shown, &Markup::default())
}

fn with_later(shown: &PageModel<'_>, later: &Markup) -> Markup {
    let strings = shown.strings();
    html! {
        a.skip href="#field-videos" data-do="field" { (strings.skip_to_form) }
        (header(shown))
        main {
            div data-of-plan {
                (place(notices::NOTICES, shown))
                div.plan {
                    section.answer {
                        h1 #headline .headline translate="no" { (answer::headline(shown)) }
                        (place(answer::FIGURES, shown))
                        (place(strip::STRIP, shown))
                        (place(working::WORKING, shown))
                        div.copy-link {
                            button.button #copy type="button" data-do="copy" { (strings.copy_link) }
                            span.done #copied role="status" translate="no" {}
                        }
                        p.unseen #announcement role="status" translate="no" {}
                    }
                    (presets(shown))
                    form #form .form autocomplete="off" aria-label=(strings.form) { (form::form(shown)) }
                }
                div #later { (later) }
            }
            section #sources .section.sources { (sources::section(shown)) }
            section #questions .section.questions { (questions::section(shown)) }
        }
        footer.footer { p { (strings.independent) } }
        div #foot-bar .foot-bar data-of-plan translate="no" aria-hidden="true" { (answer::foot_bar(shown)) }
    }
}

/// What is said of a plan below the answer: the market, its takes, limits, whole cost and budget, plans beside it, what leaves the page.
#[must_use]
pub fn later(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings();
    html! {
        (market::placed(shown))
        section #takes .section.takes {
            (heading(strings.cost.risk, strings.cost.risk_help))
            (takes::slider(shown))
            (place(TAKES, shown))
        }
        section #run .section.run {
            (heading(strings.cost.run, strings.cost.run_help))
            div.fields { (fields(shown, &form::RUN_FIELDS)) (form::own_tier(shown)) }
            (place(RUN, shown))
        }
        section #whole .section.whole {
            (heading(strings.cost.whole, strings.cost.whole_help))
            div.fields { (fields(shown, &COST_FIELDS)) }
            (place(WHOLE, shown))
        }
        section #budget .section.budget {
            (heading(strings.cost.budget, strings.cost.budget_help))
            div.fields { (fields(shown, &form::BUDGET_FIELDS)) }
            (place(BUDGET, shown))
        }
        section #beside .section.beside {
            (heading(strings.plans.title, strings.plans.help))
            (place(beside::BESIDE, shown))
        }
        section #share .section.share { (share::section(shown)) }
        section #saved .section.saved { (saved::section(shown)) }
    }
}

fn heading(title: &str, help: &str) -> Markup {
    html! {
        h2 { (title) }
        p.section-help { (help) }
    }
}

fn header(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings();
    html! {
        header.header {
            p.brand {
                svg.mark viewBox="0 0 26 16" aria-hidden="true" {
                    path.mark-film d="M0 0h26v16H0z" {}
                    path.mark-holes
                        d="M2 2h2v2H2zM8 2h2v2H8zM14 2h2v2h-2zM20 2h2v2h-2zM2 12h2v2H2zM8 12h2v2H8zM14 12h2v2h-2zM20 12h2v2h-2z" {}
                }
                span.brand-name { "Clipcost" }
                span.tagline { (strings.tagline) }
            }
            div.languages role="group" aria-label=(strings.language) {
                @for &lang in Lang::VARIANTS {
                    button.language type="button" id={ "speak-" (lang.code()) } lang=(lang.code())
                        data-do="speak" data-with=(lang.code()) aria-pressed=(shown.format.lang == lang) {
                        (strings_of(lang).language_name)
                    }
                }
            }
        }
    }
}

fn presets(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings();
    html! {
        div.presets role="group" aria-label=(strings.start_from) {
            span.presets-title { (strings.start_from) }
            @for (at, preset) in Preset::VARIANTS.iter().copied().enumerate() {
                button.preset type="button" id={ "preset-" (at) } data-do="preset" data-with=(at) { ((strings.preset)(preset)) }
            }
        }
    }
}
