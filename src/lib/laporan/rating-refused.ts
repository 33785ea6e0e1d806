import type { RatingRefusal } from '#app'
import { m } from '#wording'

const sentences: Readonly<Record<RatingRefusal['reason'], () => string>> = {
  unknown: m.status_unknown,
  'slow-down': m.status_unknown,
  'no-choice': m.penilaian_choose,
  'not-ended': m.penilaian_not_ended,
  'rated-before': m.penilaian_before,
}

export const ratingRefusedInWords = ({ reason }: RatingRefusal): string => sentences[reason]()
