//! What the chunks of the program hand out once they have come: functions, by types of their own, so that the state names no view.

use leptos::prelude::*;

use super::AppState;
use crate::app::fragment::View;
use crate::app::settings::Setting;
use crate::catalog::Book;
use crate::date::Date;
use crate::i18n::views::ViewStrings;
use crate::plan::Plan;
use crate::pricing::answer::Answer;
use crate::pricing::{Figure, Quote, Unpriced};

/// Renders a view.
pub type Render = fn(AppState, &'static ViewStrings) -> AnyView;
/// Renders the fields of a setting.
pub type RenderSetting = fn(AppState, &'static ViewStrings, Setting) -> AnyView;
/// Renders how a figure comes about.
pub type RenderWorking = fn(AppState, &'static ViewStrings, Figure) -> AnyView;
/// Works out what follows from a quote.
pub type Answering = fn(&Plan, &Quote, &Book, Date) -> Result<Answer, Unpriced>;

/// What the chunks that have come hand out.
#[derive(Clone, Copy)]
pub struct Fetched {
    /// Works out what follows from a quote.
    pub answering: RwSignal<Option<Answering>>,
    /// Renders the fields of settings.
    pub settings: RwSignal<Option<RenderSetting>>,
    /// Renders how a figure comes about.
    pub working: RwSignal<Option<RenderWorking>>,
    /// Renders the answer sheet.
    pub print: RwSignal<Option<Render>>,
    /// Renders the views, in the order of [`View`].
    views: RwSignal<Vec<(View, Render)>>,
}

impl Fetched {
    pub(super) fn none() -> Fetched {
        Fetched {
            answering: RwSignal::new(None),
            settings: RwSignal::new(None),
            working: RwSignal::new(None),
            print: RwSignal::new(None),
            views: RwSignal::new(Vec::new()),
        }
    }

    /// Renders a view, where its chunk has come.
    #[must_use]
    pub fn view(self, view: View) -> Option<Render> {
        self.views.with(|views| views.iter().find(|(known, _)| *known == view).map(|&(_, render)| render))
    }

    /// Takes up the chunk of a view. One that has come already changes nothing: what is shown is not to be made anew.
    pub fn add_view(self, view: View, render: Render) {
        if untrack(|| self.view(view)).is_none() {
            self.views.update(|views| views.push((view, render)));
        }
    }
}
