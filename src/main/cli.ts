/** `netra COMMAND`: exit 0 done, 1 failed, 2 asked wrongly. */
import { parseArgs } from 'node:util'
import { commands } from './commands.ts'
import { Misuse, type Command, type Options } from './commands/command.ts'
import { readConfig } from './config.ts'

const wide = Math.max(...commands.map(({ name }) => name.length))

const overview = () => `Usage: netra COMMAND [--json]

${commands.map(({ name, summary }) => `  ${name.padEnd(wide)}  ${summary}`).join('\n')}

netra COMMAND --help says more. The data is where NETRA_DATA says (.data), or DATABASE_URL.`

const helpOf = ({ name, usage, summary, help }: Command) =>
  `Usage: netra ${[name, usage].filter(Boolean).join(' ')} [--json]\n\n${summary}\n${help}`

async function main(args: readonly string[]): Promise<void> {
  // Only switches stand before the name, so the first word is the name, and the name says which options may follow.
  const { values, positionals } = parse(
    args,
    commands.find((one) => one.name === args.find((word) => !word.startsWith('-')))?.options,
  )
  const [name, ...words] = positionals
  if (name === undefined) {
    if (!values.help) throw new Misuse(`Say which command.\n\n${overview()}`)
    say(overview())
    return
  }
  const command = commands.find((one) => one.name === name)
  if (!command) throw new Misuse(`There is no command ${JSON.stringify(name)}.\n\n${overview()}`)
  if (values.help) {
    say(helpOf(command))
    return
  }
  if (words.length > command.words) throw new Misuse(helpOf(command))
  const { sentence, facts } = await command.run(readConfig(process.env), words, values)
  say(values.json ? JSON.stringify(facts) : sentence)
}

function parse(args: readonly string[], own: Options = {}) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...own, help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } },
    })
  } catch (cause) {
    throw new Misuse(`${cause instanceof Error ? cause.message : String(cause)}\n\n${overview()}`, { cause })
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`)

try {
  await main(process.argv.slice(2))
  process.exit(0)
} catch (error) {
  const words = error instanceof Error ? error.message : String(error)
  process.stderr.write(process.argv.includes('--json') ? `${JSON.stringify({ error: words })}\n` : `${words}\n`)
  process.exit(error instanceof Misuse ? 2 : 1)
}
