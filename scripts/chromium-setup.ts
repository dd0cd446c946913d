import { setUpChromium } from './chromium.ts';

setUpChromium((line) => process.stderr.write(`${line}\n`));
