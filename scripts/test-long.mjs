// npm run test:long: the model-based test at ten times its usual length, or as many runs as are asked
// for: npm run test:long -- 1000000
process.env.MODEL_RUNS = process.argv[2] ?? '100000';
process.argv.splice(2, Infinity, '--testPathPatterns', 'model.spec');
await import('../node_modules/jest/bin/jest.js');
