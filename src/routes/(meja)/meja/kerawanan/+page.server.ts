import { redirect } from '@sveltejs/kit'
import { newId, publishMap, setWeights } from '#app'
import { countHits, mapDimensions, mapNumbers, statementsOf, type MapDimension } from '#core'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandMapper, mapAsked } from '#lib/kerawanan/demand-mapper.ts'
import { countInWords, indicatorRows, weightsInWords } from '#lib/kerawanan/map-sheet.ts'
import { dimensionInWords, riskInWords } from '#lib/kerawanan/risk-words.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { districtsOf, findOwnMap, namesOfRegions } from '#store/views'
import { here, m, momentInWords, numberInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor }, url, setHeaders }) => {
  const mapping = demandMapper(actor)
  const asked = await mapAsked(netra.db, mapping, url)
  const { place, office } = asked
  const map = await findOwnMap(netra.db, mapping.signedIn.id, place)
  const districts = await districtsOf(netra.db, place.regionCode)
  const names = Object.fromEntries(districts.map(({ code, name }) => [code, name]))
  const { stations, hits } = countHits(map.stations)
  setHeaders({ 'cache-control': 'no-store' })
  return {
    ...{ office: office.name, officeId: office.id, region: place.regionCode, query: asked.query },
    ...{ election: asked.election, elections: asked.elections, offices: asked.offices, publishes: asked.publishes },
    ids: { publish: newId(), weigh: newId() },
    rows: indicatorRows(map.findings, office.zone, names),
    count: countInWords(map.findings),
    weights: weightsInWords(map.findings, map.weights),
    fields: mapDimensions.map((id) => ({
      ...{ id, says: dimensionInWords(id), value: map.weights === null ? '' : String(map.weights.percents[id]) },
    })),
    stations: m.kerawanan_tps_two({ stations: numberInWords(stations), hits: numberInWords(hits) }),
    published: map.publishedAt === null ? null : momentInWords(map.publishedAt, office.zone),
    unpublished: map.unpublished.map(numberInWords).join(', '),
    saved: url.searchParams.has('tersimpan'),
    next: nextOpen(map.findings, Number(url.searchParams.get('tersimpan'))),
    national: await nationalOf(netra.db, place.regionCode),
  }
}

/** What others published of the region, and of the province it lies in. */
async function nationalOf(db: App.Locals['netra']['db'], region: string) {
  const codes = [...new Set([region, region.slice(0, 2)])]
  const names = await namesOfRegions(db, codes)
  return codes.flatMap((code) => {
    const said = statementsOf(code).map(riskInWords)
    return said.length === 0 ? [] : [{ code, name: names[code] ?? code, said }]
  })
}

/** The next indicator that nobody has assessed: after the one just saved, or else the first. Null: all are. */
function nextOpen(findings: readonly { readonly nth: number; readonly verdict: string }[], after: number) {
  const done = new Set(findings.flatMap(({ nth, verdict }) => (verdict === 'belum-dinilai' ? [] : [nth])))
  const open = mapNumbers.filter((nth) => !done.has(nth))
  return open.find((nth) => nth > after) ?? open[0] ?? null
}

export const actions: Actions = {
  umumkan: async ({ request, locals: { netra, actor }, url }) => {
    const mapping = demandMapper(actor)
    const form = await request.formData()
    const { place, query } = await mapAsked(netra.db, mapping, url)
    const published = await publishMap(netra, { actor: mapping.signedIn.id, id: textOf(form, 'id'), place })
    if (published.ok) redirect(303, here(`/meja/kerawanan${query}&tersimpan`))
    const { refusal } = published
    if (refusal.reason === 'map-empty') return keep(form, {}, m.kerawanan_refused_empty())
    if (refusal.reason === 'map-not-theirs-to-publish') return keep(form, {}, m.kerawanan_refused_publish())
    return answerRefused(form, refusal)
  },

  bobot: async ({ request, locals: { netra, actor }, url }) => {
    const mapping = demandMapper(actor)
    const form = await request.formData()
    const { place, query } = await mapAsked(netra.db, mapping, url)
    const set = await setWeights(netra, {
      ...{ actor: mapping.signedIn.id, id: textOf(form, 'id'), place, reason: textOf(form, 'alasan') },
      percents: percentsIn(form),
    })
    if (set.ok) redirect(303, here(`/meja/kerawanan${query}&tersimpan`))
    const { refusal } = set
    if (refusal.reason === 'weights-not-hundred')
      return keep(form, { 'bobot-sosial-politik': m.kerawanan_refused_hundred() })
    return answerRefused(form, refusal)
  },
}

/** As people here write them: 12,5 and 12.5. What is no number is none. */
const percentsIn = (form: FormData) =>
  Object.fromEntries(
    mapDimensions.map((dimension) => {
      const typed = textOf(form, `bobot-${dimension}`).replace(',', '.')
      return [dimension, /^\d+(\.\d+)?$/.test(typed) ? Number(typed) : Number.NaN]
    }),
  ) as Record<MapDimension, number>
