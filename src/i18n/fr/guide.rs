//! French: the guide.

use crate::i18n::guide::{GuideStrings, Paragraph, Question, Rule};

pub(super) static STRINGS: GuideStrings = GuideStrings {
    title: "Combien coûte la vidéo par IA\u{202f}? Le guide · Clipcost",
    description: "Comment la vidéo par IA est facturée, quel modèle et quelle résolution choisir, ce que changent les limites, \
                  pourquoi une vidéo à 15\u{a0}$ finit à 150\u{a0}$ et ce qui s’y ajoute. Chaque réponse s’ouvre en un plan chiffré.",
    heading: "Ce que coûte vraiment la vidéo par IA",
    lead: "Les questions dans l’ordre où elles se posent, chacune avec un plan à ouvrir et à modifier.",
    contents: "Questions",
    setting: |label, value| format!("{label}\u{a0}: {value}"),
    asked,
    how_it_counts: "Comment on compte",
    rule,
    words: "Les mots",
    terms: &[
        ("Prise", "Une vidéo rendue une fois, vue de la salle de montage\u{a0}: retenue ou jetée, elle coûte autant."),
        ("Rendu", "Une génération d’une vidéo par le modèle. Une prise est un rendu."),
        ("Vidéo retenue", "Une vidéo utilisée à la fin. C’est elle que le plan compte."),
        (
            "Clip",
            "Un morceau d’une durée que l’API rend vraiment. Une vidéo plus longue est faite de plusieurs clips raccordés.",
        ),
        (
            "Brouillon",
            "Une prise sur un modèle moins cher. Ce qui est bon est ensuite rendu sur le modèle du plan\u{a0}: le rendu final.",
        ),
        (
            "Palier",
            "Un degré de confiance chez un fournisseur\u{a0}: plus un compte a payé, plus il peut dépenser et envoyer.",
        ),
        ("Lot", "Des rendus envoyés ensemble, traités plus tard, à un tarif propre."),
        ("Tarif public", "Ce qu’un fournisseur demande à tous, avant remise, marge et taxe."),
    ],
};

fn asked(question: Question) -> Paragraph {
    let (title, text) = match question {
        Question::Billing => (
            "Comment la vidéo par IA est-elle facturée\u{202f}?",
            "La plupart des modèles sont facturés à la seconde générée, à un tarif qui dépend de la résolution et parfois du son\u{a0}: \
             dix secondes coûtent deux fois plus que cinq. Certains vendent des clips d’une durée fixe, chacun à son prix\u{202f}; \
             d’autres comptent en jetons, en unités ou en crédits. Chacun est chiffré ici comme il est facturé. Une prise coûte \
             autant, retenue ou non.",
        ),
        Question::Models => (
            "Quel modèle, quelle résolution\u{202f}?",
            "Tout dépend de l’usage. Un flux quotidien vu sur téléphone demande rarement plus que le 720p\u{202f}; un film promotionnel, \
             peut-être. Sora 2 Pro coûtait de trois à sept fois plus par seconde que Sora 2 et offrait les résolutions supérieures. \
             Faire les brouillons sur un modèle bon marché et finir sur un autre est souvent un bon compromis. Comparer place votre \
             plan sur tous les modèles de la même classe de résolution, avec le même son.",
        ),
        Question::Limits => (
            "Que changent les limites\u{202f}?",
            "Deux choses\u{a0}: ce qu’un compte peut dépenser en un mois, et combien de requêtes il peut envoyer en une minute. Le \
             plafond de dépense bloque en général le premier. Sora 2 Pro avait moins de requêtes par minute que Sora 2 à chaque \
             palier\u{a0}: le volume y butait plus tôt. Certains fournisseurs limitent plutôt les rendus simultanés ou les vidéos par \
             jour\u{202f}; d’autres ne publient rien, et Limites le dit.",
        ),
        Question::Volume => (
            "Que coûte un flux quotidien\u{202f}?",
            "Les vidéos d’un jour, fois leurs secondes, fois le tarif d’une seconde, fois les jours actifs du mois. Sur Sora 2 Pro, le \
             même flux coûtait trois fois plus, pour une différence qu’un téléphone ne montre pas toujours.",
        ),
        Question::Retakes => (
            "Pourquoi une vidéo à 15\u{a0}$ finit-elle à 150\u{a0}$\u{202f}?",
            "Parce que la première prise est rarement la bonne. À dix prises par vidéo retenue, dix rendus sont payés pour un seul \
             utilisé. Réglez les prises sur ce dont votre équipe a vraiment besoin\u{a0}: Prises ratées montre l’écart autour de cette \
             moyenne et la somme à prévoir.",
        ),
        Question::Film => (
            "Que coûte un film monté de plans de plusieurs durées\u{202f}?",
            "Les plans d’une même durée forment un plan de calcul par projet, et ceux-ci s’additionnent\u{a0}: chaque plan est facturé à sa \
             durée et demande ses propres prises. Le lien réunit douze plans de 4\u{a0}s, huit de 6\u{a0}s et quatre de 10\u{a0}s, à trois \
             prises chacun.",
        ),
        Question::Cost => (
            "Que cache le tarif à la seconde\u{202f}?",
            "Les heures de ceux qui intègrent l’API et la font tourner, les minutes de ceux qui regardent chaque rendu, ce qui est \
             rendu pendant qu’une équipe apprend à écrire ses consignes, les rendus bloqués s’ils sont facturés, et les taxes. Coût \
             complet additionne le tout.",
        ),
        Question::Return => (
            "Est-ce que cela en vaut la peine\u{202f}?",
            "Indiquez ce qu’une vidéo vous coûte aujourd’hui, par une agence ou un tournage. Le coût complet du plan lui est comparé\u{a0}: \
             vous voyez à partir de quelle vidéo il est rentabilisé, ou qu’il ne l’est jamais.",
        ),
        Question::Budget => (
            "Que permet un budget\u{202f}?",
            "Prenez le plan à rebours\u{a0}: donnez une somme, et Budget dit combien de vidéos elle paie, quelle durée elles peuvent avoir \
             ou combien de prises chacune, tout le reste étant inchangé.",
        ),
        Question::OwnPrice => (
            "Je paie un autre tarif. Puis-je l’utiliser\u{202f}?",
            "Oui\u{a0}: indiquez votre propre tarif à la seconde, sous le modèle. Il ne vaut que pour ce modèle, et il est signalé comme \
             le vôtre dans chaque chiffre, lien et fichier, à côté du tarif public.",
        ),
        Question::Sora => (
            "Peut-on encore acheter Sora 2\u{202f}?",
            "Non. OpenAI a arrêté l’API de Sora 2 le 24\u{a0}septembre 2026. Clipcost garde ses derniers tarifs publics, pour vérifier \
             d’anciennes factures et d’anciens budgets, et montre ce que coûte le même plan sur les modèles en vente.",
        ),
    };
    Paragraph { title, text }
}

