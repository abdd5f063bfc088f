//! Checks a report of attempts and turns it into the catalog's type.

use super::reader::Reader;
use super::values::Row;
use super::{Ids, file};
use crate::catalog::ReportedAttempts;

pub(super) fn reported(
    reader: &mut Reader<'_>,
    report: Row<file::ReportedAttempts>,
    ids: &mut Ids,
) -> Option<ReportedAttempts> {
    let Row { at, row } = report;
    let (id, attempts) = (ids.claim(reader, at, row.id), reader.needed(at, "attempts", row.attempts));
    let source = reader.known_source(at, row.source);
    Some(ReportedAttempts { id: id?, attempts: attempts?.0, published: row.published, source })
}
