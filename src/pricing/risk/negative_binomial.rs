//! How many renders it takes to keep a number of videos, where each render is kept with probability 1 / attempts. The number of
//! renders up to the last kept one has a negative binomial distribution.
//!
//! Probabilities are floats. No money enters: attempts and counts go in, and a whole number of renders comes out, which others
//! multiply by exact prices.
#![allow(clippy::float_arithmetic, clippy::as_conversions, reason = "a chance is no amount")]

use std::f64::consts::TAU;

use rust_decimal::Decimal;

use super::Cover;

/// Expected renders up to which a count is exact (inclusive); beyond it is within 0.001 %.
const EXACT_UP_TO: f64 = 1e6;
/// A probability that is short of its target by no more than this counts as reached: at 2 attempts 50 % is often met exactly,
/// and only rounding in the floats keeps it below.
const TIE: f64 = 1e-12;
/// Terms of the continued fraction at most: many times what the largest exact count needs.
const MOST_TERMS: u32 = 100_000;

impl Cover {
    const fn share(self) -> f64 {
        match self {
            Cover::Half => 0.5,
            Cover::FourInFive => 0.8,
            Cover::NineteenInTwenty => 0.95,
        }
    }

    /// The quantile of the standard normal distribution at this share.
    const fn normal(self) -> f64 {
        match self {
            Cover::Half => 0.0,
            Cover::FourInFive => 0.841_621_233_572_914_2,
            Cover::NineteenInTwenty => 1.644_853_626_951_472_2,
        }
    }
}

/// Shares of cases from 2.5 to 97.5 % by 5, each with the quantile of the standard normal distribution there: the middles of
/// twenty equal parts of all cases.
const TWENTY: [(f64, f64); 20] = [
    (0.025, -1.959_963_984_540_054),
    (0.075, -1.439_531_470_938_456),
    (0.125, -1.150_349_380_376_008),
    (0.175, -0.934_589_291_073_48),
    (0.225, -0.755_415_026_360_469_3),
    (0.275, -0.597_760_126_042_478_3),
    (0.325, -0.453_762_190_169_879_3),
    (0.375, -0.318_639_363_964_375_1),
    (0.425, -0.189_118_426_272_792_4),
    (0.475, -0.062_706_777_943_213_8),
    (0.525, 0.062_706_777_943_213_8),
    (0.575, 0.189_118_426_272_792_4),
    (0.625, 0.318_639_363_964_375_1),
    (0.675, 0.453_762_190_169_879_3),
    (0.725, 0.597_760_126_042_478_3),
    (0.775, 0.755_415_026_360_469_3),
    (0.825, 0.934_589_291_073_48),
    (0.875, 1.150_349_380_376_008),
    (0.925, 1.439_531_470_938_456),
    (0.975, 1.959_963_984_540_054),
];

/// The distribution of the renders needed to keep a number of videos.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NegativeBinomial {
    wanted: u64,
    attempts: Decimal,
    /// Wanted videos, and the probabilities that a render is kept (p) and that it is not (q).
    n: f64,
    p: f64,
    q: f64,
}

impl NegativeBinomial {
    /// For `wanted` ≥ 1 kept videos at `attempts` ≥ 1 renders each on average.
    #[must_use]
    pub fn new(wanted: u64, attempts: Decimal) -> NegativeBinomial {
        // Both probabilities come from whole numbers: 1 − p would lose digits where nearly every render is kept. Attempts have
        // at most 3 decimals, so that the whole numbers are small.
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

    /// Whether counts are exact: up to 1,000,000 expected renders, wanted videos × attempts, inclusive.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.n / self.p <= EXACT_UP_TO
    }

    /// Whether every render is kept: at exactly one attempt.
    #[must_use]
    pub fn is_certain(self) -> bool {
        self.attempts == Decimal::ONE
    }

    /// The fewest renders that keep all videos in a share of cases.
    ///
    /// # Examples
    /// One video at 2 attempts takes 1, 3 and 5 renders in 50, 80 and 95 % of cases.
    #[must_use]
    pub fn renders(self, cover: Cover) -> u64 {
        self.quantile((cover.share(), cover.normal()))
    }

    /// The fewest renders that keep all videos in 2.5 %, 7.5 %, 12.5 % … 97.5 % of cases: what twenty equally likely cases take,
    /// the least first. As exact as [`Self::renders`].
    ///
    /// # Examples
    /// One video at 2 attempts takes 1 render in ten cases, 2 in five, 3 in three, 4 in one and 6 in one.
    #[must_use]
    pub fn twenty(self) -> [u64; 20] {
        TWENTY.map(|at| self.quantile(at))
    }

    /// The fewest renders that keep all videos in a share of cases, given with the quantile of the standard normal distribution.
    fn quantile(self, (share, normal): (f64, f64)) -> u64 {
        if self.is_certain() {
            return self.wanted;
        }
        let guess = self.expanded(normal).round().max(self.n);
        if !self.is_exact() {
            return guess as u64;
        }
        let enough = share - TIE;
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

    /// Whether `renders` keep all videos in at least that share of cases.
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

    fn chance(self, renders: f64) -> f64 {
        self.n / renders * self.binomial(renders - self.n)
    }

    /// The probability that all videos are kept by this render: that of `renders` trials at least `n` succeed, which is the
    /// regularised incomplete beta function I_p(n, renders − n + 1).
    fn reached_by(self, renders: f64) -> f64 {
        let NegativeBinomial { n, p, q, .. } = self;
        let lost = renders - n;
        let front = q * self.binomial(lost);
        // The continued fraction converges fast for the smaller of the two tails.
        if p < (n + 1.0) / (renders + 3.0) {
            front * continued(p, n, lost + 1.0)
        } else {
            1.0 - front * n / (lost + 1.0) * continued(q, lost + 1.0, n)
        }
    }

    /// The probability that of `n` + `lost` renders exactly `n` are kept.
    ///
    /// # Source
    /// C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000): the saddle-point form, which keeps nearly
    /// all digits where factorials of a million would lose half of them.
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

    /// The Cornish-Fisher expansion: a quantile from the normal one `z`, corrected by skewness and excess kurtosis.
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

/// ln(n!) − ln(√(2πn) (n/e)^n): the error of Stirling's formula.
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

/// x ln(x / mean) + mean − x, without cancellation where x and mean are close.
fn deviance(x: f64, mean: f64) -> f64 {
    let (difference, sum) = (x - mean, x + mean);
    if difference.abs() >= 0.1 * sum {
        return x * (x / mean).ln() - difference;
    }
    let v = difference / sum;
    let mut total = difference * v;
    let mut term = 2.0 * x * v;
    let mut odd = 1.0;
    // Each term is at most a hundredth of the one before.
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

/// The continued fraction of the incomplete beta function, by Lentz's method.
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
