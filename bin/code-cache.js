'use strict';
const { hash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

/**
 * The code that V8 made of a chunk, kept in the user's own cache folder: by version of Node, machine and
 * digest of the bundle. Never required: without it everything is only slower. V8 itself does not notice
 * when a byte of it has changed, hence the digest in front. `seen` says in which runs its functions were
 * met: null when nothing is kept. Bytes hold until the next are read.
 */
function read(chunk, source) {
  try {
    const file = placeOf(chunk, source);
    if (file === null) return null;
    const bytes = readBytes(file);
    const end = bytes.indexOf(0x0a);
    if (end < SEAL || bytes.latin1Slice(0, SEAL) !== digestOf(bytes.subarray(SEAL))) return null;
    return { seen: bytes.latin1Slice(SEAL, end).trimEnd(), code: bytes.subarray(end + 1) };
  } catch {
    return null;
  }
}

function write(chunk, source, code, seen) {
  let temporary = null;
  try {
    const file = placeOf(chunk, source);
    if (file === null) return;
    const folder = path.dirname(file);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(path.dirname(folder))) return;
    // From another place than a multiple of eight V8 would copy it.
    const head = `${seen.padEnd(Math.ceil((seen.length + 1) / 8) * 8 - 1)}\n`;
    const body = Buffer.concat([Buffer.from(head, 'latin1'), code]);
    temporary = `${file}.${process.pid}.tmp`;
    fs.writeFileSync(temporary, Buffer.concat([Buffer.from(digestOf(body), 'latin1'), body]), {
      mode: 0o600,
      flag: 'wx',
    });
    fs.renameSync(temporary, file);
    sweep(path.dirname(folder), path.basename(folder));
  } catch {
    // A full disk, a home that is read-only: the next run compiles again.
    if (temporary !== null) fs.rmSync(temporary, { force: true });
  }
}

/** Looked for once. */
let folder = null;
let isUsable = null;

/** Null where the user has no folder for caches, or the one that is there is not theirs alone. */
function placeOf(chunk, source) {
  folder ??= folderOf(process.env, process.platform);
  isUsable ??= folder !== null && (!fs.existsSync(folder) || isOurs(folder));
  // The bundler writes the digest of the whole bundle at the head of every chunk.
  const digest = /^\/\*([0-9a-f]{16})\*\//.exec(source.slice(0, 24))?.[1];
  if (!isUsable || digest === undefined) return null;
  return path.join(folder, `${process.version}-${process.arch}-${digest}`, `${chunk}.bin`);
}

/** XDG_CACHE_HOME, else what the system has for caches; never a folder that others share. */
function folderOf(env, platform) {
  const named = env.XDG_CACHE_HOME;
  if (named && path.isAbsolute(named)) return path.join(named, 'kpi-report');
  if (platform === 'win32')
    return env.LOCALAPPDATA ? path.join(env.LOCALAPPDATA, 'kpi-report', 'cache') : null;
  if (!env.HOME || !path.isAbsolute(env.HOME)) return null;
  return path.join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache', 'kpi-report');
}

/** Code is run from it: it must belong to the user, and nobody else may write there. */
function isOurs(folder) {
  if (process.platform === 'win32') return true;
  const stats = fs.lstatSync(folder);
  return stats.isDirectory() && stats.uid === process.getuid() && (stats.mode & 0o022) === 0;
}

/** Removes what other versions have left, once nobody has written it for a month. */
function sweep(folder, current) {
  for (const name of fs.readdirSync(folder)) {
    const place = path.join(folder, name);
    if (name !== current && fs.statSync(place).mtimeMs < Date.now() - MONTH)
      fs.rmSync(place, { recursive: true, force: true });
  }
}

/**
 * The bytes of a file, all files in one room: memory that was used before costs nothing, and the first touch of a
 * megabyte that was not as much as the reading.
 */
function readBytes(file) {
  const descriptor = fs.openSync(file);
  try {
    const { size } = fs.fstatSync(descriptor);
    if (room.length < size) room = Buffer.allocUnsafeSlow(size);
    let end = 0;
    for (let read = -1; read !== 0 && end < size; end += read)
      read = fs.readSync(descriptor, room, end, size - end);
    return room.subarray(0, end);
  } finally {
    fs.closeSync(descriptor);
  }
}

let room = Buffer.allocUnsafeSlow(2 << 20);

const digestOf = (bytes) => hash('sha256', bytes);

const SEAL = 64;
const MONTH = 30 * 24 * 3600 * 1000;

module.exports = { read, write, readBytes };
