import type { Crm } from './crm';
import { expectSoon } from './wait';

// The demo has kept the ids of this customer's earlier chat.
const CUSTOMER = 'Priya Nair';

/** Opens the record of a customer. */
export async function openCard(crm: Crm): Promise<void> {
  await crm.page.$eval('crm-nav a', (link) => {
    link.click();
  });
  await expectSoon(() =>
    crm.page.$$eval(
      'crm-customers-page a.row',
      (rows, name) => {
        const row = rows.find(({ innerText }) => innerText.includes(name));
        row?.click();
        return row !== undefined;
      },
      CUSTOMER,
    ),
  );
  await expectSoon(async () => (await crm.text('#customer-heading')) === CUSTOMER);
}

/** Starts a chat with that visitor, and waits until the demo shows that it is starting. */
export async function startChat(crm: Crm): Promise<void> {
  await crm.page.$eval('crm-start-chat button', (button) => {
    button.click();
  });
  await expectSoon(async () => (await getCardText(crm)) === 'Starting the chat…');
}

/** Returns the text of the card about the chat. */
export function getCardText(crm: Crm): Promise<string> {
  return crm.text('crm-start-chat .result');
}
