export { App } from './app';
export * from './configuration';
