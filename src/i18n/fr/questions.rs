//! French: what each figure means, what the terms are, what people ask.

use crate::i18n::questions::QuestionStrings;
use crate::pricing::Figure;

pub(super) static STRINGS: QuestionStrings = QuestionStrings {
    questions: "Questions",
    asked: &[
        (
            "Comment la vidéo par IA est-elle facturée\u{202f}?",
            "La plupart des modèles sont facturés à la seconde générée, à un tarif qui dépend de la définition et parfois du son. \
             Certains vendent des clips d’une durée fixe, chacun à son prix\u{202f}; d’autres comptent en jetons, en unités ou en \
             crédits. Chacun est chiffré ici comme il est facturé. Une prise coûte autant, retenue ou non.",
        ),
        (
            "Quel modèle, quelle définition\u{202f}?",
            "Tout dépend de l’usage de la vidéo. Le volume, par exemple un flux quotidien vu sur un téléphone, demande rarement plus que \
             le 720p\u{202f}; un film promotionnel, peut-être. Chez Sora 2, Pro coûtait de trois à sept fois plus par seconde et offrait \
             les définitions supérieures. Brouillons sur un modèle et rendu final sur un autre\u{a0}: c’est souvent un bon compromis. \
             La page compare ce plan sur tous les modèles.",
        ),
        (
            "Pourquoi une vidéo à 15\u{a0}$ finit-elle à 150\u{a0}$\u{202f}?",
            "Parce que le premier rendu est rarement le bon. À dix prises par vidéo retenue, dix rendus sont payés pour un seul \
             utilisé. Réglez le nombre de prises sur ce dont votre équipe a vraiment besoin, et regardez l’écart autour de cette \
             moyenne.",
        ),
        (
            "Que changent les limites\u{202f}?",
            "Deux choses\u{a0}: ce qu’un compte peut dépenser en un mois, et combien de requêtes il peut envoyer en une minute. La \
             limite de dépense bloque en général la première. Sora 2 Pro avait moins de requêtes par minute que Sora 2 à chaque \
             palier\u{a0}: le volume y butait plus tôt. Certains fournisseurs limitent plutôt les rendus simultanés ou les vidéos par \
             jour\u{202f}; d’autres ne publient rien, et la page le dit.",
        ),
        (
            "Que cache le tarif à la seconde\u{202f}?",
            "Les heures de ceux qui intègrent l’API et la font tourner, les minutes de ceux qui regardent chaque rendu, ce qui est \
             rendu pendant qu’une équipe apprend à écrire ses consignes, les rendus bloqués s’ils sont facturés, et les taxes.",
        ),
        (
            "Est-ce que cela en vaut la peine\u{202f}?",
            "Indiquez ce qu’une vidéo vous coûte aujourd’hui, par une agence ou un tournage. Le coût entier du plan lui est \
             comparé, et la page dit avec quelle vidéo il est remboursé, ou qu’il ne l’est jamais.",
        ),
        (
            "Je paie un autre tarif. Puis-je l’utiliser\u{202f}?",
            "Oui\u{a0}: indiquez votre propre tarif à la seconde, sous le modèle. Il ne vaut que pour ce modèle, et il est signalé comme \
             le vôtre dans chaque chiffre, lien et fichier, à côté du tarif public.",
        ),
        (
            "Peut-on encore acheter Sora 2\u{202f}?",
            "Non. OpenAI a arrêté l’API de Sora\u{a0}2 le 24\u{a0}septembre 2026. Les chiffres reprennent ses derniers tarifs publics, pour que \
             d’anciennes factures et d’anciens budgets puissent être vérifiés. Ce que coûte le même plan sur les modèles en vente \
             figure à côté.",
        ),
    ],
    glossary: "Les mots",
    terms: &[
        ("Rendu", "Une génération d’une vidéo par le modèle, payée qu’elle soit retenue ou non."),
        (
            "Clip",
            "Un morceau d’une durée que l’API rend vraiment. Une vidéo plus longue est faite de plusieurs clips raccordés.",
        ),
        ("Vidéo retenue", "Une vidéo utilisée à la fin. C’est elle que le plan compte."),
        (
            "Brouillon",
            "Une prise sur un modèle moins cher. Ce qui est bon est ensuite rendu sur le modèle du plan\u{a0}: le rendu final.",
        ),
        (
            "Palier d’usage",
            "Un degré de confiance chez un fournisseur\u{a0}: plus un compte a payé, plus il peut dépenser et envoyer.",
        ),
        ("Lot", "Des rendus envoyés ensemble, traités plus tard, à un tarif propre."),
        ("Prise", "Un rendu en vue d’une vidéo retenue. À 3 prises, deux rendus sur trois sont jetés, en moyenne."),
    ],
    rounded_up: "arrondi au supérieur",
    rounded_down: "arrondi à l’inférieur",
    meaning: |figure| match figure {
        Figure::Rate => {
            "Ce que demande le fournisseur, à son tarif public, pour une seconde générée, ou ce que font ses jetons ou ses unités."
        }
        Figure::Render => "Ce que coûte un seul rendu d’une vidéo, avant tout ajustement.",
        Figure::Video => "Ce que l’API coûte pour chaque vidéo retenue, avec les prises jetées pour elle.",
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
            "Tout est compté sur les mois du plan\u{a0}: API, essais, intégration, maintenance et relecture."
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
        Figure::TierNeeded => {
            "Le palier d’usage le plus bas dont la limite de dépense et les requêtes par minute laissent passer le plan."
        }
    },
};
