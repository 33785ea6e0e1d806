import { mapIndicators, riskMeasureId } from '#core'
import type { PartNames } from '#store/views'
import { m } from '#wording'
import { addresseeInWords, bandInWords } from '../words/angka.ts'
import { monthOf } from '../words/peringkat.ts'
import { caseStageInWords } from './months.ts'
import { funnelStepInWords, holderInWords, stageInWords } from './picture-sheets.ts'

const dayParts = new Map([
  ['files', m.peta_days_files],
  ['quarter', m.peta_days_quarter],
  ['half', m.peta_days_half],
  ['most', m.peta_days_most],
])
const termStates = new Map([
  ['tepat', m.peta_terms_kept],
  ['lewat', m.peta_terms_late],
  ['berjalan', m.peta_terms_running],
  ['semua', m.angka_silence_all],
])
const bodyNumbers = new Map([
  ['berkas', m.peta_body_files],
  ['tepat', m.peta_body_kept],
  ['lewat', m.peta_body_late],
])

type Words = (first: string, second: string, names: PartNames) => string
/** All of all is all, and is said once. */
const within = (whole: string, part: string) => (whole === part ? whole : `${whole}: ${part}`)
const waiting: Words = (body, band) =>
  within(
    addresseeInWords(body as Parameters<typeof addresseeInWords>[0]),
    bandInWords(band as Parameters<typeof bandInWords>[0]),
  )

const wordsOf: ReadonlyMap<string, Words> = new Map([
  ['dugaan-menurut-langkah', (step) => funnelStepInWords(step as Parameters<typeof funnelStepInWords>[0])],
  [
    'lama-tahap',
    (stage, part) => `${stageInWords(stage as Parameters<typeof stageInWords>[0])}: ${dayParts.get(part)?.() ?? part}`,
  ],
  [
    'perkara-menurut-bulan',
    (stage, month) => `${caseStageInWords(stage as Parameters<typeof caseStageInWords>[0])}: ${monthOf(month)}`,
  ],
  [
    'jangka-menurut-pemegang',
    (holder, held) =>
      within(
        holder === 'semua' ? m.angka_silence_all() : holderInWords(holder as Parameters<typeof holderInWords>[0]),
        termStates.get(held)?.() ?? held,
      ),
  ],
  [
    'jangka-menurut-pemilihan',
    (election, held, names) => within(names.get(election) ?? election, termStates.get(held)?.() ?? held),
  ],
  [
    'putusan-menurut-pemilihan',
    (election, which, names) =>
      within(
        names.get(election) ?? election,
        which === 'diputus' ? m.peringkat_two_decided() : m.peringkat_two_undecided(),
      ),
  ],
  ['berkas-instansi', (code, which, names) => within(names.get(code) ?? code, bodyNumbers.get(which)?.() ?? which)],
  ['penerusan-tanpa-kabar', waiting],
  ['sanksi-belum-dilaksanakan', waiting],
  [riskMeasureId('peta-daerah'), () => m.kerawanan_map_present({ of: String(mapIndicators.value) })],
])

/** A part of a measure as a reader sees it, with the names of what it has by code; the whole of it has none. */
export function partInWords(measure: string, part: string, names: PartNames): string {
  if (part === '') return m.angka_silence_all()
  const cut = part.lastIndexOf(' ')
  const [first, second] = cut === -1 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)]
  return wordsOf.get(measure)?.(first, second, names) ?? part
}
