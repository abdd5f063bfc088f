//! The guide: questions, each with plans that open in the calculator; how things count; the words; what is assumed.

use leptos::prelude::*;
use strum::VariantArray;

use super::PageSetup;
use crate::app::bind;
use crate::app::fragment::View;
use crate::app::views::tabs;
use crate::i18n::assumptions::assumptions;
use crate::i18n::guide::{Question, Rule};
use crate::i18n::sentences::approximate;
use crate::i18n::{NamedPlan, parameters, strings_of};
use crate::link::{self, value_of};
use crate::names::Code;
use crate::plan::param::Param;
use crate::plan::{Plan, Together};
use crate::pricing::Figure;
use crate::pricing::answer::answer;

/// A plan that a question opens: its query, the view that opens with it, and the figure that answers.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The plan, as the link has it.
    pub query: &'static str,
    /// The view; none shows the answer alone.
    pub view: Option<View>,
    /// The figure.
    pub figure: Figure,
}

const PROMO: &str = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project";
const PROMO_OF_TEN: &str = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10";

const FILM: &str = "model=kling-3.0&res=1080p&seconds=4&videos=12&per=project&attempts=3\
    &with=model%3Dkling-3.0%26res%3D1080p%26seconds%3D6%26videos%3D8%26per%3Dproject%26attempts%3D3\
    &with=model%3Dkling-3.0%26res%3D1080p%26videos%3D4%26per%3Dproject%26attempts%3D3&together=add";

/// The plans of a question.
#[must_use]
pub const fn examples(question: Question) -> &'static [Example] {
    const fn example(query: &'static str, view: Option<View>, figure: Figure) -> Example {
        Example { query, view, figure }
    }
    const FEED: Example = example("", None, Figure::Month);
    const PRO_FEED: Example = example("model=sora-2-pro", None, Figure::Month);
    match question {
        Question::Billing => const { &[example("videos=1&per=project", None, Figure::Total)] },
        Question::Models => const { &[example("model=sora-2-pro&res=1080p", Some(View::Compare), Figure::Month)] },
        Question::Limits => const { &[example("videos=50", Some(View::Limits), Figure::TierNeeded)] },
        Question::Volume => const { &[FEED, PRO_FEED] },
        Question::Retakes => {
            const {
                &[
                    example(PROMO, None, Figure::Total),
                    example(PROMO_OF_TEN, None, Figure::Total),
                    example(PROMO_OF_TEN, Some(View::Retakes), Figure::Risk80),
                ]
            }
        }
        Question::Film => const { &[example(FILM, Some(View::Plans), Figure::SumOnce)] },
        Question::Cost => {
            const {
                &[example(
                    "trial_renders=100&setup_hours=40&care_hours=4&review_minutes=1&hourly=60",
                    Some(View::Cost),
                    Figure::Plan,
                )]
            }
        }
        Question::Return => {
            const {
                &[example(
                    "videos=4&per=month&attempts=5&setup_hours=40&care_hours=4&hourly=60&instead=500",
                    Some(View::Cost),
                    Figure::BreakEvenVideos,
                )]
            }
        }
        Question::Budget => const { &[example("attempts=3&budget=600", Some(View::Budget), Figure::BudgetVideos)] },
        Question::OwnPrice => const { &[example("rate=0.08", None, Figure::Month)] },
        Question::Sora => const { &[example("", Some(View::Compare), Figure::Month)] },
    }
}

/// The parameters that a plan in short says.
const IN_SHORT: [Param; 5] = [Param::Model, Param::Res, Param::Seconds, Param::Videos, Param::Per];

