// Starts Kith and stops it: waits for its one machine-readable line, keeps everything it says,
// and leaves nothing running however this process ends.

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

const READY = /^KITH READY (http:\/\/\S+)/;
const running = new Set();

process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

// Returns { base, faults(), stop() } once the server has said where it is.
export async function serve(binary, words, log) {
  const child = spawn(binary, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`status ${code ?? signal}`));
  });
  ended.then(() => running.delete(child));
  const file = createWriteStream(log);
  child.stderr.pipe(file, { end: false });
  const base = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      file.write(`${line}\n`);
      const said = READY.exec(line);
      if (said) resolve(said[1]);
    });
    ended.then(async (how) => reject(new Error(`kith ${words[0]} ended (${how}) before it was ready:\n${await tail(log)}`)));
    setTimeout(() => reject(new Error(`kith ${words[0]} was not ready after two minutes; see ${log}`)), 120_000).unref();
  });
  return { base, ...handles(child, ended, log) };
}

function handles(child, ended, log) {
  return {
    // What went wrong inside that no page showed.
    async faults() {
      const said = await readFile(log, 'utf8');
      return said.split('\n').filter((line) => line.includes('panicked at'));
    },
    // Asks it to stop; null when it did, else what it did instead.
    async stop() {
      child.kill('SIGTERM');
      const late = new Promise((resolve) => setTimeout(resolve, 15_000, 'late').unref());
      const how = await Promise.race([ended, late]);
      if (how === 'status 0' || how === 'status SIGTERM') return null;
      child.kill('SIGKILL');
      return how === 'late' ? 'it was still running 15 seconds after being asked to stop' : `it ended with ${how}`;
    },
  };
}

async function tail(log) {
  await new Promise((resolve) => setTimeout(resolve, 200));
  return (await readFile(log, 'utf8')).split('\n').slice(-20).join('\n');
}
