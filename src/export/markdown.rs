//! A report as Markdown: the sums of the plans that are added up, the plan's name and its sentence, a table of the figures, a table of the compared plans, and notes (link, day, facts,
//! sources).

use super::{FactLine, FigureLine, PlanLine, Report, address};
use crate::i18n::export::{Column, Fact};
use crate::names::Code;
use crate::pricing::Figure;
use crate::pricing::plans::COMPARED;

/// Characters that Markdown, or HTML within it, gives a meaning.
const MEANING: &str = "\\`*_[]<>|~#!&";

/// A report as Markdown with tables, as GitHub has them; every text is escaped.
///
/// # Examples
/// `| a month | $600 | 600 USD | month |`
#[must_use]
pub fn markdown(report: &Report<'_>) -> String {
    let (strings, export_strings) = (report.strings(), report.export_strings());
    let own = inert(&report.own_sentence());
    let mut blocks = match (report.whole(), &report.plan.name) {
        (Some(whole), _) => vec![format!("## {}", inert(&whole)), inert(&report.line_title(1))],
        (None, Some(name)) => vec![format!("## {}", inert(name)), own],
        (None, None) => vec![format!("## {own}")],
    };
    blocks.extend(report.endings().iter().map(|says| inert(says)));
    let figures = report.figures();
    blocks.push(if figures.is_empty() { inert(export_strings.no_figures) } else { table(report, &figures) });
    let others = report.plans();
    if !others.is_empty() {
        blocks.push(plans(report, &figures, &others));
    }
    let noted = |label: &str, text: &str| format!("- {}", (export_strings.noted)(&inert(label), text));
    let mut notes = vec![
        noted((export_strings.fact)(Fact::Link), &linked(report.link)),
        noted((export_strings.fact)(Fact::On), &inert(&report.format.day(report.on()))),
    ];
    for FactLine { fact, shown, .. } in report.facts() {
        notes.push(noted((export_strings.fact)(fact), &inert(&shown)));
    }
    for read in report.sources() {
        let read_on = inert(&report.read_on(read.source));
        notes
            .push(noted((export_strings.read_for)(read.read_for), &format!("{}, {read_on}", linked(&read.source.url))));
    }
    notes.push(noted((export_strings.fact)(Fact::Title), &inert(strings.title)));
    blocks.push(notes.join("\n"));
    format!("{}\n", blocks.join("\n\n"))
}

fn table(report: &Report<'_>, figures: &[FigureLine]) -> String {
    let column = report.export_strings().column;
    let head = [Column::Label, Column::Shown, Column::Exact, Column::Code].map(|name| inert(column(name)));
    let mut lines = vec![row(&head), "|---|---:|---:|---|".to_owned()];
    for FigureLine { figure, label, value } in figures {
        let exact = match value.currency {
            Some(currency) => format!("{} {}", value.exact, currency.code()),
            None => value.exact.clone(),
        };
        lines.push(row(&[inert(label), inert(&value.shown), inert(&exact), inert(figure.code())]));
    }
    lines.join("\n")
}

/// A table with a column for the plan and one for each compared plan. Below it: why one has no figures, its day where that is
/// another, and what has ended or ends.
fn plans(report: &Report<'_>, own: &[FigureLine], others: &[PlanLine<'_>]) -> String {
    let strings = report.strings();
    let names = others.iter().map(|other| inert(&format!("{}{}", other.name, other.marked)));
    let head: Vec<String> =
        [inert(report.views().plans.figure_column), inert(report.views().plans.own)].into_iter().chain(names).collect();
    let mut lines = vec![row(&head), format!("|---|{}", "---:|".repeat(others.len().saturating_add(1)))];
    let line = |figure: Figure| {
        let own = own.iter().find(|line| line.figure == figure).map(|line| inert(&line.value.shown));
        let theirs = others.iter().map(|other| other.figure(figure).map(|one| inert(&one.text())));
        let cells: Vec<Option<String>> = [own].into_iter().chain(theirs).collect();
        let label = inert((strings.figure)(figure));
        let has_value = cells.iter().any(Option::is_some);
        has_value.then(|| {
            row(&[label].into_iter().chain(cells.into_iter().map(Option::unwrap_or_default)).collect::<Vec<_>>())
        })
    };
    lines.extend(COMPARED.into_iter().filter_map(line));
    let notes_of = |other: &PlanLine<'_>| -> Vec<String> {
        let details = other.figures.as_ref().err().into_iter().cloned().chain(other.notes(report));
        details
            .map(|what| format!("\n- {}", (report.export_strings().noted)(&inert(&other.name), &inert(&what))))
            .collect()
    };
    let notes: String = others.iter().flat_map(notes_of).collect();
    format!("{}{}{notes}", lines.join("\n"), if notes.is_empty() { "" } else { "\n" })
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// Text with its meaningful characters escaped, and each control character or line end as a space.
fn inert(text: &str) -> String {
    let mut out = String::new();
    for mark in text.chars() {
        if mark.is_control() || matches!(mark, '\u{2028}' | '\u{2029}') {
            out.push(' ');
            continue;
        }
        if MEANING.contains(mark) {
            out.push('\\');
        }
        out.push(mark);
    }
    out
}

/// A web address as a link, any other as text.
fn linked(link: &str) -> String {
    let link = address(link);
    if link.starts_with("https://") || link.starts_with("http://") { format!("<{link}>") } else { inert(&link) }
}
