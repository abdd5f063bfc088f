//! What leaves the page: the link, a few lines of text, files, pictures, and the embed with its snippets.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::{Place, Shown, place};
use crate::embed::{Built, Embed, Part, Theme, pairs};
use crate::i18n::share::Picture;
use crate::i18n::words;
use crate::locale::Lang;
use crate::scenario::param::Param;
use crate::scenario::{Scenario, query};

/// The snippets of the embed as it was put together, and how it looks; empty while nobody puts one together.
pub const SNIPPETS: Place = Place { id: "snippets", markup: snippets };

/// The whole section; only the snippets follow the plan.
#[must_use]
pub fn section(shown: &Shown<'_>) -> Markup {
    let say = shown.say().share;
    let take = |kind: &str, words: &str| {
        html! { button.button type="button" id={ "take-" (kind) } data-do="take" data-with=(kind) { (words) } }
    };
    html! {
        h2 { (say.title) }
        p.section-help { (say.help) }
        div.takeaways {
            div role="group" aria-label=(say.send) {
                h3 { (say.send) }
                button.button #share-link type="button" data-do="copy" { (shown.say().copy_link) }
                button.button #share-sheet type="button" data-do="share" hidden { (say.share) }
                (take("summary", say.summary))
                (take("qr", say.qr))
            }
            div role="group" aria-label=(say.files) {
                h3 { (say.files) }
                (take("csv", say.csv))
                (take("xlsx", say.xlsx))
                (take("json", say.json))
                (take("markdown", say.markdown))
                button.button #print type="button" data-do="print" { (say.print) }
            }
            div role="group" aria-label=(say.pictures) {
                h3 { (say.pictures) }
                @for picture in Picture::ALL {
                    (take(&format!("svg-{}", picture.code()), &format!("{}, SVG", (say.picture)(picture))))
                    (take(&format!("png-{}", picture.code()), &format!("{}, PNG", (say.picture)(picture))))
                }
            }
            p.done #taken role="status" translate="no" data-working=(say.working) data-saved=(say.saved) data-done=(say.done)
                data-failed=(say.failed) {}
            textarea #summary readonly hidden rows="6" aria-label=(say.summary) {}
            div #qr {}
        }
        (builder(shown))
    }
}

fn builder(shown: &Shown<'_>) -> Markup {
    let say = shown.say().share;
    let standard = Built::default();
    let Built { embed: builds, lang, height } = shown.builds.unwrap_or(&standard);
    html! {
        details.fold #embed open[shown.builds.is_some()] {
            summary data-do="build" { (say.embed) }
            p.help { (say.embed_help) }
            div.builder {
                fieldset {
                    legend { (say.shows) }
                    @for part in Part::ALL {
                        label.check {
                            input type="checkbox" data-build="show" value=(part.code())
                                checked[builds.show.0.contains(&part)];
                            " " ((say.part)(part))
                        }
                    }
                    label.check { input type="checkbox" data-build="lock" checked[!builds.lock.is_empty()]; " " (say.lock) }
                }
                div.field {
                    label for="build-theme" { (say.theme) }
                    select #build-theme data-build="theme" {
                        @for theme in Theme::ALL {
                            option value=(theme.code()) selected[builds.theme == theme] { ((say.themes)(theme)) }
                        }
                    }
                }
                div.field {
                    label for="build-accent" { (say.accent) }
                    input #build-accent type="text" data-build="accent" spellcheck="false" maxlength="7" placeholder="c2361a"
                        value=[builds.accent.as_ref()];
                }
                div.field {
                    label for="build-lang" { (say.language) }
                    select #build-lang data-build="lang" {
                        option value="" selected[lang.is_none()] { (say.visitors) }
                        @for one in Lang::ALL {
                            option value=(one.code()) selected[*lang == Some(one)] { (words(one).language_name) }
                        }
                    }
                }
                div.field {
                    label for="build-height" { (say.height) }
                    input #build-height type="text" inputmode="numeric" data-build="height" value=(height);
                }
            }
            (place(SNIPPETS, shown))
        }
    }
}

fn snippets(shown: &Shown<'_>) -> Markup {
    let say = shown.say().share;
    let Some(built) = shown.builds else { return Markup::default() };
    let (frame, element) = (frame(shown, built), element(shown, built));
    html! {
        @for (id, title, snippet) in [("snippet-frame", say.frame, &frame), ("snippet-element", say.element, &element)] {
            div.snippet {
                label for=(id) { (title) }
                textarea id=(id) readonly rows="4" spellcheck="false" { (snippet) }
                button.button type="button" id={ "copy-" (id) } data-do="copy-text" data-with=(id) { (say.copy) }
            }
        }
        iframe.preview title=(say.preview) loading="lazy" src=(address(shown, built)) {}
    }
}

/// The dated plan as a query, in the language of the embed.
fn plan(shown: &Shown<'_>, built: &Built) -> String {
    let plan = Scenario { lang: built.lang, ..shown.plan.dated(shown.today) };
    query::write(&plan, shown.book)
}

/// The embed's address, with the dated plan.
fn address(shown: &Shown<'_>, built: &Built) -> String {
    let plan = plan(shown, built);
    let own = parameters(&built.embed).map(|(name, value)| format!("&{name}={value}"));
    format!("{}embed.html?{plan}{}", shown.site, own.collect::<String>())
}

fn parameters(embed: &Embed) -> impl Iterator<Item = (&'static str, String)> {
    pairs(embed).into_iter()
}

fn frame(shown: &Shown<'_>, built: &Built) -> String {
    let address = address(shown, built).replace('&', "&amp;");
    let title = shown.say().title.replace('"', "&quot;");
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border: 0\"></iframe>",
        built.height
    )
}

/// The element: each parameter of the dated plan as an attribute.
fn element(shown: &Shown<'_>, built: &Built) -> String {
    let plan = plan(shown, built);
    let of_plan = form_urlencoded::parse(plan.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned()));
    let own = parameters(&built.embed).map(|(name, value)| (name.to_owned(), value));
    // An element has each attribute once: the plans beside share theirs, with spaces, of which a query has none.
    let (beside, of_plan): (Vec<_>, Vec<_>) = of_plan.partition(|(name, _)| name == Param::With.name());
    let beside: Vec<String> = beside.into_iter().map(|(_, query)| query).collect();
    let beside = (!beside.is_empty()).then(|| (Param::With.name().to_owned(), beside.join(" ")));
    let attributes = of_plan
        .into_iter()
        .chain(beside)
        .chain(own)
        .map(|(name, value)| format!(" {name}=\"{}\"", value.replace('&', "&amp;").replace('"', "&quot;")));
    format!(
        "<script src=\"{}embed.js\"></script>\n<clip-cost{}></clip-cost>",
        shown.site,
        attributes.collect::<String>()
    )
}
