import type { Handle } from '@sveltejs/kit/hooks'
import { plainPath } from '#wording'

/** Pages that are the same for everybody who has not signed in, and change by the minute at most. */
const lasting =
  /^\/(|lapor|tentang|privasi|aksesibilitas|hukum(\/[^/]+)?|pemilihan|kegiatan(\/[^/]+)?|angka(\/[^/]+){0,2})$/
const lastsMs = 1_000
const most = 500

type Page = {
  readonly body: Uint8Array<ArrayBuffer>
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}
type Kept = { readonly page: Promise<Page>; readonly until: number }

/**
 * Draws such a page once a second at most, however many ask: the night the figures are read aloud, drawing them for each reader
 * would take more than a core. Whoever brings a cookie has it drawn for himself.
 */
export function lastingPages(now: () => number = () => performance.now()): Handle {
  const pages = new Map<string, Kept>()
  return async ({ event, resolve }) => {
    const { request, url, isDataRequest } = event
    if (
      request.method !== 'GET' ||
      url.search !== '' ||
      isDataRequest ||
      request.headers.has('cookie') ||
      !lasting.test(plainPath(url.pathname))
    )
      return resolve(event)
    // With the host: a page may name the address it was asked at, and one reader's must not reach another.
    const kept = pages.get(url.href)
    if (kept && now() < kept.until) return answer(await kept.page)
    const page = draw(url.href, async () => resolve(event))
    pages.delete(url.href)
    pages.set(url.href, { page, until: now() + lastsMs })
    for (const oldest of pages.keys()) {
      if (pages.size <= most) break
      pages.delete(oldest)
    }
    return answer(await page)
  }

  /** Only a whole page is kept; what went wrong is tried again by the next reader. */
  async function draw(href: string, render: () => Promise<Response>): Promise<Page> {
    try {
      const response = await render()
      if (response.status !== 200 || response.headers.has('set-cookie')) pages.delete(href)
      return {
        body: new Uint8Array(await response.arrayBuffer()),
        status: response.status,
        headers: Object.fromEntries(response.headers),
      }
    } catch (error) {
      pages.delete(href)
      throw error
    }
  }
}

/** An empty body would be refused for 304 and its like. */
const answer = ({ body, status, headers }: Page) => new Response(body.length === 0 ? null : body, { status, headers })
