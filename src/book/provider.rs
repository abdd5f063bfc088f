//! Checks a provider with its limits, the sources of its file, its retired models and those without a price, and turns them into the catalog's types.

use super::reader::Reader;
use super::values::{NonEmptyText, Row};
use super::{FaultKind, Ids, file};
use crate::catalog::{BatchWindow, BlockedRule, Cap, List, Provider, Retired, Source, Text, UnpricedModel, UsageTier};

pub(super) fn source(reader: &mut Reader<'_>, source: Row<file::Source>) -> Option<Source> {
    let Row { at, row } = source;
    let (url, read) = (reader.needed(at, "url", row.url), reader.needed(at, "read", row.read));
    let confidence = reader.needed(at, "confidence", row.confidence);
    let first_read = row.first_read.or(read);
    if read.is_some() && first_read > read {
        reader.fault(at, FaultKind::ReadingsOutOfOrder);
    }
    Some(Source { url: url?.0, first_read: first_read?, read: read?, copy: row.copy, confidence: confidence?.0 })
}

pub(super) fn provider(reader: &mut Reader<'_>, provider: Row<file::Provider>, ids: &mut Ids) -> Option<Provider> {
    let Row { at, row } = provider;
    let (id, name) = (ids.claim(reader, at, row.id), reader.needed(at, "name", row.name));
    let tiers: Vec<UsageTier> = row.tiers.into_iter().filter_map(|one| tier(reader, one)).collect();
    let caps: Vec<Cap> = row.caps.into_iter().filter_map(|one| cap(reader, one)).collect();
    let limits_source = reader.source_of(at, &["tiers", "caps"], "limits_source", row.limits_source);
    let blocked_source = reader.source_of(at, &["blocked"], "blocked_source", row.blocked_source);
    let blocked = row.blocked.zip(blocked_source).map(|(billed, source)| BlockedRule { billed: billed.0, source });
    let batch_source = reader.source_of(at, &["batch_hours"], "batch_source", row.batch_source);
    let batch = row.batch_hours.zip(batch_source).map(|(hours, source)| BatchWindow { hours: hours.0, source });
    let (tiers, caps) = (tiers.into(), caps.into());
    Some(Provider { id: id?, name: name?.0, tiers, caps, limits_source, blocked, batch })
}

fn tier(reader: &mut Reader<'_>, tier: Row<file::Tier>) -> Option<UsageTier> {
    let Row { at, row } = tier;
    let (tier, paid) = (reader.needed(at, "tier", row.tier), reader.needed(at, "paid", row.paid));
    let limit = reader.needed(at, "spend_limit", row.spend_limit);
    Some(UsageTier { tier: tier?.0, paid: paid?.0, spend_limit: limit?.0 })
}

fn cap(reader: &mut Reader<'_>, cap: Row<file::Cap>) -> Option<Cap> {
    let Row { at, row } = cap;
    let (account, at_once) = (reader.needed(at, "account", row.account), reader.needed(at, "at_once", row.at_once));
    Some(Cap {
        account: account?.0,
        paid: row.paid.map(|paid| paid.0),
        at_once: at_once?.0,
        requests_per_minute: row.requests_per_minute.map(|requests| requests.0),
        per_day: row.per_day.map(|videos| videos.0),
        res: row.res.map(|res| res.0),
    })
}

pub(super) fn retired(reader: &mut Reader<'_>, retired: Row<file::Retired>, provider: &Text) -> Option<Retired> {
    let Row { at, row } = retired;
    let (name, ended) = (reader.needed(at, "name", row.name), reader.needed(at, "ended", row.ended));
    let source = reader.known_source(at, row.source);
    Some(Retired {
        name: name?.0,
        provider: provider.clone(),
        ended: ended?,
        followed: texts(row.followed),
        followed_names: texts(row.followed_names),
        source,
    })
}

pub(super) fn unpriced(reader: &mut Reader<'_>, model: Row<file::UnpricedModel>) -> Option<UnpricedModel> {
    let Row { at, row } = model;
    let (name, maker) = (reader.needed(at, "name", row.name), reader.needed(at, "maker", row.maker));
    let (why, source) = (reader.needed(at, "why", row.why), reader.known_source(at, row.source));
    Some(UnpricedModel { name: name?.0, maker: maker?.0, why: why?.0, source })
}

fn texts(list: Vec<NonEmptyText>) -> List<Text> {
    list.into_iter().map(|words| words.0).collect::<Vec<Text>>().into()
}
