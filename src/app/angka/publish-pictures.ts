import {
  publishableDays,
  publishableFunnel,
  publishableInstitutions,
  publishableTerms,
  type SaidOfSanctions,
} from '#core'
import type { Instant } from '#law'
import { pictureNumbers, type PictureNumber, type Tx } from '#store'

/** In the transaction of all other public numbers and of their moment, so that a picture and a table never differ. */
export async function publishPictures(tx: Tx, asOf: Instant, sanctions: SaidOfSanctions): Promise<void> {
  const funnel = publishableFunnel(await pictureNumbers.listFunnel(tx, asOf), sanctions)
  const days = publishableDays(await pictureNumbers.listDays(tx, asOf))
  const terms = publishableTerms(await pictureNumbers.listTerms(tx, asOf))
  const steps: readonly PictureNumber[] = [
    ...funnel.map(({ step, shown }) => ({ picture: 'corong', step, part: 'semua', shown }) as const),
    ...days.flatMap(({ stage, ...parts }) =>
      Object.entries(parts).map(([part, shown]) => ({ picture: 'lama', step: stage, part, shown }) as const),
    ),
    ...terms.map(({ holder, held, shown }) => ({ picture: 'tenggat', step: holder, part: held, shown }) as const),
  ]
  const institutions = publishableInstitutions(await pictureNumbers.listInstitutions(tx, asOf))
  await pictureNumbers.publish(tx, { steps, institutions }, asOf)
}
