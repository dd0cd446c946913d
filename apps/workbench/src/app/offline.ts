/**
 * Lets a built workbench open again without a network. Where there is no service worker to be had (the page was
 * opened as a file, the browser forbids it, the host has none) it simply needs the network.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const address = new URL('./sw.js', document.baseURI);
  // After the page has shown itself: keeping files must not slow what is being looked at.
  const register = () => void navigator.serviceWorker.register(address).catch(() => undefined);
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
