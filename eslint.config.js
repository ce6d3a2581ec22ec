import tseslint from 'typescript-eslint';
import * as regexp from 'eslint-plugin-regexp';

/**
 * The walls between the folders of src/, as tables: what each folder may not import.
 * model, text and labels are the ground floor; a stage imports the ground floor and itself, never
 * another stage; only pipeline.ts composes; each outside library has one home.
 */
const stages = ['read', 'restore', 'repair', 'script', 'parse', 'compare', 'write'];
const upper = ['pipeline', 'index', 'plugin', 'cli'];

/** Outside library → the folders (or files) of src/ that may import it. */
const homes = {
  'opencc-js': ['script'],
  'fast-diff': ['compare'],
  'iconv-lite': ['read'],
  'remark-parse': ['read'],
  unified: ['read', 'write', 'plugin'],
  'mdast-util-gfm-table': ['read'],
  'micromark-extension-gfm-table': ['read'],
  'remark-gfm': ['write'],
  'remark-stringify': ['write'],
  'mdast-util-to-markdown': ['write'],
  'csv-stringify': ['write'],
  hastscript: ['write'],
  'hast-util-to-html': ['write'],
  commander: ['cli'],
  chalk: ['cli'],
  'cli-progress': ['cli'],
  tinypool: ['cli'],
  tinyglobby: ['cli'],
  vfile: ['cli'],
  'vfile-reporter': ['cli'],
  yaml: ['cli'],
};

const groundFloor = { model: [], text: ['model'], labels: ['model', 'text'] };
const allowed = {
  ...groundFloor,
  ...Object.fromEntries(stages.map((stage) => [stage, ['model', 'text', 'labels']])),
};

/** What would start a process or call somebody; nothing in src/ does. */
const sideDoors = {
  group: [
    'child_process',
    'cluster',
    'dgram',
    'dns',
    'http',
    'http2',
    'https',
    'net',
    'tls',
  ].flatMap((name) => [name, `node:${name}`, `node:${name}/*`]),
  message: 'zhengben uses no network and starts no process.',
};
const networkGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

const walls = Object.entries(allowed).map(([folder, may]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...Object.keys(allowed), ...upper]
              .filter((other) => other !== folder && !may.includes(other))
              .flatMap((other) => [
                `../${other}/**`,
                `../../${other}/**`,
                `../${other}.js`,
                `../../${other}.js`,
              ]),
            message: `src/${folder}/ stands on ${may.join(', ') || 'nothing'}; see the walls in eslint.config.js.`,
          },
          ...libraryWall(folder),
          {
            group: ['node:fs', 'node:fs/*', 'node:process'],
            message: 'Library code takes bytes or text and gives values; cli/ does the rest.',
          },
          sideDoors,
        ],
      },
    ],
    'no-restricted-globals': ['error', 'process', 'console', ...networkGlobals],
  },
}));

function libraryWall(folder) {
  const closed = Object.entries(homes).filter(([, open]) => !open.includes(folder));
  return closed.length === 0
    ? []
    : [
        {
          regex: `^(${closed.map(([name]) => name).join('|')})($|/)`,
          message: 'Each outside library is wrapped in one folder; see eslint.config.js.',
        },
      ];
}

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  regexp.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-irregular-whitespace': 'off',
      'no-control-regex': 'off',
      'no-misleading-character-class': 'error',
    },
  },
  ...walls,
  {
    files: ['src/repair/rules/*.ts'],
    ignores: ['src/repair/rules/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportDeclaration[source.value=/^\\.\\//]',
          message: 'A rule never imports another rule.',
        },
      ],
    },
  },
  {
    files: ['src/plugin.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...libraryWall('plugin'), sideDoors] }],
      'no-restricted-globals': ['error', ...networkGlobals],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'src/pipeline.ts', 'src/index.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...libraryWall('cli'), sideDoors] }],
      'no-restricted-globals': ['error', ...networkGlobals],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['bin/*.js', '**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
