import type { SignInRefusal } from '#app'
import { inLanguage, languageOf } from '#wording'

/** A page of the door for who wanted `to`, in the language in which he wanted it. */
export const doorFor = (door: string, to: string): string =>
  `${inLanguage(door, languageOf(to))}?ke=${encodeURIComponent(to)}`

/** The sign-in page, which says the reason in words; only reasons of ours have any. */
export const refusedAtDoor = (to: string, { reason }: SignInRefusal): string =>
  `${doorFor('/masuk', to)}&gagal=${reason}`
