import {
  decidedWithinDays,
  inQuartersOf,
  isOfTheNation,
  publishableDays,
  publishableFunnel,
  publishableMonths,
  standsForMonth,
  steppedByElection,
  steppedInstitutions,
  steppedTerms,
  type ElectionTerms,
  type SaidOfSanctions,
  type SteppedTerms,
} from '#core'
import { localDay, type Instant } from '#law'
import { listElections, pictureNumbers, rankStore, type BesideTable, type PictureNumber, type Tx } from '#store'
import { followUpList } from './publish-rank.ts'

type Counting = {
  readonly asOf: Instant
  /** Whether what is looked at once a day is looked at now. */
  readonly isStep: boolean
  readonly sanctions: SaidOfSanctions
  readonly waiting: SteppedTerms['waiting']
}
type Picture = PictureNumber['picture']

/**
 * In the transaction of all other public numbers and of their moment, so that a picture and a table never differ. The way of the allegations is
 * of the nation, and told as it stands; everything else is looked at once a day, and else told again as it was (N206).
 */
export async function publishPictures(tx: Tx, { asOf, isStep, sanctions, waiting }: Counting): Promise<void> {
  const all = await pictureNumbers.listTold(tx)
  const told = (picture: Picture) => all.filter((row) => row.picture === picture)
  const daily = (picture: Picture, count: () => Promise<readonly PictureNumber[]>) =>
    isStep || all.length === 0 ? count() : told(picture)

  const funnel = publishableFunnel(await pictureNumbers.listFunnel(tx, asOf), sanctions)
  const steps: readonly PictureNumber[] = [
    ...funnel.map(({ step, shown }) => ({ picture: 'corong', step, part: 'semua', shown }) as const),
    ...(await daily('lama', async () =>
      publishableDays(await pictureNumbers.listDays(tx, asOf)).flatMap(({ stage, ...parts }) =>
        Object.entries(parts).map(([part, shown]) => ({ picture: 'lama', step: stage, part, shown }) as const),
      ),
    )),
    ...(await daily('bulan', async () => {
      const before = told('bulan').map(({ step: stage, part: month, shown }) => ({ stage, month, shown }))
      const running = localDay(asOf, 'WIB').slice(0, 7)
      return publishableMonths(await pictureNumbers.listMonths(tx, asOf), { told: before, month: running }).map(
        ({ stage, month, shown }) => ({ picture: 'bulan', step: stage, part: month, shown }) as const,
      )
    })),
    ...(await daily('tenggat', async () => {
      const before = told('tenggat').map(({ step: holder, part: held, shown }) => ({ holder, held, shown }))
      const inQuarters = inQuartersOf(await rankStore.sumsByKind(tx, followUpList))
      return steppedTerms({ raw: await pictureNumbers.listTerms(tx, asOf), told: before, waiting, inQuarters }).map(
        ({ holder, held, shown }) => ({ picture: 'tenggat', step: holder, part: held, shown }) as const,
      )
    })),
    ...(await daily('pemilihan', () => byElections(tx, asOf, told('pemilihan')))),
  ]
  const before = await pictureNumbers.listToldInstitutions(tx)
  const institutions = standsForMonth(before, asOf)
    ? before
    : steppedInstitutions(await pictureNumbers.listInstitutions(tx, asOf), { told: before, now: asOf })
  await pictureNumbers.publish(tx, { steps, institutions }, asOf)
}

type ByElection = {
  readonly parts: { readonly met: string; readonly late: string }
  readonly beside: BesideTable
  readonly count: (tx: Tx, asOf: Instant) => Promise<readonly ElectionTerms[]>
}

/** What is counted by the election of the case, each with what is kept of the rest: terms (N230), and files decided within days (N244). */
const countedByElection: readonly ByElection[] = [
  {
    parts: { met: 'tepat', late: 'lewat' },
    beside: 'beside_elections',
    count: (tx, asOf) => pictureNumbers.listTermsByElection(tx, asOf),
  },
  {
    parts: { met: 'diputus', late: 'belum' },
    beside: 'beside_decided',
    count: (tx, asOf) => pictureNumbers.listDecidedByElection(tx, asOf, decidedWithinDays),
  },
]

async function byElections(tx: Tx, asOf: Instant, told: readonly PictureNumber[]): Promise<readonly PictureNumber[]> {
  const numbers: PictureNumber[] = []
  for (const counting of countedByElection) numbers.push(...(await byElection(tx, asOf, { ...counting, told })))
  return numbers
}

/** Of each election both counts, or neither. */
async function byElection(
  tx: Tx,
  asOf: Instant,
  { parts, beside: table, count, told }: ByElection & { readonly told: readonly PictureNumber[] },
): Promise<readonly PictureNumber[]> {
  const own = told.filter(({ part }) => part === parts.met || part === parts.late)
  const stood = [...Map.groupBy(own, ({ step }) => step)].map(([election, rows]) => {
    const of = (part: string) => rows.find((row) => row.part === part)?.shown ?? null
    const [met, late] = [of(parts.met), of(parts.late)]
    return { election, shown: met === null || late === null ? null : { met, late } }
  })
  const elections = (await listElections(tx)).filter(isOfTheNation).map(({ id }) => id)
  const { numbers, beside } = steppedByElection({
    counted: await count(tx, asOf),
    elections,
    told: stood,
    beside: stood.length === 0 ? null : await pictureNumbers.besideElections(tx, table),
  })
  if (beside !== null) await pictureNumbers.keepBesideElections(tx, table, { ...beside, asOf })
  return numbers.flatMap(({ election, shown }) => [
    { picture: 'pemilihan', step: election, part: parts.met, shown: shown?.met ?? null } as const,
    { picture: 'pemilihan', step: election, part: parts.late, shown: shown?.late ?? null } as const,
  ])
}
