//! The rules that the shipped price book has to keep. No test names a price, day, name or count of it: ending a row, adding a
//! row, a model or a provider changes `prices/` alone, which `scripts/price-changes` tries.

use std::collections::HashSet;
use std::path::Path;

use strum::VariantArray;

use clipcost::book::read_folder;
use clipcost::catalog::{ClipLengths, Model, Price, Rate, Source};
use clipcost::date::Date;
use clipcost::export::{Report, csv, json, markdown, summary};
use clipcost::i18n::format::Format;
use clipcost::i18n::view_strings;
use clipcost::link;
use clipcost::locale::{Currency, Lang};
use clipcost::names::Code;
use clipcost::plan::fields::Value;
use clipcost::plan::param::Param;
use clipcost::plan::presets::Preset;
use clipcost::plan::{Clips, Plan};
use clipcost::pricing::answer::answer;
use clipcost::pricing::{Figure, price};
use clipcost::shipped::SHIPPED;

use crate::day;

/// Every row of the book with its model.
fn rows() -> impl Iterator<Item = (&'static Model, &'static Rate)> {
    SHIPPED.models.iter().flat_map(|model| model.rates.iter().map(move |rate| (model, rate)))
}

/// A row by the name that messages give it.
fn named(model: &Model, rate: &Rate) -> String {
    let kind = [rate.res.code(), rate.sound.code(), rate.mode.code()];
    format!("{} {} known from {}", model.id, kind.join(" "), rate.known_from())
}

/// Every source of the book with the name of what was read there.
fn sources() -> Vec<(String, &'static Source)> {
    let mut found: Vec<(String, &Source)> = rows().map(|(model, rate)| (named(model, rate), &rate.source)).collect();
    for model in SHIPPED.models.iter() {
        let ends = model.lifecycle.ends.iter().chain(model.lifecycle.not_before.iter()).map(|end| &end.source);
        let of_model = model.clips.iter().map(|clips| &clips.source).chain(&model.lifecycle.source).chain(ends);
        let of_model = of_model.chain(model.surcharges.iter().map(|one| &one.source));
        found.extend(of_model.map(|source| (model.id.to_string(), source)));
    }
    for provider in SHIPPED.providers.iter() {
        let of_provider = provider.limits_source.iter().chain(provider.blocked.as_ref().map(|rule| &rule.source));
        let of_provider = of_provider.chain(provider.batch.as_ref().map(|window| &window.source));
        found.extend(of_provider.map(|source| (provider.id.to_string(), source)));
    }
    let of_attempts =
        SHIPPED.attempts.iter().filter_map(|report| Some((report.id.to_string(), report.source.as_ref()?)));
    found.extend(of_attempts);
    let of_retired = SHIPPED.retired.iter().filter_map(|old| Some((old.name.to_string(), old.source.as_ref()?)));
    found.extend(of_retired);
    let of_unpriced = SHIPPED.unpriced.iter().filter_map(|one| Some((one.name.to_string(), one.source.as_ref()?)));
    found.extend(of_unpriced);
    found
}

/// Every day in the book with the name of what it belongs to.
fn days() -> Vec<(String, Date)> {
    let mut found = Vec::new();
    for (what, source) in sources() {
        let of_source = [Some(source.first_read), Some(source.read), source.copy];
        found.extend(of_source.into_iter().flatten().map(|day| (what.clone(), day)));
    }
    for (model, rate) in rows() {
        found.extend([rate.from, rate.until].into_iter().flatten().map(|day| (named(model, rate), day)));
    }
    for model in SHIPPED.models.iter() {
        let life = &model.lifecycle;
        let ends = life.ends.iter().chain(life.not_before.iter()).map(|end| Some(end.day));
        let all = [life.offered, life.announced, life.retired].into_iter().chain(ends);
        let all = all.chain(model.clips.iter().map(|clips| clips.from)).flatten();
        found.extend(all.map(|day| (model.id.to_string(), day)));
    }
    found.extend(SHIPPED.retired.iter().map(|old| (old.name.to_string(), old.ended)));
    found.extend(SHIPPED.attempts.iter().filter_map(|report| Some((report.id.to_string(), report.published?))));
    found
}

