//! What the page starts from.

use super::Store;
use crate::app::fragment::Fragment;
use crate::catalog::Book;
use crate::date::Date;
use crate::embed::Embed;
use crate::i18n::Strings;
use crate::locale::Lang;

/// What the page starts from, for as long as the document.
#[derive(Clone)]
pub struct Setup {
    /// The prices.
    pub book: &'static Book,
    /// The strings of the language that the page starts in.
    pub strings: &'static Strings,
    /// The query of the address, without `?`.
    pub query: String,
    /// What the address opens.
    pub fragment: Fragment,
    /// Whether the screen is wide enough for a view to be open by default.
    pub wide: bool,
    /// Tells the person's local day.
    pub clock: fn() -> Date,
    /// The language where the link asks for none: the folder's, or the browser's.
    pub lang: Lang,
    /// Where the root page lies from this one: ``, `./` or `../`.
    pub root: &'static str,
    /// The site's address, with its slash; empty while nobody knows.
    pub site: String,
    /// What an embed is made of; none is the whole page.
    pub embed: Option<Embed>,
    /// Where saved plans are stored.
    pub store: Store,
    /// Takes the query of each plan before it is shown: should showing it kill the program, the page starts anew with it.
    pub leave: fn(&str),
}
