// The report form works without this file. With it, regions are suggested while one types, the checklist keeps up, and names stay in the
// page until they are sealed (segel.js). Of what is typed, only the name of a place and the day of the act are sent for that, and which
// fields are filled.
{
  const { muat = '', muatIntegrity = '' } = document.currentScript?.dataset ?? {}
  // What each must be was said by the page. A preload that is not that leaves nothing to import.
  const load = async (path) => {
    const [paths, hashes] = [muat, muatIntegrity].map((list) => list.split(' '))
    const { href, pathname } = new URL(path, location.href)
    const integrity = hashes[paths.indexOf(pathname)]
    if (!integrity) throw new Error(`${pathname} is vouched for by nobody`)
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity })
    if (link.relList.supports('modulepreload'))
      await new Promise((done) => {
        link.onload = link.onerror = done
        document.head.append(link)
      })
    return import(href)
  }
  const ours = (id) => {
    const found = document.getElementById(id)
    return found instanceof HTMLFormElement ? found : null
  }
  const later = (work, ms) => {
    let timer
    return () => {
      clearTimeout(timer)
      timer = setTimeout(() => void work().catch(() => undefined), ms)
    }
  }
  const text = (name) => {
    const field = ours('laporan')?.elements.namedItem(name)
    return field && 'value' in field ? field.value.trim() : ''
  }
  const day = (name) => {
    const [date, month, year] = ['day', 'month', 'year'].map((part) => text(`${name}-${part}`))
    return date && month && /^\d{4}$/.test(year) ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null
  }
  const element = (name, attributes, ...inside) => {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...inside)
    return made
  }

  const choice = (region, index) =>
    element('label', { class: 'choice' },
      element('input', { type: 'radio', name: 'wilayah', id: index === 0 ? 'wilayah' : `wilayah-${index + 1}`, value: region.code }),
      element('span', {}, region.name, element('span', { class: 'hint' }, region.within.join(', '))))
  const suggest = later(async () => {
    const [words, found] = [text('cari'), document.getElementById('wilayah-ditemukan')]
    if (words.length < 3 || !found) return
    // As the regions were on the day of the act, and as they are today: the server's own search does the same.
    const days = day('terjadi') ? [`&day=${day('terjadi')}`, ''] : ['']
    const answers = await Promise.all(days.map((on) => fetch(`/api/v1/regions?query=${encodeURIComponent(words)}${on}`)))
    const told = answers.filter(({ ok }) => ok)
    if (told.length === 0 || words !== text('cari')) return
    const lists = await Promise.all(told.map((answer) => answer.json()))
    const regions = [...new Map(lists.flatMap((list) => list.regions.map((region) => [region.code, region]))).values()]
    const chosen = text('wilayah')
    const listed = regions.filter(({ code }) => code !== '00').slice(0, 8)
    found.replaceChildren(
      ...(listed.length === 0 ? [] : [element('fieldset', { class: 'field' }, element('legend', {}, found.dataset.legend ?? ''), ...listed.map(choice))]))
    const same = found.querySelector(`input[value="${CSS.escape(chosen)}"]`)
    if (same instanceof HTMLInputElement) same.checked = true
  }, 350)

  const show = ({ id, why, status }) => {
    const line = ours('laporan')?.querySelector(`[data-condition="${id}"]`)
    const tag = element('strong', { class: `tag ${status.look}` }, status.says)
    line?.querySelector('[data-why]')?.replaceChildren(why)
    const kept = line?.querySelector('[data-status]')
    if (kept && kept.textContent?.trim() !== status.says) kept.replaceChildren(tag)
  }
  const check = later(async () => {
    const facts = {
      lane: ours('laporan')?.dataset.lane,
      regionCode: text('wilayah') || null,
      happenedOn: day('terjadi'),
      knownOn: day('diketahui'),
      reporterNamed: text('nama') !== '' && text('alamat') !== '',
      subjectNamed: text('terlapor-nama') !== '' || text('terlapor-jabatan') !== '',
      placeGiven: text('tempat') !== '' || text('wilayah') !== '',
      described: text('uraian') !== '' || ours('laporan')?.elements.namedItem('suara')?.checked === true,
      evidenceGiven: text('bukti') !== '',
    }
    const answer = await fetch(new URL('syarat', location.href), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(facts) })
    if (answer.ok) (await answer.json()).lines.forEach(show)
  }, 600)

  document.addEventListener('input', (event) => {
    if (!ours('laporan')?.contains(event.target)) return
    if (event.target.name === 'cari') suggest()
    if (document.getElementById('syarat')) check()
  })

  // The recorder, for whoever would rather speak.
  const record = () => load('/suara.js').then(({ begin }) => begin(load)).catch(() => undefined)
  if (ours('laporan')?.elements.namedItem('suara')?.checked) record()
  document.addEventListener('change', ({ target }) => {
    if (target.name === 'suara' && ours('laporan')?.contains(target)) record()
  })

  // Loaded once somebody begins, so that it is there when he is done.
  let sealing
  const seal = () => (sealing ??= load('/segel.js'))
  document.addEventListener('focusin', (event) => {
    if (ours('laporan')?.contains(event.target)) seal().catch(() => (sealing = undefined))
  })

  // While reports flood in, the page that sends carries a puzzle: solved here before it goes. Where that fails, the page asks a question instead.
  const solve = async (form, submitter, says) => {
    const asked = form.querySelector('[data-teka]')
    const answer = form.elements.namedItem('teka-jawab')
    if (!(asked instanceof HTMLInputElement) || submitter?.value !== 'kirim' || !answer || answer.value) return
    says(asked.dataset.sibuk)
    const { teka, bagian, bit } = asked.dataset
    await load(teka).then(({ solve: found }) => found(asked.value, Number(bagian), Number(bit))).then((solved) => (answer.value = solved), () => undefined)
    says('')
  }

  let busy = false
  let plain = false
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (plain || (form.id !== 'laporan' && form.id !== 'periksa')) return
    event.preventDefault()
    if (busy) return
    busy = true
    const say = (words) => document.getElementById('belum-terkirim')?.replaceChildren(words ?? '')
    const says = (why) => say(why ? document.getElementById('belum-terkirim')?.dataset[why] : '')
    says(null)
    solve(form, submitter, say)
      .then(seal)
      .then(({ take }) => take(form, submitter))
      .catch((fault) => {
        sealing = undefined
        // Without the seal the next press goes as it would without this file. He is told before.
        plain = fault?.name !== 'LineBroken'
        says(plain ? 'polos' : 'putus')
      })
      .finally(() => (busy = false))
  })
}
