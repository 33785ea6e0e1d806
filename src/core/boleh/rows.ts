import {
  findAct,
  findInstrument,
  findProvision,
  sanctionsFor,
  type Act,
  type ActArticle,
  type ActClass,
  type Mark,
  type Marked,
  type Phase,
  type PlainDate,
  type RegimeId,
  type Sanction,
  type Severity,
  type SubjectKind,
  type Words,
} from '#law'

/** A row of the catalogue as it speaks to one kind of person on one day. */
export type Barred = {
  readonly id: string
  readonly title: Words
  /** Null: a bar of the law that the catalogue sorts under no class. */
  readonly class: ActClass | null
  readonly phase: Phase
  readonly regime: RegimeId | null
  readonly during: 'kampanye' | null
  readonly articles: readonly ActArticle[]
  readonly mark: Mark
  readonly severity: Marked<Severity> | null
  readonly sanctions: readonly Sanction[]
  readonly note: Words | null
}

type Spoken = { readonly to: readonly SubjectKind[]; readonly regime: RegimeId | null }

const asn = ['pns', 'pppk'] as const
const services = ['tni', 'polri'] as const

/** Provisions that bar something to a kind of person and are no act of the list: whom their words name. */
const spokenTo: Readonly<Record<string, Spoken>> = {
  'L-PEM-200': { to: services, regime: 'pemilu' },
  'L-PEM-280-2': { to: [...asn, ...services, 'kades', 'perangkat-desa'], regime: 'pemilu' },
  'L-PEM-283-2': { to: ['pejabat', ...asn], regime: 'pemilu' },
  'L-PEM-306': { to: services, regime: 'pemilu' },
  'L-PIL-70': { to: [...asn, ...services, 'kades', 'perangkat-desa'], regime: 'pilkada' },
  'L-PIL-71-1': { to: ['pns', 'kades', 'pejabat', ...services], regime: 'pilkada' },
  'L-PIL-71-3': { to: ['pejabat'], regime: 'pilkada' },
  'L-POL-28': { to: ['polri'], regime: null },
}

/** The duty that holds beside every list; null where none was read. */
const dutyOf: Readonly<Partial<Record<SubjectKind, string>>> = {
  pns: 'L-ASN23-24',
  pppk: 'L-ASN23-24',
  tni: 'L-TNI-2d',
  polri: 'L-PERPOL7-4h',
}

const ofAct = (act: Act, kind: SubjectKind, day: PlainDate): Barred => ({
  id: act.id,
  title: act.title,
  class: act.class,
  phase: act.phase,
  regime: act.regime ?? null,
  during: act.during ?? null,
  articles: act.articles,
  mark: act.mark,
  severity: act.severity,
  sanctions: sanctionsFor(act, kind, day),
  note: act.note ?? null,
})

function ofProvision(id: string, day: PlainDate, regime: RegimeId | null): Barred | null {
  const provision = findProvision(id, day)
  if (provision === null) return null
  const text = findInstrument(provision.instrument)?.cite ?? provision.instrument
  const cite = provision.article === null ? text : `${text} ps. ${provision.article}`
  return {
    ...{ id, title: provision.says, class: null, phase: 'any', regime, during: null, severity: null, sanctions: [] },
    articles: [{ cite, provision: id, mark: provision.mark }],
    mark: provision.mark,
    note: null,
  }
}

/** The row by its id, if it speaks to this kind of person on the day. */
function rowFor(id: string, kind: SubjectKind, day: PlainDate): Barred | null {
  const act = findAct(id, day)
  if (act !== null) return act.subjects.includes(kind) ? ofAct(act, kind, day) : null
  const spoken = spokenTo[id]
  return spoken?.to.includes(kind) ? ofProvision(id, day, spoken.regime) : null
}

export const rowsFor = (ids: readonly string[], kind: SubjectKind, day: PlainDate): readonly Barred[] =>
  ids.flatMap((id) => rowFor(id, kind, day) ?? [])

export function dutyFor(kind: SubjectKind, day: PlainDate): Barred | null {
  const id = dutyOf[kind]
  return id === undefined ? null : ofProvision(id, day, null)
}

const stands = ({ cite }: ActArticle) => cite

/** The same articles under the same class once: SKB 2022 prints acts of PP 94/2021 again, and a crime carries its own bar. */
export const withoutRepeats = (rows: readonly Barred[]): readonly Barred[] =>
  rows.filter((row, at) => !rows.some((other, index) => index !== at && repeats(row, other, index < at)))

function repeats(row: Barred, other: Barred, isEarlier: boolean): boolean {
  if (row.class === null)
    return other.class !== null && other.articles.some(({ provision }) => provision === row.articles[0]?.provision)
  const isSame = row.class === other.class && row.phase === other.phase
  return isEarlier && isSame && row.articles.map(stands).join() === other.articles.map(stands).join()
}
