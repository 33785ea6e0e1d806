import { whatChanged } from '#core'
import { threadedFigures, type FigureVersion } from '#store/views'
import { inTongue, m, numberInWords } from '#wording'
import { changeInWords, figureUnitInWords, roughDayInWords } from '../words/terbitan.ts'

type Db = Parameters<typeof threadedFigures>[0]

/** Statements of one institution on one matter, in order, each with what it changed of the one before. */
export async function threadsInWords(db: Db) {
  const byThread = Map.groupBy(await threadedFigures(db), ({ thread }) => thread ?? '')
  return [...byThread].flatMap(([thread, figures]) => {
    const told = whatChanged(figures)
    const first = told[0]?.figure
    if (first === undefined || told.length < 2) return []
    return [{ thread, publisher: first.publisher, title: inTongue(first.title), told: told.map(lineOf) }]
  })
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
    source: figure.source,
    changes: since === null ? [] : changeInWords(since),
    enteredAt,
  }
}
