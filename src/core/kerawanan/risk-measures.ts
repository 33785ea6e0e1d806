import type { Measure } from '../angka/measure.ts'
import { methodIds, type MethodId } from './method.ts'
import { methods, publishedBy, type Method } from './methods.ts'
import { hitMeasures } from './hit-measures.ts'

/** The id under which numbers of a method are defined. */
export const riskMeasureId = (method: MethodId) => `kerawanan-${method}` as const

const apart = {
  id: 'Tiap cara mengukur kerawanan punya skalanya sendiri: skor dari dua cara tidak pernah diurutkan atau dijumlahkan bersama.',
  en: 'Each way of measuring vulnerability has a scale of its own: scores of two are never ranked or added together.',
}

const whenPublished = { id: 'saat diterbitkan', en: 'moment it was published' }

/** Each method as a definition. What others published is shown as they printed it. */
const ofMethods: readonly Measure[] = methodIds.map((method) => {
  const { title, publisher, publishedOn, unit, how, more, limits, mark }: Method = methods[method]
  const others = publishedBy(method)
  return {
    id: riskMeasureId(method),
    ...(others === null ? {} : { publishedBy: others }),
    topic: 'pencegahan',
    unit: method === 'peta-daerah' ? 'indikator' : 'skor',
    title,
    definition: how,
    ...(more === undefined ? {} : { more }),
    population: {
      id: `${publisher}; ${unit.id}. ${limits.id}`,
      en: `${publisher}; ${unit.en}. ${limits.en}`,
    },
    happened: { id: 'menurut penerbitnya', en: 'as its publisher has it' },
    known: publishedOn === null ? whenPublished : { id: publishedOn, en: publishedOn },
    filters: ['wilayah'],
    finest: 'kabkota',
    rhythm: 'harian',
    smallest: 1,
    notAddedTo: methodIds.filter((other) => other !== method).map(riskMeasureId),
    notCompared: { with: methodIds.filter((other) => other !== method).map(riskMeasureId), why: apart },
    falls: null,
    query: 'methods',
    mark,
  }
})

/** Every number of vulnerability leads to one of these. */
export const riskMeasures: readonly Measure[] = [...ofMethods, ...hitMeasures]
