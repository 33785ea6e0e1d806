// The report form where there is no network, for whoever keeps a draft on a phone of his own (decision 0097). It answers only where the network
// does not, keeps the empty form and what that loads, each as the page says it must be, and goes with the draft.
const shelf = 'netra-lapor'
const forms = /^(\/en)?\/lapor\/(informasi|laporan|pembalasan)$/

async function keep(address) {
  const page = await fetch(address, { credentials: 'omit', cache: 'no-store', redirect: 'error' })
  if (!page.ok) return
  const html = await page.clone().text()
  const told = [...html.matchAll(/\b(?:src|href|data-muat)="([^"]+)"(?:\s+rel="[^"]+")?\s(?:data-muat-)?integrity="([^"]+)"/g)]
  const asked = ([, paths, hashes]) => paths.split(' ').map((path, at) => [path, hashes.split(' ')[at]])
  const parts = told.flatMap(asked).map(([path, integrity]) => new Request(new URL(path, address), { integrity }))
  const kept = await caches.open(shelf)
  await kept.addAll(parts)
  await kept.put(address, page)
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('message', (event) => {
  const { pathname, origin, href } = new URL(event.data.keep)
  if (origin === location.origin && forms.test(pathname)) event.waitUntil(keep(href))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const kept = async (fault) => {
    const answer = await caches.match(request, { cacheName: shelf, ignoreVary: true })
    if (answer) return answer
    throw fault
  }
  event.respondWith(fetch(request).catch(kept))
})
