/**
 * What somebody did before the scripts came, which waking would undo: it opens and closes each fold as the server wrote it, and takes a text
 * that was emptied for one that nobody touched. Called while the page still sleeps; the answer puts it back when it is awake.
 */
export function noteDoneAsleep(): () => void {
  if (typeof document === 'undefined') return () => undefined
  const folds = [...document.querySelectorAll('details')].map((fold) => ({ fold, isOpen: fold.open }))
  const emptied = [...document.querySelectorAll('textarea')].filter(
    ({ value, defaultValue }) => value === '' && defaultValue !== '',
  )
  return () => {
    for (const { fold, isOpen } of folds) if (fold.open !== isOpen) fold.open = isOpen
    for (const text of emptied) {
      text.value = ''
      // Its field learns of it as of anything that is typed.
      text.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}
