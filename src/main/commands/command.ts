import type { Config as OfNetra } from '../config.ts'

/** What a command says: one sentence for a person, one object for a program. */
export type Said = { readonly sentence: string; readonly facts: Readonly<Record<string, unknown>> }

/** As node:util's parseArgs takes them. */
export type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>>
export type Given = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>

export type Command<Config = OfNetra> = {
  readonly name: string
  /** After the name, e.g. `FILE`. */
  readonly usage: string
  /** One line in the list of commands. */
  readonly summary: string
  /** More, for `--help`. */
  readonly help: string
  /** How many words may follow the name. */
  readonly words: number
  /** Its own, beside --help and --json, which every command has. */
  readonly options?: Options
  readonly run: (config: Config, words: readonly string[], given: Given) => Promise<Said>
}

/** The command was given wrongly: exit 2. Everything else that is thrown is a failure: exit 1. */
export class Misuse extends Error {}
