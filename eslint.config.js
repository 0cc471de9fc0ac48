// Type-aware lint, and the floors of ARCHITECTURE.md as rules: imports point down only.
import tseslint from 'typescript-eslint';
import circles from './scripts/lint/circles.mjs';

const FLOORS = [
  ['kernel', 'base'],
  ['language', 'statement'],
  ['compute', 'symbolic'],
  ['network', 'analysis', 'formal'],
  ['claim'],
  ['jobs', 'report', 'course'],
  ['cli'],
];

/** For a folder of src/, the folders it may not import: its own floor's neighbours and every floor above. */
function forbidden(folder) {
  const floor = FLOORS.findIndex((names) => names.includes(folder));
  return FLOORS.slice(floor)
    .flat()
    .filter((name) => name !== folder);
}

const boundaries = FLOORS.flat().map((folder) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...forbidden(folder).map((name) => ({
            group: [`../${name}/*`, `../../${name}/*`],
            message: 'imports point down only',
          })),
          {
            group: ['lossproof', 'lossproof/*', '**/lemmas/**'],
            message: 'the package does not import itself or its claims',
          },
          ...(folder === 'kernel'
            ? [
                {
                  regex: '^(?!\\.{1,2}/|@noble/(hashes|ciphers)/)',
                  message: 'the kernel imports only itself and @noble',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      ...['assembly/', 'dist/', 'coverage/', 'reports/', '.stryker-tmp/', 'node_modules/'],
      ...['site/pages/', 'site/dist/', 'site/.vitepress/cache/'],
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `as T` after a bounds argument is how noUncheckedIndexedAccess is answered here; `!` is not used.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // There are no enums here; the rule takes mapped types for them.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Libraries add kinds to an interface of the core that way.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['**/*.js', '**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['src/**/*.ts', 'lemmas/**/*.ts'],
    plugins: { lossproof: { rules: { circles } } },
    rules: { 'lossproof/circles': 'error' },
  },
  { files: ['lemmas/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: ['**/src/**'] }] } },
  {
    files: ['src/kernel/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          'exp',
          'log',
          'log2',
          'log10',
          'pow',
          'sin',
          'cos',
          'tan',
          'asin',
          'acos',
          'atan',
          'atan2',
          'sinh',
          'cosh',
          'tanh',
          'cbrt',
          'hypot',
          'random',
        ].map((property) => ({
          object: 'Math',
          property,
          message: 'engines differ here; the kernel decides nothing by it',
        })),
      ],
    },
  },
  ...boundaries,
);
