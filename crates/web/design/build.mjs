// Builds everything a browser fetches from Kith into ../assets, or with --check says whether what
// is committed there is what the sources make. Fails on another body's identity, on a stray colour
// and on a pair of colours too faint to read.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import * as sass from "sass";
import { fontNotices, fonts } from "./fonts.mjs";
import { strayColours, wrongWith } from "./forbidden.mjs";
import { properties, tooFaint } from "./palette.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const assets = here("../assets/");
const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 8);

// The colours the components compile in where they have no custom property: ours instead.
const OURS = {
  "#0b0c0c": "ink", "#ffffff": "paper", "#f3f3f3": "tint", "#f4f8fb": "tint", "#cecece": "line",
  "#858686": "line-strong", "#484949": "ink-quiet", "#0f7a52": "accent", "#0b5c3e": "accent-strong",
  "#083d29": "accent-strong", "#ca3535": "error", "#982828": "error-strong", "#651b1b": "error-strong",
  "#d2e2f1": "calm-tint", "#0f385c": "accent-strong", "#1d70b8": "accent", "#1a65a6": "accent", "#54319f": "visited",
};

/** The rules for colours by name, which Kith's tags replace. */
const OTHER_TAGS = /\.govuk-tag--(?:green|teal|purple|magenta|red|orange|yellow|grey|turquoise|pink|blue)\{[^}]*\}/g;

function stylesheet(seats, faces) {
  const { css } = sass.compile(here("sass/kith.scss"), {
    loadPaths: [here("node_modules/govuk-frontend/dist")],
    style: "compressed",
    charset: false,
  });
  const rules = css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/var\((--govuk-[a-z-]+-colour), ?[^)]+\)/g, "var($1)")
    .replace(OTHER_TAGS, "")
    .replace(/([{;]color:)#fff\b/g, "$1var(--kith-accent-ink)")
    .replace(/(background-color:)#fff\b/g, "$1var(--kith-paper)")
    .replace(/#[0-9a-f]{6}\b/gi, (colour) => (OURS[colour] ? `var(--kith-${OURS[colour]})` : colour))
    .replaceAll("url(seats.svg)", `url(${seats})`);
  return { rules, whole: `${properties()}\n${faces}\n${rules}\n` };
}

function script() {
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [here("kith.js")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2020",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0].text.replaceAll("GOV.UK Frontend", "The page script");
}

function notices() {
  const text = (path) => readFileSync(here(`node_modules/${path}`), "utf8").trim();
  return [
    "Kith ships these works of others, with thanks.",
    `govuk-frontend (styles and behaviour; not its identity)\n\n${readFileSync(here("licence-govuk-frontend.txt"), "utf8").trim()}`,
    `htmx.org\n\n${text("htmx.org/LICENSE")}`,
    `Fonts\n\n${fontNotices()}`,
  ].join("\n\n----------------------------------------\n\n") + "\n";
}

function build() {
  const wrong = tooFaint();
  const { files, css, chinese } = fonts();
  const ring = readFileSync(here("svg/seats.svg"));
  const seats = `seats.${hash(ring)}.svg`;
  const { rules, whole } = stylesheet(seats, css);
  const out = new Map([
    ["kith.css", whole],
    ["chinese.css", `${chinese}\n`],
    ["kith.js", script()],
    ["htmx.js", readFileSync(here("node_modules/htmx.org/dist/htmx.min.js"), "utf8")],
    ["mark.svg", readFileSync(here("svg/mark.svg"), "utf8")],
    [seats, ring],
  ]);
  for (const [name, content] of out) wrong.push(...wrongWith(name, content.toString()));
  wrong.push(...strayColours(rules));
  out.set("notices.txt", notices()); // names whose work it is, as their licences ask
  for (const [name, bytes] of files) out.set(`fonts/${name}`, bytes);
  const size = [...out.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  if (size > 3_000_000) wrong.push(`the assets weigh ${size} bytes; at most 3,000,000`);
  return { out, wrong, size };
}

function stale(out) {
  const present = existsSync(assets) ? readdirSync(assets, { recursive: true, withFileTypes: true }) : [];
  const names = present.filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("//", "/").slice(assets.length));
  const differs = ([name, content]) =>
    !existsSync(assets + name) || !readFileSync(assets + name).equals(Buffer.from(content));
  return [...names.filter((name) => !out.has(name)), ...[...out].filter(differs).map(([name]) => name)];
}

const { out, wrong, size } = build();
if (process.argv.includes("--check")) wrong.push(...stale(out).map((name) => `${name} is not what the sources make`));
if (wrong.length) {
  console.error(wrong.join("\n"));
  process.exit(1);
}
if (!process.argv.includes("--check")) {
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(`${assets}fonts`, { recursive: true });
  for (const [name, content] of out) writeFileSync(assets + name, content);
}
console.log(`${out.size} files, ${size} bytes`);
