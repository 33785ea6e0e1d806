/** `npm test`: installs what is missing, then everything. Ends with `N passed, N failed`. */
import { ensureBrowser } from './browser.mjs'
import { compileWording, install, orExplain } from './ready.mjs'
import { runSteps } from './steps.mjs'

orExplain(() => {
  install()
  ensureBrowser()
  compileWording()
})
await runSteps('everything')
