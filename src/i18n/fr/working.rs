//! French: the words of a working.

use super::fields::label;
use crate::i18n::format::{Format, Plural};
use crate::i18n::sentences;
use crate::money::Exact;
use crate::plan::param::Param;
use crate::plan::{Clips, Plan};
use crate::pricing::working::{Counted, Factor, Summed};

/// What stands under the value of a factor.
pub(super) fn factor(format: Format, factor: Factor, plan: &Plan) -> String {
    let label = match factor {
        Factor::Videos(videos) => return noun(format, videos, "vidéo", "vidéos"),
        Factor::Days(days) => return noun(format, days, "jour", "jours"),
        Factor::Discount(percent) => return format!("après {} de remise", format.percent(percent)),
        Factor::Markup(percent) => return format!("avec {} de marge", format.percent(percent)),
        Factor::Tax(percent) => return format!("avec {} de taxe", format.percent(percent)),
        Factor::Fx(_) => return format!("{} par dollar américain", plan.money.currency().code()),
        Factor::AddonsOfVideo(_) => "suppléments d’une vidéo",
        Factor::Addons(param, count, _) => {
            let price = format.amount(plan.number(param).unwrap_or_default().into());
            return format!("suppléments, {} × {}", format.ratio(count), format.typed(price));
        }
        Factor::Drafts(count, _) => {
            return format!("{} {}", format.ratio(count), some(count, "brouillon", "brouillons"));
        }
        Factor::Finals(count, _) => {
            return format!("{} {}", format.ratio(count), some(count, "rendu final", "rendus finals"));
        }
        Factor::Seconds(_) => match plan.clips {
            Clips::Exact => "chacune",
            Clips::Rendered => "de vrais clips",
            Clips::Single => "d’un seul clip",
        },
        Factor::Rate(_) => "la seconde",
        Factor::OwnRate(_) => "la seconde, votre tarif",
        Factor::Clips(run, _) => return format!("{} × {}\u{a0}s", run.count, run.seconds),
        Factor::Attempts(attempts) => some(attempts.into(), "prise", "prises"),
        Factor::BlockedCharged(_) => "non bloqués",
        Factor::WeeksOfMonth => "semaines par mois",
        Factor::MonthsOfYear => "mois",
        Factor::MinutesOfHour => "minutes par heure",
        Factor::SecondsOfMinute => "secondes par minute",
        Factor::Number(param, _) | Factor::Money(param, _) => typed_as(param),
        Factor::Figure(figure, _) => sentences::name(format, plan, figure),
        Factor::Count(counted, _) => counted_as(counted),
        Factor::Sum(Summed::Line(at), _) => return format!("plan {}", format.number(at.into())),
        Factor::Sum(summed, _) => summed_as(summed),
    };
    label.to_owned()
}

/// The word for an exact count: below two it is one.
pub(super) fn some(count: Exact, one: &'static str, many: &'static str) -> &'static str {
    if count < Exact::whole(2) { one } else { many }
}

/// What a number of the plan is in a working.
fn typed_as(param: Param) -> &'static str {
    match param {
        Param::Seconds => "secondes",
        Param::Attempts => "prises",
        Param::Finals => "rendus finals",
        Param::TrialRenders => "rendus d’essai",
        Param::SetupHours => "heures d’intégration",
        Param::CareHours => "heures de maintenance par mois",
        Param::ReviewMinutes => "minutes de relecture par rendu",
        Param::Hourly => "de l’heure",
        Param::Hours => "heures par jour",
        Param::Months => "mois",
        Param::Instead => "la vidéo faite autrement",
        Param::Budget => "de budget",
        Param::V
        | Param::Model
        | Param::Res
        | Param::Orient
        | Param::Audio
        | Param::Mode
        | Param::Videos
        | Param::Per
        | Param::Days
        | Param::Clips
        | Param::Blocked
        | Param::BlockedBilled
        | Param::Rate
        | Param::Draft
        | Param::DraftRes
        | Param::Discount
        | Param::Markup
        | Param::Tax
        | Param::AddonRender
        | Param::AddonVideo
        | Param::Tier
        | Param::Cur
        | Param::Fx
        | Param::On
        | Param::Name
        | Param::Lang
        | Param::With
        | Param::Together
        | Param::Title => label(param),
    }
}

const fn counted_as(counted: Counted) -> &'static str {
    match counted {
        Counted::Videos => "vidéos retenues",
        Counted::VideosOfPlan => "vidéos retenues du plan",
        Counted::Renders => "rendus essayés",
        Counted::Reviewed => "rendus relus",
        Counted::Requests => "requêtes d’un jour actif",
    }
}

const fn summed_as(summed: Summed) -> &'static str {
    match summed {
        Summed::Api => "dépense d’API",
        Summed::ReviewOfVideo => "relecture d’une vidéo retenue",
        Summed::PaidBack => "remboursés par vidéo retenue",
        Summed::Finals => "rendus finals",
        Summed::OneAttempt => "une prise par vidéo",
        Summed::ApiSecond => "dépense d’API d’une seconde",
        Summed::Line(_) => "plan",
    }
}

pub(super) fn noun(format: Format, number: u64, one: &str, many: &str) -> String {
    match format.plural(number.into()) {
        Plural::One => one.to_owned(),
        Plural::Many => format!("de {many}"),
        Plural::Other => many.to_owned(),
    }
}
