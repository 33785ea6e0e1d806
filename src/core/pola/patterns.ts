import type { Instant } from '#law'
import { nearPictures, type FiledPicture } from './near-pictures.ts'
import { nearTexts } from './near-texts.ts'

/** A report as patterns see it. Nothing of who reported. */
export type FiledReport = {
  readonly caseId: string
  readonly receivedAt: Instant
  readonly narrative: string
  readonly subjectName: string | null
  readonly subjectPosition: string | null
  readonly subjectOffice: string | null
  /** Offices of Bawaslu and its ad hoc ranks that the report accuses, by name. */
  readonly accusedOffices: readonly string[]
}

/**
 * Reports that have something in common. It says nothing of whether any of them is true, and holds neither a name nor a word of theirs:
 * those are read in the case, where the reading is recorded.
 */
export type Pattern =
  | { readonly kind: 'kata'; readonly caseIds: readonly string[] }
  | {
      readonly kind: 'orang'
      readonly caseIds: readonly string[]
      /** Post and unit, where they are told. */ readonly who: string | null
    }
  | { readonly kind: 'kantor'; readonly caseIds: readonly string[]; readonly office: string }
  | { readonly kind: 'jam'; readonly caseIds: readonly string[]; readonly from: Instant; readonly to: Instant }
  | {
      readonly kind: 'gambar'
      readonly caseIds: readonly string[]
      readonly pictures: readonly Pick<FiledPicture, 'caseId' | 'evidenceId'>[]
    }

/** From how many reports on something is a pattern; and of one hour, where reports come by the dozen on any day. */
export const patternFrom = { kata: 3, orang: 3, kantor: 3, jam: 10 } as const

const hour = 3_600_000

/** What stands out among reports of one time, the kinds in the order an officer asks for them, the largest of each first. */
export const patternsIn = (
  reports: readonly FiledReport[],
  pictures: readonly FiledPicture[] = [],
): readonly Pattern[] => [
  ...sameWords(reports),
  ...samePicture(pictures),
  ...samePerson(reports),
  ...sameOffice(reports),
  ...sameHour(reports),
]

function sameWords(reports: readonly FiledReport[]): readonly Pattern[] {
  const groups = nearTexts(
    reports.map(({ narrative }) => narrative),
    patternFrom.kata,
  )
  return groups.map((group) => ({
    kind: 'kata',
    caseIds: casesOf(group.flatMap((at) => reports[at] ?? [])),
  }))
}

/** Two are enough: it is rare that two people take the same picture, and common that one is passed on. */
function samePicture(pictures: readonly FiledPicture[]): readonly Pattern[] {
  return nearPictures(pictures).map((group) => ({
    kind: 'gambar',
    caseIds: [...new Set(group.map(({ caseId }) => caseId))],
    pictures: group.map(({ caseId, evidenceId }) => ({ caseId, evidenceId })),
  }))
}

/** By name and post: a namesake elsewhere is somebody else. A report that names nobody is about nobody in common. */
function samePerson(reports: readonly FiledReport[]): readonly Pattern[] {
  const named = reports.filter(({ subjectName }) => (subjectName ?? '') !== '')
  const groups = new Map<string, FiledReport[]>()
  for (const report of named) {
    const key = [report.subjectName, report.subjectPosition, report.subjectOffice].map(inPlain).join('|')
    groups.set(key, [...(groups.get(key) ?? []), report])
  }
  return [...groups.values()]
    .filter(({ length }) => length >= patternFrom.orang)
    .map((group) => ({ kind: 'orang' as const, caseIds: casesOf(group), who: postOf(group[0]) }))
    .sort(largestFirst)
}

/** A report that names the office which would handle it goes above: filed often, that itself is a pattern. */
function sameOffice(reports: readonly FiledReport[]): readonly Pattern[] {
  const offices = [...new Set(reports.flatMap(({ accusedOffices }) => accusedOffices))]
  return offices
    .map((office) => ({
      kind: 'kantor' as const,
      caseIds: casesOf(reports.filter(({ accusedOffices }) => accusedOffices.includes(office))),
      office,
    }))
    .filter(({ caseIds }) => caseIds.length >= patternFrom.kantor)
    .sort(largestFirst)
}

/** Hours that begin with a report, of which none shares a report with one before. */
function sameHour(reports: readonly FiledReport[]): readonly Pattern[] {
  const sorted = [...reports].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
  const found: Pattern[] = []
  for (let first = 0; first < sorted.length;) {
    const begins = Date.parse(sorted[first]?.receivedAt ?? '')
    let after = first
    while (after < sorted.length && Date.parse(sorted[after]?.receivedAt ?? '') < begins + hour) after += 1
    const within = sorted.slice(first, after)
    const [from, to] = [within[0]?.receivedAt, within.at(-1)?.receivedAt]
    const isMany = within.length >= patternFrom.jam
    if (isMany && from !== undefined && to !== undefined)
      found.push({ kind: 'jam', caseIds: casesOf(within), from, to })
    first = isMany ? after : first + 1
  }
  return found.sort(largestFirst)
}

const largestFirst = (a: Pick<Pattern, 'caseIds'>, b: Pick<Pattern, 'caseIds'>) => b.caseIds.length - a.caseIds.length

const casesOf = (reports: readonly FiledReport[]) => [...new Set(reports.map(({ caseId }) => caseId))]

const inPlain = (words: string | null) => (words ?? '').trim().replace(/\s+/g, ' ').toLowerCase()

const postOf = (report: FiledReport | undefined) =>
  [report?.subjectPosition, report?.subjectOffice].filter((part) => (part ?? '') !== '').join(', ') || null
