//! English: what each figure means.

use crate::i18n::questions::QuestionStrings;
use crate::pricing::Figure;

pub(super) static STRINGS: QuestionStrings = QuestionStrings {
    rounded_up: "rounded up",
    rounded_down: "rounded down",
    meaning: |figure| match figure {
        Figure::Rate => {
            "What the provider’s price list asks for one generated second, or what its tokens or units come to."
        }
        Figure::Render => "What it costs to render one video once, before any adjustment.",
        Figure::Video => {
            "What the API costs for each video that you keep, with the takes thrown away for it; and your add-ons."
        }
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
            "Everything counted over the months of the plan: API spend with add-ons, trial renders, integration, upkeep and review."
        }
        Figure::Saving => {
            "What the plan saves against the same videos made the other way, once everything is paid. Below zero it costs more."
        }
        Figure::BreakEvenVideos => "From this kept video on, the plan has saved at least what came before it.",
        Figure::BudgetVideos => "The most videos you can keep for the budget, at the length and takes of the plan.",
        Figure::BudgetSeconds => "The longest video, in whole seconds, that keeps the plan within the budget.",
        Figure::BudgetAttempts => "The most takes for each kept video that keep the plan within the budget.",
        Figure::SumMonth => "The API cost of a month of all the plans that are added up and are no project.",
        Figure::SumYear => "The API cost of twelve months of these plans.",
        Figure::SumOnce => "The API cost of all the plans that are projects.",
        Figure::SumPlan => "The full cost of all the plans that are added up, over the months of this one.",
        Figure::TierNeeded => "The lowest usage tier whose spend limit and requests a minute let the plan through.",
    },
};
