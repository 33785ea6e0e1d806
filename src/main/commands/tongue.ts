import { Misuse, type Given } from './command.ts'

/** A sentence in both languages of the product. */
export type Bilingual = { readonly id: string; readonly en: string }
export type Tongue = keyof Bilingual
/** What a command says, before it is known to whom. */
export type Told = { readonly sentence: Bilingual; readonly facts: Readonly<Record<string, unknown>> }

type Environment = { readonly [name: string]: string | undefined }

/** `--bahasa`, or the language of the terminal (POSIX: LC_ALL before LC_MESSAGES before LANG); English where neither is Indonesian. */
export function tongueOf(given: Given, environment: Environment): Tongue {
  const asked = given['bahasa']
  if (asked === 'id' || asked === 'en') return asked
  if (asked !== undefined) throw new Misuse('--bahasa is id or en.')
  const spoken = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean)
  return /^id\b|^id_/.test(spoken ?? '') ? 'id' : 'en'
}

/** Several sentences as one. */
export const together = (...parts: readonly Bilingual[]): Bilingual => ({
  id: parts.map(({ id }) => id).join(' '),
  en: parts.map(({ en }) => en).join(' '),
})

/** Refused in both languages; whoever shows it picks one. */
export class Refused extends Error {
  readonly says: Bilingual
  constructor(says: Bilingual) {
    super(says.en)
    this.says = says
  }
}
