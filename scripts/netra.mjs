#!/usr/bin/env node
/** `netra COMMAND`: hands over to src/main/cli.ts under Node 24. */
import { become, compileWording, install, orExplain } from './ready.mjs'

orExplain(() => {
  install()
  compileWording()
  become('src/main/cli.ts', process.argv.slice(2))
})
