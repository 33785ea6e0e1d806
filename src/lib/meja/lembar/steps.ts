import { accusedCodeStates, movesFrom, transitions, type Action, type Move, type Party } from '#core'
import type { Instant } from '#law'
import type { CasePage } from '#store/views'
import { actionInWords, caseRefusals, here, m, partyFirst, say } from '#wording'
import { basisLine, type BasisLine } from './basis-line.ts'
import { stepSlugs } from './step-slugs.ts'

/** Something the reader may do now: a door to its form. */
export type Can = {
  readonly href: string
  readonly says: string
  readonly basis: BasisLine | null
  readonly isMain: boolean
}
/** A step that is not the reader's or not yet due, and why. */
type Cannot = {
  readonly says: string
  readonly who: string
  readonly why: string
  readonly basis: BasisLine | null
}

export type Steps = { readonly can: readonly Can[]; readonly cannot: readonly Cannot[] }

const staff: readonly Party[] = ['penanganan', 'penerima']
const plenoActions = ['find', 'forward', 'decline', 'refer', 'close', 'send-back'] as const satisfies readonly Action[]
const stayAside: readonly Action[] = ['take-over', 'withdraw', 'announce', 'link', 'hand-over', 'extend']

/** Staff may stand in for people outside by their paper, so their steps are among what staff can do. */
const actingParties = (parties: readonly Party[]): readonly Party[] =>
  parties.some((party) => staff.includes(party)) ? [...parties, 'pelapor', 'penerima-penerusan'] : parties

export function stepsOf(page: CasePage, now: Instant): Steps {
  const moves = movesFrom(page.facts, actingParties(page.parties), now)
  const open = moves.filter(({ refusal }) => refusal === null)
  return {
    can: [...worksOf(page), ...open.flatMap((move) => doorOf(page, move))],
    cannot: moves.filter(({ refusal }) => refusal !== null).map(closed),
  }
}

function closed({ action, by, refusal }: Move): Cannot {
  if (refusal === null) throw new Error(`${action} is open`)
  return {
    says: actionInWords(action),
    who: partyFirst(by),
    why: say(caseRefusals, refusal),
    basis: refusal.basis === null ? null : basisLine(refusal.basis),
  }
}

/** Made on a page of its own: the answer on the referral, and what the rank above decided on the refusal. */
const elsewhere: readonly Action[] = ['answer', 'return-refused', 'take-refused']

/** A move with rows of its own leads to their form; one that a pleno decides leads there only once it was decided. */
function doorOf(page: CasePage, { action, asks, basis }: Move): readonly Can[] {
  const root = `/meja/perkara/${page.held.id}`
  if (elsewhere.includes(action)) return []
  if (asks.includes('pleno') && usablePleno(page, action) === null) return []
  const path =
    action === 'formalise' || action === 'confirm-at-counter' ? '/meja/loket/daring' : `${root}/${formOf(action)}`
  return [
    { href: here(path), says: actionInWords(action), basis: basisLine(basis), isMain: !stayAside.includes(action) },
  ]
}

const formsOfTheirOwn: Readonly<Partial<Record<Action, string>>> = {
  refer: 'penerusan',
  forward: 'penerusan',
  'forward-without-pleno': 'penerusan',
  link: 'tautan',
  complete: 'perbaikan',
  'discuss-gakkumdu': 'gakkumdu/pertama',
  'discuss-gakkumdu-again': 'gakkumdu/kedua',
}

function formOf(action: Action): string {
  return formsOfTheirOwn[action] ?? `langkah/${stepSlugs[action]}`
}

/** The newest pleno that decided this move and was not carried out yet. */
export function usablePleno(
  { plenos, timeline }: Pick<CasePage, 'plenos' | 'timeline'>,
  action: Action,
): string | null {
  const used = timeline.filter(({ type }) => type === 'case-moved').map(({ data }) => data['plenoId'])
  return plenos.findLast((pleno) => pleno.action === action && !used.includes(pleno.id))?.id ?? null
}

/** The moves a pleno may decide where the case stands now. */
export const plenoChoices = ({ held }: Pick<CasePage, 'held'>): readonly Action[] =>
  plenoActions.filter((action) => transitions[held.regime][held.state][action] !== undefined)

const allegationStates: readonly string[] = [
  'penelusuran',
  'kajian-awal',
  'diregister',
  'klarifikasi',
  'kajian',
  'pleno-akhir',
]

/** What is written down while the case stays where it is. */
function worksOf(page: CasePage): readonly Can[] {
  const { held, parties, facts } = page
  const work = (path: string, says: string, isMain = true): Can => ({
    href: here(`/meja/perkara/${held.id}/${path}`),
    says,
    basis: null,
    isMain,
  })
  const mayDecide = (parties.includes('pleno') || parties.includes('penanganan')) && plenoChoices(page).length > 0
  if (!parties.includes('penanganan')) return mayDecide ? [work('pleno', m.meja_work_pleno())] : []
  return [
    ...(held.state === 'kajian-awal'
      ? [
          work(
            'kajian-awal',
            facts.conditions.length > 0 ? m.meja_work_kajian_awal_again() : m.meja_work_kajian_awal(),
            facts.conditions.length === 0,
          ),
        ]
      : []),
    ...(held.state === 'diregister' || held.state === 'klarifikasi'
      ? [work('klarifikasi', m.meja_work_hearing())]
      : []),
    ...accusedWork(page, work),
    ...(held.state === 'kajian' || held.state === 'pleno-akhir'
      ? [work('kajian', m.meja_work_kajian(), held.state === 'kajian')]
      : []),
    ...(mayDecide ? [work('pleno', m.meja_work_pleno(), held.state === 'pleno-akhir')] : []),
    ...(allegationStates.includes(held.state) ? [work('dugaan', m.meja_work_allegation(), false)] : []),
  ]
}

/** A correction that the terlapor asked for waits for somebody; the rest of his side is there to be read. */
function accusedWork(
  { held, accused }: CasePage,
  work: (path: string, says: string, isMain: boolean) => Can,
): readonly Can[] {
  if (!accusedCodeStates.includes(held.state)) return []
  const n = accused.statements.filter(({ kind, decision }) => kind === 'koreksi' && decision === null).length
  return [work('terlapor', n === 0 ? m.terlapor_desk() : m.terlapor_desk_waits({ n }), n > 0)]
}

export const maySort = ({ held, parties }: Pick<CasePage, 'held' | 'parties'>) =>
  parties.includes('penanganan') && allegationStates.includes(held.state)
