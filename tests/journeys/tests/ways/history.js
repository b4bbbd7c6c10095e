// Puts a made-up history into the store, as the app itself would have written it: records with a checksum over their sorted,
// compact text. Called with the number of days up to today, how many entries a day, and the names of what to plant besides.
const [days, perDay, besides] = arguments;
const DAY = 86400000;
// A day begins at 4.
const clock = new Date(Date.now() - 4 * 3600000);
const today = [clock.getFullYear(), clock.getMonth() + 1, clock.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");
const table = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
const checksum = (text) => {
  let sum = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
};
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
};
let count = 0;
const keep = (kind, at, body) => {
  count += 1;
  const local = new Date(at).toISOString().slice(0, 19);
  const id = `01a1f813-e2d2-7def-bedc-${count.toString(16).padStart(12, "0")}`;
  const record = { v: 1, id, rev: 1, hlc: at + count, at_utc: at, local, tz: "UTC", off: 0, kind, body, del: false };
  record.crc = checksum(JSON.stringify(sorted(record)));
  localStorage.setItem(`tend1:r:${id}`, JSON.stringify(sorted(record)));
};
// A generator of its own: every run plants the same.
let seed = 42;
const chance = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};
const near = (middle, spread) => middle + spread * (chance() + chance() + chance() - 1.5) * 1.4;
const scale = (value) => Math.max(0, Math.min(10, Math.round(value)));
const start = Date.parse(`${today}T00:00:00Z`) - (days - 1) * DAY;
const name = (at) => new Date(at).toISOString().slice(0, 10);
const has = (what) => besides.includes(what);
let worked = false;
for (let n = 0; n < days; n += 1) {
  const midnight = start + n * DAY;
  const day = name(midnight);
  if (has("gaps") && n % 12 === 5) continue;
  const sleep = scale(near(6, 2));
  const level = 6 - (has("better") ? (2.6 * n) / days : 0);
  const pain = level + (has("sleep") ? -0.6 * (sleep - 6) : 0);
  for (let entry = 0; entry < perDay; entry += 1) {
    const hour = perDay === 1 ? 20 : 8 + Math.floor((13 * entry) / Math.max(1, perDay - 1));
    const at = midnight + hour * 3600000;
    const now = scale(near(pain + (hour < 12 && worked ? 0.3 : 0), 0.8));
    const body = { written: { at, off: 0 }, day, late: false, pain: { now, average: now } };
    if (entry === 0 && has("full")) {
      Object.assign(body, {
        sleep: { quality: sleep, minutes: 360 + 20 * sleep },
        mood: scale(near(6, 1.5)),
        stress: scale(near(4, 2)),
        stiffness: ["none", "under-30", "30-to-60"][Math.floor(chance() * 3)],
        activities: [{ kind: "walking", minutes: Math.round(near(40, 20)) }],
      });
      const back = { site: "low-back", side: "middle", pain: now, quality: ["aching"] };
      body.sites = n % 3 ? [back, { site: "knee", side: "left", pain: scale(now - 2), quality: [] }] : [back];
    }
    keep("entry", at, body);
  }
  worked = n % 7 < 5 && chance() < 0.6;
  if (has("sessions") && worked) {
    const at = midnight + 10 * 3600000;
    const step = (exercise) => ({ exercise, done: { bouts: 2, reps: 16, seconds: 90 }, planned: { sets: 2, reps: 8 } });
    const steps = [step("REL01"), step("BRE01")].concat(chance() < 0.5 ? [step("STG01")] : []);
    keep("session", at, {
      day, origin: "routine", started: { at, off: 0 }, finished: { at: at + 900000, off: 0 }, steps,
    });
  }
}
// The days of the experiment that the app itself has begun: pain is 2 lower with its first option.
if (has("experiment-days")) {
  for (const key of Object.keys(localStorage)) {
    const record = key.startsWith("tend1:r:") && JSON.parse(localStorage.getItem(key));
    if (!record || record.kind !== "experiment") continue;
    const { started, block_days: size, blocks } = record.body;
    for (let n = 0; n < size * blocks.length; n += 1) {
      const at = Date.parse(`${started}T20:00:00Z`) + n * DAY;
      const pain = (blocks[Math.floor(n / size)] === "a" ? 3 : 5) + (n % 3 === 0 ? 1 : 0);
      keep("entry", at, { written: { at, off: 0 }, day: name(at), late: false, pain: { average: pain } });
    }
  }
}
const first = name(start);
if (has("flare")) {
  const from = start + (days - 20) * DAY;
  keep("flare", from, { written: { at: from, off: 0 }, started: name(from), ended: name(from + 4 * DAY), origin: "person" });
}
if (has("flare-now")) {
  const from = start + (days - 2) * DAY;
  keep("flare", from, { written: { at: from, off: 0 }, started: name(from), origin: "person" });
}
if (has("scores")) {
  for (const [n, value] of [[0, 7], [Math.floor(days / 2), 6], [days - 1, 4]]) {
    const at = start + n * DAY + 43200000;
    const answers = ["pain", "enjoyment", "activity"].map((key) => ({ key, value }));
    keep("instrument", at, { written: { at, off: 0 }, day: name(at), kind: "peg", answers });
  }
}
if (has("experiment")) {
  // Over since yesterday: with a walk pain was lower, which the entries show where the days fit.
  const from = start + (days - 25) * DAY;
  keep("experiment", from, {
    written: { at: from, off: 0 }, started: name(from), option_a: "A short walk", option_b: "No walk",
    outcome: "pain", block_days: 2, blocks: ["a", "b", "b", "a", "a", "b", "b", "a", "a", "b", "a", "b"],
  });
}
if (has("routine")) {
  // Someone of 46 with low back pain, who is well otherwise.
  const none = { GN: 16, HP: 4, LB: 8, RD: 30 };
  const asked = Object.entries(none).flatMap(([list, last]) => Array.from({ length: last }, (_, n) => `${list}${n + 1}`));
  const never = ["HP3", "RD28"];
  const screening = Object.fromEntries(asked.filter((id) => !never.includes(id)).map((id) => [id, "no"]));
  const abilities = {
    floor: true, kneel: true, lie_flat: true, lie_prone: true, overhead: true, stand: true, wrist_load: true,
  };
  keep("answers", Date.now() - 60000, {
    abilities, activities: [], activity: { days: 3, minutes: 30 }, age: 46, confidence: 4, days_per_week: 7,
    duration_weeks: 78, equipment: ["band"], fear: 4, habits: { job: "home", sit_hours: 10, sleep: 4, stress: 4 },
    minutes_per_day: 15, pain: { average: 4, now: 4, worst: 4 }, peg: [4, 4, 4], phq4: [0, 0, 0, 0], provokes: ["sit"],
    screening, sites: [{ pain: 5, side: "middle", site: "low-back" }], stiff_morning_min: 60,
  });
}
return `${count} records from ${first}`;
