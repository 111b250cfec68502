import {
  addNotification,
  maxNotifications,
  noNotifications,
  removeNotification,
} from './notifications';

function notification(id: string, text = 'Visitor left the site') {
  return { id, kind: 'visitor', text, sessionId: null };
}

describe('notifications', () => {
  it('lists the newest first', () => {
    const one = addNotification(noNotifications, notification('a'), 1);
    const two = addNotification(one, notification('b'), 2);

    expect(two.items.map(({ id, arrivedAt }) => [id, arrivedAt])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('counts one that comes twice once, with its new text', () => {
    const one = addNotification(noNotifications, notification('a'), 1);
    const again = addNotification(one, notification('a', 'Visitor is back'), 2);

    expect(again.items).toEqual([{ ...notification('a', 'Visitor is back'), arrivedAt: 1 }]);
  });

  it('removes one', () => {
    const one = addNotification(noNotifications, notification('a'), 1);

    expect(removeNotification(one, 'a').items).toEqual([]);
  });

  it('does not show one whose removal came first, but shows it when it comes anew', () => {
    const early = removeNotification(noNotifications, 'a');
    const late = addNotification(early, notification('a'), 1);
    const anew = addNotification(late, notification('a'), 2);

    expect(late.items).toEqual([]);
    expect(anew.items).toHaveLength(1);
  });

  it('keeps a bounded number, the newest', () => {
    let state = noNotifications;
    for (let i = 0; i < maxNotifications + 5; i++) {
      state = addNotification(state, notification(`n${String(i)}`), i);
      state = removeNotification(state, `never-there-${String(i)}`);
    }

    expect(state.items).toHaveLength(maxNotifications);
    expect(state.items[0]?.id).toBe(`n${String(maxNotifications + 4)}`);
    expect(state.removedEarly.size).toBeLessThanOrEqual(maxNotifications);
  });
});
