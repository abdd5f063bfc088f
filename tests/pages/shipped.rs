//! The page on the shipped book: every model of it has one, whatever it costs.

use strum::VariantArray;

use clipcost::locale::Lang;
use clipcost::shipped::SHIPPED;

use crate::page::Opening;

#[test]
fn every_model_has_its_page_in_both_languages() {
    for model in SHIPPED.models.iter() {
        for &lang in Lang::VARIANTS {
            let query = format!("model={}", model.id);
            let page = Opening { book: Some(&SHIPPED), lang, ..Opening::all(&query) }.page();
            let chosen = page.one("#field-model").one("option[selected]");
            assert_eq!(chosen.attribute("value"), Some(&*model.id), "{lang:?}");
            assert!(chosen.words().contains(&*model.name), "{} in {lang:?}", model.id);
            assert!(!page.text().contains("NaN"), "{} in {lang:?}", model.id);
        }
    }
}
