import type { NewMessageAddedParams, RoxChatVisitorIds } from 'ngx-roxchat';

import {
  addMessage,
  authorize,
  closeChat,
  maxVisitors,
  selectVisitor,
  type Visitors,
} from './visitors';

const nobody: Visitors = new Map();
const ann: RoxChatVisitorIds = { roxchatVisitorId: 'ann', providedVisitorId: '1', siebelId: null };
const channel = {
  channelId: null,
  channelType: 'skype',
  channelUserId: null,
  channelUserName: null,
};

function message(change: Partial<NewMessageAddedParams> = {}): NewMessageAddedParams {
  return { ...ann, chatId: 7, sessionId: 's', kind: 'visitor', messageText: 'secret', ...change };
}

describe('visitors', () => {
  it('opens the chat with the first message, and keeps no text', () => {
    const visitors = addMessage(nobody, message(), 5);

    expect(visitors.get('ann')).toEqual({
      ...ann,
      sessionId: 's',
      taskId: null,
      chatId: 7,
      chat: 'open',
      channelType: null,
      messages: 1,
      lastActivity: 5,
    });
    expect(JSON.stringify([...visitors])).not.toContain('secret');
  });

  it('counts the messages of the session, and anew when another begins', () => {
    const one = addMessage(nobody, message(), 1);
    const two = addMessage(one, message({ sessionId: null }), 2);
    const next = addMessage(two, message({ sessionId: 't' }), 3);

    expect(two.get('ann')?.messages).toBe(2);
    expect(next.get('ann')).toMatchObject({ sessionId: 't', messages: 1 });
  });

  it('keeps ids that a later event does not tell', () => {
    const known = addMessage(nobody, message({ siebelId: '4-A' }), 1);
    const later = addMessage(known, message({ providedVisitorId: null }), 2);

    expect(later.get('ann')).toMatchObject({ providedVisitorId: '1', siebelId: '4-A' });
  });

  it('closes the chat, and a later message of the customer or the agent reopens it', () => {
    const closed = closeChat(
      addMessage(nobody, message(), 1),
      { ...ann, chatId: 7, ...channel },
      2,
    );

    expect(closed.get('ann')).toMatchObject({ chat: 'closed', channelType: 'skype' });
    expect(addMessage(closed, message({ kind: 'operator_note' }), 3).get('ann')?.chat).toBe(
      'closed',
    );
    expect(addMessage(closed, message({ kind: 'operator' }), 3).get('ann')?.chat).toBe('open');
  });

  it('remembers a close whose chat it never saw', () => {
    const closed = closeChat(nobody, { ...ann, chatId: 7, ...channel }, 1);

    expect(closed.get('ann')).toMatchObject({ chatId: 7, chat: 'closed', messages: 0 });
  });

  it('does not close the current chat when an earlier one is closed', () => {
    const current = addMessage(nobody, message({ chatId: 8 }), 1);

    expect(closeChat(current, { ...ann, chatId: 7, ...channel }, 2).get('ann')).toMatchObject({
      chatId: 8,
      chat: 'open',
    });
  });

  it('takes session, chat and task from a selection', () => {
    const params = { ...ann, chatId: 9, sessionId: 's', taskId: 't' };

    expect(selectVisitor(nobody, params, 1).get('ann')).toMatchObject({
      chatId: 9,
      chat: 'open',
      sessionId: 's',
      taskId: 't',
    });
  });

  it('shows a closed chat as closed when it is selected again', () => {
    const closed = closeChat(nobody, { ...ann, chatId: 7, ...channel }, 1);
    const params = { ...ann, chatId: 7, sessionId: 's', taskId: null };

    expect(selectVisitor(closed, params, 2).get('ann')?.chat).toBe('closed');
  });

  it('moves the record when the visitor authorizes', () => {
    const known = { roxchatVisitorId: 'ann-2', providedVisitorId: '2', siebelId: '4-A' };
    const moved = authorize(addMessage(nobody, message(), 1), { old: ann, new: known }, 2);

    expect([...moved.keys()]).toEqual(['ann-2']);
    expect(moved.get('ann-2')).toMatchObject({ ...known, chatId: 7, messages: 1, lastActivity: 2 });
  });

  it('joins it with what the new id already had', () => {
    const known = { roxchatVisitorId: 'ann-2', providedVisitorId: '2', siebelId: null };
    const both = addMessage(
      addMessage(nobody, message(), 1),
      { ...message({ chatId: 8 }), ...known },
      2,
    );
    const moved = authorize(both, { old: ann, new: known }, 3);

    expect([...moved.keys()]).toEqual(['ann-2']);
    expect(moved.get('ann-2')).toMatchObject({ chatId: 8, messages: 2 });
  });

  it('survives an authorization that keeps the id, and one of a visitor never seen', () => {
    const known = { ...ann, siebelId: '4-A' };

    expect(
      authorize(addMessage(nobody, message(), 1), { old: ann, new: known }, 2).get('ann'),
    ).toMatchObject({ siebelId: '4-A', chatId: 7, messages: 1 });
    expect(authorize(nobody, { old: ann, new: known }, 2).get('ann')).toMatchObject({
      chat: 'none',
      messages: 0,
    });
  });

  it('keeps a bounded number, dropping the one idle for longest', () => {
    let visitors = addMessage(addMessage(nobody, message(), 1), message(), 1);
    for (let i = 1; i < maxVisitors; i++) {
      visitors = addMessage(visitors, message({ roxchatVisitorId: `v${String(i)}` }), 1);
    }
    visitors = addMessage(visitors, message(), 2);
    visitors = addMessage(visitors, message({ roxchatVisitorId: 'new' }), 3);

    expect(visitors.size).toBe(maxVisitors);
    expect(visitors.has('ann')).toBe(true);
    expect(visitors.has('v1')).toBe(false);
  });

  it('takes ids such as __proto__ for plain ids', () => {
    const visitors = addMessage(nobody, message({ roxchatVisitorId: '__proto__' }), 1);

    expect(visitors.get('__proto__')?.messages).toBe(1);
  });
});
