import { readFigure, type FigureSort } from '#core'
import { m, numberInWords } from '#wording'

/** Read, or the sentence that asks which of two readings was meant. */
export function numberTyped(typed: string, sort: FigureSort): { readonly value: number } | { readonly says: string } {
  const read = readFigure(typed, sort)
  if (read.state === 'read') return { value: read.value }
  if (read.state === 'unreadable') return { says: m.terbitan_form_unreadable({ typed }) }
  const [whole, decimal] = read.readings
  return {
    says: m.terbitan_form_ask({
      typed,
      whole: numberInWords(whole),
      decimal: numberInWords(decimal),
      wholeAs: String(whole),
      decimalAs: `${String(decimal).replace('.', ',')}0`,
    }),
  }
}
