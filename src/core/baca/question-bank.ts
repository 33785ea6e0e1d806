import {
  acts,
  isInForce,
  mayAct,
  type Act,
  type ActClass,
  type PlainDate,
  type RegimeId,
  type Severity,
  type SubjectKind,
} from '#law'
import { conducts, type Conduct } from '../boleh/conducts.ts'
import { mayI } from '../boleh/may-i.ts'
import { rowsFor, type Barred } from '../boleh/rows.ts'
import { reaches, type Asks, type AskedOf, type Choice, type Question } from './question.ts'

type Told = {
  readonly act: Act
  readonly kind: SubjectKind
  readonly conduct: Conduct
  readonly day: PlainDate
  readonly regime: RegimeId | null
}
type Drafted = Pick<Question, 'of' | 'before' | 'right' | 'options' | 'by'>

const classes = ['kode-etik', 'disiplin', 'pidana', 'larangan-jabatan'] as const satisfies readonly ActClass[]
/** None of these is part of another: “sedang” beside “sedang sampai berat” would have two right answers. */
const apart: Readonly<Record<Severity, readonly Severity[]>> = {
  moral: ['moral', 'sedang', 'berat'],
  sedang: ['moral', 'sedang', 'berat'],
  'sedang-berat': ['moral', 'sedang-berat', 'ptdh'],
  berat: ['moral', 'sedang', 'berat'],
  ptdh: ['moral', 'sedang', 'ptdh'],
}

const timeOf = ({ during, phase }: Pick<Act, 'during' | 'phase'>): AskedOf => during ?? phase
const isSure = ({ mark }: Barred) => mayAct(mark)
/** What may hold on the same day: the rows of one phase, and those of any. */
const meets = (row: Barred, phase: Barred['phase']) => row.phase === phase || row.phase === 'any' || phase === 'any'

/** The row of this act, and all that bar the same thing to the same person in the same election. */
function rowsOf({ act, conduct, kind, day, regime }: Told) {
  const all = rowsFor([...conduct.named, ...(conduct.excepts ? [conduct.excepts] : [])], kind, day).filter(
    (row) => row.regime === null || regime === null || row.regime === regime,
  )
  return { own: all.find(({ id }) => id === act.id), all }
}

/** What `mayI` says where the day is not known; not asked where it is not sure. */
function reach(told: Told): Drafted | null {
  const { act, kind, conduct, day, regime } = told
  const answer = mayI({ kind, conduct, day, regime, situation: { kind: 'none' } })
  const { own, all } = rowsOf(told)
  if (answer.verdict === 'no-answer' || !own || !isSure(own) || !mayAct(answer.mark) || !all.every(isSure)) return null
  if (!answer.by.some(({ id }) => id === act.id)) return null
  return { of: 'any', before: null, right: answer.verdict, options: reaches, by: own }
}

/** As what its row counts it. A class that another row gives the same thing at the same time is no wrong answer, and is not offered. */
function classOf(told: Told): Drafted | null {
  const { own, all } = rowsOf(told)
  if (!own || own.class === null || !isSure(own) || told.conduct.excepts === own.id) return null
  const others = all.filter((row) => row.id !== own.id && meets(row, own.phase)).map((row) => row.class)
  const options = classes.filter((one) => one === own.class || !others.includes(one))
  return options.length < 3 ? null : { of: timeOf(told.act), before: null, right: own.class, options, by: own }
}

/** From ethics to discipline on the day that candidates are fixed, where both rows are sure and nothing else bars it. */
function change(told: Told): Drafted | null {
  const { own, all } = rowsOf(told)
  const before = new Set(all.filter((row) => row.phase === 'bakal-calon').map((row) => row.class))
  const after = new Set(all.filter((row) => row.phase === 'calon').map((row) => row.class))
  const [was] = before
  const [is] = after
  const isPlain = before.size === 1 && after.size === 1 && all.every((row) => isSure(row) && row.phase !== 'any')
  if (!own || own.phase !== 'calon' || !isPlain || !was || !is || was === is) return null
  return { of: 'calon', before: was, right: is, options: classes, by: own }
}

/** How heavy the list makes it for a PNS; for others the same row has sanctions of another kind. */
function severity(told: Told): Drafted | null {
  const { own, all } = rowsOf(told)
  const held = own?.severity
  if (!own || !held || told.kind !== 'pns' || !isSure(own) || !mayAct(held.mark)) return null
  if (told.conduct.excepts === own.id) return null
  const isSame = all.filter((row) => meets(row, own.phase)).every((row) => row.severity?.value === held.value)
  return isSame ? { of: timeOf(told.act), before: null, right: held.value, options: apart[held.value], by: own } : null
}

const drafts: Readonly<Record<Asks, (told: Told) => Drafted | null>> = { reach, class: classOf, change, severity }
const order = ['reach', 'class', 'change', 'severity'] as const satisfies readonly Asks[]

const concerns = ({ named, excepts }: Conduct, { id }: Act) => named.includes(id) || excepts === id

export type BankOf = {
  /** Acts of the catalogue; empty: all that speak to this kind of person. */
  readonly actIds: readonly string[]
  readonly kind: SubjectKind
  readonly day: PlainDate
  readonly regime: RegimeId | null
}

/**
 * Every question that the catalogue can answer about these acts, for one kind of person on one day. Rows marked U or X are asked by
 * none, nor is what they would have to be stretched to (N98).
 */
export function questionBank({ actIds, kind, day, regime }: BankOf): readonly Question[] {
  const spoken = acts.filter(
    (act) =>
      (actIds.length === 0 || actIds.includes(act.id)) &&
      act.subjects.includes(kind) &&
      isInForce(act.inForce, day) &&
      (regime === null || act.regime === undefined || act.regime === regime),
  )
  return spoken.flatMap((act) =>
    conducts
      .filter((conduct) => concerns(conduct, act))
      .flatMap((conduct) => {
        const told = { act, kind, conduct, day, regime: regime ?? act.regime ?? null }
        return order.flatMap((asks) => {
          const drafted = drafts[asks](told)
          if (drafted === null) return []
          const id = [act.id, asks, conduct.id, kind].join('~')
          return [{ id, asks, kind, conduct, regime: told.regime, ...drafted } satisfies Question]
        })
      }),
  )
}

export const isChoice = (text: string, of: Question): text is Choice => of.options.some((option) => option === text)
