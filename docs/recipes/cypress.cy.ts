// The CRM of this test lists the events it receives, and has a button that starts a chat with the
// visitor who was selected last.
const events = () => cy.get('[aria-label="Events"] li');

it('receives the scenario in order', () => {
  cy.visit('/');

  events().should('have.length', 3);
  events().eq(0).should('have.text', 'visitorSelected');
  events().eq(1).should('have.text', 'newMessageAdded Greetings!');
  events().eq(2).should('have.text', 'chatClosedByOperator');
});

it('shows why a chat does not start', () => {
  cy.visit('/');
  events().should('have.length', 3);

  cy.contains('button', 'Start chat').click();
  cy.get('[role=alert]').should('have.text', 'The visitor is already chatting.');
});

it('receives another scenario in one test', () => {
  const selected = {
    event: 'visitorSelected',
    params: { roxchatVisitorId: 'ann', chatId: 1, sessionId: 's' },
  };
  cy.intercept('http://localhost:4300/scenario.json', {
    steps: [selected],
    replies: ['no_tariff_option'],
  });
  cy.visit('/');
  events().should('have.length', 1);

  cy.contains('button', 'Start chat').click();
  cy.get('[role=alert]').should('contain.text', 'switch to another tariff');
});
