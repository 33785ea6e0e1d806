import { findDefinition } from '#core'
import { error } from '@sveltejs/kit'
import { localDay, startOfDay } from '#law'
import { here, inTongue, languageOf, m } from '#wording'
import { feedAnswer } from '../umpan/feed-answer.ts'
import { changesFeed } from './changes-feed.ts'
import type { ChangeLine } from './changes.ts'
import { allLines, changesOf } from './changes-of.ts'

type Here = Pick<App.Locals['netra'], 'db' | 'clock' | 'origin' | 'mode'>

/** The same as the page, for a reader of feeds. */
export async function changesAnswer(netra: Here, code: string, url: URL): Promise<Response> {
  const { region, lines } = await changesOf(netra, code)
  const isNation = region.code === '00'
  const title = isNation ? m.ukuran_changes_title() : m.ukuran_changes_of({ region: region.name })
  return answer(netra, { title, lines, path: isNation ? '/angka/perubahan' : `/angka/perubahan/${region.code}`, url })
}

/** What changed of one measure, wherever it is told; an unknown measure is not found. */
export async function measureChangesAnswer(netra: Here, id: string, url: URL): Promise<Response> {
  const measure = findDefinition(id)
  if (measure === null) error(404, 'not found')
  const lines = await allLines(netra, { measure: id })
  const title = m.ukuran_changes_of({ region: inTongue(measure.title) })
  return answer(netra, { title, lines, path: `/angka/definisi/${id}`, url })
}

type Told = {
  readonly title: string
  readonly lines: readonly ChangeLine[]
  readonly path: string
  readonly url: URL
}

/** It changes once a day. */
const answer = ({ clock, origin, mode }: Here, { title, lines, path, url }: Told): Response =>
  feedAnswer(
    mode,
    changesFeed({
      ...{ origin, path: here(path), language: languageOf(url.pathname), title, lines },
      since: startOfDay(localDay(clock(), 'WIB'), 'WIB'),
    }),
  )