/// The rows of each model grouped by resolution, sound and mode, each group in the order of their first known days.
fn series() -> Vec<(&'static Model, Vec<&'static Rate>)> {
    let mut found: Vec<(&Model, Vec<&Rate>)> = Vec::new();
    for (model, rate) in rows() {
        let is_alike = |(other, others): &&mut (&Model, Vec<&Rate>)| {
            let one = others[0];
            other.id == model.id && (one.res, one.sound, one.mode) == (rate.res, rate.sound, rate.mode)
        };
        match found.iter_mut().find(is_alike) {
            Some((_, others)) => others.push(rate),
            None => found.push((model, vec![rate])),
        }
    }
    found.iter_mut().for_each(|(_, rates)| rates.sort_by_key(|rate| rate.known_from()));
    found
}

#[test]
fn the_packed_book_of_this_build_is_the_price_book() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(option_env!("CLIPCOST_PRICES").unwrap_or("prices"));
    assert_eq!(read_folder(&folder).as_ref(), Ok(&*SHIPPED));
    assert!(rows().next().is_some(), "no prices");
}

#[test]
fn every_source_has_an_https_address_and_both_its_days() {
    for (what, source) in sources() {
        let host = source.url.strip_prefix("https://").and_then(|rest| rest.split('/').next());
        assert!(host.is_some_and(|host| host.contains('.')), "{what}: {}", source.url);
        assert!(!source.url.contains(char::is_whitespace), "{what}: {}", source.url);
        assert!(source.first_read <= source.read, "{what} was first read after it was last read");
        assert!(source.copy.is_none_or(|copy| copy <= source.read), "{what} was read before its copy was made");
    }
}

#[test]
fn every_day_is_a_plausible_one() {
    // Nobody sold video through an API before 2022, and a day after 2099 is a typing error.
    let (first, last) = (day("2022-01-01"), day("2099-12-31"));
    for (what, day) in days() {
        assert!((first..=last).contains(&day), "{what}: {day}");
    }
    for model in SHIPPED.models.iter() {
        let life = &model.lifecycle;
        assert!(life.announced.is_none_or(|day| life.retired.is_none_or(|end| day <= end)), "{}", model.id);
        for rate in model.rates.iter() {
            let row = named(model, rate);
            assert!(rate.until.is_none_or(|until| rate.known_from() < until || rate.from.is_none()), "{row}");
            assert!(
                rate.from.is_none_or(|from| life.offered.is_none_or(|offered| offered <= from)),
                "{row}: too early"
            );
            let Some(end) = model.end_day() else { continue };
            assert!(rate.until.is_some_and(|until| until <= end), "{row} outlives its model, which ends on {end}");
        }
    }
}

#[test]
fn ids_stand_once_and_need_no_escape_in_a_link() {
    let models = SHIPPED.models.iter().map(|model| &model.id);
    let mut ids = HashSet::new();
    for id in models.chain(SHIPPED.providers.iter().map(|provider| &provider.id)) {
        assert!(ids.insert(id), "{id} stands twice");
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-.".contains(letter);
        assert!(!id.is_empty() && id.chars().all(is_plain), "{id:?}");
    }
}

#[test]
fn every_provider_and_successor_that_is_named_is_in_the_book() {
    for model in SHIPPED.models.iter() {
        let sellers = SHIPPED.providers.iter().filter(|provider| provider.id == model.provider);
        assert_eq!(sellers.count(), 1, "{} is sold by {}", model.id, model.provider);
        let followed = model.lifecycle.followed.as_ref();
        assert!(followed.is_none_or(|id| SHIPPED.model(id).is_some()), "{} is followed by {followed:?}", model.id);
        let made = model.sells.as_ref().map(|id| SHIPPED.model(id));
        let is_its_makers = |made: Option<&Model>| made.is_some_and(|made| made.sells.is_none());
        assert!(made.is_none_or(is_its_makers), "{} sells {:?}", model.id, model.sells);
    }
    for old in SHIPPED.retired.iter() {
        for id in old.followed.iter() {
            assert!(SHIPPED.model(id).is_some(), "{} is followed by {id}", old.name);
        }
    }
}

