/** `npm run interop`: holds our papers against programs that are not ours, where this machine has them. No part of `npm test`. */
import { become, compileWording, install, orExplain } from './ready.mjs'

orExplain(() => {
  install()
  compileWording()
  become('tests/interop/run.ts', process.argv.slice(2))
})
