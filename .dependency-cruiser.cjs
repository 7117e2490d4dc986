// The rules of the house: which room may know which. Each says what to do.
const doors = [
  'lib/kernel',
  'lib/operations',
  'lib/queries',
  'lib/record',
  'lib/db',
  'lib/text',
  'lib/extract',
  'lib/capture',
  'lib/publish',
]
const mayImport = {
  app: ['components', 'lib/doors', 'lib/operations', 'lib/queries', 'lib/record', 'lib/text'],
  components: ['lib/record', 'lib/text'],
  'lib/text': [],
  'lib/record': ['lib/text'],
  'lib/extract': ['lib/text'],
  'lib/capture': ['lib/text'],
  'lib/publish': ['lib/record', 'lib/text'],
  'lib/db': ['lib/record', 'lib/text'],
  'lib/kernel': ['lib/record', 'lib/db'],
  'lib/operations': [
    'lib/kernel',
    'lib/record',
    'lib/db',
    'lib/text',
    'lib/extract',
    'lib/capture',
    'lib/publish',
  ],
  'lib/queries': ['lib/kernel', 'lib/record', 'lib/db', 'lib/text'],
  'lib/doors': doors,
  bin: ['lib/doors'],
  // What is measured is measured in every room.
  bench: ['lib/doors', 'lib/queries', 'lib/kernel', 'lib/record', 'lib/db', 'lib/extract', 'lib/text'],
}
const tests = '([.]test[.]tsx?$|/testing/)'

const looksDown = Object.entries(mayImport).map(([room, below]) => ({
  name: `${room} looks down`,
  severity: 'error',
  comment: `${room} may use only: ${below.join(', ') || 'itself'}. Move the rule down or the call up.`,
  from: { path: `^${room}/`, pathNot: tests },
  to: { path: '^(app|bench|bin|components|lib)/', pathNot: [room, ...below].map((r) => `^${r}/`) },
}))

module.exports = {
  forbidden: [
    ...looksDown,
    {
      name: 'no circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or share a third.',
      from: { pathNot: '^lib/db/generated/' },
      to: { circular: true },
    },
    {
      name: 'pure rooms stay pure',
      severity: 'error',
      comment:
        'text, record and extract know no packages (zod excepted) and nothing of Node: pass in what they need.',
      from: {
        path: '^lib/(text|record|extract)/',
        pathNot: [tests, '^lib/extract/(model|training|evaluation)/'],
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'the engine is learned elsewhere',
      severity: 'error',
      comment: 'Training and evaluation read the engine; what is shipped never needs them.',
      from: { path: '^(app|bin|components|lib)/', pathNot: [tests, '^lib/extract/(training|evaluation)/'] },
      to: { path: '^lib/extract/(training|evaluation)/' },
    },
    {
      name: 'the database is in db',
      severity: 'error',
      comment: 'Prisma and pg only in lib/db: say there what is wanted, in the words of the record.',
      from: {
        path: '^(app|components|lib)/',
        pathNot: ['^lib/db/', '^lib/doors/(installation|jobs)/', tests],
      },
      to: { path: 'node_modules/(@prisma|prisma|pg)/' },
    },
    {
      name: 'the registry is for doors',
      severity: 'error',
      comment: 'Pages import single operations and queries; only doors need them all.',
      from: { pathNot: ['^lib/doors/', tests] },
      to: { path: '^lib/doors/registry[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^lib/db/generated/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
