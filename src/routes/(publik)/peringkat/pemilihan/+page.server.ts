import { error } from '@sveltejs/kit'
import { acrossElections } from '#core'
import { pastAsked, perOf } from '#lib/angka/past-asked.ts'
import { apartElections, comparedElections } from '#lib/peringkat/two-elections.ts'
import { listElections, partTimes, partsOf } from '#store/views'
import { m } from '#wording'
import type { PageServerLoad } from './$types'

/** The two that the seed of this work sets side by side, until somebody chooses. */
const usual = { satu: 'pemilu-2024', dua: 'pilkada-2024' } as const
const counted = acrossElections.map(({ measure }) => measure.id)

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const elections = await listElections(netra.db)
  const find = (id: string) => elections.find((one) => one.id === id)
  const chosen = (name: keyof typeof usual) => find(url.searchParams.get(name) || usual[name])
  const [first, second] = [chosen('satu') ?? find(usual.satu), chosen('dua') ?? find(usual.dua)]
  if (first === undefined || second === undefined) error(404, 'not found')
  const wrong = (['satu', 'dua'] as const).filter((name) => chosen(name) === undefined)
  const asked = await pastAsked(netra, url, (db) => partTimes(db, counted[0] ?? ''))
  const at = asked.kind === 'past' ? asked.at.at : null
  const isAnswered = wrong.length === 0 && asked.kind !== 'refused'
  const parts = isAnswered ? (await Promise.all(counted.map((measure) => partsOf(netra.db, measure, at)))).flat() : []
  const ofMeasure = (measure: string) => parts.filter(({ measureId }) => measureId === measure)
  return {
    asked,
    options: elections.map(({ id, name }) => ({ value: id, says: name })),
    first: { id: first.id, name: first.name },
    second: { id: second.id, name: second.name },
    errors: Object.fromEntries(wrong.map((name) => [name, m.peringkat_two_unknown()])),
    asOf: parts[0]?.asOf ?? null,
    comparable: isAnswered ? comparedElections([first, second], ofMeasure, perOf(asked)) : [],
    apart: isAnswered ? apartElections() : [],
  }
}
