import { basename, join } from 'node:path';
import {
  type Domain,
  geniusWebKind,
  type Profile,
  readGeniusDomain,
  readGeniusProfile,
  readGeniusWebDomain,
  readGeniusWebProfile,
} from '@parley/bargaining';
import { inWords, type WordedFault } from '../faults.ts';
import type { Context } from '../io.ts';
import { filesIn, isFolder, readText } from './text-files.ts';

export type OpenedBargain =
  | { readonly kind: 'opened'; readonly domain: Domain; readonly profiles: readonly Profile[] }
  | { readonly kind: 'faulty'; readonly faults: readonly WordedFault[] };

interface Named {
  readonly file: string;
  readonly text: string;
}

type Usage = keyof Context['texts']['bargain']['faults'];

/** A domain and its profiles: GENIUS XML or GeniusWeb JSON by name, or a folder of GeniusWeb JSON. */
export function openBargain(
  path: string,
  profilePaths: readonly string[],
  context: Context,
): OpenedBargain {
  const faults: WordedFault[] = [];
  const read = (file: string): readonly Named[] => {
    const content = readText(file);
    if ('text' in content) return [{ file, text: content.text }];
    faults.push(inWords(content.fault, context));
    return [];
  };
  const usage = (code: Usage, value: string) => {
    const [message, hint] = context.texts.bargain.faults[code](value);
    faults.push({ code, message, hint });
  };
  let domains: readonly Named[];
  let profiles: readonly Named[];
  if (isFolder(path)) {
    const names = filesIn(path).filter((name) => name.endsWith('.json') && !name.includes('/'));
    const files = names.flatMap((name) => read(join(path, name)));
    const kinds = files.map(({ text }) => geniusWebKind(text));
    domains = files.filter((_, k) => kinds[k] === 'domain');
    profiles = [
      ...files.filter((_, k) => kinds[k] === 'profile'),
      ...profilePaths.flatMap((file) => read(file)),
    ];
    files.forEach(({ file }, k) => {
      if (kinds[k] === null) usage('notGeniusWeb', file);
    });
    if (domains.length !== 1) usage('noDomain', path);
  } else {
    domains = read(path);
    profiles = profilePaths.flatMap((file) => read(file));
  }
  const [domain] = domains;
  const count = isFolder(path) ? profiles.length : profilePaths.length;
  if (count < 2) usage('fewProfiles', String(count));
  if (domain === undefined) return { kind: 'faulty', faults };
  const opened = readAll(domain, profiles, context);
  if (opened.kind === 'faulty') faults.push(...opened.faults);
  return faults.length > 0 ? { kind: 'faulty', faults } : opened;
}

/** All files at once, so that all their faults are told at once. */
function readAll(domain: Named, profiles: readonly Named[], { language }: Context): OpenedBargain {
  const names = profiles.map(({ file }) => basename(file).replace(/\.\w+$/, ''));
  if (domain.text.trimStart().startsWith('<')) {
    const read = readGeniusDomain(domain.file, domain.text, language);
    if (read.kind === 'faulty') return read;
    return together(
      read.domain,
      profiles.map(({ file, text }, k) =>
        readGeniusProfile(file, text, read, names[k] ?? file, language),
      ),
    );
  }
  const read = readGeniusWebDomain(domain.file, domain.text, language);
  if (read.kind === 'faulty') return read;
  return together(
    read.domain,
    profiles.map(({ file, text }, k) =>
      readGeniusWebProfile(file, text, read.domain, names[k] ?? file, language),
    ),
  );
}

function together(
  domain: Domain,
  profiles: readonly ReturnType<typeof readGeniusProfile>[],
): OpenedBargain {
  const faults = profiles.flatMap((profile) => (profile.kind === 'faulty' ? profile.faults : []));
  if (faults.length > 0) return { kind: 'faulty', faults };
  const read = profiles.flatMap((profile) => (profile.kind === 'read' ? [profile] : []));
  return { kind: 'opened', domain, profiles: read };
}
