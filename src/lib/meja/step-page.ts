import { error, redirect } from '@sveltejs/kit'
import { transitions, type Action, type Transition } from '#core'
import { listHandOverTargets, type CasePage } from '#store/views'
import { actionInWords, dayInWords, here, m, partyFirst, stateInWords } from '#wording'
import { numberOf } from './inbox-rows.ts'
import { basisLine } from './lembar/basis-line.ts'
import { usablePleno } from './lembar/steps.ts'
import { actionOf } from './lembar/step-slugs.ts'
import { openCase } from './open-case.ts'
import { reasonChoices } from '../laporan/refusal-words.ts'
import { readAs } from './read-as.ts'

type Asked = {
  readonly locals: App.Locals
  readonly params: { readonly id: string; readonly langkah: string }
  readonly request: Request
}
type Choice = { readonly value: string; readonly says: string }

export const caseTitle = ({ held, summary }: CasePage) =>
  numberOf({ registerNumber: held.registerNumber, receiptNumber: summary.receiptNumber, id: held.id })

/** The step an address names. */
export function namedStep(slug: string): Action {
  const action = actionOf(slug)
  if (action === null) error(404)
  return action
}

/** The step as the table has it where the case stands, or anywhere: a form that came too late still shows what was typed. */
function moveOf({ held }: CasePage, action: Action, isSent: boolean): Transition {
  const table = transitions[held.regime]
  const now = table[held.state][action]
  const anywhere = Object.values(table).find((moves) => moves[action] !== undefined)?.[action]
  const move = isSent ? (now ?? anywhere) : now
  return move ?? redirect(303, here(`/meja/perkara/${held.id}`))
}

/** What the form of a plain step asks for; whoever only opens a step that the case has left behind is led back to the case. */
export async function stepPage({ locals, params, request }: Asked) {
  const action = namedStep(params.langkah)
  const page = await openCase(locals, params.id)
  const { held } = page
  const move = moveOf(page, action, request.method === 'POST')
  const asks = move.asks ?? []
  const pleno = page.plenos.find(({ id }) => id === usablePleno(page, action))
  return {
    caseId: held.id,
    caseTitle: caseTitle(page),
    version: held.version,
    title: actionInWords(action),
    becomes:
      move.to === held.state
        ? m.meja_form_stays({ state: stateInWords(move.to) })
        : m.meja_form_becomes({ state: stateInWords(move.to) }),
    basis: basisLine(move.basis),
    asksReason: asks.includes('reason'),
    reasonLabel: action === 'ask-completion' ? m.meja_form_reason_completion() : m.meja_form_reason(),
    asksPaper: move.by === 'pelapor',
    paperFrom: partyFirst(move.by),
    pleno:
      pleno === undefined
        ? null
        : { id: pleno.id, says: `${dayInWords(pleno.heldOn)}: ${pleno.decision ?? m.meja_pleno_words_closed()}` },
    officeLabel: action === 'take-over' ? m.meja_form_office_mine() : m.meja_form_office(),
    offices: asks.includes('office') ? await officesFor(locals, page, action) : [],
    asksOffice: asks.includes('office'),
    refusalReasons: action === 'decline' ? reasonChoices('tidak-diregister') : [],
  } satisfies StepPage
}

type StepPage = {
  readonly caseId: string
  readonly caseTitle: string
  readonly version: number
  readonly title: string
  readonly becomes: string
  readonly basis: ReturnType<typeof basisLine>
  readonly asksReason: boolean
  readonly reasonLabel: string
  readonly asksPaper: boolean
  readonly paperFrom: string
  readonly pleno: { readonly id: string; readonly says: string } | null
  readonly asksOffice: boolean
  readonly officeLabel: string
  readonly offices: readonly Choice[]
  /** Where the step leaves a report unregistered: why, by the list. */
  readonly refusalReasons: readonly Choice[]
}

/** Taking over: the offices of the actor above the case. Handing over: those beside, below and above the handling one. */
export async function officesFor(locals: App.Locals, { held }: CasePage, action: Action): Promise<readonly Choice[]> {
  if (action === 'take-over') {
    const mine = (locals.actor?.memberships ?? [])
      .map(({ office }) => office)
      .filter(({ id }) => id !== held.officeId && held.chain.includes(id))
    return [...new Map(mine.map(({ id, name }) => [id, { value: id, says: name }])).values()]
  }
  const targets = await readAs(locals, (tx) => listHandOverTargets(tx, held.officeId))
  return targets.filter(({ id }) => !held.walled.includes(id)).map(({ id, name }) => ({ value: id, says: name }))
}
