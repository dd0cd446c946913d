// Brings node_modules in line with package-lock.json before anything else runs.
// Uses nothing but Node, and only syntax that old versions of Node can still parse,
// so that they can say which version is needed.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = { major: 20, minor: 19 };
const STAMP = join('node_modules', '.parley-setup');
const LOCK = '.setup-lock';
const LOCK_POLL_MS = 200;
/** A lock whose owner cannot be looked up (it ran on another machine) is given up after this. */
const LOCK_STALE_MS = 10 * 60 * 1000;
/** Time a new lock may exist before its owner has signed it. */
const LOCK_UNSIGNED_MS = 5 * 1000;

/** The parts of a package.json that change what npm installs. */
const INSTALL_FIELDS = [
  'name',
  'version',
  'bin',
  'engines',
  'workspaces',
  'overrides',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
];

/** npm settings handed down by an outer `npm run` that would change what `npm ci` does. */
const UNWANTED_NPM_SETTINGS = new Set([
  'also',
  'dev',
  'dry_run',
  'global',
  'if_present',
  'include',
  'include_workspace_root',
  'json',
  'local_prefix',
  'location',
  'loglevel',
  'omit',
  'only',
  'optional',
  'package_lock',
  'package_lock_only',
  'prefix',
  'production',
  'quiet',
  'silent',
  'workspace',
  'workspaces',
]);

/**
 * Says what is wrong with a version of Node, or null when it will do.
 *
 * @param {string} version as in `process.versions.node`, such as "20.19.0"
 * @returns {string | null} a message for people
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const recent =
    major > OLDEST_NODE.major || (major === OLDEST_NODE.major && minor >= OLDEST_NODE.minor);
  if (recent) return null;
  const needed = `${OLDEST_NODE.major}.${OLDEST_NODE.minor}`;
  return `Parley needs Node ${needed} or newer; this is Node ${version}. Install a current release from https://nodejs.org and run the command again.`;
}

/**
 * The environment for `npm ci`, without the settings of the npm command around us that would make
 * it install something other than the lock file (`npm --omit=dev start`, `npm -w x test`, …).
 * Registry, proxy, certificate and cache settings stay.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function installEnvironment(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => {
      const setting = /^npm_config_(.+)$/i.exec(name)?.[1];
      return !setting || !UNWANTED_NPM_SETTINGS.has(setting.toLowerCase().replace(/-/g, '_'));
    }),
  );
}

/** @param {string} folder @returns {string[]} the root manifest and those of all workspaces */
function manifestPaths(folder) {
  const rootManifest = join(folder, 'package.json');
  /** @type {string[]} */
  const patterns = JSON.parse(readFileSync(rootManifest, 'utf8')).workspaces || [];
  const workspaces = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [join(folder, pattern)];
    const parent = join(folder, pattern.slice(0, -2));
    return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
  });
  const manifests = workspaces.map((workspace) => join(workspace, 'package.json'));
  return [rootManifest, ...manifests.filter((path) => existsSync(path)).sort()];
}

/**
 * Everything that decides what node_modules should contain, in one hash.
 *
 * @param {string} folder the repository
 */