/// The page.
pub(super) fn page(setup: PageSetup) -> AnyView {
    let words = setup.words().guide;
    view! {
        <h1>{words.heading}</h1>
        <p class="page-lead">{words.lead}</p>
        {contents(setup)}
        {bind::all(Question::VARIANTS.iter().map(|&question| section(setup, question)))}
        <section class="page-part" id="how-it-counts">
            <h2>{words.how_it_counts}</h2>
            {bind::all(Rule::VARIANTS.iter().map(|&rule| counts(setup, rule)))}
        </section>
        <section class="page-part" id="words">
            <h2>{words.words}</h2>
            <dl class="terms">
                {words.terms.iter().map(|&(term, meaning)| view! { <dt>{term}</dt> <dd>{meaning}</dd> }).collect_view()}
            </dl>
        </section>
        <section class="page-part" id="assumptions">
            <h2>{setup.words().assumptions}</h2>
            <ul class="assumptions">{assumptions(setup.lang).iter().map(|&item| view! { <li>{item}</li> }).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn contents(setup: PageSetup) -> AnyView {
    let words = setup.words().guide;
    let item = |&question: &Question| {
        view! { <li><a href=format!("#{}", question.code())>{(words.asked)(question).title}</a></li> }
    };
    view! {
        <nav class="page-contents" aria-label=words.contents>
            <ol>{Question::VARIANTS.iter().map(item).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

fn section(setup: PageSetup, question: Question) -> AnyView {
    let asked = (setup.words().guide.asked)(question);
    let plans = examples(question).iter().filter_map(|example| opens(setup, example));
    view! {
        <section class="page-part question" id=question.code()>
            <h2>{asked.title}</h2>
            <p>{asked.text}</p>
            <ul class="examples">{bind::all(plans)}</ul>
        </section>
    }
    .into_any()
}

/// The way to a plan, with its figure; none where the book cannot price it.
fn opens(setup: PageSetup, example: &Example) -> Option<AnyView> {
    let (format, strings) = (setup.format(), strings_of(setup.lang));
    let plan = link::read(example.query, setup.book).plan;
    let answer = answer(&plan, setup.book, setup.today).ok()?;
    let value = answer.figure(example.figure)?;
    let in_short = |plan: &Plan| (strings.answer.in_short)(format, plan, NamedPlan::new(plan, setup.book).model);
    let added: Vec<Plan> = if plan.together == Together::Add { plan.plans().collect() } else { Vec::new() };
    let short = [&plan].into_iter().chain(&added).map(in_short).collect::<Vec<_>>().join(" + ");
    let shown = format!("{}{}", approximate(!answer.is_exact(example.figure)), format.figure(example.figure, value));
    let label = (strings.figure)(example.figure);
    let query = link::write(&plan, setup.book);
    let query = if query.is_empty() { query } else { format!("?{query}") };
    let fragment = example.view.map(View::href).unwrap_or_default();
    let name = example.view.map(|view| view! { <span class="example-view">{tabs::name(strings.answer, view)}</span> });
    Some(
        view! {
            <li>
                <a class="example" href=format!("./{query}{fragment}")>
                    <span class="example-plan">{short} {settings(setup, &plan)}</span> " "
                    <span class="example-figure"><strong>{shown}</strong> " " {label}</span> " "
                    {name}
                </a>
            </li>
        }
        .into_any(),
    )
}

/// What the plan has otherwise than the standard one and does not say in short.
fn settings(setup: PageSetup, plan: &Plan) -> Option<AnyView> {
    let (words, strings) = (setup.words().guide, strings_of(setup.lang));
    let standard = Plan::standard(setup.book);
    let is_own = |param: &Param| !IN_SHORT.contains(param) && value_of(plan, *param) != value_of(&standard, *param);
    let setting = |param: Param| {
        let value = parameters::shown(setup.format(), plan, setup.book, param)?;
        Some((words.setting)((strings.label)(param), &value))
    };
    let settings: Vec<String> = Param::VARIANTS.iter().copied().filter(is_own).filter_map(setting).collect();
    (!settings.is_empty())
        .then(|| view! { <span class="example-settings">{settings.join("\u{a0}· ")}</span> }.into_any())
}

fn counts(setup: PageSetup, rule: Rule) -> AnyView {
    let paragraph = (setup.words().guide.rule)(rule);
    view! { <div class="rule" id=rule.code()><h3>{paragraph.title}</h3> <p>{paragraph.text}</p></div> }.into_any()
}
