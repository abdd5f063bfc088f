//! The words of plans kept in this browser.

/// Why keeping did not go as asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser lets nothing be stored here.
    Blocked,
    /// There is no more room.
    Full,
    /// Some lines were none of ours.
    Foreign,
}

/// Everything said of kept plans in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct SavedStrings {
    pub title: &'static str,
    pub help: &'static str,
    pub keep: &'static str,
    pub none: &'static str,
    pub rename: &'static str,
    pub new_name: &'static str,
    pub delete: &'static str,
    pub removed: &'static str,
    pub undo: &'static str,
    pub links: &'static str,
    pub links_help: &'static str,
    pub show_all: &'static str,
    pub take_all: &'static str,
    pub trouble: fn(Trouble) -> &'static str,
}
