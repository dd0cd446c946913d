import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import './look/style.css';
import { createTheme, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { keepOffline } from './app/offline.ts';
import { type CasesPack, readPack } from './engine/packs.ts';
import { fromFragment } from './session/address.ts';
import { setIndex, start } from './session/store.ts';

const engine = () => new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' });
const preferred = navigator.language.startsWith('ja') ? 'ja' : 'en';
void readPack<CasesPack>(new URL('packs/cases.json', document.baseURI).href).then((read) => {
  if (read.kind === 'pack') setIndex(read.value.cases);
});
void start(engine, fromFragment(window.location.hash), preferred);

keepOffline();

const theme = createTheme({ fontFamily: 'inherit', cursorType: 'pointer' });
const root = document.getElementById('root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <App />
    </MantineProvider>
  </StrictMode>,
);
