import type { FocusableOption } from '@angular/cdk/a11y';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { Avatar } from '../ui/avatar';
import { channelName } from '../ui/channel';
import type { Customer } from './customer';

/** A customer in the list, as a button that opens the card. */
@Component({
  selector: 'crm-customer-row',
  imports: [Avatar],
  templateUrl: './customer-row.html',
  styleUrls: ['../ui/list-row.css', './customer-row.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerRow implements FocusableOption {
  readonly customer = input.required<Customer>();
  readonly open = input.required<boolean>();
  readonly chatting = input.required<boolean>();
  readonly chosen = output();

  protected readonly channel = computed(() => channelName(this.customer().channel));

  protected readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');

  focus(): void {
    this.button().nativeElement.focus();
  }
}
