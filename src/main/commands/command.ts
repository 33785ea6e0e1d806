import type { Config } from '../config.ts'

/** What a command says: one sentence for a person, one object for a program. */
export type Said = { readonly sentence: string; readonly facts: Readonly<Record<string, unknown>> }

export type Command = {
  readonly name: string
  /** After the name, e.g. `FILE`. */
  readonly usage: string
  /** One line in the list of commands. */
  readonly summary: string
  /** More, for `--help`. */
  readonly help: string
  /** How many words may follow the name. */
  readonly words: number
  readonly run: (config: Config, words: readonly string[]) => Promise<Said>
}

/** The command was given wrongly: exit 2. Everything else that is thrown is a failure: exit 1. */
export class Misuse extends Error {}
