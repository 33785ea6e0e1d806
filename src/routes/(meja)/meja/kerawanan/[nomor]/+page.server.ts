import { error, redirect } from '@sveltejs/kit'
import { assessIndicator, newId } from '#app'
import { findingFaults, mapDimensions, mapNumbers, verdicts } from '#core'
import { localDay } from '#law'
import { partsOf, readDate } from '#lib/form/date-parts.ts'
import { keep } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandMapper, mapAsked } from '#lib/kerawanan/demand-mapper.ts'
import { findingFaultsInWords } from '#lib/kerawanan/finding-words.ts'
import { indicatorRows } from '#lib/kerawanan/map-sheet.ts'
import { dimensionInWords, verdictTag } from '#lib/kerawanan/risk-words.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { districtsOf, listFindingHistory, listPreventionRows, suggestIndicator } from '#store/views'
import { dayInWords, here, m, momentInWords } from '#wording'
import type { Actions, PageServerLoad } from './$types'

function numberAsked(text: string): number {
  const nth = mapNumbers.find((one) => String(one) === text)
  if (nth === undefined) error(404)
  return nth
}

/** Form 1 of Form Cegah: identifying vulnerability. */
const identifying = 1

export const load: PageServerLoad = async ({ locals: { netra, actor }, params, url, setHeaders }) => {
  const mapping = demandMapper(actor)
  const nth = numberAsked(params.nomor)
  const { place, office, election, query } = await mapAsked(netra.db, mapping, url)
  const history = await listFindingHistory(netra.db, mapping.signedIn.id, place, nth)
  const districts = await districtsOf(netra.db, place.regionCode)
  const activities = await listPreventionRows(netra.db, { region: place.regionCode, officeIds: [place.officeId] })
  const names = Object.fromEntries(districts.map(({ code, name }) => [code, name]))
  const [now] = history
  const suggested = now === undefined ? await suggestIndicator(netra.db, place, nth) : null
  setHeaders({ 'cache-control': 'no-store' })
  return {
    ...{ nth, office: office.name, election: election.name, query, id: newId() },
    held: {
      name: now?.name ?? suggested?.name ?? '',
      dimension: now?.dimension ?? suggested?.dimension ?? '',
      verdict: now?.verdict ?? '',
      ...{ evidence: now?.evidence ?? '', on: now?.evidenceOn == null ? null : partsOf(now.evidenceOn) },
      ...{ activity: now?.activityCode ?? '', places: now?.places ?? [] },
    },
    suggested:
      suggested === null
        ? null
        : m.kerawanan_suggested({ office: suggested.officeName, election: suggested.electionName }),
    dimensions: mapDimensions.map((value) => ({ value, says: dimensionInWords(value) })),
    verdicts: verdicts.map((value) => ({ value, says: verdictTag(value).says })),
    districts: districts.map(({ code, name }) => ({ value: code, says: name })),
    activities: activities
      .filter(({ form }) => form === identifying)
      .map(({ code, title, heldOn }) => ({
        value: code,
        says: heldOn === null ? title : `${title}, ${dayInWords(heldOn)}`,
      })),
    history: history.map((one) => ({
      ...{ id: one.id, by: one.by ?? '', when: momentInWords(one.at, office.zone), datetime: one.at },
      row: indicatorRows([one], office.zone, names)[nth - 1],
    })),
  }
}

export const actions: Actions = {
  default: async ({ request, locals: { netra, actor }, params, url }) => {
    const mapping = demandMapper(actor)
    const nth = numberAsked(params.nomor)
    const form = await request.formData()
    const { place, office, query } = await mapAsked(netra.db, mapping, url)
    const finding = {
      ...{ nth, name: textOf(form, 'nama'), dimension: textOf(form, 'dimensi'), verdict: textOf(form, 'putusan') },
      ...{ evidence: textOf(form, 'bukti'), evidenceOn: readDate(form, 'tanggal').date },
      places: form.getAll('kecamatan').filter((code) => typeof code === 'string'),
    }
    const faults = findingFaults(finding, localDay(netra.clock(), office.zone))
    if (faults.length > 0) return keep(form, findingFaultsInWords(faults))
    const assessed = await assessIndicator(netra, {
      ...{ actor: mapping.signedIn.id, id: textOf(form, 'id'), place, zone: office.zone, finding },
      activity: textOf(form, 'kegiatan'),
    })
    if (!assessed.ok) return answerRefused(form, assessed.refusal)
    redirect(303, here(`/meja/kerawanan${query}&tersimpan=${String(nth)}`))
  },
}
