//! French: what is assumed.

pub(in crate::i18n) static ASSUMPTIONS: &[&str] = &[
    "Un mois compte autant de jours actifs que vous le dites, 30 pour commencer\u{202f}; à la semaine, il vaut 52 / 12 semaines.",
    "Le nombre de prises par vidéo retenue est une moyenne, pas une promesse.",
    "La facturation des rendus bloqués\u{a0}: OpenAI n’en a jamais rien publié, non plus que de celle des prolongements, retouches \
     et remix\u{202f}; pour les autres, c’est indiqué là où une page le dit.",
    "Sora 2 sur Azure n’a pas de prix ici\u{a0}: Microsoft a repoussé sa fin au 15 octobre 2026, au 2 novembre selon une lecture\u{202f}; \
     personne n’a lu depuis si elle a eu lieu. On ignore si Sora 2 Pro y est vendu.",
    "Quand une page n’indique que le clip le plus court et le plus long, chaque seconde entière entre les deux est réputée rendue.",
    "Le premier jour de la plupart des tarifs n’est pas connu\u{a0}: ils valent au moins depuis le jour de leur première lecture.",
];
