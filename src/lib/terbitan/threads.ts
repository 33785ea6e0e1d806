import { whatChanged } from '#core'
import { threadedFigures, type FigureVersion } from '#store/views'
import { inTongue, m, numberInWords } from '#wording'
import { changeInWords, figureUnitInWords, roughDayInWords, subjectInWords } from '../words/terbitan.ts'
import { sourceSheet } from './figure-sheet.ts'

type Db = Parameters<typeof threadedFigures>[0]

/** Statements of one institution on one matter, in order, each with what it changed of the one before. */
export async function threadsInWords(db: Db) {
  const byThread = Map.groupBy(await threadedFigures(db), ({ thread }) => thread ?? '')
  return [...byThread].flatMap(([thread, figures]) => {
    const told = whatChanged(figures)
    const first = told[0]?.figure
    if (first === undefined || told.length < 2) return []
    const lines = told.map(lineOf)
    return [
      {
        thread,
        // By everybody who said something of it, and by what it is about, and not by its first statement as if it were today's.
        publishers: [...new Set(lines.map(({ publisher }) => publisher))].join(', '),
        title: subjectOf(figures),
        numbers: lines.map(({ value }) => value).join(' → '),
        told: lines,
      },
    ]
  })
}

const election = /\b(?:Pemilu|Pilkada) \d{4}\b/

/** What all of them are about; where their titles differ, the subject with the election and the place that all of them name. */
function subjectOf(figures: readonly FigureVersion[]): string {
  const title = shared(figures, (figure) => inTongue(figure.title))
  if (title !== null) return title
  const subject = shared(figures, (figure) => subjectInWords(figure.subject))
  const named = shared(figures, (figure) => election.exec(figure.title.id)?.[0] ?? '')
  const place = shared(figures, ({ regionName }) => regionName ?? '')
  return [subject, named, place].filter(Boolean).join(', ')
}

/** What is the same of each; null: nothing is. */
function shared(figures: readonly FigureVersion[], of: (figure: FigureVersion) => string): string | null {
  const all = new Set(figures.map(of))
  const [only] = all
  return all.size === 1 && only !== undefined ? only : null
}

function lineOf({ figure, since }: ReturnType<typeof whatChanged>[number]) {
  const { enteredAt } = figure as FigureVersion
  return {
    id: figure.id,
    publisher: figure.publisher,
    title: inTongue(figure.title),
    printed: figure.value,
    value: figure.value === null ? m.terbitan_in_words() : numberInWords(figure.value),
    unit: figure.value === null ? null : figureUnitInWords(figure.unit),
    when: roughDayInWords(figure.saidOn ?? figure.asOf),
    source: sourceSheet(figure.source),
    changes: since === null ? [] : changeInWords(since),
    enteredAt,
  }
}
