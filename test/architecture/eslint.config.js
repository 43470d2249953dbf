import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import { fileURLToPath } from 'node:url'
import { configs } from 'typescript-eslint'

const root = fileURLToPath(new URL('../..', import.meta.url))
const HEX_COLOUR = '#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\\b'

export default defineConfig([
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'test/architecture/planted/',
      'test/fixtures/',
      '**/*.cjs',
      '**/*.js',
      '**/*.mjs',
    ],
  },
  {
    basePath: root,
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['shared', 'renderer', 'electron', 'test'].map((room) => `${room}/tsconfig.json`),
        tsconfigRootDir: root,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    basePath: root,
    files: ['shared', 'renderer', 'electron'].flatMap((room) => [`${room}/**/*.ts`, `${room}/**/*.tsx`]),
    rules: { 'max-lines-per-function': ['error', { max: 120 }] },
  },
  { basePath: root, files: ['renderer/**/*.tsx', 'renderer/**/*.ts'], ...hooks.configs.flat.recommended },
  {
    basePath: root,
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    ignores: ['renderer/app/theme.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[`Literal[value=/${HEX_COLOUR}/i]`, `TemplateElement[value.raw=/${HEX_COLOUR}/i]`].map((selector) => ({
          selector,
          message: 'Colours have their names in renderer/app/theme.ts.',
        })),
      ],
    },
  },
  {
    basePath: root,
    files: ['test/**'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
])
