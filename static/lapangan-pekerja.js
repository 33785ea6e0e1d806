// The app of the field (/lapangan) where there is no network. It keeps that page and what the page loads, asks for it as nobody in
// particular, and shows what it keeps at once; a newer version is fetched behind it, whole, and shown the next time.
const shelf = 'netra-lapangan'
const page = new URL(self.registration.scope)
const beside = ['/eye.svg', '/lapangan.webmanifest']

const partsOf = (html) => [...new Set(
  [...html.matchAll(/["'(]((?:\.{0,2}\/)*_app\/[^"')\s]+)["')]/g)].map(([, path]) => new URL(path, page).href))]

/** What each part must be, as the page says: one that is not is not kept, and the version before goes on. */
const hashesIn = (html) => new Map(
  [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) => {
    const [, address] = /\b(?:src|href)="([^"]+)"/.exec(tag) ?? []
    const [, integrity] = /\sintegrity="([^"]+)"/.exec(tag) ?? []
    return address && integrity ? [[new URL(address, page).href, integrity]] : []
  }))
const asked = (part, hashes) => {
  const integrity = hashes.get(part)
  if (integrity === undefined && part.includes('/_app/')) throw new Error('a part that the page does not vouch for')
  return new Request(part, { integrity: integrity ?? '' })
}

/** The page is put on the shelf last: what is there is always whole. */
async function fetchShell() {
  const fresh = await fetch(page, { credentials: 'omit', cache: 'no-store', redirect: 'error' })
  if (!fresh.ok) return
  const [kept, html] = [await caches.open(shelf), await fresh.clone().text()]
  const old = await kept.match(page)
  if (old && (await versionOf(old)) === versionIn(html)) return
  const parts = [...partsOf(html), ...beside.map((path) => new URL(path, page).href)]
  const hashes = hashesIn(html)
  const missing = await Promise.all(parts.map(async (part) => ((await kept.match(part)) ? [] : [asked(part, hashes)])))
  await kept.addAll(missing.flat())
  await kept.put(page, fresh)
  const wanted = new Set([page.href, ...parts])
  for (const { url } of await kept.keys()) if (!wanted.has(url)) await kept.delete(url)
}

// A nonce differs each time, the names of the parts only with a version.
const versionIn = (html) => partsOf(html).join()
const versionOf = async (answer) => versionIn(await answer.clone().text())

self.addEventListener('install', (event) => event.waitUntil(fetchShell().then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== page.origin) return
  const isPage = request.mode === 'navigate' && url.pathname === page.pathname
  if (!isPage && !url.pathname.startsWith('/_app/') && !beside.includes(url.pathname)) return
  const kept = caches.match(isPage ? page : request, { cacheName: shelf, ignoreVary: true })
  event.respondWith(kept.then((answer) => answer ?? fetch(request)))
  if (isPage) event.waitUntil(fetchShell().catch(() => undefined))
})
