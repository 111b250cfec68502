import { Screen } from '../../testing/screen';
import { FrameFocus } from './frame-focus';

describe('FrameFocus', () => {
  let outlet: HTMLElement | null;
  let focus: FrameFocus;

  const find = (selector: string) => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) {
      throw new Error(`There is no ${selector}.`);
    }
    return element;
  };
  const focused = () => document.activeElement?.id;

  beforeEach(() => {
    new Screen();
    document.body.innerHTML = `
      <button id="first"></button><div id="outlet"></div><button id="last"></button>
      <div id="box">
        <span id="box-before" tabindex="0" data-rox-chat-stop="before"></span>
        <rox-chat-workspace>
          <button id="dismiss"></button><iframe id="frame"></iframe>
        </rox-chat-workspace>
        <span id="box-after" tabindex="0" data-rox-chat-stop="after"></span>
      </div>
    `;
    outlet = find('#outlet');
    focus = new FrameFocus(find('#box'), () => outlet);
  });

  afterEach(() => {
    focus.destroy();
    document.body.replaceChildren();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('scrolls the outlet into view before it focuses the frame', () => {
    const scroll = jest.fn();
    Object.assign(find('#outlet'), { scrollIntoView: scroll });
    focus.enter();
    expect(scroll).toHaveBeenCalledWith({ block: 'nearest' });
    expect(focused()).toBe('frame');
  });

  it('focuses the notice of a workspace that has no iframe', () => {
    find('#frame').remove();
    focus.enter();
    expect(focused()).toBe('dismiss');
  });

  it('leaves the frame for what is beside the outlet', () => {
    find('#frame').focus();
    find('#box-after').focus();
    expect(focused()).toBe('last');
    find('#frame').focus();
    find('#box-before').focus();
    expect(focused()).toBe('first');
  });

  it('passes the box at the end of the document', () => {
    find('#last').focus();
    const blur = jest.spyOn(HTMLElement.prototype, 'blur');
    find('#box-before').focus();
    expect(blur.mock.contexts).toEqual([find('#box-after')]);
    expect(document.activeElement).toBe(document.body);

    find('#box-after').focus(); // By Shift+Tab, from the browser's own controls.
    expect(focused()).toBe('last');
  });

  it.each([
    [
      'is removed',
      (last: HTMLElement) => {
        last.remove();
      },
    ],
    [
      'is disabled',
      (last: HTMLElement) => {
        last.setAttribute('disabled', '');
      },
    ],
  ])('goes back to what is before the outlet if the last element %s', (_, take) => {
    find('#last').focus();
    focus.enter();
    take(find('#last'));
    focus.goBack();
    expect(focused()).toBe('first');
  });

  it('goes back into a shadow root', () => {
    const root = find('#last')
      .parentElement?.appendChild(document.createElement('div'))
      .attachShadow({ mode: 'open' });
    const field = root?.appendChild(document.createElement('input'));
    field?.focus();
    focus.enter();
    focus.goBack();
    expect(root?.activeElement).toBe(field);
  });

  it.each([
    ['an iframe', 'frame', true],
    ['a field', 'first', false],
  ])('leaves the focus to %s of the application while the box is inert: %s', (_, id, isLeft) => {
    jest.useFakeTimers();
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    find('#first').focus();
    const own = document.body.appendChild(document.createElement(isLeft ? 'iframe' : 'input'));
    own.id = id;
    own.focus();
    find('#box').inert = true;
    const blur = jest.spyOn(HTMLElement.prototype, 'blur');
    dispatchEvent(new Event('blur'));
    jest.runAllTimers();
    expect(blur).toHaveBeenCalledTimes(isLeft ? 0 : 1);
    expect(document.activeElement).toBe(own);
  });

  it.each(['pointerdown', 'keydown'])(
    'forgets that the frame was asked for with the next %s',
    (type) => {
      outlet = null;
      focus.enter();
      find('#last').focus(); // A dialog gives the focus back as it closes.
      find('#last').dispatchEvent(new Event(type, { bubbles: true }));
      outlet = find('#outlet');
      focus.handleShow();
      expect(focused()).toBe('last');
    },
  );

  it('focuses the frame as soon as an outlet shows it, though a dialog gives the focus back', () => {
    outlet = null;
    focus.enter();
    find('#last').focus();
    outlet = find('#outlet');
    focus.handleShow();
    expect(focused()).toBe('frame');
  });
});
