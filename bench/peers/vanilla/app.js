"use strict";
// id|name|clip lengths|what keeps it from being an alternative|resolution sound [batch] US dollars a second. On 26 November 2026.
const MODELS = `wan-3.0|Wan 3.0|2-30|preview|480p on .05,720p on .1,1080p on .2
seedance-2.0|Seedance 2.0|4-15||480p on .070308,720p on .1512,1080p on .37422,4k on .7776
veo-3.1|Veo 3.1|4 6 8|end|720p on .4,720p off .2,1080p on .4,1080p off .2,4k on .6,4k off .4
veo-3.1-fast|Veo 3.1 Fast|4 6 8|end|720p on .1,720p off .08,1080p on .12,1080p off .1,4k on .3,4k off .25
veo-3.1-lite|Veo 3.1 Lite|4 6 8|preview|720p on .05,720p off .03,1080p on .08,1080p off .05
gemini-omni-1.1-flash|Gemini Omni 1.1 Flash|3-10|end|360p on .0337925,720p on .10136,1080p on .15204,4k on .30408
gemini-omni-1.2-flash|Gemini Omni 1.2 Flash|3-15|unsure|360p on .023172,720p on .069504,1080p on .104256,4k on .208512
kling-3.0|Kling 3.0|3-15||720p on .126,720p off .084,1080p on .168,1080p off .112,4k on .42,4k off .42
ltx-2.5-fast|LTX-2.5 Fast|6 8 10 12 14 16 18 20||720p on .09,1080p on .13,1440p on .19,4k on .3
luma-ray-3.2|Luma Ray 3.2|5 10|preview|360p off .012,540p off .03,720p off .06,1080p off .24
minimax-h3|MiniMax-H3|4-15||768p on .08,2k on .13
sora-2|Sora 2|4 8 12 16 20|ended|720p on .1,720p on batch .05
sora-2-pro|Sora 2 Pro|4 8 12 16 20|ended|720p on .3,720p on batch .15,1024p on .5,1024p on batch .25,1080p on .7,1080p on batch .35
runway-gen-4.5|Runway Gen-4.5|2-10||720p off .12
runway-gen-4-turbo|Runway Gen-4 Turbo|5 10|image|720p off .05
vidu-q3-turbo|Vidu Q3 Turbo|1-16|unsure|540p on .035,720p on .055,1080p on .065
grok-imagine-1.5|Grok Imagine Video 1.5|1-15||480p on .08,720p on .14,1080p on .25
grok-imagine-1.5-lite|Grok Imagine Video 1.5 Lite|1-15||480p on .02,720p on .03,1080p on .14`
  .split("\n")
  .map((line) => {
    const [id, name, clips, why, rates] = line.split("|");
    const [first, last] = clips.split("-").map(Number);
    return {
      id,
      name,
      why,
      clips: last ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : clips.split(" ").map(Number),
      rates: rates.split(",").map((rate) => {
        const [res, audio, ...rest] = rate.split(" ");
        return { res, audio, mode: rest[1] ? "batch" : "standard", price: rest.at(-1) };
      }),
    };
  });
const CLASSES = { "720p": 720, "768p": 720, "1024p": 1080, "1080p": 1080, "1440p": 1440, "2k": 1440 };
const classOf = (res) => CLASSES[res] ?? res;
const NUMBERS = { videos: 20, days: 30, seconds: 10, attempts: 1, blocked: 0, discount: 0, markup: 0, tax: 0 };
const CHOICES = { per: "day", orient: "landscape", clips: "exact", audio: "on", mode: "standard" };
const at = (id) => document.getElementById(id);
const form = at("plan");

