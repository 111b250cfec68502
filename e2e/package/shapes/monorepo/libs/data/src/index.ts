export * from './lib/provide-data';
