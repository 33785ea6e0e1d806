import { certifyBooks, openBookPeriod, takeBookStep, type ActorId, type Netra } from '#app'
import { quarterBefore } from '#core'
import { localDay } from '#law'
import { actor, paser } from './cast.ts'

type Office = (code: string) => Promise<string>

/** The book of the quarter before, of the one office of the demonstration that signs: a release to look at. Again, it changes nothing. */
export async function closeBooks(netra: Netra, officeId: Office): Promise<void> {
  const { code: period } = quarterBefore(localDay(netra.clock(), 'WIB'))
  const [nation, regency, province] = await Array.fromAsync(['BAWASLU-RI', paser.office, 'BAWASLU-64'], officeId)
  if (nation === undefined || regency === undefined || province === undefined) return
  const head = actor('Contoh Utami Ketua Pusat')
  const opened = await openBookPeriod(netra, { actor: head, officeId: nation, code: period })
  if (!opened.ok) return
  const step = (who: ActorId, asOfficeId: string, name: 'tandatangani' | 'periksa') =>
    takeBookStep(netra, { actor: who, period, officeId: regency, asOfficeId, step: name, reason: null })
  await step(paser.ketua, regency, 'tandatangani')
  await step(actor('Contoh Nia Provinsi'), province, 'periksa')
  await certifyBooks(netra, { actor: head, officeId: nation, period })
}
