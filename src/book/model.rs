//! Checks a model with its sizes, clip lengths, rates and days, and turns it into the catalog's types.

use super::file::Surcharged;
use super::reader::Reader;
use super::shapes::{check_pixels, rate};
use super::values::{Named, Needed, Row};
use super::{FaultKind, Ids, file};
use crate::catalog::{
    AudioPolicy, ClipLengths, End, Lifecycle, Model, Rate, RequestLimit, Res, Size, Surcharge, Text, UsdPerImage,
};
use crate::date::Date;
use crate::names::Code as _;

pub(super) fn model(reader: &mut Reader<'_>, model: Row<file::Model>, provider: &Text, ids: &mut Ids) -> Option<Model> {
    let Row { at, mut row } = model;
    let lifecycle = lifecycle(reader, at, &mut row);
    let (id, name) = (ids.claim(reader, at, row.id), reader.needed(at, "name", row.name));
    let sells = row.sells.take().map(|original| original.0);
    if let (Some(id), Some(original)) = (&id, &sells)
        && *id != *format!("{original}-via-{provider}")
    {
        reader.fault(at, FaultKind::NotNamedBySeller);
    }
    let audio = reader.needed(at, "audio", row.audio).map(|audio| audio.0);
    let sizes = reader.needed(at, "sizes", row.sizes).and_then(|rows| sizes(reader, rows));
    let clips = reader.needed(at, "clips", row.clips).unwrap_or_default();
    let clips: Vec<ClipLengths> =
        clips.into_iter().filter_map(|row| clip_lengths(reader, row, sizes.as_deref())).collect();
    let surcharges = surcharges(reader, row.surcharges);
    let requests: Vec<RequestLimit> =
        row.requests_per_minute.into_iter().filter_map(|row| requests(reader, row)).collect();
    let rows = reader.needed(at, "rate", row.rate).unwrap_or_default();
    let ends = lifecycle.as_ref().and_then(|days| days.ends.as_ref()).map(|end| end.day);
    let rates = rates(reader, rows, audio, sizes.as_deref(), ends);
    Some(Model {
        id: id?,
        sells,
        name: name?.0,
        provider: provider.clone(),
        audio: audio?,
        notes: row.notes.into_iter().map(|note| note.0).collect::<Vec<_>>().into(),
        sizes: sizes?.into(),
        clips: clips.into(),
        rates: rates.into(),
        surcharges: surcharges.into(),
        requests_per_minute: requests.into(),
        lifecycle: lifecycle?,
    })
}

fn lifecycle(reader: &mut Reader<'_>, at: usize, row: &mut file::Model) -> Option<Lifecycle> {
    let (offered, announced, retired) = (row.offered, row.announced, row.retired);
    reader.check_order(at, offered, retired);
    let ends = row.ends.take().and_then(|row| end(reader, row));
    reader.check_order(at, offered, ends.as_ref().map(|end| end.day));
    let not_before = std::mem::take(&mut row.not_before);
    let mut not_before: Vec<End> = not_before.into_iter().filter_map(|row| end(reader, row)).collect();
    not_before.sort_by_key(|end| end.day);
    let known_ends = [retired.is_some(), ends.is_some(), !not_before.is_empty()];
    if known_ends.into_iter().filter(|&known| known).count() > 1 {
        reader.fault(at, FaultKind::SeveralEnds);
    }
    let days = ["offered", "announced", "retired"];
    let source = reader.source_of(at, &days, "lifecycle_source", Needed(row.lifecycle_source.0.take()));
    let (followed, hands_over) = (row.followed.take().map(|id| id.0), row.at_end.is_some());
    if source.is_none() && days.iter().any(|day| reader.has(at, day)) {
        return None;
    }
    Some(Lifecycle { offered, announced, retired, ends, not_before: not_before.into(), followed, hands_over, source })
}

/// An announced end: its day and its source are both required.
fn end(reader: &mut Reader<'_>, end: Row<file::End>) -> Option<End> {
    let Row { at, row } = end;
    let (day, source) = (reader.needed(at, "day", row.day), reader.source(at, "source", row.source));
    Some(End { day: day?, source: source? })
}

/// The sizes of a model. None where one of them has a fault, so that rates and clip lengths of that size get no fault of their
/// own.
fn sizes(reader: &mut Reader<'_>, rows: Vec<Row<file::Size>>) -> Option<Vec<Size>> {
    let mut sizes = Vec::<Option<Size>>::new();
    for Row { at, row } in rows {
        let res = reader.needed(at, "res", row.res).map(|res| res.0);
        if let Some(res) = res.filter(|&res| sizes.iter().flatten().any(|other| other.res == res)) {
            reader.fault(at, FaultKind::Duplicate(res.code().to_owned()));
        }
        sizes.push(res.map(|res| Size { res, landscape: row.landscape, portrait: row.portrait }));
    }
    sizes.into_iter().collect()
}

