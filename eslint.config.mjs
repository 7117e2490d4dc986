// Lint: Next's rules, and the few of TypeScript's that find what the compiler lets through.
import next from 'eslint-config-next'
import typescript from 'eslint-config-next/typescript'

const config = [
  { ignores: ['.next/', 'node_modules/', 'lib/db/generated/', 'data/', 'test-results/', 'next-env.d.ts'] },
  ...next,
  ...typescript,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
    },
  },
]
export default config
