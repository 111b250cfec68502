import 'zone.js'; // Before all else, so that it sees every listener.
import './live.page';
