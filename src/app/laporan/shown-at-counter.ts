import type { PlainDate } from '#law'
import { newId, type SealedPart } from '#store'
import { badField, type DeskRefusal } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Netra, OfficeKey } from '../ports.ts'
import { reportLimits } from '#core'
import type { Lane, Proxy, Reporter } from './report.ts'

/** What a person at the counter shows besides the report itself. */
export type Shown = {
  /** Who reports, where the report was told without a name. */
  readonly reporter?: Reporter
  /** Somebody with a power of attorney (kuasa) who came instead of the reporter. */
  readonly proxy?: Proxy
}

/** What the report brought with it. A laporan is never without a name. */
type Told = { readonly lane: Lane; readonly named: boolean }

/** Nothing becomes a formal report without a name or with two, and no proxy comes without a letter that is older than his coming. */
export function shownRefusal({ reporter, proxy }: Shown, told: Told, today: PlainDate): DeskRefusal | null {
  const refusal = told.lane === 'laporan' || told.named ? secondName(reporter) : firstName(reporter)
  if (refusal !== null) return refusal
  if (proxy === undefined) return null
  if (proxy.letterOn > today) return badField('proxy.letterOn', 'in-the-future')
  return textRefusal({ 'proxy.name': proxy.name }, reportLimits['reporter.name'])
}

const secondName = (reporter: Reporter | undefined) =>
  reporter === undefined ? null : badField('reporter.name', 'told-before')

const firstName = ({ name = '', address = '' }: Partial<Reporter> = {}) =>
  textRefusal({ 'reporter.name': name }, reportLimits['reporter.name']) ??
  textRefusal({ 'reporter.address': address }, reportLimits['reporter.address'])

/** The names, encrypted to the handling office before they are written anywhere. */
export async function sealShown(
  { sealer }: Pick<Netra, 'sealer'>,
  { reporter, proxy }: Shown,
  key: OfficeKey,
): Promise<readonly SealedPart[]> {
  const seal = async (part: SealedPart['part'], told: object): Promise<SealedPart> => ({
    id: newId(),
    part,
    office_key_id: key.id,
    ciphertext: await sealer.seal(JSON.stringify(told), key),
    sealed_by: 'server',
  })
  return Promise.all([
    ...(reporter === undefined ? [] : [seal('pelapor', reporter)]),
    ...(proxy === undefined ? [] : [seal('kuasa', { name: proxy.name })]),
  ])
}
