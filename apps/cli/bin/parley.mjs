#!/usr/bin/env node
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledMain } from './bundle.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
// The bundle lies elsewhere; embedded data and cases are found from here.
process.env.PARLEY_ROOT = root;
await import(pathToFileURL(bundledMain(root)).href);
