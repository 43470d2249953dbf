/** White space says nothing in the documents: lines break inside sentences and some digits carry spaces. */
export const bare = (text: string): string => text.replace(/[\s\uFEFF]/gu, '')

/**
 * The clauses of a document by their headings (一、 / （一） / 1. / 附件1), numbered as profiles cite them, each with its
 * own text and that of the clauses below it. Written apart from the program's own splitter, as a second opinion.
 */
export const clausesOf = (document: string): Map<string, string> => {
  const texts = new Map<string, string>()
  let section = ''
  let part = ''
  let open: string[] = []
  let listing = false
  const enter = (number: string, above: string[]) => {
    open = [...above, number]
    texts.set(number, '')
  }
  for (const raw of document.split('\n')) {
    const line = raw.replace(/^[#*\-\s\u3000]+/u, '')
    const annex = /^附件\s*(\d+)\s*[:：]?\s*$/u.exec(line)?.[1]
    const heading = /^([一二三四五六七八九十]+)、/u.exec(line)?.[1]
    const below = /^[（(]([一二三四五六七八九十]+)[）)]/u.exec(line)?.[1]
    const item = /^(\d+)[.．]/u.exec(line)?.[1]
    if (line.startsWith('附件：')) listing = true
    if (annex !== undefined) {
      listing = false
      section = ''
      part = ''
      enter(`附件${annex}`, [])
    } else if (heading !== undefined) {
      section = heading
      part = ''
      enter(section, [])
    } else if (below !== undefined && section !== '') {
      part = `${section}（${below}）`
      enter(part, [section])
    } else if (item !== undefined && section !== '' && !listing) {
      enter(`${part === '' ? section : part}${item}`, part === '' ? [section] : [section, part])
    }
    for (const number of open) texts.set(number, `${texts.get(number) ?? ''}${bare(line)}`)
  }
  return texts
}
