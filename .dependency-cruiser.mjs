// The arrows of the house (docs/architecture.md). A folder may import only what its row names.
const floors = {
  'functions/domain': [],
  templates: ['functions/domain'],
  'functions/ports': ['functions/domain'],
  workflows: [],
  'functions/intake': ['functions/domain', 'functions/ports'],
  'functions/application': ['functions/domain', 'functions/ports', 'templates', 'functions/intake'],
  'functions/adapters': ['functions/domain', 'functions/ports', 'workflows'],
  'functions/steps': ['functions/domain', 'functions/ports', 'functions/application'],
  'functions/portal': [
    'functions/domain',
    'functions/ports',
    'functions/application',
    'templates/words',
  ],
  'functions/public': [
    'functions/domain',
    'functions/ports',
    'functions/application',
    'templates/words',
  ],
  'functions/cli': [
    'functions/domain',
    'functions/ports',
    'functions/application',
    'templates/words',
    'workflows/proof',
  ],
};

const rows = Object.entries(floors).map(([folder, allowed]) => ({
  name: `${folder} imports only what the house allows`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(functions|templates|workflows|infra|test)/',
    pathNot: [folder, ...allowed].map((path) => `^${path}/`),
  },
}));

export default {
  forbidden: [
    ...rows,
    {
      name: 'the domain knows pure libraries only',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: {
        dependencyTypes: [
          'core',
          'npm',
          'npm-dev',
          'npm-optional',
          'npm-peer',
          'npm-no-pkg',
          'unknown',
        ],
        pathNot: '^node_modules/(zod|chinese-days|segmentit|@noble/hashes|d3-array|diff)/',
      },
    },
    {
      name: 'nobody imports infra',
      severity: 'error',
      from: { path: '^(functions|templates|workflows)/' },
      to: { path: '^infra/' },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      // Only the types of Lambda's events exist, in @types/aws-lambda; there is no such package.
      to: { couldNotResolve: true, pathNot: '^aws-lambda$' },
    },
    {
      name: 'no junk drawers',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|common|misc)(/|\\.)', pathNot: 'node_modules' },
    },
  ],
  options: {
    parser: 'tsc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    exclude: { path: '^(out|coverage)/' },
  },
};
