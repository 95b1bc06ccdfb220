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
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  { files: ['scripts/**', '*.config.*'], rules: { 'no-console': 'off', 'no-restricted-syntax': 'off' } },
);
