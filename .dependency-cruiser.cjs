/**
 * The house's walls: who may import whom. One row per room; what a row does not name is forbidden.
 * Depth is direction: a room imports only from rooms above it.
 *
 * `may`      rooms by name, entered by their door (see `rooms`)
 * `packages` npm packages
 */
const table = {
  'core/recurrence': { may: ['core'], packages: ['rrule'] },
  'core/search':     { may: ['core'], packages: ['minisearch'] },
  'core':            { may: ['core'], packages: [] },
  'exchange':        { may: ['core', 'exchange'], packages: [] },
  'host':            { may: ['core', 'host'], packages: ['valibot'] },
  'fetch-code':      { may: [], packages: [] },
  'i18n':            { may: ['core', 'i18n', 'fetch-code'], packages: ['date-fns'] },
  'adapters':        { may: ['core', 'exchange', 'host', 'host schemas', 'adapters/shared', 'fetch-code'], packages: [] },
  'client':          { may: ['core', 'host', 'client'], packages: [] },
  'elements/base':   { may: ['core', 'exchange', 'host', 'client', 'i18n', 'fetch-code'], packages: ['lit', '@lit/context'] },
  'elements':        { may: ['core', 'exchange', 'host', 'client', 'i18n', 'fetch-code', 'elements/base', 'defines'], packages: ['lit', '@lit/context'] },
  'standard adapters': { may: ['elements/base', 'adapter doors'], packages: [] },
  'define':          { may: ['defines', 'standard adapters'], packages: [] },
  'autoloader':      { may: ['fetch-code', 'defines', 'elements/base', 'standard adapters'], packages: [] },
  'index':           { may: ['core', 'host', 'client', 'i18n', 'elements/base', 'classes'], packages: [] },
  'cdn':             { may: ['index', 'define', 'adapter doors'], packages: [] },
};

/** Where each room is. `door` is the only way in from outside; without one, every file may be named. */
const rooms = {
  'core/recurrence': { path: '^src/core/recurrence/' },
  'core/search': { path: '^src/core/search/' },
  // A catalog's question is written down without the search that answers it, an owner's rules are stated without what
  // judges by them: each has a door of its own, so that a page loads the heavy half only when it is wanted.
  'core': { path: '^src/core/', door: '^src/core/(?:index|types|remember|say-value|from-outside|[^/]+/(?:index|types)|search/query|booking/(?:decide|stated-rules))\\.ts$' },
  'exchange': { path: '^src/exchange/', door: '^src/exchange/[^/]+/index\\.ts$' },
  // The door of host is the contract: its types and HostError. The schemas have their own, for those who meet raw data.
  'host': { path: '^src/host/', door: '^src/host/index\\.ts$' },
  'host schemas': { path: '^src/host/schemas/', door: '^src/host/schemas/index\\.ts$' },
  'fetch-code': { path: '^src/fetch-code\\.ts$' },
  'i18n': { path: '^src/i18n/' },
  'adapters/shared': { path: '^src/adapters/shared/' },
  'adapters': { path: '^src/adapters/' },
  'adapter doors': { path: '^src/adapters/[^/]+/index\\.ts$' },
  'client': { path: '^src/client/', door: '^src/client/index\\.ts$' },
  'elements/base': { path: '^src/elements/base/' },
  'elements': { path: '^src/elements/' },
  'defines': { path: '^src/elements/[^/]+/define\\.ts$' },
  'classes': { path: '^src/elements/([^/]+)/(?:\\1|index)\\.ts$' },
  'standard adapters': { path: '^src/standard-adapters\\.ts$' },
  'index': { path: '^src/index\\.ts$' },
  'define': { path: '^src/define\\.ts$' },
  'autoloader': { path: '^src/autoloader\\.ts$' },
  'cdn': { path: '^src/cdn\\.ts$' },
};

/** Islands: their parts may name their own files, and nothing of a sister's. */
const islands = { adapters: '^src/adapters/([^/]+)/', elements: '^src/elements/([^/]+)/', core: '^src/core/([^/]+)/', exchange: '^src/exchange/([^/]+)/' };

const nodeModule = (name) => `(?:^|/)node_modules/${name}/`;

/** Rows more special than `name`, whose files its own rule must leave to them. */
const innerRooms = (name) => Object.keys(table).filter((other) => other.startsWith(`${name}/`)).map((other) => rooms[other].path);

function rule(name, row) {
  const house = name.split('/')[0];
  const island = islands[house];
  const isOneFile = rooms[name].path.endsWith('$');
  // Inside one's own folder every file may be named; `$1` is the folder that `from` matched.
  const own = island ? [island.replace('([^/]+)', '$1')] : isOneFile ? [] : [rooms[name].path];
  const from = { path: island ? `${island}|^src/${house}/[^/]+\\.ts$` : rooms[name].path };
  if (name.includes('/')) from.path = `^src/(?:${house})/(${name.split('/')[1]})/`;
  const inner = innerRooms(name);
  if (inner.length) from.pathNot = inner;
  return {
    name: `${name.replace(/[/ ]/g, '-')}-may-import`,
    comment: `${name} may import: ${[...row.may, ...row.packages].join(', ') || 'nothing'}`,
    severity: 'error',
    from,
    to: {
      path: '.',
      couldNotResolve: false,
      pathNot: [
        ...own,
        ...row.may.map((room) => rooms[room].door ?? rooms[room].path),
        ...row.packages.map(nodeModule),
      ],
    },
  };
}

module.exports = {
  forbidden: [
    ...Object.entries(table).map(([name, row]) => rule(name, row)),
    {
      name: 'every-file-has-a-room',
      comment: 'a file under src that no row of the table speaks of',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(table).map((name) => rooms[name].path) },
      to: {},
    },
    {
      name: 'no-cycles',
      comment: 'what two records share stands below both, in core/terms',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'nothing imports it and it imports nothing',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'only-real-dependencies',
      comment: 'the library may import only what its users will have installed',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.js'],
    },
  },
};
