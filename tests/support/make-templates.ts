/** All templates in a folder that holds nothing else, once for every line of `npm test` (scripts/steps.mjs). */
import { mkdirSync, renameSync } from 'node:fs'
import { removePostgres } from '#gear'
import { loadCommon, loadTemplate } from './load-template.ts'
import { canBeCopied, makeServer } from './template-server.ts'

const [, , folder] = process.argv
if (folder === undefined) throw new Error('say into which folder')
// Renamed at the end: what was killed half way is not there.
const draft = `${folder}.draft`
mkdirSync(draft)
const server = await makeServer(draft)
const place = { url: server.url, folder: draft }
await loadCommon(place)
await Promise.all([loadTemplate(place, 'full'), loadTemplate(place, 'demonstration')])
await server.stop()
// Else each line makes its own, as it does when it is run alone.
if (canBeCopied(draft)) renameSync(draft, folder)
else removePostgres(draft)
