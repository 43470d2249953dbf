/** Faults that somebody makes who writes rules by hand: the edit, the code, and what the sentence names. */
export const faults: [name: string, edit: (text: string) => string, code: string, named: string[]][] = [
  [
    'a comma left out',
    (text) => text.replace('"id": "sixth-city",', '"id": "sixth-city"'),
    'not-json',
    ['第 3 行', '"id": "sixth-city"', '逗号'],
  ],
  [
    'a date with slashes',
    (text) => text.replace('"until": "2026-09-30"', '"until": "2026/9/30"'),
    'date-form',
    ['试行情况', '三2', '2026-09-30'],
  ],
  [
    'a day that is none',
    (text) => text.replace('"from": "2027-01-01"', '"from": "2027-2-30"'),
    'date-none',
    ['数据共享情况', '三3', '2027-2-30'],
  ],
  [
    'a key misspelt',
    (text) => text.replace('"monthly",\n', '"monthly",\n"days": 5,\n'),
    'key-unknown',
    ['目录更新情况', '三1', 'days', 'day'],
  ],
  [
    'a code of no list',
    (text) => text.replace('["school", "hospital"]', '["school", "clinic"]'),
    'code-unknown',
    ['一（二）', 'clinic', 'hospital（医院）'],
  ],
  [
    'a body that is not there',
    (text) => text.replace('"to": "cyber-office"', '"to": "cyber"'),
    'name-unknown',
    ['重大事件报告', '第三条（一）', 'cyber-office（中共示例市委网信办）'],
  ],
  [
    'an event that is not there',
    (text) => text.replace('"event": "incident-closed"', '"event": "incident-done"'),
    'name-unknown',
    ['事件总结报告', '第三条（二）', 'incident-closed（事件处置完毕）'],
  ],
  [
    'a number read wrongly',
    (text) => text.replace('"n": 5,', '"n": 7,'),
    'expect-wrong',
    ['officer-changed', '预期 2026-12-04', '2026-12-08', '二（二）'],
  ],
  [
    'words that are not there',
    (text) => text.replace('"words": "10个工作日内完成整改"', '"words": "15个工作日内完成整改"'),
    'words-missing',
    ['抽查问题整改', '三5', '15个工作日内完成整改'],
  ],
  [
    'words of another clause',
    (text) => text.replace('"clause": "三4"', '"clause": "三5"'),
    'words-elsewhere',
    ['系统清单', '三5'],
  ],
  [
    'a clause that is not listed',
    (text) => text.replace('"clause": "第三条（二）"', '"clause": "第三条（三）"'),
    'clause-unlisted',
    ['事件总结报告', '第三条（三）', '第三条（二）'],
  ],
  [
    'an end before the beginning',
    (text) => text.replace('"until": "2026-09-30"', '"until": "2025-09-30"'),
    'until-before-from',
    ['试行情况', '三2', '2025-09-30', '2026-05-01'],
  ],
  [
    'an event of the program taken',
    (text) => text.replace('"id": "major-incident"', '"id": "incident-found"'),
    'event-collides',
    ['发现重大数据安全事件', 'incident-found'],
  ],
  [
    'words that stand everywhere',
    (text) => text.replace('"words": "由主要负责人担任"', '"words": "由"'),
    'words-common',
    ['首席数据官', '二（一）', '“由”'],
  ],
  [
    'a document that is not there',
    (text) => text.replace('"source": "incidents"', '"source": "incident"'),
    'source-unknown',
    ['第三条（一）', 'incident', 'incidents（示例市数据安全事件报告办法）'],
  ],
]
