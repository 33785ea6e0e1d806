import { isLocale, overwriteGetLocale } from '#wording'

/** The server has said which language this page speaks. */
overwriteGetLocale(() => {
  const { lang } = document.documentElement
  return isLocale(lang) ? lang : 'id'
})
