// Which faces ship, under which names. Every file name carries its own hash, so that a browser
// may keep it for ever; unicode ranges mean that a page fetches only the scripts it shows.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const modules = new URL("node_modules/@fontsource/", import.meta.url);
const read = (path) => readFileSync(new URL(path, modules));
const ranges = (name) => JSON.parse(read(`${name}/unicode.json`));

// What a name is written with: a letter and its combining marks must come from one face, or the
// mark lands beside the letter. So faces that draw the marks also claim them.
const MARKS = { latin: "U+0300-0301,U+0303" };

const LATIN = { name: "atkinson-hyperlegible-next", family: "Atkinson Hyperlegible Next" };
const NOTO = { name: "noto-sans", family: "Kith Noto", adjust: "95%" };

const faces = [
  ...[400, 600, 700].flatMap((weight) =>
    ["latin", "latin-ext"].map((subset) => ({ ...LATIN, subset, weight, style: "normal" })),
  ),
  { ...LATIN, subset: "latin", weight: 400, style: "italic" },
  ...[400, 700].flatMap((weight) =>
    ["latin-ext", "vietnamese", "greek", "cyrillic"].map((subset) => ({ ...NOTO, subset, weight, style: "normal" })),
  ),
  ...[400, 700].flatMap((weight) =>
    ["arabic", "bengali"].map((subset) => ({
      name: `noto-sans-${subset}`, family: "Kith Noto", subset, weight, style: "normal",
    })),
  ),
  ...chinese(),
];

/** The slices of the Chinese face that hold characters people here are called by. */
function chinese() {
  const wanted = new Set([...readFileSync(new URL("chinese-names.txt", import.meta.url), "utf8")]
    .filter((c) => c.trim()).map((c) => c.codePointAt(0)));
  const slices = Object.entries(ranges("noto-sans-sc"))
    .filter(([subset]) => subset.startsWith("["))
    .map(([subset, range]) => ({ subset: subset.slice(1, -1), range, holds: points(range) }));
  const chosen = [];
  for (;;) {
    const gain = (slice) => slice.holds.filter((point) => wanted.has(point)).length;
    const best = slices.toSorted((a, b) => gain(b) - gain(a))[0];
    if (gain(best) === 0) return chosen;
    best.holds.forEach((point) => wanted.delete(point));
    chosen.push({
      name: "noto-sans-sc", family: "Kith Chinese", subset: best.subset, range: best.range,
      weight: 400, style: "normal",
    });
  }
}

/** Every code point of a CSS unicode-range. */
function points(range) {
  return range.split(",").flatMap((part) => {
    const [from, to = from] = part.replace("U+", "").split("-").map((hex) => parseInt(hex, 16));
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

/** The files to ship and the CSS that names them: the Chinese slices apart, because their ranges
 * are long and few pages need them (the shell links them when a page holds a Chinese character). */
export function fonts() {
  const files = new Map();
  const rule = (face) => {
    const bytes = read(`${face.name}/files/${face.name}-${face.subset}-${face.weight}-${face.style}.woff2`);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
    const file = `${face.name}-${face.subset}-${face.weight}${face.style === "italic" ? "i" : ""}.${hash}.woff2`;
    files.set(file, bytes);
    const range = face.range ?? ranges(face.name)[face.subset];
    const marks = face.family === LATIN.family ? MARKS[face.subset] : undefined;
    return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};` +
      `font-display:swap;${face.adjust ? `size-adjust:${face.adjust};` : ""}` +
      `src:url(fonts/${file}) format("woff2");unicode-range:${marks ? `${range},${marks}` : range}}`;
  };
  const css = (wanted) => faces.filter(wanted).map(rule).join("\n");
  const isChinese = (face) => face.name === "noto-sans-sc";
  return { css: css((face) => !isChinese(face)), chinese: css(isChinese), files };
}

/** Whose fonts these are: the licence asks that its text travels with them. */
export function fontNotices() {
  const names = [...new Set(faces.map((face) => face.name))];
  const copyright = (name) => read(`${name}/LICENSE`).toString().split("\n")[0];
  const licence = read(`${names[0]}/LICENSE`).toString().split("\n").slice(1).join("\n").trim();
  return [...names.map((name) => `${name}: ${copyright(name)}`), "", licence].join("\n");
}