#[test]
fn rows_of_one_kind_neither_overlap_nor_leave_an_unmarked_gap() {
    for (model, rates) in series() {
        for pair in rates.windows(2) {
            let (earlier, later) = (pair[0], pair[1]);
            let row = named(model, later);
            let until = earlier.until.unwrap_or_else(|| panic!("{row} begins, and the row before it has no end"));
            assert!(until <= later.known_from(), "{row} begins before the row before it ends, on {until}");
            // A gap is marked by leaving `from` out: the page then says since when the price is known.
            let is_marked = later.from.is_none() || until == later.known_from();
            assert!(is_marked, "{row} begins, and the row before it ended on {until}: between them nothing is said");
        }
    }
}

#[test]
fn every_size_has_a_price_and_a_length_and_every_row_is_of_its_model() {
    for model in SHIPPED.models.iter() {
        for size in model.sizes.iter() {
            let place = format!("{} {}", model.id, size.res.code());
            assert!(model.rates.iter().any(|rate| rate.res == size.res), "{place} has no price");
            let renders = |sizes: &[_]| sizes.is_empty() || sizes.contains(&size.res);
            assert!(model.clips.iter().any(|clips| renders(&clips.sizes)), "{place} has no length");
        }
        for rate in model.rates.iter() {
            assert!(model.size(rate.res).is_some(), "{}", named(model, rate));
            assert!(model.audio.sounds().contains(&rate.sound), "{}", named(model, rate));
            let Price::PerClip(clips) = &rate.price else { continue };
            let rendered = model.clip_lengths_on(rate.res, Date::known(9999, 12, 31));
            for clip in clips.iter() {
                let row = named(model, rate);
                assert!(rendered.contains(&clip.seconds), "{row}: {} s are sold and not rendered", clip.seconds);
            }
        }
    }
}

/// The link of a row on a day, with every parameter that chooses the row.
fn link_to(model: &Model, rate: &Rate, on: Date) -> String {
    let [res, audio, mode] = [rate.res.code(), rate.sound.code(), rate.mode.code()];
    format!("model={}&res={res}&audio={audio}&mode={mode}&on={on}", model.id)
}

/// Opens a link, of which nothing may be refused. Written back it has to give the same plan.
#[track_caller]
fn open(link: &str) -> Plan {
    let opened = link::read(link, &SHIPPED);
    assert_eq!(opened.refused, [], "refused of {link}");
    assert_eq!(link::read(&link::write(&opened.plan, &SHIPPED), &SHIPPED).plan, opened.plan, "{link} written again");
    opened.plan
}

/// A link as the page writes it back; nothing of it may be refused.
#[track_caller]
pub fn written_again(link: &str) -> String {
    link::write(&open(link), &SHIPPED)
}

#[test]
fn every_row_opens_by_its_link_on_its_first_day_and_costs_something() {
    for (model, rate) in rows() {
        let first = rate.known_from();
        let link = link_to(model, rate, first);
        let plan = open(&link);
        assert_eq!((&*model.id, rate.res, rate.sound), (plan.model.as_str(), plan.res, plan.sound), "{link}");
        // A price that was first read after its end is the last one.
        let is_over = rate.ended(first);
        let quote = price(&plan, &SHIPPED, first).unwrap_or_else(|why| panic!("{link} has no price: {why:?}"));
        assert_eq!((&quote.rate, quote.ended), (rate, is_over), "{link}");
        for figure in [Figure::Render, Figure::Video, Figure::Month] {
            let amount = quote.figure(figure).unwrap_or_else(|| panic!("{link} has no {}", figure.code()));
            assert!(!amount.value.is_zero() && !amount.value.is_negative(), "{} of {link}", figure.code());
            assert_eq!(amount.currency, Currency::USD);
        }
    }
}

