//! How strings in JSON are escaped, so that an export can be put inside a `<script>` element.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter, PrettyFormatter, Serializer};

/// A value as JSON, indented by two spaces, with `<`, U+2028, U+2029 and every control character escaped: nothing in it begins
/// a tag or ends a line.
///
/// # Examples
/// `</script>` is `"\u003c/script>"`, and a backspace `"\u0008"`.
#[expect(clippy::expect_used, reason = "memory takes all that is written, every key is a text, and JSON is UTF-8")]
pub(super) fn to_json(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut out, Inert::default())).expect("written");
    String::from_utf8(out).expect("UTF-8")
}

/// The layout of serde_json with more characters escaped.
#[derive(Default)]
struct Inert(PrettyFormatter<'static>);

impl Formatter for Inert {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> Result<()> {
        fragment.chars().try_for_each(|mark| match mark {
            '<' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => write!(out, "\\u{:04x}", u32::from(mark)),
            mark => out.write_all(mark.encode_utf8(&mut [0; 4]).as_bytes()),
        })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "serde's own enum: its other escapes stay as they are")]
    fn write_char_escape<W: ?Sized + Write>(&mut self, out: &mut W, escape: CharEscape) -> Result<()> {
        let escape = match escape {
            CharEscape::Backspace => CharEscape::AsciiControl(0x08),
            CharEscape::FormFeed => CharEscape::AsciiControl(0x0c),
            escape => escape,
        };
        self.0.write_char_escape(out, escape)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> Result<()> {
        self.0.end_object_value(out)
    }
}
