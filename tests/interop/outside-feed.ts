import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '#law'
import { atom } from '../../src/lib/umpan/atom.ts'
import { bodyEntries } from '../../src/lib/wilayah/institution-feed.ts'
import { entriesOf } from '../../src/lib/wilayah/region-feed.ts'

const origin = 'https://netra.contoh.go.id'
const [first, second] = ['2026-01-05', '2026-01-06'] as [PlainDate, PlainDate]
const change = (series: string, day: PlainDate, shown: number | null, before: number | null) => ({
  ...{ series, day, shown, before, first: before === null },
})
const ugly = '<b>Rapat</b> & "apel" \u0000\u000B ke-5 🙂 ]]>'

/** Feeds as the site writes them, of everything that they tell. */
export function writeFeeds(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const feed = (path: string) => ({
    ...{ self: `${origin}${path}/umpan.xml`, page: origin + path, language: 'id', title: ugly, author: 'Netra' },
  })
  const region = entriesOf((path) => origin + path, '64.01', {
    changes: [change('temuan', second, null, 6), change('temuan', first, 6, null)],
    activities: [
      { code: 'a', title: { id: ugly, en: ugly }, kind: 'apel', heldOn: second, regionName: 'Paser & "Tanah"' },
    ],
  })
  const body = bodyEntries(`${origin}/lembaga/BKN`, [
    change('berkas', second, 40, 30),
    change('lewat', first, null, null),
  ])
  const told = [
    ['wilayah', { ...feed('/wilayah/64.01'), entries: region }],
    ['lembaga', { ...feed('/lembaga/BKN'), entries: body }],
    ['kosong', { ...feed('/wilayah/64.01.01'), entries: [] }],
  ] as const
  for (const [name, { entries, ...rest }] of told) {
    const updated = entries[0]?.updated ?? '2026-01-07T00:00:00+07:00'
    writeFileSync(join(folder, `${name}.xml`), atom({ ...rest, updated, entries }))
  }
  return folder
}

/** One feed of which a moment is none. */
export function spoiltFeeds(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const told = atom({
    ...{ self: `${origin}/umpan.xml`, page: origin, language: 'id', title: 'Contoh', author: 'Netra' },
    updated: '2026-01-05T00:00:00+07:00',
    entries: [{ name: 'a', title: 'A', says: 'A', page: origin, updated: '5 Januari 2026' }],
  })
  writeFileSync(join(folder, 'rusak.xml'), told)
  return folder
}
