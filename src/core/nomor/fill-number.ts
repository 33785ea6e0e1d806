import { isInForce, numberTemplates, type NumberTemplate, type PlainDate } from '#law'

/** What stands in a template besides the sequence and the prefix. */
export type NumberWords = Readonly<Record<string, string>>

/** A number as the catalogue's template in force on `day` writes it. */
export function fillNumber(
  use: NumberTemplate['use'],
  { seq, width, day }: { readonly seq: number; readonly width?: number; readonly day: PlainDate },
  given: NumberWords,
): string {
  const row = numberTemplates.find((one) => one.use === use && isInForce(one.inForce, day))
  if (row === undefined) throw new Error(`no number template for ${use} on ${day}`)
  if (!Number.isInteger(seq) || seq < 1) throw new RangeError(`not a sequence number: ${seq}`)
  const words: NumberWords = {
    ...given,
    seq: String(seq).padStart(width ?? row.padding.value, '0'),
    prefix: row.prefix.value,
  }
  return row.template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name]
    if (word === undefined) throw new Error(`number template asks for ${name}`)
    return word
  })
}