/// The size of a resolution; a fault at `at` where the model has none. Checks nothing where the sizes themselves have a fault.
fn check_size<'s>(reader: &mut Reader<'_>, at: usize, res: Res, sizes: Option<&'s [Size]>) -> Option<&'s Size> {
    let found = sizes?.iter().find(|size| size.res == res);
    if found.is_none() {
        reader.fault(at, FaultKind::NoSize(res.code()));
    }
    found
}

fn clip_lengths(reader: &mut Reader<'_>, clips: Row<file::Clips>, sizes: Option<&[Size]>) -> Option<ClipLengths> {
    let Row { at, row } = clips;
    let seconds = seconds(reader, at, &row);
    let only: Vec<Res> = row.sizes.into_iter().map(|res| res.0).collect();
    for &res in &only {
        check_size(reader, at, res, sizes);
    }
    let source = reader.source(at, "source", row.source);
    let assumed = row.assumed.map(|assumed| assumed.0);
    Some(ClipLengths { seconds: seconds?.into(), sizes: only.into(), assumed, from: row.from, source: source? })
}

/// The lengths in whole seconds: the list `seconds`, or every one from `shortest` to `longest` (inclusive).
fn seconds(reader: &mut Reader<'_>, at: usize, row: &file::Clips) -> Option<Vec<u32>> {
    if reader.has(at, "seconds") {
        reader.refuse(at, &["shortest", "longest"]);
        return Some(row.seconds.as_ref()?.iter().map(|seconds| seconds.0).collect());
    }
    let (shortest, longest) = (reader.needed(at, "shortest", row.shortest), reader.needed(at, "longest", row.longest));
    let lengths: Vec<u32> = (shortest?.0..=longest?.0).collect();
    if lengths.is_empty() {
        reader.fault(at, FaultKind::LengthsOutOfOrder);
    }
    Some(lengths)
}

/// The surcharges of a model, of each kind one at most.
fn surcharges(reader: &mut Reader<'_>, rows: Vec<Row<file::Surcharge>>) -> Vec<Surcharge> {
    let mut kinds = Vec::<Surcharged>::new();
    let mut surcharges = Vec::new();
    for Row { at, row } in rows {
        let (per, usd) = (reader.needed(at, "per", row.per), reader.needed(at, "usd", row.usd));
        let (free, source) = (row.free.map_or(0, |free| free.0), reader.source(at, "source", row.source));
        let Some(Named(kind)) = per else { continue };
        if kinds.contains(&kind) {
            reader.fault(at, FaultKind::Duplicate(kind.code().to_owned()));
        }
        kinds.push(kind);
        surcharges.extend(usd.zip(source).map(|(usd, source)| Surcharge { usd: UsdPerImage(usd.0), free, source }));
    }
    surcharges
}

fn requests(reader: &mut Reader<'_>, limit: Row<file::Requests>) -> Option<RequestLimit> {
    let Row { at, row } = limit;
    let (tier, requests) = (reader.needed(at, "tier", row.tier), reader.needed(at, "requests", row.requests));
    Some(RequestLimit { tier: tier?.0, requests: requests?.0 })
}

/// The rates of a model. A row without an `until` of its own holds until the model's announced end `ends`, where there is one.
fn rates(
    reader: &mut Reader<'_>,
    rows: Vec<Row<file::Rate>>,
    audio: Option<AudioPolicy>,
    sizes: Option<&[Size]>,
    ends: Option<Date>,
) -> Vec<Rate> {
    let mut rates = Vec::<Rate>::new();
    for row in rows {
        let at = row.at;
        let Some(rate) = rate(reader, row, audio) else { continue };
        if let Some(size) = check_size(reader, at, rate.res, sizes) {
            check_pixels(reader, at, &rate, size);
        }
        if rates.iter().any(|other| overlapping(other, &rate)) {
            reader.fault(at, FaultKind::Overlap);
        }
        rates.push(Rate { until: rate.until.or(ends), ..rate });
    }
    rates
}

/// Whether two rows of the same resolution, sound and mode hold on the same day. A row ends before its `until`.
fn overlapping(one: &Rate, other: &Rate) -> bool {
    let before = |first: &Rate, second: &Rate| first.until.is_some_and(|until| until <= second.known_from());
    let alike = one.res == other.res && one.sound == other.sound && one.mode == other.mode;
    alike && !before(one, other) && !before(other, one)
}
