//! How many renders it takes to keep so many videos, when each render is kept with a chance of 1 / attempts: the number until
//! the last kept one is negative binomial.
//!
//! Floats live here because a chance is no amount: attempts and counts go in as floats, and nothing but a count of whole renders
//! comes out to be multiplied by money.
#![allow(clippy::float_arithmetic, clippy::as_conversions, reason = "a chance is no amount")]

use std::f64::consts::TAU;

use rust_decimal::Decimal;

use super::Cover;

/// Expected renders up to which a count is exact to the render; beyond it is within 0.001 %.
const EXACT_UP_TO: f64 = 1e6;
/// A chance that is reached but for the last digits of a float is reached: 50 % at 2 attempts is met exactly, again and again.
const TIE: f64 = 1e-12;
/// The steps of the continued fraction that the largest exact count needs, many times over.
const MOST_TERMS: u32 = 100_000;

impl Cover {
    const fn share(self) -> f64 {
        match self {
            Cover::Half => 0.5,
            Cover::FourInFive => 0.8,
            Cover::NineteenInTwenty => 0.95,
        }
    }

    /// The standard normal value that is not exceeded in this share of cases.
    const fn normal(self) -> f64 {
        match self {
            Cover::Half => 0.0,
            Cover::FourInFive => 0.841_621_233_572_914_2,
            Cover::NineteenInTwenty => 1.644_853_626_951_472_2,
        }
    }
}

/// So many videos to keep at so many attempts each.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NegativeBinomial {
    wanted: u64,
    attempts: Decimal,
    /// Wanted videos, and the chances that a render is kept and that it is not.
    n: f64,
    p: f64,
    q: f64,
}

impl NegativeBinomial {
    /// `wanted` kept videos, at least one, at `attempts` renders each on average, at least one.
    #[must_use]
    pub fn new(wanted: u64, attempts: Decimal) -> NegativeBinomial {
        // Both chances from whole numbers: 1 − p would lose digits where nearly every render is kept.
        // Thousandths at most: both are small.
        let all = u64::try_from(attempts.mantissa()).unwrap_or(u64::MAX);
        let kept = 10_u64.saturating_pow(attempts.scale());
        let (p, q) = (kept as f64 / all as f64, all.saturating_sub(kept) as f64 / all as f64);
        NegativeBinomial { wanted, attempts, n: wanted as f64, p, q }
    }

    /// Kept videos that are wanted.
    #[must_use]
    pub const fn wanted(self) -> u64 {
        self.wanted
    }

