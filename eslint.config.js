import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.data/',
      'src/wording/paraglide*/',
      'src/store/schema.generated.ts',
      'project.inlang/',
      'static/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked],
    // The whole program once: the service that an editor needs would keep one that can change, and takes a tenth more.
    languageOptions: { parserOptions: { project: './tsconfig.json', extraFileExtensions: ['.svelte'] } },
    rules: {
      // A template that prints a number says what it means.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => done()` is how a promise is resolved.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A parameter that an interface demands and we do not need says so with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `== null` is the one comparison that means both of its meanings.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Receipts and limits count the characters of our own alphabet.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // The compiler refuses every enum (erasableSyntaxOnly); to look for values put into one is a ninth of the whole work.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Kysely's expression builders are made to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte'],
    // svelte-check knows the types of components; here they would cost as much again as all of TypeScript, and guess
    // where props and slots come in.
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, projectService: false, program: null, project: false },
    },
    rules: {
      // Addresses are made by #wording, which knows the languages; Kit's resolve() does not.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  // Runes without markup are TypeScript, and are held to its rules.
  { files: ['**/*.svelte.ts'], languageOptions: { parser: tseslint.parser } },
  {
    // Kit throws what redirect() and error() return.
    files: ['src/routes/**', 'src/lib/server/**'],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
)
