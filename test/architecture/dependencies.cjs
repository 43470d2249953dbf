/** The walls of the house (README, map): one named sentence each, every one proven by a planted wrong in `planted/`. */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const EXCEL_PDF = '(^|/)node_modules/(xlsx|pdfmake|docx|@e965)(/|$)'

/** The folders of shared from below: each imports only those that stand before it. */
const floors = [
  'base',
  'text',
  'field',
  'calendar',
  'profile',
  'profile-check',
  'unit',
  'roster',
  'filing',
  'catalogue',
  'sample',
  'forms',
  'duties',
  'tables',
  'structure',
  'lists',
  'register',
  'training',
  'training-plan',
  'system',
  'demand',
  'opening',
  'matter',
  'meeting',
  'defect',
  'evaluation',
  'incident',
  'policy-doc',
  'report',
  'project',
  'task',
  'scenario',
  'share-request',
  'search',
  'package',
  'documents',
  'book-jobs',
  'exchange',
  'kinds',
  'stats',
  'closing',
  'journal',
  'host',
]
/** The one look upwards, for types alone: sentences about rules take the terms of rules. */
const LOOKS_UP = { from: 'text', to: 'profile' }

const above = (floor) =>
  floors.slice(floors.indexOf(floor) + 1).filter((one) => floor !== LOOKS_UP.from || one !== LOOKS_UP.to)
const floorWalls = [
  ...floors
    .filter((floor) => above(floor).length > 0)
    .map((floor) =>
      forbid(
        'floors',
        { path: `^shared/${floor}/` },
        { path: `^shared/(${above(floor).join('|')})/` },
        'A folder of shared imports only what stands below it.',
      ),
    ),
  forbid(
    'floors',
    { path: `^shared/${LOOKS_UP.from}/` },
    { path: `^shared/${LOOKS_UP.to}/`, dependencyTypesNot: ['type-only'] },
    'Sentences take the types of rules, and nothing else of them.',
  ),
  forbid(
    'floors',
    { path: '^shared/[^/]+/', pathNot: `^shared/(${floors.join('|')})/` },
    {},
    'A folder of shared has its place among the floors.',
  ),
]

module.exports = {
  forbidden: [
    ...floorWalls,
    forbid('no-cycles', {}, { circular: true, dependencyTypesNot: ['type-only'] }, 'Modules form no circles.'),
    forbid(
      'shared-is-pure',
      { path: '^shared/' },
      { path: '^(renderer|electron|assets|test)/' },
      'shared imports shared.',
    ),
    forbid(
      'shared-has-no-node',
      { path: '^shared/' },
      { dependencyTypes: ['core'] },
      'shared runs anywhere: no Node modules.',
    ),
    forbid(
      'shared-packages',
      { path: '^shared/', pathNot: '^shared/(documents|package)/' },
      { path: 'node_modules/', pathNot: 'node_modules/zod/' },
      'shared knows zod and nothing else; documents and package have their few libraries.',
    ),
    forbid(
      'package-libraries',
      { path: '^shared/package/' },
      { path: 'node_modules/', pathNot: 'node_modules/(zod|sm-crypto-v2|hash-wasm)/' },
      'shared/package takes its digests and signatures from two named libraries.',
    ),
    forbid(
      'documents-own-excel-and-pdf',
      { pathNot: '^(shared/documents|test)/' },
      { path: EXCEL_PDF },
      'Excel and PDF libraries live in shared/documents.',
    ),
    forbid(
      'preview-in-io',
      { pathNot: '^(renderer/io|test)/' },
      { path: '(^|/)node_modules/pdfjs-dist(/|$)' },
      'PDF pages are drawn for the screen in renderer/io alone: drawing needs a window.',
    ),
    forbid(
      'pinyin-in-data',
      { pathNot: '^(renderer/data|test)/' },
      { path: '(^|/)node_modules/pinyin-pro(/|$)' },
      'Characters are read in the search worker of renderer/data; the search itself is given their readings.',
    ),
    forbid(
      'documents-are-reached-by-io',
      { path: '^(shared|renderer|electron)/', pathNot: '^(shared/(documents|book-jobs)|renderer/io|electron/cli)/' },
      { path: '^shared/documents/', pathNot: '^shared/documents/limits\\.ts$' },
      'Only workers in renderer/io and the command line open documents; the types of a sheet are free.',
    ),
    forbid(
      'renderer-has-no-host',
      { path: '^renderer/' },
      { path: '^(electron|test)/' },
      'Screens reach the machine by the contract only.',
    ),
    forbid(
      'renderer-has-no-node',
      { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.ts$' },
      { dependencyTypes: ['core'] },
      'Screens run in a browser.',
    ),
    forbid(
      'electron-has-no-screens',
      { path: '^electron/' },
      { path: '^(renderer|test)/' },
      'The host knows nothing of screens.',
    ),
    forbid(
      'electron-is-glue',
      { pathNot: '^electron/(main|preload)\\.ts$' },
      { path: '(^|node_modules/)electron(/|$)', pathNot: '^electron/' },
      'Only main and preload touch Electron.',
    ),
    forbid(
      'dexie-in-data',
      { pathNot: '^(renderer/data|test)/' },
      { path: 'node_modules/dexie' },
      'The store is behind renderer/data.',
    ),
    forbid(
      'features-apart',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
      'A feature never imports another.',
    ),
    forbid(
      'app-is-high',
      { path: '^renderer/(features|parts)/' },
      { path: '^renderer/app/' },
      'Screens share what stands in parts; app puts them together.',
    ),
    forbid(
      'parts-serve-all-screens',
      { path: '^renderer/parts/' },
      { path: '^renderer/features/' },
      'What screens share knows none of them.',
    ),
    forbid(
      'ui-is-low',
      { path: '^renderer/ui/' },
      { path: '^renderer/(app|parts|features|data|io)/' },
      'Dressed parts know nothing of records.',
    ),
    forbid(
      'data-is-low',
      { path: '^renderer/data/' },
      { path: '^renderer/(app|parts|features|io|ui)/' },
      'The store knows nothing of screens.',
    ),
    forbid(
      'io-is-low',
      { path: '^renderer/io/' },
      { path: '^renderer/(app|parts|features|ui)/' },
      'Workers know nothing of screens.',
    ),
    forbid(
      'no-orphans-of-test',
      { path: '^(shared|renderer|electron)/' },
      { path: '^test/' },
      'The product never imports its tests.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/architecture/planted)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'browser', 'default'] },
  },
}
