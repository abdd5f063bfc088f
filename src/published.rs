//! The price book as `prices.json`, for other programs, and the JSON Schema of that file. The same types derive both. The file
//! changes only by adding keys and values, and what is not known is absent.
//!
//! Doc comments on types that derive `JsonSchema` are published: they become the descriptions of the schema.

mod model;
mod provider;
mod rate;
mod values;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, RestrictFormats};
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::Value;

use crate::catalog::Book;
use model::Model;
use provider::{Provider, Retired, UnpricedModel};
use values::publish_all;

/// # Clipcost price book
///
/// Models that make video through an API, with every price, its days and its source. Amounts are strings in US dollars, days
/// are YYYY-MM-DD, lengths are whole seconds. What is not known is absent. It changes only by adding keys and values: skip what
/// you do not know.
#[derive(Serialize, JsonSchema)]
struct Prices {
    #[schemars(extend("const" = VERSION))]
    version: u32,
    providers: Vec<Provider>,
    models: Vec<Model>,
    /// Models that can no longer be bought and have no price here. Those that have one are among the models.
    retired: Vec<Retired>,
    /// Models that people ask for and that have no price here.
    unpriced: Vec<UnpricedModel>,
}

/// Version of the file's format. While it stays, no key or value is renamed or changes its meaning.
const VERSION: u32 = 1;

/// The content of `prices.json` for a book.
#[must_use]
pub fn to_json(book: &Book) -> Value {
    let prices = Prices {
        version: VERSION,
        providers: publish_all(&book.providers),
        models: publish_all(&book.models),
        retired: publish_all(&book.retired),
        unpriced: publish_all(&book.unpriced),
    };
    // Only a map whose keys are not strings could fail to be written, and there is none.
    serde_json::to_value(prices).unwrap_or_default()
}

/// The JSON Schema (2020-12) of `prices.json`, whatever the book. Objects are open: a reader's copy also accepts keys added
/// later.
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    // Schemars adds formats of its own, like `uint32`, which validators refuse.
    let settings = settings.with_transform(RestrictFormats::default());
    let settings = settings.with_transform(RecursiveTransform(never_null));
    let settings = settings.with_transform(RecursiveTransform(one_line));
    settings.into_generator().into_root_schema_for::<Prices>().to_value()
}

/// Removes null from a schema: what is not known is absent, but schemars allows null wherever an `Option` stands. It writes it
/// in three ways: the type `["string", "null"]`, a null among the values of an `enum`, and `anyOf` of a `$ref` and null.
fn never_null(schema: &mut Schema) {
    for key in ["type", "enum", "anyOf"] {
        let Some(Value::Array(list)) = schema.get_mut(key) else { continue };
        let before = list.len();
        list.retain(|one| !one.is_null() && one != "null" && one.get("type").is_none_or(|kind| kind != "null"));
        if key == "enum" || list.len() == before {
            continue;
        }
        let Some(Value::Array(list)) = schema.remove(key) else { continue };
        for one in list {
            if let Value::Object(part) = one {
                part.into_iter().for_each(|(key, value)| drop(schema.insert(key, value)));
            } else {
                schema.insert(key.to_owned(), one);
            }
        }
    }
}

/// Joins the lines of a description: doc comments are wrapped, descriptions are not.
fn one_line(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
}