    /// Whether counts are exact to the render: up to a million expected renders.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.n / self.p <= EXACT_UP_TO
    }

    /// Whether every render is kept.
    #[must_use]
    pub fn is_certain(self) -> bool {
        self.attempts == Decimal::ONE
    }

    /// The fewest renders by which all videos are kept in that share of cases: for one video at 2 attempts 1, 3 and 5.
    #[must_use]
    pub fn renders(self, cover: Cover) -> u64 {
        if self.is_certain() {
            return self.wanted;
        }
        let guess = self.expanded(cover.normal()).round().max(self.n);
        if !self.is_exact() {
            return guess as u64;
        }
        let enough = cover.share() - TIE;
        let (mut renders, mut reached) = (guess, self.reached_by(guess));
        while reached < enough {
            renders += 1.0;
            reached += self.chance(renders);
        }
        while renders > self.n {
            let before = reached - self.chance(renders);
            if before < enough {
                break;
            }
            (renders, reached) = (renders - 1.0, before);
        }
        renders as u64
    }

    /// Whether so many renders keep all videos in that share of cases.
    #[must_use]
    pub fn covered_by(self, renders: u64, cover: Cover) -> bool {
        if renders < self.wanted {
            return false;
        }
        if self.is_certain() || !self.is_exact() {
            return renders >= self.renders(cover);
        }
        self.reached_by(renders as f64) >= cover.share() - TIE
    }

    /// The chance that the last video is kept with exactly that render.
    #[must_use]
    pub fn chance_of(self, renders: u64) -> f64 {
        match renders >= self.wanted {
            true if self.is_certain() => f64::from(u8::from(renders == self.wanted)),
            true => self.chance(renders as f64),
            false => 0.0,
        }
    }

    fn chance(self, renders: f64) -> f64 {
        self.n / renders * self.binomial(renders - self.n)
    }

    /// The chance that all videos are kept by that render: of `renders` coin throws at least `n` fall right, which is the
    /// regularised incomplete beta function I_p(n, renders − n + 1).
    fn reached_by(self, renders: f64) -> f64 {
        let NegativeBinomial { n, p, q, .. } = self;
        let lost = renders - n;
        let front = q * self.binomial(lost);
        // The continued fraction is quick on the side of the mean on which the smaller part lies.
        if p < (n + 1.0) / (renders + 3.0) {
            front * continued(p, n, lost + 1.0)
        } else {
            1.0 - front * n / (lost + 1.0) * continued(q, lost + 1.0, n)
        }
    }

    /// The chance that of `n` + `lost` renders just `n` are kept.
    ///
    /// # Source
    /// C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000): the saddle-point form, good to the last
    /// digits where factorials of a million would lose half of them.
    fn binomial(self, lost: f64) -> f64 {
        let NegativeBinomial { n, p, q, .. } = self;
        if lost < 0.5 {
            return (n * p.ln()).exp();
        }
        let all = n + lost;
        let exponent = stirling_rest(all)
            - stirling_rest(n)
            - stirling_rest(lost)
            - deviance(n, all * p)
            - deviance(lost, all * q);
        exponent.exp() * (all / (TAU * n * lost)).sqrt()
    }

    /// The Cornish-Fisher expansion around the normal: the mean, and how spread, skew and tails move a quantile from it.
    fn expanded(self, z: f64) -> f64 {
        let NegativeBinomial { n, p, q, .. } = self;
        let (mean, spread) = (n / p, (n * q).sqrt() / p);
        let skew = (2.0 - p) / (n * q).sqrt();
        let tails = 6.0 / n + p * p / (n * q);
        let by_skew = (z * z - 1.0) * skew / 6.0 - (2.0 * z.powi(3) - 5.0 * z) * skew * skew / 36.0;
        let by_tails = (z.powi(3) - 3.0 * z) * tails / 24.0;
        mean + spread * (z + by_skew + by_tails)
    }
}

/// ln(n!) less Stirling's ln(√(2πn) (n/e)^n).
fn stirling_rest(n: f64) -> f64 {
    if n < 16.0 {
        let (mut factorial, mut k) = (0.0, 2.0);
        while k <= n {
            factorial += f64::ln(k);
            k += 1.0;
        }
        return factorial - (n + 0.5) * n.ln() + n - 0.5 * TAU.ln();
    }
    let s = 1.0 / (n * n);
    (1.0 / 12.0 - s * (1.0 / 360.0 - s * (1.0 / 1260.0 - s * (1.0 / 1680.0 - s / 1188.0)))) / n
}

/// x ln(x / mean) + mean − x, without cancellation where both are close.
fn deviance(x: f64, mean: f64) -> f64 {
    let (difference, sum) = (x - mean, x + mean);
    if difference.abs() >= 0.1 * sum {
        return x * (x / mean).ln() - difference;
    }
    let v = difference / sum;
    let mut total = difference * v;
    let mut term = 2.0 * x * v;
    let mut odd = 1.0;
    // Each term is a hundredth of the one before, or less.
    loop {
        term *= v * v;
        odd += 2.0;
        let more = term / odd;
        if (total + more - total).abs() > 0.0 {
            total += more;
        } else {
            return total;
        }
    }
}

/// The continued fraction of the incomplete beta function by Lentz' method.
///
/// # Source
/// NIST Digital Library of Mathematical Functions, <https://dlmf.nist.gov/8.17#v>.
fn continued(x: f64, a: f64, b: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / (1.0 - (a + b) * x / (a + 1.0));
    let mut all = d;
    for m in 1..MOST_TERMS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / (1.0 + even * d);
        c = 1.0 + even / c;
        all *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / (1.0 + odd * d);
        c = 1.0 + odd / c;
        all *= d * c;
        if (d * c - 1.0).abs() < f64::EPSILON {
            break;
        }
    }
    all
}