/// A day on which a link that only names the model has a price, and the dated plan of that link.
#[track_caller]
fn sold(model: &Model) -> (Date, Plan) {
    let plan = open(&format!("model={}", model.id));
    let is_its = |rate: &&Rate| (rate.res, rate.sound, rate.mode) == (plan.res, plan.sound, plan.mode);
    let last = model.rates.iter().filter(is_its).max_by_key(|rate| rate.known_from());
    let last = last.unwrap_or_else(|| panic!("model={} has no price on any day", model.id));
    let on = last.known_from();
    (on, plan.dated(on))
}

#[test]
fn every_model_opens_by_its_name_and_is_chosen_in_the_form() {
    for model in SHIPPED.models.iter() {
        let (on, plan) = sold(model);
        assert!(price(&plan, &SHIPPED, on).is_ok(), "{} on {on}", model.id);
        let mut chosen = Plan { on: Some(on), ..Plan::standard(&SHIPPED) };
        let set = chosen.set(Param::Model, &Value::Text((*model.id).into()), &SHIPPED);
        assert_eq!((set, &chosen), (Ok(()), &plan), "{} by the form", model.id);
        // The clip lengths may have been read later than the price.
        let lengths = model.clips.iter().map(ClipLengths::known_from).min();
        let known = lengths.map_or(on, |day| day.max(on));
        let rendered = Plan { on: Some(known), clips: Clips::Rendered, ..plan };
        assert!(price(&rendered, &SHIPPED, known).is_ok(), "{} at real clips on {known}", model.id);
    }
}

#[test]
fn every_preset_has_a_price() {
    let standard = Plan::standard(&SHIPPED);
    for plan in Preset::VARIANTS.iter().map(|preset| preset.plan(&SHIPPED, &standard)) {
        let model = SHIPPED.model(&plan.model).unwrap_or_else(|| panic!("the book has no {}", plan.model));
        let (on, _) = sold(model);
        assert!(price(&plan, &SHIPPED, on).is_ok(), "{} on {on}", plan.model);
    }
}

#[test]
fn every_model_has_its_files_in_both_languages() {
    for model in SHIPPED.models.iter() {
        let (on, plan) = sold(model);
        let answer = answer(&plan, &SHIPPED, on);
        for &lang in Lang::VARIANTS {
            let format = Format::new(lang, plan.money.currency());
            let report = Report { book: &SHIPPED, today: on, plan: &plan, answer: &answer, format, link: "" };
            for write in [csv, markdown, summary] {
                let file = write(&report);
                // Markdown escapes some characters with a backslash.
                let has_name = file.replace('\\', "").contains(&*model.name);
                assert!(has_name && !file.contains("NaN"), "{}, {lang:?}: {file}", model.id);
            }
            let file: serde_json::Value =
                serde_json::from_str(&json(&report)).unwrap_or_else(|why| panic!("{}: {why}", model.id));
            assert_eq!(file["parameters"]["model"]["shown"], *model.name, "{lang:?}");
        }
    }
}

#[test]
fn every_report_of_attempts_has_words_in_every_language() {
    for &lang in Lang::VARIANTS {
        for report in SHIPPED.attempts.iter() {
            assert!((view_strings(lang).retakes.attempts_of)(&report.id).is_some(), "{} in {lang:?}", report.id);
        }
    }
}

#[test]
fn names_are_trimmed_and_without_control_characters() {
    let models = SHIPPED.models.iter().map(|model| &model.name);
    let names = models.chain(SHIPPED.providers.iter().map(|provider| &provider.name));
    for name in names.chain(SHIPPED.retired.iter().map(|old| &old.name)) {
        assert!(!name.is_empty() && name.trim() == name && !name.contains(char::is_control), "{name:?}");
    }
}
