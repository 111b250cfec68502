import type { RoxChatVisitorIds } from 'ngx-roxchat';

import { customers } from '../customers/customer';
import { customerOnDesk } from './customer-on-desk';
import { selectVisitor, type Visitors } from './visitors';

const [marta, john] = customers;
const stranger = { roxchatVisitorId: 'x', providedVisitorId: null, siebelId: null };
const asMarta = { roxchatVisitorId: 'm', providedVisitorId: '12345', siebelId: null };

function seen(...all: RoxChatVisitorIds[]): Visitors {
  return all.reduce<Visitors>(
    (visitors, ids) =>
      selectVisitor(visitors, { ...ids, chatId: null, sessionId: null, taskId: null }, 1),
    new Map(),
  );
}

describe('customerOnDesk', () => {
  it('is nobody before anything is opened', () => {
    expect(customerOnDesk({ opened: null, visitors: new Map() }, customers)).toEqual({
      is: 'nobody',
    });
  });

  it('is the customer whose chat the agent opened', () => {
    const visitors = seen(asMarta);

    expect(
      customerOnDesk({ opened: { by: 'workspace', ids: asMarta }, visitors }, customers),
    ).toEqual({
      is: 'customer',
      customer: marta,
      visitor: visitors.get('m'),
      openedBy: 'workspace',
    });
  });

  it('is a stranger with the ids that the CRM does not know', () => {
    const shown = customerOnDesk(
      { opened: { by: 'workspace', ids: stranger }, visitors: seen(stranger) },
      customers,
    );

    expect(shown).toMatchObject({ is: 'stranger', ids: stranger });
  });

  it('finds the customer when a later event tells the id', () => {
    const visitors = seen({ ...stranger, siebelId: '4-1GQJDL78' });

    expect(
      customerOnDesk({ opened: { by: 'workspace', ids: stranger }, visitors }, customers),
    ).toMatchObject({ is: 'customer', customer: john });
  });

  it('shows a customer from the list as the visitor they were last seen as', () => {
    const opened = { by: 'list', email: 'marta.oliveira@example.com' } as const;
    const visitors = seen({ ...asMarta, roxchatVisitorId: 'earlier' }, asMarta, stranger);

    expect(customerOnDesk({ opened, visitors }, customers)).toMatchObject({
      is: 'customer',
      customer: marta,
      visitor: { roxchatVisitorId: 'm' },
      openedBy: 'list',
    });
    expect(customerOnDesk({ opened, visitors: new Map() }, customers)).toMatchObject({
      visitor: null,
    });
  });
});
