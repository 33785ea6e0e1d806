import type { OpenedMessage, ReadMessage, Thread } from '#app'
import type { Zone } from '#law'
import { m, momentInWords, numberInWords } from '#wording'

/** A message as it stands on a page: whose it is, when, and what it says. */
export type MessageLine = {
  readonly id: string
  readonly who: string
  readonly when: string
  readonly datetime: string
  readonly words: string
  /** In base64, what the page opens and puts in the place of the words. */
  readonly sealed: string | null
  /** How large the file beside it is, in words; null: there is none. */
  readonly file: string | null
  readonly isNew: boolean
  /** Said where another office handled the case when it was written. */
  readonly note: string | null
}

export type ThreadSheet = ReturnType<typeof threadSheet>

/** The thread of a receipt in words, and what of it is new. */
export function threadSheet({ office, messages, inPage, nudged }: Thread) {
  const fresh = messages.filter(({ isNew }) => isNew)
  const [first] = fresh
  return {
    lead: m.pesan_lead({ office: office.name }),
    inPage,
    nudged,
    lines: messages.map((message) => reporterLine(message, office.zone)),
    news:
      first === undefined
        ? null
        : m.pesan_new({ count: numberInWords(fresh.length), when: momentInWords(first.sentAt, office.zone) }),
  }
}

const reporterLine = (
  { id, sender, office, sentAt, words, sealed, fileSize, isNew }: ReadMessage,
  zone: Zone,
): MessageLine => ({
  ...{ id, isNew, note: null, file: fileInWords(fileSize) },
  ...dated(sentAt, zone),
  who: sender === 'pelapor' ? m.pesan_from_you() : office,
  words: words ?? (sealed === null ? m.pesan_unreadable() : m.pesan_still_sealed()),
  sealed: sealed === null ? null : Buffer.from(sealed).toString('base64'),
})

/** The same at the desk, where it is also said which colleague wrote, and which office the words were sealed to. */
export const deskLine = (
  { id, sender, officeId, officeName, sentAt, byName, words, fileSize }: OpenedMessage,
  { zone, handledBy }: { readonly zone: Zone; readonly handledBy: string },
): MessageLine => ({
  ...{ id, isNew: false, file: fileInWords(fileSize) },
  ...dated(sentAt, zone),
  who:
    sender === 'pelapor'
      ? m.pesan_from_reporter()
      : byName === null
        ? officeName
        : m.pesan_from_officer({ office: officeName, who: byName }),
  words: words ?? m.pesan_unreadable(),
  sealed: null,
  note: officeId === handledBy ? null : m.pesan_desk_other_key({ office: officeName }),
})

const dated = (at: string, zone: Zone) => ({ when: momentInWords(at, zone), datetime: at })

const fileInWords = (size: number | null) =>
  size === null ? null : m.pesan_file_save({ kilobytes: numberInWords(Math.max(1, Math.round(size / 1024))) })
