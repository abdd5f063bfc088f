//! Reads a folder of price files (TOML, one a provider) into a [`Book`], strictly.
//!
//! Every fault of every file is reported, each with its line: nothing is guessed, nothing skipped. Runs in the build script,
//! in tests and in tools; the page carries only the tables that [`tables`] writes.

// The build script takes this file by its path, and these from where it lies.
#[path = "book/fault.rs"]
mod fault;
#[path = "book/fields.rs"]
mod fields;
#[path = "book/shapes.rs"]
mod shapes;
#[path = "book/tables.rs"]
pub mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use crate::catalog::{
    Assumed, AudioPolicy, Blocked, BlockedRule, Book, Cap, ClipLengths, Confidence, End, Lifecycle, Model, Pixels,
    Provider, Rate, RequestLimit, Retired, Size, Source, UsageTier,
};
use crate::names::Code;
pub use fault::{Fault, What};
use fields::{Fields, Reader, overlapping};
use shapes::read_price;

/// Reads every `*.toml` of a folder, in the order of their names.
///
/// # Errors
/// Every [`Fault`] of every file.
pub fn read_folder(folder: &Path) -> Result<Book, Vec<Fault>> {
    let unreadable = |path: &Path, why: &std::io::Error| {
        vec![Fault { file: path.display().to_string(), line: 1, what: What::Unreadable(why.to_string()) }]
    };
    let entries = fs::read_dir(folder).map_err(|why| unreadable(folder, &why))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let mut files = Vec::new();
    for path in &paths {
        let text = fs::read_to_string(path).map_err(|why| unreadable(path, &why))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((name, text));
    }
    read_texts(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
}

/// Reads price files given as (name, text).
///
/// # Errors
/// Every [`Fault`] of every file.
pub fn read_texts<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Book, Vec<Fault>> {
    let (mut providers, mut models, mut retired) = (Vec::new(), Vec::new(), Vec::new());
    let (mut faults, mut ids) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let reader = Reader::new(name, text);
        if let Some(top) = reader.parse() {
            let (provider, sold, ended) = read_file(&reader, &top, &mut ids);
            providers.extend(provider);
            models.extend(sold);
            retired.extend(ended);
        }
        faults.extend(reader.into_faults());
    }
    let book = Book { providers: providers.into(), models: models.into(), retired: retired.into() };
    if faults.is_empty() { Ok(book) } else { Err(faults) }
}

/// The sources of a file by name.
type Sources = Vec<(String, Source)>;

/// `ids` are those taken so far, by any file.
fn read_file(
    reader: &Reader,
    top: &DeTable<'_>,
    ids: &mut Vec<String>,
) -> (Option<Provider>, Vec<Model>, Vec<Retired>) {
    let mut file = Fields::of(reader, top, 0);
    let sources = if file.has("source") { file.table("source").map(|table| read_sources(table)) } else { None };
    let sources = sources.unwrap_or_default();
    let provider = file.table("provider").and_then(|table| read_provider(table, &sources, ids));
    let id = provider.as_ref().map(|provider| provider.id.clone().into_owned()).unwrap_or_default();
    let models = file.optional_tables("model");
    let models = models.into_iter().filter_map(|table| read_model(table, &id, &sources, ids)).collect();
    let retired = file.optional_tables("retired");
    let retired = retired.into_iter().filter_map(|table| read_retired(table, &id, &sources)).collect();
    file.finish();
    (provider, models, retired)
}

fn read_retired(mut fields: Fields, provider: &str, sources: &Sources) -> Option<Retired> {
    let (name, ended) = (fields.text("name"), fields.date("ended"));
    let followed = fields.optional_list("followed", "a list of model ids", |id| Some(id.to_owned().into()));
    let followed_names = fields.optional_list("followed_names", "a list of names", |name| Some(name.to_owned().into()));
    let source = if fields.has("source") { source_of(&mut fields, "source", sources) } else { None };
    fields.finish();
    Some(Retired {
        name: name?.into(),
        provider: provider.to_owned().into(),
        ended: ended?,
        followed: followed.into(),
        followed_names: followed_names.into(),
        source,
    })
}