function installHash(folder) {
  const hash = createHash('sha256');
  const [nodeMajor] = process.versions.node.split('.');
  hash.update(`node ${nodeMajor} ${process.platform} ${process.arch}\n`);
  hash.update(readFileSync(join(folder, 'package-lock.json')));
  for (const path of manifestPaths(folder)) {
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    hash.update(`\n${path.slice(folder.length)}\n`);
    hash.update(JSON.stringify(INSTALL_FIELDS.map((field) => manifest[field] || null)));
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {string | null} why to install, or null when all is in place */
function reasonToInstall(folder) {
  if (!existsSync(join(folder, 'node_modules'))) return 'node_modules is missing';
  const stamp = join(folder, STAMP);
  if (!existsSync(stamp)) return 'node_modules is incomplete or was not installed by this step';
  if (readFileSync(stamp, 'utf8').trim() === installHash(folder)) return null;
  return 'the dependencies, Node or the platform changed since the last set-up';
}

/** @param {NodeJS.ProcessEnv} env @returns {{ command: string, args: string[], shell: boolean }} */
function npmCommand(env) {
  const outer = env.npm_execpath || '';
  // Under pnpm or Yarn the variable names their own program, which knows no `ci`.
  const cli = /^npx-cli\.[cm]?js$/.test(basename(outer))
    ? join(dirname(outer), 'npm-cli.js')
    : outer;
  if (/^npm(-cli)?(\.[cm]?js)?$/.test(basename(cli)) && existsSync(cli)) {
    // A bare `npm` may be a link to npm-cli.js, or a shell wrapper that must run by itself.
    const script = realpathSync(cli);
    if (/\.[cm]?js$/.test(script)) {
      return { command: process.execPath, args: [script], shell: false };
    }
    return { command: script, args: [], shell: false };
  }
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function runNpmCi(folder, env) {
  const npm = npmCommand(env);
  // --include=dev: NODE_ENV=production or a personal setting must not leave the tools out.
  const args = [
    ...npm.args,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ];
  const options = { cwd: folder, env: installEnvironment(env), shell: npm.shell };
  return new Promise((resolve) => {
    const child = spawn(npm.command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill();
    process.once('exit', stop); // an npm that outlived us would work without the lock
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code) => {
      process.removeListener('exit', stop);
      resolve({ ok: code === 0, output });
    });
  });
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {string} lock @returns {{ pid: number, host: string } | null} null while unsigned */
function ownerOf(lock) {
  try {
    return JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} lock @returns {boolean} whether the set-up that took the lock has died */
function isStale(lock) {
  const taken = statSync(lock, { throwIfNoEntry: false });
  if (!taken) return false; // released while we looked
  const ageMs = Date.now() - taken.mtimeMs;
  const owner = ownerOf(lock);
  if (!owner) return ageMs > LOCK_UNSIGNED_MS;
  return owner.host === hostname() ? !isRunning(owner.pid) : ageMs > LOCK_STALE_MS;
}

/** @param {string} lock @returns {boolean} whether the lock is now ours */
function takeLock(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    return false;
  }
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
}

/** @param {string} lock a stale lock, which other waiting set-ups may be discarding as well */
function discard(lock) {
  const grave = `${lock}-${process.pid}`;
  try {
    renameSync(lock, grave);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    return;
  }
  // Another set-up may have discarded the stale lock and taken its own before our rename.
  if (isStale(grave)) rmSync(grave, { recursive: true, force: true });
  else renameSync(grave, lock);
}

/** @param {string} lock @param {(line: string) => void} say */
async function acquireLock(lock, say) {
  let told = false;
  while (!takeLock(lock)) {
    if (isStale(lock)) {
      discard(lock);
      continue;
    }
    if (!told) say('Waiting for another set-up of this folder to finish …');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
}

/**
 * Installs the dependencies when they are missing or stale; otherwise does and says nothing.
 *
 * @param {string} folder the repository
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say receives lines for people
 * @returns {Promise<0 | 1 | 2>} exit status: 0 ready, 1 npm failed, 2 Node is too old
 */
export async function setUp(folder, env, say) {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) {
    say(problem);
    return 2;
  }
  if (!reasonToInstall(folder)) return 0;

  const lock = join(folder, LOCK);
  await acquireLock(lock, say);
  const release = () => rmSync(lock, { recursive: true, force: true });
  const interrupt = (/** @type {string} */ _name, /** @type {number} */ signal) =>
    process.exit(128 + signal);
  process.once('exit', release);
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    const reason = reasonToInstall(folder); // whoever held the lock may have done the work
    if (!reason) return 0;
    const started = Date.now();
    say(`Setting up: ${reason}; running npm ci (about 20 s) …`);
    rmSync(join(folder, STAMP), { force: true });
    const { ok, output } = await runNpmCi(folder, env);
    if (!ok) {
      say(output.trimEnd());
      say(
        'Setting up failed: npm ci did not finish (its output is above). Check the network and the npm registry settings, then run the command again; if package.json was changed by hand, run npm install first to bring package-lock.json in line.',
      );
      return 1;
    }
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, STAMP), `${installHash(folder)}\n`);
    say(`Ready in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return 0;
  } finally {
    release();
    process.removeListener('exit', release);
    process.removeListener('SIGINT', interrupt);
    process.removeListener('SIGTERM', interrupt);
  }
}

const thisFile = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(thisFile)) {
  const folder = dirname(dirname(realpathSync(thisFile)));
  process.exitCode = await setUp(folder, process.env, (line) => process.stderr.write(`${line}\n`));
}
