import type { Handle } from '@sveltejs/kit/hooks'

/** The hash of each script and style of the build, by its path. Made once in main/, which alone reads files. */
export type Integrity = ReadonlyMap<string, string>

/**
 * Every script, style and preload of a page says what it must be: a file that was changed on its way, or beside the program, is not run.
 * What a script loads later (`data-muat`, scripts with blanks between; `data-gaya`, a sheet) is said beside it, in the same order.
 */
export const integrity: Handle = ({ event, resolve }) => {
  const known = event.platform?.req.integrity
  if (known === undefined) throw new Error('the request carries no hashes: start the product with main/web.ts')
  return resolve(event, { transformPageChunk: ({ html }) => withIntegrity(html, known, event.url) })
}

const loads = /<(?:script\b[^>]*\bsrc|link\b(?=[^>]*\brel="(?:stylesheet|modulepreload)")[^>]*\bhref)="([^"]+)"/g
const loadsLater = /\b(data-(?:muat|gaya))="([^"]+)"/g

/** Without any of these there is nothing to say, and a long page is not gone through letter by letter. */
const named = ['<script', '<link', 'data-muat', 'data-gaya']

export function withIntegrity(html: string, known: Integrity, page: URL): string {
  const end = html.indexOf('</head>')
  const [head, body] = end < 0 ? ['', html] : [html.slice(0, end), html.slice(end)]
  const said = (part: string) => (named.some((name) => part.includes(name)) ? saidIn(part, known, page) : part)
  return said(head) + said(body)
}

function saidIn(html: string, known: Integrity, page: URL): string {
  const hashOf = (address: string) => known.get(new URL(address, page).pathname)
  const beside = (name: string) => (found: string, address: string) => {
    const hash = hashOf(address)
    return hash === undefined ? found : `${found} ${name}="${hash}"`
  }
  // One that the build does not know has a place and no hash, so that those after it keep theirs.
  const each = (found: string, name: string, paths: string) =>
    `${found} ${name}-integrity="${paths
      .split(' ')
      .map((path) => hashOf(path) ?? '')
      .join(' ')}"`
  return html.replaceAll(loads, beside('integrity')).replaceAll(loadsLater, each)
}
