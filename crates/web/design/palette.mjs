// Kith's colours, for light and dark, and the pairs that must be readable together.
// The stylesheet's custom properties are written from here, so that what is checked is what ships.

export const light = {
  page: "#f7f0e8", // the table the paper lies on
  paper: "#fffcf7", // where people read and write
  tint: "#f4ebe2", // a quiet surface on paper
  ink: "#2b1f2a",
  "ink-quiet": "#574853",
  line: "#e2d5ca", // decoration only
  "line-strong": "#85727f", // edges of things to fill in
  accent: "#5d1d50", // aubergine
  "accent-strong": "#431238",
  "accent-ink": "#fffcf7",
  "accent-tint": "#f5e6ef",
  visited: "#57387a",
  signal: "#f4b13e", // marigold: where you are
  "signal-ink": "#2b1f2a",
  "signal-tint": "#fdeed0",
  "signal-deep": "#6a4000",
  error: "#92190f",
  "error-strong": "#7f130e",
  "error-ink": "#fffcf7",
  "error-tint": "#fce9e4",
  good: "#15523a",
  "good-tint": "#e2f0e6",
  calm: "#184862",
  "calm-tint": "#e2eef4",
};

export const dark = {
  page: "#171118",
  paper: "#201822",
  tint: "#2c222f",
  ink: "#f4ebe6",
  "ink-quiet": "#c9bac5",
  line: "#453949",
  "line-strong": "#9d8b9a",
  accent: "#eab4dd",
  "accent-strong": "#f7d6ef",
  "accent-ink": "#2d0e27",
  "accent-tint": "#40263c",
  visited: "#c9b3f0",
  signal: "#f6bb52",
  "signal-ink": "#2b1f2a",
  "signal-tint": "#43321a",
  "signal-deep": "#f8cf85",
  error: "#ffa797",
  "error-strong": "#ffc9bf",
  "error-ink": "#3b0d08",
  "error-tint": "#46211d",
  good: "#8fd8b4",
  "good-tint": "#1b3a2b",
  calm: "#9fd0ea",
  "calm-tint": "#1c3643",
};

/** Ink on white for paper. */
export const print = {
  page: "#ffffff", paper: "#ffffff", tint: "#ffffff", ink: "#000000", "ink-quiet": "#333333",
  line: "#999999", "line-strong": "#000000", accent: "#000000", "accent-strong": "#000000",
  "accent-ink": "#ffffff", "accent-tint": "#ffffff", visited: "#000000", signal: "#555555",
  "signal-ink": "#000000", "signal-tint": "#ffffff", "signal-deep": "#000000", error: "#000000",
  "error-strong": "#000000", "error-ink": "#ffffff", "error-tint": "#ffffff", good: "#000000",
  "good-tint": "#ffffff", calm: "#000000", "calm-tint": "#ffffff",
};

const surfaces = ["page", "paper", "tint"];
const text = ["ink", "ink-quiet", "accent", "accent-strong", "visited", "error", "good", "calm", "signal-deep"];

/** Foreground, background, and the least contrast asked for: that of WCAG AAA. */
export const pairs = [
  ...surfaces.flatMap((on) => text.map((of) => [of, on, 7])),
  ...surfaces.map((on) => ["line-strong", on, 3]),
  ["accent-ink", "accent", 7],
  ["accent-ink", "accent-strong", 7],
  ["error-ink", "error", 7],
  ["error-ink", "error-strong", 7],
  ["signal-ink", "signal", 7],
  ["accent", "accent-tint", 7],
  ["ink", "accent-tint", 7],
  ["ink-quiet", "accent-tint", 7],
  ["error", "error-tint", 7],
  ["ink", "error-tint", 7],
  ["good", "good-tint", 7],
  ["ink", "good-tint", 7],
  ["calm", "calm-tint", 7],
  ["ink", "calm-tint", 7],
  ["signal-deep", "signal-tint", 7],
  ["ink", "signal-tint", 7],
];

function luminance(hex) {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one, other) {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Every pair that is too faint, in words. */
export function tooFaint() {
  return Object.entries({ light, dark }).flatMap(([name, colours]) =>
    pairs
      .map(([of, on, least]) => ({ of, on, least, is: contrast(colours[of], colours[on]) }))
      .filter(({ is, least }) => is < least)
      .map(({ of, on, least, is }) => `${name}: ${of} on ${on} is ${is.toFixed(2)}, needs ${least}`),
  );
}

const block = (colours) =>
  Object.entries(colours).map(([name, value]) => `--kith-${name}:${value}`).join(";");

/** The custom properties, as the first lines of the stylesheet. */
export function properties() {
  return [
    `:root{color-scheme:light dark;${block(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${block(dark)}}}`,
    `@media print{:root{color-scheme:light;${block(print)}}}`,
  ].join("\n");
}
