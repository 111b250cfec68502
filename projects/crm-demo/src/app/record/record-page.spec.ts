import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat';
import { withInteractionLog } from 'ngx-roxchat/crm';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { of } from 'rxjs';
import { LogChats } from '../activities/log-chats';
import { CustomerStore } from '../customers/customer-store';
import { keepChanges } from './keep-changes';
import type { LeaveChoice } from './leave-dialog';
import { RecordPage } from './record-page';

const MARTA = '10412';
const JOHN = '10449';

describe('RecordPage', () => {
  const open = jest.fn<{ afterClosed: () => unknown }, unknown[]>();
  const choose = (choice: LeaveChoice) => {
    open.mockReturnValue({ afterClosed: () => of(choice) });
  };

  async function openRecord(id = MARTA) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [{ path: 'customers/:id', component: RecordPage, canDeactivate: [keepChanges] }],
          withComponentInputBinding(),
        ),
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withInteractionLog(LogChats)),
        provideRoxChatStore(),
        { provide: MatDialog, useValue: { open } },
      ],
    });
    const harness = await RouterTestingHarness.create(`/customers/${id}`);
    const page = harness.routeNativeElement ?? document.body;
    const find = (selector: string) => page.querySelector<HTMLElement>(selector);
    return {
      find,
      page,
      settle: () => harness.fixture.whenStable(),
      click: async (text: string) => {
        const button = Array.from(page.querySelectorAll('button')).find(
          ({ ariaLabel, textContent }) => (ariaLabel ?? textContent).trim() === text,
        );
        button?.click();
        await harness.fixture.whenStable();
      },
      write: async (text: string) => {
        const note = find('textarea') as HTMLTextAreaElement;
        note.value = text;
        note.dispatchEvent(new Event('input'));
        await harness.fixture.whenStable();
      },
      goTo: (other: string) => TestBed.inject(Router).navigateByUrl(`/customers/${other}`),
      getName: () => find('h2')?.textContent,
      getNote: (customer: string) => TestBed.inject(CustomerStore).find(customer)?.note,
    };
  }

  beforeEach(() => {
    localStorage.clear();
    open.mockReset();
  });

  it('shows the details and the chats of the customer', async () => {
    const { page } = await openRecord();

    expect(page.textContent).toContain('marta.oliveira@example.com');
    expect(page.textContent).toContain('Limit raised until the end of the month.');
    expect(page.textContent).not.toMatch(/[0-9a-f]{16}/);
  });

  it('shows that there is no such customer', async () => {
    const { page } = await openRecord('1');

    expect(page.textContent).toContain('There is no customer 1.');
  });

  it('saves the note, and shows no buttons before it was changed', async () => {
    const { write, click, find, getNote } = await openRecord();
    expect(find('[type=submit]')).toBeNull();

    await write('Calls back');
    await click('Save');

    expect(getNote(MARTA)).toBe('Calls back');
    expect(find('[type=submit]')).toBeNull();
  });

  it('edits the details, and saves nothing that is not valid', async () => {
    const { click, find } = await openRecord();
    await click('Edit details');
    const name = find('input[formControlName=name]') as HTMLInputElement;

    name.value = '';
    name.dispatchEvent(new Event('input'));
    await click('Save');

    expect(TestBed.inject(CustomerStore).find(MARTA)?.name).toBe('Marta Oliveira');
    expect(find('mat-error')?.textContent).toContain('required');
  });

  it.each<[LeaveChoice, string, string]>([
    ['stay', 'Marta Oliveira', ''],
    ['discard', 'John Doe', ''],
    ['save', 'John Doe', 'Half a note'],
  ])('asks before changes are left: %s', async (choice, name, note) => {
    const { write, goTo, getName, settle, getNote, find } = await openRecord();
    choose(choice);

    await write('Half a note');
    await goTo(JOHN);
    await settle();

    expect(open).toHaveBeenCalledTimes(1);
    expect([getName(), getNote(MARTA)]).toEqual([name, note]);
    expect((find('textarea') as HTMLTextAreaElement).value).toBe(
      choice === 'stay' ? 'Half a note' : '',
    );
  });

  it('asks about the second record, too', async () => {
    const { write, goTo, settle } = await openRecord();
    choose('stay');
    await goTo(JOHN);
    await settle();

    await write('Half a note');
    await goTo(MARTA);

    expect(open).toHaveBeenCalledTimes(1);
  });

  it('asks nothing if nothing was changed', async () => {
    const { goTo, settle, getName } = await openRecord();

    await goTo(JOHN);
    await settle();

    expect(open).not.toHaveBeenCalled();
    expect(getName()).toBe('John Doe');
  });

  it('starts a chat at the first click by the ids of an earlier chat', async () => {
    const { click, find, settle } = await openRecord();

    await click('Start chat');
    const command = TestBed.inject(RoxChatTestingController).expectStartOutgoingChat();
    command.fail('visitor_already_in_chat');
    await settle();

    expect(command.sessionId).toBe('7cf3c25632b92409d3fb64afebede10d');
    expect(find('[role=status]')?.textContent.trim()).toBe('The visitor is already chatting.');
  });

  it('shows why no chat can be started', async () => {
    const { click, find } = await openRecord('10486');
    await click('Start chat');

    TestBed.inject(RoxChatTestingController).verify();
    expect(find('[role=status]')?.textContent).toContain('has not appeared');
  });
});
