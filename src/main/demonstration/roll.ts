import type { MarkNumber } from '#app'
import { plainDate, type PlainDate } from '#law'
import type { LoaderHands } from '../loader.ts'
import { putOnRoll } from './on-roll.ts'

type Place = {
  /** The office of the PPK, by its code. */
  readonly employer: string
  readonly unit: string
  readonly post: string
  readonly region: string
  readonly from: PlainDate
  readonly until?: PlainDate
}
type Person = { readonly name: string; readonly number: string; readonly places: readonly [Place, ...Place[]] }

const since = plainDate('2015-01-02')
/** After every day on which the older stories happen, and before today. */
const moved = plainDate('2026-11-20')

/** Invented people with invented numbers (the sequence is 999 or 998), for the accused of the stories and a namesake. */
export const roll: readonly Person[] = [
  {
    name: 'Bu Ani Contoh',
    number: '198002292005012999',
    // Works in the regency, and is the province's: its governor is her PPK.
    places: [{ employer: 'KDH-64', unit: 'Sekolah Menengah Contoh', post: 'Guru', region: '64.01.04', from: since }],
  },
  {
    name: 'Herman Contoh',
    number: '197903152006041999',
    places: [
      {
        employer: 'KDH-64.01',
        unit: 'Bagian Contoh',
        post: 'Kepala bagian',
        region: '64.01',
        from: since,
        until: moved,
      },
      { employer: 'KDH-64', unit: 'Biro Contoh', post: 'Analis', region: '64', from: moved },
    ],
  },
  {
    name: 'Herman Contoh',
    number: '198803152012011998',
    places: [
      { employer: 'KDH-64.01', unit: 'Kecamatan Contoh', post: 'Pengadministrasi', region: '64.01', from: since },
    ],
  },
  {
    name: 'Kasman Contoh',
    number: '197508172000031999',
    places: [{ employer: 'KDH-64.01', unit: 'UPT Contoh', post: 'Kepala UPT', region: '64.01.04', from: since }],
  },
]

export const numberInRoll = (name: string): string | null => roll.find((person) => person.name === name)?.number ?? null

/** Writes the roll as its employers would have it. Loaded again, nobody stands in it twice. */
export async function loadRoll({ tx, netra }: Pick<LoaderHands, 'tx' | 'netra'>): Promise<void> {
  for (const person of roll)
    for (const place of person.places) await keepPlace(tx, netra.markNumber, { ...person, ...place })
}

type Kept = Omit<Person, 'places'> & Place

async function keepPlace(tx: LoaderHands['tx'], markNumber: MarkNumber, { name, number, ...place }: Kept) {
  const { id: employerId } = await tx
    .selectFrom('netra.offices')
    .select('id')
    .where('code', '=', place.employer)
    .executeTakeFirstOrThrow()
  const { unit, post, region, from, until = null } = place
  await putOnRoll(tx, markNumber, {
    employerId,
    name,
    number,
    officeId: null,
    unit,
    post,
    region,
    from,
    until,
  })
}
