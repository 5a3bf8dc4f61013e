// A demonstration of its own to walk through, in a temporary folder, gone afterwards.

import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { serve } from './server.mjs';

// Starts it, lets `work` go through it, stops it. Returns what work returned, and what went wrong inside
// that no page showed.
export async function onStage({ binary, out, more = [] }, work) {
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-journeys-'));
  try {
    const linksFile = path.join(folder, 'links.json');
    const words = ['demo', '--folder', path.join(folder, 'demo'), '--port', '0', '--no-open', '--links-file', linksFile, ...more];
    const server = await serve(binary, words, path.join(out, 'server.log'));
    const done = await work({ ...JSON.parse(await readFile(linksFile, 'utf8')), base: server.base, out });
    return { done, faults: [...(await server.faults()), await server.stop()].filter(Boolean) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
