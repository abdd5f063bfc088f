//! Codes: the stable names of choices, parameters, figures and facts in links, HTML attributes and exported files.
//!
//! Knows no words that people read: those are in `i18n`.

/// A value with a code. The codes themselves are derived by strum on each enum.
pub trait Code: Into<&'static str> + Copy {
    /// The value's code: `blocked_billed` for `Param::BlockedBilled`.
    fn code(self) -> &'static str {
        self.into()
    }
}

impl<T: Into<&'static str> + Copy> Code for T {}