fn read_sources(mut table: Fields) -> Sources {
    let mut sources = Sources::new();
    for name in table.keys() {
        let Some(mut fields) = table.table(&name) else { continue };
        let (url, read, copy) = (fields.address("url"), fields.date("read"), fields.optional_date("copy"));
        let first_read = fields.optional_date("first_read").or(read);
        if read.is_some() && first_read > read {
            fields.fault(What::Wrong { key: "first_read".to_owned(), wanted: "no later than `read`" });
        }
        let confidence = fields.one_of("confidence", "\"high\" or \"medium\"", |text| match text {
            "high" => Some(Confidence::High),
            "medium" => Some(Confidence::Medium),
            _ => None,
        });
        fields.finish();
        if let (Some(url), Some(first_read), Some(read), Some(confidence)) = (url, first_read, read, confidence) {
            sources.push((name, Source { url: url.into(), first_read, read, copy, confidence }));
        }
    }
    sources
}

fn source_of(fields: &mut Fields, key: &'static str, sources: &Sources) -> Option<Source> {
    let name = fields.text(key)?;
    let found = sources.iter().find(|(known, _)| *known == name);
    if found.is_none() {
        fields.fault(What::UnknownSource(name));
    }
    found.map(|(_, source)| source.clone())
}

/// The `id` of a provider or model, which no other may have.
fn read_id(fields: &mut Fields, ids: &mut Vec<String>) -> Option<String> {
    let id = fields.text("id")?;
    if ids.contains(&id) {
        fields.fault(What::Twice(id.clone()));
    }
    ids.push(id.clone());
    Some(id)
}

fn read_provider(mut fields: Fields, sources: &Sources, ids: &mut Vec<String>) -> Option<Provider> {
    let (id, name) = (read_id(&mut fields, ids), fields.text("name"));
    let has_limits = fields.has("tiers") || fields.has("caps");
    let tiers: Vec<UsageTier> = fields.optional_tables("tiers").into_iter().filter_map(read_tier).collect();
    let caps: Vec<Cap> = fields.optional_tables("caps").into_iter().filter_map(read_cap).collect();
    let limits_source = if has_limits { source_of(&mut fields, "limits_source", sources) } else { None };
    let blocked = read_blocked(&mut fields, sources);
    fields.finish();
    let (tiers, caps) = (tiers.into(), caps.into());
    Some(Provider { id: id?.into(), name: name?.into(), tiers, caps, limits_source, blocked })
}

/// Whether blocked renders are charged, with the source of that: neither without the other.
fn read_blocked(fields: &mut Fields, sources: &Sources) -> Option<BlockedRule> {
    if !fields.has("blocked") {
        return None;
    }
    let billed = fields.optional("blocked", "\"free\" or \"charged\"", |text| match text {
        "free" => Some(Blocked::Free),
        "charged" => Some(Blocked::Charged),
        _ => None,
    });
    let source = source_of(fields, "blocked_source", sources);
    Some(BlockedRule { billed: billed?, source: source? })
}

fn read_cap(mut fields: Fields) -> Option<Cap> {
    let (account, paid) = (fields.text("account"), fields.optional_price("paid"));
    let (at_once, per_day) = (fields.whole("at_once"), fields.optional_whole("per_day"));
    let requests_per_minute = fields.optional_whole("requests_per_minute");
    let res = fields.optional("res", "a resolution", |text| text.parse().ok());
    fields.finish();
    Some(Cap { account: account?.into(), paid, at_once: at_once?, requests_per_minute, per_day, res })
}

fn read_tier(mut fields: Fields) -> Option<UsageTier> {
    let (tier, paid, limit) = (fields.whole("tier"), fields.price("paid"), fields.price("spend_limit"));
    fields.finish();
    Some(UsageTier { tier: tier?, paid: paid?, spend_limit: limit? })
}

