import { launchText } from '../launch/text'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** A page that says one thing and needs no program: no script, nothing loaded. */
export const messagePage = (message: string): string =>
  `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${launchText.title}</title>
<body style="max-width: 40em; margin: 4em auto; padding: 0 2em; font: 18px/1.8 sans-serif">
<h1 style="font-size: 1.3em">${launchText.title}</h1>
<p style="white-space: pre-line; overflow-wrap: anywhere">${escaped(message)}</p>
`
