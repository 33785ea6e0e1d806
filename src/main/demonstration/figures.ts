import { enterFigure } from '#app'
import type { PublishedFigure } from '#core'
import { localDay } from '#law'
import type { LoaderHands } from '../loader.ts'
import { actor } from './cast.ts'
import { must } from './prevention.ts'

/**
 * A statement and what became of it, of an office that there is not: they name a measure of ours, which none of the real figures can, since
 * all of those are older than the first count here. Told once; a later start finds them.
 */
export async function tellFigures({ netra, tx }: LoaderHands): Promise<void> {
  const known = await tx.selectFrom('netra.published_figures').select('id').where('id', '=', first).executeTakeFirst()
  if (known !== undefined) return
  const day = localDay(netra.clock(), 'WIB')
  for (const figure of statements(day))
    must(await enterFigure(netra, { actor: actor('Contoh Indra Hukum'), figure, corrects: null }))
}

const first = 'contoh-kegiatan-siaran'

const statements = (day: string): readonly Omit<PublishedFigure, 'version'>[] => [
  { ...invented(day), id: first, value: 12, source: { name: 'Siaran pers rekaan', url: null } },
  { ...invented(day), id: 'contoh-kegiatan-ralat', value: 10, source: { name: 'Ralat rekaan', url: null } },
]

const invented = (day: string) =>
  ({
    publisher: 'Kantor Contoh (peragaan)',
    subject: 'netralitas-asn',
    region: '00',
    title: { id: 'Kegiatan pencegahan (contoh rekaan)', en: 'Activities of prevention (invented example)' },
    unit: null,
    stage: null,
    asOf: day,
    saidOn: day,
    mark: 'U',
    thread: 'contoh-kegiatan',
    measure: 'kegiatan',
    claims: [],
    note: {
      id: 'Rekaan untuk peragaan: tidak ada lembaga yang pernah mengatakannya.',
      en: 'Invented for the demonstration: no institution ever said it.',
    },
  }) as const satisfies Partial<PublishedFigure>
