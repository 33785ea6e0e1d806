import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

/** Components. All other TypeScript is read by oxlint, with its types: .oxlintrc.jsonc. */
export default tseslint.config(
  { ignores: ['build/', '.svelte-kit/', '.data/', 'src/wording/paraglide*/', 'project.inlang/', 'static/'] },
  { files: ['**/*.svelte'], extends: [tseslint.configs.strict] },
  ...svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte'],
    // svelte-check knows the types of components; here they would cost as much again as all of TypeScript, and guess
    // where props and slots come in.
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // A parameter that an interface demands and we do not need says so with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `== null` is the one comparison that means both of its meanings.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['error'] }],
      // Addresses are made by #wording, which knows the languages; Kit's resolve() does not.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
)
