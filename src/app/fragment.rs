//! The views of the page, by the fragment of the address that opens each.

use crate::names::Code;

/// A view, or a panel that is opened like one. Its code is its fragment: `#retakes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum View {
    /// The plan on every model that is like its own.
    Compare,
    /// What the takes may cost.
    Retakes,
    /// Whether it will run.
    Limits,
    /// The whole cost with people's time, and what it gives back.
    Cost,
    /// What a budget allows.
    Budget,
    /// Plans side by side, and those that are saved.
    Plans,
    /// Files, texts, pictures.
    Export,
    /// The embed that is put together.
    Embed,
}

impl View {
    /// The views that have a tab, in its order.
    pub const TABS: [View; 6] = [View::Compare, View::Retakes, View::Limits, View::Cost, View::Budget, View::Plans];

    /// Its address on the page: `#retakes`.
    #[must_use]
    pub fn href(self) -> String {
        format!("#{}", self.code())
    }
}

/// What the fragment of an address asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fragment {
    /// Nothing that the page knows: on a wide screen Compare is open, else no view.
    #[default]
    Unknown,
    /// One view.
    View(View),
    /// Every view, with every input.
    All,
}

impl Fragment {
    /// Reads a fragment, with its `#` or without.
    #[must_use]
    pub fn read(text: &str) -> Fragment {
        match text.trim_start_matches('#') {
            "all" => Fragment::All,
            name => name.parse().map_or(Fragment::Unknown, Fragment::View),
        }
    }

    /// Whether a view is open, on a wide screen or a narrow one.
    #[must_use]
    pub fn opens(self, view: View, wide: bool) -> bool {
        match self {
            Fragment::All => true,
            Fragment::View(open) => open == view,
            Fragment::Unknown => wide && view == View::Compare,
        }
    }
}
