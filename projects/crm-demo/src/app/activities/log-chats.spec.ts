import { TestBed } from '@angular/core/testing';
import type { InteractionRecord } from 'ngx-roxchat/crm';
import { CustomerStore } from '../customers/customer-store';
import { ActivityStore } from './activity-store';
import { LogChats } from './log-chats';

const record: InteractionRecord = {
  key: 'roxchat-7',
  chatId: 7,
  visitor: { roxchatVisitorId: 'v', providedVisitorId: '12345', siebelId: null },
  formerIds: [],
  channel: null,
  startedAt: 1,
  endedAt: Date.now(),
  endedBy: 'agent',
  reopened: 0,
  startedFromCrm: false,
  messages: { visitor: 2, agent: 1 },
  firstReplyAfter: 1_000,
  wrapUp: null,
};

describe('LogChats', () => {
  let log: LogChats;
  let activities: ActivityStore;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [LogChats] });
    log = TestBed.inject(LogChats);
    activities = TestBed.inject(ActivityStore);
  });

  it('makes one activity of a record, however often it is logged', () => {
    const before = activities.all().length;

    log.log(record, null);
    log.log({ ...record, reopened: 1 }, null);

    expect(activities.all()).toHaveLength(before + 1);
    expect(activities.all()[0]).toMatchObject({ key: 'roxchat-7', reopened: 1 });
  });

  it('names the customer of the screen pop, or the one whom the ids name', () => {
    const [other] = TestBed.inject(CustomerStore).all();

    log.log(record, null);
    expect(activities.all()[0]?.customerId).toBe('10412');

    log.log(record, other ?? null);
    expect(activities.all()[0]?.customerId).toBe(other?.id);
  });

  it('names no customer if several fit', () => {
    log.log({ ...record, visitor: { ...record.visitor, providedVisitorId: '41120' } }, null);

    expect(activities.all()[0]?.customerId).toBeNull();
  });

  it('keeps a note that a later record lacks, also after a reload', () => {
    log.log({ ...record, wrapUp: { code: 'card', note: 'Sent' } }, null);
    log.log({ ...record, wrapUp: { code: 'card', note: null } }, null);
    TestBed.resetTestingModule();

    expect(TestBed.inject(ActivityStore).all()[0]?.wrapUp).toEqual({ code: 'card', note: 'Sent' });
  });
});
