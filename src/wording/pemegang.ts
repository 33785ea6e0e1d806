import type { CaseDuty, LhpDuty, LhpHolder, Party } from '#core'
import { findEntries, findHouseRule } from '#law'
import { m } from './paraglide/messages.js'
import { getLocale, type Locale } from './paraglide/runtime.js'

type Says = (none: Record<string, never>, options: { readonly locale: Locale }) => string
type Names = (names: { readonly office: string }, options: { readonly locale: Locale }) => string

export type HolderName = Party | LhpHolder
type Duty = CaseDuty | LhpDuty

/** Null: the office itself, by its name. */
const holders: Readonly<Record<HolderName, Names | null>> = {
  pelapor: (_, options) => m.pegang_who_pelapor({}, options),
  penerima: m.pegang_who_penerima,
  penanganan: null,
  pleno: m.pegang_who_pleno,
  atasan: m.pegang_who_atasan,
  'penerima-penerusan': (_, options) => m.pegang_who_penerima_penerusan({}, options),
  // The clock holds nothing.
  jam: null,
  penulis: (_, options) => m.pegang_who_penulis({}, options),
  'penerima-saran': (_, options) => m.pegang_who_penerima_saran({}, options),
}

const duties: Readonly<Record<Duty, Says>> = {
  trace: m.pegang_must_trace,
  'decide-tracing': m.pegang_must_decide_tracing,
  'show-identity': m.pegang_must_show_identity,
  review: m.pegang_must_review,
  'weigh-review': m.pegang_must_weigh_review,
  complete: m.pegang_must_complete,
  'discuss-gakkumdu': m.pegang_must_discuss_gakkumdu,
  hear: m.pegang_must_hear,
  'receive-minutes': m.pegang_must_receive_minutes,
  analyse: m.pegang_must_analyse,
  'discuss-gakkumdu-again': m.pegang_must_discuss_gakkumdu_again,
  'refer-to-police': m.pegang_must_refer_to_police,
  convene: m.pegang_must_convene,
  decide: m.pegang_must_decide,
  answer: m.pegang_must_answer,
  finish: m.pegang_must_finish,
  'hand-in': m.pegang_must_hand_in,
  'fix-finding': m.pegang_must_fix_finding,
  'carry-out-advice': m.pegang_must_carry_out_advice,
  'note-advice': m.pegang_must_note_advice,
}

export type Told = {
  readonly who: HolderName
  readonly duty: Duty
  /** The office that handles the record, or whose pleno decides on it. */
  readonly office: string
  /** Who reads: a reporter is spoken to, not about. */
  readonly reader?: 'pelapor'
}

/** Who must act and what, as one sentence; the same on every page and in every answer. */
export function holderInWords({ who, duty, office, reader }: Told, locale: Locale = getLocale()): string {
  const options = { locale }
  const name =
    who === 'pelapor' && reader === 'pelapor'
      ? m.pegang_you_reporter({}, options)
      : (holders[who]?.({ office }, options) ?? office)
  return m.pegang_holds({ who: name, what: duties[duty]({}, options) }, options)
}

/** What rows of the law or the house say follows if nobody acts, as one sentence; null where they say nothing. */
export function ifNotInWords(rows: readonly string[], locale: Locale = getLocale()): string | null {
  const says = rows.map((id) => rowSays(id, locale)).filter((sentence) => sentence !== null)
  return says.length === 0 ? null : m.pegang_if_not({ says: says.join(' ') }, { locale })
}

function rowSays(id: string, locale: Locale): string | null {
  const says = findHouseRule(id)?.says ?? findEntries(id).at(-1)?.says
  return says?.[locale] ?? null
}
