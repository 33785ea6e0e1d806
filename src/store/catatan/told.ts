import { toldForm, toldHash, type ToldMark } from '#core'
import type { Json } from '#base'
import { takeRandom } from '../random.ts'
import { canonicalJson } from './leaf-hash.ts'
import { sha256 } from './tree-hash.ts'

/** Words as they are kept, with what opens the mark in their event. */
export type Told = { readonly salt: Uint8Array; readonly words: string }

/** What somebody wrote in a report: what he was asked of the event, and his own words. Who he is, is sealed and committed to by its seal. */
export type ReportWords = {
  readonly [
    column in
      | 'act_id'
      | 'evidence'
      | 'happened_on'
      | 'kind'
      | 'known_on'
      | 'lane'
      | 'narrative'
      | 'place'
      | 'region_code'
      | 'subject_kind'
      | 'subject_name'
      | 'subject_office_name'
      | 'subject_position'
  ]: string | null
}

/** In the one form that is committed to (RFC 8785). A row may have other columns: they are left out. */
export const reportWords = (row: ReportWords): string =>
  canonicalJson({
    ...{ act_id: row.act_id, evidence: row.evidence, happened_on: row.happened_on, kind: row.kind },
    ...{ known_on: row.known_on, lane: row.lane, narrative: row.narrative, place: row.place },
    ...{ region_code: row.region_code, subject_kind: row.subject_kind, subject_name: row.subject_name },
    ...{ subject_office_name: row.subject_office_name, subject_position: row.subject_position },
  })

/** Of what has no receipt: words of an officer. */
export const newToldSalt = (): Buffer => takeRandom(32)

export const toldMark = ({ salt, words }: Told): ToldMark => ({
  form: toldForm,
  mark: Buffer.from(toldHash(salt, words, sha256)).toString('hex'),
})

/** Whether words are those of an event. `unmarked`: it was written before words were committed to. */
type WordsHeld = 'held' | 'changed' | 'unmarked'

/** `marked`: what the event has. Null words, or a null salt: they are not there. */
export function holdWords(
  marked: Json | undefined,
  kept: { readonly salt: Uint8Array | null; readonly words: string } | null,
): WordsHeld {
  if (marked === undefined || marked === null) return 'unmarked'
  if (kept === null || kept.salt === null) return 'changed'
  const { form, mark } = toldMark({ salt: kept.salt, words: kept.words })
  return canonicalJson(marked) === canonicalJson({ form, mark }) ? 'held' : 'changed'
}