fn rule(rule: Rule) -> Paragraph {
    let (title, text) = match rule {
        Rule::Takes => (
            "Les prises",
            "Le nombre de prises par vidéo retenue est une moyenne sur beaucoup de vidéos\u{a0}: à 10, un rendu sur dix est retenu. \
             Certains mois en demandent plus, d’autres moins. Personne ne publie combien en demandent vos consignes\u{a0}: partez de ce \
             que d’autres rapportent, puis comptez les vôtres.",
        ),
        Rule::Blocked => (
            "Les rendus bloqués",
            "Un rendu bloqué ou raté est une requête qui ne donne pas de vidéo\u{a0}: un filtre l’arrête, ou le fournisseur échoue. Ils \
             s’ajoutent aux prises\u{a0}: à 10\u{a0}%, neuf rendus demandent dix requêtes. S’ils sont facturés, c’est votre hypothèse\u{202f}; \
             ce qu’un fournisseur en dit figure avec ses tarifs.",
        ),
        Rule::Clips => (
            "Durée exacte, vrais clips",
            "À la durée exacte, une vidéo est facturée comme si toute durée pouvait être rendue. En vrais clips, elle est faite des \
             durées que l’API rend vraiment, au moins cher qui la couvre\u{202f}; ce qui dépasse votre durée est payé aussi.",
        ),
        Rule::Drafts => (
            "Les brouillons",
            "Avec des brouillons, les prises sont faites sur un modèle moins cher, et ce qui est bon est rendu encore une fois sur le \
             modèle du plan.",
        ),
        Rule::Alternatives => (
            "Les autres modèles proposés",
            "Sous la réponse figurent jusqu’à trois autres modèles\u{a0}: les deux plus proches en prix, et le moins cher. Ils sont en \
             vente aujourd’hui, de la même classe de résolution et avec le même son\u{202f}; ce ne sont pas des préversions, ils ne partent \
             pas d’une image, leur tarif n’est pas à confirmer, et aucune fin n’est annoncée d’ici 90\u{a0}jours ni déjà possible. Le prix \
             seul\u{a0}: la qualité n’est pas comparée. Personne ne paie pour y figurer.",
        ),
    };
    Paragraph { title, text }
}
