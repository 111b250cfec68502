import 'zone.js'; // First, so that it patches every listener.
import './live.page';
