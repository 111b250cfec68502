import { Screen } from '../../testing/screen';
import { Placement } from './placement';

describe('Placement', () => {
  let screen: Screen;
  let around: HTMLElement;
  let box: HTMLElement;
  let placement: Placement;

  const add = (parent: HTMLElement) => {
    const element = parent.appendChild(document.createElement('div'));
    element.style.overflow = 'visible'; // jsdom has no initial values.
    return element;
  };

  beforeEach(() => {
    screen = new Screen();
    jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockReturnValue({ left: 0, top: 0, width: 100, height: 50 } as DOMRect);
    around = add(document.body);
    box = add(document.body);
    placement = new Placement(box);
  });

  afterEach(() => {
    placement.follow(null);
    placement.destroy();
    document.body.replaceChildren();
    jest.restoreAllMocks();
  });

  it('clips the box by an element that begins to clip while it follows', async () => {
    placement.follow(add(around));
    await screen.passFrames(2);
    expect(box.style.clipPath).toBe('inset(0px 0px 0px 0px)');
    around.style.overflow = 'hidden'; // Its width is 0.
    await screen.passFrames(2);
    expect(box.style.clipPath).toBe('inset(50%)');
    around.style.overflow = 'visible';
    await screen.passFrames(2);
    expect(box.style.clipPath).toBe('inset(0px 0px 0px 0px)');
  });

  it('gives the name of the anchor to one outlet at a time', () => {
    const [one, other] = [add(around), add(around)];
    // jsdom does not know the property.
    const names = new Set<CSSStyleDeclaration>();
    for (const { style } of [one, other]) {
      jest.spyOn(style, 'setProperty').mockImplementation(() => names.add(style));
      jest.spyOn(style, 'removeProperty').mockImplementation(() => String(names.delete(style)));
    }
    placement.follow(one);
    expect([...names]).toEqual([one.style]);
    placement.follow(other);
    expect([...names]).toEqual([other.style]);
    placement.follow(null);
    expect([...names]).toEqual([]);
  });
});
