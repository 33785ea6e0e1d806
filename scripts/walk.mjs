/** `npm run walk`: hands over to tests/walk/run.ts under Node 24, on the built pages. */
import { ensureBrowser } from './browser.mjs'
import { ensurePoppler } from './poppler.mjs'
import { become, build, compileWording, install, orExplain } from './ready.mjs'

orExplain(() => {
  install()
  ensureBrowser()
  ensurePoppler()
  compileWording()
  build()
  become('tests/walk/run.ts', process.argv.slice(2))
})
