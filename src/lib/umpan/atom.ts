import type { PlainDate } from '#law'
import { escaped as text } from '../form/escaped.ts'

/** A feed as RFC 4287 has it: what happened, the newest first, each with an address that stays. */
export type Feed = {
  /** Its own address, which is its name too. */
  readonly self: string
  /** The page it is about. */
  readonly page: string
  readonly language: string
  readonly title: string
  /** What is to be known before any of it is read. */
  readonly subtitle?: string
  /** Who answers for it. */
  readonly author: string
  /** RFC 3339; of the newest entry, or of the day from which there is nothing yet. */
  readonly updated: string
  readonly entries: readonly FeedEntry[]
}

export type FeedEntry = {
  /** What tells it from the others of this feed; stays the same for ever. */
  readonly name: string
  readonly title: string
  readonly says: string
  readonly page: string
  readonly updated: string
}

/** Of what has a day and no hour. */
export const startOf = (day: PlainDate) => `${day}T00:00:00+07:00`

/** The end of a day, after which nothing of it changes: public numbers go by the days of Jakarta. */
export const endOf = (day: PlainDate) => `${day}T23:59:59+07:00`

export const atom = ({ self, page, language, title, subtitle, author, updated, entries }: Feed): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(language)}">
<id>${text(self)}</id>
<title>${text(title)}</title>${subtitle === undefined ? '' : `\n<subtitle>${text(subtitle)}</subtitle>`}
<updated>${text(updated)}</updated>
<author><name>${text(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${text(self)}"/>
<link rel="alternate" type="text/html" href="${text(page)}"/>
${entries.map((entry) => entryOf(self, entry)).join('')}</feed>
`

const entryOf = (self: string, { name, title, says, page, updated }: FeedEntry) =>
  `<entry>
<id>${text(`${self}#${name}`)}</id>
<title>${text(title)}</title>
<updated>${text(updated)}</updated>
<link rel="alternate" type="text/html" href="${text(page)}"/>
<content type="text">${text(says)}</content>
</entry>
`
