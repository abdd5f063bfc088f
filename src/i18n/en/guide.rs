//! English: the guide.

use crate::i18n::guide::{GuideStrings, Paragraph, Question, Rule};

pub(super) static STRINGS: GuideStrings = GuideStrings {
    title: "How much does AI video cost? A guide · Clipcost",
    description: "How AI video is billed, which model and resolution to take, what rate limits change, why a $15 video ends up at \
                  $150, and what else it costs. Each answer opens as a plan with its price.",
    heading: "What AI video really costs",
    lead: "The questions in the order in which they come up, each with a plan to open and change.",
    contents: "Questions",
    setting: |label, value| format!("{label}: {value}"),
    asked,
    how_it_counts: "How it counts",
    rule,
    words: "The words",
    terms: &[
        ("Take", "A video rendered once, seen from the cutting room: kept, or thrown away. Both cost the same."),
        ("Render", "One generation of a video by the model. A take is a render."),
        ("Kept video", "A video that is used in the end. It is what the plan counts."),
        ("Clip", "A piece of a length that the API really renders. A longer video is several clips, joined."),
        ("Draft", "A take on a cheaper model. What is good is then rendered on the plan’s own model, as a final."),
        ("Tier", "A step of trust at a provider: the more an account has paid, the more it may spend and send."),
        ("Batch", "Renders sent together and answered later, at a price of their own."),
        ("List price", "What a provider asks of anyone, before discount, markup and tax."),
    ],
};

fn asked(question: Question) -> Paragraph {
    let (title, text) = match question {
        Question::Billing => (
            "How is AI video billed?",
            "Most models are billed by the second that is generated, at a price that depends on the resolution and sometimes on the \
             sound: ten seconds cost twice what five do. Some sell clips of a fixed length, each at its own price; some count \
             tokens, units or credits. Each is priced here as its provider bills it. A take costs the same, kept or not.",
        ),
        Question::Models => (
            "Which model, which resolution?",
            "It depends on what the video is for. A daily feed seen on phones seldom needs more than 720p; a promotional film may. \
             Sora 2 Pro cost three to seven times as much a second as Sora 2 and had the higher resolutions. Drafting on a cheap \
             model and finishing on another is often a fair compromise. Compare puts your plan on every model of the same \
             resolution class and sound.",
        ),
        Question::Limits => (
            "What do the limits change?",
            "Two things: how much an account may spend in a month, and how many requests it may send in a minute. The spend limit \
             usually stops a plan first. Sora 2 Pro had fewer requests a minute than Sora 2 on every tier, so volume on Pro met that \
             limit earlier. Some providers limit renders at the same time or videos a day instead; some publish nothing, and Limits \
             says so.",
        ),
        Question::Volume => (
            "What does a daily feed cost?",
            "Videos a day, times their seconds, times the price of a second, times the active days of a month. On Sora 2 Pro the \
             same feed cost three times as much, for a difference that a phone may not show.",
        ),
        Question::Retakes => (
            "Why does a $15 video end up at $150?",
            "Because the first take is seldom the one. At ten takes for each video you keep, ten renders are paid for one that is \
             used. Set the takes to what your team really needs: Retakes shows the spread around that average and what to set \
             aside for it.",
        ),
        Question::Film => (
            "What does a film cut from shots of several lengths cost?",
            "Shots of one length are a plan for one project, and plans add up: each shot is billed at its own length, and needs takes of \
             its own. The link holds twelve shots of 4 s, eight of 6 s and four of 10 s, at three takes each.",
        ),
        Question::Cost => (
            "What is hidden behind the price of a second?",
            "The hours of those who integrate the API and keep it running, the minutes of those who look at every render, what is \
             rendered while a team learns to write prompts, blocked renders where they are charged, and tax. Full cost adds them up.",
        ),
        Question::Return => (
            "Is it worth it?",
            "Say what one video costs you today, by an agency or a shoot. The full cost of the plan is held against it: you see with \
             which video it has paid for itself, or that it never does.",
        ),
        Question::Budget => (
            "What does a budget allow?",
            "Turn the plan round: give a sum, and Budget says how many videos it pays for, how long they may be or how many takes \
             each may have, everything else as it is.",
        ),
        Question::OwnPrice => (
            "I pay another price. Can I use it?",
            "Yes: give your own price of a second, under the model. It counts for that model alone, and is marked as yours in every \
             figure, link and file, with the list price beside it.",
        ),
        Question::Sora => (
            "Can I still buy Sora 2?",
            "No. OpenAI shut the Sora 2 API down on 24 September 2026. Clipcost keeps its last list prices, so that old bills and \
             budgets can be checked, and shows what the same plan costs on models that are on sale.",
        ),
    };
    Paragraph { title, text }
}

fn rule(rule: Rule) -> Paragraph {
    let (title, text) = match rule {
        Rule::Takes => (
            "Takes",
            "Takes per kept video are an average over many videos: at 10, one render of ten is kept. Some months need more, some \
             fewer. Nobody publishes how many your prompts need: start from what others report, then count your own.",
        ),
        Rule::Blocked => (
            "Blocked renders",
            "A blocked or failed render is a request that gives no video: a filter stops it, or the provider fails. They come on top \
             of the takes: at 10%, nine renders take ten requests. Whether they are charged is your assumption; what a provider says \
             of it stands with its prices.",
        ),
        Rule::Clips => (
            "Exact length, real clips",
            "With the exact length, a video is billed as if any length could be rendered. With real clips, it is made of the lengths \
             that the API really renders, for the least that covers it; what goes beyond your length is paid too.",
        ),
        Rule::Drafts => (
            "Drafts",
            "With drafts, the takes are made on a cheaper model, and what is good is rendered once more on the plan’s own model.",
        ),
        Rule::Alternatives => (
            "Other models that are offered",
            "Under the answer stand up to three other models: the two nearest in price, and the cheapest. They are on sale today, \
             of the same resolution class and sound; they are no preview, need no input image, have no price to confirm, and no \
             end that is announced within 90 days or has been possible already. Price only: quality is not compared. Nobody pays \
             for a place.",
        ),
    };
    Paragraph { title, text }
}
