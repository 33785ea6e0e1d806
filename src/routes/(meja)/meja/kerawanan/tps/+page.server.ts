import { fail, redirect } from '@sveltejs/kit'
import { bringStations, markStation, stationListMegabytes, type DeskRefusal, type StationListRefusal } from '#app'
import {
  countHits,
  stationColumns,
  stationIndicators,
  type StationColumn,
  type StationFault,
  type StationRow,
} from '#core'
import { keep, typed, type Kept } from '#lib/form/kept.ts'
import { textOf } from '#lib/form/text-of.ts'
import { demandMapper, mapAsked } from '#lib/kerawanan/demand-mapper.ts'
import { indicatorInWords, stationFaultInWords } from '#lib/kerawanan/risk-words.ts'
import { answerRefused } from '#lib/meja/refused.ts'
import { inFormSlot } from '#lib/unggah/form-slots.ts'
import { findStations } from '#store/views'
import { here, inTongue, m, momentInWords, numberInWords, rollRefusalInWords } from '#wording'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const pageSize = 100

export const load: PageServerLoad = async ({ locals: { netra, actor }, url, setHeaders }) => {
  const mapping = demandMapper(actor)
  const { place, office, election, query } = await mapAsked(netra.db, mapping, url)
  const { standing, lists } = await findStations(netra.db, mapping.signedIn.id, place)
  const { stations, hits, byIndicator } = countHits(standing)
  const page = Math.min(100_000, Math.max(1, Number.parseInt(url.searchParams.get('halaman') ?? '1', 10) || 1))
  setHeaders({ 'cache-control': 'no-store' })
  return {
    ...{ office: office.name, election: election.name, query, megabytes: stationListMegabytes },
    two: m.kerawanan_tps_two({ stations: numberInWords(stations), hits: numberInWords(hits) }),
    counts: stationIndicators.flatMap(({ id }) => {
      const n = byIndicator.get(id)
      return n === undefined ? [] : [{ says: indicatorInWords(id), stations: numberInWords(n) }]
    }),
    indicators: stationIndicators.map(({ id, title }) => ({ value: id, says: inTongue(title) })),
    paging: { page, size: pageSize, total: standing.length },
    standing: standing.slice((page - 1) * pageSize, page * pageSize).map((hit) => ({
      ...{ village: hit.village, name: hit.villageName, tps: String(hit.tps), indicator: hit.indicator },
      says: indicatorInWords(hit.indicator),
      at: momentInWords(hit.at, office.zone),
    })),
    lists: lists.map(({ id, fileName, pairs, added, at }) => ({
      ...{ id, fileName, at: momentInWords(at, office.zone) },
      says: m.kerawanan_list_took({ pairs: numberInWords(pairs), added: numberInWords(added) }),
    })),
    saved: url.searchParams.has('tersimpan'),
  }
}

export const actions: Actions = {
  berkas: async (event) => (await inFormSlot(() => bring(event))) ?? fail(503, busy),
  tandai: (event) => mark(event, true),
  cabut: (event) => mark(event, false),
}

const busy: Kept = { values: {}, lists: {}, errors: { tabel: m.bukti_busy() } }

async function bring({ request, locals: { netra, actor }, url }: RequestEvent) {
  const mapping = demandMapper(actor)
  const form = await request.formData()
  const { place } = await mapAsked(netra.db, mapping, url)
  const file = form.get('tabel')
  if (!(file instanceof File) || file.size === 0) return keep(form, { tabel: m.kegiatan_list_missing() })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const brought = await bringStations(netra, { actor: mapping.signedIn.id, place, fileName: file.name, bytes })
  if (!brought.ok) return refusedList(form, brought.refusal)
  const { rows, pairs, added } = brought.value
  return {
    brought: m.kerawanan_list_done({
      ...{ rows: numberInWords(rows), pairs: numberInWords(pairs), added: numberInWords(added) },
    }),
  }
}

function refusedList(form: FormData, refusal: StationListRefusal) {
  if (refusal.reason === 'stations-no-header') return keep(form, { tabel: m.kerawanan_refused_no_header() })
  if (refusal.reason === 'stations-faults')
    return fail(422, {
      ...typed(form),
      errors: { tabel: m.kerawanan_refused_faults({ total: numberInWords(refusal.total) }) },
      faults: refusal.faults.map((fault) => ({
        row: numberInWords(fault.row),
        says: stationFaultInWords(fault),
      })),
    })
  return isDesk(refusal) ? answerRefused(form, refusal) : keep(form, { tabel: rollRefusalInWords(refusal) })
}
const isDesk = (refusal: StationListRefusal): refusal is DeskRefusal => 'basis' in refusal

async function mark({ request, locals: { netra, actor }, url }: RequestEvent, stands: boolean) {
  const mapping = demandMapper(actor)
  const form = await request.formData()
  const { place, query } = await mapAsked(netra.db, mapping, url)
  const row = Object.fromEntries(stationColumns.map((column) => [column, textOf(form, fieldOf(column))])) as StationRow
  const marked = await markStation(netra, {
    ...{ actor: mapping.signedIn.id, place, row, stands, note: textOf(form, 'alasan') },
  })
  if (marked.ok) redirect(303, here(`/meja/kerawanan/tps${query}&tersimpan`))
  const { refusal } = marked
  if (refusal.reason === 'stations-faults') return keep(form, errorsOf(refusal.faults))
  return answerRefused(form, refusal)
}

// A field whose name speaks of a code is never sent back to whoever typed it.
const fieldOf = (column: StationColumn) => (column === 'kode_wilayah' ? 'wilayah' : column)
const errorsOf = (faults: readonly StationFault[]) =>
  Object.fromEntries(faults.map((fault) => [fieldOf(fault.column), stationFaultInWords(fault)]))
