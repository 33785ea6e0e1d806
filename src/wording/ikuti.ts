import { findMeasure } from '#core'
import type { Locale } from './paraglide/runtime.js'
import { numberIn } from './dates.ts'
import { m } from './paraglide/messages.js'

type Mail = { readonly subject: string; readonly text: string }
type Topic = { readonly of: 'wilayah'; readonly region: string } | { readonly of: 'ukuran'; readonly measure: string }
type Change = {
  readonly measureId: string
  readonly regionName: string
  readonly old: number | null
  readonly shown: number | null
}

const both = (half: (locale: Locale) => string): string => (['id', 'en'] as const).map(half).join('\n\n-----\n\n')
const titleOf = (measureId: string, locale: Locale) => findMeasure(measureId)?.title[locale] ?? measureId
const page = (topic: Topic) => (topic.of === 'wilayah' ? `/angka/${topic.region}` : `/angka/definisi/${topic.measure}`)
/** An address has its origin in front of the path of the link. */
const pageFor = (topic: Topic, link: string) => new URL(page(topic), link).href

/** What the owner of an address is asked before anything is sent to it. The subject is the same for all. */
export const followMail = (topic: Topic, link: string): Mail => ({
  subject: m.ikuti_mail_ask_subject({}, { locale: 'id' }),
  text: `${both((locale) => m.ikuti_mail_ask({ page: pageFor(topic, link), link }, { locale }))}\n`,
})

const most = 30
const shownIn = (value: number | null, locale: Locale) =>
  value === null ? m.ikuti_hidden({}, { locale }) : numberIn(locale, value)

/** Which public numbers changed, old and new, Indonesian first; of many the first thirty, and where the rest stands. */
export const changesMail = (topic: Topic, changes: readonly Change[], link: string): Mail => ({
  subject: m.ikuti_mail_subject({}, { locale: 'id' }),
  text: `${both((locale) =>
    [
      m.ikuti_mail_lead({ count: numberIn(locale, changes.length) }, { locale }),
      '',
      ...changes.slice(0, most).map(({ measureId, regionName, old, shown }) =>
        m.ikuti_mail_line(
          {
            region: regionName,
            title: titleOf(measureId, locale),
            old: shownIn(old, locale),
            shown: shownIn(shown, locale),
          },
          { locale },
        ),
      ),
      '',
      m.ikuti_mail_more({ page: pageFor(topic, link) }, { locale }),
      m.ikuti_mail_end({ link }, { locale }),
    ].join('\n'),
  )}\n`,
})
