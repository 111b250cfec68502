// jsdom that skips all tests after the first failure, which kills the mutant.
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
