import type { WorkbenchTexts } from './workbench-texts.ts';

export const enWorkbench: WorkbenchTexts = {
  help: {
    workbench:
      'Serves the workbench to this machine: the talks on one screen, in the browser. A case is a built-in one or a folder',
    start: 'Prints the brief, then serves the workbench',
    port: 'where to serve it; the next port where that one is taken',
    withPrivate: 'also serve the files in private/ of the case',
    once: 'print the brief and end',
  },
  building: (seconds) => `Building the workbench (about ${seconds} s) …`,
  built: (seconds) => `Built in ${seconds} s.`,
  notBuilt: 'The workbench could not be built. What the build said:',
  serving: (address) => `The workbench is at ${address}\nCtrl-C ends it.`,
  portTaken: (asked, found) => `Port ${asked} is taken; using ${found}.`,
  noPort: (first, last, reason) => [
    first === last
      ? `Port ${first} cannot be used (${reason}).`
      : `None of the ports ${first} to ${last} can be used (${reason}).`,
    'Choose another --port.',
  ],
  privateServed: (files, folder) =>
    files === 0
      ? `There is nothing in ${folder} to serve.`
      : `${files === 1 ? 'One file' : `${files} files`} of ${folder} can be seen at this address, by this machine alone.`,
  stopped: 'Ended.',
};
