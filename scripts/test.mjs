/** `npm test`: installs what is missing, then everything. Ends with `N passed, N failed`. */
import { ensureBrowser } from './browser.mjs'
import { ensurePoppler } from './poppler.mjs'
import { compileWording, install, orExplain } from './ready.mjs'
import { runSteps } from './steps.mjs'

orExplain(() => {
  install()
  ensureBrowser()
  ensurePoppler()
  compileWording()
})
await runSteps('everything')
