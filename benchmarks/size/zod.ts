import { connect } from '../peers/zod';
import { start } from './app';
import { desk } from './desk';

start(() => {
  void connect(desk).then(({ command }) => command?.({ roxchatVisitorId: 'v', sessionId: 's' }));
});
