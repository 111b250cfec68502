import { start } from './bare-app';

start(() => undefined);
