//! English: plans kept in this browser.

use crate::i18n::saved::{SavedStrings, Trouble};

pub(super) static STRINGS: SavedStrings = SavedStrings {
    title: "Plans you keep",
    help: "They stay in this browser, on this machine, and go nowhere else. A link always opens its own plan, whatever is kept here.",
    keep: "Keep this plan",
    none: "Nothing is kept yet.",
    rename: "Rename",
    new_name: "A new name for this plan",
    delete: "Delete",
    removed: "Deleted.",
    undo: "Undo",
    links: "All of them as links",
    links_help: "To another browser: show them here, copy them, paste them there and take them over.",
    show_all: "Show all kept plans",
    take_all: "Take over the links above",
    trouble: |trouble| match trouble {
        Trouble::Blocked => "This browser lets nothing be kept here. Your links still hold your plans.",
        Trouble::Full => "There is no more room to keep it. Delete a plan, or copy its link.",
        Trouble::Foreign => "Some lines are no plans of this version. They were left as they are.",
    },
};
