import { keyOptions, readKey } from './backup-lock.ts'
import { Misuse, type Command } from './command.ts'
import { checkArchive } from './restore-check.ts'
import { restore } from './restore-installation.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE [--passphrase-file FILE | --identity-file FILE] [--check] [--replace]',
  summary: 'Put an installation back from the file that netra backup made.',
  help: `
Netra must not run on this data. The whole file is read and compared with its manifest before anything is changed. Killed at any moment,
run it again.

  --passphrase-file FILE   the archive was closed with the first line of FILE
  --identity-file FILE     the archive was closed for a key of age, and FILE holds its secret half
  --check                  only read and compare; change nothing
  --replace                where people or cases are already, put the archive in their place. The database that is there is lost; its
                           files and keys are moved to replaced-… in NETRA_DATA`,
  words: 1,
  options: { ...keyOptions, check: { type: 'boolean' }, replace: { type: 'boolean' } },
  run: async (config, [file], given) => {
    if (file === undefined) throw new Misuse('Say which file: netra restore FILE. More with --help.')
    const checked = await checkArchive(file, readKey(given))
    const { madeAt, mode, netra, tables, store } = checked.manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const facts = { file, madeAt, mode, netra, tables: tables.length, rows, store: store ?? null }
    const elsewhere = store === undefined ? '' : ` Evidence lies in ${store}: name that store in the environment.`
    if (given['check'] === true)
      return {
        sentence: `${file} is whole: the installation as of ${madeAt}, ${rows} rows in ${tables.length} tables.${elsewhere}`,
        facts,
      }
    const { replaced, log } = await restore(config, checked, given['replace'] === true)
    const aside = replaced === null ? '' : ` The files and keys that were here are in ${replaced}.`
    const anew = log === null ? '' : ` The public log goes on as ${log}: tell its witnesses.`
    return {
      sentence: `Restored the installation as of ${madeAt}: ${rows} rows in ${tables.length} tables.${aside}${elsewhere}${anew} Start it with NETRA_MODE=${String(mode)}.`,
      facts: { ...facts, replaced, log },
    }
  },
}
