/** No answer, or one that is no page of ours: what is shown stays as it was, and nothing that was typed is lost. */
export class LineBroken extends Error {
  override name = 'LineBroken'
}

/** What an action of ours answers besides the page: not found, put in order first, or too fast. */
const answers = [200, 404, 422, 429]

/**
 * Sends a form and takes the page that answers, as a document: XMLHttpRequest parses without running anything, so it needs no policy of
 * Trusted Types, and the address stays as it is.
 */
export const askPage = (action: string, sent: FormData): Promise<Document> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.responseType = 'document'
    request.setRequestHeader('accept', 'text/html')
    request.onload = () => {
      if (request.responseXML !== null && answers.includes(request.status)) resolve(request.responseXML)
      else reject(new LineBroken(`answered ${String(request.status)}`))
    }
    request.onerror = request.ontimeout = () => {
      reject(new LineBroken('no answer'))
    }
    request.timeout = 60_000
    request.send(bodyOf(sent))
  })

/** In parts only where there is a file: that costs the server a place among few. */
function bodyOf(sent: FormData): FormData | URLSearchParams {
  const plain = new URLSearchParams()
  for (const [name, value] of sent) {
    if (typeof value !== 'string') return sent
    plain.append(name, value)
  }
  return plain
}

/** Puts an answer in the place of the page, with its title and its focus. */
export function showPage(answer: Document): HTMLElement {
  const [page, fresh] = [document.getElementById('isi'), answer.getElementById('isi')]
  if (page === null || fresh === null) throw new LineBroken('an answer without a page')
  page.replaceChildren(...fresh.childNodes)
  document.title = answer.title
  const first = page.querySelector<HTMLElement>('#kesalahan, [role="status"].notice') ?? page.querySelector('h1')
  if (first !== null) {
    first.tabIndex = -1
    first.focus()
  }
  return page
}
