//! The strings of saved plans.

/// Why saving or reading plans failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser does not allow storage here.
    Blocked,
    /// The browser's storage is full.
    Full,
    /// Some of the lines read were not saved plans.
    Foreign,
}

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct SavedStrings {
    pub title: &'static str,
    pub help: &'static str,
    pub keep: &'static str,
    pub put_beside: &'static str,
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
