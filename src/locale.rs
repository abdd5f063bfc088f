//! Languages of the page and currencies of the world: their codes, and the decimals and symbol of a currency.
//!
//! Knows no exchange rates, which are part of a plan, and no words.

/// A language of the page.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, strum::VariantArray, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Lang {
    /// English, with American number marks: `1,800.50`.
    #[default]
    En,
    /// French: `1 800,50`, where the space is U+202F.
    Fr,
}

impl Lang {
    /// The first of a browser's preferred languages that the page has, else English: `de`, `fr-CA` gives French.
    #[must_use]
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Lang {
        let primary = |tag: &'a str| tag.split('-').next().unwrap_or(tag);
        tags.into_iter().find_map(|tag| primary(tag).to_ascii_lowercase().parse().ok()).unwrap_or_default()
    }
}

/// A currency in use, by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency {
    code: &'static str,
    minor: u32,
}

/// ISO 4217 codes, grouped by the decimals of their minor unit. Metals, test codes and units of account that have no minor
/// unit are left out: nothing is billed in them.
///
/// # Source
/// <https://www.six-group.com/en/products-services/financial-information/data-standards.html>
const CURRENCIES: [(u32, &str); 4] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (
        2,
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW \
         CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR \
         ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV \
         MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD \
         SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG",
    ),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

/// Currencies whose own symbol is `$`: next to one of them, US dollars are written with the code `USD`.
const DOLLARS: &str = "ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD UYU XCD XCG";

impl Currency {
    /// US dollars, the currency of every list price.
    pub const USD: Currency = Currency { code: "USD", minor: 2 };

    /// The currency with that code, in capitals; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Currency> {
        Currency::all().find(|currency| currency.code == code)
    }

    /// Every known currency, those with fewer decimals first.
    pub fn all() -> impl Iterator<Item = Currency> {
        CURRENCIES.iter().flat_map(|&(minor, codes)| codes.split_whitespace().map(move |code| Currency { code, minor }))
    }

    /// The ISO 4217 code, three capitals.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.code
    }

    /// Decimals of the minor unit, 0 to 4: 2 for the dollar, 0 for the yen, 3 for the Kuwaiti dinar.
    #[must_use]
    pub const fn minor(self) -> u32 {
        self.minor
    }

    /// The symbol, for the few currencies where it is clear; `None` where the code has to be written instead.
    #[must_use]
    pub fn symbol(self) -> Option<&'static str> {
        match self.code {
            "USD" => Some("$"),
            "EUR" => Some("€"),
            "GBP" => Some("£"),
            "JPY" => Some("¥"),
            "INR" => Some("₹"),
            "KRW" => Some("₩"),
            _ => None,
        }
    }

    /// Whether `$` is the symbol of this currency too, which is not the US dollar.
    #[must_use]
    pub fn is_another_dollar(self) -> bool {
        DOLLARS.split_whitespace().any(|code| code == self.code)
    }
}
