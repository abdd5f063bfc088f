//! The strings of the page before its program runs, and where it cannot run. They are only in the prerendered pages; the
//! program does not carry them.

use crate::locale::Lang;

/// Those strings in one language.
#[derive(Clone, Copy, Debug)]
pub struct StartStrings {
    /// No script of the page ran, so that its link is not priced.
    pub off: &'static str,
    /// A plan in short: video, videos, of, the unit of its seconds; what follows for a plan by day, week, month and as a
    /// project; take, takes.
    pub plan: [&'static str; 10],
    /// A link is being priced.
    pub pending: &'static str,
    /// The program has not loaded after 4 s.
    pub slow: &'static str,
    /// The page was opened as a file.
    pub file: &'static str,
    /// The browser does not run WebAssembly.
    pub no_wasm: &'static str,
    /// The site's content security policy blocks the program.
    pub policy: &'static str,
    /// A file of the program did not load, or not completely.
    pub broken: &'static str,
    /// The program crashed again after a restart.
    pub stopped: &'static str,
    /// The program crashed and was restarted.
    pub restarted: &'static str,
    /// A newer version of the site waits, with newer prices: before the day on which they were read.
    pub new_prices: &'static str,
    /// A newer version of the site waits.
    pub new_version: &'static str,
    /// The button that takes it into use.
    pub use_it: &'static str,
    /// Before the parameters of a link that was not priced.
    pub holds: &'static str,
    /// The link that reloads the page.
    pub reload: &'static str,
    /// The link from an embed to the page.
    pub open: &'static str,
    /// The link to the page of the prices.
    pub prices: &'static str,
    /// The button that copies the link.
    pub copy: &'static str,
    /// The link was copied.
    pub copied: &'static str,
}

/// The strings in a language.
#[must_use]
pub const fn start_words(lang: Lang) -> StartStrings {
    match lang {
        Lang::En => EN,
        Lang::Fr => FR,
    }
}

const EN: StartStrings = StartStrings {
    off: "Nothing is priced here: scripts are off, or this site’s policy blocks them. Allow scripts for this page.",
    plan: ["video", "videos", "of", "s", " a day", " a week", " a month", "", "take", "takes"],
    pending: "Pricing this link…",
    slow: "Still loading. Slow line?",
    file: "Opened from a file, the calculator cannot start: it needs a web server.",
    no_wasm: "This browser has no WebAssembly, or it is switched off. Allow it for this page, or use another browser.",
    policy: "The policy of this site blocks the calculator. Whoever runs the site can allow it.",
    broken: "The calculator’s files did not arrive whole, or newer ones have replaced them.",
    stopped: "The calculator has stopped.",
    restarted: "The calculator had stopped and was started again with the plan in the address: check your last entry.",
    new_prices: "There are new prices, of",
    new_version: "There is a newer version of this page.",
    use_it: "Use it",
    holds: "This browser could not price the link. It holds:",
    reload: "Reload",
    open: "Open Clipcost",
    prices: "List prices and their sources",
    copy: "Copy link",
    copied: "Copied.",
};

const FR: StartStrings = StartStrings {
    off: "Aucun prix n’est calculé ici\u{a0}: les scripts sont désactivés, ou la politique de ce site les bloque. Autorisez-les pour cette page.",
    plan: ["vidéo", "vidéos", "de", "s", " par jour", " par semaine", " par mois", "", "prise", "prises"],
    pending: "Calcul du prix de ce lien…",
    slow: "Toujours en cours de chargement. Connexion lente\u{202f}?",
    file: "Ouvert depuis un fichier, le calculateur ne peut pas démarrer\u{a0}: il lui faut un serveur web.",
    no_wasm: "Ce navigateur n’a pas WebAssembly, ou il est désactivé. Autorisez-le pour cette page, ou changez de navigateur.",
    policy: "La politique de ce site bloque le calculateur. La personne qui gère le site peut l’autoriser.",
    broken: "Les fichiers du calculateur ne sont pas arrivés entiers, ou de plus récents les ont remplacés.",
    stopped: "Le calculateur s’est arrêté.",
    restarted: "Le calculateur s’était arrêté\u{202f}; il a redémarré avec le plan de l’adresse. Vérifiez votre dernière saisie.",
    new_prices: "De nouveaux prix sont disponibles, du",
    new_version: "Une version plus récente de cette page est disponible.",
    use_it: "L’utiliser",
    holds: "Ce navigateur n’a pas pu chiffrer ce lien. Il contient\u{a0}:",
    reload: "Recharger",
    open: "Ouvrir Clipcost",
    prices: "Les tarifs publics et leurs sources",
    copy: "Copier le lien",
    copied: "Copié.",
};
