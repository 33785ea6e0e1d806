import { bodiesOf } from '#app'
import {
  addresseeOf,
  conflictsIn,
  explainSanction,
  standingOf,
  toldOf,
  type Awaited,
  type Conflict,
  type FileStanding,
  type Statement,
} from '#core'
import { localDay, type Instant, type PlainDate, type SubjectKind, type Zone } from '#law'
import type { ChainLink, FollowUpLine } from '#store/views'
import { accusedKindInWords, dayInWords, dutyInWords, inTongue, m, takerInWords } from '#wording'
import { holdsLine, type HoldsLine } from '../pemegang/holds-line.ts'

/** One accused of a file, as his standing depends on it. */
export type InFile = { readonly id: string; readonly n: number; readonly subject: SubjectKind; readonly route: string }

export const statementOf = (line: FollowUpLine): Statement => ({ ...line, step: line.kind })

/** The body that has the file now: the last on its way that did not pass it on. */
export const holderIn = (chain: readonly ChainLink[]): ChainLink | undefined =>
  chain.findLast(({ state }) => state !== 'diteruskan') ?? chain.at(-1)

export type StandingSheet = {
  readonly holds: readonly HoldsLine[]
  /** Said where nobody here must act: it is closed, or with the next body. */
  readonly none: string
  /** What is awaited, as the end of the timeline. */
  readonly next: readonly string[]
  /** No news is a state, never a zero; null once nobody is waited for. */
  readonly silent: string | null
  readonly closed: boolean
}

export function standingSheet(holder: ChainLink, accused: readonly InFile[], now: Instant, zone: Zone): StandingSheet {
  const told = holder.followUps.map(statementOf)
  const bodies = bodiesOf(holder.receivingKind)
  const each = accused.map((one) => ({
    ...one,
    standing: standingOf(addresseeOf(one.subject, one.route), toldOf(told, one.id), bodies),
  }))
  const isOne = each.every(({ standing }) => sameStanding(standing, each[0]?.standing))
  const shown = isOne ? each.slice(0, 1) : each
  const closed = each.length > 0 && each.every(({ standing }) => standing.closed)
  const newsOn = each.map(({ standing }) => standing.newsOn).reduce((a, b) => ((a ?? '') < (b ?? '') ? b : a), null)
  return {
    closed,
    none: closed ? m.penerusan_holds_none() : m.penerusan_holds_next(),
    holds: shown.flatMap(({ n, standing }) =>
      standing.awaited.map((awaited) => fileLine(awaited, holder, { now, zone, whom: isOne ? null : n })),
    ),
    next: shown.flatMap(({ standing }) => standing.awaited.map((awaited) => sentence(awaited, holder))),
    silent: closed ? null : silence(newsOn ?? localDay(holder.sentAt, zone), localDay(now, zone)),
  }
}

/** On the day of the last news itself nobody has been silent yet. */
export const silence = (newsOn: PlainDate, today: PlainDate): string | null =>
  newsOn < today ? m.penerusan_no_news_since({ day: dayInWords(newsOn) }) : null

const sameStanding = (a: FileStanding, b: FileStanding | undefined) => a.at === b?.at && a.closed === b.closed

const sentence = ({ who, steps }: Awaited, holder: ChainLink) =>
  m.pegang_holds({
    who: takerInWords(who, holder.receivingOfficeName),
    what: steps.map(dutyInWords).join(m.penerusan_or()),
  })

type Reader = { readonly now: Instant; readonly zone: Zone; readonly whom: number | null }

function fileLine(awaited: Awaited, holder: ChainLink, { whom, ...reading }: Reader): HoldsLine {
  const running = holder.clocks.filter(({ closedAt }) => closedAt === null)
  const clock = running.find(({ ruleId }) => ruleId === awaited.basis) ?? running[0] ?? null
  const says = sentence(awaited, holder)
  return holdsLine(
    whom === null ? says : m.pegang_holds_of({ whom: m.penerusan_allegation({ n: whom }), says }),
    { clock, basis: awaited.basis, ifNot: ifNotOf(clock, awaited.ifNot) },
    reading,
  )
}

/** A clock that does not act has no consequence of its own; silence has the one of the table. */
const ifNotOf = (clock: ChainLink['clocks'][number] | null, ifNot: string | null): readonly string[] => [
  ...(clock?.acting === false ? ['N32'] : []),
  ...(ifNot === null ? [] : [ifNot]),
]

const conflictWords: Readonly<
  Record<Conflict['kind'], (said: { a: string; b: string; whomA: string; whomB: string }) => string>
> = {
  'two-decrees': m.penerusan_conflict_two_decrees,
  'two-sanctions': m.penerusan_conflict_two_sanctions,
  'sanctioned-and-unproven': m.penerusan_conflict_sanctioned_and_unproven,
  'two-days': m.penerusan_conflict_two_days,
}

/** Papers against each other, both named: of the whole way, because two bodies may hold them; a receipt is each body's own. */
export function conflictLines(chain: readonly ChainLink[], accused: readonly InFile[]): readonly string[] {
  const told = chain.map(({ followUps }) => followUps.map(statementOf))
  const said = [
    ...told.map((here) => here.filter(({ step }) => step === 'diterima')),
    told.flat().filter(({ step }) => step !== 'diterima'),
  ]
  const found = said.flatMap((statements) => accused.flatMap(({ id }) => conflictsIn(statements, id)))
  return [
    ...new Set(
      found.map(({ kind, a, b }) =>
        conflictWords[kind]({ a: namely(a), b: namely(b), whomA: a.accordingTo, whomB: b.accordingTo }),
      ),
    ),
  ]
}

const namely = ({ step, sanctionCode, sanctionWords, decreeNumber, happenedOn }: Statement) =>
  step === 'sanksi'
    ? [decreeNumber, sanctionCode ?? sanctionWords].filter((part) => part !== null).join(', ')
    : dayInWords(happenedOn)

/** Why a sanction in the words of its paper is not one of the list. */
export function explainedSanction(words: string, subject: SubjectKind): string {
  const explained = explainSanction(words, subject)
  return explained.kind === 'former'
    ? m.penerusan_sanction_former({ says: inTongue(explained.row.says), cite: explained.row.cite })
    : m.penerusan_sanction_unlisted({ subject: accusedKindInWords(subject) })
}
