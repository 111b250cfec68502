import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { emitChanges } from './emit-changes';

const source = signal(0);

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-source',
  template: '',
})
class Source {
  readonly changed = output<number>();

  constructor() {
    emitChanges(source, this.changed);
  }
}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-reader',
  imports: [Source],
  template: `{{ last }} of {{ source() }}<rox-chat-test-source (changed)="last = $event" />`,
})
class Reader {
  readonly source = source;
  last = 0;
}

describe('emitChanges', () => {
  beforeEach(() => {
    source.set(0);
  });

  it('emits outside of change detection, so that a handler may change what templates read', () => {
    const fixture = TestBed.createComponent(Reader);
    const element = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    source.set(1);
    fixture.changeDetectorRef.detectChanges();
    expect(element.textContent).toBe('0 of 1');

    TestBed.tick();
    expect(element.textContent).toBe('1 of 1');
  });

  it('ends with the component', () => {
    const fixture = TestBed.createComponent(Source);
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    fixture.destroy();
    source.set(1);
    TestBed.tick();

    expect(warn).not.toHaveBeenCalled(); // Of an output that emits after its end.
    warn.mockRestore();
  });
});
