import { publishNumbers, publishRank } from '#app'
import { quarterBefore } from '#core'
import { localDay, startOfDay } from '#law'
import type { LoaderHands } from '../../loader.ts'
import { closePastBooks } from './close-past-books.ts'
import { pastQuarters } from './quarters.ts'

/**
 * What was told of the past when it was over: books, and the rank of each quarter on the morning after it, but for the last two: their ranks tell of
 * what the story has in them too, and it publishes them. Where numbers were told before there was a
 * past they are told again now, by the steps that any number moves in; else the story tells everything once it is told itself.
 */
export async function tellPast(hands: LoaderHands): Promise<void> {
  const { netra, tx } = hands
  const today = localDay(netra.clock(), 'WIB')
  const { elections, recent } = pastQuarters(today)
  const ofTheStory = quarterBefore(quarterBefore(today).from).from
  for (const { until } of [...elections, ...recent].filter(({ from }) => from < ofTheStory)) {
    const counted = startOfDay(until, 'WIB')
    await publishRank({ ...netra, clock: () => counted })
  }
  await closePastBooks(hands)
  const told = await tx.selectFrom('netra.public_numbers').select('measure_id').limit(1).executeTakeFirst()
  if (told === undefined) return
  await publishNumbers(netra, 'everything')
}
