import { atom, type Feed } from './atom.ts'

/** Readers of feeds ask often; for five minutes they need not ask again. */
export const feedAnswer = (feed: Feed) =>
  new Response(atom(feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  })
