// The few words run.mjs and gallery.mjs take. `cargo xtask` gives them; nobody types them.

const VALUES = ['--binary', '--out', '--database'];

export function read(words) {
  const given = { names: [], flags: new Set() };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (VALUES.includes(word)) given[word.slice(2)] = words[(at += 1)];
    else if (word.startsWith('--')) given.flags.add(word);
    else given.names.push(word.toLowerCase());
  }
  for (const needed of ['binary', 'out']) {
    if (!given[needed]) throw new Error(`--${needed} is missing. Use cargo xtask browser, which knows all this.`);
  }
  return given;
}
