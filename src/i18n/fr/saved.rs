//! Français : les plans enregistrés dans ce navigateur.

use crate::i18n::saved::{SavedStrings, Trouble};

pub(super) static STRINGS: SavedStrings = SavedStrings {
    title: "Plans enregistrés",
    help: "Ils restent dans ce navigateur, sur cet appareil. Un lien ouvre toujours son propre plan, quels que soient ceux d’ici.",
    keep: "Enregistrer ce plan",
    put_beside: "Mettre à côté",
    rename: "Renommer",
    new_name: "Un nouveau nom pour ce plan",
    delete: "Supprimer",
    removed: "Supprimé.",
    undo: "Annuler",
    links: "Les plans enregistrés, en liens",
    links_help: "Vers un autre navigateur\u{a0}: affichez les liens ici, copiez-les, collez-les là-bas et importez-les.",
    show_all: "Afficher les liens",
    take_all: "Importer ces liens",
    trouble: |trouble| match trouble {
        Trouble::Blocked => {
            "Ce navigateur ne permet de rien enregistrer ici. Vos liens contiennent toujours vos plans."
        }
        Trouble::Full => "Il n’y a plus de place pour l’enregistrer. Supprimez un plan, ou copiez son lien.",
        Trouble::Foreign => {
            "Certaines lignes ne sont pas des plans de cette version. Elles ont été laissées telles quelles."
        }
    },
};
