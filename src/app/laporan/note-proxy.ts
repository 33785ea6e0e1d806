import type { Instant, PlainDate } from '#law'
import { recordEvent, type ActorId, type Tx } from '#store'

type Noting = {
  readonly about: { readonly caseId: string; readonly reportId: string; readonly officeId: string }
  readonly actor: ActorId
  readonly now: Instant
  readonly letterOn: PlainDate
}

/** That somebody with a surat kuasa came for the reporter, and of what day the letter is. Who it was, the seal keeps. */
export const noteProxy = (tx: Tx, { about, actor, now, letterOn }: Noting): Promise<string> =>
  recordEvent(tx, {
    stream: 'laporan',
    type: 'proxy-came',
    about,
    actor,
    happenedAt: now,
    recordedAt: now,
    data: { letterOn },
  })
