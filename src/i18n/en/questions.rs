//! English: what each figure means, what the terms are, what people ask.

use crate::i18n::questions::QuestionStrings;
use crate::pricing::Figure;

pub(super) static STRINGS: QuestionStrings = QuestionStrings {
    questions: "Questions",
    asked: &[
        (
            "How is AI video billed?",
            "Most models are billed by the second that is generated, at a price that depends on the resolution and sometimes on the \
             sound. Some sell clips of a fixed length, each at its own price; some count tokens, units or credits. Each is priced here \
             as it is billed. A take costs the same, kept or not.",
        ),
        (
            "Which model, which resolution?",
            "Look at what the video is for. Volume, such as a daily feed seen on a phone, seldom needs more than 720p; one \
             promotional film may. Of Sora 2, Pro cost three to seven times as much a second and had the higher resolutions. \
             Drafting on one model and finishing on another is often a fair compromise. The page compares this plan on all of them.",
        ),
        (
            "Why does a $15 video end up at $150?",
            "Because the first render is seldom the one. At ten attempts for each video kept, ten renders are paid for one that \
             is used. Set the attempts to what your team really needs, and look at the spread around that average.",
        ),
        (
            "What do the limits change?",
            "Two things: how much an account may spend in a month, and how many requests it may send in a minute. The spend limit \
             usually stops a plan first. Sora 2 Pro had fewer requests a minute than Sora 2 on every tier, so volume on Pro met that \
             limit earlier. Some providers limit renders at the same time or videos a day instead; some publish nothing, and then the \
             page says so.",
        ),
        (
            "What is hidden behind the price a second?",
            "The hours of those who integrate the API and keep it running, the minutes of those who look at every render, what is \
             rendered while a team learns to write prompts, blocked renders where they are charged, and tax.",
        ),
        (
            "Is it worth it?",
            "Say what one video costs you today, by an agency or a shoot. The whole cost of the plan is held against it, and the \
             page says with which video it has paid for itself, or that it never does.",
        ),
        (
            "I pay another price. Can I use it?",
            "Yes: give your own price a second, under the model. It counts for that model alone, and is marked as yours in every \
             figure, link and file, with the list price beside it.",
        ),
        (
            "Can I still buy Sora 2?",
            "No. OpenAI shut the Sora 2 API down on 24 September 2026. The figures here use its last list prices, so that old bills and \
             budgets can be checked. What the same plan costs on models that are for sale stands beside it.",
        ),
    ],
    glossary: "The words",
    terms: &[
        ("Render", "One generation of a video by the model, paid for whether it is kept or not."),
        ("Clip", "A piece of a length that the API really renders. A longer video is several clips, joined."),
        ("Kept video", "A video that is used in the end. It is what the plan counts."),
        ("Take", "Another word for a render, seen from the cutting room: kept, or thrown away."),
        ("Draft", "A take on a cheaper model. What is good is then rendered on the plan’s own model, as a final."),
        ("Usage tier", "A step of trust at a provider: the more an account has paid, the more it may spend and send."),
        ("Batch", "Renders sent together and answered later, at a price of their own."),
        (
            "Attempt",
            "A render on the way to one kept video. At 3 attempts, two of three renders are thrown away, on average.",
        ),
    ],
    rounded_up: "rounded up",
    rounded_down: "rounded down",
    meaning: |figure| match figure {
        Figure::Rate => {
            "What the provider’s price list asks for one generated second, or what its tokens or units come to."
        }
        Figure::Render => "What it costs to render one video once, before any adjustment.",
        Figure::Video => "What the API costs for each video that you keep, with the takes thrown away for it.",
        Figure::Second => "The API cost of a kept video, spread over its seconds.",
        Figure::Minute => "The API cost of a minute of kept video: what a kept second costs, sixty times.",
        Figure::Day => "The API cost of an active day, on average.",
        Figure::Week => "The API cost of a week.",
        Figure::Month => "The API cost of a month, after discount, markup and tax.",
        Figure::Year => "The API cost of twelve months.",
        Figure::Total => "The API cost of the whole project.",
        Figure::RendersMonth => {
            "All renders of a month, or of the project, drafts and finals. Blocked ones count only where they are charged."
        }
        Figure::RequestsMinute => {
            "How many requests you send a minute, spread evenly over the hours of an active day. Blocked ones are sent too."
        }
        Figure::Risk50 => {
            "Half of all cases cost this or less: mostly a little below the average, because a few cost far more."
        }
        Figure::Risk80 => "Four cases of five cost this or less: a fair sum to set aside.",
        Figure::Risk95 => "Nineteen cases of twenty cost this or less: a cautious budget.",
        Figure::Trial => "Renders made before anything is kept, while the team learns to write prompts.",
        Figure::Setup => "What the hours cost that build the API into your tools, once.",
        Figure::Care => "What the hours cost that keep it running, every month of the plan.",
        Figure::Review => "What the time costs of those who look at every render that was not blocked.",
        Figure::Plan => {
            "Everything counted over the months of the plan: API spend, trial renders, integration, upkeep and review."
        }
        Figure::Saving => {
            "What the plan saves against the same videos made the other way, once everything is paid. Below zero it costs more."
        }
        Figure::BreakEvenVideos => "From this kept video on, the plan has saved at least what came before it.",
        Figure::BudgetVideos => "The most videos you can keep for the budget, at the length and attempts of the plan.",
        Figure::BudgetSeconds => "The longest video, in whole seconds, that keeps the plan within the budget.",
        Figure::BudgetAttempts => "The most attempts for each kept video that keep the plan within the budget.",
        Figure::TierNeeded => "The lowest usage tier whose spend limit and requests a minute let the plan through.",
    },
};
