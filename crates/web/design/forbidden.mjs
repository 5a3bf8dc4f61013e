// What must never reach a page: another body's identity, its typeface, or an address to fetch from.
const identity = /gov\.uk|\bcrown\b|crest|gds transport|alphagov/i;
const elsewhere = /(?:url\(|@import\s|import\s*\(?|from\s*|src=)["']?(?:https?:)?\/\//i;
const allowedColour = /^(?:#000)$/; // masks and print

/** Each thing wrong with a built file, in words. */
export function wrongWith(name, text) {
  const found = [];
  const first = text.match(identity);
  if (first) found.push(`${name}: holds "${first[0]}" (${around(text, first.index)})`);
  const fetched = text.match(elsewhere);
  if (fetched) found.push(`${name}: fetches from elsewhere (${around(text, fetched.index)})`);
  return found;
}

/** Colours outside the palette: they would not follow dark mode or a host's accent. */
export function strayColours(css) {
  return [...css.matchAll(/#[0-9a-f]{3,8}\b/gi)]
    .filter(([colour]) => !allowedColour.test(colour))
    .map(({ 0: colour, index }) => `stylesheet: ${colour} is not in the palette (${around(css, index)})`);
}

const around = (text, at) => text.slice(Math.max(0, at - 60), at + 40).replace(/\s+/g, " ");
