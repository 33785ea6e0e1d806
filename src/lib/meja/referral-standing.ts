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
import { findEntries, findHouseRule, localDay, type Instant, type SubjectKind, type Zone } from '#law'
import type { ChainLink, FollowUpLine } from '#store/views'
import { accusedKindInWords, dayInWords, dutyInWords, inTongue, m, takerInWords } from '#wording'
import { dueInWords } from './due.ts'
import { basisLine, type BasisLine } from './lembar/basis-line.ts'

/** One accused of a file, as his standing depends on it. */
export type InFile = { readonly id: string; readonly n: number; readonly subject: SubjectKind; readonly route: string }

export const statementOf = (line: FollowUpLine): Statement => ({ ...line, step: line.kind })

/** The body that has the file now: the last on its way that did not pass it on. */
export const holderIn = (chain: readonly ChainLink[]): ChainLink | undefined =>
  chain.findLast(({ state }) => state !== 'diteruskan') ?? chain.at(-1)

/** Who holds the file, what he must do, by when, on which row, and what follows if not: one sentence each. */
export type HoldsLine = {
  readonly says: string
  readonly by: string | null
  readonly late: boolean
  readonly acting: boolean
  readonly ifNot: string | null
  readonly basis: BasisLine | null
}

export type StandingSheet = {
  readonly holds: readonly HoldsLine[]
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
    holds: shown.flatMap(({ n, standing }) =>
      standing.awaited.map((awaited) => holdsLine(awaited, holder, { now, zone, whom: isOne ? null : n })),
    ),
    next: shown.flatMap(({ standing }) => standing.awaited.map((awaited) => sentence(awaited, holder))),
    silent: closed ? null : m.penerusan_no_news_since({ day: dayInWords(newsOn ?? localDay(holder.sentAt, zone)) }),
  }
}

const sameStanding = (a: FileStanding, b: FileStanding | undefined) => a.at === b?.at && a.closed === b.closed

const sentence = ({ who, steps }: Awaited, holder: ChainLink) =>
  m.penerusan_holds({
    who: takerInWords(who, holder.receivingOfficeName),
    what: steps.map(dutyInWords).join(m.penerusan_or()),
  })

type Reader = { readonly now: Instant; readonly zone: Zone; readonly whom: number | null }

function holdsLine(awaited: Awaited, holder: ChainLink, { now, zone, whom }: Reader): HoldsLine {
  const running = holder.clocks.filter(({ closedAt }) => closedAt === null)
  const clock = running.find(({ ruleId }) => ruleId === awaited.basis) ?? running[0]
  const due = clock === undefined ? null : dueInWords(clock, now, zone)
  const says = sentence(awaited, holder)
  return {
    says: whom === null ? says : m.penerusan_holds_of({ whom: m.penerusan_allegation({ n: whom }), says }),
    by: due?.says ?? null,
    late: due?.late ?? false,
    acting: clock?.acting ?? true,
    ifNot: awaited.ifNot === null ? null : m.penerusan_holds_if_not({ says: ruleSays(awaited.ifNot) }),
    basis: basisLine(awaited.basis),
  }
}

const ruleSays = (id: string): string => {
  const says = findHouseRule(id)?.says ?? findEntries(id).at(-1)?.says
  return says === undefined || says === null ? id : inTongue(says)
}

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
