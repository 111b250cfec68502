import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'crm-root',
  // eslint-disable-next-line @angular-eslint/prefer-standalone -- an application with NgModules
  standalone: false,
  template: `
    <!-- #region tag -->
    <rox-chat-workspace />
    <!-- #endregion -->
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AppComponent {}
