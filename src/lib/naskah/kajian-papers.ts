import type { NaskahOf } from '#core'
import type { CasePage, KajianLine } from '#store/views'
import { dayInWords } from '#wording'
import { allegationSheet } from '../meja/lembar/allegations.ts'
import { factsOf } from '../meja/lembar/facts.ts'
import { kajianSheet } from '../meja/lembar/work.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { headOf } from './head-of.ts'
import { numberOfCase } from './number-of-case.ts'

/** The newest of its kind: one that was written again replaces the one before, on paper too. */
export function kajianPapers(page: CasePage, kind: KajianLine['kind']): readonly CasePaper[] {
  const line = page.kajian.findLast((one) => one.kind === kind)
  if (line === undefined) return []
  return [
    {
      kind,
      partId: page.held.id,
      versions: ['lengkap', 'keluar'],
      says: dayInWords(line.madeOn),
      write: (writing) => {
        const base = baseOf(writing, line)
        return kind === 'kajian' ? kajianPaper(base, writing.page) : kajianAwalPaper(base, line, writing.page)
      },
    },
  ]
}

/** The kajian to be written on with: in its newest version, or with nothing in it yet. */
export function kajianDraft(writing: Writing): NaskahOf<'kajian'> {
  const { page } = writing
  const line = page.kajian.findLast(({ kind }) => kind === 'kajian') ?? { recordedAt: page.held.since, body: '' }
  return kajianPaper(baseOf(writing, line), page)
}

type Base = Omit<NaskahOf<'kajian'>, 'kind' | 'facts' | 'allegations'>

const baseOf = ({ page, specimen }: Writing, { recordedAt, body }: Pick<KajianLine, 'recordedAt' | 'body'>): Base => ({
  ...headOf({ officeName: page.summary.officeName, number: numberOfCase(page), writtenAt: recordedAt, specimen }),
  study: body,
  // Who signs is left to ink.
  signatures: [{ as: page.summary.officeName, name: null }],
})

const kajianPaper = (base: Base, page: CasePage): NaskahOf<'kajian'> => ({
  ...base,
  kind: 'kajian',
  facts: factsOf(page),
  allegations: page.allegations.map((one) => {
    const { title, rows } = allegationSheet(one, page)
    return { title, lines: rows }
  }),
})

function kajianAwalPaper(base: Base, line: KajianLine, page: CasePage): NaskahOf<'kajian-awal'> {
  const { rows, conditions } = kajianSheet(line)
  return {
    ...base,
    kind: 'kajian-awal',
    facts: [...factsOf(page), ...rows],
    conditions: conditions.map(({ says, article, status }, at) => {
      const met = line.conditions[at]?.met
      return { says: met === 'later' ? `${says} (${status.says})` : says, met: met === true, basis: article }
    }),
  }
}
