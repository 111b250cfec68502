// npm run lint: which way imports point, those of types too. ESLint holds what is no import.
const LIBRARY = '^projects/ngx-roxchat';
const CORE = `${LIBRARY}/core/src`;
const TESTS = '\\.spec\\.ts$|^projects/ngx-roxchat/(core|store|crm)/testing/';

/** A rule that a source has to keep; specs, and what they share, may import anything. */
const rule = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to,
});

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    rule(
      'protocol',
      'protocol/ is pure TypeScript and imports from itself alone',
      `${CORE}/protocol/`,
      {
        pathNot: `${CORE}/protocol/`,
      },
    ),
    rule('config', 'protocol ← config', `${CORE}/config/`, {
      path: `${CORE}/(messages|bridge|workspace|host)/|${CORE}/[^/]+$`,
    }),
    rule('messages', 'config ← messages', `${CORE}/messages/`, {
      path: `${CORE}/(bridge|workspace|host)/|${CORE}/[^/]+$`,
    }),
    rule('bridge', 'messages ← bridge', `${CORE}/bridge/`, {
      path: `${CORE}/(workspace|host)/|${CORE}/[^/]+$`,
    }),
    rule('workspace', 'bridge ← workspace', `${CORE}/workspace/`, {
      path: `${CORE}/host/|${CORE}/[^/]+$`,
    }),
    rule('host', 'workspace ← host', `${CORE}/host/`, { path: `${CORE}/[^/]+$` }),
    rule(
      'core',
      'core ← store ← src: core serves applications without NgRx, too',
      `${LIBRARY}/core/`,
      {
        path: `${LIBRARY}/(store|crm|src|testing)/|(^|/)@ngrx/`,
      },
    ),
    rule('store', 'core ← store ← src', `${LIBRARY}/store/`, {
      path: `${LIBRARY}/(crm|src|testing)/`,
    }),
    rule('crm', 'core ← store ← crm: any router, and none', `${LIBRARY}/crm/`, {
      path: `${LIBRARY}/(src|testing)/|(^|/)@angular/router/`,
    }),
    rule(
      'src',
      'an application without the work of the CRM does not pay for it',
      `${LIBRARY}/src/`,
      {
        path: `${LIBRARY}/crm/`,
      },
    ),
    rule(
      'testing',
      'the testing kit serves applications without NgRx, too',
      `${LIBRARY}/testing/(src|harness)/`,
      {
        path: `${LIBRARY}/(store|crm|src)/|(^|/)@ngrx/`,
      },
    ),
    rule(
      'entry-points',
      'another entry point is imported by its name in the package',
      `${LIBRARY}/(core|store|crm|src|testing/src|testing/crm|testing/harness)/`,
      {
        path: `${LIBRARY}/(core|store|crm|src|testing)/`,
        pathNot: `${LIBRARY}/$1/`,
        dependencyTypesNot: ['aliased-tsconfig-paths'],
      },
    ),
    rule('tests', 'what specs share stays out of the package', `${LIBRARY}/`, {
      path: `${LIBRARY}/(core|store|crm)/testing/`,
    }),
    rule(
      'stand-in',
      'the stand-in is the other side: it imports types and the schema of the protocol alone',
      '^projects/agent-workspace/',
      { path: LIBRARY, pathNot: 'protocol\\.schema\\.json$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'demo',
      'the demo uses the library as an application does: by the names in the package',
      '^projects/crm-demo/',
      {
        path: `${LIBRARY}/|^projects/agent-workspace/`,
        dependencyTypesNot: ['aliased-tsconfig-paths'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.eslint.json' },
    tsPreCompilationDeps: true,
  },
};
