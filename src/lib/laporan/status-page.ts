import type { ReportStatus } from '#app'
import { closedStates, completionOf, counterMoveOf, withdrawalOf, type CaseState } from '#core'
import { findRule } from '#law'
import { dayInWords, followUpStepInWords, here, m, momentInWords } from '#wording'
import { openingInWords } from './opening-words.ts'
import { holdsLines } from '../pemegang/holds-line.ts'

type Look = 'idle' | 'now' | 'good' | 'warn' | 'bad'
type Said = { readonly says: () => string; readonly means: () => string; readonly look: Look }

/** Each state in words of a person who does not know the procedure; a new state does not compile without its sentence. */
const states: Readonly<Record<CaseState, Said>> = {
  'informasi-awal': { says: m.status_state_informasi_awal, means: m.status_means_informasi_awal, look: 'now' },
  penelusuran: { says: m.status_state_penelusuran, means: m.status_means_penelusuran, look: 'now' },
  'diterima-daring': { says: m.status_state_diterima_daring, means: m.status_means_diterima_daring, look: 'warn' },
  diterima: { says: m.status_state_diterima, means: m.status_means_diterima, look: 'now' },
  'kajian-awal': { says: m.status_state_kajian_awal, means: m.status_means_kajian_awal, look: 'now' },
  perbaikan: { says: m.status_state_perbaikan, means: m.status_means_perbaikan, look: 'warn' },
  dilimpahkan: { says: m.status_state_dilimpahkan, means: m.status_means_dilimpahkan, look: 'now' },
  'diambil-alih': { says: m.status_state_diambil_alih, means: m.status_means_diambil_alih, look: 'now' },
  'diteruskan-langsung': { says: m.status_state_diteruskan, means: m.status_means_diteruskan, look: 'now' },
  'tidak-diregister': { says: m.status_state_tidak_diregister, means: m.status_means_tidak_diregister, look: 'idle' },
  dicabut: { says: m.status_state_dicabut, means: m.status_means_dicabut, look: 'idle' },
  ditautkan: { says: m.status_state_ditautkan, means: m.status_means_ditautkan, look: 'now' },
  diregister: { says: m.status_state_diregister, means: m.status_means_diregister, look: 'now' },
  klarifikasi: { says: m.status_state_klarifikasi, means: m.status_means_klarifikasi, look: 'now' },
  kajian: { says: m.status_state_kajian, means: m.status_means_kajian, look: 'now' },
  'pleno-akhir': { says: m.status_state_pleno_akhir, means: m.status_means_pleno_akhir, look: 'now' },
  diteruskan: { says: m.status_state_diteruskan, means: m.status_means_diteruskan, look: 'now' },
  'tindak-lanjut': { says: m.status_state_tindak_lanjut, means: m.status_means_tindak_lanjut, look: 'now' },
  selesai: { says: m.status_state_selesai, means: m.status_means_selesai, look: 'good' },
  tuntas: { says: m.status_state_tuntas, means: m.status_means_tuntas, look: 'good' },
}

/** The name of a state as a reporter reads it. */
export const stateSays = (state: CaseState) => states[state].says()

/** What that means for whoever reported. */
export const meansInWords = (state: CaseState) => states[state].means()

export type StatusPage = ReturnType<typeof statusPage>

/** The status as ready sentences: where it stands, who must act, by when and why, and what happened. */
export function statusPage(status: ReportStatus) {
  const { says, means, look } = states[status.state]
  const { zone } = status.office
  const reading = { now: status.asOf, zone, reader: 'pelapor' as const }
  return {
    caption: m.status_caption({ office: status.office.name, day: dayInWords(status.receivedOn) }),
    state: { says: says(), look },
    means: [means(), status.linked || counterMoveOf(status) !== 'formalise' ? '' : m.status_may_formalise()]
      .filter(Boolean)
      .join(' '),
    since: m.status_since({ when: momentInWords(status.stateSince, zone) }),
    asOf: m.status_as_of({ when: momentInWords(status.asOf, zone) }),
    registerNumber: status.registerNumber,
    linked: status.linked,
    late: status.lateSince === null ? null : m.status_late({ when: momentInWords(status.lateSince, zone) }),
    holds: status.next === null ? [] : holdsLines([status.next], { ...reading, office: status.office.name }),
    next: status.next && {
      working:
        status.next.clock?.working.map(({ day, counts, n }) => ({ count: counts ? n : null, date: dayInWords(day) })) ??
        [],
      cite: findRule(status.next.clock?.ruleId ?? '')?.cite ?? '',
    },
    answers: status.answers.map(({ step, on, body }) => ({
      when: dayInWords(on),
      datetime: on,
      title: m.status_answered({ body, step: followUpStepInWords(step) }),
    })),
    withdrawal: status.linked ? null : withdrawalLine(status),
    completion: status.linked ? null : completionLine(status),
    hasEnded: !status.linked && hasEnded(status.state),
    history: status.history.map((step) => ({
      when: momentInWords(step.happenedAt, zone),
      datetime: step.happenedAt,
      title: stepTitle(step),
    })),
  }
}

/** What the law says of taking a report back where it stands, before anybody asks; null where it is past that. */
function withdrawalLine(status: ReportStatus) {
  const does = withdrawalOf(status)
  if (does === null) return null
  return {
    says: does.ends ? m.status_withdraw_ends() : m.status_withdraw_goes_on(),
    rule: does.rule,
    href: here(`/hukum/${does.rule}`),
  }
}

/** A report that went into another case has not ended with the link. */
const hasEnded = (state: CaseState) => state !== 'ditautkan' && closedStates.some((one) => one === state)

/** What waits for the reporter himself; null where nothing does. */
function completionLine(status: ReportStatus) {
  const may = completionOf(status)
  return may === null ? null : { rule: may.rule, href: here(`/hukum/${may.rule}`) }
}

function stepTitle({ type, to, opening }: ReportStatus['history'][number]): string {
  if (type === 'report-received') return m.status_step_received()
  if (type === 'identity-checked') return m.status_step_identity()
  if (opening !== undefined) return openingInWords(opening)
  return isState(to) ? states[to].says() : m.status_step_other()
}

const isState = (word: string | null): word is CaseState => word !== null && word in states