// Money is a fraction of whole numbers: [numerator, denominator].
const exact = (text) => {
  const [whole, part = ""] = String(text).split(".");
  return [BigInt(whole + part || 0), 10n ** BigInt(part.length)];
};
const times = ([a, b], [c, d]) => [a * c, b * d];
const over = ([a, b], [c, d]) => [a * d, b * c];
const minus = ([a, b], [c, d]) => [a * d - c * b, b * d];
const percent = (sign, text) => {
  const [a, b] = exact(text);
  return [100n * b + sign * a, 100n * b];
};
const rounded = ([a, b], digits) => {
  const scaled = (2n * a * 10n ** BigInt(digits) + b) / (2n * b);
  const text = String(scaled).padStart(digits + 1, "0");
  return digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
};
const money = (amount, least = 2, most = 2) => {
  const [whole, part] = rounded(amount, most).split(".");
  const digits = part.replace(/0+$/, "");
  const cents = digits || least > 2 ? `.${digits.padEnd(2, "0")}` : "";
  if (!Number(whole) && !digits && amount[0] > 0n) return "< $0.01";
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${cents}`;
};
const plain = (amount) => rounded(amount, 12).replace(/\.?0+$/, "");
const difference = (one, other) => {
  const [a, b] = minus(one, other);
  return a === 0n ? "same price" : `${a < 0n ? "−" : "+"}${money([a < 0n ? -a : a, b])}`;
};

// The legal clips that cover a length with the fewest seconds, then the fewest clips.
const cover = (clips, seconds) => {
  const wanted = Math.ceil(seconds);
  const best = [[]];
  const sum = (list) => list.reduce((all, one) => all + one, 0);
  for (let length = 1; length <= wanted; length++) {
    for (const clip of clips) {
      const tried = [clip, ...best[Math.max(0, length - clip)]];
      const [cost, now] = [sum(tried), best[length] && sum(best[length])];
      if (!best[length] || cost < now || (cost === now && tried.length < best[length].length)) best[length] = tried;
    }
  }
  return best[wanted].sort((one, other) => other - one);
};

const start = () => {
  const query = new URLSearchParams(location.search);
  const model = MODELS.find(({ id }) => id === query.get("model")) ?? MODELS.find(({ id }) => id === "sora-2");
  const plan = { model, rate: query.get("rate") ?? "" };
  for (const [name, usual] of Object.entries(NUMBERS)) plan[name] = read(query.get(name)) ?? String(usual);
  for (const [name, usual] of Object.entries(CHOICES)) plan[name] = query.get(name) ?? usual;
  plan.res = model.rates.find(({ res }) => res === query.get("res"))?.res ?? usualRes(model);
  return plan;
};
const read = (text) => (/^\d{1,10}(\.\d{1,3})?$/.test(text ?? "") ? text : undefined);
const usualRes = ({ rates }) => (rates.find(({ res }) => parseInt(res) >= 720) ?? rates[0]).res;
const rateOf = ({ rates }, { res, audio, mode }) => {
  const alike = rates.filter((rate) => classOf(rate.res) === classOf(res));
  const sorted = alike.filter((rate) => rate.res === res);
  const among = sorted.length ? sorted : alike;
  return among.find((rate) => rate.audio === audio && rate.mode === mode) ?? among.find((rate) => rate.audio === audio);
};

// What a plan costs on a model: undefined where the model is not like it.
const price = (plan, model) => {
  const row = rateOf(model, plan) ?? (model === plan.model ? model.rates.find(({ res }) => res === plan.res) : undefined);
  if (!row) return undefined;
  const rate = exact(model === plan.model && plan.rate ? plan.rate : row.price);
  const clips = plan.clips === "exact" ? [Number(plan.seconds)] : cover(model.clips, Number(plan.seconds));
  const billed = plan.clips === "exact" ? exact(plan.seconds) : [BigInt(clips.reduce((all, one) => all + one, 0)), 1n];
  const render = times(rate, billed);
  let video = times(render, exact(plan.attempts));
  for (const [sign, name] of [
    [-1n, "discount"],
    [1n, "markup"],
    [1n, "tax"],
  ])
    video = times(video, percent(sign, plan[name]));
  const all = times(video, exact(plan.videos));
  const days = exact(plan.days);
  const months = { day: () => times(all, days), week: () => times(all, [52n, 12n]), month: () => all, project: () => all };
  const month = months[plan.per]();
  return {
    rate,
    clips,
    render,
    video,
    second: over(video, exact(plan.seconds)),
    month,
    day: over(month, days),
    year: times(month, [12n, 1n]),
  };
};

const words = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};
const show = (plan) => {
  const cost = price(plan, plan.model);
  const project = plan.per === "project";
  const many = plan.videos === "1" ? "video" : "videos";
  const { name, why } = plan.model;
  words(at("sentence"), `${plan.videos} ${many} of ${plan.seconds} s${project ? "" : ` a ${plan.per}`} on ${name} cost`);
  words(at("period"), project ? "for the project" : "a month");
  at("main").dataset.figure = project ? "total" : "month";
  for (const figure of document.querySelectorAll("data")) {
    const amount = cost[figure.dataset.figure] ?? cost.month;
    figure.value = plain(amount);
    words(figure, figure.dataset.figure === "second" ? money(amount, 2, 6) : money(amount));
  }
  for (const period of document.querySelectorAll(".period")) period.hidden = project;
  showMarket(plan, cost, why);
  showStrip(plan, cost);
  showSum(plan, cost);
};

const showMarket = (plan, cost, why) => {
  const rows = MODELS.filter(({ why }) => why !== "ended")
    .map((model) => ({ model, cost: price(plan, model)?.month }))
    .filter(({ cost }) => cost);
  rows.sort((one, other) => (minus(one.cost, other.cost)[0] < 0n ? -1 : 1));
  const on = rows.filter(({ model }) => !model.why && model !== plan.model);
  const gap = ({ cost: other }) => {
    const [a, b] = minus(other, cost.month);
    return Number(a < 0n ? -a : a) / Number(b);
  };
  const nearest = on
    .slice(1)
    .sort((one, other) => gap(one) - gap(other))
    .slice(0, 2);
  const state =
    why === "ended"
      ? `${plan.model.name} ended on 24 Sept 2026. This is its last list price.`
      : on[0]
        ? `Cheapest for this plan: ${on[0].model.name}, ${money(on[0].cost)} (${difference(on[0].cost, cost.month)})`
        : "Nothing like it is on sale.";
  words(at("state"), state);
  words(at("many"), String(rows.length));
  at("alternatives").replaceChildren(
    ...[...nearest, ...on.slice(0, 1)].map(({ model, cost: other }) => {
      const [item, link, label, sum, more] = ["li", "a", "span", "b", "span"].map((tag) => document.createElement(tag));
      label.textContent = model.name;
      sum.textContent = money(other);
      more.textContent = difference(other, cost.month);
      more.className = "quiet";
      link.href = address({ ...plan, model, res: rateOf(model, plan).res });
      link.append(label, " ", sum, " ", more);
      item.append(link);
      return item;
    }),
  );
  words(at("from"), rows[0] ? `from ${money(rows[0].cost)}` : "");
  words(at("whole"), plan.per === "project" ? money(cost.month) : `${money(cost.year)} / 12 mo`);
};

const svg = (name, attributes) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
};
const showStrip = (plan, cost) => {
  const rendered = cost.clips.reduce((all, one) => all + one, 0);
  const share = (seconds) => `${(100 * seconds) / rendered}%`;
  const takes = Math.min(4, Math.ceil(Number(plan.attempts)) - 1);
  const parts = Array.from({ length: takes }, (_, back) =>
    svg("rect", { class: "take", y: 4 * (takes - back), width: "100%", height: 8, opacity: 0.2 + 0.2 * back }),
  );
  parts.push(svg("rect", { y: 4 * takes, width: share(plan.seconds), height: 52 - 4 * takes }));
  if (rendered > plan.seconds)
    parts.push(
      svg("rect", {
        class: "hatch",
        y: 4 * takes,
        x: share(plan.seconds),
        width: share(rendered - plan.seconds),
        height: 52 - 4 * takes,
      }),
    );
  let cut = 0;
  for (const clip of cost.clips.slice(0, -1))
    parts.push(svg("line", { x1: share((cut += clip)), x2: share(cut), y1: 0, y2: 52 }));
  at("film").replaceChildren(...parts);
  words(at("end"), `${rendered} s`);
  words(at("says"), `One kept video of ${plan.seconds} s, ${cost.clips.length} clips`);
};

const showSum = (plan, cost) => {
  const { clips } = plan.model;
  const real = { ...plan, clips: "rendered" };
  const runs = cover(clips, Number(plan.seconds));
  const length = runs.reduce((all, one) => all + one, 0);
  const offer = plan.clips === "exact" && length !== Number(plan.seconds);
  const clip =
    runs.length > 1
      ? `${plan.seconds} s = ${runs.length} clips joined`
      : offer
        ? `${plan.model.name} has no ${plan.seconds} s clip: it renders ${length} s and you use ${plan.seconds}.`
        : "";
  words(at("clip"), clip);
  at("real").hidden = !offer;
  if (offer) words(at("real"), `Price real clips: ${money(price(real, plan.model).month)}`);
  const factors = [
    [plan.videos, plan.videos === "1" ? "video" : "videos"],
    [`${plan.clips === "exact" ? plan.seconds : cost.clips.reduce((all, one) => all + one, 0)} s`, "each"],
    [money(cost.rate, 2, 7), "a second"],
  ];
  if (plan.attempts !== "1") factors.push([plan.attempts, "takes"]);
  if (plan.per === "day") factors.push([plan.days, "days"]);
  if (plan.per === "week") factors.push(["52/12", "weeks"]);
  factors.push([money(cost.month), plan.per === "project" ? "in all" : "a month"]);
  at("sum").replaceChildren(
    ...factors.flatMap(([number, unit], place) => {
      const [part, bold] = [document.createElement("span"), document.createElement("b")];
      bold.textContent = number;
      part.append(bold, ` ${unit}`);
      return place ? [place === factors.length - 1 ? " = " : " × ", part] : [part];
    }),
  );
};

const address = (plan) => {
  const query = new URLSearchParams();
  if (plan.model.id !== "sora-2") query.set("model", plan.model.id);
  if (plan.res !== usualRes(plan.model)) query.set("res", plan.res);
  for (const [name, usual] of Object.entries({ ...CHOICES, ...NUMBERS, rate: "" }))
    if (plan[name] !== String(usual)) query.set(name, plan[name]);
  return query.size ? `?${query}` : location.pathname;
};

let plan = start();
const fill = () => {
  if (at("res").dataset.of !== plan.model.id) {
    at("res").dataset.of = plan.model.id;
    at("res").replaceChildren(...Array.from(new Set(plan.model.rates.map(({ res }) => res)), (res) => new Option(res, res)));
  }
  for (const { name, type, value } of form.elements) {
    if (type === "radio") form.elements[name].value = plan[name];
    else if (type === "checkbox") form.elements[name].checked = plan[name] === value;
    else if (name) form.elements[name].value = name === "model" ? plan.model.id : plan[name];
  }
};
let saving;
const edit = (change, fields) => {
  plan = { ...plan, ...change };
  if (!plan.model.rates.some(({ res }) => res === plan.res)) plan.res = usualRes(plan.model);
  if (fields) fill();
  show(plan);
  clearTimeout(saving);
  saving = setTimeout(() => history.replaceState(null, "", address(plan) + location.hash), 400);
};
form.addEventListener("input", ({ target: { name, value, type, checked } }) => {
  if (name === "model") return edit({ model: MODELS.find(({ id }) => id === value) }, true);
  if (type === "checkbox") return edit({ [name]: checked ? value : CHOICES[name] });
  if (!(name in NUMBERS) && name !== "rate") return edit({ [name]: value });
  const number = read(value.replace(",", "."));
  form.elements[name].setAttribute("aria-invalid", number === undefined);
  if (number !== undefined && (Number(number) > 0 || NUMBERS[name] === 0)) edit({ [name]: number });
});
form.addEventListener("click", ({ target: { dataset, parentElement } }) => {
  if (dataset.step) {
    const { name } = parentElement.querySelector("input");
    edit({ [name]: String(Math.max(1, Number(plan[name]) + Number(dataset.step))) }, true);
  }
  if (dataset.query !== undefined) {
    history.pushState(null, "", dataset.query || location.pathname);
    plan = start();
    edit({}, true);
  }
});
form.addEventListener("submit", (event) => event.preventDefault());
at("real").addEventListener("click", () => edit({ clips: "rendered" }, true));
at("copy").addEventListener("click", () => navigator.clipboard.writeText(new URL(address(plan), location.href)));
addEventListener("popstate", () => {
  plan = start();
  edit({}, true);
});

at("model").replaceChildren(...MODELS.map(({ id, name, why }) => new Option(why === "ended" ? `${name} (ended)` : name, id)));
fill();
if (location.search) show(plan);
document.documentElement.removeAttribute("data-pending");
document.documentElement.dataset.ready = "";
