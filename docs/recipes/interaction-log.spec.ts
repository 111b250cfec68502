import { ChangeDetectionStrategy, Component, computed, inject, Injectable } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChatStore, roxChatFeature, RoxChatStatusActions } from 'ngx-roxchat';
import {
  type InteractionLossReason,
  type InteractionRecord,
  RoxChatInteractionLog,
  type RoxChatInteractionLogHandler,
  withInteractionLog,
} from 'ngx-roxchat/crm';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { type Observable, of } from 'rxjs';

interface Customer {
  readonly id: string;
}

@Injectable({ providedIn: 'root' })
class InteractionApi {
  readonly stored = new Map<string, object>();

  put(key: string, interaction: object): Observable<null> {
    this.stored.set(key, interaction);
    return of(null);
  }
}

@Injectable({ providedIn: 'root' })
class ErrorLog {
  readonly lines: string[] = [];

  write(line: string): void {
    this.lines.push(line);
  }
}

// #region handler
@Injectable()
export class LogChats implements RoxChatInteractionLogHandler<Customer> {
  readonly #api = inject(InteractionApi);
  readonly #errorLog = inject(ErrorLog);

  log(record: InteractionRecord, customer: Customer | null): Observable<unknown> {
    return this.#api.put(record.key, { ...record, customerId: customer?.id ?? null });
  }

  lost(record: InteractionRecord, reason: InteractionLossReason): void {
    this.#errorLog.write(`The chat ${record.chatId} was not logged: ${reason}`);
  }
}
// #endregion

// #region wrap-up
@Component({
  selector: 'crm-wrap-up',
  template: `
    @if (record(); as chat) {
      <label>
        What was said
        <textarea
          #note
          [value]="drafts.get(chat.key) ?? ''"
          (input)="drafts.set(chat.key, note.value)"
        >
        </textarea>
      </label>
      <button type="button" (click)="log.wrapUp(chat.key, { code: 'sold', note: note.value })">
        Sold
      </button>
      <button type="button" (click)="log.wrapUp(chat.key, { code: 'question', note: note.value })">
        Question
      </button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WrapUp {
  protected readonly log = inject(RoxChatInteractionLog);
  readonly #visitor = inject(Store).selectSignal(roxChatFeature.selectSelectedVisitor);

  // The agent may go to another visitor, or the chat may go on, before the note is complete.
  protected readonly drafts = new Map<string, string>();

  // The chat that has ended, of the visitor whom the agent has open.
  protected readonly record = computed(() =>
    this.log
      .records()
      .find(
        ({ visitor, wrapUp }) =>
          visitor.roxchatVisitorId === this.#visitor()?.roxchatVisitorId && wrapUp === null,
      ),
  );
}
// #endregion

describe('the interaction log', () => {
  let workspace: RoxChatTestingController;
  let fixture: ComponentFixture<WrapUp>;
  const visitor = { roxchatVisitorId: 'v', chatId: 7 };

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withInteractionLog(LogChats)),
        provideRoxChatStore(),
      ],
    });
    workspace = TestBed.inject(RoxChatTestingController);
    fixture = TestBed.createComponent(WrapUp);
    fixture.autoDetectChanges();
  });

  const chat = () => {
    workspace.emit('visitorSelected', visitor);
    workspace.emit('newMessageAdded', { ...visitor, kind: 'visitor' });
    workspace.emit('chatClosedByOperator', visitor);
  };
  /** A record is logged a second after the chat has ended. */
  const wait = () => new Promise((resolve) => setTimeout(resolve, 2_500));
  const getStored = () => TestBed.inject(InteractionApi).stored;

  it('stores one record of the chat', async () => {
    chat();
    await wait();

    expect([...getStored().keys()]).toEqual(['roxchat-7']);
    expect(getStored().get('roxchat-7')).toMatchObject({
      endedBy: 'agent',
      messages: { visitor: 1, agent: 0 },
      customerId: null,
    });
  });

  it('stores it again when the agent has wrapped up', async () => {
    chat();
    await fixture.whenStable();
    const view = fixture.nativeElement as HTMLElement;
    for (const note of view.querySelectorAll('textarea')) {
      note.value = 'Wants a loan.';
    }
    view.querySelector('button')?.click();
    await fixture.whenStable();
    const isGone = view.querySelector('button') === null;
    await wait();

    expect(isGone).toBe(true);
    expect([...getStored().keys()]).toEqual(['roxchat-7']);
    expect(getStored().get('roxchat-7')).toMatchObject({
      wrapUp: { code: 'sold', note: 'Wants a loan.' },
    });
  });

  it("keeps each chat's draft to that chat, also while the chat goes on", async () => {
    const view = fixture.nativeElement as HTMLElement;
    const getNote = () => view.querySelector('textarea');
    const select = async (roxchatVisitorId: string) => {
      workspace.emit('visitorSelected', { roxchatVisitorId });
      await fixture.whenStable();
    };
    workspace.emit('chatClosedByOperator', { roxchatVisitorId: 'w', chatId: 8 });
    chat();
    await fixture.whenStable();
    const note = getNote();
    if (note) {
      note.value = 'Wants a loan.';
      note.dispatchEvent(new Event('input'));
    }
    await fixture.whenStable();
    await select('w');
    const other = getNote()?.value;
    await select('v');
    workspace.emit('newMessageAdded', { ...visitor, kind: 'visitor' });
    await fixture.whenStable();
    const isOpen = getNote() === null;
    workspace.emit('chatClosedByOperator', visitor);
    await fixture.whenStable();

    expect([other, isOpen, getNote()?.value]).toEqual(['', true, 'Wants a loan.']);
  });

  it('reports what is not stored because the agent signs out', () => {
    chat();
    TestBed.inject(Store).dispatch(RoxChatStatusActions.reset());

    expect(TestBed.inject(ErrorLog).lines).toEqual(['The chat 7 was not logged: reset']);
  });
});
