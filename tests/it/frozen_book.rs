//! The frozen book of `tests/prices` covers every kind of data that a book can have, so that no case is lost when it is
//! reduced.

use std::collections::HashSet;
use std::mem::discriminant;

use strum::VariantArray;

use clipcost::catalog::{AudioPolicy, Blocked, Mode, NoPrice, Note};

use crate::book;

#[test]
fn it_has_every_kind_of_price_and_model() {
    let (models, providers) = (&book().models, &book().providers);
    let rates = || models.iter().flat_map(|model| model.rates.iter());
    let clips = || models.iter().flat_map(|model| model.clips.iter());
    let shapes: HashSet<_> = rates().map(|rate| discriminant(&rate.price)).collect();
    let assumed: HashSet<_> = clips().filter_map(|clips| clips.assumed.as_ref()).map(discriminant).collect();
    assert_eq!(shapes.len(), 5, "shapes of billing");
    for audio in [AudioPolicy::Always, AudioPolicy::Never, AudioPolicy::Choice] {
        assert!(models.iter().any(|model| model.audio == audio), "{audio:?}");
    }
    for note in Note::VARIANTS {
        assert!(models.iter().any(|model| model.notes.contains(note)), "{note:?}");
    }
    for blocked in [Blocked::Free, Blocked::Charged] {
        let is = |rule: &clipcost::catalog::BlockedRule| rule.billed == blocked;
        assert!(providers.iter().any(|provider| provider.blocked.as_ref().is_some_and(is)), "{blocked:?}");
    }
    assert!(providers.iter().any(|provider| provider.blocked.is_none()), "nobody knows of blocked renders");
    for mode in Mode::VARIANTS {
        assert!(rates().any(|rate| rate.mode == *mode), "{mode:?}");
    }
    assert!(models.iter().any(|model| model.sells.is_some()), "what another sells");
    assert!(models.iter().any(|model| !model.surcharges.is_empty()), "a price of input images");
    for why in NoPrice::VARIANTS {
        assert!(book().unpriced.iter().any(|model| model.why == *why), "{why:?}");
    }
    assert!(providers.iter().any(|provider| provider.batch.is_some()), "how soon a batch is answered");
    assert!(rates().any(|rate| rate.from.is_some()) && rates().any(|rate| rate.from.is_none()), "first days");
    assert!(clips().any(|clips| !clips.sizes.is_empty()), "clips of some resolutions only");
    assert!(clips().any(|clips| clips.from.is_some()), "clips that came later");
    assert_eq!(assumed.len(), 3, "lengths that no page states");
}

#[test]
fn it_has_every_kind_of_end_and_limit() {
    let (models, providers, retired) = (&book().models, &book().providers, &book().retired);
    let attempts = &book().attempts;
    assert!(
        attempts.iter().any(|report| report.source.is_some()) && attempts.iter().any(|report| report.source.is_none()),
        "attempts"
    );
    assert!(models.iter().any(|model| model.lifecycle.retired.is_some()), "a model that ended and has prices");
    assert!(models.iter().any(|model| !model.lifecycle.not_before.is_empty()), "an announced end");
    assert!(models.iter().any(|model| model.lifecycle.hands_over), "what answers the requests of another");
    assert!(models.iter().any(|model| !model.requests_per_minute.is_empty()), "requests a minute of a tier");
    assert!(providers.iter().any(|provider| provider.tiers.len() > 1), "usage tiers");
    let caps = || providers.iter().flat_map(|provider| provider.caps.iter());
    assert!(caps().any(|cap| cap.res.is_some()) && caps().any(|cap| cap.per_day.is_some()), "caps");
    assert!(caps().any(|cap| cap.paid.is_some()) && caps().any(|cap| cap.requests_per_minute.is_some()), "caps");
    assert!(retired.iter().any(|old| old.source.is_some()) && retired.iter().any(|old| old.source.is_none()), "ends");
    assert!(retired.iter().any(|old| old.followed.len() > 1), "an end with several that followed");
    assert!(retired.iter().any(|old| !old.followed_names.is_empty()), "an end followed by what has no price");
    assert!(retired.iter().any(|old| old.followed.is_empty() && old.followed_names.is_empty()), "an end with nothing");
}
