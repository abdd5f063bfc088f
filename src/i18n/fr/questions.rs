//! French: what each figure means.

use crate::i18n::questions::QuestionStrings;
use crate::pricing::Figure;

pub(super) static STRINGS: QuestionStrings = QuestionStrings {
    rounded_up: "arrondi au supérieur",
    rounded_down: "arrondi à l’inférieur",
    meaning: |figure| match figure {
        Figure::Rate => {
            "Ce que demande le fournisseur, à son tarif public, pour une seconde générée, ou ce que font ses jetons ou ses unités."
        }
        Figure::Render => "Ce que coûte un seul rendu d’une vidéo, avant tout ajustement.",
        Figure::Video => {
            "Ce que l’API coûte pour chaque vidéo retenue, avec les prises jetées pour elle\u{a0}; et vos suppléments."
        }
        Figure::Second => "Le coût d’API d’une vidéo retenue, réparti sur ses secondes.",
        Figure::Minute => "Le coût d’API d’une minute de vidéo retenue\u{a0}: soixante fois celui d’une seconde.",
        Figure::Day => "Le coût d’API d’un jour actif, en moyenne.",
        Figure::Week => "Le coût d’API d’une semaine.",
        Figure::Month => "Le coût d’API d’un mois, après remise, marge et taxe.",
        Figure::Year => "Le coût d’API de douze mois.",
        Figure::Total => "Le coût d’API du projet entier.",
        Figure::RendersMonth => {
            "Tous les rendus d’un mois, ou du projet, brouillons et finals. Les bloqués ne comptent que s’ils sont facturés."
        }
        Figure::RequestsMinute => {
            "Combien de requêtes vous envoyez par minute, réparties sur les heures d’un jour actif. Les bloquées sont envoyées \
             aussi."
        }
        Figure::Risk50 => {
            "La moitié des cas coûtent cela ou moins\u{a0}: le plus souvent un peu moins que la moyenne, car quelques-uns coûtent bien plus."
        }
        Figure::Risk80 => "Quatre cas sur cinq coûtent cela ou moins\u{a0}: une somme raisonnable à réserver.",
        Figure::Risk95 => "Dix-neuf cas sur vingt coûtent cela ou moins\u{a0}: un budget prudent.",
        Figure::Trial => {
            "Les rendus faits avant d’en retenir un seul, le temps que l’équipe apprenne à écrire ses consignes."
        }
        Figure::Setup => "Le coût des heures qu’il faut pour intégrer l’API à vos outils, une fois.",
        Figure::Care => "Le coût des heures qu’il faut pour que cela continue de tourner, chaque mois du plan.",
        Figure::Review => "Le coût du temps de ceux qui regardent chaque rendu qui n’a pas été bloqué.",
        Figure::Plan => {
            "Tout est compté sur les mois du plan\u{a0}: API et suppléments, essais, intégration, maintenance et relecture."
        }
        Figure::Saving => {
            "Ce que le plan économise face aux mêmes vidéos faites autrement, une fois tout payé. Sous zéro, il coûte plus."
        }
        Figure::BreakEvenVideos => {
            "À partir de cette vidéo retenue, le plan a économisé au moins autant que ce qui l’a précédée n’a coûté."
        }
        Figure::BudgetVideos => {
            "Le plus de vidéos que vous pouvez retenir avec ce budget, à la durée et aux prises du plan."
        }
        Figure::BudgetSeconds => "La plus longue vidéo, en secondes entières, qui tient dans ce budget.",
        Figure::BudgetAttempts => "Le plus de prises par vidéo retenue qui tiennent dans ce budget.",
        Figure::SumMonth => "Le coût d’API d’un mois de tous les plans additionnés qui ne sont pas des projets.",
        Figure::SumYear => "Le coût d’API de douze mois de ces plans.",
        Figure::SumOnce => "Le coût d’API de tous les plans qui sont des projets.",
        Figure::SumPlan => "Le coût complet de tous les plans additionnés, sur les mois de celui-ci.",
        Figure::TierNeeded => {
            "Le palier d’usage le plus bas dont la limite de dépense et les requêtes par minute laissent passer le plan."
        }
    },
};
