import type { ToldRecomputed } from '#store/views'
import { m } from '#wording'

/** What the people of an office are told of a decision that moved clocks of theirs. */
export const toldInWords = ({ decisionId, cause, clocks, title, decreeNumber }: ToldRecomputed) => ({
  decisionId,
  says:
    cause === 'aturan'
      ? m.kalender_told_rule({ count: clocks })
      : m.kalender_told({ count: clocks, title: title ?? '', decree: decreeNumber ?? '' }),
})
