import { Component, inject, ChangeDetectionStrategy } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { createFeature, createReducer, on, provideState, provideStore, Store } from '@ngrx/store';
import { provideRoxChatStore, RoxChatEventActions } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

/** How many files the visitors sent. */
export const filesFeature = createFeature({
  name: 'files',
  reducer: createReducer(
    { count: 0 },
    on(RoxChatEventActions.newMessageAdded, (state, { params }) =>
      params.kind === 'file_visitor' ? { count: state.count + 1 } : state,
    ),
  ),
});

@Component({
  selector: 'crm-files',
  template: `{{ count() }} files`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Files {
  protected readonly count = inject(Store).selectSignal(filesFeature.selectCount);
}

describe('a lazy feature with a reducer of its own', () => {
  it('receives events once its route is loaded', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting(),
        provideRoxChatStore(),
        provideRouter([
          { path: 'files', component: Files, providers: [provideState(filesFeature)] },
        ]),
      ],
    });
    const harness = await RouterTestingHarness.create('/files');
    const workspace = TestBed.inject(RoxChatTestingController);

    workspace.emit('newMessageAdded', { roxchatVisitorId: 'v', kind: 'file_visitor' });
    workspace.emit('newMessageAdded', { roxchatVisitorId: 'v', kind: 'visitor' });
    harness.detectChanges();

    expect(harness.routeNativeElement?.textContent).toBe('1 files');
  });
});
