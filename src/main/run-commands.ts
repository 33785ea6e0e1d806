/** A program of several commands: exit 0 done, 1 failed, 2 asked wrongly. */
import { parseArgs } from 'node:util'
import { Misuse, type Command, type Options } from './commands/command.ts'

export type Program<Config> = {
  /** As it is called. */
  readonly name: string
  readonly commands: readonly Command<Config>[]
  /** Under the list of commands. */
  readonly more: string
  readonly config: () => Config
}

type Named = Pick<Program<never>, 'name' | 'commands' | 'more'>

function overviewOf({ name, commands, more }: Named): string {
  const wide = Math.max(...commands.map((command) => command.name.length))
  const lines = commands.map((command) => `  ${command.name.padEnd(wide)}  ${command.summary}`)
  return `Usage: ${name} COMMAND [--json]\n\n${lines.join('\n')}\n\n${more}`
}

const helpOf = (program: string, { name, usage, summary, help }: Command<never>) =>
  `Usage: ${[program, name, usage].filter(Boolean).join(' ')} [--json]\n\n${summary}\n${help}`

export async function runCommands<Config>(program: Program<Config>, args: readonly string[]): Promise<never> {
  try {
    await run(program, args)
    return process.exit(0)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    process.stderr.write(args.includes('--json') ? `${JSON.stringify({ error: words })}\n` : `${words}\n`)
    return process.exit(error instanceof Misuse ? 2 : 1)
  }
}

async function run<Config>(program: Program<Config>, args: readonly string[]): Promise<void> {
  const { commands } = program
  const overview = overviewOf({ name: program.name, more: program.more, commands })
  // Only switches stand before the name, so the first word is the name, and the name says which options may follow.
  const named = args.find((word) => !word.startsWith('-'))
  const { values, positionals } = parse(args, overview, commands.find(({ name }) => name === named)?.options)
  const [name, ...words] = positionals
  if (name === undefined) {
    if (!values.help) throw new Misuse(`Say which command.\n\n${overview}`)
    say(overview)
    return
  }
  const command = commands.find((one) => one.name === name)
  if (!command) throw new Misuse(`There is no command ${JSON.stringify(name)}.\n\n${overview}`)
  if (values.help) {
    say(helpOf(program.name, command))
    return
  }
  if (words.length > command.words) throw new Misuse(helpOf(program.name, command))
  const { sentence, facts } = await command.run(program.config(), words, values)
  say(values.json ? JSON.stringify(facts) : sentence)
}

function parse(args: readonly string[], overview: string, own: Options = {}) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...own, help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } },
    })
  } catch (cause) {
    throw new Misuse(`${cause instanceof Error ? cause.message : String(cause)}\n\n${overview}`, { cause })
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`)
