// jsdom, and no more tests once one has failed: the mutant is killed.
const { TestEnvironment } = require('jest-environment-jsdom');

module.exports = class extends TestEnvironment {
  #hasFailed = false;

  handleTestEvent({ name, test }) {
    if (name === 'test_done') {
      this.#hasFailed ||= test.errors.length > 0;
    } else if (name === 'test_start' && this.#hasFailed) {
      test.mode = 'skip';
    }
  }
};
