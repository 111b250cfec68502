import { connect } from '../peers/raw-switch';
import { start } from './app';
import { desk } from './desk';

start(() => {
  void connect(desk).then(({ command }) => command?.({ roxchatVisitorId: 'v', sessionId: 's' }));
});
