//! What leaves the page: the link, a few lines of text, files, pictures, and the embed with its snippets.

use maud::{Markup, html};
use strum::VariantArray;

use super::{PageModel, Place, place};
use crate::embed::{Built, Embed, Part, Theme, pairs};
use crate::i18n::share::Picture;
use crate::i18n::strings_of;
use crate::link;
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;

/// The snippets of the embed as it was put together, and how it looks; empty while nobody puts one together.
pub const SNIPPETS: Place = Place { id: "snippets", markup: snippets };

/// The whole section; only the snippets follow the plan.
#[must_use]
pub fn section(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().share;
    let take = |kind: &str, words: &str| {
        html! { button.button type="button" id={ "take-" (kind) } data-do="take" data-with=(kind) { (words) } }
    };
    html! {
        h2 { (strings.title) }
        p.section-help { (strings.help) }
        div.takeaways {
            div role="group" aria-label=(strings.send) {
                h3 { (strings.send) }
                button.button #share-link type="button" data-do="copy" { (shown.strings().copy_link) }
                button.button #share-sheet type="button" data-do="share" hidden { (strings.share) }
                (take("summary", strings.summary))
                (take("qr", strings.qr))
            }
            div role="group" aria-label=(strings.files) {
                h3 { (strings.files) }
                (take("csv", strings.csv))
                (take("xlsx", strings.xlsx))
                (take("json", strings.json))
                (take("markdown", strings.markdown))
                button.button #print type="button" data-do="print" { (strings.print) }
            }
            div role="group" aria-label=(strings.pictures) {
                h3 { (strings.pictures) }
                @for &picture in Picture::VARIANTS {
                    (take(&format!("svg-{}", picture.code()), &format!("{}, SVG", (strings.picture)(picture))))
                    (take(&format!("png-{}", picture.code()), &format!("{}, PNG", (strings.picture)(picture))))
                }
            }
            p.done #taken role="status" translate="no" data-working=(strings.working) data-saved=(strings.saved) data-done=(strings.done)
                data-failed=(strings.failed) {}
            textarea #summary readonly hidden rows="6" aria-label=(strings.summary) {}
            div #qr {}
        }
        (builder(shown))
    }
}

fn builder(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().share;
    let standard = Built::default();
    let Built { embed: builds, lang, height } = shown.builds.unwrap_or(&standard);
    html! {
        details.fold #embed open[shown.builds.is_some()] {
            summary data-do="build" { (strings.embed) }
            p.help { (strings.embed_help) }
            div.builder {
                fieldset {
                    legend { (strings.shows) }
                    @for &part in Part::VARIANTS {
                        label.check {
                            input type="checkbox" data-build="show" value=(part.code())
                                checked[builds.show.0.contains(&part)];
                            " " ((strings.part)(part))
                        }
                    }
                    label.check { input type="checkbox" data-build="lock" checked[!builds.lock.is_empty()]; " " (strings.lock) }
                }
                div.field {
                    label for="build-theme" { (strings.theme) }
                    select #build-theme data-build="theme" {
                        @for &theme in Theme::VARIANTS {
                            option value=(theme.code()) selected[builds.theme == theme] { ((strings.themes)(theme)) }
                        }
                    }
                }
                div.field {
                    label for="build-accent" { (strings.accent) }
                    input #build-accent type="text" data-build="accent" spellcheck="false" maxlength="7" placeholder="c2361a"
                        value=[builds.accent.as_ref()];
                }
                div.field {
                    label for="build-lang" { (strings.language) }
                    select #build-lang data-build="lang" {
                        option value="" selected[lang.is_none()] { (strings.visitors) }
                        @for &one in Lang::VARIANTS {
                            option value=(one.code()) selected[*lang == Some(one)] { (strings_of(one).language_name) }
                        }
                    }
                }
                div.field {
                    label for="build-height" { (strings.height) }
                    input #build-height type="text" inputmode="numeric" data-build="height" value=(height);
                }
            }
            (place(SNIPPETS, shown))
        }
    }
}

fn snippets(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().share;
    let Some(built) = shown.builds else { return Markup::default() };
    let (frame, element) = (frame(shown, built), element(shown, built));
    html! {
        @for (id, title, snippet) in [("snippet-frame", strings.frame, &frame), ("snippet-element", strings.element, &element)] {
            div.snippet {
                label for=(id) { (title) }
                textarea id=(id) readonly rows="4" spellcheck="false" { (snippet) }
                button.button type="button" id={ "copy-" (id) } data-do="copy-text" data-with=(id) { (strings.copy) }
            }
        }
        iframe.preview title=(strings.preview) loading="lazy" src=(address(shown, built)) {}
    }
}

/// The dated plan as a query, in the language of the embed.
fn plan(shown: &PageModel<'_>, built: &Built) -> String {
    let plan = Plan { lang: built.lang, ..shown.plan.dated(shown.today) };
    link::write(&plan, shown.book)
}

/// The embed's address, with the dated plan.
fn address(shown: &PageModel<'_>, built: &Built) -> String {
    let plan = plan(shown, built);
    let own = parameters(&built.embed).map(|(name, value)| format!("&{name}={value}"));
    format!("{}embed.html?{plan}{}", shown.site, own.collect::<String>())
}

fn parameters(embed: &Embed) -> impl Iterator<Item = (&'static str, String)> {
    pairs(embed).into_iter()
}

fn frame(shown: &PageModel<'_>, built: &Built) -> String {
    let address = address(shown, built).replace('&', "&amp;");
    let title = shown.strings().title.replace('"', "&quot;");
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border: 0\"></iframe>",
        built.height
    )
}

/// The element: each parameter of the dated plan as an attribute.
fn element(shown: &PageModel<'_>, built: &Built) -> String {
    let plan = plan(shown, built);
    let of_plan = form_urlencoded::parse(plan.as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned()));
    let own = parameters(&built.embed).map(|(name, value)| (name.to_owned(), value));
    // An element has each attribute once: the plans beside share theirs, with spaces, of which a query has none.
    let (beside, of_plan): (Vec<_>, Vec<_>) = of_plan.partition(|(name, _)| name == Param::With.code());
    let beside: Vec<String> = beside.into_iter().map(|(_, query)| query).collect();
    let beside = (!beside.is_empty()).then(|| (Param::With.code().to_owned(), beside.join(" ")));
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
