//! English: plans saved in this browser.

use crate::i18n::saved::{SavedStrings, Trouble};

pub(super) static STRINGS: SavedStrings = SavedStrings {
    title: "Saved plans",
    help: "They stay in this browser, on this machine. A link always opens its own plan, whatever is saved here.",
    keep: "Keep this plan",
    put_beside: "Put beside",
    rename: "Rename",
    new_name: "A new name for this plan",
    delete: "Delete",
    removed: "Deleted.",
    undo: "Undo",
    links: "Saved plans as links",
    links_help: "To another browser: show the links here, copy them, paste them there and import them.",
    show_all: "Show the links",
    take_all: "Import these links",
    trouble: |trouble| match trouble {
        Trouble::Blocked => "This browser lets nothing be saved here. Your links still hold your plans.",
        Trouble::Full => "There is no more room to save it. Delete a plan, or copy its link.",
        Trouble::Foreign => "Some lines are no plans of this version. They were left as they are.",
    },
};
