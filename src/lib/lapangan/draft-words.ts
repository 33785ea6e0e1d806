import { m, momentInWords } from '#wording'
import type { Draft, Stand } from './draft.ts'
import type { CardFault, HowEnded } from './field-app.svelte.ts'

type Look = 'idle' | 'now' | 'good' | 'warn' | 'bad'
type Said = { readonly says: string; readonly look: Look; readonly more: string | null }
type Table = { readonly [At in Stand['at']]: (stand: Extract<Stand, { readonly at: At }>) => Said }

const stands: Table = {
  menunggu: () => ({ says: m.lapangan_stand_waiting(), look: 'now', more: null }),
  terkirim: ({ receivedAt, unsubmitted }) => ({
    says: m.lapangan_stand_sent(),
    look: unsubmitted === null ? 'good' : 'warn',
    more:
      unsubmitted === null
        ? receivedAt && m.lapangan_received({ when: momentInWords(receivedAt) })
        : m.lapangan_unsubmitted(),
  }),
  diajukan: ({ number, receivedAt }) => ({
    says: m.lapangan_stand_submitted(),
    look: 'good',
    more: [number, m.lapangan_received({ when: momentInWords(receivedAt) })].filter(Boolean).join(' · '),
  }),
  ditolak: ({ faults }) => ({
    says: m.lapangan_stand_faults(),
    look: 'bad',
    more: faults.general ?? Object.values(faults.errors).join(' '),
  }),
  bentrok: () => ({ says: m.lapangan_stand_clash(), look: 'warn', more: m.lapangan_problem_changed_why() }),
}

/** What of it is said in other words for an activity, which is entered and not submitted. */
const ofActivity: Table = {
  ...stands,
  terkirim: (stand) => ({
    ...stands.terkirim(stand),
    ...(stand.unsubmitted === null ? {} : { more: m.lapangan_unentered() }),
  }),
  diajukan: (stand) => ({ ...stands.diajukan(stand), says: m.lapangan_stand_entered() }),
}

export const standInWords = ({ form, stand }: Pick<Draft, 'form' | 'stand'>): Said =>
  // The table is keyed by the very word it is asked for.
  ((form === 'kegiatan' ? ofActivity : stands)[stand.at] as (of: Stand) => Said)(stand)

/** By what its author knows it again: the event, else where he was and on what stage. */
export const titleOf = ({ form, values }: Pick<Draft, 'form' | 'values'>): string =>
  [values['judul'], values['peristiwa'], values['tujuan'], values['tahapan'], values['tempat']]
    .find((text) => text?.trim())
    ?.slice(0, 80) ?? (form === 'kegiatan' ? m.lapangan_activity_untitled() : m.lapangan_untitled())

export const endInWords: Readonly<Record<HowEnded, () => string>> = {
  'all-sent': m.lapangan_end_all,
  'originals-wait': m.lapangan_end_originals,
  'no-line': m.lapangan_end_no_line,
  'shut-out': m.lapangan_problem_device_why,
  'no-room': m.lapangan_room_full,
}

export const cardFaults: Readonly<Record<CardFault, () => string>> = {
  spent: m.lapangan_problem_card_why,
  'no-line': m.lapangan_card_no_line,
  another: m.lapangan_card_another,
}
