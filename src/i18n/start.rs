//! What the page says before its program has come, and where it cannot come. Stands in the prerendered pages alone: no program
//! carries these words.

use crate::locale::Lang;

/// The words of a language.
#[derive(Clone, Copy, Debug)]
pub struct StartStrings {
    /// No script of the page ran, so nobody can know what its link asks.
    pub off: &'static str,
    /// Beside that, where the price tables stand below.
    pub tables: &'static str,
    /// A link is being priced.
    pub pending: &'static str,
    /// The program has not come after 10 s.
    pub slow: &'static str,
    /// The page was opened as a file.
    pub file: &'static str,
    /// The browser runs no WebAssembly.
    pub no_wasm: &'static str,
    /// A policy of the site keeps the program from running.
    pub policy: &'static str,
    /// A file of the program did not come, or not whole.
    pub broken: &'static str,
    /// The program died again after it was started anew.
    pub stopped: &'static str,
    /// The program died and was started anew.
    pub restarted: &'static str,
    /// Before the parameters of a link that was not priced.
    pub holds: &'static str,
    /// A link that loads the page anew.
    pub reload: &'static str,
    /// A link from an embed to the page.
    pub open: &'static str,
}

/// The words in a language.
#[must_use]
pub const fn start_words(lang: Lang) -> StartStrings {
    match lang {
        Lang::En => EN,
        Lang::Fr => FR,
    }
}

const EN: StartStrings = StartStrings {
    off: "Nothing is priced here: scripts are off, or this site’s policy blocks them. Allow scripts for this page.",
    tables: "The list prices below stand.",
    pending: "Pricing this link…",
    slow: "Still loading…",
    file: "Opened from a file, the calculator cannot start: it needs a web server.",
    no_wasm: "This browser has no WebAssembly, or it is switched off. Allow it for this page, or use another browser.",
    policy: "The policy of this site blocks the calculator. Whoever runs the site can allow it.",
    broken: "The calculator’s files did not arrive whole.",
    stopped: "The calculator has stopped.",
    restarted: "The calculator had stopped and was started again with the plan in the address: check your last entry.",
    holds: "This link asks for:",
    reload: "Reload",
    open: "Open Clipcost",
};

const FR: StartStrings = StartStrings {
    off: "Aucun prix n’est calculé ici : les scripts sont désactivés, ou la politique de ce site les bloque. Autorisez-les pour cette page.",
    tables: "Les tarifs publics ci-dessous restent valables.",
    pending: "Calcul du prix de ce lien…",
    slow: "Toujours en cours de chargement…",
    file: "Ouvert depuis un fichier, le calculateur ne peut pas démarrer : il lui faut un serveur web.",
    no_wasm: "Ce navigateur n’a pas WebAssembly, ou il est désactivé. Autorisez-le pour cette page, ou changez de navigateur.",
    policy: "La politique de ce site bloque le calculateur. La personne qui gère le site peut l’autoriser.",
    broken: "Les fichiers du calculateur ne sont pas arrivés entiers.",
    stopped: "Le calculateur s’est arrêté.",
    restarted: "Le calculateur s’était arrêté ; il a redémarré avec le plan de l’adresse. Vérifiez votre dernière saisie.",
    holds: "Ce lien demande :",
    reload: "Recharger",
    open: "Ouvrir Clipcost",
};
