import { AsyncLocalStorage } from 'node:async_hooks'
import type { Handle } from '@sveltejs/kit/hooks'
import { languageOf, overwritePlace, overwriteServerAsyncLocalStorage, type Locale } from '#wording'
import { isReporting } from './reporting-surface.ts'

/** Requests overlap, so the language a message is spoken in belongs to the request, not to the module. */
const speaking = new AsyncLocalStorage<{
  locale?: Locale
  origin?: string
  messageCalls?: Set<string>
  /** The origin of what this process does not serve. */
  elsewhere?: string | null
}>()
overwriteServerAsyncLocalStorage(speaking)
overwritePlace((address) => {
  const elsewhere = speaking.getStore()?.elsewhere ?? null
  return elsewhere === null || isReporting(address) ? address : `${elsewhere}${address}`
})

export const language: Handle = ({ event, resolve }) => {
  const { url, request } = event
  const locale = url.pathname.startsWith('/api/')
    ? askedLanguage(request.headers.get('accept-language'))
    : languageOf(url.pathname)
  event.locals.locale = locale
  return speaking.run({ locale, origin: url.origin, elsewhere: event.locals.netra.elsewhere }, () =>
    resolve(event, { transformPageChunk: ({ html }) => inTheTongue(html, locale) }),
  )
}

const place = '%netra.lang%'

/** It stands in the first line: the rest of a long page is not copied for it. */
function inTheTongue(html: string, locale: Locale): string {
  const at = html.indexOf(place)
  return at < 0 ? html : html.slice(0, at) + locale + html.slice(at + place.length)
}

/** Official papers are in Indonesian, whatever their reader reads in. */
export const inIndonesian = <T>(write: () => T): T => speaking.run({ ...speaking.getStore(), locale: 'id' }, write)

/** An API address has no language of its own; whoever does not ask for English first is answered in Indonesian. */
export function askedLanguage(header: string | null): Locale {
  if (header === null) return 'id'
  const wishes = header.split(',').map((wish) => {
    const [tag = '', q] = wish
      .trim()
      .toLowerCase()
      .split(/;\s*q=/)
    return { tag, weight: q === undefined ? 1 : Number(q) || 0 }
  })
  const weight = (locale: Locale) =>
    Math.max(
      0,
      ...wishes.filter(({ tag }) => tag === locale || tag.startsWith(`${locale}-`)).map((wish) => wish.weight),
    )
  return weight('en') > weight('id') ? 'en' : 'id'
}
