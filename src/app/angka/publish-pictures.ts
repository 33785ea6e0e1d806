import {
  publishableDays,
  publishableFunnel,
  publishableInstitutions,
  publishableMonths,
  publishableTerms,
  type SaidOfSanctions,
} from '#core'
import { localDay, type Instant } from '#law'
import { pictureNumbers, type PictureNumber, type Tx } from '#store'

/** In the transaction of all other public numbers and of their moment, so that a picture and a table never differ. */
export async function publishPictures(
  tx: Tx,
  {
    asOf,
    isStep,
    sanctions,
  }: { readonly asOf: Instant; readonly isStep: boolean; readonly sanctions: SaidOfSanctions },
): Promise<void> {
  const funnel = publishableFunnel(await pictureNumbers.listFunnel(tx, asOf), sanctions)
  const days = publishableDays(await pictureNumbers.listDays(tx, asOf))
  const terms = publishableTerms(await pictureNumbers.listTerms(tx, asOf))
  const told = await pictureNumbers.listToldMonths(tx)
  // Once a day, as places do (N192); else as it was told.
  const months =
    isStep || told.length === 0
      ? publishableMonths(await pictureNumbers.listMonths(tx, asOf), { told, month: localDay(asOf, 'WIB').slice(0, 7) })
      : told
  const steps: readonly PictureNumber[] = [
    ...funnel.map(({ step, shown }) => ({ picture: 'corong', step, part: 'semua', shown }) as const),
    ...days.flatMap(({ stage, ...parts }) =>
      Object.entries(parts).map(([part, shown]) => ({ picture: 'lama', step: stage, part, shown }) as const),
    ),
    ...months.map(({ stage, month, shown }) => ({ picture: 'bulan', step: stage, part: month, shown }) as const),
    ...terms.map(({ holder, held, shown }) => ({ picture: 'tenggat', step: holder, part: held, shown }) as const),
  ]
  const institutions = publishableInstitutions(await pictureNumbers.listInstitutions(tx, asOf))
  await pictureNumbers.publish(tx, { steps, institutions }, asOf)
}
