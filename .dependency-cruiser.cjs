/** The order in which rooms may know each other: a room knows only rooms above it. */
const rooms = [
  'fault',
  'language',
  'case',
  'privacy',
  'model',
  'dissect',
  'knowledge',
  'retrieve',
  'compose',
  'tone',
  'review',
  'learn',
  'evaluate',
  'jobs',
  'copilot',
];

const roomRules = rooms.map((room, position) => ({
  name: `room-${room}-looks-up-only`,
  comment: `src/${room} may import only itself and the rooms above it in docs/architecture.md. Move the shared piece up, or pass it in through a port.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: `^src/(${rooms.slice(0, position + 1).join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'rooms-stay-pure',
      comment:
        'Rooms reach the world through ports only. Put file, network, process and thread access into an adapter.',
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})/` },
      to: {
        dependencyTypes: ['core'],
        path: '^(node:)?(fs|fs/promises|http|https|net|tls|dgram|child_process|worker_threads|cluster|sqlite|os|process)$',
      },
    },
    {
      name: 'adapters-know-rooms-only',
      comment:
        'An adapter imports rooms and its own folder, never another adapter, the composition or an entry.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: {
        path: '^src/(adapters|composition|entry|panel|contract)/',
        pathNot: '^src/(adapters/$1/|contract/)',
      },
    },
    {
      name: 'contract-is-a-leaf',
      comment: 'Contract schemas cross process borders: they may import zod and each other, nothing else.',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { path: '^src/', pathNot: '^src/contract/' },
    },
    {
      name: 'panel-knows-contract-only',
      comment: 'The panel runs in a browser: it speaks HTTP in the shapes of src/contract.',
      severity: 'error',
      from: { path: '^src/panel/' },
      to: { path: '^src/', pathNot: '^src/(panel|contract)/' },
    },
    {
      name: 'report-knows-contract-only',
      comment:
        'A report is written from a saved run alone: everything it says is in the shapes of src/contract.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/', pathNot: '^src/(report|contract)/' },
    },
    {
      name: 'only-composition-names-adapters',
      comment: 'Ask the composition root for a ready part instead of importing an adapter.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(adapters|composition)/' },
      to: { path: '^src/adapters/' },
    },
    {
      name: 'entries-are-ends',
      comment: 'Nothing imports an entry.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/entry/' },
      to: { path: '^src/entry/' },
    },
    {
      name: 'no-circular',
      comment: 'Break the circle.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that resolves to nothing.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-code-needs-no-dev-dependency',
      comment: 'What runs in the server must be a dependency. The panel is bundled by Vite and is exempt.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/panel/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
