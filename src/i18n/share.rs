//! The strings of what leaves the page: files, texts, the code of a link, pictures.

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct ShareStrings {
    pub help: &'static str,
    pub files: &'static str,
    pub csv: &'static str,
    pub xlsx: &'static str,
    pub json: &'static str,
    pub markdown: &'static str,
    pub texts: &'static str,
    pub summary: &'static str,
    pub qr: &'static str,
    /// What the code is, for those who do not see it.
    pub qr_says: &'static str,
    pub share: &'static str,
    pub print: &'static str,
    /// The picture of the strip.
    pub pictures: &'static str,
    /// Where the other pictures are.
    pub charts: &'static str,
}
