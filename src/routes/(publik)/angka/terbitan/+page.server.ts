import { figureSubjects } from '#core'
import { figureSheet, oursOf, readFigureQuery } from '#lib/terbitan/figure-sheet.ts'
import { subjectInWords } from '#lib/words/terbitan.ts'
import { figureChoices, figuresPerPage, listFigures } from '#store/views'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra }, url }) => {
  const query = readFigureQuery(url.searchParams)
  const filter = { publisher: query.penerbit, subject: query.tentang, year: query.tahun }
  const { total, figures } = await listFigures(netra.db, filter, query.hal)
  const choices = await figureChoices(netra.db)
  return {
    query,
    total,
    size: figuresPerPage,
    publishers: choices.publishers.map((publisher) => ({ value: publisher, says: publisher })),
    years: choices.years.map((year) => ({ value: year, says: year })),
    subjects: figureSubjects.map((subject) => ({ value: subject, says: subjectInWords(subject) })),
    figures: await Promise.all(figures.map(async (figure) => figureSheet(figure, await oursOf(netra.db, figure)))),
  }
}
