import { lhpClassifications, type LhpClassification, type PlainDate } from '#law'
import { fillNumber } from './fill-number.ts'

/** `004/LHP/PM.01.03/JI.27.02.2006/17/02/2024`: the area is the writer's, the sequence its kab/kota's. */
export const lhpNumber = (parts: {
  readonly seq: number
  readonly classification: string
  readonly areaCode: string
  readonly day: PlainDate
}): string =>
  fillNumber('lhp', parts, {
    classification: parts.classification,
    area: parts.areaCode,
    month: parts.day.slice(5, 7),
    year: parts.day.slice(0, 4),
  })

/** What a stage is classified as, with its mark; stages are free text, and known by a word in them. */
export function lhpClassification(stage: string): LhpClassification {
  const watched = stage.toLowerCase()
  const named = lhpClassifications.find(({ stages }) => stages.some((word) => watched.includes(word)))
  return named ?? lhpClassifications.find(({ stages }) => stages.length === 0) ?? lhpClassifications[0]
}

/** An office knows its own filing codes better than the catalogue: any of the group is taken, with two digits or without. */
export const isLhpClassification = (code: string): boolean => /^PM\.01(\.\d{2})?$/.test(code)
