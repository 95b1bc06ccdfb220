import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'accord-demo', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      'no-console': 'error',
      'no-process-exit': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Use named exports.' },
        {
          selector: 'CallExpression[callee.object.name="process"][callee.property.name="exit"]',
          message: 'Set process.exitCode; process.exit cuts piped output.',
        },
        {
          selector: 'ImportDeclaration[source.value="zod"] > ImportSpecifier',
          message: 'Use `import * as z`: a plain `z` brings the messages of every language.',
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    // Types are known here only: elsewhere they would cost more time than they save.
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  { files: ['bin/**', '**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['scripts/**', '*.config.*'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
);
