import type { LhpParts } from '#app'
import { namesOut, outgoingOf, type Naskah, type NaskahKind, type Protected } from '#core'
import type { CasePage } from '#store/views'
import { boardPapers } from './board-paper.ts'
import { completionPapers } from './completion-paper.ts'
import { decisionPapers } from './decision-paper.ts'
import { handOverPapers } from './hand-over-paper.ts'
import { custodyPapers } from './custody-paper.ts'
import { exhibitPapers } from './exhibit-paper.ts'
import { hearingPapers } from './hearing-papers.ts'
import { kajianPapers } from './kajian-papers.ts'
import { minutesPaper } from './minutes-paper.ts'
import { noticePapers } from './notice-paper.ts'
import { reportPapers } from './report-paper.ts'
import { caseTitle } from '../meja/step-page.ts'

export type PaperVersion = Naskah['version']
export type Writing = { readonly page: CasePage; readonly specimen: boolean }

/** One paper that a case can be asked for now. */
export type CasePaper = {
  readonly kind: NaskahKind
  /** What of the case it is the paper of, as its address names it. */
  readonly partId: string
  /** `keluar` only where a paper may go to somebody else: what a reporter or witness said stays with the case. */
  readonly versions: readonly PaperVersion[]
  /** Which of several alike, for people: a hearing, a pleno. */
  readonly says: string
  /** Complete, and without the people who stand behind its marks. */
  readonly write: (writing: Writing) => Naskah
}

/** The papers of a case, in the order in which a case comes to them. */
export function casePapers(page: CasePage): readonly CasePaper[] {
  const papers = [
    ...reportPapers(page),
    ...kajianPapers(page, 'kajian-awal'),
    ...completionPapers(page),
    ...handOverPapers(page),
    ...hearingPapers(page),
    ...kajianPapers(page, 'kajian'),
    ...plenoPapers(page),
    ...noticePapers(page),
    ...boardPapers(page),
    ...decisionPapers(page),
    ...exhibitPapers(page),
    ...custodyPapers(page),
  ]
  return maySend(page)
    ? papers
    : papers.map((paper) => ({ ...paper, versions: paper.versions.filter((version) => version !== 'keluar') }))
}

/** Whose name cannot be known here cannot be taken out here: who may read no LHP of a temuan sends nothing of it out. */
export const maySend = ({ findings }: CasePage): boolean => findings.every(({ mayReadOriginal }) => mayReadOriginal)

const plenoPapers = ({ plenos, findings }: CasePage): readonly CasePaper[] =>
  [...findings.flatMap((finding) => finding.plenos), ...plenos].map((held) => ({
    kind: 'ba-pleno',
    partId: held.id,
    versions: ['lengkap'],
    says: held.number ?? held.heldOn,
    write: ({ page, specimen }) => minutesPaper(held, caseTitle(page), specimen),
  }))

/** Who stands in the papers of this case under a mark. Reporter and witnesses are sealed: nobody here knows their names. */
function protectedIn(page: CasePage, originals: readonly LhpParts[]): readonly Protected[] {
  const witnesses = page.hearings.filter(({ party }) => party === 'saksi')
  return [
    ...(page.reports.length === 0 ? [] : [{ mark: 'Pelapor', name: null, by: null }]),
    ...witnesses.map(({ ordinal }) => ({ mark: `Saksi-${String(ordinal)}`, name: null, by: null })),
    ...originals.map(({ supervisor }) => ({
      mark: 'Penemu',
      name: supervisor.name.trim() === '' ? null : supervisor.name,
      by: supervisor.position.trim() === '' ? null : supervisor.position,
    })),
  ]
}

export type Wanted = {
  readonly version: PaperVersion
  readonly originals: readonly LhpParts[]
  readonly specimen: boolean
}

/** The paper as it is asked for, with those whom it protects. */
export function writePaper(paper: CasePaper, page: CasePage, { version, originals, specimen }: Wanted): Naskah {
  const drawn = paper.write({ page, specimen })
  const written = {
    ...drawn,
    protected: [...drawn.protected, ...protectedIn(page, originals)],
    accused: accusedIn(page, originals),
  }
  return version === 'keluar' ? sentOut(written) : written
}

/** A letter speaks of nobody under a mark, and tells the accused of no witness by listing one. */
const letters: readonly NaskahKind[] = [
  'undangan-klarifikasi',
  'pemberitahuan-status',
  'pemberitahuan-kelengkapan',
  'pengumuman-status',
]

export function sentOut(written: Naskah): Naskah {
  const outgoing = outgoingOf(written)
  return letters.includes(outgoing.kind) ? { ...outgoing, protected: [] } : outgoing
}

const accusedIn = ({ allegations }: CasePage, originals: readonly LhpParts[]): readonly string[] =>
  [
    ...allegations.map(({ subjectName }) => subjectName),
    ...originals.flatMap(({ suspicion }) => (suspicion?.suspects ?? []).map(({ name }) => name)),
  ].filter((name) => name !== null)

/** Takes the finder out of any text of the case. */
export const findersOut = (page: CasePage, originals: readonly LhpParts[]): ((text: string) => string) =>
  namesOut(
    protectedIn(page, originals).flatMap(({ name, mark }) => (name === null ? [] : [{ name, mark }])),
    accusedIn(page, originals),
  )