/// What `notes` may hold, for a person.
const NOTES: &str = "a list of \"needs-image\", \"preview\", \"inputs-billed\", \"shorter-from-frames\", \
                     \"cheaper-off-peak\" and \"tokens-assumed\"";

fn read_model(mut fields: Fields, provider: &str, sources: &Sources, ids: &mut Vec<String>) -> Option<Model> {
    let (id, name) = (read_id(&mut fields, ids), fields.text("name"));
    let audio = fields.one_of("audio", "\"always\", \"never\" or \"choice\"", |text| match text {
        "always" => Some(AudioPolicy::Always),
        "never" => Some(AudioPolicy::Never),
        "choice" => Some(AudioPolicy::Choice),
        _ => None,
    });
    let notes = fields.optional_list("notes", NOTES, |text| text.parse().ok());
    let lifecycle = read_lifecycle(&mut fields, sources);
    let mut sizes = Vec::<Size>::new();
    for mut fields in fields.tables("sizes") {
        let Some(size) = read_size(&mut fields) else { continue };
        if sizes.iter().any(|other| other.res == size.res) {
            fields.fault(What::Twice(size.res.code().to_owned()));
        }
        sizes.push(size);
    }
    let clips: Vec<ClipLengths> =
        fields.tables("clips").into_iter().filter_map(|clip| read_clips(clip, &sizes, sources)).collect();
    let requests: Vec<RequestLimit> =
        fields.optional_tables("requests_per_minute").into_iter().filter_map(read_requests).collect();
    let mut rates = Vec::<Rate>::new();
    for mut row in fields.tables("rate") {
        let Some(rate) = read_rate(&mut row, audio, sources) else { continue };
        match sizes.iter().find(|size| size.res == rate.res) {
            None => row.fault(What::NoSize(rate.res.code().to_owned())),
            Some(size) => shapes::check_pixels(&row, &rate, size),
        }
        if rates.iter().any(|other| overlapping(other, &rate)) {
            row.fault(What::Overlap);
        }
        // What has no end of its own is sold as long as its model is.
        let ends = lifecycle.as_ref().and_then(|days| days.ends.as_ref());
        rates.push(Rate { until: rate.until.or(ends.map(|end| end.day)), ..rate });
    }
    fields.finish();
    Some(Model {
        id: id?.into(),
        name: name?.into(),
        provider: provider.to_owned().into(),
        audio: audio?,
        notes: notes.into(),
        sizes: sizes.into(),
        clips: clips.into(),
        rates: rates.into(),
        requests_per_minute: requests.into(),
        lifecycle: lifecycle?,
    })
}

fn read_lifecycle(fields: &mut Fields, sources: &Sources) -> Option<Lifecycle> {
    let offered = fields.optional_date("offered");
    let announced = fields.optional_date("announced");
    let retired = fields.optional_date("retired");
    fields.check_order(offered, retired);
    let ends = if fields.has("ends") { fields.table("ends") } else { None };
    let ends = ends.and_then(|end| read_end(end, sources));
    fields.check_order(offered, ends.as_ref().map(|end| end.day));
    let not_before = fields.optional_tables("not_before");
    let mut not_before: Vec<End> = not_before.into_iter().filter_map(|end| read_end(end, sources)).collect();
    not_before.sort_by_key(|end| end.day);
    let known_ends = [retired.is_some(), ends.is_some(), !not_before.is_empty()];
    if known_ends.into_iter().filter(|&known| known).count() > 1 {
        fields.fault(What::SeveralEnds);
    }
    let followed = if fields.has("followed") { fields.text("followed").map(Into::into) } else { None };
    let hands_over = fields.optional("at_end", "\"hands-over\"", |text| (text == "hands-over").then_some(()));
    let has_day = [offered, announced, retired].iter().any(Option::is_some);
    let source = if has_day { Some(source_of(fields, "lifecycle_source", sources)?) } else { None };
    let (not_before, hands_over) = (not_before.into(), hands_over.is_some());
    Some(Lifecycle { offered, announced, retired, ends, not_before, followed, hands_over, source })
}

