//! The workbook in LibreOffice, which discards every value stored in the file, calculates each formula again and writes the
//! workbook anew. The new numbers have to be those of the page. `scripts/prove` installs the program and runs this.

use std::env;
use std::fs;
use std::process::Command;

use strum::VariantArray;

use super::eight_lines::campaign;
use super::whole::CAMPAIGN;
use super::{CHAIN, EURO, STANDARD, bytes};
use crate::workbook::Book;
use clipcost::locale::Lang;
use clipcost::names::Code;

/// LibreOffice's own setting "Recalculation on File Load: Always", without which it keeps the values stored in the file.
const ALWAYS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;

#[test]
fn libreoffice_works_out_the_same_figures() {
    let folder = env::temp_dir().join(format!("clipcost-office-{}", std::process::id()));
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).expect("a folder");
    fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS).expect("a setting");
    let eight = campaign();
    for (at, link) in [STANDARD, CHAIN, EURO, CAMPAIGN, &eight].into_iter().enumerate() {
        for &lang in Lang::VARIANTS {
            let name = format!("{at}-{}", lang.code());
            let out = folder.join("out");
            fs::create_dir_all(&out).expect("a folder");
            let file = folder.join(format!("{name}.xlsx"));
            let written = bytes(link, lang, super::LINK);
            fs::write(&file, &written).expect("a file");
            let status = Command::new("soffice")
                .arg(format!("-env:UserInstallation=file://{}", profile.display()))
                .args(["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
                .args([&out, &file])
                .output()
                .expect("soffice; scripts/prove installs it");
            assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
            let ours = Book::read(written);
            let theirs = Book::read(fs::read(out.join(format!("{name}.xlsx"))).expect("what LibreOffice wrote"));
            let formulas = ours.all_formulas();
            for &(sheet, row, column) in &formulas {
                let (our, their) = (ours.number(sheet, row, column), theirs.number(sheet, row, column));
                assert!(
                    (our - their).abs() <= 0.005_f64.max(our.abs() * 1e-12),
                    "{sheet}, row {row} of {link}: {our}, not {their}"
                );
            }
            let compared = formulas.len();
            assert!(compared > 8, "only {compared} formulas in {link}");
            println!("{link} in {}: {compared} formulas", lang.code());
        }
    }
    if env::var_os("CLIPCOST_KEEP").is_some() {
        return println!("kept in {}", folder.display());
    }
    fs::remove_dir_all(&folder).expect("the folder goes");
}
