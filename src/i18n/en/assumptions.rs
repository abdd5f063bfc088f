//! English: what is assumed.

pub(in crate::i18n) static ASSUMPTIONS: &[&str] = &[
    "A month has as many active days as you say, 30 to begin with; by the week it is 52 / 12 weeks.",
    "Takes per kept video are an average, not a promise.",
    "Whether blocked renders are charged: OpenAI never documented it, nor how it billed extensions, edits and remixes; of the \
     others it is said where a page says it.",
    "Sora 2 on Azure is not priced here: Microsoft moved its end to 15 October 2026, by one reading to 2 November; whether it has \
     ended nobody has read. Whether Sora 2 Pro is sold there is not known.",
    "Where a page says only the shortest and the longest clip, each whole second between is one that is rendered.",
    "The first day of most prices is not known: they are known to hold from the day they were first read.",
];