/// A day of an end ahead with its source: neither without the other.
fn read_end(mut fields: Fields, sources: &Sources) -> Option<End> {
    let (day, source) = (fields.date("day"), source_of(&mut fields, "source", sources));
    fields.finish();
    Some(End { day: day?, source: source? })
}

fn read_size(fields: &mut Fields) -> Option<Size> {
    let res = fields.one_of("res", "a resolution", |text| text.parse().ok());
    let landscape = fields.optional("landscape", "\"WIDTHxHEIGHT\"", pixels);
    let portrait = fields.optional("portrait", "\"WIDTHxHEIGHT\"", pixels);
    fields.finish_now();
    Some(Size { res: res?, landscape, portrait })
}

fn pixels(text: &str) -> Option<Pixels> {
    let (width, height) = text.split_once('x')?;
    Some(Pixels { width: width.parse().ok()?, height: height.parse().ok()? })
}

/// Lengths as a list (`seconds`), or all from the shortest to the longest (`shortest`, `longest`).
fn read_clips(mut fields: Fields, sizes: &[Size], sources: &Sources) -> Option<ClipLengths> {
    let seconds: Vec<u32> = if fields.has("seconds") {
        fields.wholes("seconds")
    } else {
        let (shortest, longest) = (fields.whole::<u32>("shortest"), fields.whole::<u32>("longest"));
        let lengths = shortest.zip(longest).map(|(shortest, longest)| (shortest..=longest).collect::<Vec<u32>>());
        if lengths.as_ref().is_some_and(Vec::is_empty) {
            fields.fault(What::NoLength);
        }
        lengths.unwrap_or_default()
    };
    let only = fields.optional_list("sizes", "a list of resolutions", |text| text.parse().ok());
    for res in &only {
        if !sizes.iter().any(|size| size.res == *res) {
            fields.fault(What::NoSize(res.code().to_owned()));
        }
    }
    let wanted = "\"whole-seconds\", \"from-one-second\" or \"shortest-disputed\"";
    let assumed = fields.optional("assumed", wanted, |text| match text {
        "whole-seconds" => Some(Assumed::WholeSeconds),
        "from-one-second" => Some(Assumed::FromOneSecond),
        "shortest-disputed" => Some(Assumed::ShortestDisputed),
        _ => None,
    });
    let from = fields.optional_date("from");
    let source = source_of(&mut fields, "source", sources);
    fields.finish();
    Some(ClipLengths { seconds: seconds.into(), sizes: only.into(), assumed, from, source: source? })
}

fn read_requests(mut fields: Fields) -> Option<RequestLimit> {
    let (tier, requests) = (fields.whole("tier"), fields.whole("requests"));
    fields.finish();
    Some(RequestLimit { tier: tier?, requests: requests? })
}

fn read_rate(fields: &mut Fields, audio: Option<AudioPolicy>, sources: &Sources) -> Option<Rate> {
    let res = fields.one_of("res", "a resolution", |text| text.parse().ok());
    // Only where the model lets one choose has a row to say which sound it is for; where the model's own is not known, a
    // row cannot be blamed for leaving it out.
    let wanted = "\"on\" or \"off\"";
    let sound = match audio.map(AudioPolicy::sounds) {
        Some(&[only]) => Some(only),
        Some(_) => fields.one_of("audio", wanted, |text| text.parse().ok()),
        None => fields.optional("audio", wanted, |text| text.parse().ok()),
    };
    let mode = fields.one_of("mode", "\"standard\" or \"batch\"", |text| text.parse().ok());
    let price = read_price(fields);
    let (from, until) = (fields.optional_date("from"), fields.optional_date("until"));
    fields.check_order(from, until);
    let source = source_of(fields, "source", sources);
    fields.finish_now();
    Some(Rate { res: res?, sound: sound?, mode: mode?, price: price?, from, until, source: source? })
}
