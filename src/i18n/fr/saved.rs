//! French: plans kept in this browser.

use crate::i18n::saved::{SavedStrings, Trouble};

pub(super) static STRINGS: SavedStrings = SavedStrings {
    title: "Les plans que vous gardez",
    help: "Ils restent dans ce navigateur, sur cet appareil, et ne vont nulle part ailleurs. Un lien ouvre toujours son propre plan, \
           quoi qu’il y ait ici.",
    keep: "Garder ce plan",
    none: "Rien n’est encore gardé.",
    rename: "Renommer",
    new_name: "Un nouveau nom pour ce plan",
    delete: "Supprimer",
    removed: "Supprimé.",
    undo: "Annuler",
    links: "Tous en liens",
    links_help: "Vers un autre navigateur\u{a0}: affichez-les ici, copiez-les, collez-les là-bas et reprenez-les.",
    show_all: "Afficher tous les plans gardés",
    take_all: "Reprendre les liens ci-dessus",
    trouble: |trouble| match trouble {
        Trouble::Blocked => "Ce navigateur ne permet de rien garder ici. Vos liens contiennent toujours vos plans.",
        Trouble::Full => "Il n’y a plus de place pour le garder. Supprimez un plan, ou copiez son lien.",
        Trouble::Foreign => {
            "Certaines lignes ne sont pas des plans de cette version. Elles ont été laissées telles quelles."
        }
    },
};
