import { confirmAtCounter, readAtCounter, readStatus, type ConfirmRefusal, type Netra, type ToldAtCounter } from '#app'
import { m } from '#wording'
import { keep, typed as typedIn, type Kept } from '../../form/kept.ts'
import { textOf } from '../../form/text-of.ts'
import type { SignedIn } from '../../signed-in.ts'
import { holdsLines, type HoldsLine } from '../../pemegang/holds-line.ts'
import type { CounterOffice } from './counters.ts'
import { readProxy } from './read-proxy.ts'
import { scanOf } from './scan-of.ts'
import { counterSentence } from './sentence.ts'

type Asked = {
  readonly netra: Netra
  readonly actor: SignedIn
  readonly counter: CounterOffice
  /** Of whoever stands at the counter's machine: a wrong receipt counts there. */
  readonly visitor: string
}

/** Where a refusal of the rules is shown beside its field. */
const fieldNames: Readonly<Record<string, string>> = {
  'reporter.name': 'nama',
  'reporter.address': 'alamat',
  'proxy.name': 'kuasa-nama',
  'proxy.letterOn': 'surat-kuasa',
}

const fieldOf = (refusal: ConfirmRefusal) =>
  refusal.reason === 'field' ? (fieldNames[refusal.field] ?? 'resi') : 'resi'

/** Who must act on the report that lies here, as its reporter would read it. */
async function holdsOf(netra: Netra, typed: string, visitor: string): Promise<readonly HoldsLine[]> {
  const status = await readStatus(netra, typed, visitor)
  if (!status.ok) return []
  const { next, office, asOf: now } = status.value
  return next === null ? [] : holdsLines([next], { office: office.name, now, zone: office.zone })
}

/** What was told online, to be printed for ink: the receipt lies before the officer, and nothing is changed yet. */
export async function answerPrint({ netra, actor, counter, visitor }: Asked, form: FormData) {
  const typed = textOf(form, 'resi')
  if (typed === '') return keep(form, { resi: m.status_missing() })
  const told = await readAtCounter(netra, { actor: actor.id, officeId: counter.id, typed })
  if (!told.ok) return keep(form, { resi: counterSentence(told.refusal) })
  const holds = await holdsOf(netra, typed, visitor)
  const shown: Kept & { readonly told: ToldAtCounter; readonly holds: typeof holds } = {
    ...typedIn(form),
    errors: {},
    told: told.value,
    holds,
  }
  return shown
}

/** The ID was seen and the paper signed: the report becomes formal. */
export async function answerConfirm({ netra, actor, counter, visitor }: Asked, form: FormData) {
  const done = form.getAll('pemeriksaan')
  const typed = textOf(form, 'resi')
  const { proxy, errors: proxyErrors } = readProxy(form)
  const errors = {
    ...(typed === '' ? { resi: m.status_missing() } : {}),
    ...(done.includes('ktp') && done.includes('tanda-tangan') ? {} : { pemeriksaan: m.loket_checks_error() }),
    ...proxyErrors,
  }
  if (Object.keys(errors).length > 0) return keep(form, errors)
  const scan = await scanOf(form, 'pindaian')
  const [name, address] = [textOf(form, 'nama'), textOf(form, 'alamat')]
  const confirmed = await confirmAtCounter(netra, {
    actor: actor.id,
    officeId: counter.id,
    zone: counter.zone,
    typed,
    ...(name === '' && address === '' ? {} : { reporter: { name, address } }),
    ...(proxy === null ? {} : { proxy }),
    ...(scan === null ? {} : { scan }),
  })
  if (confirmed.ok) return { confirmed: true as const, holds: await holdsOf(netra, typed, visitor) }
  return keep(form, { [fieldOf(confirmed.refusal)]: counterSentence(confirmed.refusal) })
}
