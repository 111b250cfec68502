import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RovingItem, RovingList } from './roving-list';

@Component({
  imports: [RovingItem, RovingList],
  template: `
    <div crmRovingList [style.direction]="direction()">
      @for (name of names(); track name) {
        <button crmRovingItem type="button">{{ name }}</button>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Page {
  readonly direction = signal('ltr');
  readonly names = signal(['one', 'two', 'three']);
}

describe('RovingList', () => {
  function openList(direction = 'ltr') {
    const fixture = TestBed.createComponent(Page);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    fixture.componentInstance.direction.set(direction);
    TestBed.tick();
    return {
      setNames: (...names: string[]) => {
        fixture.componentInstance.names.set(names);
        TestBed.tick();
      },
      focus: (name: string) => {
        Array.from(page.querySelectorAll('button'))
          .find(({ textContent }) => textContent === name)
          ?.focus();
      },
      press: (key: string) => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
        TestBed.tick();
        return [document.activeElement?.textContent, event.defaultPrevented];
      },
      getStops: () =>
        Array.from(page.querySelectorAll('[tabindex="0"]'), ({ textContent }) => textContent),
    };
  }

  it('is one tab stop: the item that had the focus last', () => {
    const { focus, press, getStops } = openList();
    const first = getStops();
    focus('one');
    press('ArrowDown');

    expect([first, getStops()]).toEqual([['one'], ['two']]);
  });

  it('has its stop at the first item until the focus is in it', () => {
    const { setNames, focus, getStops } = openList();
    setNames('zero', 'one', 'two');
    const before = getStops();
    focus('two');
    setNames('new', 'zero', 'one', 'two');

    expect([before, getStops()]).toEqual([['zero'], ['two']]);
  });

  it.each([
    ['ArrowDown', 'ltr', 'three'],
    ['ArrowUp', 'ltr', 'one'],
    ['ArrowRight', 'ltr', 'three'],
    ['ArrowLeft', 'ltr', 'one'],
    ['ArrowDown', 'rtl', 'three'],
    ['ArrowRight', 'rtl', 'one'],
    ['ArrowLeft', 'rtl', 'three'],
    ['Home', 'ltr', 'one'],
    ['End', 'ltr', 'three'],
  ])('moves with %s in a list that runs %s', (key, direction, name) => {
    const { focus, press } = openList(direction);
    focus('two');

    expect(press(key)).toEqual([name, true]);
  });

  it('leaves other keys to the browser', () => {
    const { focus, press } = openList();
    focus('two');

    expect(press('a')).toEqual(['two', false]);
  });

  it('keeps a tab stop when its item is removed', () => {
    const { focus, setNames, getStops } = openList();
    focus('two');
    setNames('one', 'three');

    expect(getStops()).toEqual(['one']);
  });
});
