import { triageWay, transitions, type TriageAct } from '#core'
import type { CasePage } from '#store/views'
import { m, stateInWords } from '#wording'
import { reasonChoices } from '../laporan/refusal-words.ts'
import { caseTitle, officesFor } from '../meja/step-page.ts'
import { actInWords } from './act-words.ts'
import { unmetInWords } from './triage-form.ts'

/** What is about to be done, in words, and what it still asks for. */
export type ConfirmSheet = Awaited<ReturnType<typeof confirmSheet>>

type Asked = { readonly act: TriageAct; readonly unmet: readonly string[] | null }

export async function confirmSheet(locals: App.Locals, page: CasePage, { act, unmet }: Asked) {
  return {
    title: actInWords(act),
    says: m.saring_confirm({ number: caseTitle(page), what: actInWords(act).toLowerCase() }),
    found: unmet === null ? null : unmetInWords(unmet),
    becomes: becomesOf(page, act),
    asksReason: !['register', 'trace'].includes(act),
    reasonLabel: act === 'ask-completion' ? m.meja_form_reason_completion() : m.meja_form_reason(),
    draft: unmet === null ? (act === 'link' ? m.saring_link_reason() : '') : unmetInWords(unmet),
    refusalReasons: act === 'decline' ? reasonChoices('tidak-diregister') : [],
    offices: act === 'hand-over' ? await officesFor(locals, page, 'hand-over') : [],
    asksOffice: act === 'hand-over',
    asksCase: act === 'link',
  }
}

function becomesOf({ held }: CasePage, act: TriageAct): string {
  if (act === 'decline') return m.saring_waits_for_pleno()
  const from = triageWay(held.regime, held.state, act)?.includes('review') === true ? 'kajian-awal' : held.state
  const to = transitions[held.regime][from][act]?.to
  return to === undefined ? '' : m.meja_form_becomes({ state: stateInWords(to) })
}
