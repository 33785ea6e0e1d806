import { measures } from '#core'
import type { Instant } from '#law'
import type { PlacedNumber } from '#store/views'
import { inTongue, momentInWords } from '#wording'
import { unitInWords } from '../words/angka.ts'
import { newestOf } from './told-on.ts'

export const firstMeasure = 'laporan-masuk'

/** What is told of the nation alone has no map. */
export const mapped = measures.filter(({ finest }) => finest === 'kabkota')

export type ProvinceList = {
  readonly code: string
  readonly name: string
  readonly shown: number | null
  readonly isBehind: boolean
  readonly asOf: Instant
  readonly regencies: readonly PlacedNumber[]
}

/** The list beside the map: every province with all of its kabupaten and kota. */
export const provincesOf = (numbers: readonly PlacedNumber[]): readonly ProvinceList[] =>
  numbers
    .filter(({ code }) => code.length === 2 && code !== '00')
    .map(({ code, name, shown, isBehind, asOf }) => ({
      ...{ code, name, shown, isBehind, asOf },
      regencies: numbers.filter(({ parent }) => parent === code),
    }))

export type MeasureWords = {
  readonly id: string
  readonly title: string
  readonly definition: string
  readonly unit: string
  /** Null before the first count. */
  readonly asOf: string | null
}

/** What is drawn, in words: title, unit and the moment of the count; null for a measure that there is not. */
export function measureInWords(id: string, numbers: readonly PlacedNumber[]): MeasureWords | null {
  const measure = mapped.find((one) => one.id === id)
  if (measure === undefined) return null
  return {
    id,
    title: inTongue(measure.title),
    definition: inTongue(measure.definition),
    unit: unitInWords(measure.unit),
    asOf: numbers.length > 0 ? momentInWords(newestOf(numbers)) : null,
  }
}
