//! Names for programs: what choices, parameters, figures and facts are called in links, attributes and files.

/// What has a name for programs. The names themselves are strum's, beside the variants.
pub trait Code: Into<&'static str> + Copy {
    /// Its name for programs.
    fn code(self) -> &'static str {
        self.into()
    }
}

impl<T: Into<&'static str> + Copy> Code for T {}
