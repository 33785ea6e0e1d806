import type { Mode } from '#core'
import { stampedAnswer } from '../server/stamped-answer.ts'
import { inventedInWords, markedTitle } from '../words/invented.ts'
import { atom, type Feed } from './atom.ts'

/** Readers of feeds ask often: for five minutes they need not ask again, and after them they are told where nothing changed. */
export const feedAnswer = (mode: Mode, feed: Feed) =>
  stampedAnswer(atom(marked(mode, feed)), 'application/atom+xml; charset=utf-8', 'minutes')

/** A reader shows entries without the feed around them: in a demonstration each says that it is of one. */
function marked(mode: Mode, feed: Feed): Feed {
  const invented = inventedInWords(mode)
  if (invented === null) return feed
  const entries = feed.entries.map((entry) => ({ ...entry, title: markedTitle(mode, entry.title) }))
  return { ...feed, title: markedTitle(mode, feed.title), subtitle: invented, entries }
}
