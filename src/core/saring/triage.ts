import type { RegimeId } from '#law'
import type { Action, CaseState } from '../perkara/transition.ts'
import { transitions } from '../perkara/transitions.ts'

/** What may become of a report at triage. */
export const triageActs = [
  'register',
  'ask-completion',
  'decline',
  'keep-as-info',
  'link',
  'hand-over',
  'trace',
] as const
export type TriageAct = (typeof triageActs)[number]

/** Where a report waits for somebody of the office to look at it. What waits for its reporter is not here. */
export const triageStates = [
  'diterima',
  'dilimpahkan',
  'diambil-alih',
  'kajian-awal',
  'informasi-awal',
] as const satisfies readonly CaseState[]

/** `look`: the kajian awal is written down. `propose`: it says that the pleno should decline, and the case waits for that. */
export type TriageStep = Action | 'look' | 'propose'

type Way = { readonly from: CaseState; readonly steps: readonly TriageStep[] }

/** What each act does once the case stands in `from`. The table of the regime says how it comes there. */
const ways: Readonly<Record<TriageAct, readonly Way[]>> = {
  register: [{ from: 'kajian-awal', steps: ['look', 'register'] }],
  'ask-completion': [{ from: 'kajian-awal', steps: ['look', 'ask-completion'] }],
  // Not to register is the pleno's to decide (N6): triage writes down why, and the case waits for it.
  decline: [{ from: 'kajian-awal', steps: ['propose'] }],
  'keep-as-info': [{ from: 'kajian-awal', steps: ['look', 'keep-as-info'] }],
  'hand-over': [{ from: 'kajian-awal', steps: ['look', 'hand-over'] }],
  // The same event through another door needs no kajian awal of its own.
  link: [
    { from: 'diterima', steps: ['link'] },
    { from: 'informasi-awal', steps: ['link'] },
    { from: 'kajian-awal', steps: ['link'] },
  ],
  trace: [{ from: 'informasi-awal', steps: ['trace'] }],
}

/** The steps from where a case stands to what was chosen; null where no way leads there. */
export function triageWay(regime: RegimeId, state: CaseState, act: TriageAct): readonly TriageStep[] | null {
  const here = ways[act].find(({ from }) => from === state)
  if (here !== undefined) return here.steps
  const reviewed = transitions[regime][state].review?.to
  const after = ways[act].find(({ from }) => from === reviewed)
  return after === undefined ? null : ['review', ...after.steps]
}

/** Whether an act begins with looking at the conditions. */
export const looks = (steps: readonly TriageStep[]): boolean => steps.includes('look') || steps.includes('propose')
