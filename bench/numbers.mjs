// What the benches say of many measured numbers.

const sorted = (numbers) => numbers.toSorted((one, other) => one - other);

export const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];

/** The number that `share` of all lie at or below: 0.99 for the worst but one in a hundred. */
export const quantile = (numbers, share) => sorted(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)];

/** `412 (398–455) ms`: the median, the least and the most. */
export const spread = (numbers, unit) =>
  `${Math.round(median(numbers))} (${Math.round(Math.min(...numbers))}–${Math.round(Math.max(...numbers))}) ${unit}`;

/** Prints rows as columns that line up, the first to the left. */
export const printTable = (rows) => {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => String(row[at]).length)));
  const cell = (text, at) => (at === 0 ? String(text).padEnd(widths[at]) : String(text).padStart(widths[at]));
  for (const row of rows) console.log(row.map(cell).join("   ").trimEnd());
};

/** Serves every site while `work` runs, which gets an address for each. */
export const allServed = async (served, dists, work, addresses = []) => {
  if (addresses.length === dists.length) return work(addresses);
  return served(dists[addresses.length], (address) => allServed(served, dists, work, [...addresses, address]));
};
